import { clamp, smoothstep } from '../easing.ts';
import { lumaOf, outline } from './edges.ts';
import type { Look } from './look.ts';
import { createBloom } from './texture.ts';

/** Cel animation: two or three flat tones, dark outlines, vivid colours, a glowing sky. */
export const anime: Look = {
  id: 'anime',
  title: 'Anime',
  framesPerSecond: 12,
  prepare({ width, height, light }) {
    const count = width * height;
    const bloom = createBloom(width, height);
    // Tones snap towards steps; the factor by which a pixel of this luma is made brighter or darker.
    const steps = 5;
    const gain = Uint16Array.from({ length: 256 }, (_, luma) => {
      const at = (luma / 255) * steps;
      const low = Math.floor(at);
      const snapped = (low + smoothstep(0.35, 0.65, at - low)) / steps;
      return clamp((snapped * 255 + 6) / Math.max(4, luma), 0.5, 1.7) * 256;
    });
    const luma = new Uint8Array(count);
    const edge = new Uint8Array(count);
    const reach = Math.max(1, Math.round(Math.min(width, height) / 520));
    return {
      paint(ctx, canvas) {
        bloom(ctx, canvas, 0.25 + 0.2 * light.rimStrength);
      },
      pixels(rgba) {
        outline(lumaOf(rgba, luma), width, reach, edge);
        for (let i = 0, at = 0; i < count; i++, at += 4) {
          const grey = luma[i]!;
          const factor = gain[grey]!;
          const line = edge[i]! > 58 ? 256 - Math.min(190, (edge[i]! - 58) * 4) : 256;
          for (let c = 0; c < 3; c++) {
            // Saturation up by two fifths, then the snapped tone, then the line.
            const vivid = grey + (((rgba[at + c]! - grey) * 358) >> 8);
            const tone = (((vivid * factor) >> 8) * line) >> 8;
            rgba[at + c] = tone < 0 ? 0 : tone > 255 ? 255 : tone;
          }
        }
      },
    };
  },
};
