import { Path2D } from '@napi-rs/canvas';
import { clamp, lerp } from '../../easing.ts';
import type { Point } from '../limb.ts';
import { point } from '../limb.ts';
import type { Turn } from './turn.ts';
import { seen } from './turn.ts';

/** A cross-section of a body: centre and normal in the animal's plane, half height and half width. */
export interface Section {
  center: Point;
  normal: Point;
  half: number;
  width: number;
}

/** A body part as a series of cross-sections, seen under a turn. */
export interface Sweep {
  sections: readonly Section[];
  turn: Turn;
}

/** A smooth sweep through nodes, `steps` sections between each two. */
export function sweep(
  nodes: readonly { at: Point; half: number; width: number }[],
  turn: Turn,
  steps = 3,
): Sweep {
  const spline = (pick: (i: number) => number, i: number, t: number): number => {
    const n = nodes.length - 1;
    const b = pick(i);
    const c = pick(i + 1);
    const a = i > 0 ? pick(i - 1) : 2 * b - c;
    const d = i + 1 < n ? pick(i + 2) : 2 * c - b;
    return b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
  };
  const raw: { center: Point; half: number; width: number }[] = [];
  for (let i = 0; i < nodes.length - 1; i++) {
    const last = i === nodes.length - 2;
    for (let k = 0; k < steps + (last ? 1 : 0); k++) {
      const t = k / steps;
      raw.push({
        center: point(
          spline((j) => nodes[j]!.at.x, i, t),
          spline((j) => nodes[j]!.at.y, i, t),
        ),
        half: spline((j) => nodes[j]!.half, i, t),
        width: spline((j) => nodes[j]!.width, i, t),
      });
    }
  }
  const first = nodes[0]!.at;
  const end = nodes.at(-1)!.at;
  const axis = Math.atan2(end.y - first.y, end.x - first.x);
  const sections = raw.map(({ center, half, width }, i) => {
    const before = raw[Math.max(0, i - 1)]!.center;
    const after = raw[Math.min(raw.length - 1, i + 1)]!.center;
    // Half-way between upright and square to the curve, so that steep ends do not fold over.
    let angle = Math.atan2(after.y - before.y, after.x - before.x) - axis;
    angle = axis + Math.atan2(Math.sin(angle), Math.cos(angle)) * 0.5;
    return { center, normal: point(-Math.sin(angle), Math.cos(angle)), half, width };
  });
  return { sections, turn };
}

/**
 * A point on the surface: `u` 0 to 1 along, `phi` around: 0 on the back, half a pi on the flank
 * towards the viewer, pi on the belly.
 */
export function onSurface(of: Sweep, u: number, phi: number): Point {
  const last = of.sections.length - 1;
  const at = clamp(u, 0, 1) * last;
  const i = Math.min(last - 1, Math.floor(at));
  const a = of.sections[i]!;
  const b = of.sections[i + 1]!;
  const t = at - i;
  const up = Math.cos(phi) * lerp(a.half, b.half, t);
  const p = point(
    lerp(a.center.x, b.center.x, t) + lerp(a.normal.x, b.normal.x, t) * up,
    lerp(a.center.y, b.center.y, t) + lerp(a.normal.y, b.normal.y, t) * up,
  );
  return seen(p, -Math.sin(phi) * lerp(a.width, b.width, t), of.turn);
}

/** Whether the surface there faces the viewer. */
export function facesViewer(of: Sweep, u: number, phi: number): boolean {
  const last = of.sections.length - 1;
  const { width, half } = of.sections[Math.round(clamp(u, 0, 1) * last)]!;
  const flank = Math.sin(phi) / Math.max(width, 1e-6);
  const ends = (u - 0.5) * 1.1;
  return flank * half * of.turn.cos + ends * of.turn.sin > 0.02;
}

/** The silhouette: all sections and the hulls between neighbours, as one path to be filled once. */
export function sweepPath(of: Sweep, path = new Path2D()): Path2D {
  const { sections, turn } = of;
  const frames = sections.map((section) => {
    const { center, normal, half, width } = section;
    const c = seen(center, 0, turn);
    const top = seen(point(center.x + normal.x * half, center.y + normal.y * half), 0, turn);
    const side = seen(center, width, turn);
    return { c, a: point(top.x - c.x, top.y - c.y), b: point(side.x - c.x, side.y - c.y) };
  });
  const turned = Math.abs(turn.sin) > 0.2;
  if (!turned) {
    // In profile the outline is simply both edges: one polygon is far quicker to fill than many.
    const edge = (side: 1 | -1): Point[] =>
      frames.map(({ c, a }) => point(c.x + a.x * side, c.y + a.y * side));
    ellipse(path, frames[0]!, false);
    ellipse(path, frames.at(-1)!, false);
    polygon(path, [...edge(1), ...edge(-1).toReversed()]);
    return path;
  }
  for (const frame of frames) ellipse(path, frame, true);
  for (let i = 0; i + 1 < frames.length; i++) {
    const [f, g] = [frames[i]!, frames[i + 1]!];
    const dx = g.c.x - f.c.x;
    const dy = g.c.y - f.c.y;
    const length = Math.hypot(dx, dy);
    if (length < 1e-6) continue;
    const across = point(-dy / length, dx / length);
    const [p, q] = [support(f, across), support(g, across)];
    polygon(path, [
      point(f.c.x - p.x, f.c.y - p.y),
      point(g.c.x - q.x, g.c.y - q.y),
      point(g.c.x + q.x, g.c.y + q.y),
      point(f.c.x + p.x, f.c.y + p.y),
    ]);
  }
  return path;
}

interface Frame {
  c: Point;
  a: Point;
  b: Point;
}

function support({ a, b }: Frame, d: Point): Point {
  const alongA = a.x * d.x + a.y * d.y;
  const alongB = b.x * d.x + b.y * d.y;
  const length = Math.hypot(alongA, alongB) || 1;
  return point((a.x * alongA + b.x * alongB) / length, (a.y * alongA + b.y * alongB) / length);
}

function ellipse(path: Path2D, { c, a, b }: Frame, turned: boolean): void {
  const half = Math.hypot(a.x, a.y);
  // Seen from the side an end is an edge: a shallow cap rounds it.
  const bulge = turned
    ? b
    : point((-a.y / (half || 1)) * half * 0.4, (a.x / (half || 1)) * half * 0.4);
  const points: Point[] = [];
  for (let k = 0; k < 14; k++) {
    const angle = (k / 14) * Math.PI * 2;
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    points.push(point(c.x + a.x * cos + bulge.x * sin, c.y + a.y * cos + bulge.y * sin));
  }
  polygon(path, points);
}

/** Adds a polygon counter-clockwise, so that overlapping ones fill as their union. */
export function polygon(path: Path2D, points: readonly Point[]): void {
  let area = 0;
  for (let i = 0; i < points.length; i++) {
    const [p, q] = [points[i]!, points[(i + 1) % points.length]!];
    area += p.x * q.y - q.x * p.y;
  }
  const ordered = area < 0 ? points.toReversed() : points;
  ordered.forEach((p, i) => (i === 0 ? path.moveTo(p.x, p.y) : path.lineTo(p.x, p.y)));
  path.closePath();
}
