import { hsl } from '../color.ts';
import { TAU } from '../easing.ts';
import type { Look } from './look.ts';
import { toneMap, toneTables } from './grading.ts';
import { createBloom, vignette } from './texture.ts';

/** A dream: melting horizontals, colours that drift through impossible skies. */
export const surreal: Look = {
  id: 'surreal',
  title: 'Surreal dream',
  prepare({ width, height, random }) {
    const corners = vignette(width, height, 0.4, '40,6,50');
    const bloom = createBloom(width, height);
    const hue = random.range(0, 360);
    const phase = random.range(0, TAU);
    const copy = new Uint32Array(width * height);
    return {
      paint(ctx, canvas) {
        bloom(ctx, canvas, 0.45);
        ctx.drawImage(corners, 0, 0);
      },
      pixels(rgba, { seconds }) {
        const words = new Uint32Array(rgba.buffer, rgba.byteOffset, copy.length);
        copy.set(words);
        for (let y = 0; y < height; y++) {
          const v = y / height;
          const wave =
            Math.sin(v * 9 + seconds * 1.1 + phase) * 0.006 +
            Math.sin(v * 23 - seconds * 0.7) * 0.0025;
          const shift = Math.round(wave * width);
          for (let x = 0; x < width; x++) {
            const from = x + shift;
            words[y * width + x] =
              copy[y * width + (from < 0 ? -from : from >= width ? 2 * width - 2 - from : from)]!;
          }
        }
        const turn = hue + seconds * 9;
        const stops = [0.06, 0.26, 0.48, 0.7, 0.93].map((light, i) =>
          hsl(turn + i * 62, 0.75, light),
        );
        toneMap(rgba, toneTables(stops), 120);
      },
    };
  },
};
