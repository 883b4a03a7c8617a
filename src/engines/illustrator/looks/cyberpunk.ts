import { mix, rgb } from '../color.ts';
import { scanLines, splitColors, toneMap, toneTables } from './grading.ts';
import type { Look } from './look.ts';
import { createBloom, vignette } from './texture.ts';

const TONES = toneTables(
  ['#04040f', '#0c1636', '#1d3f78', '#e02fb4', '#2fe6fa', '#f2ffff'].map(rgb),
);

/** Neon: a dark blue night, magenta and cyan lights that glow, a screen's lines. */
export const cyberpunk: Look = {
  id: 'cyberpunk',
  title: 'Cyberpunk',
  adjustLight: (light) => ({
    ...light,
    ambient: mix(light.ambient, rgb('#4a2f9a'), 0.5),
    haze: mix(rgb('#3a1c78'), rgb('#d0289a'), 0.3),
    sky: [rgb('#070a24'), rgb('#25145c'), rgb('#a0287e')],
    keyStrength: light.keyStrength * 0.6,
    rimStrength: 1,
    night: Math.max(light.night, 0.95),
  }),
  prepare({ width, height }) {
    const corners = vignette(width, height, 0.6, '6,0,24');
    const bloom = createBloom(width, height);
    const split = Math.max(1, Math.round(width / 640));
    const lines = Math.max(2, Math.round(height / 240));
    return {
      paint(ctx, canvas) {
        ctx.drawImage(corners, 0, 0);
        bloom(ctx, canvas, 0.95);
      },
      pixels(rgba) {
        toneMap(rgba, TONES, 140);
        splitColors(rgba, width, split);
        scanLines(rgba, width, lines, 218);
      },
    };
  },
};
