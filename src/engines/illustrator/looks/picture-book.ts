import type { Look } from './look.ts';
import { createBloom, grainTile, layTile, vignette } from './texture.ts';

/** The default: soft glow, a breath of grain and gently darkened corners. */
export const pictureBook: Look = {
  id: 'picture_book',
  title: 'Picture book',
  prepare({ width, height, random, light }) {
    const corners = vignette(width, height, 0.3);
    const grain = grainTile(random, 0.045);
    const bloom = createBloom(width, height);
    const glow = 0.2 + 0.22 * light.rimStrength;
    return {
      paint(ctx, canvas, { index }) {
        bloom(ctx, canvas, glow);
        ctx.drawImage(corners, 0, 0);
        layTile(ctx, grain, { width, height, index });
      },
    };
  },
};
