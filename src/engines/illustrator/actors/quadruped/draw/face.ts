import { Path2D } from '@napi-rs/canvas';
import { luminance, mix, scale } from '../../../color.ts';
import { clamp } from '../../../easing.ts';
import { limbPath, point, smoothOutline } from '../../limb.ts';
import type { Brush } from '../../shading.ts';
import type { Figure } from '../figure.ts';
import { drawEye } from './eye.ts';

/** Eyes, nose, mouth, whiskers and beard. */
export function drawFace(brush: Brush, figure: Figure): void {
  const { head, species, pose } = figure;
  const { eye } = species.head;
  nose(brush, figure);
  for (const side of [-1, 1]) {
    const [x, y, z] = eye.at;
    const facing = -head.depth(0.25 + eye.forward * 0.75, 0.05, side * (1.05 - eye.forward * 0.6));
    const seen = clamp(facing / (0.3 + 0.95 * 0.75), 0, 1);
    if (facing < 0.12) continue;
    const at = head.place(x, y, z * side);
    drawEye(brush, at.x, at.y, {
      radius: eye.radius * head.L,
      color: eye.color,
      pupil: eye.pupil,
      lids: pose.head.lids,
      seen: clamp(0.5 + 0.55 * seen, 0.5, 1),
      slant:
        side * -0.12 * Math.sin(head.yaw) +
        pose.head.roll +
        pose.head.pitch * 0.5 * Math.cos(head.yaw),
      lid: species.coat.mask ?? species.coat.face ?? species.coat.base,
    });
  }
  mouthLine(brush, figure);
  if (species.extras.collar && pose.head.jaw > 0.2) tongue(brush, figure);
  if (species.extras.whiskers) whiskers(brush, figure);
  if (species.extras.teeth) teeth(brush, figure);
  if (species.extras.beard) beard(brush, figure);
}

function nose(brush: Brush, figure: Figure): void {
  const { ctx } = brush;
  const { head, species } = figure;
  const { nose: shape, upper } = species.head;
  if (shape.kind === 'none') return;
  const [x, y, r] = upper.at(-1)!;
  const L = head.L;
  const facing = Math.abs(Math.sin(head.yaw));
  if (shape.kind === 'pad') {
    const p = head.place(x + r * 0.72, y + r * 0.5, 0);
    const n = shape.radius * L;
    ctx.save();
    ctx.translate(p.x, p.y);
    ctx.rotate(figure.pose.head.pitch * Math.cos(head.yaw) + figure.pose.head.roll);
    ctx.fillStyle = brush.tone(shape.color, 0.7);
    ctx.beginPath();
    const w = n * (0.85 + 0.45 * facing);
    ctx.moveTo(-w, n * 0.5);
    ctx.bezierCurveTo(-w * 0.6, n * 0.95, w * 0.7, n * 0.95, w, n * 0.45);
    ctx.bezierCurveTo(w * 1.05, -n * 0.3, w * 0.3, -n * 0.85, 0, -n * 0.85);
    ctx.bezierCurveTo(-w * 0.5, -n * 0.75, -w * 1.05, -n * 0.1, -w, n * 0.5);
    ctx.fill();
    ctx.fillStyle = 'rgba(255,255,255,0.4)';
    ctx.beginPath();
    ctx.ellipse(w * 0.1, n * 0.42, w * 0.45, n * 0.2, 0, 0, Math.PI * 2);
    ctx.fill();
    ctx.restore();
    return;
  }
  if (shape.kind === 'snout') {
    const p = head.place(x + r * 0.72, y + r * 0.05, 0);
    const n = shape.radius * L;
    ctx.fillStyle = brush.tone(shape.color, 0.74);
    ctx.beginPath();
    ctx.ellipse(
      p.x,
      p.y,
      n * (0.55 + 0.6 * facing),
      n * 0.95,
      figure.pose.head.pitch * Math.cos(head.yaw),
      0,
      Math.PI * 2,
    );
    ctx.fill();
  }
  ctx.fillStyle = brush.tone(scale(mix(shape.color, [40, 16, 20], 0.72), 1), 0.5);
  for (const side of [-1, 1]) {
    if (head.depth(1, 0, side * 1.2) > 0.1) continue;
    const out = shape.kind === 'snout' ? 0.05 : 0.062;
    const p = head.place(
      x + r * (shape.kind === 'snout' ? 0.9 : 0.42),
      y + r * (shape.kind === 'snout' ? 0.1 : 0.25),
      side * out,
    );
    ctx.beginPath();
    ctx.ellipse(p.x, p.y, L * 0.024, L * 0.034, 0.4 * side * facing, 0, Math.PI * 2);
    ctx.fill();
  }
}

/** Hanging out over the lower lip. */
function tongue(brush: Brush, figure: Figure): void {
  const { ctx } = brush;
  const { head, species } = figure;
  const [x, y, r] = species.head.jaw.at(-1)!;
  const near = head.depth(0, 0, 1) > 0 ? -1 : 1;
  const root = head.placeJaw(x - 0.1, y + r * 0.7, 0.02 * near);
  const lip = head.placeJaw(x + r * 0.5, y + r * 0.8, 0.02 * near);
  const tip = point(lip.x + head.L * 0.02, lip.y - head.L * (0.17 + 0.05 * figure.pose.head.jaw));
  const w = head.L * 0.05;
  const path = limbPath([root, lip, tip], [w * 0.8, w, w * 1.05]);
  ctx.fillStyle = brush.tone([232, 112, 128], 0.86);
  ctx.fill(path);
  ctx.strokeStyle = 'rgba(150,40,66,0.5)';
  ctx.lineWidth = head.L * 0.01;
  ctx.beginPath();
  ctx.moveTo(lip.x, lip.y);
  ctx.lineTo(tip.x, tip.y + w * 0.4);
  ctx.stroke();
}

function mouthLine(brush: Brush, figure: Figure): void {
  const { ctx } = brush;
  const { head, species, pose } = figure;
  const { upper, jaw, nose: shape } = species.head;
  if (shape.kind === 'none' || pose.head.jaw > 0.3) return;
  const [x, y, r] = upper.at(-1)!;
  const [jx] = jaw[1]!;
  ctx.strokeStyle = `rgba(30,16,20,${luminance(species.coat.base) > 0.25 ? 0.5 : 0.7})`;
  ctx.lineWidth = head.L * 0.014;
  ctx.beginPath();
  if (shape.kind === 'pad') {
    const a = head.place(x + r * 0.95, y + r * 0.25, 0);
    const b = head.place(x + r * 0.86, y - r * 0.55, 0);
    ctx.moveTo(a.x, a.y);
    ctx.lineTo(b.x, b.y);
  }
  for (const side of [-1, 1]) {
    if (head.depth(0.55, 0, side) > 0.12) continue;
    const from = head.place(x + r * 0.84, y - r * 0.6, 0);
    const mid = head.place(x * 0.8, y - r * 1.0, side * r * 0.75);
    const corner = head.place(
      shape.kind === 'pad' ? jx * 0.72 : x * 0.7,
      shape.kind === 'pad' ? (y - r + upper[2]![1] - upper[2]![2]) / 2 + 0.03 : y - r * 0.72,
      side * 0.11,
    );
    ctx.moveTo(from.x, from.y);
    ctx.quadraticCurveTo(mid.x, mid.y, corner.x, corner.y);
  }
  ctx.stroke();
}

/** A row along the upper lip, and one on the jaw while the mouth is open. */
function teeth(brush: Brush, figure: Figure): void {
  const { head, species, pose } = figure;
  const [nx, ny, nr] = species.head.upper.at(-1)!;
  const [, my, mr] = species.head.upper[2]!;
  const [jx, jy, jr] = species.head.jaw.at(-1)!;
  const side = head.depth(0, 0, 1) > 0 ? -1 : 1;
  const path = new Path2D();
  const tooth = (place: typeof head.place, x: number, y: number, length: number): void => {
    const z = side * 0.05;
    const [a, b, c] = [
      place(x - 0.018, y, z),
      place(x + 0.018, y, z),
      place(x + 0.006, y - length, z),
    ];
    path.moveTo(a.x, a.y);
    path.lineTo(b.x, b.y);
    path.lineTo(c.x, c.y);
    path.closePath();
  };
  for (let k = 0; k < 8; k++) {
    const t = k / 7;
    const x = 0.3 + (nx + nr * 0.5 - 0.3) * t;
    tooth(
      head.place,
      x,
      (my - mr) * (1 - t) + (ny - nr * 0.8) * t + 0.01,
      0.035 + 0.02 * ((k * 3) % 2),
    );
    if (pose.head.jaw > 0.12 && k > 0 && k < 7)
      tooth(head.placeJaw, 0.3 + (jx - 0.28) * t, jy + jr * 0.7, -0.04);
  }
  brush.ctx.fillStyle = brush.tone([246, 240, 222], 0.95);
  brush.ctx.fill(path);
}

function whiskers(brush: Brush, figure: Figure): void {
  const { ctx } = brush;
  const { head, species } = figure;
  const [x, y, r] = species.head.upper.at(-1)!;
  ctx.strokeStyle = 'rgba(255,255,255,0.85)';
  ctx.lineWidth = Math.max(head.L * 0.008, 0.9 / brush.pixels);
  ctx.beginPath();
  for (const side of [-1, 1]) {
    if (head.depth(0.4, 0, side) > 0.3) continue;
    for (const k of [-1, 0, 1]) {
      const a = head.place(x - r * 0.2, y - r * 0.25, side * r * 0.8);
      const b = head.place(x - 0.08, y - 0.05 + 0.05 * k, side * 0.26);
      const c = head.place(x - 0.2, y - 0.12 + 0.12 * k, side * 0.58);
      ctx.moveTo(a.x, a.y);
      ctx.quadraticCurveTo(b.x, b.y, c.x, c.y);
    }
  }
  ctx.stroke();
}

function beard(brush: Brush, figure: Figure): void {
  const { head, species } = figure;
  const [x, y, r] = species.head.jaw.at(-1)!;
  const points = [
    head.placeJaw(x - 0.12, y - r * 0.5, 0),
    head.placeJaw(x + r * 0.6, y - r * 0.6, 0),
    head.placeJaw(x - 0.02, y - 0.2, 0),
    point(head.placeJaw(x - 0.06, y - 0.36, 0).x, head.placeJaw(x - 0.06, y - 0.34, 0).y),
    head.placeJaw(x - 0.1, y - 0.2, 0),
  ];
  brush.ctx.fillStyle = brush.tone(species.coat.mane ?? species.coat.base, 0.7);
  brush.ctx.fill(smoothOutline(points));
}
