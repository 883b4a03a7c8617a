import type { Rgb } from '../../../color.ts';
import type { Brush } from '../../shading.ts';
import { blob, ellipse, form, mass, polygon } from './form.ts';
import type { HeadView } from './head.ts';

/** Draws a hat on a head, in head heights about its middle. */
export type HatDrawer = (brush: Brush, view: HeadView, color: Rgb, trim: Rgb) => void;

/** How far the brim line leans: forwards in profile. Sets x so that hats turn with the head. */
export function ahead(view: HeadView, amount: number): number {
  return amount * Math.sin(view.yaw) - 0.045 * Math.sin(view.yaw);
}

/** Half the width of the head at the hat, as seen. */
export function half(view: HeadView, lateral = 0.375, depth = 0.45): number {
  return Math.hypot(lateral * Math.cos(view.yaw), depth * Math.sin(view.yaw));
}

function dome(
  view: HeadView,
  base: number,
  top: number,
  wide = 1,
): readonly (readonly [number, number])[] {
  const w = half(view) * wide;
  const x = ahead(view, 0);
  return [
    [x - w, base],
    [x - w * 0.96, base + (top - base) * 0.5],
    [x - w * 0.62, base + (top - base) * 0.88],
    [x, top],
    [x + w * 0.62, base + (top - base) * 0.88],
    [x + w * 0.96, base + (top - base) * 0.5],
    [x + w, base],
  ];
}

/** A rounded crown between two heights. */
export function drawDome(
  brush: Brush,
  view: HeadView,
  color: Rgb,
  base: number,
  top: number,
  wide = 1,
): void {
  const w = half(view) * wide;
  const x = ahead(view, 0);
  mass(
    brush,
    blob(
      [...dome(view, base, top, wide), [x + w * 0.5, base - 0.03], [x - w * 0.5, base - 0.03]],
      0.8,
    ),
    color,
    { x, y: (base + top) / 2 },
    0.5,
  );
}

/** A brim all round at a height. */
export function brim(
  brush: Brush,
  view: HeadView,
  color: Rgb,
  y: number,
  reach: number,
  thick: number,
  tilt = 0,
): void {
  mass(
    brush,
    ellipse(ahead(view, 0.02), y, half(view) + reach, thick, tilt),
    color,
    { x: 0, y },
    0.5,
  );
}

/** A ribbon about the crown. */
export function band(
  brush: Brush,
  view: HeadView,
  color: Rgb,
  y: number,
  height: number,
  wide = 1.01,
): void {
  const w = half(view) * wide;
  const x = ahead(view, 0);
  brush.ctx.fillStyle = brush.tone(color, 0.8);
  brush.ctx.fill(
    blob(
      [
        [x - w, y],
        [x, y - 0.035],
        [x + w, y],
        [x + w * 0.99, y + height],
        [x, y + height - 0.03],
        [x - w * 0.99, y + height],
      ],
      0.4,
    ),
  );
}

/** A peak over the forehead. */
export function visor(brush: Brush, view: HeadView, color: Rgb, y: number): void {
  const w = half(view);
  const s = Math.sin(view.yaw);
  const x = ahead(view, 0);
  if (s > 0.5)
    form(
      brush,
      blob(
        [
          [x + w * 0.25, y + 0.02],
          [x + w * 0.9, y + 0.05],
          [x + w + 0.22, y - 0.015],
          [x + w + 0.24, y - 0.05],
          [x + w * 0.8, y - 0.03],
          [x + w * 0.2, y - 0.03],
        ],
        0.7,
      ),
      color,
    );
  else
    form(
      brush,
      blob(
        [
          [x - w * 0.85 + s * 0.4, y + 0.03],
          [x + s * 0.2, y + 0.06],
          [x + w * 0.85 + s * 0.3, y + 0.03],
          [x + w * 0.7 + s * 0.5, y - 0.09],
          [x + s * 0.5, y - 0.13],
          [x - w * 0.7 + s * 0.5, y - 0.09],
        ],
        0.8,
      ),
      color,
    );
}

/** The outline of a five-pointed star. */
export function star(x: number, y: number, r: number) {
  return polygon(
    Array.from({ length: 10 }, (_, i) => ({
      x: x + Math.sin((i * Math.PI) / 5) * r * (i % 2 === 0 ? 1 : 0.45),
      y: y + Math.cos((i * Math.PI) / 5) * r * (i % 2 === 0 ? 1 : 0.45),
    })),
  );
}
