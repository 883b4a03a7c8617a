import { mix, rgb } from '../color.ts';
import { createRim } from './edges.ts';
import { throughScreen, toneTables } from './grading.ts';
import type { Look } from './look.ts';
import { createBloom, vignette } from './texture.ts';

const TONES = toneTables(
  ['#050414', '#10173f', '#27438c', '#c633b4', '#3fe0f6', '#f2ffff'].map(rgb),
);

/** Neon: a dark blue night, every shape edged with magenta from one side and cyan from the other. */
export const cyberpunk: Look = {
  id: 'cyberpunk',
  title: 'Cyberpunk',
  adjustLight: (light) => ({
    ...light,
    ambient: mix(light.ambient, rgb('#7d6ad2'), 0.72),
    haze: mix(rgb('#3a1c78'), rgb('#d0289a'), 0.35),
    sky: [rgb('#0a0c30'), rgb('#35186a'), rgb('#c02f8c')],
    key: mix(light.key, rgb('#9fe2ff'), 0.6),
    keyStrength: Math.max(0.62, light.keyStrength * 0.8),
    rimStrength: 1,
    night: Math.max(light.night, 0.95),
  }),
  prepare({ width, height }) {
    const corners = vignette(width, height, 0.55, '6,0,24');
    const bloom = createBloom(width, height);
    const rim = createRim(width, height);
    const screen = {
      width,
      tones: TONES,
      amount: 132,
      split: Math.max(1, Math.round(width / 640)),
      every: Math.max(2, Math.round(height / 240)),
      keep: 222,
    };
    return {
      paint(ctx, canvas) {
        ctx.drawImage(corners, 0, 0);
        bloom(ctx, canvas, 0.8);
      },
      pixels(rgba) {
        const glow = rim(rgba);
        throughScreen(rgba, screen);
        glow.add(rgba, [255, 40, 190], [30, 230, 255]);
      },
    };
  },
};
