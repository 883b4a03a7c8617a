import { clamp } from '../easing.ts';
import type { Look } from './look.ts';

/** Bayer 4 × 4: the order in which a tone fills its pattern, -0.5 to 0.5. */
const BAYER = [0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5].map((v) => v / 15 - 0.5);
const LEVELS = 7;

/** Pixels of the picture on the short side of the frame. */
const SHORT_SIDE = 180;

/** A 1990s game: big pixels, few tones, ordered dithering. */
export const pixelArt: Look = {
  id: 'pixel_art',
  title: 'Pixel art',
  framesPerSecond: 12,
  pixelSize: (width, height) => Math.max(1, Math.round(Math.min(width, height) / SHORT_SIDE)),
  prepare({ width, height }) {
    const size = Math.max(1, Math.round(Math.min(width, height) / SHORT_SIDE));
    // For every position in the pattern a table from tone to tone.
    const step = 255 / (LEVELS - 1);
    const tables = BAYER.map((threshold) =>
      Uint8Array.from({ length: 256 }, (_, tone) => {
        const lively = clamp((tone - 128) * 1.12 + 128, 0, 255);
        return Math.round(
          clamp(Math.round(lively / step + threshold * 0.62), 0, LEVELS - 1) * step,
        );
      }),
    );
    return {
      pixels(rgba) {
        const words = new Uint32Array(rgba.buffer, rgba.byteOffset, rgba.length / 4);
        for (let y = 0; y < height; y += size) {
          for (let x = 0; x < width; x += size) {
            const table = tables[((y / size) & 3) * 4 + ((x / size) & 3)]!;
            const word = words[y * width + x]!;
            const out =
              (0xff000000 |
                (table[(word >>> 16) & 255]! << 16) |
                (table[(word >>> 8) & 255]! << 8) |
                table[word & 255]!) >>>
              0;
            const bottom = Math.min(height, y + size);
            for (let row = y; row < bottom; row++)
              words.fill(out, row * width + x, row * width + Math.min(width, x + size));
          }
        }
      },
    };
  },
};
