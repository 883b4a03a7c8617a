import type { Canvas, SKRSContext2D } from '@napi-rs/canvas';
import { createCanvas, Path2D } from '@napi-rs/canvas';
import { hsl } from '../color.ts';
import { TAU } from '../easing.ts';
import type { Random } from '../random.ts';
import type { Look } from './look.ts';
import { toneMap, toneTables } from './grading.ts';
import { createBloom, vignette } from './texture.ts';

/** A pocket watch that runs over the edge of nothing like soft cheese, lit from above left. */
function meltingClock(size: number): Canvas {
  const canvas = createCanvas(size, size * 1.3);
  const ctx = canvas.getContext('2d');
  ctx.scale(size / 100, size / 100);
  const body = new Path2D(
    'M 8 34 C 8 12 34 6 52 8 C 76 10 92 22 92 40 C 92 54 88 62 87 84 C 86 104 76 106 75 88 C 74 72 70 64 62 64 C 54 64 52 74 50 96 C 48 122 38 122 38 98 C 38 74 32 64 24 60 C 14 55 8 46 8 34 Z',
  );
  const gold = ctx.createLinearGradient(10, 0, 90, 110);
  for (const [at, color] of [
    [0, '#fff2b8'],
    [0.3, '#d9a63c'],
    [0.65, '#8a5a16'],
    [1, '#5a360c'],
  ] as const)
    gold.addColorStop(at, color);
  ctx.shadowColor = 'rgba(20,4,40,0.5)';
  ctx.shadowBlur = size * 0.05;
  ctx.shadowOffsetY = size * 0.04;
  ctx.fillStyle = gold;
  ctx.fill(body);
  ctx.shadowColor = 'rgba(0,0,0,0)';
  ctx.save();
  ctx.translate(50, 42);
  ctx.scale(0.87, 0.86);
  ctx.translate(-50, -42);
  const face = ctx.createLinearGradient(20, 8, 76, 112);
  face.addColorStop(0, '#fdf8e6');
  face.addColorStop(0.5, '#e8d8b0');
  face.addColorStop(1, '#a58a86');
  ctx.fillStyle = face;
  ctx.fill(body);
  ctx.clip(body);
  // The enamel bends over the edge: light on the brow, shade below it.
  const bend = ctx.createLinearGradient(0, 44, 0, 76);
  bend.addColorStop(0, 'rgba(255,255,255,0.55)');
  bend.addColorStop(0.4, 'rgba(90,60,90,0.4)');
  bend.addColorStop(1, 'rgba(90,60,90,0)');
  ctx.fillStyle = bend;
  ctx.fillRect(0, 44, 100, 34);
  ctx.restore();
  ctx.fillStyle = '#2c2233';
  for (let hour = 0; hour < 12; hour++) {
    const angle = (hour / 12) * TAU;
    const drop = Math.max(0, Math.sin(angle)) * 10;
    ctx.beginPath();
    ctx.ellipse(50 + 32 * Math.cos(angle), 35 + 18 * Math.sin(angle) + drop, 2.2, 3, 0, 0, TAU);
    ctx.fill();
  }
  ctx.strokeStyle = '#2c2233';
  ctx.lineWidth = 2.6;
  ctx.lineCap = 'round';
  ctx.stroke(new Path2D('M 50 37 C 58 35 64 28 69 23 M 50 37 C 47 44 51 54 45 62'));
  return canvas;
}

/** A glass ball's own light: rim, gloss and the shade at its foot. */
function glass(size: number): Canvas {
  const canvas = createCanvas(size, size);
  const ctx = canvas.getContext('2d');
  const r = size / 2;
  const rim = ctx.createRadialGradient(r, r, r * 0.55, r, r, r);
  rim.addColorStop(0, 'rgba(40,10,70,0)');
  rim.addColorStop(0.8, 'rgba(40,10,70,0.35)');
  rim.addColorStop(0.94, 'rgba(190,220,255,0.75)');
  rim.addColorStop(1, 'rgba(255,255,255,0)');
  ctx.fillStyle = rim;
  ctx.fillRect(0, 0, size, size);
  const gloss = ctx.createRadialGradient(r * 0.62, r * 0.5, 0, r * 0.62, r * 0.5, r * 0.4);
  gloss.addColorStop(0, 'rgba(255,255,255,0.95)');
  gloss.addColorStop(0.35, 'rgba(255,255,255,0.4)');
  gloss.addColorStop(1, 'rgba(255,255,255,0)');
  ctx.fillStyle = gloss;
  ctx.fillRect(0, 0, size, size);
  return canvas;
}

interface Ball {
  x: number;
  y: number;
  r: number;
  phase: number;
  sheen: Canvas;
}

/** Balls of glass along the sides of the sky, where heads seldom are. */
function glassBalls(width: number, height: number, random: Random): Ball[] {
  return [0.28, 0.72, 0.5].map((across, i) => {
    const r = Math.round(height * [0.085, 0.055, 0.038][i]!);
    return {
      x: (across + random.range(-0.05, 0.05)) * width,
      y: [0.16, 0.13, 0.08][i]! * height,
      r,
      phase: random.range(0, TAU),
      sheen: glass(r * 2),
    };
  });
}

/** The world upside down in a floating ball. */
function drawBall(
  ctx: SKRSContext2D,
  small: Canvas,
  { x, y, r, phase, sheen }: Ball,
  seconds: number,
): void {
  const cy = y + r * 0.35 * Math.sin(seconds * 0.9 + phase);
  const cx = x + r * 0.2 * Math.sin(seconds * 0.5 + phase);
  ctx.save();
  ctx.beginPath();
  ctx.arc(cx, cy, r, 0, TAU);
  ctx.clip();
  ctx.translate(cx, cy);
  ctx.rotate(Math.PI);
  const wide = (small.width / small.height) * r * 2.1;
  ctx.drawImage(small, -wide / 2, -r * 1.05, wide, r * 2.1);
  ctx.restore();
  ctx.drawImage(sheen, cx - r, cy - r);
}

/** From shade to light: violet, teal, rose, gold, cream; hue, saturation, lightness. */
const DREAM = [
  [262, 0.6, 0.1],
  [186, 0.55, 0.3],
  [332, 0.62, 0.55],
  [38, 0.85, 0.68],
  [50, 0.9, 0.92],
] as const;

/** A dream: clocks that melt, glass balls with the world upside down, horizontals that sway. */
export const surreal: Look = {
  id: 'surreal',
  title: 'Surreal dream',
  prepare({ width, height, random }) {
    const corners = vignette(width, height, 0.46, '40,6,50');
    const bloom = createBloom(width, height);
    const hue = random.range(-18, 18);
    const phase = random.range(0, TAU);
    const clock = meltingClock(Math.round(height * 0.34));
    const leftFirst = random.chance(0.5);
    const balls = glassBalls(width, height, random.fork('balls'));
    const small = createCanvas(Math.round(width / 6), Math.round(height / 6));
    const mini = small.getContext('2d');
    mini.globalCompositeOperation = 'copy';
    const copy = new Uint32Array(width * height);
    return {
      paint(ctx, canvas, { seconds }) {
        const drift = (share: number): number => height * 0.02 * Math.sin(seconds * 0.8 + share);
        mini.drawImage(canvas, 0, 0, small.width, small.height);
        for (const ball of balls) drawBall(ctx, small, ball, seconds);
        // Clocks hang in the corners, where heads seldom are.
        ctx.drawImage(clock, width * (leftFirst ? 0.02 : 0.79), height * 0.02 + drift(0));
        ctx.save();
        ctx.translate(width * (leftFirst ? 0.9 : 0.1), height * 0.17 + drift(2));
        ctx.rotate(0.25 * Math.sin(seconds * 0.5));
        ctx.scale(leftFirst ? -0.62 : 0.62, 0.62);
        ctx.drawImage(clock, -clock.width / 2, -clock.height / 2);
        ctx.restore();
        bloom(ctx, canvas, 0.22);
        ctx.drawImage(corners, 0, 0);
      },
      pixels(rgba, { seconds }) {
        const words = new Uint32Array(rgba.buffer, rgba.byteOffset, copy.length);
        copy.set(words);
        for (let y = 0; y < height; y++) {
          const v = y / height;
          const wave =
            Math.sin(v * 9 + seconds * 1.1 + phase) * 0.014 +
            Math.sin(v * 23 - seconds * 0.7) * 0.003;
          const shift = Math.round(wave * width);
          const line = y * width;
          for (let x = 0; x < width; x++) {
            const from = x + shift;
            words[line + x] =
              copy[line + (from < 0 ? -from : from >= width ? 2 * width - 2 - from : from)]!;
          }
        }
        const turn = hue + 26 * Math.sin(seconds * 0.5);
        toneMap(rgba, toneTables(DREAM.map(([h, s, l]) => hsl(h + turn, s, l))), 66);
      },
    };
  },
};
