import { clamp, smoothstep } from '../easing.ts';
import { expose, lumaOf, outline } from './edges.ts';
import type { Look } from './look.ts';
import { cloudNoise } from './texture.ts';

/** How much of the picture's colour stays, of 256. */
const BREATH = 120;
/** Rice paper: what it lacks of red, green and blue. */
const TINT = [0, 3, 14] as const;

/** Black brush and wash on rice paper, with the pale colours of a woodblock print. */
export const ink: Look = {
  id: 'ink',
  title: 'Ink wash',
  framesPerSecond: 12,
  prepare({ width, height, random }) {
    const count = width * height;
    const short = Math.min(width, height);
    const bleed = cloudNoise(width, height, short / 7, 4, random.fork('bleed'));
    const fiber = cloudNoise(width, height, 5, 2, random.fork('fiber'));
    const uneven = new Int16Array(count);
    const sheet = new Uint8Array(count);
    for (let i = 0; i < count; i++) {
      uneven[i] = (bleed[i]! - 0.5) * 30 + (fiber[i]! - 0.5) * 16;
      sheet[i] = 226 + fiber[i]! * 26;
    }
    // Four washes, with a soft edge between them; the brightest is bare paper.
    const washes = Uint8Array.from({ length: 512 }, (_, at) => {
      const tone = clamp(at - 128, 0, 255) / 255;
      const steps = [0.1, 0.24, 0.4, 0.56];
      const value =
        steps.reduce((sum, step) => sum + smoothstep(step - 0.045, step + 0.045, tone), 0) / 4;
      return 26 + 229 * value ** 0.85;
    });
    const luma = new Uint8Array(count);
    const edge = new Uint8Array(count);
    const reach = Math.max(1, Math.round(short / 320));
    return {
      pixels(rgba) {
        expose(lumaOf(rgba, luma), 132);
        outline(luma, width, reach, edge);
        for (let i = 0, at = 0; i < count; i++, at += 4) {
          const tone = washes[luma[i]! + uneven[i]! + 128]!;
          const line = edge[i]! > 40 ? Math.min(220, (edge[i]! - 40) * 3) : 0;
          const grey = (sheet[i]! * Math.max(18, tone - line)) >> 8;
          const plain = (rgba[at]! * 77 + rgba[at + 1]! * 150 + rgba[at + 2]! * 29) >> 8;
          for (let c = 0; c < 3; c++) {
            const value = grey - TINT[c]! + (((rgba[at + c]! - plain) * BREATH) >> 8);
            rgba[at + c] = value < 0 ? 0 : value > 255 ? 255 : value;
          }
        }
      },
    };
  },
};
