import { mix, rgb } from '../color.ts';
import { scanLines, splitColors, toneMap, toneTables } from './grading.ts';
import type { Look } from './look.ts';
import { createBloom, vignette } from './texture.ts';

const TONES = toneTables(
  ['#06041a', '#1b1054', '#7a1fa0', '#ff2fb0', '#31e6ff', '#f2ffff'].map(rgb),
);

/** Neon: violet shades, magenta and cyan lights that glow, a screen's lines. */
export const cyberpunk: Look = {
  id: 'cyberpunk',
  title: 'Cyberpunk',
  adjustLight: (light) => ({
    ...light,
    ambient: mix(light.ambient, rgb('#4a2f9a'), 0.5),
    haze: mix(light.haze, rgb('#5a1e8c'), 0.5),
    rimStrength: 1,
    night: Math.max(light.night, 0.7),
  }),
  prepare({ width, height }) {
    const corners = vignette(width, height, 0.6, '6,0,24');
    const bloom = createBloom(width, height);
    const split = Math.max(1, Math.round(width / 640));
    const lines = Math.max(2, Math.round(height / 240));
    return {
      paint(ctx, canvas) {
        ctx.drawImage(corners, 0, 0);
        bloom(ctx, canvas, 0.6);
      },
      pixels(rgba) {
        toneMap(rgba, TONES, 150);
        splitColors(rgba, width, split);
        scanLines(rgba, width, lines, 218);
      },
    };
  },
};
