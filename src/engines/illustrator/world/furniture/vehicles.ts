import type { Rgb } from '../../color.ts';
import { mix, rgb, scale } from '../../color.ts';
import type { Brush, Furniture } from './brush.ts';

const PAINTS = ['#b8342e', '#2f5f9a', '#d8d8da', '#3a3d44', '#e0b23a', '#4f7f5a', '#8a8f98'].map(
  (color) => rgb(color),
);
const GLASS = rgb('#3a4a58');
const TYRE = rgb('#26242a');

function wheel(b: Brush, x: number, r: number): void {
  b.oval(x, r, r, r, TYRE, 0.4);
  b.oval(x, r, r * 0.55, r * 0.55, rgb('#b8bcc4'), 0.6);
}

function sideBody(b: Brush, paint: Rgb, wreck: boolean): void {
  b.poly(
    [
      [-1.35, 0.82],
      [-0.85, 1.4],
      [0.65, 1.42],
      [1.25, 0.86],
    ],
    paint,
    0.6,
  );
  const glass = wreck ? rgb('#241f20') : GLASS;
  b.poly(
    [
      [-1.18, 0.84],
      [-0.78, 1.3],
      [-0.12, 1.32],
      [-0.12, 0.84],
    ],
    glass,
    0.5,
  );
  b.poly(
    [
      [0, 0.84],
      [0, 1.32],
      [0.58, 1.32],
      [1.05, 0.86],
    ],
    glass,
    0.65,
  );
  b.box(-2.12, 0.32, 4.24, 0.56, paint, 0.55, 0.18);
  b.box(-2.05, 0.78, 4.1, 0.1, mix(paint, [255, 255, 255], 0.35), 0.8, 0.05);
  b.line(
    [
      [-0.06, 0.4],
      [-0.06, 0.84],
    ],
    0.02,
    scale(paint, 0.6),
  );
}

/** A car seen from the side, 4.3 m long. */
export const car: Furniture = {
  width: 4.3,
  height: 1.5,
  draw(b) {
    const paint = b.random.pick(PAINTS);
    sideBody(b, paint, false);
    const lights = b.light.night > 0.3;
    b.glow(1.94, 0.6, 0.16, 0.14, lights ? rgb('#fff3c8') : b.tone(rgb('#f0ece0'), 0.8));
    b.glow(-2.1, 0.6, 0.14, 0.14, lights ? rgb('#ff4a34') : b.tone(rgb('#b0302a'), 0.6));
    if (lights) b.halo(2.05, 0.66, 0.5, rgb('#ffeeb8'), 0.5);
    wheel(b, -1.3, 0.33);
    wheel(b, 1.3, 0.33);
  },
};

/** A parked car seen from the front. */
export const carFront: Furniture = {
  width: 1.9,
  height: 1.5,
  draw(b) {
    const paint = b.random.pick(PAINTS);
    b.box(-0.82, 0, 0.24, 0.5, TYRE, 0.35, 0.05);
    b.box(0.58, 0, 0.24, 0.5, TYRE, 0.35, 0.05);
    b.poly(
      [
        [-0.78, 0.85],
        [-0.56, 1.45],
        [0.56, 1.45],
        [0.78, 0.85],
      ],
      paint,
      0.6,
    );
    b.poly(
      [
        [-0.66, 0.88],
        [-0.5, 1.36],
        [0.5, 1.36],
        [0.66, 0.88],
      ],
      GLASS,
      0.6,
    );
    b.box(-0.9, 0.22, 1.8, 0.68, paint, 0.58, 0.16);
    b.box(-0.45, 0.5, 0.9, 0.16, rgb('#2c2a30'), 0.4, 0.04);
    b.box(-0.9, 0.22, 1.8, 0.16, rgb('#4a4a52'), 0.45, 0.06);
    for (const x of [-0.66, 0.66]) {
      b.oval(x, 0.62, 0.16, 0.11, rgb('#f4f0e4'), 0.9);
    }
    b.box(-0.24, 0.28, 0.48, 0.11, rgb('#f0eee4'), 0.7);
  },
};

/** A heap of wrecked cars, one on the other, with tyres at its foot. */
export const carHeap: Furniture = {
  width: 10,
  height: 5.2,
  draw(b) {
    const rust = rgb('#8a5234');
    const rows = b.random.int(3, 4);
    for (let row = 0; row < rows; row++) {
      const count = row >= 2 ? 1 : 2;
      for (let i = 0; i < count; i++) {
        const x = (i - (count - 1) / 2) * 4.5 + b.random.range(-0.4, 0.4);
        b.ctx.save();
        b.ctx.translate(b.px(x) - b.px(0), -b.size(row * 1.12));
        b.ctx.translate(b.px(0), b.py(0.6));
        b.ctx.rotate(b.random.range(-0.09, 0.09));
        b.ctx.scale(b.random.chance(0.5) ? -1 : 1, b.random.range(0.82, 0.98));
        b.ctx.translate(-b.px(0), -b.py(0.6));
        sideBody(b, mix(b.random.pick(PAINTS), rust, b.random.range(0.25, 0.75)), true);
        if (b.random.chance(0.6)) wheel(b, 1.3, 0.33);
        for (const x0 of [-1.6, 0.4, 1.3]) {
          b.oval(x0, b.random.range(0.45, 0.75), 0.22, 0.1, rust, 0.4);
        }
        b.ctx.restore();
      }
    }
    for (let i = 0; i < 5; i++) {
      const x = b.random.range(-4.6, 4.6);
      for (let k = 0; k < b.random.int(1, 3); k++) {
        b.oval(x, 0.14 + k * 0.24, 0.42, 0.16, TYRE, 0.45);
        b.oval(x, 0.18 + k * 0.24, 0.2, 0.06, rgb('#0f0e12'), 0.3);
      }
    }
  },
};

/** A passenger carriage of a train, 15 m long. */
export const carriage: Furniture = {
  width: 15,
  height: 3.9,
  draw(b) {
    const paint = rgb('#2f5f8a');
    const cream = rgb('#efe6d0');
    const night = b.light.night > 0.3;
    b.box(-7.3, 0.75, 14.6, 2.85, cream, 0.58, 0.3);
    b.box(-7.3, 0.75, 14.6, 1.05, paint, 0.55, 0.1);
    b.box(-7.3, 3.3, 14.6, 0.4, rgb('#5a5f68'), 0.6, 0.2);
    b.box(-7.3, 1.8, 14.6, 0.09, rgb('#d8b04a'), 0.7);
    for (let x = -5; x <= 4.2; x += 1.55) {
      b.box(x - 0.06, 1.98, 1.16, 1.14, rgb('#4a4f58'), 0.5, 0.1);
      const pane = night ? rgb('#ffd98f') : b.tone(rgb('#9fc4dc'), 0.6);
      b.glow(x, 2.04, 1.04, 1.02, pane);
      if (!night) b.glow(x, 2.6, 1.04, 0.46, rgb('#ffffff'), 0.18);
    }
    for (const x of [-6.6, 5.7]) {
      b.box(x, 0.9, 1, 2.5, scale(paint, 0.85), 0.55, 0.08);
      b.glow(x + 0.2, 2.1, 0.6, 0.95, night ? rgb('#ffd98f') : b.tone(rgb('#9fc4dc'), 0.6));
    }
    b.box(-6.8, 0.42, 13.6, 0.36, rgb('#2c2a30'), 0.35);
    for (const x of [-5.6, -4.4, 4.4, 5.6]) wheel(b, x, 0.42);
  },
};
