import { clamp } from '../easing.ts';
import { expose, lumaOf, outline } from './edges.ts';
import type { Look } from './look.ts';
import { cloudNoise } from './texture.ts';

const HOLD = 3;
const SHEETS = 3;

/** Graphite on paper: outlines, and hatching that grows denser in the shade. */
export const pencil: Look = {
  id: 'pencil',
  title: 'Pencil drawing',
  framesPerSecond: 8,
  prepare({ width, height, random }) {
    const count = width * height;
    const short = Math.min(width, height);
    const pitch = Math.max(4, short / 92);
    const tooth = cloudNoise(width, height, 3, 2, random.fork('tooth'));
    const waver = cloudNoise(width, height, short / 9, 2, random.fork('waver'));
    // Darkness at which a pixel takes graphite: three crossing hatchings, each for deeper shade.
    const sheets = Array.from({ length: SHEETS }, (_, sheet) => {
      const threshold = new Uint8Array(count);
      const offset = sheet * pitch * 0.37;
      for (let y = 0; y < height; y++) {
        for (let x = 0; x < width; x++) {
          const i = y * width + x;
          const bend = waver[i]! * pitch * 5 + offset;
          const lines = [x + y * 0.85 + bend, x - y * 0.7 + bend * 1.3, x * 0.15 + y + bend];
          let least = 255;
          lines.forEach((line, k) => {
            const within = Math.abs(((((line / pitch) % 1) + 1) % 1) - 0.5) * 2;
            // Lines are lifted off the paper now and then.
            const lifted = 34 * Math.max(0, waver[(i * 3 + k * 7001) % count]! - 0.55);
            least = Math.min(least, 84 + k * 46 + within * 84 + lifted);
          });
          threshold[i] = clamp(least + (tooth[i]! - 0.5) * 26, 0, 255);
        }
      }
      return threshold;
    });
    const luma = new Uint8Array(count);
    const edge = new Uint8Array(count);
    const reach = Math.max(1, Math.round(short / 500));
    return {
      pixels(rgba, { index }) {
        expose(lumaOf(rgba, luma), 143);
        outline(luma, width, reach, edge);
        const threshold = sheets[Math.floor(index / HOLD) % SHEETS]!;
        for (let i = 0, at = 0; i < count; i++, at += 4) {
          const shade = 255 - luma[i]!;
          const over = shade - threshold[i]!;
          const hatch = over > 0 ? Math.min(150, over * 3) : 0;
          const line = edge[i]! > 22 ? Math.min(185, (edge[i]! - 22) * 3) : 0;
          const graphite = Math.max(hatch, line) + (shade >> 3);
          const tone = 246 - graphite + (shade >> 4);
          rgba[at] = tone < 28 ? 28 : tone;
          rgba[at + 1] = tone < 28 ? 28 : tone - 2;
          rgba[at + 2] = tone < 32 ? 32 : tone - 8;
        }
      },
    };
  },
};
