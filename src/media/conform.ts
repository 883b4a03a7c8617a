import { createFilmWriter } from './encode.ts';
import { FilmFault } from './film-fault.ts';
import type { FilmFormat } from './frame.ts';
import { probeFilm, type FilmInfo } from './probe.ts';
import { readAudio } from './read-audio.ts';
import { readFrames, type Picture, type ReadFramesOptions } from './read-frames.ts';
import { cropI420, placeIn, type Fit } from './fit-frame.ts';
import { remux } from './remux.ts';

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

/** A last frame may stay for so long in place of what is missing. */
const HOLD_SECONDS = 0.5;
const PIXELS_MAX = 8192 * 4320;
const SECONDS_MAX = 900;
const FRAMES_PER_SECOND_MAX = 120;

/**
 * Makes a film exactly as large and as long as it was asked, in H.264 and AAC with the index at the
 * front. A film that is all that already stays as it is; one in another container is copied into an
 * MP4; every other is cut, scaled and encoded again.
 *
 * @returns the file that conforms: `file` itself, or `target`.
 * @throws FilmFault
 */
export async function conformFilm(
  file: string,
  target: string,
  wanted: FilmTarget,
): Promise<string> {
  const info = await probe(file);
  if (isExact(info, wanted)) {
    if (info.container === 'mp4' && info.isFastStart) return file;
    await remux(file, target);
  } else {
    await encodeAgain(file, target, info, wanted);
  }
  const made = await probeFilm(target);
  if (!isExact(made, wanted) || made.container !== 'mp4' || !made.isFastStart) {
    const { width, height, frameCount } = made.video;
    throw new Error(`The film was made ${width}x${height} with ${frameCount} frames`);
  }
  return target;
}

async function probe(file: string): Promise<FilmInfo> {
  let info: FilmInfo;
  try {
    info = await probeFilm(file);
  } catch (error) {
    throw new FilmFault('not_a_film', 'The engine made a file that is not a film.', {
      cause: error,
    });
  }
  const { width, height } = info.video;
  if (width * height > PIXELS_MAX || info.duration > SECONDS_MAX) {
    throw new FilmFault('too_large', 'The engine made a film that is far too large.');
  }
  return info;
}

/** As it has to be, but for the container. */
function isExact({ video, audio }: FilmInfo, wanted: FilmTarget): boolean {
  const frame = 1 / video.framesPerSecond;
  return (
    video.codec === 'h264' &&
    video.pixelFormat === 'yuv420p' &&
    video.width === wanted.width &&
    video.height === wanted.height &&
    video.framesPerSecond <= FRAMES_PER_SECOND_MAX &&
    video.frameCount === Math.round(wanted.seconds * video.framesPerSecond) &&
    Math.abs(video.duration - wanted.seconds) < frame / 2 &&
    (audio === null || (audio.codec === 'aac' && audio.duration < wanted.seconds + 2 * frame))
  );
}

async function encodeAgain(
  file: string,
  target: string,
  info: FilmInfo,
  wanted: FilmTarget,
): Promise<void> {
  const { width, height, seconds } = wanted;
  const framesPerSecond = wholeRate(info);
  const format: FilmFormat = {
    width,
    height,
    framesPerSecond,
    frameCount: Math.round(seconds * framesPerSecond),
  };
  const audio = info.audio ? await readAudio(file).catch(damaged) : null;
  const writer = await createFilmWriter(target, format, { audio: audio !== null, crf: 17 });
  try {
    if (audio) await writer.writeAudio(audio);
    for await (const frame of framesOnTime(file, info, format, wanted)) {
      await writer.writeFrame(frame);
    }
    await writer.finish();
  } catch (error) {
    await writer.abort();
    throw error;
  }
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

/** Exactly `frameCount` frames: for each moment of the new film the one that was shown then. */
async function* framesOnTime(
  file: string,
  info: FilmInfo,
  { framesPerSecond, frameCount }: FilmFormat,
  wanted: FilmTarget,
): AsyncGenerator<Uint8Array> {
  const { video } = info;
  const place = placeIn(video, wanted, wanted.fit);
  const sourceSeconds = video.frameCount / (video.framesPerSecond || framesPerSecond);
  const isSlowed = wanted.shorter === 'slow' && sourceSeconds < wanted.seconds;
  const pace = isSlowed ? sourceSeconds / wanted.seconds : 1;
  // Half a frame of tolerance: the clocks of containers round.
  const momentOf = (index: number): number => ((index + 0.5) / framesPerSecond) * pace;
  let index = 0;
  let shown: Picture | null = null;
  const frames = undamaged(file, {
    format: 'i420',
    width: place.scaled.width,
    height: place.scaled.height,
    enlarges: place.scaled.width > video.width,
  });
  for await (const frame of frames) {
    if (shown) {
      const still = cropI420(shown, place, wanted);
      for (; index < frameCount && momentOf(index) < frame.time; index += 1) yield still;
    }
    shown = frame;
    if (index >= frameCount) return;
  }
  if (!shown) throw new FilmFault('not_a_film', 'The engine made a film without a picture.');
  const missing = wanted.seconds - (shown.time + 1 / framesPerSecond);
  if (!isSlowed && missing > HOLD_SECONDS) {
    const has = Math.round((wanted.seconds - missing) * 10) / 10;
    throw new FilmFault(
      'too_short',
      `The engine made ${has} of ${wanted.seconds} seconds of the film.`,
    );
  }
  const last = cropI420(shown, place, wanted);
  for (; index < frameCount; index += 1) yield last;
}
