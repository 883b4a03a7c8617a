import { encodeAgain, FRAMES_PER_SECOND_MAX, type FilmTarget } from './encode-again.ts';
import { FilmFault } from './film-fault.ts';
import { probeFilm, type FilmInfo } from './probe.ts';
import { remux } from './remux.ts';

const PIXELS_MAX = 8192 * 4320;
const SECONDS_MAX = 900;

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
    await encodeAgain([{ file, info, from: 0, seconds: wanted.seconds }], target, wanted);
  }
  await assertExact(target, wanted);
  return target;
}

/** A stretch of a film that becomes a part of another. */
export interface FilmPart {
  file: string;
  /** Where it begins in its film, and how long it is. */
  from: number;
  seconds: number;
}

/**
 * Joins parts, each of which was made to go on from the one before, to a film of exactly the wanted
 * shape, as `conformFilm` makes one. It has sound if all parts have.
 *
 * @throws FilmFault
 */
export async function joinFilms(
  parts: readonly FilmPart[],
  target: string,
  wanted: FilmTarget,
): Promise<void> {
  const cuts = [];
  for (const part of parts) cuts.push({ ...part, info: await probe(part.file) });
  await encodeAgain(cuts, target, wanted);
  await assertExact(target, wanted);
}

async function assertExact(file: string, wanted: FilmTarget): Promise<void> {
  const made = await probeFilm(file);
  if (isExact(made, wanted) && made.container === 'mp4' && made.isFastStart) return;
  const { width, height, frameCount } = made.video;
  throw new Error(`The film was made ${width}x${height} with ${frameCount} frames`);
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
