import { Path2D } from '@napi-rs/canvas';
import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Rgb } from '../../color.ts';
import { css, mix, rgb, scale } from '../../color.ts';
import type { Light } from '../../render/light.ts';
import { lit } from '../../render/light.ts';
import { lightInPlane } from '../shading.ts';

/**
 * How a part is modelled: `ball` round on all sides, `tube` an upright cylinder, `roll` a lying one,
 * `face` a plane that is a little brighter above, `gloss` polished, `flat` one tone.
 */
export type Form = 'ball' | 'tube' | 'roll' | 'face' | 'gloss' | 'flat';

export interface PartOptions {
  form?: Form;
  alpha?: number;
}

type Area = readonly [x: number, y: number, width: number, height: number];

/**
 * Draws a thing in units of its own view: x right, y down, origin at the top left corner. Colours are
 * surface colours; the pen lights them by the light of the shot. Paths are SVG path data with absolute
 * commands `M L C Q Z`.
 */
export class Pen {
  readonly ctx: SKRSContext2D;
  readonly detail: 'standard' | 'pro';
  /** 1 if the key light comes from the right, -1 from the left. */
  readonly side: 1 | -1;
  readonly light: Light;

  constructor(ctx: SKRSContext2D, light: Light, detail: 'standard' | 'pro') {
    this.ctx = ctx;
    this.light = light;
    this.detail = detail;
    this.side = lightInPlane(light).x > 0.15 ? 1 : -1;
  }

  /** A box with rounded corners. */
  box(
    x: number,
    y: number,
    width: number,
    height: number,
    color: string,
    options: PartOptions & { r?: number } = {},
  ): void {
    const { ctx } = this;
    ctx.beginPath();
    ctx.roundRect(
      x,
      y,
      width,
      height,
      Math.min(options.r ?? 0, Math.abs(width) / 2, Math.abs(height) / 2),
    );
    this.fill([x, y, width, height], color, options);
  }

  oval(
    cx: number,
    cy: number,
    rx: number,
    ry: number,
    color: string,
    options: PartOptions & { angle?: number } = {},
  ): void {
    const { ctx } = this;
    ctx.beginPath();
    ctx.ellipse(cx, cy, rx, ry, options.angle ?? 0, 0, Math.PI * 2);
    this.fill([cx - rx, cy - ry, rx * 2, ry * 2], color, { form: 'ball', ...options });
  }

  path(d: string, color: string, options: PartOptions = {}): void {
    this.fill(areaOf(d), color, options, new Path2D(d));
  }

  /** A stroke, as for wires, legs and stems. */
  line(
    d: string,
    color: string,
    width: number,
    options: PartOptions & { cap?: 'round' | 'butt' } = {},
  ): void {
    const { ctx } = this;
    ctx.save();
    ctx.lineWidth = width;
    ctx.lineCap = options.cap ?? 'round';
    ctx.lineJoin = 'round';
    ctx.globalAlpha *= options.alpha ?? 1;
    ctx.strokeStyle = this.paintFor(areaOf(d), rgb(color), options.form ?? 'face');
    ctx.stroke(new Path2D(d));
    ctx.restore();
  }

  /** Light that lies on a surface: white, soft. */
  gleam(cx: number, cy: number, rx: number, ry: number, alpha = 0.5, angle = 0): void {
    const { ctx } = this;
    ctx.save();
    ctx.translate(cx, cy);
    ctx.rotate(angle);
    ctx.scale(rx, ry);
    const gradient = ctx.createRadialGradient(0, 0, 0, 0, 0, 1);
    const white = mix(this.light.key, [255, 255, 255], 0.5);
    gradient.addColorStop(0, css(white, alpha));
    gradient.addColorStop(0.5, css(white, alpha * 0.55));
    gradient.addColorStop(1, css(white, 0));
    ctx.fillStyle = gradient;
    ctx.fillRect(-1, -1, 2, 2);
    ctx.restore();
  }

  /** A soft shadow of one part on another. */
  shade(cx: number, cy: number, rx: number, ry: number, alpha = 0.35): void {
    const { ctx } = this;
    ctx.save();
    ctx.translate(cx, cy);
    ctx.scale(rx, ry);
    const gradient = ctx.createRadialGradient(0, 0, 0, 0, 0, 1);
    const dark = scale(this.light.ambient, 0.16);
    gradient.addColorStop(0, css(dark, alpha));
    gradient.addColorStop(1, css(dark, 0));
    ctx.fillStyle = gradient;
    ctx.fillRect(-1, -1, 2, 2);
    ctx.restore();
  }

  /** Draws only inside a path. */
  within(d: string, draw: () => void): void {
    this.ctx.save();
    this.ctx.clip(new Path2D(d));
    draw();
    this.ctx.restore();
  }

  /** Draws in a turned frame around a point. Radians, clockwise. */
  turned(x: number, y: number, angle: number, draw: () => void): void {
    const { ctx } = this;
    ctx.save();
    ctx.translate(x, y);
    ctx.rotate(angle);
    ctx.translate(-x, -y);
    draw();
    ctx.restore();
  }

  /** Light of its own (flames, lamps, screens): not shaded by the scene. */
  glow(d: string, color: string, alpha = 1): void {
    this.ctx.save();
    this.ctx.globalAlpha *= alpha;
    this.ctx.fillStyle = css(rgb(color));
    this.ctx.fill(new Path2D(d));
    this.ctx.restore();
  }

  private fill(area: Area, color: string, options: PartOptions, path?: Path2D): void {
    const { ctx } = this;
    ctx.save();
    ctx.globalAlpha *= options.alpha ?? 1;
    ctx.fillStyle = this.paintFor(area, rgb(color), options.form ?? 'face');
    if (path) ctx.fill(path);
    else ctx.fill();
    ctx.restore();
  }

  private tone(color: Rgb, amount: number): string {
    return css(lit(color, this.light, amount));
  }

  /** Colour of a surface with a share of light added or taken. */
  private shadeOf(color: Rgb, lightness: number): string {
    const toned = lit(color, this.light, 0.92);
    return css(
      lightness > 0
        ? mix(toned, mix(this.light.key, [255, 255, 255], 0.4), lightness)
        : mix(toned, scale(lit(color, this.light, 0.35), 0.45), -lightness),
    );
  }

  private paintFor([x, y, w, h]: Area, color: Rgb, form: Form): string | CanvasGradient {
    const { ctx, side } = this;
    if (form === 'flat') return this.tone(color, 0.8);
    if (form === 'ball' || form === 'gloss') {
      const cx = x + w * (0.5 + 0.2 * side);
      const cy = y + h * 0.28;
      const gradient = ctx.createRadialGradient(
        cx,
        cy,
        0,
        x + w / 2,
        y + h / 2,
        Math.max(w, h) * 0.62,
      );
      gradient.addColorStop(0, this.shadeOf(color, form === 'gloss' ? 0.5 : 0.26));
      gradient.addColorStop(0.35, this.shadeOf(color, 0.06));
      gradient.addColorStop(0.72, this.shadeOf(color, -0.14));
      gradient.addColorStop(1, this.shadeOf(color, -0.5));
      return gradient as unknown as CanvasGradient;
    }
    const across = form === 'tube';
    const gradient = across
      ? ctx.createLinearGradient(x, 0, x + w, 0)
      : ctx.createLinearGradient(0, y, 0, y + h);
    if (form === 'face') {
      gradient.addColorStop(0, this.shadeOf(color, 0.1));
      gradient.addColorStop(1, this.shadeOf(color, -0.16));
      return gradient as unknown as CanvasGradient;
    }
    const bright = across ? 0.5 + 0.22 * side : 0.3;
    gradient.addColorStop(0, this.shadeOf(color, across && side < 0 ? -0.12 : -0.4));
    gradient.addColorStop(bright, this.shadeOf(color, 0.22));
    gradient.addColorStop(across && side > 0 ? 0.35 : 0.62, this.shadeOf(color, -0.04));
    gradient.addColorStop(1, this.shadeOf(color, across && side > 0 ? -0.12 : -0.48));
    return gradient as unknown as CanvasGradient;
  }
}

type CanvasGradient = string;

/** The box around all points of path data. */
function areaOf(d: string): Area {
  const numbers = d.match(/-?\d*\.?\d+/gu)?.map(Number) ?? [0, 0];
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i + 1 < numbers.length; i += 2) {
    left = Math.min(left, numbers[i]!);
    right = Math.max(right, numbers[i]!);
    top = Math.min(top, numbers[i + 1]!);
    bottom = Math.max(bottom, numbers[i + 1]!);
  }
  return [left, top, Math.max(0.01, right - left), Math.max(0.01, bottom - top)];
}
