import { Path2D } from '@napi-rs/canvas';
import { clamp, lerp } from '../easing.ts';

/** A point or vector in an actor's own plane: metres, x forward, y up. */
export interface Point {
  x: number;
  y: number;
}

export function point(x: number, y: number): Point {
  return { x, y };
}

export function between(a: Point, b: Point, t: number): Point {
  return { x: lerp(a.x, b.x, t), y: lerp(a.y, b.y, t) };
}

/** The point at `length` from `from` in the direction `angle` (radians, counter-clockwise). */
export function polar(from: Point, angle: number, length: number): Point {
  return { x: from.x + Math.cos(angle) * length, y: from.y + Math.sin(angle) * length };
}

export function distance(a: Point, b: Point): number {
  return Math.hypot(b.x - a.x, b.y - a.y);
}

/**
 * Where the joint of two bones lies so that the second ends at `target`. `bend` 1 puts the joint to
 * the left of the line from root to target, -1 to the right. A target out of reach is approached as
 * far as the bones allow, and `end` says where that is.
 */
export function solveTwoBone(
  root: Point,
  target: Point,
  upper: number,
  lower: number,
  bend: 1 | -1,
): { joint: Point; end: Point } {
  const wanted = distance(root, target);
  const reach = clamp(wanted, Math.abs(upper - lower) * 1.001 + 1e-6, (upper + lower) * 0.9995);
  const angle = Math.atan2(target.y - root.y, target.x - root.x);
  const cosine = (upper * upper + reach * reach - lower * lower) / (2 * upper * reach);
  const inner = Math.acos(clamp(cosine, -1, 1));
  return {
    joint: polar(root, angle + bend * inner, upper),
    end: wanted === reach ? target : polar(root, angle, reach),
  };
}

/** Catmull-Rom position between points `i` and `i + 1` of an open chain. */
function onChain(points: readonly Point[], i: number, t: number): Point {
  const p1 = points[i]!;
  const p2 = points[i + 1]!;
  const p0 = points[i - 1] ?? { x: 2 * p1.x - p2.x, y: 2 * p1.y - p2.y };
  const p3 = points[i + 2] ?? { x: 2 * p2.x - p1.x, y: 2 * p2.y - p1.y };
  const blend = (a: number, b: number, c: number, d: number): number =>
    b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
  return { x: blend(p0.x, p1.x, p2.x, p3.x), y: blend(p0.y, p1.y, p2.y, p3.y) };
}

/** Points along the smooth curve through a chain, `steps` per segment, with the radius at each. */
export function sampleChain(
  points: readonly Point[],
  radii: readonly number[],
  steps = 5,
): { center: Point; normal: Point; radius: number }[] {
  const samples: { center: Point; normal: Point; radius: number }[] = [];
  for (let i = 0; i < points.length - 1; i++) {
    const last = i === points.length - 2;
    for (let k = 0; k < steps + (last ? 1 : 0); k++) {
      const t = k / steps;
      const center = onChain(points, i, t);
      const ahead = onChain(points, i, Math.min(1, t + 0.02));
      const behind = onChain(points, i, Math.max(0, t - 0.02));
      const length = Math.hypot(ahead.x - behind.x, ahead.y - behind.y) || 1;
      const eased = t * t * (3 - 2 * t);
      samples.push({
        center,
        normal: { x: -(ahead.y - behind.y) / length, y: (ahead.x - behind.x) / length },
        radius: lerp(radii[i]!, radii[i + 1]!, (t + eased) / 2),
      });
    }
  }
  return samples;
}

/** A closed outline through points, rounded by curves between their midpoints. */
export function smoothOutline(points: readonly Point[], path = new Path2D()): Path2D {
  const first = between(points.at(-1)!, points[0]!, 0.5);
  path.moveTo(first.x, first.y);
  for (let i = 0; i < points.length; i++) {
    const corner = points[i]!;
    const end = between(corner, points[(i + 1) % points.length]!, 0.5);
    path.quadraticCurveTo(corner.x, corner.y, end.x, end.y);
  }
  path.closePath();
  return path;
}

/** A closed outline exactly through the points (Catmull-Rom); `tension` 0 is straight, 1 is round. */
export function splineOutline(points: readonly Point[], tension = 1, path = new Path2D()): Path2D {
  const n = points.length;
  const at = (i: number): Point => points[(i + n) % n]!;
  path.moveTo(at(0).x, at(0).y);
  for (let i = 0; i < n; i++) {
    const [p0, p1, p2, p3] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    const k = tension / 6;
    path.bezierCurveTo(
      p1.x + (p2.x - p0.x) * k,
      p1.y + (p2.y - p0.y) * k,
      p2.x - (p3.x - p1.x) * k,
      p2.y - (p3.y - p1.y) * k,
      p2.x,
      p2.y,
    );
  }
  path.closePath();
  return path;
}

/**
 * The outline of a limb: a tube of varying radius along a smooth curve through its joints, with
 * round ends. One radius per joint. Drawn counter-clockwise, so that several limbs added to one
 * path fill as their union under the nonzero rule.
 */
export function limbPath(
  points: readonly Point[],
  radii: readonly number[],
  path = new Path2D(),
): Path2D {
  const samples = sampleChain(points, radii);
  const right = samples.map(({ center: c, normal: n, radius: r }) =>
    point(c.x - n.x * r, c.y - n.y * r),
  );
  const left = samples
    .map(({ center: c, normal: n, radius: r }) => point(c.x + n.x * r, c.y + n.y * r))
    .toReversed();
  const outline = [...right, ...cap(samples.at(-1)!, 1), ...left, ...cap(samples[0]!, -1)];
  return smoothOutline(outline, path);
}

function cap(
  { center, normal, radius }: { center: Point; normal: Point; radius: number },
  side: 1 | -1,
): Point[] {
  const start = Math.atan2(-normal.y * side, -normal.x * side);
  return [0.25, 0.5, 0.75].map((t) => polar(center, start + Math.PI * t, radius * 1.04));
}
