import { Path2D } from '@napi-rs/canvas';
import type { Point } from '../../limb.ts';
import { point, smoothOutline } from '../../limb.ts';
import type { Brush } from '../../shading.ts';
import type { Coat, Pattern } from '../anatomy.ts';
import type { Figure, LegView } from '../figure.ts';
import type { Sweep } from '../sweep.ts';
import { facesViewer, onSurface } from '../sweep.ts';
import { grain } from './fur.ts';

/** Marks of the coat on trunk and neck; the caller keeps them on what is painted. */
export function drawPattern(brush: Brush, figure: Figure): void {
  const { ctx } = brush;
  const { coat } = figure.species;
  const marks = coat.marks;
  if (!coat.pattern || !marks) return;
  const { trunk, neck } = figure;
  ctx.fillStyle = brush.tone(marks, 0.72);
  switch (coat.pattern) {
    case 'stripes':
      stripes(ctx, trunk, 11, 0.042, 0.86, 0.02, 0.82);
      stripes(ctx, neck, 7, 0.07, 1, 0.3);
      break;
    case 'tiger':
      stripes(ctx, trunk, 14, 0.026, 0.66);
      stripes(ctx, neck, 3, 0.05, 0.5, 0.35);
      break;
    case 'tabby':
      ctx.globalAlpha = 0.62;
      stripes(ctx, trunk, 12, 0.024, 0.58);
      stripes(ctx, neck, 3, 0.06, 0.5, 0.35);
      ctx.globalAlpha = 1;
      break;
    case 'spots':
      spots(ctx, trunk, 110, 0.026, false, brush, figure);
      spots(ctx, neck, 26, 0.05, false, brush, figure);
      break;
    case 'rosettes':
      spots(ctx, trunk, 64, 0.034, true, brush, figure);
      spots(ctx, neck, 18, 0.06, false, brush, figure);
      break;
    case 'flecks':
      ctx.globalAlpha = 0.75;
      spots(ctx, trunk, 46, 0.02, false, brush, figure);
      ctx.globalAlpha = 1;
      break;
    case 'patches':
      patches(ctx, trunk, neck);
      break;
    case 'giraffe':
      tiles(ctx, trunk, 9, 5);
      tiles(ctx, neck, 11, 4);
      break;
    case 'panda':
      ctx.fill(band(trunk, 0.7, 0.97));
      break;
    case 'saddle':
      saddle(ctx, trunk);
      ctx.fill(region(neck, 0, 0.9, 0, 0.42));
      break;
    case 'fleece':
      fleece(brush, figure);
      break;
    case 'scales':
      ctx.globalAlpha = 0.5;
      scales(ctx, trunk, 26, 7);
      scales(ctx, neck, 9, 5);
      ctx.globalAlpha = 1;
      break;
    case 'hedgehog':
      quills(brush, figure);
      break;
  }
}

type Context = Brush['ctx'];

function stripes(
  ctx: Context,
  of: Sweep,
  count: number,
  width: number,
  reach: number,
  from = 0,
  to = 1,
): void {
  const path = new Path2D();
  for (let i = 0; i < count; i++) {
    const u = from + ((to - from) * (i + 0.5)) / count + (grain(i, 21) - 0.5) * 0.02;
    const w = width * (0.75 + 0.5 * grain(i, 22));
    const end = Math.PI * reach * (0.8 + 0.25 * grain(i, 23));
    const slant = 0.05 * (grain(i, 24) - 0.2);
    const left: Point[] = [];
    const right: Point[] = [];
    for (let k = 0; k <= 7; k++) {
      const phi = (end * k) / 7;
      const taper = w * Math.sin(Math.PI * (0.3 + 0.7 * (k / 7))) ** 0.7;
      const at = u - slant * k * 0.6 + 0.006 * Math.sin(k * 2 + i);
      left.push(onSurface(of, at - taper / 2, phi));
      right.push(onSurface(of, at + taper / 2, phi));
    }
    [...left, ...right.toReversed()].forEach((p, k) =>
      k === 0 ? path.moveTo(p.x, p.y) : path.lineTo(p.x, p.y),
    );
    path.closePath();
  }
  ctx.fill(path);
}

function spots(
  ctx: Context,
  of: Sweep,
  count: number,
  size: number,
  rings: boolean,
  brush: Brush,
  figure: Figure,
): void {
  const path = new Path2D();
  const centers = new Path2D();
  const columns = Math.round(Math.sqrt(count * 2.6));
  const rows = Math.max(2, Math.round(count / columns));
  for (let i = 0; i < columns * rows; i++) {
    const u =
      ((i % columns) + 0.5 + (Math.floor(i / columns) % 2) * 0.5 + (grain(i, 31) - 0.5) * 0.6) /
      columns;
    const phi =
      Math.PI *
      (0.03 + (0.8 * (Math.floor(i / columns) + 0.5 + (grain(i, 32) - 0.5) * 0.6)) / rows);
    if (u > 0.99 || !facesViewer(of, u, phi)) continue;
    const r = size * (0.75 + 0.5 * grain(i, 33));
    const outline = [0, 1, 2, 3, 4, 5, 6].map((k) => {
      const angle = (k / 7) * Math.PI * 2;
      const wobble = r * (0.8 + 0.4 * grain(i * 7 + k, 34));
      return onSurface(
        of,
        u + Math.cos(angle) * wobble * 0.62,
        phi + Math.sin(angle) * wobble * 2.6,
      );
    });
    smoothOutline(outline, path);
    if (!rings) continue;
    const c = onSurface(of, u + r * 0.08, phi);
    const inner = outline.map((p) => point(c.x + (p.x - c.x) * 0.5, c.y + (p.y - c.y) * 0.5));
    smoothOutline(inner, centers);
  }
  ctx.fill(path);
  if (!rings) return;
  const mark = ctx.fillStyle;
  const { base, marks } = figure.species.coat;
  ctx.fillStyle = brush.tone(
    [(base[0] * 3 + marks![0]) / 4, (base[1] * 3 + marks![1]) / 4, (base[2] * 3 + marks![2]) / 4],
    0.72,
  );
  ctx.fill(centers);
  ctx.fillStyle = mark;
}

/** Large islands, as on a cow. */
function patches(ctx: Context, trunk: Sweep, neck: Sweep): void {
  const island = (
    of: Sweep,
    u: number,
    phi: number,
    ru: number,
    rphi: number,
    salt: number,
  ): void => {
    const points = Array.from({ length: 11 }, (_, k) => {
      const angle = (k / 11) * Math.PI * 2;
      const r = 0.72 + 0.5 * grain(k, salt);
      return onSurface(
        of,
        u + Math.cos(angle) * ru * r,
        Math.max(-0.4, phi + Math.sin(angle) * rphi * r),
      );
    });
    ctx.fill(smoothOutline(points));
  };
  island(trunk, 0.14, 0.7, 0.15, 0.95, 41);
  island(trunk, 0.5, 0.35, 0.13, 0.95, 42);
  island(trunk, 0.62, 2.1, 0.07, 0.4, 43);
  island(trunk, 0.86, 1.0, 0.1, 1.0, 44);
  island(neck, 0.62, 1.2, 0.5, 1.5, 45);
}

/** Polygons with pale lines between them. */
function tiles(ctx: Context, of: Sweep, columns: number, rows: number): void {
  const path = new Path2D();
  const corner = (i: number, j: number): [number, number] => [
    (i + (j % 2) * 0.5 + (grain(i * 17 + j, 51) - 0.5) * 0.34 - 0.4) / columns,
    (Math.PI * 0.96 * (j + (grain(i * 13 + j, 52) - 0.5) * 0.34)) / rows,
  ];
  for (let i = 0; i <= columns; i++) {
    for (let j = 0; j < rows; j++) {
      const shift = j % 2;
      const corners = [
        corner(i, j),
        corner(i + 1, j),
        corner(i + 1 + (shift ? 1 : 0), j + 1),
        corner(i + (shift ? 1 : 0), j + 1),
      ];
      const cu = corners.reduce((sum, [u]) => sum + u, 0) / 4;
      const cp = corners.reduce((sum, [, p]) => sum + p, 0) / 4;
      const points = corners.flatMap(([u, p], k) => {
        const [nu, np] = corners[(k + 1) % 4]!;
        return [
          [u, p] as const,
          [(u + nu) / 2 + (grain(i * 31 + j * 7 + k, 53) - 0.5) * 0.02, (p + np) / 2] as const,
        ];
      });
      smoothOutline(
        points.map(([u, p]) => onSurface(of, cu + (u - cu) * 0.84, cp + (p - cp) * 0.84)),
        path,
      );
    }
  }
  ctx.fill(path);
}

/** The whole girth between two places. */
function band(of: Sweep, from: number, to: number): Path2D {
  return region(of, from, to, -0.2, Math.PI + 0.2);
}

function region(of: Sweep, u0: number, u1: number, phi0: number, phi1: number): Path2D {
  const points: Point[] = [];
  for (let k = 0; k <= 8; k++)
    points.push(onSurface(of, u0 + 0.02 * Math.sin(k * 1.7), phi0 + ((phi1 - phi0) * k) / 8));
  for (let k = 8; k >= 0; k--)
    points.push(onSurface(of, u1 + 0.02 * Math.sin(k * 2.1), phi0 + ((phi1 - phi0) * k) / 8));
  return smoothOutline(points);
}

function saddle(ctx: Context, of: Sweep): void {
  const points: Point[] = [];
  for (let k = 0; k <= 10; k++) points.push(onSurface(of, k / 10, -0.2));
  for (let k = 20; k >= 0; k--) {
    const u = k / 20;
    points.push(onSurface(of, u, 1.15 + 0.3 * Math.sin(u * 7) + 0.16 * (k % 2)));
  }
  ctx.fill(smoothOutline(points));
}

/** Curls of wool, each with its own light and shade. */
function fleece(brush: Brush, figure: Figure): void {
  const { ctx } = brush;
  const { trunk, build } = figure;
  const shade = new Path2D();
  const light = new Path2D();
  for (let i = 0; i < 120; i++) {
    const u = 0.01 + 0.98 * grain(i, 61);
    const phi = Math.PI * (0.03 + 0.94 * grain(i, 62));
    const p = onSurface(trunk, u, phi);
    const r = build.H * (0.03 + 0.032 * grain(i, 63));
    const start = Math.PI * (0.8 + 0.7 * grain(i, 64));
    shade.moveTo(p.x + r * Math.cos(start), p.y + r * Math.sin(start));
    shade.arc(p.x, p.y, r, start, start + Math.PI * 0.9);
    shade.arc(p.x, p.y, r * 0.45, start + Math.PI * 0.9, start + Math.PI * 1.5);
    light.moveTo(p.x + r * 0.7 * Math.cos(0.4), p.y + r * 0.7 * Math.sin(0.4));
    light.arc(p.x, p.y, r * 0.7, 0.4, Math.PI * 0.75);
  }
  ctx.lineWidth = build.H * 0.009;
  ctx.strokeStyle = 'rgba(70,52,56,0.2)';
  ctx.stroke(shade);
  ctx.strokeStyle = 'rgba(255,252,244,0.5)';
  ctx.stroke(light);
}

function scales(ctx: Context, of: Sweep, columns: number, rows: number): void {
  const path = new Path2D();
  for (let j = 0; j < rows; j++) {
    for (let i = 0; i < columns; i++) {
      const u = (i + 0.5 * (j % 2)) / columns;
      const phi = (Math.PI * (j + 0.4) * 0.75) / rows;
      const w = 0.36 / columns;
      const h = 0.9 / rows;
      smoothOutline(
        [
          onSurface(of, u - w, phi),
          onSurface(of, u, phi - h * 0.5),
          onSurface(of, u + w, phi),
          onSurface(of, u, phi + h * 0.5),
        ],
        path,
      );
    }
  }
  ctx.fill(path);
}

function quills(brush: Brush, figure: Figure): void {
  const { ctx } = brush;
  const dark = new Path2D();
  const tips = new Path2D();
  const { trunk, build } = figure;
  const length = build.H * 0.2;
  for (let i = 0; i < 240; i++) {
    const u = 0.98 * grain(i, 71) ** 0.9;
    const phi = Math.PI * 0.66 * grain(i, 72);
    const a = onSurface(trunk, u, phi);
    const out = onSurface(trunk, Math.max(0, u - 0.1), Math.max(0, phi - 0.1));
    const angle = Math.atan2(out.y - a.y + 0.05 * build.H, out.x - a.x);
    const to = point(a.x + Math.cos(angle) * length, a.y + Math.sin(angle) * length);
    dark.moveTo(a.x, a.y);
    dark.lineTo(to.x, to.y);
    tips.moveTo(a.x + (to.x - a.x) * 0.55, a.y + (to.y - a.y) * 0.55);
    tips.lineTo(to.x, to.y);
  }
  ctx.lineWidth = build.H * 0.02;
  ctx.strokeStyle = brush.tone(figure.species.coat.marks!, 0.7);
  ctx.stroke(dark);
  ctx.lineWidth = build.H * 0.012;
  ctx.strokeStyle = brush.tone([214, 196, 160], 0.85);
  ctx.stroke(tips);
}

const ON_LEGS: readonly Pattern[] = ['stripes', 'tiger', 'rosettes', 'spots', 'giraffe', 'tabby'];

/** Whether the pattern goes on down the legs. */
export function marksLegs(coat: Coat): boolean {
  return coat.marks !== undefined && coat.pattern !== undefined && ON_LEGS.includes(coat.pattern);
}

/** The marks of a leg, for a coat that `marksLegs`. The caller has clipped to the leg. */
export function patternOnLeg(brush: Brush, figure: Figure, leg: LegView, shade: number): void {
  const { coat } = figure.species;
  const kind = coat.pattern;
  if (!coat.marks || !kind) return;
  const { ctx } = brush;
  ctx.fillStyle = brush.tone(coat.marks, 0.66 * shade);
  const path = new Path2D();
  const at = (t: number): { p: Point; r: number; n: Point; d: Point } => {
    const scaled = t * (leg.joints.length - 1);
    const i = Math.min(leg.joints.length - 2, Math.floor(scaled));
    const [a, b] = [leg.joints[i]!, leg.joints[i + 1]!];
    const k = scaled - i;
    const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
    const d = point((b.x - a.x) / length, (b.y - a.y) / length);
    return {
      p: point(a.x + (b.x - a.x) * k, a.y + (b.y - a.y) * k),
      r: leg.radii[i]! * (1 - k) + leg.radii[i + 1]! * k,
      n: point(-d.y, d.x),
      d,
    };
  };
  if (kind === 'stripes' || kind === 'tiger' || kind === 'tabby') {
    const count = kind === 'stripes' ? 9 : 6;
    for (let i = 0; i < count; i++) {
      const { p, r, n, d } = at(0.3 + (0.66 * i) / count);
      const w = r * (kind === 'stripes' ? 0.2 : 0.13) + figure.build.H * 0.006;
      const reach = kind === 'stripes' ? 1.3 : 0.4;
      smoothOutline(
        [
          point(p.x + n.x * r * 1.3, p.y + n.y * r * 1.3),
          point(p.x + d.x * w, p.y + d.y * w),
          point(p.x - n.x * r * reach, p.y - n.y * r * reach),
          point(p.x - d.x * w, p.y - d.y * w),
        ],
        path,
      );
    }
  } else {
    const count = kind === 'giraffe' ? 16 : 18;
    for (let i = 0; i < count; i++) {
      const { p, r, n } = at(0.02 + (kind === 'giraffe' ? 0.6 : 0.85) * (i / count));
      const off = (grain(i, 81) * 1.7 - 0.85) * r;
      const size = kind === 'giraffe' ? r * 0.42 : r * 0.2 + figure.build.H * 0.006;
      const x = p.x + n.x * off;
      const y = p.y + n.y * off;
      path.moveTo(x + size, y);
      path.ellipse(x, y, size, size * 0.85, 0, 0, Math.PI * 2);
    }
  }
  ctx.fill(path);
}
