import type { Rgb } from '../../../color.ts';
import { css } from '../../../color.ts';
import { lit } from '../../../render/light.ts';
import type { Brush } from '../../shading.ts';
import type { HatKind } from '../wardrobe.ts';
import { blob, ellipse, form, mass, polygon } from './form.ts';
import type { HatDrawer } from './hat-parts.ts';
import { ahead, band, brim, drawDome, half, star } from './hat-parts.ts';
import type { HeadView } from './head.ts';
import { bubble, fullHelmet } from './helmets.ts';

function cone(brush: Brush, view: HeadView, color: Rgb, trim: Rgb, wideBrim: boolean): void {
  const w = half(view) * 0.92;
  const x = ahead(view, 0);
  mass(
    brush,
    blob(
      [
        [x - w, 0.24],
        [x - w * 0.7, 0.62],
        [x - w * 0.36, 1.0],
        [x - 0.26, 1.28],
        [x - 0.13, 1.3],
        [x + w * 0.3, 0.9],
        [x + w * 0.72, 0.56],
        [x + w, 0.24],
      ],
      0.7,
    ),
    color,
    { x, y: 0.6 },
    0.6,
  );
  if (wideBrim) brim(brush, view, color, 0.24, 0.34, 0.1);
  band(brush, view, trim, 0.26, 0.12, 0.93);
  if (!wideBrim) {
    brush.ctx.fillStyle = brush.tone(trim, 1);
    for (const [sx, sy] of [
      [-0.1, 0.6],
      [0.12, 0.5],
      [-0.02, 0.85],
    ] as const)
      brush.ctx.fill(star(x + sx, sy, 0.055));
  }
}

function rows(brush: Brush, view: HeadView, color: Rgb): void {
  const x = ahead(view, 0);
  const w = half(view) * 0.95;
  const count = 5;
  const points: { x: number; y: number }[] = [{ x: x - w, y: 0.3 }];
  for (let i = 0; i < count; i++) {
    points.push(
      { x: x + w * (-1 + (2 * i) / count) * 1.05, y: 0.68 },
      { x: x + w * (-1 + (2 * i + 1) / count), y: 0.45 },
    );
  }
  points.push({ x: x + w * 1.05, y: 0.68 }, { x: x + w, y: 0.3 });
  form(brush, polygon(points), color);
  brush.ctx.fillStyle = brush.tone([200, 40, 60], 0.9);
  for (let i = -1; i <= 1; i++) brush.ctx.fill(ellipse(x + i * w * 0.6, 0.38, 0.04, 0.04));
}

/** Hats of feasts, fairy tales, rank and old times, and what covers the head for a cause. */
export const costumeHats = {
  witch: (b, v, c, t) => cone(b, v, c, t, true),
  wizard: (b, v, c, t) => cone(b, v, c, t, false),
  crown: (b, v, c) => rows(b, v, c),
  tiara: (b, v, c) => {
    const x = ahead(v, 0);
    const w = half(v) * 0.8;
    form(
      b,
      blob(
        [
          [x - w, 0.36],
          [x - w * 0.5, 0.46],
          [x + 0.1 * Math.sin(v.yaw), 0.66],
          [x + w * 0.6, 0.46],
          [x + w, 0.34],
          [x + w * 0.4, 0.38],
          [x, 0.4],
          [x - w * 0.4, 0.4],
        ],
        0.5,
      ),
      c,
    );
    b.ctx.fillStyle = b.tone([110, 190, 250], 1);
    b.ctx.fill(ellipse(x + 0.08 * Math.sin(v.yaw), 0.5, 0.035, 0.045));
  },
  top_hat: (b, v, c, t) => {
    const x = ahead(v, 0);
    const w = half(v) * 0.86;
    mass(
      b,
      blob(
        [
          [x - w, 0.24],
          [x - w * 1.08, 0.95],
          [x, 0.99],
          [x + w * 1.08, 0.95],
          [x + w, 0.24],
        ],
        0.25,
      ),
      c,
      { x, y: 0.6 },
      0.5,
    );
    band(b, v, t, 0.27, 0.13, 0.89);
    brim(b, v, c, 0.24, 0.14, 0.06);
  },
  santa: (b, v, c) => {
    const x = ahead(v, 0);
    const w = half(v);
    mass(
      b,
      blob(
        [
          [x - w, 0.26],
          [x - w * 0.9, 0.6],
          [x - w * 0.2, 0.78],
          [x - w * 1.2, 0.66],
          [x - w * 1.62, 0.3],
          [x - w * 1.42, 0.22],
          [x - w * 1.1, 0.48],
          [x + w * 0.3, 0.86],
          [x + w * 0.9, 0.55],
          [x + w, 0.26],
        ],
        0.6,
      ),
      c,
      { x, y: 0.5 },
      0.6,
    );
    form(b, ellipse(x - w * 1.52, 0.2, 0.1, 0.1), [250, 248, 244]);
    form(
      b,
      blob(
        [
          [x - w * 1.08, 0.2],
          [x - w * 1.1, 0.34],
          [x, 0.31],
          [x + w * 1.1, 0.34],
          [x + w * 1.08, 0.2],
          [x, 0.15],
        ],
        0.8,
      ),
      [250, 248, 244],
    );
  },
  tricorn: (b, v, c, t) => {
    const x = ahead(v, 0);
    const w = half(v);
    drawDome(b, v, c, 0.24, 0.62, 0.9);
    mass(
      b,
      blob(
        [
          [x - w * 1.5, 0.3],
          [x - w * 0.8, 0.58],
          [x, 0.72],
          [x + w * 0.8, 0.58],
          [x + w * 1.5, 0.3],
          [x + w * 0.6, 0.22],
          [x - w * 0.6, 0.22],
        ],
        0.6,
      ),
      c,
      { x, y: 0.4 },
      0.5,
    );
    b.ctx.strokeStyle = b.tone(t, 0.9);
    b.ctx.lineWidth = 0.03;
    b.ctx.beginPath();
    b.ctx.moveTo(x - w * 1.45, 0.32);
    b.ctx.quadraticCurveTo(x - w * 0.6, 0.66, x, 0.7);
    b.ctx.quadraticCurveTo(x + w * 0.6, 0.66, x + w * 1.45, 0.32);
    b.ctx.stroke();
    b.ctx.fillStyle = b.tone([244, 240, 232], 0.95);
    b.ctx.fill(ellipse(x + 0.1 * Math.sin(v.yaw), 0.47, 0.07, 0.08));
    b.ctx.fill(ellipse(x + 0.1 * Math.sin(v.yaw), 0.39, 0.04, 0.035));
  },
  beret: (b, v, c) => {
    const x = ahead(v, 0) - 0.06;
    mass(
      b,
      blob(
        [
          [x - 0.44, 0.34],
          [x - 0.38, 0.56],
          [x, 0.66],
          [x + 0.4, 0.52],
          [x + 0.46, 0.33],
          [x, 0.28],
        ],
        0.9,
      ),
      c,
      { x, y: 0.45 },
      0.5,
    );
    form(b, ellipse(x, 0.67, 0.03, 0.05), c);
  },
  headscarf: (b, v, c) => {
    const w = half(v, 0.4, 0.47);
    const x = ahead(v, 0);
    const s = Math.sin(v.yaw);
    mass(
      b,
      blob(
        [
          [x - w, 0.1],
          [x - w * 0.8, 0.46],
          [x, 0.6],
          [x + w * 0.75, 0.46],
          [x + w * (0.86 - 0.1 * s), 0.3],
          [x + w * 0.45, 0.36],
          [x - w * (0.3 + 0.25 * s) + w * 0.3, 0.3],
          [x - w * (0.74 - 0.7 * s), 0.05],
          [x - w * (0.7 - 0.75 * s), -0.3],
          [x - w * (0.1 - 0.5 * s), -0.56],
          [x - w * 0.7, -0.62],
          [x - w * 1.02, -0.3],
        ],
        0.8,
      ),
      c,
      { x, y: 0 },
      0.6,
    );
  },
  nurse: (b, v, c) => {
    const x = ahead(v, 0.06);
    const w = half(v) * 0.6;
    form(
      b,
      blob(
        [
          [x - w, 0.4],
          [x - w * 1.1, 0.62],
          [x, 0.68],
          [x + w * 1.1, 0.62],
          [x + w, 0.4],
          [x, 0.36],
        ],
        0.4,
      ),
      c,
    );
    b.ctx.fillStyle = b.tone([208, 40, 50], 0.9);
    b.ctx.fillRect(x - 0.02, 0.45, 0.04, 0.14);
    b.ctx.fillRect(x - 0.07, 0.5, 0.14, 0.04);
  },
  kabuto: (b, v, c) => fullHelmet(b, v, c, 'kabuto'),
  veil: (b, v, c) => {
    const x = ahead(v, -0.1);
    const w = half(v);
    b.ctx.fillStyle = css(lit(c, b.light, 0.95), 0.6);
    b.ctx.fill(
      blob(
        [
          [x + w * 0.4, 0.52],
          [x - w * 0.3, 0.6],
          [x - w * 1.05, 0.4],
          [x - w * 1.35, -0.5],
          [x - w * 1.5, -1.4],
          [x - w * 0.5, -1.5],
          [x - w * 0.55, -0.4],
          [x - w * 0.2, 0.34],
        ],
        0.9,
      ),
    );
    form(b, ellipse(x + w * 0.1, 0.52, w * 0.5, 0.06), [248, 226, 232]);
  },
  mortarboard: (b, v, c, t) => {
    const x = ahead(v, 0);
    drawDome(b, v, c, 0.26, 0.5, 0.94);
    form(
      b,
      polygon([
        { x: x - 0.56, y: 0.55 },
        { x, y: 0.68 },
        { x: x + 0.56, y: 0.55 },
        { x, y: 0.43 },
      ]),
      c,
    );
    b.ctx.strokeStyle = b.tone(t, 0.95);
    b.ctx.lineWidth = 0.03;
    b.ctx.beginPath();
    b.ctx.moveTo(x, 0.56);
    b.ctx.lineTo(x + 0.42, 0.52);
    b.ctx.lineTo(x + 0.43, 0.24);
    b.ctx.stroke();
  },
  hood: (b, v, c) => {
    const w = half(v, 0.45, 0.5);
    const x = ahead(v, -0.02);
    const s = Math.sin(v.yaw);
    mass(
      b,
      blob(
        [
          [x - w, -0.1],
          [x - w * 0.9, 0.42],
          [x - w * 0.2, 0.68],
          [x + w * 0.6, 0.56],
          [x + w * 0.84, 0.3],
          [x + w * 0.4, 0.38],
          [x - w * (0.4 - 0.6 * s), 0.28],
          [x - w * (0.74 - 0.8 * s), 0.0],
          [x - w * (0.6 - 0.7 * s), -0.4],
          [x - w * 0.4, -0.66],
          [x - w * 0.95, -0.5],
        ],
        0.8,
      ),
      c,
      { x, y: 0 },
      0.6,
    );
  },
  headband: (b, v, c) => {
    band(b, v, c, 0.2, 0.1, 0.98);
    if (Math.sin(v.yaw) > 0.3)
      form(
        b,
        blob(
          [
            [-0.42, 0.26],
            [-0.72, 0.16 + v.swing * 0.3],
            [-0.7, 0.06],
            [-0.42, 0.2],
          ],
          0.7,
        ),
        c,
      );
  },
  bubble_helmet: bubble,
  knight_helmet: (b, v, c) => fullHelmet(b, v, c, 'knight'),
  trooper_helmet: (b, v, c) => fullHelmet(b, v, c, 'trooper'),
  robot_head: (b, v, c) => fullHelmet(b, v, c, 'robot'),
  swim_cap: (b, v, c) => drawDome(b, v, c, 0.16, 0.56, 0.98),
  jester: (b, v, c, t) => {
    const x = ahead(v, 0);
    for (const [k, color] of [
      [-1, c],
      [1, t],
    ] as const) {
      form(
        b,
        blob(
          [
            [x, 0.26],
            [x + k * 0.4, 0.28],
            [x + k * 0.72, 0.46],
            [x + k * 0.86, 0.3],
            [x + k * 0.66, 0.72],
            [x + k * 0.2, 0.76],
            [x, 0.66],
          ],
          0.8,
        ),
        color,
      );
      form(b, ellipse(x + k * 0.86, 0.28, 0.06, 0.06), [240, 206, 70]);
    }
  },
} satisfies Partial<Record<HatKind, HatDrawer>>;
