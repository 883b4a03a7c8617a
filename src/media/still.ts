import { createCanvas, ImageData } from '@napi-rs/canvas';
import { FilmFault } from './film-fault.ts';
import { readFrames, type Picture } from './read-frames.ts';

/**
 * The frame that a film shows at `seconds`, or its last one if it is over by then, as PNG.
 *
 * @throws FilmFault
 */
export async function stillOf(file: string, seconds: number): Promise<Uint8Array> {
  const frames = readFrames(file, { fromSeconds: seconds });
  try {
    const { value } = await frames.next();
    if (value) return await encodePng(value);
  } catch (cause) {
    throw new FilmFault('not_a_film', 'The engine made a file that is not a film.', { cause });
  } finally {
    await frames.return();
  }
  throw new FilmFault('not_a_film', 'The engine made a film without a picture.');
}

function encodePng({ data, width, height }: Picture): Promise<Uint8Array> {
  const canvas = createCanvas(width, height);
  const pixels = new Uint8ClampedArray(data.buffer, data.byteOffset, data.byteLength);
  canvas.getContext('2d').putImageData(new ImageData(pixels, width, height), 0, 0);
  return canvas.encode('png');
}
