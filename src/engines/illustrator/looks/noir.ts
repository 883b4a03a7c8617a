import { lerp } from '../easing.ts';
import type { Look } from './look.ts';
import { createBloom, grainTile, layTile, vignette } from './texture.ts';

/** Black-and-white film: hard contrast, deep corners, silver grain. */
export const noir: Look = {
  id: 'noir',
  title: 'Black and white film',
  adjustLight: (light) => ({
    ...light,
    rimStrength: Math.min(1, light.rimStrength + 0.35),
    shadowStrength: Math.min(0.85, light.shadowStrength * 1.5),
  }),
  prepare({ width, height, random }) {
    const corners = vignette(width, height, 0.72, '0,0,0');
    const grain = grainTile(random, 0.15);
    const bloom = createBloom(width, height);
    const curve = Uint8Array.from({ length: 256 }, (_, i) => {
      const u = i / 255;
      return 255 * lerp(u, u * u * (3 - 2 * u), 0.85);
    });
    return {
      paint(ctx, canvas, { index }) {
        bloom(ctx, canvas, 0.3);
        ctx.drawImage(corners, 0, 0);
        layTile(ctx, grain, { width, height, index });
      },
      pixels(rgba) {
        for (let i = 0; i < rgba.length; i += 4) {
          const grey = curve[(rgba[i]! * 77 + rgba[i + 1]! * 141 + rgba[i + 2]! * 38) >> 8]!;
          rgba[i] = grey;
          rgba[i + 1] = grey;
          rgba[i + 2] = grey;
        }
      },
    };
  },
};
