import { mix, rgb } from '../color.ts';
import { clamp, fract } from '../easing.ts';
import { hash2 } from '../random.ts';
import { throughScreen, toneTables } from './grading.ts';
import type { Look } from './look.ts';
import { createBloom } from './texture.ts';

const TONES = toneTables(
  ['#2a0b5e', '#6b2fb8', '#ff5fb4', '#ff9ad0', '#7df3f0', '#fdf6ff'].map(rgb),
);

/** Pastel pink and cyan, soft glow, a worn video tape whose lines tear. */
export const vaporwave: Look = {
  id: 'vaporwave',
  title: 'Vaporwave',
  adjustLight: (light) => ({
    ...light,
    haze: mix(light.haze, rgb('#ff8fd0'), 0.5),
    sky: [rgb('#3c1c9c'), rgb('#d65fc8'), rgb('#ffb37a')],
  }),
  prepare({ width, height, random }) {
    const bloom = createBloom(width, height);
    const screen = {
      width,
      tones: TONES,
      amount: 172,
      split: Math.max(2, Math.round(width / 320)),
      every: Math.max(2, Math.round(height / 180)),
      keep: 226,
    };
    const salt = random.int(0, 1e6);
    const row = new Uint32Array(width);
    return {
      paint(ctx, canvas) {
        bloom(ctx, canvas, 0.4);
      },
      pixels(rgba, { index, seconds }) {
        throughScreen(rgba, screen);
        tear(new Uint32Array(rgba.buffer, rgba.byteOffset, width * height), row, {
          width,
          height,
          // A band climbs through the picture, and the foot of the tape never holds still.
          band: height * (1.15 - fract(seconds * 0.16) * 1.4),
          index,
          salt,
        });
      },
    };
  },
};

/** Lines that the heads of a video recorder lose: pushed aside, with white specks. */
function tear(
  words: Uint32Array,
  row: Uint32Array,
  tape: { width: number; height: number; band: number; index: number; salt: number },
): void {
  const { width, height, band, index, salt } = tape;
  const tall = height * 0.045;
  const foot = height * 0.965;
  for (let y = 0; y < height; y++) {
    const inBand = clamp(1 - Math.abs(y - band) / tall, 0, 1);
    const loss = y > foot ? 1 : inBand;
    if (loss === 0) continue;
    const jump = Math.round(width * 0.035 * loss * (hash2(y >> 1, index + salt) - 0.2));
    const start = y * width;
    row.set(words.subarray(start, start + width));
    for (let x = 0; x < width; x++) {
      const from = x - jump;
      words[start + x] = row[from < 0 ? from + width : from >= width ? from - width : from]!;
    }
    if (hash2(y, index * 3 + salt) > 0.5 * loss) continue;
    const speck = Math.floor(hash2(y, index * 5 + salt) * width);
    const length = Math.floor(width * 0.05 * hash2(y, index * 7 + salt));
    words.fill(0xfffff4ff, start + speck, start + Math.min(width, speck + length));
  }
}
