import type { Path2D } from '@napi-rs/canvas';
import type { Rgb } from '../../../color.ts';
import { mix, scale } from '../../../color.ts';
import { lerp } from '../../../easing.ts';
import type { Point } from '../../limb.ts';
import { between, splineOutline } from '../../limb.ts';
import type { Brush } from '../../shading.ts';
import type { Person } from '../person.ts';
import type { Skeleton } from '../skeleton.ts';
import type { Outfit } from '../wardrobe.ts';
import { crease, limb, mass } from './form.ts';

/** One level of the trunk: its middle and its two edges as seen. */
export interface Level {
  at: Point;
  left: Point;
  right: Point;
}

/** Levels from the crotch to the base of the neck. */
export function trunkLevels(k: Skeleton, person: Person, thick = 0): Level[] {
  const b = person.proportions;
  const h = b.height;
  const { hips, waist, chest, neck } = k;
  const sin = Math.sin(k.chestYaw);
  const hipSin = Math.sin(k.hipsYaw);
  // Middle, half width from the front, half depth, forward shift in profile, share of chest turn.
  const rows: readonly { at: Point; w: number; d: number; shift: number; turn: number }[] = [
    { at: between(hips, waist, -0.42), w: b.hips * 0.86, d: h * 0.05, shift: -h * 0.008, turn: 0 },
    { at: between(hips, waist, -0.08), w: b.hips * 1.02, d: h * 0.064, shift: -h * 0.012, turn: 0 },
    {
      at: between(hips, waist, 0.5),
      w: lerp(b.hips, b.waist, 0.6),
      d: lerp(h * 0.058, b.belly, 0.7),
      shift: 0,
      turn: 0.2,
    },
    { at: waist, w: b.waist * 1.0, d: b.belly, shift: h * 0.003, turn: 0.5 },
    {
      at: between(waist, chest, 0.6),
      w: lerp(b.waist, b.shoulders * 0.88, 0.62),
      d: b.ribcage + b.bust * 0.25,
      shift: h * 0.005 + b.bust * 0.3,
      turn: 0.8,
    },
    {
      at: between(chest, neck, 0.18),
      w: b.shoulders * 0.93,
      d: b.ribcage * 1.02 + b.bust * 0.5,
      shift: h * 0.006 + b.bust * 0.55,
      turn: 1,
    },
    {
      at: between(chest, neck, 0.66),
      w: b.shoulders * 0.99,
      d: b.ribcage * 0.82,
      shift: -h * 0.003,
      turn: 1,
    },
  ];
  return rows.map((row, i) => {
    const below = rows[Math.max(0, i - 1)]!.at;
    const above = rows[Math.min(rows.length - 1, i + 1)]!.at;
    const length = Math.hypot(above.x - below.x, above.y - below.y) || 1;
    const normal = { x: (above.y - below.y) / length, y: -(above.x - below.x) / length };
    const yaw = lerp(k.hipsYaw, k.chestYaw, row.turn);
    const half = Math.hypot(row.w * Math.cos(yaw), row.d * Math.sin(yaw)) + thick;
    const shift = row.shift * lerp(hipSin, sin, row.turn);
    const at = { x: row.at.x + normal.x * shift, y: row.at.y + normal.y * shift };
    return {
      at,
      left: { x: at.x - normal.x * half, y: at.y - normal.y * half },
      right: { x: at.x + normal.x * half, y: at.y + normal.y * half },
    };
  });
}

/** Outline of the trunk from a level upwards, closed over the shoulders. */
export function trunkOutline(
  levels: readonly Level[],
  k: Skeleton,
  from = 0,
  person?: Person,
): Path2D {
  const used = levels.slice(from);
  const top = levels.at(-1)!;
  const neck = k.neck;
  const narrow = (person?.proportions.height ?? 1.7) * 0.03;
  const up = Math.hypot(neck.x - top.at.x, neck.y - top.at.y) || 1;
  const n = { x: (neck.y - top.at.y) / up, y: -(neck.x - top.at.x) / up };
  const lift = 0.012 * (person?.proportions.height ?? 1.7);
  const points = [
    ...used.map((l) => l.right),
    between(top.right, { x: neck.x + n.x * narrow, y: neck.y + n.y * narrow }, 0.45),
    { x: neck.x + n.x * narrow - n.y * lift, y: neck.y + n.y * narrow + n.x * lift },
    { x: neck.x - n.x * narrow - n.y * lift, y: neck.y - n.y * narrow + n.x * lift },
    between(top.left, { x: neck.x - n.x * narrow, y: neck.y - n.y * narrow }, 0.45),
    ...used.toReversed().map((l) => l.left),
  ];
  return splineOutline(points, 0.85);
}

export function drawNeck(brush: Brush, k: Skeleton, person: Person): void {
  const r = person.proportions.head * 0.185 * (person.gender === 'female' ? 0.86 : 1);
  const base = { x: k.neck.x, y: k.neck.y - person.proportions.height * 0.008 };
  const top = between(k.neck, k.head, 0.62);
  limb(brush, [base, between(base, top, 0.5), top], [r * 1.18, r, r], scale(person.skin, 0.9));
}

/** The body itself, or what is worn next to it. */
export function drawTrunk(brush: Brush, k: Skeleton, person: Person, outfit: Outfit): void {
  const h = person.proportions.height;
  const levels = trunkLevels(k, person);
  const { top, bottom } = outfit;
  const skinShown = !top || top.kind === 'bodice' || top.kind === 'leotard' || top.kind === 'tank';
  if (skinShown) mass(brush, trunkOutline(levels, k, 1, person), person.skin, k.chest, h * 0.13);
  const low = bottom && bottom.kind !== 'gown' ? bottom.color : (top?.color ?? person.skin);
  const pelvis = levels.slice(0, 4);
  const crotch = splineOutline(
    [...pelvis.map((l) => l.right), ...pelvis.toReversed().map((l) => l.left)],
    0.8,
  );
  if (bottom && bottom.kind !== 'gown' && bottom.kind !== 'skirt')
    mass(brush, crotch, low, k.hips, h * 0.16, false);
  if (!top) return;
  const garment = garmentPath(k, person, outfit, levels);
  mass(brush, garment, top.color, between(k.waist, k.chest, 0.7), h * 0.14);
  drawTopDetails(brush, k, person, outfit, levels, garment);
}

function garmentPath(
  k: Skeleton,
  person: Person,
  outfit: Outfit,
  levels: readonly Level[],
): Path2D {
  const top = outfit.top!;
  const h = person.proportions.height;
  const fitted = trunkLevels(k, person, (top.fit - 1) * h * 0.09 + h * 0.003);
  if (top.kind === 'bodice' || top.kind === 'leotard' || top.kind === 'tank') {
    const used = fitted.slice(top.kind === 'leotard' ? 0 : 1, 6);
    const bust = levels[5]!;
    const straps = levels[6]!;
    const frontal = Math.abs(Math.cos(k.chestYaw));
    const inset = top.kind === 'tank' ? 0.62 : 0.8;
    const points = [
      ...used.map((l) => l.right),
      between(bust.right, straps.right, 0.2),
      ...(top.kind === 'bodice'
        ? [
            between(bust.at, bust.right, 0.4),
            { x: bust.at.x, y: bust.at.y - h * 0.008 },
            between(bust.at, bust.left, 0.4),
          ]
        : [
            between(straps.at, straps.right, inset),
            { x: k.neck.x + frontal * h * 0.035, y: k.neck.y - h * 0.004 },
            { x: bust.at.x, y: lerp(bust.at.y, k.neck.y, 0.5) },
            { x: k.neck.x - frontal * h * 0.035, y: k.neck.y - h * 0.004 },
            between(straps.at, straps.left, inset),
          ]),
      between(bust.left, straps.left, 0.2),
      ...used.toReversed().map((l) => l.left),
    ];
    return splineOutline(points, 0.7);
  }
  const tucked = outfit.belt !== null || top.length <= 0;
  return trunkOutline(fitted, k, tucked ? 2 : 1, person);
}

function drawTopDetails(
  brush: Brush,
  k: Skeleton,
  person: Person,
  outfit: Outfit,
  levels: readonly Level[],
  garment: Path2D,
): void {
  const { ctx } = brush;
  const top = outfit.top!;
  const h = person.proportions.height;
  const facing = Math.cos(k.chestYaw) > -0.25;
  const forward = (level: number, share: number): Point =>
    between(levels[level]!.at, levels[level]!.right, share * Math.sin(k.chestYaw) * 0.86);
  ctx.save();
  ctx.clip(garment);
  if (top.kind === 'stripes') {
    ctx.strokeStyle = brush.tone(top.trim, 0.8);
    ctx.lineWidth = h * 0.014;
    for (let i = 0; i < 7; i++) {
      const y = lerp(levels[1]!.at.y, k.neck.y, i / 6.5);
      const x = lerp(levels[1]!.at.x, k.neck.x, i / 6.5);
      ctx.beginPath();
      ctx.moveTo(x - h * 0.16, y);
      ctx.quadraticCurveTo(x, y - h * 0.016, x + h * 0.16, y);
      ctx.stroke();
    }
  }
  // The cloth hangs from the chest and gathers at the waist.
  for (const side of ['left', 'right'] as const) {
    const armpit = levels[5]![side];
    const waist = levels[3]![side];
    crease(
      brush,
      [
        between(armpit, levels[5]!.at, 0.1),
        between(armpit, levels[4]!.at, 0.4),
        between(waist, levels[3]!.at, 0.55),
      ],
      top.color,
      h * 0.005,
      0.35,
    );
    crease(
      brush,
      [waist, between(waist, levels[2]!.at, 0.35), between(levels[2]![side], levels[2]!.at, 0.75)],
      top.color,
      h * 0.005,
      0.35,
    );
  }
  if (
    facing &&
    (top.kind === 'shirt' || top.kind === 'uniform' || top.kind === 'suit' || top.kind === 'blouse')
  ) {
    const a = forward(6, 0.8);
    const c = forward(2, 1);
    ctx.strokeStyle = brush.tone(scale(top.color, 0.7), 0.6);
    ctx.lineWidth = h * 0.0035;
    ctx.beginPath();
    ctx.moveTo(a.x, a.y);
    ctx.quadraticCurveTo(forward(4, 1).x, forward(4, 1).y, c.x, c.y);
    ctx.stroke();
    ctx.fillStyle = brush.tone(
      top.kind === 'uniform' ? [226, 190, 90] : mix(top.color, [255, 255, 255], 0.6),
      0.9,
    );
    for (const t of [0.25, 0.5, 0.75]) {
      const p = between(a, c, t);
      ctx.beginPath();
      ctx.arc(p.x, p.y, h * 0.0045, 0, 7);
      ctx.fill();
    }
    if (top.kind === 'uniform') badge(brush, between(forward(5, 0.4), levels[5]!.right, 0.4), h);
  }
  if (facing && top.kind === 'jersey')
    number(brush, k, between(levels[4]!.at, levels[5]!.at, 0.4), h, top.trim);
  if (facing && top.kind === 'hoodie') {
    const p = forward(2, 0.7);
    ctx.strokeStyle = brush.tone(scale(top.color, 0.68), 0.6);
    ctx.lineWidth = h * 0.006;
    ctx.strokeRect(p.x - h * 0.045, p.y - h * 0.02, h * 0.09, h * 0.055);
  }
  ctx.restore();
  drawCollar(brush, k, person, outfit);
}

function badge(brush: Brush, at: Point, h: number): void {
  const { ctx } = brush;
  ctx.fillStyle = brush.tone([240, 206, 92], 1);
  ctx.beginPath();
  for (let i = 0; i < 10; i++) {
    const r = h * (i % 2 === 0 ? 0.016 : 0.008);
    ctx.lineTo(at.x + Math.sin((i * Math.PI) / 5) * r, at.y + Math.cos((i * Math.PI) / 5) * r);
  }
  ctx.closePath();
  ctx.fill();
}

function number(brush: Brush, k: Skeleton, at: Point, h: number, color: Rgb): void {
  const { ctx } = brush;
  const squeeze = Math.max(0.35, Math.abs(Math.cos(k.chestYaw)));
  ctx.strokeStyle = brush.tone(color, 0.95);
  ctx.lineWidth = h * 0.013;
  ctx.lineCap = 'butt';
  ctx.beginPath();
  // Who looks left is drawn mirrored; what is to be read is not.
  const w = h * 0.022 * squeeze * (ctx.getTransform().a < 0 ? -1 : 1);
  const x = at.x + Math.sin(k.chestYaw) * h * 0.03;
  ctx.moveTo(x - w * 1.9, at.y + h * 0.032);
  ctx.lineTo(x - w * 1.9, at.y - h * 0.035);
  ctx.moveTo(x - w * 0.5, at.y + h * 0.028);
  ctx.lineTo(x + w * 1.6, at.y + h * 0.028);
  ctx.lineTo(x + w * 0.4, at.y - h * 0.035);
  ctx.stroke();
  ctx.lineCap = 'round';
}

function drawCollar(brush: Brush, k: Skeleton, person: Person, outfit: Outfit): void {
  const { ctx } = brush;
  const top = outfit.top!;
  const h = person.proportions.height;
  const s = Math.sin(k.chestYaw);
  const c = Math.abs(Math.cos(k.chestYaw));
  const n = k.neck;
  const w = h * lerp(0.03, 0.036, c);
  const x = n.x + s * h * 0.008;
  if (Math.cos(k.chestYaw) < -0.3 && top.kind !== 'sweater') return;
  if (top.kind === 'shirt' || top.kind === 'uniform' || top.kind === 'suit') {
    ctx.fillStyle = brush.tone(
      top.kind === 'suit' ? [248, 248, 246] : mix(top.color, [255, 255, 255], 0.22),
      0.95,
    );
    ctx.strokeStyle = brush.tone(scale(top.color, 0.6), 0.5);
    ctx.lineWidth = h * 0.003;
    for (const side of [-1, 1]) {
      const path = splineOutline(
        [
          { x: x + side * w, y: n.y + h * 0.014 },
          { x: x + side * w * 1.15, y: n.y - h * 0.006 },
          { x: x + side * w * 0.62 + s * h * 0.02, y: n.y - h * 0.034 },
          { x: x + s * h * 0.02, y: n.y - h * 0.014 },
        ],
        0.4,
      );
      ctx.fill(path);
      ctx.stroke(path);
    }
    return;
  }
  if (top.kind === 'bodice' || top.kind === 'leotard' || top.kind === 'tank') return;
  ctx.strokeStyle = brush.tone(
    top.kind === 'sweater' || top.kind === 'jersey' ? top.trim : scale(top.color, 0.78),
    0.75,
  );
  ctx.lineWidth = h * (top.kind === 'sweater' || top.kind === 'hoodie' ? 0.016 : 0.008);
  ctx.beginPath();
  ctx.moveTo(x - w * 1.05, n.y + h * 0.012);
  ctx.quadraticCurveTo(
    x + s * h * 0.012,
    n.y - h * (top.kind === 'blouse' ? 0.045 : 0.022),
    x + w * 1.05,
    n.y + h * 0.012,
  );
  ctx.stroke();
}
