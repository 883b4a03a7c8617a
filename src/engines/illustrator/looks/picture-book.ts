import { clamp, lerp } from '../easing.ts';
import type { Look } from './look.ts';
import { createBloom, grainTile, layTile, vignette } from './texture.ts';

/** How far tones are pulled towards an S-curve; by channel, so that colours grow richer too. */
const CONTRAST = 0.46;

/** The default: soft glow, a breath of grain, rich tones and gently darkened corners. */
export const pictureBook: Look = {
  id: 'picture_book',
  title: 'Picture book',
  prepare({ width, height, random, light }) {
    const corners = vignette(width, height, 0.26);
    const grain = grainTile(random, 0.035);
    const bloom = createBloom(width, height);
    const glow = 0.2 + 0.22 * light.rimStrength;
    const curve = Uint8Array.from({ length: 256 }, (_, tone) => {
      const u = tone / 255;
      return clamp(255 * lerp(u, u * u * (3 - 2 * u), CONTRAST) + 5 * u, 0, 255);
    });
    // Two channels in one look-up: it is the look-ups that the pass takes its time for.
    const redGreen = Uint16Array.from(
      { length: 65_536 },
      (_, pair) => curve[pair & 255]! | (curve[pair >> 8]! << 8),
    );
    // With the alpha of an opaque pixel.
    const blue = Uint32Array.from(curve, (tone) => (0xff000000 | (tone << 16)) >>> 0);
    return {
      paint(ctx, canvas, { index }) {
        bloom(ctx, canvas, glow);
        ctx.drawImage(corners, 0, 0);
        layTile(ctx, grain, { width, height, index });
      },
      pixels(rgba) {
        const words = new Uint32Array(rgba.buffer, rgba.byteOffset, rgba.length / 4);
        for (let i = 0; i < words.length; i++) {
          const word = words[i]!;
          words[i] = redGreen[word & 0xffff]! | blue[(word >>> 16) & 255]!;
        }
      },
    };
  },
};
