import type { Rgb } from '../color.ts';
import { css, mix, rgb } from '../color.ts';
import { clamp } from '../easing.ts';
import { hazed, lit } from '../render/light.ts';
import type { Drawable, Paint } from '../render/paint.ts';
import { frameSpan } from './bitmap.ts';
import { GROUND_DEPTH } from './ground.ts';
import type { EnvironmentRequest } from './environment.ts';

/** A flat band of ground across the view between two depths: a road, a pavement, a river bank. */
export interface Band {
  from: number;
  to: number;
  color: Rgb;
  /** Dashes or lines across the view, at depths within the band. */
  lines?: readonly {
    z: number;
    width: number;
    color: Rgb;
    dash?: readonly [on: number, off: number];
  }[];
  /** Joints between slabs: distance in x, metres. */
  joints?: number;
  /** Height of a kerb at the far edge, metres. */
  kerb?: number;
}

/** Bands of road and pavement that run from left to right. */
export function createBands(
  _request: EnvironmentRequest,
  bands: readonly Band[],
  order = GROUND_DEPTH - 2,
): Drawable {
  return {
    depth: () => order,
    draw(paint) {
      for (const band of bands) drawBand(paint, band);
    },
  };
}

function drawBand(paint: Paint, band: Band): void {
  fillBand(paint, band);
  for (const line of band.lines ?? []) drawLine(paint, line);
}

function fillBand(paint: Paint, band: Band): void {
  const { ctx, view, light } = paint;
  const { left, right } = frameSpan(view);
  const nearest = view.camera.z + 0.3;
  if (band.to <= nearest) return;
  const from = Math.max(band.from, nearest);
  const top = view.project(0, 0, band.to).y;
  const bottom = Math.min(view.height - left, view.project(0, 0, from).y);
  if (bottom <= top) return;
  const amount = clamp(0.35 + light.direction[1] * 0.55, 0.3, 0.85);
  const gradient = ctx.createLinearGradient(0, top, 0, bottom);
  gradient.addColorStop(0, css(hazed(lit(band.color, light, amount), light, band.to)));
  gradient.addColorStop(1, css(lit(band.color, light, amount * 0.9)));
  ctx.fillStyle = gradient;
  ctx.fillRect(left, top, right - left, bottom - top);
  if (band.joints) drawJoints(paint, band, from, top);
  if (band.kerb) {
    const edge = view.project(0, band.kerb, band.to).y;
    ctx.fillStyle = css(
      hazed(lit(mix(band.color, rgb('#d8d4cc'), 0.6), light, 0.45), light, band.to),
    );
    ctx.fillRect(left, edge, right - left, top - edge + 0.5);
  }
}

function drawJoints(paint: Paint, band: Band, from: number, top: number): void {
  const { ctx, view, light } = paint;
  const { left, right } = frameSpan(view);
  const pitch = band.joints!;
  ctx.strokeStyle = css(lit(mix(band.color, [0, 0, 0], 0.4), light, 0.3), 0.45);
  ctx.lineWidth = Math.max(0.8, view.height * 0.0016);
  ctx.beginPath();
  const first = Math.floor(Math.min(view.worldX(left, band.to), view.worldX(left, from)) / pitch);
  const last = Math.ceil(Math.max(view.worldX(right, band.to), view.worldX(right, from)) / pitch);
  if (last - first < 400) {
    for (let i = first; i <= last; i++) {
      ctx.moveTo(view.project(i * pitch, 0, band.to).x, top);
      const end = view.project(i * pitch, 0, from);
      ctx.lineTo(end.x, end.y);
    }
  }
  for (let z = Math.ceil(from / pitch) * pitch; z < band.to; z += pitch) {
    const y = view.project(0, 0, z).y;
    ctx.moveTo(left, y);
    ctx.lineTo(right, y);
  }
  ctx.stroke();
}

function drawLine(paint: Paint, line: NonNullable<Band['lines']>[number]): void {
  const { ctx, view, light } = paint;
  const { left, right } = frameSpan(view);
  const far = line.z + line.width / 2;
  const near = line.z - line.width / 2;
  if (near < view.camera.z + 0.3) return;
  const top = view.project(0, 0, far);
  const bottom = view.project(0, 0, near);
  ctx.fillStyle = css(hazed(lit(line.color, light, 0.75), light, line.z), 0.9);
  if (!line.dash) {
    ctx.fillRect(left, top.y, right - left, Math.max(0.8, bottom.y - top.y));
    return;
  }
  const [on, off] = line.dash;
  const period = on + off;
  const last = Math.ceil(view.worldX(right, far) / period);
  for (let i = Math.floor(view.worldX(left, far) / period) - 1; i <= last; i++) {
    const x = i * period;
    ctx.beginPath();
    ctx.moveTo(view.project(x, 0, far).x, top.y);
    ctx.lineTo(view.project(x + on, 0, far).x, top.y);
    ctx.lineTo(view.project(x + on, 0, near).x, bottom.y);
    ctx.lineTo(view.project(x, 0, near).x, bottom.y);
    ctx.fill();
  }
}
