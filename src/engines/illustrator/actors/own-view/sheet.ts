import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Rgb } from '../../color.ts';
import { css, mix, scale } from '../../color.ts';
import type { Light } from '../../render/light.ts';
import { lit } from '../../render/light.ts';
import type { Paint } from '../../render/paint.ts';

export type Point = readonly [x: number, y: number];

/**
 * What somebody sees of himself, drawn right on the frame: x from the middle to the right and y up
 * from the lower edge, both in frame heights.
 */
export class Sheet {
  readonly ctx: SKRSContext2D;
  readonly light: Light;
  /** Half the width of the frame. */
  readonly half: number;
  readonly t: number;

  constructor({ ctx, light, view, t }: Paint) {
    this.ctx = ctx;
    this.light = light;
    this.half = view.width / view.height / 2;
    this.t = t;
    ctx.translate(view.width / 2, view.height);
    ctx.scale(view.height, -view.height);
    ctx.lineJoin = 'round';
    ctx.lineCap = 'round';
  }

  tone(color: Rgb, amount = 0.62): string {
    return css(lit(color, this.light, amount));
  }

  /** A closed shape; corners are rounded off if it is `soft`. Lit from above. */
  shape(
    points: readonly Point[],
    color: Rgb,
    options: { soft?: boolean; dark?: number } = {},
  ): void {
    const { ctx } = this;
    const ys = points.map(([, y]) => y);
    const [low, high] = [Math.min(...ys), Math.max(...ys)];
    const fill = ctx.createLinearGradient(0, high, 0, low);
    fill.addColorStop(0, this.tone(mix(color, [255, 255, 255], 0.12), 0.95));
    fill.addColorStop(0.35, this.tone(color, 0.66));
    fill.addColorStop(1, this.tone(scale(color, options.dark ?? 0.55), 0.4));
    ctx.fillStyle = fill;
    trace(ctx, points, options.soft ?? false);
    ctx.fill();
  }

  line(points: readonly Point[], color: Rgb, width: number, amount = 0.62): void {
    const { ctx } = this;
    ctx.strokeStyle = this.tone(color, amount);
    ctx.lineWidth = width;
    ctx.beginPath();
    points.forEach(([x, y], i) => (i === 0 ? ctx.moveTo(x, y) : ctx.lineTo(x, y)));
    ctx.stroke();
  }

  disc([x, y]: Point, radius: number, color: Rgb, amount = 0.62): void {
    const { ctx } = this;
    ctx.fillStyle = this.tone(color, amount);
    ctx.beginPath();
    ctx.arc(x, y, radius, 0, 7);
    ctx.fill();
  }

  /** A round limb between two points with a lit upper edge. */
  limb(from: Point, to: Point, widths: readonly [number, number], color: Rgb): void {
    const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
    const long = Math.hypot(dx, dy) || 1;
    const [nx, ny] = [-dy / long, dx / long];
    const [a, b] = widths;
    const { ctx } = this;
    const up = ny > 0 ? 1 : -1;
    const fill = ctx.createLinearGradient(
      from[0] + nx * a * up,
      from[1] + ny * a * up,
      from[0] - nx * a * up,
      from[1] - ny * a * up,
    );
    fill.addColorStop(0, this.tone(mix(color, [255, 255, 255], 0.14), 1));
    fill.addColorStop(0.45, this.tone(color, 0.66));
    fill.addColorStop(1, this.tone(scale(color, 0.6), 0.4));
    ctx.fillStyle = fill;
    ctx.beginPath();
    ctx.moveTo(from[0] + nx * a, from[1] + ny * a);
    ctx.lineTo(to[0] + nx * b, to[1] + ny * b);
    ctx.arc(to[0], to[1], b, Math.atan2(ny, nx), Math.atan2(-ny, -nx), true);
    ctx.lineTo(from[0] - nx * a, from[1] - ny * a);
    ctx.closePath();
    ctx.fill();
  }
}

function trace(ctx: SKRSContext2D, points: readonly Point[], soft: boolean): void {
  ctx.beginPath();
  if (!soft) {
    points.forEach(([x, y], i) => (i === 0 ? ctx.moveTo(x, y) : ctx.lineTo(x, y)));
  } else {
    const middle = (i: number): Point => {
      const [a, b] = [points[i % points.length]!, points[(i + 1) % points.length]!];
      return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
    };
    ctx.moveTo(...middle(0));
    for (let i = 1; i <= points.length; i++)
      ctx.quadraticCurveTo(...points[i % points.length]!, ...middle(i));
  }
  ctx.closePath();
}
