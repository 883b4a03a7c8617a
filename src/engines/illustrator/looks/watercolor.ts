import { clamp, smoothstep } from '../easing.ts';
import { lumaOf, outline } from './edges.ts';
import type { Look } from './look.ts';
import { cloudNoise } from './texture.ts';

const HOLD = 3;
/** Washes that lie over each other from paper to the darkest. */
const WASHES = 6;

/** Clear washes on rough paper: wavering edges, pooled pigment, blooms, a deckled white border. */
export const watercolor: Look = {
  id: 'watercolor',
  title: 'Watercolour',
  framesPerSecond: 12,
  prepare({ width, height, random, light }) {
    const count = width * height;
    const short = Math.min(width, height);
    const waver = cloudNoise(width, height, short / 14, 3, random.fork('waver'));
    const bloom = cloudNoise(width, height, short / 4, 4, random.fork('bloom'));
    const tooth = cloudNoise(width, height, 4, 2, random.fork('tooth'));
    // For each pixel: where its wash comes from, how much pigment lies there, how much paper shows.
    const shift = new Int32Array(count);
    const pigment = new Uint8Array(count);
    const bare = new Uint8Array(count);
    const reach = short * 0.013;
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
        pigment[i] = clamp(150 + (bloom[i]! - 0.5) * 210 + (tooth[i]! - 0.5) * 60, 0, 255);
        const border = Math.min(x, width - 1 - x, y, height - 1 - y) / short;
        bare[i] =
          255 *
          (1 -
            smoothstep(0.02, 0.075, border + (waver[i]! - 0.5) * 0.07 + (tooth[i]! - 0.5) * 0.03));
      }
    }
    // Washes are even; where one ends, the pigment has dried to a line.
    const lift = 1 + 0.5 * light.night;
    const gain = new Uint16Array(256);
    const line = new Uint8Array(256);
    for (let luma = 0; luma < 256; luma++) {
      const at = Math.min(1, (luma / 255) ** (0.82 / lift)) * WASHES;
      const low = Math.floor(at);
      const wash = (low + 0.35 * (at - low) + 0.65 * smoothstep(0.3, 0.7, at - low)) / WASHES;
      gain[luma] = 256 * clamp((wash * 255 + 14) / Math.max(8, luma), 0.7, 2.4);
      line[luma] = 30 * smoothstep(0.16, 0, Math.abs(at - low - 0.5)) * smoothstep(0, 1.5, at);
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
          const grey = luma[from]!;
          const factor = gain[grey]!;
          const pooled = edge[from]! > 24 ? Math.min(70, (edge[from]! - 24) >> 1) : 0;
          const depth = 268 - ((255 - pigment[i]!) >> 1) + pooled + line[grey]!;
          const cover = depth > 320 ? 320 : depth;
          const show = bare[i]!;
          rgba[at] = wash(pure(word & 255, grey, factor), cover, 253, show);
          rgba[at + 1] = wash(pure((word >>> 8) & 255, grey, factor), cover, 250, show);
          rgba[at + 2] = wash(pure((word >>> 16) & 255, grey, factor), cover, 243, show);
        }
      },
    };
  },
};

/** A tone of its wash, with the colour a fifth purer: water takes what is left. */
function pure(tone: number, grey: number, factor: number): number {
  const value = ((grey + (((tone - grey) * 312) >> 8)) * factor) >> 8;
  return value < 0 ? 0 : value > 255 ? 255 : value;
}

/** A tone thinned with water over paper. */
function wash(tone: number, cover: number, sheet: number, show: number): number {
  const thinned = sheet - (((sheet - ((tone * sheet) >> 8)) * cover) >> 8);
  const painted = thinned < 0 ? 0 : thinned;
  return painted + (((sheet - painted) * show) >> 8);
}
