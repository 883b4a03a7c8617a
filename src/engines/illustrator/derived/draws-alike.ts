import type { FilmFormat } from '../../../media/frame.ts';
import { readLastFrame } from '../../../media/read-frames.ts';
import type { FilmRequest } from '../render/shot-requests.ts';
import { createFilmPainter } from '../render/frame.ts';

/** Mean difference of a channel, of 255, that encoding may make. */
const TOLERANCE = 7;

/**
 * Whether the film in `file` ends on what is drawn for its last frame now. A film that another version
 * of this engine has drawn, or that was given another end, does not.
 */
export async function drawsAlike(
  file: string,
  request: Omit<FilmRequest, 'format'> & { format: FilmFormat },
): Promise<boolean> {
  const { width, height, frameCount } = request.format;
  const last = await readLastFrame(file, { width, height });
  const painter = await createFilmPainter(request);
  const drawn = painter.pixels(frameCount - 1);
  let sum = 0;
  for (let i = 0; i < drawn.length; i++) {
    if (i % 4 !== 3) sum += Math.abs(drawn[i]! - last.data[i]!);
  }
  return sum / (drawn.length * 0.75) < TOLERANCE;
}
