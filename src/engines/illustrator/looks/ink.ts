import { clamp, smoothstep } from '../easing.ts';
import { lumaOf, outline } from './edges.ts';
import type { Look } from './look.ts';
import { cloudNoise } from './texture.ts';

/** Black brush and grey wash on rice paper, the first colour of the picture left as a breath. */
export const ink: Look = {
  id: 'ink',
  title: 'Ink wash',
  framesPerSecond: 12,
  prepare({ width, height, random }) {
    const count = width * height;
    const short = Math.min(width, height);
    const bleed = cloudNoise(width, height, short / 7, 4, random.fork('bleed'));
    const fiber = cloudNoise(width, height, 5, 2, random.fork('fiber'));
    const uneven = new Int16Array(count);
    const sheet = new Uint8Array(count);
    for (let i = 0; i < count; i++) {
      uneven[i] = (bleed[i]! - 0.5) * 130 + (fiber[i]! - 0.5) * 46;
      sheet[i] = 226 + fiber[i]! * 26;
    }
    // Four washes, with a soft edge between them.
    const washes = Uint8Array.from({ length: 512 }, (_, at) => {
      const tone = clamp(at - 128, 0, 255) / 255;
      const steps = [0.2, 0.42, 0.66, 0.86];
      const value =
        steps.reduce((sum, step) => sum + smoothstep(step - 0.05, step + 0.05, tone), 0) / 4;
      return 255 * value ** 0.8;
    });
    const luma = new Uint8Array(count);
    const edge = new Uint8Array(count);
    const reach = Math.max(1, Math.round(short / 320));
    return {
      pixels(rgba) {
        outline(lumaOf(rgba, luma), width, reach, edge);
        for (let i = 0, at = 0; i < count; i++, at += 4) {
          const tone = washes[luma[i]! + uneven[i]! + 128 + 24]!;
          const line = edge[i]! > 40 ? Math.min(220, (edge[i]! - 40) * 3) : 0;
          const grey = (sheet[i]! * Math.max(18, tone - line)) >> 8;
          const breath = 38;
          rgba[at] = grey + (((rgba[at]! - luma[i]!) * breath) >> 8);
          rgba[at + 1] = grey - 2 + (((rgba[at + 1]! - luma[i]!) * breath) >> 8);
          rgba[at + 2] = grey - 12 + (((rgba[at + 2]! - luma[i]!) * breath) >> 8);
        }
      },
    };
  },
};
