import { mix, rgb } from '../color.ts';
import { scanLines, splitColors, toneMap, toneTables } from './grading.ts';
import type { Look } from './look.ts';
import { createBloom } from './texture.ts';

const TONES = toneTables(
  ['#2a0b5e', '#6b2fb8', '#ff5fb4', '#ff9ad0', '#7df3f0', '#fdf6ff'].map(rgb),
);

/** Pastel pink and cyan, soft glow, a worn video tape. */
export const vaporwave: Look = {
  id: 'vaporwave',
  title: 'Vaporwave',
  adjustLight: (light) => ({
    ...light,
    haze: mix(light.haze, rgb('#ff8fd0'), 0.5),
    sky: [rgb('#3c1c9c'), rgb('#d65fc8'), rgb('#ffb37a')],
  }),
  prepare({ width, height }) {
    const bloom = createBloom(width, height);
    const split = Math.max(1, Math.round(width / 500));
    const lines = Math.max(2, Math.round(height / 180));
    return {
      paint(ctx, canvas) {
        bloom(ctx, canvas, 0.4);
      },
      pixels(rgba) {
        toneMap(rgba, TONES, 165);
        splitColors(rgba, width, split);
        scanLines(rgba, width, lines, 232);
      },
    };
  },
};
