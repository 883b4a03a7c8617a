import type { Path2D } from '@napi-rs/canvas';
import type { Rgb } from '../../../color.ts';
import { mix, scale } from '../../../color.ts';
import { clamp, lerp } from '../../../easing.ts';
import type { Point } from '../../limb.ts';
import { between, limbPath, splineOutline } from '../../limb.ts';
import type { Brush } from '../../shading.ts';
import type { Person } from '../person.ts';
import type { Grip } from '../pose.ts';
import type { Joint, LimbJoints } from '../skeleton.ts';
import type { Outfit } from '../wardrobe.ts';
import { crease, ellipse, form, limb, shadeLimb } from './form.ts';
import { drawShoe } from './shoes.ts';

/** A limb with its swellings: five points along the bones. */
interface Tube {
  points: Point[];
  radii: number[];
}

function tube(limbJoints: LimbJoints, radii: readonly number[]): Tube {
  const { root, middle, end } = limbJoints;
  return {
    points: [
      root,
      between(root, middle, 0.45),
      between(root, middle, 0.9),
      between(middle, end, 0.35),
      end,
    ],
    radii: [...radii],
  };
}

/** The upper part of a tube, to a share of its length, thickened by the cloth. */
function covered(t: Tube, share: number, thicken: number): Tube {
  const stops = [0, 0.25, 0.48, 0.66, 1];
  const points: Point[] = [];
  const radii: number[] = [];
  for (let i = 0; i < stops.length; i++) {
    if (stops[i]! < share - 0.02) {
      points.push(t.points[i]!);
      radii.push(t.radii[i]! * thicken);
      continue;
    }
    const from = stops[i - 1] ?? 0;
    const k = clamp((share - from) / (stops[i]! - from), 0.05, 1);
    points.push(between(t.points[i - 1] ?? t.points[0]!, t.points[i]!, k));
    radii.push(lerp(t.radii[i - 1]!, t.radii[i]!, k) * thicken);
    break;
  }
  return { points, radii };
}

/** Cloth around a limb: a tube with a straight hem instead of a round end. */
function sleeve(brush: Brush, t: Tube, color: Rgb, trim: Rgb | null): void {
  const path = limbPath(t.points, t.radii);
  form(brush, path, color, 0.86, [t.points[0]!, t.points[Math.min(2, t.points.length - 1)]!]);
  shadeLimb(brush, path, t.points, t.radii, color);
  const end = t.points.at(-1)!;
  const before = t.points.at(-2)!;
  const r = t.radii.at(-1)!;
  const angle = Math.atan2(end.y - before.y, end.x - before.x);
  const { ctx } = brush;
  ctx.save();
  ctx.translate(end.x, end.y);
  ctx.rotate(angle);
  ctx.fillStyle = brush.tone(trim ?? scale(color, 0.82), trim ? 0.8 : 0.5);
  ctx.fill(ellipse(r * 0.35, 0, r * (trim ? 0.62 : 0.4), r * 1.02));
  ctx.restore();
}

/** Folds on the inner side of a bent joint. */
function folds(brush: Brush, limbJoints: LimbJoints, radius: number, color: Rgb): void {
  const { root, middle, end } = limbJoints;
  const ax = middle.x - root.x;
  const ay = middle.y - root.y;
  const bx = end.x - middle.x;
  const by = end.y - middle.y;
  const cross = (ax * by - ay * bx) / (Math.hypot(ax, ay) * Math.hypot(bx, by) + 1e-6);
  if (Math.abs(cross) < 0.25 || radius * brush.pixels < 4) return;
  const inner = Math.sign(cross);
  const toInner = {
    x: (-ay * inner) / (Math.hypot(ax, ay) + 1e-6),
    y: (ax * inner) / (Math.hypot(ax, ay) + 1e-6),
  };
  for (const k of [-0.16, 0.02, 0.2]) {
    const along = k < 0 ? between(middle, root, -k) : between(middle, end, k);
    crease(
      brush,
      [
        { x: along.x + toInner.x * radius * 0.85, y: along.y + toInner.y * radius * 0.85 },
        {
          x: along.x + toInner.x * radius * 0.3 + ax * 0.05,
          y: along.y + toInner.y * radius * 0.3 + ay * 0.05,
        },
        { x: along.x - toInner.x * radius * 0.15, y: along.y - toInner.y * radius * 0.15 },
      ],
      color,
      radius * 0.16,
      0.4,
    );
  }
}

export function drawArm(
  brush: Brush,
  joints: LimbJoints,
  person: Person,
  outfit: Outfit,
  grip: Grip,
  thumb: 1 | -1,
): void {
  const b = person.proportions;
  const k = b.limbs * b.height;
  const radii = [0.0262, 0.0258, 0.0226, 0.0235, 0.0158].map((r) => r * k);
  const t = tube(joints, radii);
  const over = outfit.over && outfit.over.sleeve > 0 ? outfit.over : null;
  const top = outfit.top;
  const cover = Math.max(over?.sleeve ?? 0, top?.sleeve ?? 0);
  const hand = outfit.gloves ?? (outfit.shell ? (outfit.top?.trim ?? person.skin) : person.skin);
  if (cover < 0.97) limb(brush, t.points, t.radii, person.skin);
  drawHand(brush, joints, b.hand, hand, grip, thumb);
  if (top && top.sleeve > 0.02 && (!over || top.sleeve > over.sleeve)) {
    const c = covered(
      t,
      top.sleeve,
      (top.kind === 'tshirt' || top.kind === 'jersey' ? 1.12 : 1.1) * top.fit,
    );
    sleeve(
      brush,
      c,
      top.color,
      top.kind === 'uniform' || top.kind === 'sweater' || top.kind === 'jersey' ? top.trim : null,
    );
    folds(brush, joints, radii[2]! * 1.2, top.color);
  }
  if (over) {
    const wide = over.kind === 'robe' ? 1.5 : 1.32;
    const c = covered(t, over.sleeve, wide);
    if (over.kind === 'robe') c.radii[c.radii.length - 1]! *= 2.1;
    sleeve(brush, c, over.color, over.kind === 'robe' || over.kind === 'coat' ? over.trim : null);
    folds(brush, joints, radii[2]! * 1.3, over.color);
  }
  if (outfit.shell) joint(brush, joints.middle, radii[2]! * 1.35, outfit, person.skin);
}

function joint(brush: Brush, at: Joint, r: number, outfit: Outfit, fallback: Rgb): void {
  const color = outfit.top?.trim ?? fallback;
  if (outfit.shell === 'armour' || outfit.shell === 'trooper' || outfit.shell === 'robot')
    form(brush, ellipse(at.x, at.y, r, r), mix(color, [255, 255, 255], 0.1));
}

/** A hand with its fingers suggested, from the wrist along `tip`. */
export function drawHand(
  brush: Brush,
  joints: LimbJoints,
  size: number,
  color: Rgb,
  grip: Grip,
  thumb: 1 | -1,
): void {
  const { ctx } = brush;
  const { end, tip } = joints;
  const dx = tip.x - end.x;
  const dy = tip.y - end.y;
  const angle = Math.atan2(dy, dx);
  // A hand pointing at the viewer is foreshortened, but never to nothing.
  const length = Math.max(Math.hypot(dx, dy) / size, 0.55);
  ctx.save();
  ctx.translate(end.x, end.y);
  ctx.rotate(angle);
  ctx.scale(size * length, size * thumb * 0.86);
  const line = Math.max(0.045, 0.6 / (brush.pixels * size));
  ctx.lineWidth = line * 2;
  ctx.strokeStyle = brush.tone(scale(color, 0.58), 0.45);
  ctx.fillStyle = brush.tone(color, 0.9);
  const path = HANDS[grip];
  for (const p of path()) {
    ctx.stroke(p);
    ctx.fill(p);
  }
  if (grip !== 'open') {
    // The gaps between the fingers.
    ctx.lineWidth = line * 0.9;
    ctx.beginPath();
    const [from, to] = grip === 'fist' || grip === 'point' ? [0.42, 0.62] : [0.6, 0.92];
    for (const y of [-0.16, -0.06, 0.04]) {
      ctx.moveTo(from, y * 1.1);
      ctx.lineTo(to, y * 0.8);
    }
    ctx.stroke();
  }
  ctx.restore();
}

function shape(pairs: readonly (readonly [number, number])[]): Path2D {
  return splineOutline(
    pairs.map(([x, y]) => ({ x, y })),
    0.9,
  );
}

const thumbShape = (): Path2D =>
  shape([
    [0.12, 0.16],
    [0.3, 0.4],
    [0.56, 0.52],
    [0.64, 0.42],
    [0.48, 0.26],
    [0.4, 0.05],
  ]);
const HANDS: Record<Grip, () => Path2D[]> = {
  relaxed: () => [
    shape([
      [-0.06, -0.2],
      [0.3, -0.3],
      [0.62, -0.28],
      [0.92, -0.16],
      [1.02, 0.0],
      [0.9, 0.1],
      [0.6, 0.14],
      [0.36, 0.26],
      [-0.06, 0.2],
    ]),
    thumbShape(),
  ],
  fist: () => [
    shape([
      [-0.06, -0.2],
      [0.25, -0.34],
      [0.56, -0.34],
      [0.66, -0.1],
      [0.64, 0.16],
      [0.5, 0.32],
      [0.2, 0.3],
      [-0.06, 0.2],
    ]),
    shape([
      [0.16, 0.06],
      [0.34, 0.24],
      [0.56, 0.2],
      [0.6, 0.06],
      [0.4, -0.02],
    ]),
  ],
  open: () => [
    shape([
      [-0.06, -0.2],
      [0.2, -0.34],
      [0.5, -0.36],
      [0.58, 0],
      [0.5, 0.3],
      [0.2, 0.3],
      [-0.06, 0.2],
    ]),
    shape([
      [0.44, -0.38],
      [0.78, -0.5],
      [0.86, -0.4],
      [0.5, -0.2],
    ]),
    shape([
      [0.46, -0.22],
      [0.96, -0.24],
      [1.0, -0.12],
      [0.5, -0.04],
    ]),
    shape([
      [0.46, -0.04],
      [1.02, 0.02],
      [1.0, 0.14],
      [0.48, 0.14],
    ]),
    shape([
      [0.44, 0.12],
      [0.92, 0.26],
      [0.88, 0.38],
      [0.42, 0.3],
    ]),
    shape([
      [0.1, 0.16],
      [0.3, 0.5],
      [0.5, 0.66],
      [0.58, 0.56],
      [0.44, 0.36],
      [0.36, 0.1],
    ]),
  ],
  flat: () => [
    shape([
      [-0.06, -0.18],
      [0.3, -0.24],
      [0.8, -0.2],
      [1.08, -0.04],
      [1.06, 0.08],
      [0.7, 0.14],
      [0.3, 0.2],
      [-0.06, 0.18],
    ]),
    thumbShape(),
  ],
  point: () => [
    shape([
      [0.4, 0.0],
      [1.02, 0.06],
      [1.04, 0.18],
      [0.46, 0.24],
    ]),
    shape([
      [-0.06, -0.2],
      [0.25, -0.32],
      [0.52, -0.3],
      [0.6, -0.06],
      [0.56, 0.2],
      [0.2, 0.28],
      [-0.06, 0.2],
    ]),
  ],
};

export function drawLeg(brush: Brush, joints: LimbJoints, person: Person, outfit: Outfit): void {
  const b = person.proportions;
  const k = b.limbs * b.height;
  const radii = [0.052, 0.045, 0.032, 0.0315, 0.018].map((r) => r * k);
  const t = tube(joints, radii);
  // The calf lies behind the shin bone, the front of the thigh before it.
  const bottom = outfit.bottom;
  const trousers =
    bottom &&
    (bottom.kind === 'trousers' ||
      bottom.kind === 'jeans' ||
      bottom.kind === 'shorts' ||
      bottom.kind === 'leggings' ||
      bottom.kind === 'hakama')
      ? bottom
      : null;
  const cover = trousers?.length ?? 0;
  if (cover < 0.95) limb(brush, t.points, t.radii, person.skin);
  drawShoe(brush, joints, b, outfit, person.skin);
  if (!trousers) return;
  const close = trousers.kind === 'leggings' ? 1.05 : 1.14 * trousers.fit;
  const cloth = covered(t, trousers.length, close);
  if (trousers.kind === 'hakama')
    for (let i = 2; i < cloth.radii.length; i++) cloth.radii[i] = radii[0]! * (1.1 + i * 0.12);
  else if (trousers.kind !== 'leggings' && trousers.length > 0.8)
    cloth.radii[cloth.radii.length - 1] = radii[4]! * 1.62 * trousers.fit;
  else if (trousers.kind === 'shorts') cloth.radii[cloth.radii.length - 1]! *= 1.12;
  sleeve(brush, cloth, trousers.color, null);
  folds(brush, joints, radii[2]! * 1.25, trousers.color);
  if (outfit.shoes && (outfit.shoes.kind === 'boots' || outfit.shoes.kind === 'wellingtons'))
    drawShoe(brush, joints, b, outfit, person.skin);
  if (outfit.shell) joint(brush, joints.middle, radii[2]! * 1.4, outfit, person.skin);
}
