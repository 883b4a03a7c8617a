import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Rgb } from '../../color.ts';
import { css, mix, scale } from '../../color.ts';
import { clamp } from '../../easing.ts';
import type { Random } from '../../random.ts';
import type { Light } from '../../render/light.ts';
import { lit } from '../../render/light.ts';
import { bake } from '../bitmap.ts';
import type { Sprite, SpriteMaker } from '../scatter.ts';

/**
 * Draws furniture in metres: x to the right from the middle, y up from the floor. `amount` is how
 * much of the key light a face takes: about 0.55 for fronts, 1 for tops, 0.2 in the shade.
 */
export class Brush {
  readonly ctx: SKRSContext2D;
  readonly random: Random;
  readonly light: Light;
  private readonly ppm: number;
  private readonly footX: number;
  private readonly footY: number;

  constructor(
    ctx: SKRSContext2D,
    random: Random,
    light: Light,
    ppm: number,
    foot: { x: number; y: number },
  ) {
    this.ctx = ctx;
    this.random = random;
    this.light = light;
    this.ppm = ppm;
    this.footX = foot.x;
    this.footY = foot.y;
  }

  tone(color: Rgb, amount = 0.55): Rgb {
    return lit(color, this.light, clamp(amount, 0, 1.1));
  }

  px(x: number): number {
    return this.footX + x * this.ppm;
  }

  py(y: number): number {
    return this.footY - y * this.ppm;
  }

  size(metres: number): number {
    return metres * this.ppm;
  }

  /** A box front with its lower left corner at (x, y); slightly darker to its foot. */
  box(x: number, y: number, w: number, h: number, color: Rgb, amount = 0.55, round = 0): void {
    const { ctx } = this;
    const top = this.py(y + h);
    const gradient = ctx.createLinearGradient(0, top, 0, top + h * this.ppm);
    gradient.addColorStop(0, css(this.tone(color, amount + 0.08)));
    gradient.addColorStop(1, css(this.tone(scale(color, 0.9), amount - 0.1)));
    ctx.fillStyle = gradient;
    ctx.beginPath();
    if (round > 0) ctx.roundRect(this.px(x), top, w * this.ppm, h * this.ppm, round * this.ppm);
    else ctx.rect(this.px(x), top, w * this.ppm, h * this.ppm);
    ctx.fill();
  }

  /** A flat colour that takes no light: screens, lamps, panes. */
  glow(x: number, y: number, w: number, h: number, color: Rgb, alpha = 1): void {
    this.ctx.fillStyle = css(color, alpha);
    this.ctx.fillRect(this.px(x), this.py(y + h), w * this.ppm, h * this.ppm);
  }

  oval(x: number, y: number, rx: number, ry: number, color: Rgb, amount = 0.55): void {
    const { ctx } = this;
    const side = this.light.direction[0] >= 0 ? 1 : -1;
    const gradient = ctx.createRadialGradient(
      this.px(x + side * rx * 0.3),
      this.py(y + ry * 0.35),
      0,
      this.px(x),
      this.py(y),
      Math.max(rx, ry) * this.ppm * 1.1,
    );
    gradient.addColorStop(0, css(this.tone(color, amount + 0.2)));
    gradient.addColorStop(1, css(this.tone(scale(color, 0.88), amount - 0.2)));
    ctx.fillStyle = gradient;
    ctx.beginPath();
    ctx.ellipse(this.px(x), this.py(y), rx * this.ppm, ry * this.ppm, 0, 0, 7);
    ctx.fill();
  }

  poly(points: readonly (readonly [number, number])[], color: Rgb, amount = 0.55): void {
    const { ctx } = this;
    ctx.fillStyle = css(this.tone(color, amount));
    ctx.beginPath();
    points.forEach(([x, y], i) =>
      i === 0 ? ctx.moveTo(this.px(x), this.py(y)) : ctx.lineTo(this.px(x), this.py(y)),
    );
    ctx.closePath();
    ctx.fill();
  }

  line(
    points: readonly (readonly [number, number])[],
    width: number,
    color: Rgb,
    amount = 0.5,
  ): void {
    const { ctx } = this;
    ctx.strokeStyle = css(this.tone(color, amount));
    ctx.lineWidth = Math.max(0.7, width * this.ppm);
    ctx.lineCap = 'round';
    ctx.lineJoin = 'round';
    ctx.beginPath();
    points.forEach(([x, y], i) =>
      i === 0 ? ctx.moveTo(this.px(x), this.py(y)) : ctx.lineTo(this.px(x), this.py(y)),
    );
    ctx.stroke();
  }

  /** Light that a lamp throws round itself. */
  halo(x: number, y: number, radius: number, color: Rgb, alpha: number): void {
    const { ctx } = this;
    const glow = ctx.createRadialGradient(
      this.px(x),
      this.py(y),
      0,
      this.px(x),
      this.py(y),
      this.size(radius),
    );
    glow.addColorStop(0, css(color, alpha));
    glow.addColorStop(0.4, css(mix(color, [255, 200, 120], 0.4), alpha * 0.3));
    glow.addColorStop(1, css(color, 0));
    ctx.fillStyle = glow;
    ctx.beginPath();
    ctx.arc(this.px(x), this.py(y), this.size(radius), 0, 7);
    ctx.fill();
  }

  /** The soft dark line where a thing stands on the floor. */
  contact(width: number): void {
    const { ctx } = this;
    const x = this.px(0);
    const y = this.py(0);
    const r = this.size(width / 2);
    ctx.save();
    ctx.translate(x, y);
    ctx.scale(1, 0.07);
    const shade = ctx.createRadialGradient(0, 0, r * 0.5, 0, 0, r * 1.15);
    shade.addColorStop(0, 'rgba(20,14,24,0.5)');
    shade.addColorStop(1, 'rgba(20,14,24,0)');
    ctx.fillStyle = shade;
    ctx.fillRect(-r * 1.2, -r * 1.2, r * 2.4, r * 2.4);
    ctx.restore();
  }
}

/** What a piece of furniture needs to be drawn: its room in metres and a function that draws it. */
export interface Furniture {
  width: number;
  height: number;
  /** Model of the thing that it is: left out of a room that shows one already. */
  model?: string;
  /** Hangs on the wall: no contact with the floor. */
  mounted?: boolean;
  draw(brush: Brush): void;
}

/** Bakes furniture at a scale. */
export function furnish(light: Light, furniture: Furniture): SpriteMaker {
  return (random, ppm): Sprite => {
    const margin = 0.12;
    const bitmap = bake(
      (furniture.width * 1.12 + margin * 2) * ppm,
      (furniture.height + margin * 2) * ppm,
      (ctx, w, h) => {
        const brush = new Brush(ctx, random, light, ppm, { x: w / 2, y: h - margin * ppm });
        if (!furniture.mounted) brush.contact(furniture.width);
        furniture.draw(brush);
      },
    );
    return { bitmap, ppm, footX: bitmap.width / 2, footY: bitmap.height - margin * ppm };
  };
}
