import { Path2D } from '@napi-rs/canvas';
import { mix } from '../../../color.ts';
import type { Point } from '../../limb.ts';
import { between, distance, point, smoothOutline, splineOutline } from '../../limb.ts';
import type { Brush } from '../../shading.ts';
import type { Figure } from '../figure.ts';

type Vector = readonly [number, number, number];

/** One ear: a leaf in the skull's own space, seen from in front or behind. */
export function drawEar(brush: Brush, figure: Figure, side: 1 | -1, far: boolean): void {
  const { head, species, pose } = figure;
  const { ears, coat } = species;
  if (ears.kind === 'none') return;
  const back = pose.ears[side === -1 ? 0 : 1];
  const { at, along, across, outline } = shapeOf(ears.kind, side, back, figure);
  const [bx, by, bz] = at;
  const place = ([u, v]: readonly [number, number], bend = 0): Point =>
    head.place(
      bx + along[0] * v * ears.length + across[0] * u * ears.width - bend,
      by + along[1] * v * ears.length + across[1] * u * ears.width,
      bz + along[2] * v * ears.length + across[2] * u * ears.width,
    );
  const points = outline.map((p) => place(p));
  const spread = widen(points, head.L * ears.width * (ears.kind === 'round' ? 0.8 : 0.34));
  const path = ears.kind === 'pointed' ? tipped(spread) : splineOutline(spread);
  const { ctx } = brush;
  const color = coat.ears ?? coat.base;
  ctx.fillStyle = brush.tone(color, far ? 0.42 : 0.74);
  ctx.fill(path);
  const normal = cross(along, across, side);
  const open = -head.depth(...normal);
  if (open > 0.12 && ears.kind !== 'floppy' && ears.kind !== 'fan') {
    const inner = widen(
      outline.map(([u, v]) => place([u * 0.62, 0.1 + v * 0.74])),
      head.L * ears.width * (ears.kind === 'round' ? 0.5 : 0.1),
    );
    ctx.fillStyle = brush.tone(coat.innerEar ?? mix(color, [120, 70, 70], 0.45), far ? 0.4 : 0.6);
    ctx.fill(ears.kind === 'pointed' ? tipped(inner) : smoothOutline(inner));
  } else if (ears.kind === 'floppy' || ears.kind === 'fan') {
    ctx.strokeStyle = 'rgba(24,14,20,0.22)';
    ctx.lineWidth = head.L * 0.016;
    ctx.stroke(path);
  }
}

/** An ear seen on edge is still as thick as flesh: spreads its outline about its own axis. */
function widen(points: readonly Point[], least: number): Point[] {
  const base = between(points[0]!, points.at(-1)!, 0.5);
  const top = points[Math.floor(points.length / 2)]!;
  const length = distance(base, top) || 1;
  const normal = point(-(top.y - base.y) / length, (top.x - base.x) / length);
  const across = points.map((p) => (p.x - base.x) * normal.x + (p.y - base.y) * normal.y);
  const width = Math.max(...across) - Math.min(...across);
  if (width >= least) return [...points];
  const turned = across[0]! > across.at(-1)! ? 1 : -1;
  const middle = (points.length - 1) / 2;
  const missing = least - width;
  return points.map((p, i) => {
    const share = ((middle - i) / middle) * (1 - Math.abs(middle - i) / middle) * 2 * turned;
    const ends = i === 0 || i === points.length - 1 ? (i === 0 ? 0.3 : -0.3) * turned : 0;
    const shift = missing * (share + ends);
    return point(p.x + normal.x * shift, p.y + normal.y * shift);
  });
}

/** Pointed at its third point, round elsewhere. */
function tipped(points: readonly Point[]): Path2D {
  const path = new Path2D();
  const [a, b, tip, d, e] = points as [Point, Point, Point, Point, Point];
  path.moveTo(a.x, a.y);
  path.quadraticCurveTo(b.x, b.y, tip.x, tip.y);
  path.quadraticCurveTo(d.x, d.y, e.x, e.y);
  path.closePath();
  return path;
}

function cross(a: Vector, b: Vector, side: number): Vector {
  const n: Vector = [
    a[1] * b[2] - a[2] * b[1],
    a[2] * b[0] - a[0] * b[2],
    a[0] * b[1] - a[1] * b[0],
  ];
  // The hollow of an ear opens forwards and outwards.
  const outward = n[0] + n[2] * side * 0.6;
  return outward < 0 ? [-n[0], -n[1], -n[2]] : n;
}

interface Shape {
  at: Vector;
  along: Vector;
  across: Vector;
  /** Across and along, in widths and lengths. */
  outline: readonly (readonly [number, number])[];
}

function shapeOf(kind: string, side: 1 | -1, back: number, figure: Figure): Shape {
  const { ears, head } = figure.species;
  const skull = head.upper[0]![2];
  const [x, y, z] = ears.at ?? [-0.06, skull * 0.72, skull * 0.52];
  const at: Vector = [x, y, z * side];
  const [cos, sin] = [Math.cos(back), Math.sin(back)];
  const tilt = (v: Vector): Vector => [
    v[0] * cos - v[1] * sin,
    v[0] * sin * 0.4 + v[1] * cos,
    v[2],
  ];
  switch (kind) {
    case 'pointed':
      return {
        at,
        along: tilt([-0.14, 1, 0.28 * side]),
        across: [0.72, 0.1, -0.7 * side],
        outline: [
          [-0.5, -0.12],
          [-0.5, 0.5],
          [0, 1],
          [0.42, 0.5],
          [0.5, -0.1],
        ],
      };
    case 'round':
      return {
        at,
        along: tilt([-0.16, 1, 0.5 * side]),
        across: [0.5, 0.15, -0.82 * side],
        outline: [
          [-0.46, -0.1],
          [-0.52, 0.4],
          [-0.3, 0.85],
          [0.1, 0.95],
          [0.45, 0.6],
          [0.46, -0.05],
        ],
      };
    case 'long':
      return {
        at,
        along: tilt([-0.2, 1, 0.16 * side]),
        across: [0.72, 0.1, -0.7 * side],
        outline: [
          [-0.28, -0.05],
          [-0.52, 0.4],
          [-0.42, 0.8],
          [0, 1.02],
          [0.4, 0.8],
          [0.48, 0.4],
          [0.28, -0.05],
        ],
      };
    case 'leaf':
      return {
        at,
        along: tilt([-0.5, 0.28, 0.9 * side]),
        across: [0.35, 0.9, 0.1 * side],
        outline: [
          [-0.22, 0],
          [-0.5, 0.4],
          [-0.34, 0.8],
          [0.02, 1],
          [0.34, 0.8],
          [0.5, 0.4],
          [0.2, 0],
        ],
      };
    case 'fan': {
      const flap = 0.25 + 0.2 * Math.sin(figure.pose.breath * 3) + back * 0.5;
      return {
        at,
        along: [-0.86, -0.16, (0.3 + flap) * side],
        across: [0.1, 1, 0],
        outline: [
          [0.4, -0.05],
          [0.55, 0.35],
          [0.5, 0.8],
          [0.1, 1.02],
          [-0.4, 0.8],
          [-0.78, 0.42],
          [-0.5, 0.05],
          [-0.1, -0.1],
        ],
      };
    }
    default:
      return {
        at,
        along: [-0.12 - back * 0.6, -1 + back * 0.5, 0.34 * side],
        across: [0.88, 0, -0.46 * side],
        outline: [
          [-0.34, -0.14],
          [-0.56, 0.35],
          [-0.48, 0.8],
          [-0.02, 1.02],
          [0.42, 0.78],
          [0.46, 0.3],
          [0.34, -0.1],
        ],
      };
  }
}
