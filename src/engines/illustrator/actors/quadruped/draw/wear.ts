import { Path2D } from '@napi-rs/canvas';
import type { Rgb } from '../../../color.ts';
import { rgb, scale } from '../../../color.ts';
import type { Actor } from '../../../plan.ts';
import type { Point } from '../../limb.ts';
import { limbPath, point, smoothOutline } from '../../limb.ts';
import type { Brush } from '../../shading.ts';
import type { Figure } from '../figure.ts';
import { onSurface } from '../sweep.ts';

type Item = Actor['clothing'][number];
type Drawer = (brush: Brush, figure: Figure, color: Rgb) => void;

const onHead: Record<string, { color: string; draw: Drawer }> = {
  sunglasses: { color: '#1a1a22', draw: glasses },
  glasses: { color: '#3a2a20', draw: glasses },
  goggles: { color: '#2a2a30', draw: glasses },
  hat: { color: '#7a4a2a', draw: hat },
  cap: { color: '#c0392b', draw: cap },
  helmet: { color: '#d8dde4', draw: helmet },
  crown: { color: '#e8b83a', draw: crown },
  santa_hat: { color: '#c8242c', draw: santaHat },
  party_hat: { color: '#d24a8a', draw: partyHat },
  wizard_hat: { color: '#3a3478', draw: partyHat },
  chef_hat: { color: '#f6f4ee', draw: chefHat },
  bow: { color: '#e05a8a', draw: headBow },
  flower: { color: '#e8607a', draw: headBow },
};

const onBody: Record<string, { color: string; draw: Drawer }> = {
  scarf: { color: '#c8323a', draw: scarf },
  bow_tie: { color: '#c8323a', draw: bowTie },
  tie: { color: '#2a4a8a', draw: bowTie },
  collar: { color: '#b8303a', draw: scarf },
  cape: { color: '#b8202c', draw: cape },
  backpack: { color: '#3a6ea8', draw: backpack },
  coat: { color: '#2f5f8a', draw: jacket },
  jacket: { color: '#2f5f8a', draw: jacket },
  sweater: { color: '#b84a3a', draw: jacket },
  shirt: { color: '#e8e4da', draw: jacket },
  suit: { color: '#2a2e3c', draw: jacket },
  vest: { color: '#6a4a2a', draw: jacket },
  dress: { color: '#c85a8a', draw: jacket },
};

/** What can be worn, by its word in a plan. */
export const wearable: readonly string[] = [...Object.keys(onHead), ...Object.keys(onBody)];

/** Draws what is worn on the body (under the near legs) or on the head (over it). */
export function drawWear(
  brush: Brush,
  figure: Figure,
  clothing: readonly Item[],
  where: 'head' | 'body',
): void {
  const table = where === 'head' ? onHead : onBody;
  for (const { item, color } of clothing) {
    const found = table[item.replaceAll(' ', '_')];
    if (found) found.draw(brush, figure, rgb(color ?? found.color));
  }
}

/** Places on the head in skull radii above the crown, so that hats fit every head. */
function crownOf(figure: Figure): { at: (x: number, y: number, z?: number) => Point; r: number } {
  const { head, species } = figure;
  const [, , r] = species.head.upper[0]!;
  return { at: (x, y, z = 0) => head.place(x * r, r * 0.78 + y * r, z * r), r: r * head.L };
}

function shape(brush: Brush, points: readonly Point[], fill: string): void {
  brush.ctx.fillStyle = fill;
  brush.ctx.fill(smoothOutline(points));
}

/** A disc on the head seen under its turn: a brim or a rim. */
function disc(brush: Brush, figure: Figure, y: number, radius: number, fill: string): void {
  const { at, r } = crownOf(figure);
  const c = at(0, y);
  brush.ctx.fillStyle = fill;
  brush.ctx.beginPath();
  brush.ctx.ellipse(
    c.x,
    c.y,
    r * radius,
    r * radius * 0.26,
    figure.pose.head.pitch * Math.cos(figure.head.yaw) + figure.pose.head.roll,
    0,
    Math.PI * 2,
  );
  brush.ctx.fill();
}

function column(figure: Figure, y0: number, w0: number, y1: number, w1: number): Point[] {
  const { head } = figure;
  const { at, r } = crownOf(figure);
  const a = at(0, y0);
  const b = at(0, y1);
  const angle = figure.pose.head.pitch * Math.cos(head.yaw) + figure.pose.head.roll;
  const [c, s] = [Math.cos(angle) * r, Math.sin(angle) * r];
  return [
    point(a.x - c * w0, a.y - s * w0),
    point(b.x - c * w1, b.y - s * w1),
    point(b.x, b.y + r * 0.06),
    point(b.x + c * w1, b.y + s * w1),
    point(a.x + c * w0, a.y + s * w0),
    point(a.x, a.y - r * 0.12),
  ];
}

function corners(brush: Brush, points: readonly Point[], fill: string): void {
  const path = new Path2D();
  points.forEach((p, i) => (i === 0 ? path.moveTo(p.x, p.y) : path.lineTo(p.x, p.y)));
  path.closePath();
  brush.ctx.fillStyle = fill;
  brush.ctx.fill(path);
}

function hat(brush: Brush, figure: Figure, color: Rgb): void {
  disc(brush, figure, 0.02, 1.45, brush.tone(color, 0.55));
  corners(brush, column(figure, 0.02, 0.84, 0.92, 0.66), brush.tone(color, 0.85));
  corners(brush, column(figure, 0.04, 0.845, 0.24, 0.8), brush.tone(scale(color, 0.4), 0.7));
}

function cap(brush: Brush, figure: Figure, color: Rgb): void {
  const { at, r } = crownOf(figure);
  const peak = [
    at(0.5, -0.06, -0.6),
    at(1.9, -0.22, -0.4),
    at(1.9, -0.22, 0.4),
    at(0.5, -0.06, 0.6),
  ];
  shape(brush, [at(0.2, 0.1, 0), ...peak], brush.tone(scale(color, 0.75), 0.7));
  const c = at(-0.06, -0.16);
  brush.ctx.fillStyle = brush.tone(color, 0.85);
  brush.ctx.beginPath();
  brush.ctx.arc(c.x, c.y, r * 0.96, 0.05, Math.PI - 0.05);
  brush.ctx.fill();
}

function helmet(brush: Brush, figure: Figure, color: Rgb): void {
  const { at, r } = crownOf(figure);
  const c = at(-0.05, -0.3);
  brush.ctx.fillStyle = brush.tone(color, 0.88);
  brush.ctx.beginPath();
  brush.ctx.arc(c.x, c.y, r * 1.18, -0.1, Math.PI + 0.1);
  brush.ctx.fill();
  brush.ctx.strokeStyle = 'rgba(20,20,30,0.35)';
  brush.ctx.lineWidth = r * 0.08;
  brush.ctx.stroke();
}

function crown(brush: Brush, figure: Figure, color: Rgb): void {
  const base = column(figure, 0, 0.8, 0.5, 0.95);
  const [a, b, , d, e] = base as [Point, Point, Point, Point, Point, Point];
  const mid = (t: number, low: boolean): Point =>
    low
      ? point(a.x + (e.x - a.x) * t, a.y + (e.y - a.y) * t)
      : point(b.x + (d.x - b.x) * t, b.y + (d.y - b.y) * t);
  const valley = (t: number): Point =>
    point((mid(t, true).x + mid(t, false).x) / 2, (mid(t, true).y + mid(t, false).y) / 2);
  corners(
    brush,
    [a, b, valley(0.17), mid(0.33, false), valley(0.5), mid(0.67, false), valley(0.83), d, e],
    brush.tone(color, 0.95),
  );
  corners(brush, column(figure, 0, 0.8, 0.13, 0.83), brush.tone(scale(color, 0.72), 0.9));
}

function santaHat(brush: Brush, figure: Figure, color: Rgb): void {
  const { at, r } = crownOf(figure);
  shape(
    brush,
    [at(0.7, 0.05), at(0.3, 1.1), at(-1.0, 1.35), at(-1.7, 0.5), at(-0.85, 0.75), at(-0.75, 0.0)],
    brush.tone(color, 0.82),
  );
  disc(brush, figure, 0.02, 0.98, brush.tone([250, 248, 244], 0.9));
  const ball = at(-1.68, 0.42);
  brush.ctx.beginPath();
  brush.ctx.arc(ball.x, ball.y, r * 0.26, 0, Math.PI * 2);
  brush.ctx.fill();
}

function partyHat(brush: Brush, figure: Figure, color: Rgb): void {
  disc(brush, figure, 0.0, 1.15, brush.tone(scale(color, 0.7), 0.7));
  corners(brush, column(figure, 0.0, 0.72, 1.9, 0.05), brush.tone(color, 0.9));
}

function chefHat(brush: Brush, figure: Figure, color: Rgb): void {
  const { at, r } = crownOf(figure);
  brush.ctx.fillStyle = brush.tone(color, 0.92);
  brush.ctx.beginPath();
  for (const [x, y, s] of [
    [-0.5, 0.95, 0.5],
    [0.1, 1.15, 0.6],
    [0.6, 0.92, 0.46],
  ] as const) {
    const c = at(x, y);
    brush.ctx.moveTo(c.x + r * s, c.y);
    brush.ctx.arc(c.x, c.y, r * s, 0, Math.PI * 2);
  }
  brush.ctx.fill();
  corners(brush, column(figure, 0, 0.76, 0.8, 0.74), brush.tone(color, 0.75));
}

function headBow(brush: Brush, figure: Figure, color: Rgb): void {
  const { at } = crownOf(figure);
  const c = at(0.1, 0.1, -0.3);
  bow(brush, c, figure.head.L * 0.13, color);
}

function bow(brush: Brush, c: Point, size: number, color: Rgb): void {
  const { ctx } = brush;
  ctx.fillStyle = brush.tone(color, 0.85);
  for (const side of [-1, 1]) {
    ctx.beginPath();
    ctx.moveTo(c.x, c.y);
    ctx.bezierCurveTo(
      c.x + side * size,
      c.y + size * 1.1,
      c.x + side * size * 1.8,
      c.y + size * 0.7,
      c.x + side * size * 1.6,
      c.y,
    );
    ctx.bezierCurveTo(
      c.x + side * size * 1.8,
      c.y - size * 0.7,
      c.x + side * size,
      c.y - size * 1.1,
      c.x,
      c.y,
    );
    ctx.fill();
  }
  ctx.fillStyle = brush.tone(scale(color, 0.7), 0.8);
  ctx.beginPath();
  ctx.arc(c.x, c.y, size * 0.36, 0, Math.PI * 2);
  ctx.fill();
}

function glasses(brush: Brush, figure: Figure, color: Rgb): void {
  const { ctx } = brush;
  const { head, species } = figure;
  const [x, y, z] = species.head.eye.at;
  const r = Math.max(species.head.eye.radius * 1.75, 0.09) * head.L;
  const shown = [-1, 1].filter((side) => head.depth(0.75, 0, side * 0.6) < 0.1);
  const at = (side: number): Point => head.place(x + 0.05, y, z * side * 1.08);
  ctx.strokeStyle = brush.tone(color, 0.7);
  ctx.lineWidth = head.L * 0.022;
  ctx.beginPath();
  const bridge =
    shown.length === 2 ? [at(-1), at(1)] : [at(shown[0] ?? -1), head.place(x + 0.14, y + 0.02, 0)];
  ctx.moveTo(bridge[0]!.x, bridge[0]!.y);
  ctx.lineTo(bridge[1]!.x, bridge[1]!.y);
  for (const side of shown) {
    const temple = head.place(x - 0.3, y + 0.03, z * side * 1.5);
    if (head.depth(0, 0, side) < 0.3) {
      ctx.moveTo(at(side).x, at(side).y);
      ctx.lineTo(temple.x, temple.y);
    }
  }
  ctx.stroke();
  for (const side of shown) {
    const c = at(side);
    const narrow = 0.72 + 0.28 * Math.min(1, Math.max(0, -head.depth(0.75, 0, side * 0.6)));
    ctx.fillStyle = brush.tone(color, 0.6);
    ctx.beginPath();
    ctx.ellipse(
      c.x,
      c.y - r * 0.1,
      r * 1.06 * narrow,
      r * 0.88,
      figure.pose.head.roll,
      0,
      Math.PI * 2,
    );
    ctx.fill();
    ctx.fillStyle = 'rgba(190,215,255,0.34)';
    ctx.beginPath();
    ctx.ellipse(c.x - r * 0.25, c.y + r * 0.28, r * 0.48 * narrow, r * 0.18, 0.5, 0, Math.PI * 2);
    ctx.fill();
  }
}

function scarf(brush: Brush, figure: Figure, color: Rgb): void {
  const { neck, build } = figure;
  const u = 0.5;
  const top = onSurface(neck, u, -0.15);
  const low = onSurface(neck, u - 0.05, Math.PI * 1.04);
  const front = onSurface(neck, u, Math.PI * 0.55);
  const width = build.H * 0.055;
  brush.ctx.fillStyle = brush.tone(color, 0.78);
  brush.ctx.fill(
    limbPath(
      [top, point(front.x + width * 0.3, (top.y + low.y) / 2), low],
      [width, width * 1.1, width],
    ),
  );
  const end = point(low.x - width * 0.6, low.y - build.H * 0.2);
  brush.ctx.fillStyle = brush.tone(scale(color, 0.85), 0.7);
  brush.ctx.fill(
    limbPath(
      [low, point(low.x + width * 0.4, low.y - build.H * 0.1), end],
      [width * 0.7, width * 0.75, width * 0.8],
    ),
  );
}

function bowTie(brush: Brush, figure: Figure, color: Rgb): void {
  const low = onSurface(figure.neck, 0.5, Math.PI * 0.86);
  bow(brush, low, figure.head.L * 0.15, color);
}

function region(figure: Figure, u0: number, u1: number, phi0: number, phi1: number): Point[] {
  const points: Point[] = [];
  for (let k = 0; k <= 8; k++) points.push(onSurface(figure.trunk, u0 + ((u1 - u0) * k) / 8, phi0));
  for (let k = 1; k <= 6; k++)
    points.push(onSurface(figure.trunk, u1, phi0 + ((phi1 - phi0) * k) / 6));
  for (let k = 8; k >= 0; k--) points.push(onSurface(figure.trunk, u0 + ((u1 - u0) * k) / 8, phi1));
  for (let k = 5; k >= 1; k--)
    points.push(onSurface(figure.trunk, u0, phi0 + ((phi1 - phi0) * k) / 6));
  return points;
}

function jacket(brush: Brush, figure: Figure, color: Rgb): void {
  const { ctx } = brush;
  const path = smoothOutline(region(figure, 0.24, 0.99, -0.12, Math.PI * 1.03));
  const [a, b] = [onSurface(figure.trunk, 0.6, Math.PI), onSurface(figure.trunk, 0.6, 0)];
  const gradient = ctx.createLinearGradient(a.x, a.y, b.x, b.y);
  gradient.addColorStop(0, brush.tone(color, 0.42));
  gradient.addColorStop(1, brush.tone(color, 0.95));
  ctx.fillStyle = gradient;
  ctx.fill(path);
  ctx.strokeStyle = 'rgba(16,12,24,0.3)';
  ctx.lineWidth = figure.build.H * 0.012;
  ctx.stroke(path);
}

function cape(brush: Brush, figure: Figure, color: Rgb): void {
  const { trunk, build, pose } = figure;
  const neck = onSurface(trunk, 0.98, 0.2);
  const wave = Math.sin(pose.breath * 6) * 0.04 * build.H;
  const rear = onSurface(trunk, 0.02, 0);
  shape(
    brush,
    [
      neck,
      onSurface(trunk, 0.5, -0.1),
      point(rear.x - 0.22 * build.H, rear.y + 0.1 * build.H + wave),
      point(rear.x - 0.26 * build.H, rear.y - 0.22 * build.H - wave),
      onSurface(trunk, 0.3, 1.2),
      onSurface(trunk, 0.92, 1.4),
    ],
    brush.tone(color, 0.78),
  );
}

function backpack(brush: Brush, figure: Figure, color: Rgb): void {
  const { ctx } = brush;
  const { trunk, build } = figure;
  const at = onSurface(trunk, 0.62, 0.2);
  const r = build.H * 0.15;
  shape(
    brush,
    [
      point(at.x - r, at.y - r * 0.4),
      point(at.x - r, at.y + r * 1.3),
      point(at.x + r, at.y + r * 1.3),
      point(at.x + r, at.y - r * 0.4),
    ],
    brush.tone(color, 0.8),
  );
  ctx.strokeStyle = brush.tone(scale(color, 0.6), 0.7);
  ctx.lineWidth = build.H * 0.022;
  const path = new Path2D();
  const low = onSurface(trunk, 0.66, Math.PI);
  path.moveTo(at.x + r * 0.5, at.y);
  path.quadraticCurveTo(at.x + r, (at.y + low.y) / 2, low.x, low.y);
  ctx.stroke(path);
}
