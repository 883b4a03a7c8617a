import type { Rgb } from '../../../color.ts';
import { mix, scale } from '../../../color.ts';
import type { Brush } from '../../shading.ts';
import type { HatKind } from '../wardrobe.ts';
import { blob, ellipse, form, mass } from './form.ts';
import type { HatDrawer } from './hat-parts.ts';
import { ahead, band, brim, drawDome, half, visor } from './hat-parts.ts';
import type { HeadView } from './head.ts';
import { fullHelmet } from './helmets.ts';

function peaked(brush: Brush, view: HeadView, color: Rgb, trim: Rgb): void {
  const w = half(view);
  const x = ahead(view, 0);
  mass(
    brush,
    blob(
      [
        [x - w, 0.27],
        [x - w * 1.16, 0.5],
        [x - w * 0.5, 0.64],
        [x + w * 0.5, 0.66],
        [x + w * 1.2, 0.54],
        [x + w, 0.27],
        [x, 0.24],
      ],
      0.7,
    ),
    color,
    { x, y: 0.45 },
    0.5,
  );
  band(brush, view, scale(color, 0.6), 0.22, 0.1);
  visor(brush, view, scale(color, 0.45), 0.21);
  const front = Math.sin(view.yaw) * half(view) * 0.82;
  brush.ctx.fillStyle = brush.tone(trim, 1);
  brush.ctx.fill(ellipse(x + front, 0.44, 0.06 * Math.max(0.45, Math.cos(view.yaw)), 0.07));
}

/** Hats for the weather and for work. */
export const workHats = {
  cap: (b, v, c, t) => {
    drawDome(b, v, c, 0.22, 0.6);
    visor(b, v, t, 0.23);
  },
  bike_helmet: (b, v, c, t) => {
    drawDome(b, v, c, 0.2, 0.66, 1.08);
    b.ctx.fillStyle = b.tone(t, 0.6);
    for (const k of [-0.5, 0, 0.5])
      b.ctx.fill(ellipse(ahead(v, 0) + k * half(v), 0.46 - Math.abs(k) * 0.12, 0.04, 0.11, k));
  },
  beanie: (b, v, c, t) => {
    drawDome(b, v, c, 0.2, 0.64);
    band(b, v, t, 0.14, 0.16, 1.04);
    form(b, ellipse(ahead(v, 0), 0.67, 0.09, 0.09), t);
  },
  straw: (b, v, c, t) => {
    brim(b, v, c, 0.25, 0.36, 0.1);
    drawDome(b, v, c, 0.26, 0.66, 0.92);
    band(b, v, t, 0.27, 0.1, 0.94);
  },
  sun_hat: (b, v, c, t) => {
    brim(b, v, c, 0.22, 0.44, 0.13);
    drawDome(b, v, c, 0.26, 0.62, 0.94);
    band(b, v, t, 0.26, 0.09, 0.95);
  },
  cowboy: (b, v, c, t) => {
    const x = ahead(v, 0);
    const w = half(v);
    drawDome(b, v, c, 0.24, 0.72, 0.9);
    b.ctx.fillStyle = b.tone(scale(c, 0.7), 0.6);
    b.ctx.fill(ellipse(x, 0.7, 0.14, 0.04));
    band(b, v, t, 0.25, 0.09, 0.93);
    mass(
      b,
      blob(
        [
          [x - w - 0.4, 0.42],
          [x - w - 0.1, 0.26],
          [x, 0.2],
          [x + w + 0.1, 0.26],
          [x + w + 0.4, 0.42],
          [x + w + 0.18, 0.22],
          [x, 0.13],
          [x - w - 0.18, 0.22],
        ],
        0.9,
      ),
      c,
      { x, y: 0.25 },
      0.6,
    );
  },
  fedora: (b, v, c, t) => {
    drawDome(b, v, c, 0.24, 0.78, 0.84);
    band(b, v, t, 0.25, 0.13, 0.88);
    brim(b, v, c, 0.24, 0.4, 0.075);
  },
  chef: (b, v, c) => {
    const x = ahead(v, 0);
    const w = half(v);
    const path = ellipse(x - w * 0.7, 0.82, 0.26, 0.22);
    ellipse(x, 0.95, 0.32, 0.24, 0, path);
    ellipse(x + w * 0.7, 0.82, 0.26, 0.22, 0, path);
    mass(b, path, c, { x, y: 0.85 }, 0.6);
    mass(
      b,
      blob(
        [
          [x - w * 0.98, 0.2],
          [x - w * 0.95, 0.72],
          [x, 0.78],
          [x + w * 0.95, 0.72],
          [x + w * 0.98, 0.2],
          [x, 0.16],
        ],
        0.4,
      ),
      c,
      { x, y: 0.45 },
      0.5,
    );
  },
  hard_hat: (b, v, c) => {
    drawDome(b, v, c, 0.22, 0.68, 1.06);
    visor(b, v, scale(c, 0.9), 0.22);
    b.ctx.strokeStyle = b.tone(mix(c, [255, 255, 255], 0.5), 1);
    b.ctx.lineWidth = 0.05;
    b.ctx.beginPath();
    b.ctx.moveTo(ahead(v, 0), 0.66);
    b.ctx.lineTo(ahead(v, 0) + half(v) * Math.sin(v.yaw) * 0.7, 0.3);
    b.ctx.stroke();
  },
  helmet: (b, v, c) => fullHelmet(b, v, c, 'racing'),
  soldier: (b, v, c) => {
    drawDome(b, v, c, 0.14, 0.66, 1.12);
    brim(b, v, c, 0.16, 0.06, 0.06);
  },
  police: peaked,
  sailor: (b, v, c) => {
    drawDome(b, v, c, 0.3, 0.6, 0.86);
    band(b, v, c, 0.26, 0.16, 1.02);
  },
  fire: (b, v, c, t) => {
    const x = ahead(v, 0);
    const w = half(v);
    drawDome(b, v, c, 0.22, 0.7, 0.98);
    mass(
      b,
      blob(
        [
          [x - w - 0.38, 0.08],
          [x - w, 0.26],
          [x, 0.25],
          [x + w, 0.28],
          [x + w + 0.16, 0.2],
          [x, 0.17],
          [x - w, 0.16],
        ],
        0.8,
      ),
      c,
      { x, y: 0.2 },
      0.5,
    );
    b.ctx.fillStyle = b.tone(t, 1);
    b.ctx.fill(
      blob(
        [
          [x + w * 0.8 * Math.sin(v.yaw) - 0.09, 0.58],
          [x + w * 0.8 * Math.sin(v.yaw) + 0.09, 0.58],
          [x + w * 0.85 * Math.sin(v.yaw) + 0.07, 0.36],
          [x + w * 0.85 * Math.sin(v.yaw), 0.3],
          [x + w * 0.85 * Math.sin(v.yaw) - 0.07, 0.36],
        ],
        0.5,
      ),
    );
  },
} satisfies Partial<Record<HatKind, HatDrawer>>;
