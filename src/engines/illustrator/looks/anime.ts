import { clamp, smoothstep } from '../easing.ts';
import { lumaOf, outline } from './edges.ts';
import type { Look } from './look.ts';
import { createBloom } from './texture.ts';

/** Steps from the darkest to the lightest cel paint. */
const STEPS = 5;

/** Cel animation: flat tones with blue in the shade, dark outlines, a sky that glows. */
export const anime: Look = {
  id: 'anime',
  title: 'Anime',
  framesPerSecond: 12,
  prepare({ width, height, light }) {
    const count = width * height;
    const bloom = createBloom(width, height);
    // Tones snap towards steps; the factor by which a pixel of this luma is made brighter or darker.
    const snapped = Array.from({ length: 256 }, (_, luma) => {
      const at = (luma / 255) * STEPS;
      const low = Math.floor(at);
      return (low + smoothstep(0.38, 0.62, at - low)) / STEPS;
    });
    const gain = Uint16Array.from(
      snapped,
      (tone, luma) => clamp((tone * 255 + 10) / Math.max(6, luma), 0.6, 1.5) * 256,
    );
    // Shade is never grey: what is dark takes blue and gives up red.
    const cool = Int8Array.from(snapped, (tone) => 22 * (1 - tone) * (1 - light.night));
    const luma = new Uint8Array(count);
    const edge = new Uint8Array(count);
    const reach = Math.max(1, Math.round(Math.min(width, height) / 380));
    return {
      paint(ctx, canvas) {
        bloom(ctx, canvas, 0.22 + 0.14 * light.rimStrength);
      },
      pixels(rgba) {
        outline(lumaOf(rgba, luma), width, reach, edge);
        for (let i = 0, at = 0; i < count; i++, at += 4) {
          const grey = luma[i]!;
          const factor = gain[grey]!;
          const line = edge[i]! > 62 ? 256 - Math.min(214, (edge[i]! - 62) * 5) : 256;
          const shade = cool[grey]!;
          // Saturation up by a sixth, then the snapped tone, then the line.
          for (let c = 0; c < 3; c++) {
            const vivid = grey + (((rgba[at + c]! - grey) * 298) >> 8) + (c - 1) * shade;
            const tone = (((vivid * factor) >> 8) * line) >> 8;
            rgba[at + c] = tone < 0 ? 0 : tone > 255 ? 255 : tone;
          }
        }
      },
    };
  },
};
