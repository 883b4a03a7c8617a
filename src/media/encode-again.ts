import { createFilmWriter, type FilmWriter } from './encode.ts';
import { FilmFault } from './film-fault.ts';
import { cropI420, placeIn, type Fit } from './fit-frame.ts';
import { AUDIO_SAMPLE_RATE, type FilmFormat } from './frame.ts';
import type { FilmInfo } from './probe.ts';
import { readAudio } from './read-audio.ts';
import { readFrames, type Picture, type ReadFramesOptions } from './read-frames.ts';

/** What a film has to be. */
export interface FilmTarget {
  /** Pixels. */
  width: number;
  height: number;
  seconds: number;
  /** What happens to a picture of another shape. */
  fit: Fit;
  /** Whether a film that is too short holds its last frame for a moment, or is played more slowly. */
  shorter: 'hold' | 'slow';
}

/** A stretch of a film. */
export interface Cut {
  file: string;
  info: FilmInfo;
  /** Where it begins in its film, and how long it is, in seconds of the new film. */
  from: number;
  seconds: number;
}

/** A last frame may stay for so long in place of what is missing. */
const HOLD_SECONDS = 0.5;
export const FRAMES_PER_SECOND_MAX = 120;

/**
 * Writes the cuts one after the other as one film of exactly the wanted shape. It has sound if all of
 * them have. At least one cut; the last one goes on until the film is as long as is wanted.
 *
 * @throws FilmFault
 */
export async function encodeAgain(
  cuts: readonly Cut[],
  target: string,
  wanted: FilmTarget,
): Promise<void> {
  const { width, height, seconds } = wanted;
  const framesPerSecond = wholeRate(cuts[0]!.info);
  const frameCount = Math.round(seconds * framesPerSecond);
  const format: FilmFormat = { width, height, framesPerSecond, frameCount };
  const audio = cuts.every(({ info }) => info.audio !== null);
  const writer = await createFilmWriter(target, format, { audio, crf: 17 });
  try {
    let begin = 0;
    for (const [index, cut] of cuts.entries()) {
      const end = index === cuts.length - 1 ? seconds : begin + cut.seconds;
      if (audio) await writeSound(writer, cut, { begin, end });
      for await (const frame of framesOf(cut, { begin, end }, format, wanted)) {
        await writer.writeFrame(frame);
      }
      begin = end;
    }
    await writer.finish();
  } catch (error) {
    await writer.abort();
    throw error;
  }
}

/** Where a cut stands in the new film, in seconds. */
interface Span {
  begin: number;
  end: number;
}

/** Exactly as long as the picture: what is missing is silent. */
async function writeSound(writer: FilmWriter, cut: Cut, { begin, end }: Span): Promise<void> {
  const sampleAt = (seconds: number): number => Math.round(seconds * AUDIO_SAMPLE_RATE);
  const count = sampleAt(end) - sampleAt(begin);
  const all = (await readAudio(cut.file).catch(damaged)) ?? new Float32Array();
  const first = 2 * sampleAt(cut.from);
  const sound = all.subarray(first, first + 2 * count);
  await writer.writeAudio(sound);
  await writer.writeAudio(new Float32Array(2 * count - sound.length));
}

/** The frames of a file whose headers could be read. */
async function* undamaged(file: string, options: ReadFramesOptions): AsyncGenerator<Picture> {
  const frames = readFrames(file, options);
  try {
    for (;;) {
      const next = await frames.next().catch(damaged);
      if (next.done) return;
      yield next.value;
    }
  } finally {
    await frames.return();
  }
}

function damaged(cause: unknown): never {
  throw new FilmFault('not_a_film', 'The engine made a film that is damaged.', { cause });
}

/** Films of 23.976 frames per second become films of 24. */
function wholeRate({ video }: FilmInfo): number {
  const known = video.framesPerSecond || video.frameCount / Math.max(video.duration, 0.04);
  return Math.min(FRAMES_PER_SECOND_MAX, Math.max(1, Math.round(known)));
}

/** For each moment of the new film within the span the frame of the cut that is shown then. */
async function* framesOf(
  { file, info: { video }, from }: Cut,
  { begin, end }: Span,
  { framesPerSecond }: FilmFormat,
  wanted: FilmTarget,
): AsyncGenerator<Uint8Array> {
  const place = placeIn(video, wanted, wanted.fit);
  const seconds = end - begin;
  const sourceSeconds = video.frameCount / (video.framesPerSecond || framesPerSecond) - from;
  const isSlowed = wanted.shorter === 'slow' && sourceSeconds < seconds;
  const pace = isSlowed ? sourceSeconds / seconds : 1;
  // Half a frame of tolerance: the clocks of containers round.
  const momentOf = (index: number): number =>
    from + ((index + 0.5) / framesPerSecond - begin) * pace;
  const last = Math.round(end * framesPerSecond);
  let index = Math.round(begin * framesPerSecond);
  let shown: Picture | null = null;
  const frames = undamaged(file, {
    format: 'i420',
    width: place.scaled.width,
    height: place.scaled.height,
    enlarges: place.scaled.width > video.width,
  });
  for await (const frame of frames) {
    if (shown && momentOf(index) < frame.time) {
      const still = cropI420(shown, place, wanted);
      for (; index < last && momentOf(index) < frame.time; index += 1) yield still;
    }
    shown = frame;
    if (index >= last) return;
  }
  if (!shown) throw new FilmFault('not_a_film', 'The engine made a film without a picture.');
  const missing = from + seconds - (shown.time + 1 / framesPerSecond);
  if (!isSlowed && missing > HOLD_SECONDS) {
    const has = Math.round((seconds - missing) * 10) / 10;
    throw new FilmFault('too_short', `The engine made ${has} of ${seconds} seconds of the film.`);
  }
  const still = cropI420(shown, place, wanted);
  for (; index < last; index += 1) yield still;
}
