import type { Canvas } from '@napi-rs/canvas';
import { createCanvas, Path2D } from '@napi-rs/canvas';
import { hsl } from '../color.ts';
import { TAU } from '../easing.ts';
import type { Look } from './look.ts';
import { toneMap, toneTables } from './grading.ts';
import { createBloom, vignette } from './texture.ts';

/** A pocket watch that runs over like soft cheese. */
function meltingClock(size: number): Canvas {
  const canvas = createCanvas(size, size);
  const ctx = canvas.getContext('2d');
  ctx.scale(size / 100, size / 100);
  const body = new Path2D(
    'M 8 34 C 8 12 34 6 52 8 C 76 10 92 22 92 40 C 92 54 88 62 86 76 C 85 90 76 90 75 76 C 74 66 70 62 62 62 C 54 62 52 70 50 84 C 48 100 38 98 38 84 C 38 70 32 62 24 58 C 14 53 8 46 8 34 Z',
  );
  ctx.fillStyle = '#b8862e';
  ctx.fill(body);
  ctx.save();
  ctx.translate(50, 40);
  ctx.scale(0.86, 0.84);
  ctx.translate(-50, -40);
  ctx.fillStyle = '#f4ecd4';
  ctx.fill(body);
  ctx.restore();
  ctx.fillStyle = '#2c2a33';
  for (let hour = 0; hour < 12; hour++) {
    const angle = (hour / 12) * TAU;
    const drop = Math.max(0, Math.sin(angle)) * 8;
    ctx.beginPath();
    ctx.ellipse(50 + 33 * Math.cos(angle), 34 + 18 * Math.sin(angle) + drop, 2.4, 3, 0, 0, TAU);
    ctx.fill();
  }
  ctx.strokeStyle = '#2c2a33';
  ctx.lineWidth = 3;
  ctx.lineCap = 'round';
  ctx.stroke(new Path2D('M 50 36 C 58 34 64 28 68 24 M 50 36 C 48 42 50 48 46 54'));
  return canvas;
}

/** A dream: clocks that melt, horizontals that sway, colours that drift. */
export const surreal: Look = {
  id: 'surreal',
  title: 'Surreal dream',
  prepare({ width, height, random }) {
    const corners = vignette(width, height, 0.4, '40,6,50');
    const bloom = createBloom(width, height);
    const hue = random.range(0, 360);
    const phase = random.range(0, TAU);
    const clock = meltingClock(Math.round(height * 0.36));
    const leftFirst = random.chance(0.5);
    const copy = new Uint32Array(width * height);
    return {
      paint(ctx, canvas, { seconds }) {
        const drift = (share: number): number => height * 0.02 * Math.sin(seconds * 0.8 + share);
        // Clocks hang in the corners, where heads seldom are.
        ctx.drawImage(clock, width * (leftFirst ? 0.02 : 0.8), height * 0.03 + drift(0));
        ctx.save();
        ctx.translate(width * (leftFirst ? 0.9 : 0.1), height * 0.16 + drift(2));
        ctx.rotate(0.25 * Math.sin(seconds * 0.5));
        ctx.scale(0.62, 0.62);
        ctx.drawImage(clock, -clock.width / 2, -clock.height / 2);
        ctx.restore();
        bloom(ctx, canvas, 0.3);
        ctx.drawImage(corners, 0, 0);
      },
      pixels(rgba, { seconds }) {
        const words = new Uint32Array(rgba.buffer, rgba.byteOffset, copy.length);
        copy.set(words);
        for (let y = 0; y < height; y++) {
          const v = y / height;
          const wave =
            Math.sin(v * 9 + seconds * 1.1 + phase) * 0.012 +
            Math.sin(v * 23 - seconds * 0.7) * 0.0025;
          const shift = Math.round(wave * width);
          for (let x = 0; x < width; x++) {
            const from = x + shift;
            words[y * width + x] =
              copy[y * width + (from < 0 ? -from : from >= width ? 2 * width - 2 - from : from)]!;
          }
        }
        const turn = hue + seconds * 9;
        const stops = [0.06, 0.26, 0.48, 0.7, 0.93].map((light, i) =>
          hsl(turn + i * 62, 0.75, light),
        );
        toneMap(rgba, toneTables(stops), 62);
      },
    };
  },
};
