import { Path2D } from '@napi-rs/canvas';
import type { Rgb } from '../../../color.ts';
import { luminance } from '../../../color.ts';
import type { Point } from '../../limb.ts';
import { smoothOutline } from '../../limb.ts';
import type { Brush } from '../../shading.ts';
import type { Figure } from '../figure.ts';
import type { Disc } from '../head-view.ts';
import { chain, headPath } from '../head-view.ts';
import { drawEar } from './ear.ts';
import { drawFace } from './face.ts';
import { drawHorns } from './horns.ts';
import { drawTrunk } from './trunk.ts';

/** The head with its face, ears and horns: further ear first, nearer ear last. */
export function drawHead(brush: Brush, figure: Figure): void {
  const { head } = figure;
  const { coat, extras } = figure.species;
  const nearSide = head.depth(0, 0, 1) > 0 ? -1 : 1;
  drawEar(brush, figure, -nearSide as 1 | -1, true);
  drawHorns(brush, figure, -nearSide as 1 | -1);
  if (figure.pose.head.jaw > 0.04) drawMouth(brush, figure);
  const path = new Path2D();
  headPath(head, path);
  cheekFur(brush, figure, path);
  brush.ctx.fillStyle = headGradient(brush, figure, coat.face ?? coat.base);
  brush.ctx.fill(path);
  brush.ctx.save();
  brush.ctx.clip(path);
  marks(brush, figure);
  brush.ctx.restore();
  if (head.L * brush.pixels > 40) form(brush, figure);
  drawEar(brush, figure, nearSide, false);
  drawHorns(brush, figure, nearSide);
  drawFace(brush, figure);
  if (extras.trunk) drawTrunk(brush, figure);
  // The nearer tusk passes before the trunk.
  if (extras.horns === 'tusks') drawHorns(brush, figure, nearSide);
}

function headGradient(
  brush: Brush,
  figure: Figure,
  base: Rgb,
): ReturnType<Brush['ctx']['createLinearGradient']> {
  const { head } = figure;
  const a = head.place(0.1, -0.34, 0);
  const b = head.place(0.1, 0.3, 0);
  const gradient = brush.ctx.createLinearGradient(a.x, a.y, b.x, b.y);
  gradient.addColorStop(0, brush.tone(base, 0.46));
  gradient.addColorStop(0.5, brush.tone(base, 0.76));
  gradient.addColorStop(1, brush.tone(base, 1));
  return gradient;
}

/** Tufts that stand off the cheeks of furry animals. */
function cheekFur(_brush: Brush, figure: Figure, path: Path2D): void {
  const { head, species } = figure;
  const length = species.coat.fur * 2.2;
  if (species.coat.fur < 0.03) return;
  const [kx, ky, kr, kz] = species.head.cheek;
  for (const side of [-1, 1]) {
    if (head.depth(0, 0, side) > 0.75) continue;
    for (let k = 0; k < 4; k++) {
      const angle = Math.PI * (1.12 + 0.17 * k);
      const at = (a: number, r: number, out: number): Point =>
        head.place(kx + Math.cos(a) * r - out * 0.25, ky + Math.sin(a) * r, side * (kz + out));
      const tri = [
        at(angle - 0.32, kr * 0.94, 0),
        at(angle + 0.1, kr + length * (0.9 - 0.12 * k), length * 0.8),
        at(angle + 0.34, kr * 0.94, 0),
      ];
      path.moveTo(tri[0]!.x, tri[0]!.y);
      for (const p of tri.slice(1)) path.lineTo(p.x, p.y);
      path.closePath();
    }
  }
}

/** Muzzle, mask and blaze: coloured discs on the skull, seen under its turn. */
function marks(brush: Brush, figure: Figure): void {
  const { ctx } = brush;
  const { head, species } = figure;
  const { coat } = species;
  if (coat.muzzle) {
    const pale =
      species.head.nose.kind !== 'snout' &&
      luminance(coat.muzzle) > luminance(coat.face ?? coat.base) - 0.04;
    const low = species.head.upper
      .slice(pale ? 2 : -1)
      .map(([x, y, r]) => ({ ...head.place(x, y - r * 0.62, 0), r: r * 0.86 * head.L }));
    const jaw = head.jaw.map((disc) => ({ ...disc, r: disc.r * 1.04 }));
    const lower = pale ? jaw : jaw.slice(-1);
    const path = new Path2D();
    chain(path, lower);
    if (low.length > 0) chain(path, low);
    if (pale) {
      for (const [i, side] of [-1, 1].entries()) {
        if (head.depth(0.1, 0, side) > 0.6) continue;
        const cheek = head.cheeks[i]!;
        chain(path, [
          { x: cheek.x - cheek.r * 0.1, y: cheek.y - cheek.r * 0.62, r: cheek.r * 0.72 },
          jaw[1]!,
        ]);
      }
    }
    const a = head.place(0.2, -0.36, 0);
    const b = head.place(0.2, 0.1, 0);
    const gradient = ctx.createLinearGradient(a.x, a.y, b.x, b.y);
    gradient.addColorStop(0, brush.tone(coat.muzzle, 0.5));
    gradient.addColorStop(1, brush.tone(coat.muzzle, 0.95));
    ctx.fillStyle = gradient;
    ctx.fill(path);
  }
  if (coat.mask) {
    const [ex, ey, ez] = species.head.eye.at;
    for (const side of [-1, 1]) {
      if (head.depth(0.5, 0, side) > 0.2) continue;
      const c = head.place(ex - 0.02, ey - 0.03, ez * side);
      const tip = head.place(ex - 0.06, ey - 0.12, ez * side * 1.35);
      const r = species.head.eye.radius * head.L * 1.75;
      ctx.fillStyle = brush.tone(coat.mask, 0.7);
      const path = new Path2D();
      chain(path, [{ ...c, r } satisfies Disc, { ...tip, r: r * 0.8 }]);
      ctx.fill(path);
    }
  }
  if (coat.pattern === 'stripes' || coat.pattern === 'tiger' || coat.pattern === 'tabby')
    faceStripes(brush, figure);
  if (coat.pattern === 'rosettes' || coat.pattern === 'spots') faceSpots(brush, figure);
  if (coat.pattern === 'patches')
    blaze(brush, figure, coat.face ? coat.base : (coat.muzzle ?? coat.base));
  if (coat.pattern === 'fleece') topknot(brush, figure);
}

function faceStripes(brush: Brush, figure: Figure): void {
  const { ctx } = brush;
  const { head, species } = figure;
  const { coat } = species;
  if (!coat.marks) return;
  const tabby = coat.pattern === 'tabby';
  ctx.strokeStyle = brush.tone(coat.marks, 0.7);
  ctx.lineWidth = head.L * (coat.pattern === 'stripes' ? 0.034 : 0.026);
  ctx.globalAlpha = tabby ? 0.6 : 0.95;
  const long = species.head.length > 0.36 && coat.pattern === 'stripes';
  const path = new Path2D();
  const draw = (points: readonly (readonly [number, number, number])[]): void => {
    const [a, b, c] = points.map(([x, y, z]) => head.place(x, y, z)) as [Point, Point, Point];
    path.moveTo(a.x, a.y);
    path.quadraticCurveTo(b.x, b.y, c.x, c.y);
  };
  for (const side of [-1, 1]) {
    if (head.depth(0.3, 0.2, side) > 0.4) continue;
    for (let k = 0; k < 3; k++)
      draw([
        [0.12 - 0.1 * k, 0.27, 0.02 * side],
        [0.1 - 0.1 * k, 0.2, 0.12 * side],
        [0.06 - 0.1 * k, 0.09, 0.21 * side],
      ]);
    for (let k = 0; k < 2; k++)
      draw([
        [-0.1 + 0.06 * k, 0.0 - 0.1 * k, 0.26 * side],
        [0.02, -0.06 - 0.1 * k, 0.25 * side],
        [0.1, -0.05 - 0.09 * k, 0.2 * side],
      ]);
    if (long)
      for (let k = 0; k < 5; k++)
        draw([
          [0.24 + 0.09 * k, 0.1 - 0.03 * k, 0.02 * side],
          [0.22 + 0.09 * k, 0.02 - 0.03 * k, 0.09 * side],
          [0.17 + 0.09 * k, -0.1 - 0.012 * k, 0.09 * side],
        ]);
  }
  ctx.stroke(path);
  ctx.globalAlpha = 1;
}

function faceSpots(brush: Brush, figure: Figure): void {
  const { ctx } = brush;
  const { head, species } = figure;
  if (!species.coat.marks) return;
  ctx.fillStyle = brush.tone(species.coat.marks, 0.7);
  ctx.beginPath();
  for (let k = 0; k < 16; k++) {
    const x = -0.16 + 0.07 * (k % 5);
    const y = 0.22 - 0.08 * Math.floor(k / 5) - 0.01 * (k % 2);
    for (const side of [-1, 1]) {
      const z = side * (0.06 + 0.13 * (0.3 - y));
      if (head.depth(0.2, 0.3, side) > 0.4) continue;
      const p = head.place(x, y, z);
      ctx.moveTo(p.x + head.L * 0.018, p.y);
      ctx.arc(p.x, p.y, head.L * 0.018, 0, Math.PI * 2);
    }
  }
  ctx.fill();
}

function blaze(brush: Brush, figure: Figure, color: Rgb): void {
  const { head } = figure;
  const points = (
    [
      [0.05, 0.26, 0],
      [0.2, 0.2, -0.07],
      [0.4, 0.1, -0.06],
      [0.66, 0.04, -0.1],
      [0.66, 0.04, 0.1],
      [0.4, 0.1, 0.06],
      [0.2, 0.2, 0.07],
    ] as const
  ).map(([x, y, z]) => head.place(x, y, z));
  brush.ctx.fillStyle = brush.tone(color, 0.9);
  brush.ctx.fill(smoothOutline(points));
}

/** The wool that grows over the brow. */
function topknot(brush: Brush, figure: Figure): void {
  const { head, species } = figure;
  const skull = species.head.upper[0]![2];
  const path = new Path2D();
  chain(
    path,
    [
      [-0.2, 0.1, 0.2],
      [-0.1, 0.86, 0.3],
      [0.12, 0.98, 0.26],
      [-0.36, 0.5, 0.4],
    ].map(([x, y, r]) => ({ ...head.place(x!, y! * skull, 0), r: r! * head.L * 0.62 })),
  );
  brush.ctx.fillStyle = brush.tone(species.coat.base, 0.92);
  brush.ctx.fill(path);
}

/** Hollows and heights of the skull: under the cheekbone, along the bridge. */
function form(brush: Brush, figure: Figure): void {
  const { ctx } = brush;
  const { head, species } = figure;
  const spot = (p: Point, r: number, rgba: (alpha: number) => string, alpha: number): void => {
    const gradient = ctx.createRadialGradient(p.x, p.y, 0, p.x, p.y, r);
    gradient.addColorStop(0, rgba(alpha));
    gradient.addColorStop(1, rgba(0));
    ctx.fillStyle = gradient;
    ctx.fillRect(p.x - r, p.y - r, 2 * r, 2 * r);
  };
  const dark = (a: number): string => `rgba(24,16,30,${a})`;
  const key = brush.light.key.map(Math.round).join(',');
  const glow = (a: number): string => `rgba(${key},${a})`;
  const [ex, ey, ez] = species.head.eye.at;
  const near = head.depth(0, 0, 1) > 0 ? -1 : 1;
  ctx.globalCompositeOperation = 'source-atop';
  spot(head.place(ex + 0.1, ey - 0.13, ez * near), head.L * 0.16, dark, 0.16);
  spot(head.place(-0.1, -0.22, 0.16 * near), head.L * 0.24, dark, 0.2);
  spot(head.place(0.05, 0.18, 0.06 * near), head.L * 0.24, glow, 0.2 * brush.light.keyStrength);
  const bridge = species.head.upper.at(-1)!;
  spot(
    head.place(bridge[0] - 0.06, bridge[1] + bridge[2] * 0.8, 0),
    head.L * 0.14,
    glow,
    0.16 * brush.light.keyStrength,
  );
  ctx.globalCompositeOperation = 'source-over';
}

/** The open mouth: behind the upper head, so that only the gap shows. */
function drawMouth(brush: Brush, figure: Figure): void {
  const { ctx } = brush;
  const { head, species } = figure;
  const upper = species.head.upper.at(-1)!;
  const lower = species.head.jaw.at(-1)!;
  const inner = new Path2D();
  const a = head.place(0.12, -0.08, 0);
  const b = head.place(upper[0] - 0.02, upper[1] - upper[2] * 0.4, 0);
  const c = head.placeJaw(lower[0] - 0.03, lower[1] + lower[2], 0);
  const wide = head.L * (0.07 + 0.07 * Math.abs(Math.sin(head.yaw)));
  chain(inner, [
    { ...a, r: wide },
    { ...b, r: wide * 0.5 },
  ]);
  chain(inner, [
    { ...a, r: wide },
    { ...c, r: wide * 0.5 },
  ]);
  smoothOutline([a, b, c], inner);
  ctx.fillStyle = brush.tone([92, 26, 34], 0.55);
  ctx.fill(inner);
  const tongue = head.placeJaw(lower[0] - 0.05, lower[1] + lower[2] * 1.25, 0);
  const path = new Path2D();
  chain(path, [
    { ...head.placeJaw(0.2, -0.12, 0), r: wide * 0.45 },
    { ...tongue, r: wide * 0.42 },
  ]);
  ctx.fillStyle = brush.tone([214, 106, 116], 0.8);
  ctx.fill(path);
}
