import type { Rgb } from '../../../color.ts';
import { Path2D } from '@napi-rs/canvas';
import { point } from '../../limb.ts';
import type { Brush } from '../../shading.ts';
import type { Figure } from '../figure.ts';
import { onSurface } from '../sweep.ts';

/** A band about the neck with a round tag at the throat. */
export function drawCollar(brush: Brush, figure: Figure, color: Rgb): void {
  const { ctx } = brush;
  const { neck, build } = figure;
  const path = new Path2D();
  const steps = 6;
  for (const [u, way] of [
    [0.5, 1],
    [0.66, -1],
  ] as const) {
    for (let k = 0; k <= steps; k++) {
      const phi = Math.PI * (way === 1 ? k / steps : 1 - k / steps);
      const p = onSurface(neck, u - 0.06 * Math.sin(phi), -0.08 + phi * 1.05);
      path.lineTo(p.x, p.y);
    }
  }
  path.closePath();
  ctx.fillStyle = brush.tone(color, 0.8);
  ctx.fill(path);
  const throat = onSurface(neck, 0.56, Math.PI * 0.92);
  const r = build.H * 0.034;
  const tag = point(throat.x, throat.y - r * 1.1);
  ctx.fillStyle = brush.tone([236, 190, 70], 0.95);
  ctx.beginPath();
  ctx.arc(tag.x, tag.y, r, 0, Math.PI * 2);
  ctx.fill();
}
