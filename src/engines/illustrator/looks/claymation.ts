import type { Look } from './look.ts';
import { lumaOf } from './edges.ts';
import { cloudNoise, createBloom, vignette } from './texture.ts';

/** Modelled in clay and shot frame by frame: thumbed surfaces, soft studio light, twelve a second. */
export const claymation: Look = {
  id: 'claymation',
  title: 'Claymation',
  framesPerSecond: 12,
  adjustLight: (light) => ({ ...light, shadowStrength: Math.min(0.8, light.shadowStrength * 1.3) }),
  prepare({ width, height, random }) {
    const count = width * height;
    const short = Math.min(width, height);
    const corners = vignette(width, height, 0.42, '30,14,6');
    const bloom = createBloom(width, height);
    const dents = cloudNoise(width, height, short / 26, 2, random.fork('dents'));
    const prints = cloudNoise(width, height, short / 90, 1, random.fork('prints'));
    const relief = new Int16Array(count);
    const reach = Math.max(2, Math.round(short / 200));
    for (let i = reach * (width + 1); i < count; i++) {
      const before = i - reach * (width + 1);
      relief[i] = (dents[i]! - dents[before]!) * 95 + (prints[i]! - prints[before]!) * 30;
    }
    const luma = new Uint8Array(count);
    return {
      paint(ctx, canvas) {
        bloom(ctx, canvas, 0.2);
        ctx.drawImage(corners, 0, 0);
      },
      pixels(rgba) {
        lumaOf(rgba, luma);
        const bevel = reach * (width + 1);
        for (let i = bevel, at = bevel * 4; i < count - bevel; i++, at += 4) {
          // Edges of shapes are rounded: lit from above left, dark below right.
          const slope = (luma[i + bevel]! - luma[i - bevel]!) >> 1;
          const rounded = slope > 30 ? 30 : slope < -30 ? -30 : slope;
          const shade = relief[i]! - rounded;
          for (let c = 0; c < 3; c++) {
            const grey = luma[i]!;
            const tone = grey + (((rgba[at + c]! - grey) * 310) >> 8) + shade + 6;
            rgba[at + c] = tone < 0 ? 0 : tone > 255 ? 255 : tone;
          }
        }
      },
    };
  },
};
