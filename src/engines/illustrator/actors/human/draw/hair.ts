import { Path2D } from '@napi-rs/canvas';
import type { Rgb } from '../../../color.ts';
import { css, mix, scale } from '../../../color.ts';
import { lerp } from '../../../easing.ts';
import { lit } from '../../../render/light.ts';
import type { Point } from '../../limb.ts';
import { splineOutline } from '../../limb.ts';
import type { Brush } from '../../shading.ts';
import type { HairStyle } from '../person.ts';
import { ellipse, form, lineTone, mass } from './form.ts';
import type { HeadView } from './head.ts';

/** How a style sits on the skull; lengths in head heights, angles in radians above the ears' line. */
interface Cut {
  /** Hairline at forehead, temples, before and behind the ears, and nape. */
  forehead: number;
  temple: number;
  side: number;
  nape: number;
  /** Thickness over the crown and at the sides. */
  crown: number;
  sides: number;
  /** Length of the hair hanging behind, below the middle of the head. */
  hang: number;
  fringe: 'none' | 'swept' | 'straight' | 'parted' | 'up';
}

const CUTS: Record<HairStyle, Cut> = {
  crew: {
    forehead: 0.78,
    temple: 0.52,
    side: -0.02,
    nape: -0.5,
    crown: 0.03,
    sides: 0.015,
    hang: 0,
    fringe: 'none',
  },
  short: {
    forehead: 0.72,
    temple: 0.46,
    side: -0.1,
    nape: -0.62,
    crown: 0.085,
    sides: 0.03,
    hang: 0,
    fringe: 'swept',
  },
  side_part: {
    forehead: 0.74,
    temple: 0.46,
    side: -0.12,
    nape: -0.6,
    crown: 0.08,
    sides: 0.035,
    hang: 0,
    fringe: 'swept',
  },
  quiff: {
    forehead: 0.78,
    temple: 0.5,
    side: -0.08,
    nape: -0.58,
    crown: 0.12,
    sides: 0.02,
    hang: 0,
    fringe: 'up',
  },
  curly: {
    forehead: 0.66,
    temple: 0.42,
    side: -0.12,
    nape: -0.66,
    crown: 0.13,
    sides: 0.08,
    hang: 0,
    fringe: 'none',
  },
  pixie: {
    forehead: 0.55,
    temple: 0.36,
    side: -0.18,
    nape: -0.72,
    crown: 0.08,
    sides: 0.05,
    hang: 0,
    fringe: 'swept',
  },
  bob: {
    forehead: 0.5,
    temple: 0.3,
    side: -0.25,
    nape: -0.8,
    crown: 0.07,
    sides: 0.08,
    hang: 0.52,
    fringe: 'straight',
  },
  long: {
    forehead: 0.76,
    temple: 0.4,
    side: -0.1,
    nape: -0.8,
    crown: 0.07,
    sides: 0.06,
    hang: 1.25,
    fringe: 'parted',
  },
  wavy: {
    forehead: 0.72,
    temple: 0.38,
    side: -0.12,
    nape: -0.8,
    crown: 0.09,
    sides: 0.09,
    hang: 1.0,
    fringe: 'parted',
  },
  ponytail: {
    forehead: 0.74,
    temple: 0.42,
    side: 0.0,
    nape: -0.55,
    crown: 0.05,
    sides: 0.02,
    hang: 0,
    fringe: 'swept',
  },
  bun: {
    forehead: 0.76,
    temple: 0.44,
    side: 0.02,
    nape: -0.5,
    crown: 0.05,
    sides: 0.02,
    hang: 0,
    fringe: 'parted',
  },
  braids: {
    forehead: 0.74,
    temple: 0.4,
    side: -0.05,
    nape: -0.6,
    crown: 0.05,
    sides: 0.03,
    hang: 0,
    fringe: 'parted',
  },
  afro: {
    forehead: 0.62,
    temple: 0.4,
    side: -0.1,
    nape: -0.7,
    crown: 0.3,
    sides: 0.28,
    hang: 0,
    fringe: 'none',
  },
  pigtails: {
    forehead: 0.58,
    temple: 0.38,
    side: -0.02,
    nape: -0.55,
    crown: 0.05,
    sides: 0.02,
    hang: 0,
    fringe: 'straight',
  },
  receding: {
    forehead: 1.12,
    temple: 0.62,
    side: -0.06,
    nape: -0.6,
    crown: 0.03,
    sides: 0.03,
    hang: 0,
    fringe: 'none',
  },
  bald: {
    forehead: 1.57,
    temple: 1.5,
    side: 0.12,
    nape: -0.5,
    crown: 0,
    sides: 0.01,
    hang: 0,
    fringe: 'none',
  },
  wisp: {
    forehead: 1.0,
    temple: 0.7,
    side: 0.25,
    nape: -0.4,
    crown: 0.02,
    sides: 0.005,
    hang: 0,
    fringe: 'none',
  },
};

const LATERAL = 0.352;
const DEPTH = 0.43;
const UP = 0.44;
const CENTER = 0.06;

/** Elevation of the hairline at an azimuth from the front (0) to the back (π). */
function hairline(cut: Cut, azimuth: number): number {
  const a = Math.abs(azimuth);
  const stops: readonly (readonly [number, number])[] = [
    [0, cut.forehead],
    [0.62, cut.forehead * 0.96],
    [0.95, cut.temple],
    [1.3, cut.side],
    [1.52, cut.side - 0.22],
    [1.72, cut.side - 0.05],
    [2.1, cut.nape * 0.6],
    [Math.PI, cut.nape],
  ];
  for (let i = 1; i < stops.length; i++) {
    const [to, end] = stops[i]!;
    const [from, start] = stops[i - 1]!;
    if (a <= to) return lerp(start, end, (a - from) / (to - from));
  }
  return cut.nape;
}

/** Where a point of the skull is seen; `view` is its azimuth from the viewer. */
function onSkull(view: HeadView, screen: number, elevation: number, out = 0): Point {
  const half = Math.hypot(LATERAL * Math.cos(view.yaw), DEPTH * Math.sin(view.yaw));
  const backwards = -0.045 * Math.sin(view.yaw);
  return {
    x: backwards + (half + out) * Math.sin(screen) * Math.cos(elevation),
    y: CENTER + (UP + out) * Math.sin(elevation),
  };
}

function wrap(angle: number): number {
  return Math.atan2(Math.sin(angle), Math.cos(angle));
}

/** The cap of hair on the skull: its edge is the hairline, its outline follows the skull. */
function capOutline(view: HeadView, cut: Cut): Point[] {
  const points: Point[] = [];
  const steps = 12;
  for (let i = 0; i <= steps; i++) {
    const screen = lerp(-Math.PI / 2, Math.PI / 2, i / steps);
    points.push(onSkull(view, screen, hairline(cut, wrap(screen - view.yaw)), 0.004));
  }
  const start = hairline(cut, wrap(Math.PI / 2 - view.yaw));
  const end = hairline(cut, wrap(-Math.PI / 2 - view.yaw));
  const rim = 11;
  for (let i = 0; i <= rim; i++) {
    const angle = lerp(start, Math.PI - end, i / rim);
    const upward = Math.max(0, Math.sin(angle));
    const out =
      lerp(cut.sides, cut.crown, upward) * Math.min(1, 0.55 + i * 0.4, 0.55 + (rim - i) * 0.4);
    const half = Math.hypot(LATERAL * Math.cos(view.yaw), DEPTH * Math.sin(view.yaw));
    points.push({
      x: -0.045 * Math.sin(view.yaw) + (half + out) * Math.cos(angle),
      y: CENTER + (UP + out) * Math.sin(angle),
    });
  }
  return points;
}

export function drawHair(brush: Brush, view: HeadView): void {
  const { style, color } = view.person.hair;
  const cut = CUTS[style];
  const { ctx } = brush;
  if (style === 'bald') {
    if (view.yaw > 0.5) drawCap(brush, view, cut, color);
    return;
  }
  if (style === 'afro' || style === 'curly') drawCurls(brush, view, cut, color);
  else drawCap(brush, view, cut, color);
  if (style === 'wisp') {
    ctx.strokeStyle = brush.tone(color, 0.8);
    ctx.lineWidth = 0.025;
    ctx.beginPath();
    ctx.moveTo(0.02, 0.49);
    ctx.quadraticCurveTo(0.0, 0.6, 0.09, 0.6);
    ctx.quadraticCurveTo(0.14, 0.58, 0.1, 0.545);
    ctx.stroke();
  }
  drawFringe(brush, view, cut, color);
  if (cut.hang > 0.4 && view.yaw < 2) drawFrontLocks(brush, view, cut, color);
}

function drawCap(brush: Brush, view: HeadView, cut: Cut, color: Rgb): void {
  const cap = splineOutline(capOutline(view, cut), 0.8);
  mass(brush, cap, color, { x: 0, y: 0.25 }, 0.55);
  strands(brush, view, cut, color, cap);
}

/** Fine lines that follow the hair, and a soft shine. */
function strands(brush: Brush, view: HeadView, cut: Cut, color: Rgb, cap: Path2D): void {
  const { ctx } = brush;
  if (brush.pixels < 40) return;
  ctx.save();
  ctx.clip(cap);
  ctx.lineWidth = 0.012;
  ctx.strokeStyle = css(lit(scale(color, 0.6), brush.light, 0.4), 0.5);
  const part = view.person.hair.style === 'long' || view.person.hair.style === 'wavy' ? 0 : 0.25;
  const top = {
    x: part * Math.cos(view.yaw) - 0.12 * Math.sin(view.yaw),
    y: CENTER + UP + cut.crown,
  };
  ctx.beginPath();
  for (let i = 0; i < 11; i++) {
    const screen = lerp(-1.5, 1.5, (i + 0.5) / 11);
    const end = onSkull(view, screen, hairline(cut, wrap(screen - view.yaw)), 0.02);
    const bulge = onSkull(view, screen * 0.85, 0.9, cut.crown);
    ctx.moveTo(top.x, top.y);
    ctx.quadraticCurveTo(bulge.x, bulge.y, end.x, end.y);
  }
  ctx.stroke();
  const shine = mix(color, [255, 244, 224], 0.45);
  ctx.strokeStyle = css(lit(shine, brush.light, 1), 0.35);
  ctx.lineWidth = 0.05;
  ctx.beginPath();
  ctx.ellipse(
    brush.toLight.x * 0.05,
    0.12,
    0.27,
    0.3,
    0,
    0.55 + brush.toLight.x * -0.35,
    1.5 + brush.toLight.x * -0.35,
  );
  ctx.stroke();
  ctx.restore();
}

function drawCurls(brush: Brush, view: HeadView, cut: Cut, color: Rgb): void {
  const outline = capOutline(view, cut);
  const path = splineOutline(outline, 0.8);
  const r = view.person.hair.style === 'afro' ? 0.085 : 0.075;
  for (let i = 13; i < outline.length; i++) {
    const p = outline[i]!;
    path.moveTo(p.x + r, p.y);
    path.arc(p.x, p.y, r * (0.85 + ((i * 37) % 10) * 0.03), 0, Math.PI * 2);
  }
  for (let i = 1; i < 12; i++) {
    const p = outline[i]!;
    if (p.y < -0.05) continue;
    path.moveTo(p.x + r * 0.6, p.y + 0.02);
    path.arc(p.x, p.y + 0.02, r * 0.6, 0, Math.PI * 2);
  }
  mass(brush, path, color, { x: 0, y: 0.3 }, 0.6);
  const { ctx } = brush;
  ctx.strokeStyle = css(lit(mix(color, [255, 230, 200], 0.22), brush.light, 0.9), 0.5);
  ctx.lineWidth = 0.014;
  ctx.beginPath();
  for (let i = 0; i < 26; i++) {
    const angle = 0.35 + ((i * 0.618) % 1) * 2.45;
    const ring = 0.28 + ((i * 0.37) % 1) * (UP * 0.62 + cut.crown - 0.06);
    const x = Math.cos(angle) * ring * 0.86;
    const y = CENTER + Math.sin(angle) * ring;
    if (y < 0.33) continue;
    ctx.moveTo(x + 0.025, y);
    ctx.arc(x, y, 0.025, 0, 3.6);
  }
  ctx.stroke();
}

function drawFringe(brush: Brush, view: HeadView, cut: Cut, color: Rgb): void {
  if (cut.fringe === 'none' || view.yaw > 1.9) return;
  const place = (azimuth: number, elevation: number, out: number): Point =>
    onSkull(view, clampScreen(azimuth + view.yaw), elevation, out);
  const locks: Point[] = [];
  if (cut.fringe === 'straight') {
    for (let i = 0; i <= 6; i++)
      locks.push(place(lerp(-0.95, 0.95, i / 6), 0.36 + (i % 2) * 0.04, 0.03));
    for (let i = 6; i >= 0; i--) locks.push(place(lerp(-1.0, 1.0, i / 6), 0.95, 0.03));
  } else if (cut.fringe === 'swept') {
    locks.push(
      place(0.55, cut.forehead + 0.2, 0.05),
      place(0.5, cut.forehead - 0.05, 0.03),
      place(0.1, cut.forehead - 0.16, 0.05),
    );
    locks.push(
      place(-0.4, cut.forehead - 0.24, 0.06),
      place(-0.85, cut.temple - 0.06, 0.05),
      place(-1.05, cut.temple + 0.1, 0.04),
    );
    locks.push(place(-0.8, cut.forehead + 0.18, 0.05), place(-0.1, cut.forehead + 0.4, cut.crown));
  } else if (cut.fringe === 'up') {
    locks.push(
      place(0.7, cut.forehead, 0.02),
      place(0.35, cut.forehead - 0.03, 0.05),
      place(-0.3, cut.forehead - 0.03, 0.05),
      place(-0.75, cut.forehead, 0.02),
    );
    locks.push(
      place(-0.6, 1.05, cut.crown + 0.08),
      place(-0.1, 1.2, cut.crown + 0.13),
      place(0.5, 1.05, cut.crown + 0.06),
    );
  } else {
    for (const side of [1, -1]) {
      const lock = [
        place(0.02 * side, cut.forehead + 0.28, 0.03),
        place(0.3 * side, cut.forehead + 0.05, 0.05),
        place(0.75 * side, cut.temple + 0.02, 0.06),
        place(1.1 * side, 0.06, 0.06),
        place(1.35 * side, 0.02, 0.07),
        place(1.1 * side, cut.temple + 0.35, 0.08),
        place(0.5 * side, cut.forehead + 0.4, 0.07),
      ];
      const path = splineOutline(lock, 0.8);
      brush.ctx.fillStyle = brush.tone(color, 0.9);
      brush.ctx.fill(path);
      edge(brush, lock.slice(0, 4), color);
    }
    return;
  }
  const path = splineOutline(locks, 0.75);
  brush.ctx.fillStyle = brush.tone(color, 0.92);
  brush.ctx.fill(path);
  edge(brush, locks.slice(0, cut.fringe === 'straight' ? 7 : 5), color);
}

function clampScreen(angle: number): number {
  return Math.max(-Math.PI / 2, Math.min(Math.PI / 2, angle));
}

function edge(brush: Brush, points: readonly Point[], color: Rgb): void {
  const { ctx } = brush;
  ctx.strokeStyle = lineTone(brush, color);
  ctx.lineWidth = 0.016;
  ctx.beginPath();
  points.forEach((p, i) => (i === 0 ? ctx.moveTo(p.x, p.y) : ctx.lineTo(p.x, p.y)));
  ctx.stroke();
}

/** Extent of a curtain of hair around the back of the head, as seen. */
function curtain(view: HeadView, from: number): readonly [number, number] {
  let [min, max] = [9, -9];
  for (let i = 0; i <= 12; i++) {
    const azimuth = lerp(from, Math.PI * 2 - from, i / 12);
    const x =
      LATERAL * 1.12 * Math.sin(azimuth) * Math.cos(view.yaw) +
      DEPTH * 1.05 * Math.cos(azimuth) * Math.sin(view.yaw);
    min = Math.min(min, x);
    max = Math.max(max, x);
  }
  return [min, max];
}

export function drawBackHair(brush: Brush, view: HeadView): void {
  const { style, color } = view.person.hair;
  const cut = CUTS[style];
  const dark = scale(color, 0.86);
  if (cut.hang > 0) {
    const [left, right] = curtain(view, 1.55);
    const sway = view.swing * cut.hang * 0.8;
    const wave = style === 'wavy' ? 0.06 : 0.015;
    const bottom = -cut.hang + 0.12;
    const n = 6;
    const points: Point[] = [{ x: left * 0.9, y: 0.3 }];
    for (let i = 0; i <= n; i++) {
      const t = i / n;
      points.push({
        x: left * (1.05 + 0.1 * t) + sway * t * t - Math.sin(t * 9) * wave,
        y: lerp(0.1, bottom, t),
      });
    }
    points.push({ x: lerp(left, right, 0.5) + sway, y: bottom - 0.06 });
    for (let i = n; i >= 0; i--) {
      const t = i / n;
      points.push({
        x: right * (right > 0 ? 1.05 + 0.1 * t : 0.8) + sway * t * t + Math.sin(t * 9) * wave,
        y: lerp(0.1, bottom, t),
      });
    }
    points.push({ x: right * 0.9, y: 0.3 });
    const path = splineOutline(points, 0.8);
    mass(brush, path, dark, { x: (left + right) / 2, y: -0.3 }, 0.6);
    hangingStrands(brush, left, right, bottom, sway, dark, path);
  }
  if (style === 'ponytail' || style === 'pigtails' || style === 'braids')
    drawTails(brush, view, dark);
  if (style === 'bun') {
    const x = -0.44 * Math.sin(view.yaw);
    form(brush, ellipse(x, 0.36 + 0.2 * Math.abs(Math.cos(view.yaw)), 0.17, 0.16), color);
  }
}

function hangingStrands(
  brush: Brush,
  left: number,
  right: number,
  bottom: number,
  sway: number,
  color: Rgb,
  path: Path2D,
): void {
  const { ctx } = brush;
  ctx.save();
  ctx.clip(path);
  ctx.strokeStyle = css(lit(scale(color, 0.62), brush.light, 0.4), 0.5);
  ctx.lineWidth = 0.013;
  ctx.beginPath();
  for (let i = 1; i < 8; i++) {
    const x = lerp(left, right, i / 8);
    ctx.moveTo(x * 0.8, 0.3);
    ctx.quadraticCurveTo(x * 1.1, -0.1, x * 1.12 + sway, bottom);
  }
  ctx.stroke();
  ctx.restore();
}

function tail(
  brush: Brush,
  from: Point,
  length: number,
  lean: number,
  color: Rgb,
  braid: boolean,
): void {
  const end = { x: from.x + lean * length, y: from.y - length * Math.cos(lean) };
  const w = braid ? 0.075 : 0.12;
  const middle = { x: (from.x + end.x) / 2 + lean * 0.08 - 0.04, y: (from.y + end.y) / 2 };
  const path = splineOutline(
    [
      { x: from.x + 0.04, y: from.y + 0.04 },
      { x: middle.x + w, y: middle.y + 0.08 },
      { x: middle.x + w * 0.9, y: middle.y - 0.15 },
      { x: end.x + 0.02, y: end.y },
      { x: end.x - 0.03, y: end.y + 0.02 },
      { x: middle.x - w * 0.9, y: middle.y - 0.1 },
      { x: middle.x - w, y: middle.y + 0.1 },
      { x: from.x - 0.05, y: from.y + 0.03 },
    ],
    0.9,
  );
  mass(brush, path, color, middle, 0.2);
  const { ctx } = brush;
  ctx.strokeStyle = css(lit(scale(color, 0.6), brush.light, 0.4), 0.6);
  ctx.lineWidth = 0.014;
  ctx.beginPath();
  if (braid) {
    for (let i = 1; i < 6; i++) {
      const x = lerp(from.x, end.x, i / 6);
      const y = lerp(from.y, end.y, i / 6);
      ctx.moveTo(x - 0.07, y + 0.03);
      ctx.quadraticCurveTo(x, y - 0.05, x + 0.07, y + 0.03);
    }
  } else {
    for (const k of [-0.4, 0.1, 0.5]) {
      ctx.moveTo(from.x, from.y);
      ctx.quadraticCurveTo(middle.x + w * k * 1.4, middle.y, end.x, end.y + 0.03);
    }
  }
  ctx.stroke();
  ctx.fillStyle = brush.tone([206, 70, 92], 0.85);
  ctx.fill(ellipse(from.x, from.y, 0.05, 0.05));
}

function drawTails(brush: Brush, view: HeadView, color: Rgb): void {
  const { style } = view.person.hair;
  const sin = Math.sin(view.yaw);
  const cos = Math.cos(view.yaw);
  if (style === 'ponytail') {
    tail(
      brush,
      { x: -0.44 * sin, y: 0.3 + 0.16 * Math.abs(cos) },
      0.85,
      view.swing - 0.28 * sin,
      color,
      false,
    );
    return;
  }
  for (const side of [1, -1]) {
    const x = side * 0.37 * cos - 0.2 * sin;
    const y = style === 'braids' ? -0.12 : 0.22;
    tail(
      brush,
      { x, y },
      style === 'braids' ? 0.85 : 0.55,
      view.swing + side * 0.3 * cos,
      color,
      style === 'braids',
    );
  }
}

/** Hair that falls before the ears and over the shoulders. */
function drawFrontLocks(brush: Brush, view: HeadView, cut: Cut, color: Rgb): void {
  for (const side of [1, -1]) {
    const x = side * 0.33 * Math.cos(view.yaw) - 0.06 * Math.sin(view.yaw);
    const turned = side * Math.sin(view.yaw);
    if (turned > 0.55) continue;
    const long = Math.min(cut.hang, 1.0);
    const end = -long * 0.82;
    const w = 0.1 + 0.05 * Math.abs(Math.sin(view.yaw));
    const sway = view.swing * 0.5;
    const out = side * Math.cos(view.yaw) >= 0 ? 1 : -1;
    const path = splineOutline(
      [
        { x: x - out * 0.03, y: 0.3 },
        { x: x + out * w * 0.75, y: 0.12 },
        { x: x + out * w, y: -0.2 },
        { x: x + out * w * 1.1 + sway * 0.6, y: end * 0.7 },
        { x: x + out * w * 0.4 + sway, y: end },
        { x: x - out * w * 0.35 + sway * 0.7, y: end * 0.75 },
        { x: x - out * w * 0.3, y: -0.2 },
        { x: x - out * 0.07, y: 0.1 },
      ],
      0.9,
    );
    form(brush, path, color);
  }
}
