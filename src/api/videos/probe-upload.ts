import { ApiError } from '../../contract/error.ts';
import type { UploadedFile } from '../../contract/uploaded-file.ts';
import type { Media } from '../../media/media.ts';

const MAX_SECONDS = 120;
const MIN_SIDE = 64;
const MAX_SIDE = 4096;

/**
 * Looks at an uploaded film.
 *
 * @returns pixels, and whole seconds, at least 1.
 * @throws ApiError 400 if it is no film, or too long, too large or too small.
 */
export async function probeUpload(
  upload: UploadedFile,
  media: Pick<Media, 'probeFilm'>,
): Promise<{ width: number; height: number; seconds: number }> {
  const info = await media.probeFilm(upload.path).catch(() => null);
  if (!info) throw undecodable();
  const { duration } = info;
  const { width, height } = info.video;
  if (!(Math.min(width, height) >= MIN_SIDE && Math.max(width, height) <= MAX_SIDE)) {
    throw invalidVideo(
      `the video has ${width}x${height} pixels; each side may have ${MIN_SIDE} to ${MAX_SIDE}`,
    );
  }
  // A header may say that a film has no length at all.
  if (!(duration <= MAX_SECONDS)) {
    throw invalidVideo(
      `the video is ${duration.toFixed(1)} seconds long; at most ${MAX_SECONDS} are read`,
    );
  }
  return { width, height, seconds: Math.max(1, Math.round(duration)) };
}

/** What is uploaded cannot be read as a film. */
export function undecodable(): ApiError {
  return invalidVideo('the video could not be decoded');
}

function invalidVideo(fault: string): ApiError {
  return new ApiError(400, `Invalid file 'video': ${fault}.`, {
    param: 'video',
    code: 'invalid_video',
  });
}
