import { Path2D } from '@napi-rs/canvas';
import { mix } from '../../../color.ts';
import type { Point } from '../../limb.ts';
import { point } from '../../limb.ts';
import type { Brush } from '../../shading.ts';
import type { Figure } from '../figure.ts';
import { polygon } from '../sweep.ts';
import type { Sweep } from '../sweep.ts';
import { facesViewer, onSurface } from '../sweep.ts';

/** A fixed number in [0, 1) for a hair: the coat must not flicker from frame to frame. */
export function grain(i: number, salt = 0): number {
  const x = Math.sin(i * 127.1 + salt * 311.7) * 43758.5453;
  return x - Math.floor(x);
}

/** Locks along back, belly, chest and throat, added to the body's path. */
export function furEdge(path: Path2D, figure: Figure): void {
  const length = figure.species.coat.fur * figure.build.H;
  if (figure.species.coat.pattern === 'fleece') {
    woolEdge(path, figure.trunk, 0, 15, length);
    woolEdge(path, figure.trunk, Math.PI, 15, length);
    woolEdge(path, figure.neck, 0, 4, length * 0.7);
    woolEdge(path, figure.neck, Math.PI, 4, length * 0.7);
    return;
  }
  edge(path, figure.trunk, 0.02, 0.96, 0, length * 0.42, 30);
  edge(path, figure.trunk, 0.3, 1, Math.PI, length * 0.8, 22);
  edge(path, figure.neck, 0.1, 0.8, Math.PI, length * 1.15, 9);
  edge(path, figure.neck, 0.1, 0.9, 0, length * 0.6, 9);
}

/** Round bumps of wool. */
function woolEdge(path: Path2D, of: Sweep, phi: number, count: number, size: number): void {
  for (let i = 0; i <= count; i++) {
    const p = onSurface(of, (i / count) * (count > 8 ? 1 : 0.6), phi);
    const r = size * (0.85 + 0.5 * grain(i, phi + 8));
    path.moveTo(p.x + r, p.y);
    path.arc(p.x, p.y, r, 0, Math.PI * 2);
    path.closePath();
  }
}

/** Overlapping pointed locks that lean backwards (towards u = 0). */
function edge(
  path: Path2D,
  of: Sweep,
  from: number,
  to: number,
  phi: number,
  length: number,
  count: number,
): void {
  const step = (to - from) / count;
  for (let i = 0; i < count; i++) {
    const u = from + step * i;
    const a = onSurface(of, u, phi);
    const b = onSurface(of, Math.min(1, u + step * 1.7), phi);
    const inner = onSurface(of, u + step, phi * 0.82 + (phi === 0 ? 0.6 : 0));
    const dx = b.x - a.x;
    const dy = b.y - a.y;
    const gap = Math.hypot(dx, dy) || 1;
    const out = phi === 0 ? 1 : -1;
    const nx = (-dy / gap) * out;
    const ny = (dx / gap) * out;
    const reach = length * (0.6 + 0.8 * grain(i, phi + 3));
    const tip = point(
      a.x - (dx / gap) * reach * 0.9 + nx * reach * 0.55,
      a.y - (dy / gap) * reach * 0.9 + ny * reach * 0.55,
    );
    polygon(path, [a, tip, b, inner]);
  }
}

/** Short strokes that lie with the coat over trunk, neck and thighs alike. */
export function drawFur(brush: Brush, figure: Figure): void {
  const { ctx } = brush;
  const { coat } = figure.species;
  const H = figure.build.H;
  if (coat.fur < 0.012 || H * brush.pixels < 60 || coat.pattern === 'fleece') return;
  const light = new Path2D();
  const dark = new Path2D();
  const count = Math.min(84, Math.round(H * brush.pixels * 0.4)) * (brush.detail === 'pro' ? 2 : 1);
  const length = Math.max(0.03, coat.fur * 0.9) * H;
  for (let i = 0; i < count; i++) {
    const u = 0.03 + 0.95 * grain(i, 1);
    const phi = (0.08 + 0.86 * grain(i, 2)) * Math.PI;
    if (!facesViewer(figure.trunk, u, phi)) continue;
    hair(
      grain(i, 5) < 0.55 ? light : dark,
      figure.trunk,
      u,
      phi,
      length * (0.7 + 0.6 * grain(i, 4)),
    );
  }
  for (let i = 0; i < count / 4; i++) {
    const u = 0.1 + 0.8 * grain(i, 6);
    const phi = (0.1 + 0.85 * grain(i, 7)) * Math.PI;
    hair(grain(i, 8) < 0.5 ? light : dark, figure.neck, u, phi, length);
  }
  for (const leg of figure.legs) {
    if (!leg.pose.near) continue;
    for (let i = 0; i < count / 6; i++) {
      const t = grain(i, leg.pose.hind ? 9 : 10) * 0.95;
      const [a, b] = [leg.joints[0]!, leg.joints[1]!];
      const axis = Math.atan2(b.y - a.y, b.x - a.x);
      const r = (leg.radii[0]! * (1 - t) + leg.radii[1]! * t) * (grain(i, 11) * 1.6 - 0.8);
      const at = point(
        a.x + (b.x - a.x) * t - Math.sin(axis) * r,
        a.y + (b.y - a.y) * t + Math.cos(axis) * r,
      );
      lock(i % 2 ? light : dark, at, axis - 0.25, length);
    }
  }
  ctx.lineWidth = Math.max(0.008 * H, 0.8 / brush.pixels);
  ctx.lineCap = 'butt';
  ctx.globalCompositeOperation = 'source-atop';
  ctx.globalAlpha = 0.24;
  ctx.strokeStyle = brush.tone(mix(coat.base, [255, 246, 232], 0.6), 1);
  ctx.stroke(light);
  ctx.globalAlpha = 0.15;
  ctx.strokeStyle = 'rgb(24,14,16)';
  ctx.stroke(dark);
  ctx.globalAlpha = 1;
  ctx.lineCap = 'round';
  ctx.globalCompositeOperation = 'source-over';
}

function hair(path: Path2D, of: Sweep, u: number, phi: number, length: number): void {
  const a = onSurface(of, u, phi);
  const b = onSurface(of, Math.max(0, u - 0.05), phi + 0.12);
  lock(path, a, Math.atan2(b.y - a.y, b.x - a.x), length);
}

function lock(path: Path2D, at: Point, angle: number, length: number): void {
  const cos = Math.cos(angle) * length;
  const sin = Math.sin(angle) * length;
  path.moveTo(at.x, at.y);
  path.quadraticCurveTo(
    at.x + cos * 0.5 - sin * 0.1,
    at.y + sin * 0.5 + cos * 0.1,
    at.x + cos,
    at.y + sin,
  );
}
