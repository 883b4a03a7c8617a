import { clamp, smoothstep } from '../easing.ts';
import { lumaOf, outline } from './edges.ts';
import type { Look } from './look.ts';
import { cloudNoise } from './texture.ts';

const HOLD = 3;

/** Washes on rough paper: wavering edges, pooled pigment, a deckled white border. */
export const watercolor: Look = {
  id: 'watercolor',
  title: 'Watercolour',
  framesPerSecond: 12,
  prepare({ width, height, random }) {
    const count = width * height;
    const short = Math.min(width, height);
    const waver = cloudNoise(width, height, short / 14, 3, random.fork('waver'));
    const bloom = cloudNoise(width, height, short / 4, 4, random.fork('bloom'));
    const tooth = cloudNoise(width, height, 4, 2, random.fork('tooth'));
    // For each pixel: where its wash comes from, how much pigment lies there, how much paper shows.
    const shift = new Int32Array(count);
    const pigment = new Uint8Array(count);
    const bare = new Uint8Array(count);
    const reach = short * 0.016;
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        const i = y * width + x;
        const sx = clamp(Math.round(x + (waver[i]! - 0.5) * 2 * reach), 0, width - 1);
        const sy = clamp(
          Math.round(y + (waver[(i + 7919) % count]! - 0.5) * 2 * reach),
          0,
          height - 1,
        );
        shift[i] = sy * width + sx;
        pigment[i] = clamp(128 + (bloom[i]! - 0.5) * 190 + (tooth[i]! - 0.5) * 70, 0, 255);
        const border = Math.min(x, width - 1 - x, y, height - 1 - y) / short;
        bare[i] =
          255 *
          (1 -
            smoothstep(0.012, 0.05, border + (waver[i]! - 0.5) * 0.05 + (tooth[i]! - 0.5) * 0.02));
      }
    }
    const copy = new Uint32Array(count);
    const luma = new Uint8Array(count);
    const edge = new Uint8Array(count);
    const soft = Math.max(2, Math.round(short / 260));
    return {
      pixels(rgba, { index }) {
        const words = new Uint32Array(rgba.buffer, rgba.byteOffset, count);
        copy.set(words);
        outline(lumaOf(rgba, luma), width, soft, edge);
        const boil = (Math.floor(index / HOLD) % 2) * 3;
        for (let i = 0, at = 0; i < count; i++, at += 4) {
          const from = shift[i < count - boil ? i + boil : i]!;
          const word = copy[from]!;
          // Thin paint: towards the paper where pigment is little, darker where it pools at edges.
          const pooled = edge[from]! > 28 ? (edge[from]! - 28) >> 1 : 0;
          const depth = 262 - ((255 - pigment[i]!) >> 1) + pooled;
          const cover = depth > 300 ? 300 : depth;
          const show = bare[i]!;
          rgba[at] = wash(word & 255, cover, 250, show);
          rgba[at + 1] = wash((word >>> 8) & 255, cover, 247, show);
          rgba[at + 2] = wash((word >>> 16) & 255, cover, 238, show);
        }
      },
    };
  },
};

/** A tone thinned with water over paper. */
function wash(tone: number, cover: number, sheet: number, show: number): number {
  const lifted = tone + (((255 - tone) * 26) >> 8);
  const thinned = sheet - (((sheet - (lifted * sheet) / 255) * cover) >> 8);
  const painted = thinned < 0 ? 0 : thinned;
  return painted + (((sheet - painted) * show) >> 8);
}
