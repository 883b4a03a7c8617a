import type { Path2D } from '@napi-rs/canvas';
import type { Rgb } from '../../color.ts';
import { css, mix, scale } from '../../color.ts';
import { lit } from '../../render/light.ts';
import { blob, ellipse, polygon } from '../human/draw/form.ts';
import type { Brush } from '../shading.ts';

export { blob, ellipse, polygon };

export type Pairs = readonly (readonly [number, number])[];

/** A closed path with straight sides and slightly rounded corners. */
export function panel(pairs: Pairs, roundness = 0.18): Path2D {
  return blob(pairs, roundness);
}

export function line(brush: Brush, pairs: Pairs, color: string, width: number): void {
  const { ctx } = brush;
  ctx.strokeStyle = color;
  ctx.lineWidth = width;
  ctx.beginPath();
  pairs.forEach(([x, y], i) => (i === 0 ? ctx.moveTo(x, y) : ctx.lineTo(x, y)));
  ctx.stroke();
}

export function fill(brush: Brush, path: Path2D, color: Rgb, amount = 0.85): void {
  brush.ctx.fillStyle = brush.tone(color, amount);
  brush.ctx.fill(path);
}

/** Fill with an outline of the same colour in shade. */
export function solid(brush: Brush, path: Path2D, color: Rgb, amount = 0.85): void {
  brush.ctx.strokeStyle = brush.tone(scale(color, 0.5), 0.4);
  brush.ctx.lineWidth = Math.max(0.016, 1.2 / brush.pixels);
  brush.ctx.stroke(path);
  fill(brush, path, color, amount);
}

/** Enamelled metal: bright where it faces the sky, a glint along the shoulder, dark towards the ground. */
export function bodywork(
  brush: Brush,
  path: Path2D,
  color: Rgb,
  bottom: number,
  top: number,
): void {
  const { ctx, light } = brush;
  ctx.strokeStyle = brush.tone(scale(color, 0.42), 0.4);
  ctx.lineWidth = Math.max(0.018, 1.3 / brush.pixels);
  ctx.stroke(path);
  const g = ctx.createLinearGradient(0, top, 0, bottom);
  const at = (stop: number, c: Rgb, amount: number): void => {
    g.addColorStop(stop, css(lit(c, light, amount)));
  };
  at(0, mix(color, [255, 255, 255], 0.34), 1);
  at(0.16, mix(color, [255, 255, 255], 0.08), 0.95);
  at(0.42, color, 0.88);
  at(0.47, mix(color, [255, 255, 255], 0.22), 0.95);
  at(0.54, color, 0.78);
  at(0.85, scale(color, 0.72), 0.5);
  at(1, mix(scale(color, 0.6), light.bounce, 0.15), 0.45);
  ctx.fillStyle = g;
  ctx.fill(path);
}

/** A round body lying along x: planes, boats, boilers. */
export function hull(brush: Brush, path: Path2D, color: Rgb, bottom: number, top: number): void {
  const { ctx, light } = brush;
  ctx.strokeStyle = brush.tone(scale(color, 0.5), 0.4);
  ctx.lineWidth = Math.max(0.018, 1.3 / brush.pixels);
  ctx.stroke(path);
  const g = ctx.createLinearGradient(0, top, 0, bottom);
  g.addColorStop(0, css(lit(mix(color, [255, 255, 255], 0.1), light, 0.9)));
  g.addColorStop(0.22, css(lit(mix(color, [255, 255, 255], 0.35), light, 1)));
  g.addColorStop(0.55, css(lit(color, light, 0.8)));
  g.addColorStop(1, css(lit(scale(color, 0.62), light, 0.3)));
  ctx.fillStyle = g;
  ctx.fill(path);
}

/** A window: dark within, the sky on it; warm at night when somebody has light inside. */
export function glass(brush: Brush, path: Path2D, night = 0, warm = false): void {
  const { ctx, light } = brush;
  const inside: Rgb = night > 0.4 && warm ? [255, 214, 140] : mix([58, 76, 94], light.sky[1], 0.35);
  ctx.fillStyle = night > 0.4 && warm ? css(inside) : brush.tone(inside, 0.8);
  ctx.fill(path);
}

/** Streaks of sky across the windows between two heights. */
export function reflections(
  brush: Brush,
  path: Path2D,
  left: number,
  right: number,
  bottom: number,
  top: number,
): void {
  const { ctx, light } = brush;
  ctx.save();
  ctx.clip(path);
  const h = top - bottom;
  ctx.fillStyle = css(mix(light.sky[1], [255, 255, 255], 0.5), 0.34 * (1 - light.night * 0.7));
  for (let x = left; x < right; x += h * 3.1) {
    ctx.beginPath();
    ctx.moveTo(x + h * 0.3, bottom);
    ctx.lineTo(x + h * 1.1, top);
    ctx.lineTo(x + h * 1.6, top);
    ctx.lineTo(x + h * 0.8, bottom);
    ctx.moveTo(x + h, bottom);
    ctx.lineTo(x + h * 1.8, top);
    ctx.lineTo(x + h * 1.95, top);
    ctx.lineTo(x + h * 1.15, bottom);
    ctx.fill();
  }
  ctx.restore();
}

/** Head and shoulders of whoever sits behind a window. */
export function occupant(brush: Brush, x: number, y: number, size: number, shirt: Rgb): void {
  const { ctx } = brush;
  ctx.save();
  ctx.translate(x, y);
  ctx.scale(size, size);
  fill(
    brush,
    blob(
      [
        [-0.2, -0.3],
        [-0.19, 0.02],
        [-0.08, 0.1],
        [0.08, 0.1],
        [0.18, 0.02],
        [0.22, -0.3],
      ],
      0.8,
    ),
    shirt,
    0.45,
  );
  fill(
    brush,
    blob(
      [
        [-0.05, 0.05],
        [0.06, 0.05],
        [0.06, 0.16],
        [-0.05, 0.16],
      ],
      0.5,
    ),
    [196, 148, 112],
    0.5,
  );
  fill(
    brush,
    blob(
      [
        [-0.1, 0.2],
        [-0.08, 0.33],
        [0.03, 0.37],
        [0.1, 0.3],
        [0.11, 0.23],
        [0.135, 0.21],
        [0.1, 0.18],
        [0.08, 0.12],
        [-0.04, 0.12],
      ],
      0.9,
    ),
    [206, 158, 122],
    0.55,
  );
  fill(
    brush,
    blob(
      [
        [-0.12, 0.17],
        [-0.11, 0.36],
        [0.02, 0.41],
        [0.11, 0.34],
        [0.06, 0.31],
        [-0.02, 0.28],
        [-0.06, 0.18],
      ],
      0.9,
    ),
    [58, 42, 34],
    0.5,
  );
  ctx.restore();
}

export interface WheelStyle {
  rim: Rgb;
  tyre: Rgb;
  spokes: number;
  /** Share of the radius that is rim. */
  inner: number;
}

export const CAR_WHEEL: WheelStyle = {
  rim: [198, 204, 212],
  tyre: [38, 38, 42],
  spokes: 5,
  inner: 0.64,
};
export const TRUCK_WHEEL: WheelStyle = {
  rim: [168, 172, 178],
  tyre: [34, 34, 38],
  spokes: 8,
  inner: 0.55,
};

/** A wheel that has rolled `travelled` metres. */
export function wheel(
  brush: Brush,
  x: number,
  y: number,
  r: number,
  travelled: number,
  style: WheelStyle = CAR_WHEEL,
): void {
  const { ctx } = brush;
  fill(brush, ellipse(x, y, r, r), style.tyre, 0.7);
  ctx.strokeStyle = brush.tone(mix(style.tyre, [255, 255, 255], 0.18), 0.9);
  ctx.lineWidth = r * 0.06;
  ctx.beginPath();
  ctx.arc(x, y, r * 0.9, 0.6, 2.4);
  ctx.stroke();
  const rim = r * style.inner;
  fill(brush, ellipse(x, y, rim, rim), scale(style.rim, 0.42), 0.6);
  ctx.save();
  ctx.translate(x, y);
  ctx.rotate(-travelled / r);
  ctx.fillStyle = brush.tone(style.rim, 0.9);
  for (let i = 0; i < style.spokes; i++) {
    ctx.rotate((Math.PI * 2) / style.spokes);
    ctx.beginPath();
    ctx.moveTo(-rim * 0.1, 0);
    ctx.lineTo(-rim * 0.17, rim * 0.94);
    ctx.lineTo(rim * 0.17, rim * 0.94);
    ctx.lineTo(rim * 0.1, 0);
    ctx.fill();
  }
  ctx.restore();
  ctx.strokeStyle = brush.tone(style.rim, 0.95);
  ctx.lineWidth = rim * 0.13;
  ctx.beginPath();
  ctx.arc(x, y, rim * 0.93, 0, Math.PI * 2);
  ctx.stroke();
  fill(brush, ellipse(x, y, rim * 0.2, rim * 0.2), mix(style.rim, [255, 255, 255], 0.3), 1);
}

/** A thin wheel with wire spokes, as on bicycles and carriages. */
export function wireWheel(
  brush: Brush,
  x: number,
  y: number,
  r: number,
  travelled: number,
  tyre: Rgb,
  width: number,
): void {
  const { ctx } = brush;
  ctx.strokeStyle = brush.tone([170, 176, 184], 0.9);
  ctx.lineWidth = width * 0.16;
  ctx.beginPath();
  for (let i = 0; i < 12; i++) {
    const a = -travelled / r + (i * Math.PI) / 6;
    ctx.moveTo(x, y);
    ctx.lineTo(x + Math.cos(a) * r, y + Math.sin(a) * r);
  }
  ctx.stroke();
  ctx.strokeStyle = brush.tone([186, 190, 196], 0.95);
  ctx.lineWidth = width * 0.5;
  ctx.stroke(ellipse(x, y, r - width, r - width));
  ctx.strokeStyle = brush.tone(tyre, 0.7);
  ctx.lineWidth = width;
  ctx.stroke(ellipse(x, y, r - width / 2, r - width / 2));
  fill(brush, ellipse(x, y, width * 1.1, width * 1.1), [120, 126, 134], 0.9);
}

/** A lamp that glows when it is lit. */
export function lamp(
  brush: Brush,
  x: number,
  y: number,
  rx: number,
  ry: number,
  color: Rgb,
  on: number,
): void {
  const { ctx } = brush;
  ctx.fillStyle =
    on > 0.2
      ? css(mix(color, [255, 255, 255], 0.35 * on))
      : brush.tone(mix(color, [255, 255, 255], 0.25), 0.95);
  ctx.fill(ellipse(x, y, rx, ry));
  if (on > 0.1) {
    const r = Math.max(rx, ry) * 5;
    const g = ctx.createRadialGradient(x, y, 0, x, y, r);
    g.addColorStop(0, css(color, 0.75 * on));
    g.addColorStop(0.3, css(color, 0.25 * on));
    g.addColorStop(1, css(color, 0));
    ctx.fillStyle = g;
    ctx.fillRect(x - r, y - r, r * 2, r * 2);
  }
}

/** The cone of light before a headlamp at night. */
export function beam(brush: Brush, x: number, y: number, length: number, on: number): void {
  if (on < 0.1) return;
  const { ctx } = brush;
  const g = ctx.createLinearGradient(x, y, x + length, y - length * 0.12);
  g.addColorStop(0, css([255, 240, 200], 0.42 * on));
  g.addColorStop(1, css([255, 240, 200], 0));
  ctx.fillStyle = g;
  ctx.beginPath();
  ctx.moveTo(x, y + 0.04);
  ctx.lineTo(x + length, y + length * 0.08);
  ctx.lineTo(x + length, y - length * 0.2);
  ctx.lineTo(x, y - 0.04);
  ctx.fill();
}

/** A trail of puffs from a chimney or exhaust, drifting back as it goes. */
export function smoke(
  brush: Brush,
  x: number,
  y: number,
  t: number,
  spec: { color: Rgb; size: number; rise: number; drift: number; count: number; alpha: number },
): void {
  const { ctx } = brush;
  for (let i = spec.count - 1; i >= 0; i--) {
    const age = (((t * 0.9 + i / spec.count) % 1) + 1) % 1;
    const wobble = Math.sin(i * 2.4 + t * 1.3) * spec.size * 0.4 * age;
    const r = spec.size * (0.35 + age * 1.3);
    const px = x + spec.drift * age * age + spec.drift * 0.25 * age + wobble;
    const py = y + spec.rise * age;
    const a = spec.alpha * Math.min(1, age * 6) * (1 - age);
    const g = ctx.createRadialGradient(
      px + brush.toLight.x * r * 0.3,
      py + brush.toLight.y * r * 0.3,
      r * 0.1,
      px,
      py,
      r,
    );
    g.addColorStop(0, css(lit(mix(spec.color, [255, 255, 255], 0.3), brush.light, 1), a));
    g.addColorStop(0.6, css(lit(spec.color, brush.light, 0.5), a * 0.8));
    g.addColorStop(1, css(lit(spec.color, brush.light, 0.4), 0));
    ctx.fillStyle = g;
    ctx.fillRect(px - r, py - r, r * 2, r * 2);
  }
}

/** A jet of fire along -y (rotate the context for other directions). */
export function flame(
  brush: Brush,
  x: number,
  y: number,
  width: number,
  length: number,
  t: number,
): void {
  const { ctx } = brush;
  const flicker = 1 + Math.sin(t * 47) * 0.08 + Math.sin(t * 31 + 1) * 0.07;
  const layers: readonly (readonly [number, number, Rgb, number])[] = [
    [1.35, 1, [255, 110, 30], 0.55],
    [1, 0.78, [255, 170, 50], 0.85],
    [0.62, 0.55, [255, 230, 130], 0.95],
    [0.34, 0.34, [255, 255, 240], 1],
  ];
  for (const [w, l, color, alpha] of layers) {
    const end = y - length * l * flicker;
    ctx.fillStyle = css(color, alpha);
    ctx.fill(
      blob(
        [
          [x - width * 0.5 * w, y],
          [x - width * 0.62 * w, y - length * l * 0.3],
          [x - width * 0.2 * w, end + length * l * 0.2],
          [x + Math.sin(t * 23) * width * 0.1, end],
          [x + width * 0.2 * w, end + length * l * 0.2],
          [x + width * 0.62 * w, y - length * l * 0.3],
          [x + width * 0.5 * w, y],
        ],
        0.8,
      ),
    );
  }
}
