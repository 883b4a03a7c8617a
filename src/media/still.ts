import { FilmFault } from './film-fault.ts';
import { encodePng } from './png.ts';
import { readFrames } from './read-frames.ts';

/**
 * The frame that a film shows at `seconds`, or its last one if it is over by then, as PNG.
 *
 * @throws FilmFault
 */
export async function stillOf(file: string, seconds: number): Promise<Uint8Array> {
  const frames = readFrames(file, { fromSeconds: seconds });
  try {
    const { value } = await frames.next();
    if (!value) throw new Error('The film has no frames');
    const { data, width, height } = value;
    const pixels = new Uint8ClampedArray(data.buffer, data.byteOffset, data.byteLength);
    return encodePng(pixels, width, height);
  } catch (cause) {
    throw new FilmFault('not_a_film', 'The engine made a file that is not a film.', { cause });
  } finally {
    await frames.return();
  }
}
