import { clamp, smoothstep } from '../easing.ts';
import type { Random } from '../random.ts';
import { expose, lumaOf, outline } from './edges.ts';
import type { Look } from './look.ts';
import { cloudNoise } from './texture.ts';

/** How much of the picture's colour stays, of 256. */
const BREATH = 62;
/** Rice paper: what it lacks of red, green and blue. */
const TINT = [0, 4, 17] as const;

/** Black brush and wash on rice paper, with a breath of colour and the painter's red seal. */
export const ink: Look = {
  id: 'ink',
  title: 'Ink wash',
  framesPerSecond: 12,
  prepare({ width, height, random }) {
    const count = width * height;
    const short = Math.min(width, height);
    const bleed = cloudNoise(width, height, short / 5, 3, random.fork('bleed'));
    const fiber = cloudNoise(width, height, 6, 2, random.fork('fiber'));
    const uneven = new Int16Array(count);
    const sheet = new Uint8Array(count);
    for (let i = 0; i < count; i++) {
      uneven[i] = (bleed[i]! - 0.5) * 46 + (fiber[i]! - 0.5) * 5;
      sheet[i] = 236 + fiber[i]! * 18;
    }
    // Four washes, with a soft edge between them; the brightest is bare paper.
    const washes = Uint8Array.from({ length: 512 }, (_, at) => {
      const tone = clamp(at - 128, 0, 255) / 255;
      const steps = [0.09, 0.2, 0.33, 0.46];
      const value =
        steps.reduce((sum, step) => sum + smoothstep(step - 0.06, step + 0.06, tone), 0) / 4;
      return 20 + 235 * value ** 0.8;
    });
    const luma = new Uint8Array(count);
    const edge = new Uint8Array(count);
    const reach = Math.max(1, Math.round(short / 240));
    const seal = cutSeal(Math.round(short * 0.085), random.fork('seal'));
    const sealAt =
      (height - Math.round(short * 0.05) - seal.size) * width +
      width -
      Math.round(short * 0.06) -
      seal.size;
    return {
      pixels(rgba) {
        expose(lumaOf(rgba, luma), 122);
        outline(luma, width, reach, edge);
        for (let i = 0, at = 0; i < count; i++, at += 4) {
          const tone = washes[luma[i]! + uneven[i]! + 128]!;
          const line = edge[i]! > 46 ? Math.min(240, (edge[i]! - 46) * 5) : 0;
          const grey = (sheet[i]! * Math.max(16, tone - line)) >> 8;
          const plain = (rgba[at]! * 77 + rgba[at + 1]! * 150 + rgba[at + 2]! * 29) >> 8;
          for (let c = 0; c < 3; c++) {
            const value = grey - TINT[c]! + (((rgba[at + c]! - plain) * BREATH) >> 8);
            rgba[at + c] = value < 0 ? 0 : value > 255 ? 255 : value;
          }
        }
        for (let i = 0; i < seal.mask.length; i++) {
          const cover = seal.mask[i]!;
          const at = 4 * (sealAt + Math.floor(i / seal.size) * width + (i % seal.size));
          rgba[at] = rgba[at]! + (((178 - rgba[at]!) * cover) >> 8);
          rgba[at + 1] = rgba[at + 1]! + (((34 - rgba[at + 1]!) * cover) >> 8);
          rgba[at + 2] = rgba[at + 2]! + (((30 - rgba[at + 2]!) * cover) >> 8);
        }
      },
    };
  },
};

/** A square of red with strokes left out, as it were a name: how much each pixel is covered. */
function cutSeal(size: number, random: Random): { size: number; mask: Uint8Array } {
  const worn = cloudNoise(size, size, size / 6, 2, random);
  // Three upright strokes of two characters, and what crosses them, in tenths of the edge.
  const cuts = [
    [1.6, 1.6, 3.6, 0.6],
    [2.6, 1.6, 0.7, 6.8],
    [1.4, 4.4, 3.2, 0.6],
    [1.4, 7.6, 3.4, 0.6],
    [5.6, 1.4, 0.7, 7.2],
    [5.6, 1.4, 2.8, 0.6],
    [7.7, 1.4, 0.7, 7.2],
    [5.6, 4, 2.8, 0.6],
    [5.6, 6.4, 2.8, 0.6],
  ] as const;
  const mask = new Uint8Array(size * size);
  for (let i = 0; i < mask.length; i++) {
    const x = ((i % size) / size) * 10;
    const y = (Math.floor(i / size) / size) * 10;
    const cut = cuts.some(([cx, cy, w, h]) => x > cx && x < cx + w && y > cy && y < cy + h);
    const corner = Math.hypot(Math.max(0, Math.abs(x - 5) - 4), Math.max(0, Math.abs(y - 5) - 4));
    mask[i] = cut || corner > 0.9 ? 0 : 238 * smoothstep(0.22, 0.4, worn[i]!);
  }
  return { size, mask };
}
