import { Path2D } from '@napi-rs/canvas';
import { mix } from '../../color.ts';
import { clamp } from '../../easing.ts';
import type { Point } from '../limb.ts';
import { between, point, polar, smoothOutline } from '../limb.ts';
import type { Turn } from '../quadruped/turn.ts';
import { seen } from '../quadruped/turn.ts';
import type { Brush } from '../shading.ts';
import type { BirdPose } from './pose.ts';
import type { BirdSpecies } from './species.ts';

/** One long feather from its root to its tip. */
function feather(path: Path2D, root: Point, tip: Point, width: number): void {
  const [dx, dy] = [tip.x - root.x, tip.y - root.y];
  const length = Math.hypot(dx, dy) || 1;
  const n = point((-dy / length) * width, (dx / length) * width);
  const mid = between(root, tip, 0.6);
  path.moveTo(root.x, root.y);
  path.quadraticCurveTo(mid.x + n.x * 1.5, mid.y + n.y * 1.5, tip.x, tip.y);
  path.quadraticCurveTo(mid.x - n.x * 1.5, mid.y - n.y * 1.5, root.x, root.y);
  path.closePath();
}

/** An open wing: arm, hand, long feathers in a fan and two rows of coverts over their roots. */
export function drawOpenWing(
  brush: Brush,
  species: BirdSpecies,
  pose: BirdPose,
  turn: Turn,
  near: boolean,
): void {
  const { ctx } = brush;
  const { wings } = pose;
  if (!wings) return;
  const S = species.size;
  const side = near ? -1 : 1;
  const span = species.wing.span * S;
  const chord = species.wing.chord * S;
  const root = polar(
    polar(pose.body, pose.pitch, 0.14 * S),
    pose.pitch + Math.PI / 2,
    species.depth * S * 0.3,
  );
  const at = (along: number, z: number, up: number): Point =>
    seen(point(root.x + along, root.y + up), side * (0.14 * S + z), turn);
  const armLength = span * 0.42;
  const handLength = span * 0.58;
  const wristZ = Math.cos(wings.inner) * armLength;
  const wristUp = Math.sin(wings.inner) * armLength;
  const shoulder = at(0.1 * S, 0, 0);
  const wrist = at(0.2 * S, wristZ, wristUp);
  const tipZ = wristZ + Math.cos(wings.outer) * handLength;
  const tipUp = wristUp + Math.sin(wings.outer) * handLength;
  const onHand = (k: number): Point =>
    at((0.2 - wings.sweep * k) * S, wristZ + (tipZ - wristZ) * k, wristUp + (tipUp - wristUp) * k);
  const shade = near ? 1 : 0.62;
  const { plumage } = species;
  const primaries = 9;
  const secondaries = 8;
  const back = new Path2D();
  const tips = new Path2D();
  const lean = Math.sin(pose.pitch) * 0.5;
  for (let k = 0; k < secondaries; k++) {
    const f = k / (secondaries - 1);
    const from = between(at(-0.14 * S, 0, 0), wrist, f * 0.96);
    const p = at(
      -0.2 * S + 0.34 * S * f - chord * (0.86 + 0.05 * f),
      wristZ * f,
      wristUp * f - lean * chord,
    );
    feather(back, from, p, chord * 0.1);
  }
  for (let k = 0; k < primaries; k++) {
    const f = k / (primaries - 1);
    const from = onHand(f * 0.55);
    const out = 0.28 + 0.86 * f;
    const length = chord * (0.98 - 0.72 * f);
    const p = at(
      (0.2 - wings.sweep * out) * S - length,
      wristZ + (tipZ - wristZ) * out,
      wristUp + (tipUp - wristUp) * out - lean * length,
    );
    feather(tips, from, p, chord * (0.1 - 0.03 * f));
  }
  const trailing = at(-0.2 * S - chord * 0.55, 0, -lean * chord * 0.5);
  const covert = smoothOutline([
    at(-0.1 * S, 0, -0.02 * S),
    shoulder,
    between(shoulder, wrist, 0.55),
    wrist,
    onHand(0.5),
    onHand(0.86),
    at(
      (0.05 - wings.sweep * 0.5) * S - chord * 0.2,
      wristZ + (tipZ - wristZ) * 0.45,
      wristUp + (tipUp - wristUp) * 0.45,
    ),
    at(0.12 * S - chord * 0.5, wristZ, wristUp),
    trailing,
  ]);
  const wide = ctx.createLinearGradient(shoulder.x, shoulder.y, onHand(1).x, onHand(1).y);
  wide.addColorStop(0, brush.tone(plumage.wing, 0.62 * shade));
  wide.addColorStop(0.45, brush.tone(mix(plumage.wing, plumage.wingTip, 0.4), 0.7 * shade));
  wide.addColorStop(1, brush.tone(plumage.wingTip, 0.85 * shade));
  ctx.fillStyle = wide;
  ctx.fill(back);
  ctx.fill(tips);
  ctx.strokeStyle = 'rgba(16,14,24,0.2)';
  ctx.lineWidth = Math.max(0.006 * S, 0.6 / brush.pixels);
  ctx.stroke(back);
  ctx.stroke(tips);
  ctx.fillStyle = brush.tone(plumage.wing, 0.86 * shade);
  ctx.fill(covert);
}

/** A folded wing lies along the flank, its long feathers crossed over the tail. */
export function drawFoldedWing(
  brush: Brush,
  species: BirdSpecies,
  pose: BirdPose,
  turn: Turn,
): void {
  const { ctx } = brush;
  const S = species.size;
  const { plumage, depth } = species;
  const z = -depth * S * 0.4;
  const at = (s: number, up: number): Point =>
    seen(
      polar(polar(pose.body, pose.pitch, s * S), pose.pitch + Math.PI / 2, up * depth * S),
      z * (1 - Math.max(0, -s - 0.3)),
      turn,
    );
  if (species.wing.flipper) {
    const swing = pose.posture === 'float' ? 0.5 : 0.05 * Math.sin(pose.body.y * 90);
    const flipper = smoothOutline([
      at(0.3, 0.12),
      at(0.33, -0.12),
      at(0.0, -0.22 - swing),
      at(-0.34, -0.1 - swing),
      at(-0.36, 0.02 - swing),
      at(0.0, 0.12),
    ]);
    ctx.fillStyle = brush.tone(plumage.wing, 0.78);
    ctx.fill(flipper);
    ctx.strokeStyle = 'rgba(10,10,20,0.35)';
    ctx.lineWidth = 0.01 * S;
    ctx.stroke(flipper);
    return;
  }
  const end = -0.55 - 0.22 * Math.min(1, species.tail.length);
  const long = new Path2D();
  for (let k = 0; k < 6; k++)
    feather(long, at(-0.05, 0.1 - 0.05 * k), at(end + 0.055 * k, 0.12 - 0.075 * k), 0.042 * S);
  ctx.fillStyle = brush.tone(plumage.wingTip, 0.66);
  ctx.fill(long);
  const outline = smoothOutline([
    at(0.3, 0.2),
    at(0.36, -0.02),
    at(0.22, -0.26),
    at(-0.1, -0.32),
    at(-0.42, -0.14),
    at(-0.5, 0.05),
    at(-0.24, 0.26),
    at(0.1, 0.32),
  ]);
  const a = at(0, 0.3);
  const b = at(0, -0.32);
  const gradient = ctx.createLinearGradient(b.x, b.y, a.x, a.y);
  gradient.addColorStop(0, brush.tone(plumage.wing, 0.5));
  gradient.addColorStop(1, brush.tone(plumage.wing, 0.9));
  ctx.fillStyle = gradient;
  ctx.fill(outline);
  const rows = new Path2D();
  for (const [from, count, drop] of [
    [0.2, 5, -0.02],
    [0.04, 6, -0.06],
    [-0.14, 5, -0.02],
  ] as const) {
    for (let k = 0; k < count; k++) {
      const v = 0.2 - (k * 0.42) / count + drop;
      const p = at(from - 0.02 * k, v);
      const q = at(from - 0.1 - 0.02 * k, v - 0.045);
      const r = at(from - 0.02 * k, v - 0.09);
      rows.moveTo(p.x, p.y);
      rows.quadraticCurveTo(q.x, q.y, r.x, r.y);
    }
  }
  ctx.strokeStyle = 'rgba(20,14,18,0.28)';
  ctx.lineWidth = Math.max(0.012 * S, 0.7 / brush.pixels);
  ctx.stroke(rows);
}

/** The tail: a fan of feathers behind the vent, or a peacock's wheel. */
export function drawBirdTail(brush: Brush, species: BirdSpecies, pose: BirdPose, turn: Turn): void {
  const { ctx } = brush;
  const S = species.size;
  const { tail, plumage } = species;
  const root = polar(pose.body, pose.pitch + Math.PI, 0.42 * S);
  const hanging = pose.pitch + Math.PI - pose.tail.lift;
  // A long tail does not go into the ground: it is carried level with it.
  const steepest = Math.PI + Math.asin(clamp((root.y - 0.04 * S) / (tail.length * S), -1, 1));
  const base = pose.wings ? hanging : Math.min(hanging, steepest);
  if (tail.kind === 'train' && pose.tail.spread > 0.5) {
    drawWheel(brush, species, seen(root, 0, turn));
    return;
  }
  const count = tail.kind === 'sickle' ? 7 : 6;
  const path = new Path2D();
  for (let k = 0; k < count; k++) {
    const f = k / (count - 1) - 0.5;
    const spread =
      tail.kind === 'sickle'
        ? 1.1
        : tail.kind === 'fork'
          ? 0.3
          : 0.16 + 0.4 * pose.tail.spread * (tail.kind === 'fan' ? 1.4 : 0.8);
    const angle = base + f * spread;
    const z = f * tail.width * S * 2.2 * (0.4 + pose.tail.spread);
    const from = polar(root, base + Math.PI / 2, -f * tail.width * S * 0.5);
    let tip = polar(from, angle, tail.length * S * (1 - 0.25 * Math.abs(f)));
    if (tail.kind === 'sickle')
      tip = point(tip.x - 0.12 * S * (0.5 - f), tip.y - 0.3 * S * (0.5 + f) * tail.length);
    feather(path, seen(from, 0, turn), seen(tip, z, turn), tail.width * S * 0.3 + 0.02 * S);
  }
  const a = seen(root, 0, turn);
  const b = seen(polar(root, base, tail.length * S), 0, turn);
  const gradient = ctx.createLinearGradient(a.x, a.y, b.x, b.y);
  gradient.addColorStop(0, brush.tone(mix(plumage.tail, plumage.back, 0.6), 0.66));
  gradient.addColorStop(1, brush.tone(plumage.tail, 0.85));
  ctx.fillStyle = gradient;
  ctx.fill(path);
  ctx.strokeStyle = 'rgba(14,12,18,0.22)';
  ctx.lineWidth = Math.max(0.008 * S, 0.6 / brush.pixels);
  ctx.stroke(path);
}

function drawWheel(brush: Brush, species: BirdSpecies, root: Point): void {
  const { ctx } = brush;
  const S = species.size;
  const R = species.tail.length * S * 0.78;
  const { tail } = species.plumage;
  const stems = new Path2D();
  const eyes: { p: Point; r: number }[] = [];
  for (const [ring, scale] of [
    [0, 1],
    [1, 0.78],
    [2, 0.56],
  ] as const) {
    const count = 19 - ring * 4;
    for (let k = 0; k < count; k++) {
      const angle = Math.PI * (1.04 - (1.08 * (k + 0.5 * (ring % 2))) / (count - 1));
      const tip = polar(root, angle, R * scale);
      feather(stems, root, tip, R * 0.055);
      eyes.push({ p: polar(root, angle, R * scale * 0.92), r: R * 0.042 });
    }
  }
  const gradient = ctx.createRadialGradient(root.x, root.y, R * 0.1, root.x, root.y, R);
  gradient.addColorStop(0, brush.tone(mix(tail, [20, 60, 90], 0.5), 0.5));
  gradient.addColorStop(0.7, brush.tone(tail, 0.75));
  gradient.addColorStop(1, brush.tone(mix(tail, [200, 190, 80], 0.35), 0.9));
  ctx.fillStyle = gradient;
  ctx.fill(stems);
  for (const [color, k] of [
    [[206, 164, 70], 1],
    [[46, 150, 160], 0.72],
    [[30, 44, 130], 0.42],
  ] as const) {
    const path = new Path2D();
    for (const { p, r } of eyes) {
      path.moveTo(p.x + r * k, p.y);
      path.arc(p.x, p.y, r * k, 0, Math.PI * 2);
    }
    ctx.fillStyle = brush.tone(color, 0.85);
    ctx.fill(path);
  }
}
