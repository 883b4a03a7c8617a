import { Path2D } from '@napi-rs/canvas';
import type { Rgb } from '../../../color.ts';
import { css, mix, scale } from '../../../color.ts';
import { lit } from '../../../render/light.ts';
import type { Point } from '../../limb.ts';
import { limbPath, splineOutline } from '../../limb.ts';
import type { Brush } from '../../shading.ts';

/** Colour of the thin line around a part: its own colour in deep shade. */
export function lineTone(brush: Brush, color: Rgb): string {
  return brush.tone(scale(color, 0.6), 0.42);
}

function alphaTone(brush: Brush, color: Rgb, amount: number, alpha: number): string {
  return css(lit(color, brush.light, amount), alpha);
}

/** Width of outlines in metres: about a pixel and a half at the size of a full figure. */
export function lineWidth(brush: Brush): number {
  return Math.max(0.0046, 0.6 / brush.pixels);
}

/** Fills a part with its colour over its outline; the line peeks out around the union of its shapes. */
export function form(
  brush: Brush,
  path: Path2D,
  color: Rgb,
  amount = 0.86,
  fade?: readonly [Point, Point],
): void {
  const { ctx } = brush;
  ctx.strokeStyle = lineTone(brush, color);
  if (fade) {
    // No line where the part grows out of another: at the shoulder, at the hip.
    const [from, to] = fade;
    const gradient = ctx.createLinearGradient(from.x, from.y, to.x, to.y);
    const line = lit(scale(color, 0.6), brush.light, 0.42);
    gradient.addColorStop(0, css(line, 0));
    gradient.addColorStop(0.25, css(line, 0));
    gradient.addColorStop(0.55, css(line));
    ctx.strokeStyle = gradient;
  }
  ctx.lineWidth = lineWidth(brush) * 2;
  ctx.stroke(path);
  ctx.fillStyle = brush.tone(color, amount);
  ctx.fill(path);
}

/** A limb with soft shading along its side away from the light. */
export function limb(
  brush: Brush,
  points: readonly Point[],
  radii: readonly number[],
  color: Rgb,
): Path2D {
  const path = limbPath(points, radii);
  form(brush, path, color, 0.86, [points[0]!, points[Math.min(2, points.length - 1)]!]);
  shadeLimb(brush, path, points, radii, color);
  return path;
}

export function shadeLimb(
  brush: Brush,
  path: Path2D,
  points: readonly Point[],
  radii: readonly number[],
  color: Rgb,
): void {
  const { ctx, toLight } = brush;
  const widest = Math.max(...radii);
  if (widest * brush.pixels < 3) return;
  ctx.save();
  ctx.clip(path);
  ctx.lineCap = 'round';
  ctx.lineJoin = 'round';
  const strokeAt = (offset: number, width: number, style: string): void => {
    ctx.strokeStyle = style;
    ctx.lineWidth = width * widest;
    ctx.beginPath();
    points.forEach((p, i) => {
      const x = p.x + toLight.x * radii[i]! * offset;
      const y = p.y + toLight.y * radii[i]! * offset;
      if (i === 0) ctx.moveTo(x, y);
      else ctx.lineTo(x, y);
    });
    ctx.stroke();
  };
  const dark = scale(color, 0.72);
  strokeAt(-1.0, 1.1, alphaTone(brush, dark, 0.25, 0.3));
  strokeAt(-1.15, 0.75, alphaTone(brush, dark, 0.15, 0.34));
  strokeAt(0.7, 0.55, alphaTone(brush, mix(color, [255, 255, 255], 0.28), 1, 0.3));
  ctx.restore();
}

/** A larger part, modelled from its lit to its shaded side across `radius` metres around `middle`. */
export function mass(
  brush: Brush,
  path: Path2D,
  color: Rgb,
  middle: Point,
  radius: number,
  outlined = true,
): void {
  if (outlined) form(brush, path, color);
  else {
    brush.ctx.fillStyle = brush.tone(color, 0.86);
    brush.ctx.fill(path);
  }
  const { ctx, toLight } = brush;
  const gradient = ctx.createLinearGradient(
    middle.x + toLight.x * radius,
    middle.y + toLight.y * radius * 0.6,
    middle.x - toLight.x * radius,
    middle.y - toLight.y * radius * 0.6,
  );
  const dark = scale(color, 0.72);
  gradient.addColorStop(0, alphaTone(brush, mix(color, [255, 255, 255], 0.25), 1, 0.35));
  gradient.addColorStop(0.4, alphaTone(brush, color, 0.9, 0));
  gradient.addColorStop(0.62, alphaTone(brush, dark, 0.3, 0));
  gradient.addColorStop(1, alphaTone(brush, dark, 0.18, 0.6));
  ctx.fillStyle = gradient;
  ctx.fill(path);
}

/** A crease, seam or lock: a stroke that swells in the middle. */
export function crease(
  brush: Brush,
  points: readonly Point[],
  color: Rgb,
  width: number,
  alpha = 0.5,
): void {
  const { ctx } = brush;
  ctx.strokeStyle = css(lit(scale(color, 0.58), brush.light, 0.35), alpha);
  ctx.lineWidth = width;
  ctx.beginPath();
  const [a, b, c] = [points[0]!, points[1]!, points[2] ?? points[1]!];
  ctx.moveTo(a.x, a.y);
  if (points.length > 2) ctx.quadraticCurveTo(b.x, b.y, c.x, c.y);
  else ctx.lineTo(b.x, b.y);
  ctx.stroke();
}

/** Straight-edged closed path. */
export function polygon(points: readonly Point[], path = new Path2D()): Path2D {
  points.forEach((p, i) => (i === 0 ? path.moveTo(p.x, p.y) : path.lineTo(p.x, p.y)));
  path.closePath();
  return path;
}

export function ellipse(
  x: number,
  y: number,
  rx: number,
  ry: number,
  turn = 0,
  path = new Path2D(),
): Path2D {
  path.ellipse(x, y, rx, ry, turn, 0, Math.PI * 2);
  path.closePath();
  return path;
}

/** Smooth closed path through `[x, y]` pairs. */
export function blob(pairs: readonly (readonly [number, number])[], tension = 1): Path2D {
  return splineOutline(
    pairs.map(([x, y]) => ({ x, y })),
    tension,
  );
}
