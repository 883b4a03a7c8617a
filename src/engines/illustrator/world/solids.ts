import type { Rgb } from '../color.ts';
import { css, mix, scale } from '../color.ts';
import { clamp } from '../easing.ts';
import { hazed, lit } from '../render/light.ts';
import type { Drawable, Paint } from '../render/paint.ts';

/** A point in metres: x to the right, y up, z away from the viewer. */
export type Corner = readonly [x: number, y: number, z: number];

/** A box: its middle in x, its foot, its near face, and its size, metres. */
export interface Box {
  x: number;
  y?: number;
  z: number;
  w: number;
  h: number;
  d: number;
  color: Rgb;
  /** Another colour for its upper face. */
  top?: Rgb;
}

interface Span {
  x: number;
  z: number;
  w: number;
  d: number;
}

/**
 * Boxes, faces and posts in true perspective, painted in the order in which they were added: a set
 * of pieces that stand together, the far ones first. Which faces of a box are seen is found anew for
 * each frame, so that the camera may go round them.
 */
export class Solids {
  private readonly steps: ((paint: Paint) => void)[] = [];
  private readonly shift: { x: number; z: number };

  constructor(shift: { x: number; z: number } = { x: 0, z: 0 }) {
    this.shift = shift;
  }

  draw(paint: Paint): void {
    for (const step of this.steps) step(paint);
  }

  /** A plane face between corners that lie in one plane. `amount`: how much of the key light it takes. */
  face(corners: readonly Corner[], color: Rgb, amount = 0.55): this {
    const moved = corners.map((corner) => this.moved(corner));
    this.steps.push((paint) => fillFace(paint, moved, tone(paint, color, amount, moved[0]![2])));
    return this;
  }

  /** A face that shines by itself: lamps, screens, panes. */
  glow(corners: readonly Corner[], color: Rgb, alpha = 1): this {
    const moved = corners.map((corner) => this.moved(corner));
    this.steps.push((paint) => fillFace(paint, moved, color, alpha));
    return this;
  }

  /** A flat piece of the floor or of a table: its middle in x, its near edge, its size. */
  flat(at: Span & { y?: number }, color: Rgb, amount = 0.75): this {
    const { x, z, w, d, y = 0 } = at;
    return this.face(
      [
        [x - w / 2, y, z],
        [x + w / 2, y, z],
        [x + w / 2, y, z + d],
        [x - w / 2, y, z + d],
      ],
      color,
      amount,
    );
  }

  /** An upright piece of a wall that runs away from the viewer. */
  side(
    x: number,
    [z0, z1]: readonly [number, number],
    [y0, y1]: readonly [number, number],
    color: Rgb,
    amount?: number,
  ): this {
    const corners: Corner[] = [
      [x, y0, z0],
      [x, y1, z0],
      [x, y1, z1],
      [x, y0, z1],
    ];
    return amount === undefined ? this.glow(corners, color) : this.face(corners, color, amount);
  }

  /** An upright face towards the viewer, with its lower left corner at (x, y). */
  front(
    x: number,
    y: number,
    z: number,
    size: readonly [number, number],
    color: Rgb,
    amount = 0.55,
  ): this {
    return this.face(upright(x, y, z, size), color, amount);
  }

  /** As `front`, and shining. */
  lamp(
    x: number,
    y: number,
    z: number,
    size: readonly [number, number],
    color: Rgb,
    alpha = 1,
  ): this {
    return this.glow(upright(x, y, z, size), color, alpha);
  }

  box(box: Box): this {
    const { x, y = 0, z, w, h, d } = box;
    const [near, far] = [z + this.shift.z, z + this.shift.z + d];
    const [left, right] = [x - w / 2 + this.shift.x, x + w / 2 + this.shift.x];
    this.steps.push((paint) => drawBox(paint, { left, right, y, top: y + h, near, far }, box));
    return this;
  }

  /** An upright round post or pot; `top` may be narrower. */
  post(
    at: { x: number; y?: number; z: number; r: number; h: number; top?: number },
    color: Rgb,
  ): this {
    const { y = 0, r, h, top = r } = at;
    const [x, z] = [at.x + this.shift.x, at.z + this.shift.z];
    this.steps.push((paint) => drawPost(paint, { x, y, z, r, h, top }, color));
    return this;
  }

  /** A ball, or a lens of other height. */
  ball(x: number, y: number, z: number, r: number, color: Rgb, tall = r): this {
    const at = this.moved([x, y, z]);
    this.steps.push((paint) => drawBall(paint, at, [r, tall], color));
    return this;
  }

  line(from: Corner, to: Corner, width: number, color: Rgb, amount = 0.5): this {
    const [a, b] = [this.moved(from), this.moved(to)];
    this.steps.push(({ ctx, view, light }) => {
      if (Math.min(view.distance(a[2]), view.distance(b[2])) < 0.35) return;
      const [p, q] = [view.project(...a), view.project(...b)];
      ctx.strokeStyle = css(lit(color, light, amount));
      ctx.lineWidth = Math.max(0.7, (width * (p.scale + q.scale)) / 2);
      ctx.lineCap = 'round';
      ctx.beginPath();
      ctx.moveTo(p.x, p.y);
      ctx.lineTo(q.x, q.y);
      ctx.stroke();
    });
    return this;
  }

  /** The soft dark place on the floor under what stands there. */
  shadow({ x, z, w, d }: Span, strength = 0.4): this {
    const [mx, mz] = [x + this.shift.x, z + d / 2 + this.shift.z];
    this.steps.push(({ ctx, view }) => {
      const far = mz + d * 0.62;
      const near = Math.max(mz - d * 0.62, view.camera.z + 0.4);
      if (far <= near) return;
      const [a, b] = [view.project(mx, 0, far), view.project(mx, 0, near)];
      const middle = view.project(mx, 0, (far + near) / 2);
      ctx.save();
      ctx.translate(middle.x, (a.y + b.y) / 2);
      ctx.scale(w * 0.62 * middle.scale, Math.max(1, (b.y - a.y) / 2));
      const shade = ctx.createRadialGradient(0, 0, 0.45, 0, 0, 1);
      shade.addColorStop(0, `rgba(24,16,28,${strength})`);
      shade.addColorStop(1, 'rgba(24,16,28,0)');
      ctx.fillStyle = shade;
      ctx.fillRect(-1, -1, 2, 2);
      ctx.restore();
    });
    return this;
  }

  private moved([x, y, z]: Corner): Corner {
    return [x + this.shift.x, y, z + this.shift.z];
  }
}

/** A set of solids at a place; its depth for the painter's order is that of the place. */
export function solids(
  at: { x: number; z: number; order?: number },
  build: (s: Solids) => void,
): Drawable {
  const set = new Solids(at);
  build(set);
  return { depth: () => at.order ?? at.z, draw: (paint) => set.draw(paint) };
}

function upright(x: number, y: number, z: number, [w, h]: readonly [number, number]): Corner[] {
  return [
    [x, y, z],
    [x, y + h, z],
    [x + w, y + h, z],
    [x + w, y, z],
  ];
}

function tone({ light }: Paint, color: Rgb, amount: number, z: number): Rgb {
  return hazed(lit(color, light, clamp(amount, 0, 1.1)), light, Math.max(0, z - 4));
}

/** What lies before the lens of a face, cut off right before it. */
function clipped(corners: readonly Corner[], near: number): Corner[] {
  const kept: Corner[] = [];
  corners.forEach((a, i) => {
    const b = corners[(i + 1) % corners.length]!;
    if (a[2] >= near) kept.push(a);
    if (a[2] >= near === b[2] >= near) return;
    const t = (near - a[2]) / (b[2] - a[2]);
    kept.push([a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, near]);
  });
  return kept;
}

function trace({ ctx, view }: Paint, corners: readonly Corner[]): number[] | null {
  const shown = clipped(corners, view.camera.z + 0.32);
  if (shown.length < 3) return null;
  const ys: number[] = [];
  ctx.beginPath();
  shown.forEach(([x, y, z], i) => {
    const at = view.project(x, y, z);
    ys.push(at.y);
    if (i === 0) ctx.moveTo(at.x, at.y);
    else ctx.lineTo(at.x, at.y);
  });
  ctx.closePath();
  return ys;
}

function fillFace(paint: Paint, corners: readonly Corner[], color: Rgb, alpha = 1): void {
  if (!trace(paint, corners)) return;
  paint.ctx.fillStyle = css(color, alpha);
  paint.ctx.fill();
}

/** A front that is a little darker to its foot. */
function fillShaded(paint: Paint, corners: readonly Corner[], color: Rgb): void {
  const ys = trace(paint, corners);
  if (!ys) return;
  const { ctx } = paint;
  const top = Math.min(...ys);
  const shade = ctx.createLinearGradient(0, top, 0, Math.max(top + 1, ...ys));
  shade.addColorStop(0, css(scale(color, 1.05)));
  shade.addColorStop(1, css(scale(color, 0.86)));
  ctx.fillStyle = shade;
  ctx.fill();
}

function drawBox(
  paint: Paint,
  at: { left: number; right: number; y: number; top: number; near: number; far: number },
  { color, top: topColor }: Box,
): void {
  const { view, light } = paint;
  const { left, right, y, top, near, far } = at;
  if (view.distance(far) < 0.35) return;
  const { x: eyeX, y: eyeY } = view.camera;
  const fromRight = light.direction[0] >= 0;
  const shown = (amount: number, surface = color): Rgb => tone(paint, surface, amount, near);
  const flank = (x: number, amount: number): void =>
    fillShaded(
      paint,
      [
        [x, y, near],
        [x, top, near],
        [x, top, far],
        [x, y, far],
      ],
      shown(amount),
    );
  if (eyeX < left) flank(left, fromRight ? 0.22 : 0.72);
  if (eyeX > right) flank(right, fromRight ? 0.72 : 0.22);
  const lid = (height: number, amount: number, surface?: Rgb): void =>
    fillFace(
      paint,
      [
        [left, height, near],
        [right, height, near],
        [right, height, far],
        [left, height, far],
      ],
      shown(amount, surface),
    );
  if (eyeY > top) lid(top, 0.9, topColor);
  if (eyeY < y) lid(y, 0.12);
  if (view.distance(near) > 0.32)
    fillShaded(
      paint,
      [
        [left, y, near],
        [left, top, near],
        [right, top, near],
        [right, y, near],
      ],
      shown(0.5),
    );
}

function drawPost(
  paint: Paint,
  at: { x: number; y: number; z: number; r: number; h: number; top: number },
  color: Rgb,
): void {
  const { ctx, view, light } = paint;
  const { x, y, z, r, h, top } = at;
  if (view.distance(z) < 0.4) return;
  const foot = view.project(x, y, z);
  const head = view.project(x, y + h, z);
  const [a, b] = [foot.scale * r, foot.scale * top];
  const flat = (height: number): number =>
    clamp((view.camera.y - height) / view.distance(z), -1, 1);
  const side = light.direction[0] >= 0 ? 1 : -1;
  const wide = Math.max(a, b);
  const round = ctx.createLinearGradient(foot.x - side * wide, 0, foot.x + side * wide, 0);
  round.addColorStop(0, css(tone(paint, scale(color, 0.8), 0.15, z)));
  round.addColorStop(0.65, css(tone(paint, color, 0.75, z)));
  round.addColorStop(1, css(tone(paint, color, 0.5, z)));
  ctx.fillStyle = round;
  ctx.beginPath();
  ctx.moveTo(head.x - b, head.y);
  ctx.lineTo(head.x + b, head.y);
  ctx.lineTo(foot.x + a, foot.y);
  ctx.ellipse(foot.x, foot.y, a, a * Math.abs(flat(y)), 0, 0, Math.PI, flat(y) < 0);
  ctx.closePath();
  ctx.fill();
  const lid = flat(y + h);
  ctx.fillStyle = css(tone(paint, color, lid > 0 ? 0.9 : 0.15, z));
  ctx.beginPath();
  ctx.ellipse(head.x, head.y, b, b * Math.abs(lid), 0, 0, 7);
  ctx.fill();
}

function drawBall(
  paint: Paint,
  [x, y, z]: Corner,
  [r, tall]: readonly [number, number],
  color: Rgb,
): void {
  const { ctx, view, light } = paint;
  if (view.distance(z) < 0.4) return;
  const at = view.project(x, y, z);
  const side = light.direction[0] >= 0 ? 1 : -1;
  const [a, b] = [r * at.scale, tall * at.scale];
  const round = ctx.createRadialGradient(
    at.x + side * a * 0.35,
    at.y - b * 0.4,
    0,
    at.x,
    at.y,
    Math.max(a, b) * 1.15,
  );
  const bright = tone(paint, mix(color, [255, 255, 255], 0.12), 0.9, z);
  round.addColorStop(0, css(bright));
  round.addColorStop(1, css(tone(paint, scale(color, 0.8), 0.2, z)));
  ctx.fillStyle = round;
  ctx.beginPath();
  ctx.ellipse(at.x, at.y, a, b, 0, 0, 7);
  ctx.fill();
}
