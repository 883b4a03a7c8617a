import type { Rgb } from '../color.ts';
import { css, mix } from '../color.ts';
import { TAU } from '../easing.ts';
import { hazed, lit } from '../render/light.ts';
import type { Drawable, Paint } from '../render/paint.ts';
import { frameSpan } from './bitmap.ts';
import type { EnvironmentRequest } from './environment.ts';

interface Roller {
  z: number;
  /** Height of its crest and length from crest to crest, metres. */
  high: number;
  long: number;
  /** Metres a second, and where it is at the beginning. */
  speed: number;
  phase: number;
}

/** Rows of high waves with white caps that roll across the view, one behind the other. */
export function createBreakers(
  request: EnvironmentRequest,
  sea: { strength: number; deep: Rgb; shallow: Rgb },
): Drawable[] {
  const random = request.random.fork('breakers');
  const { subjectZ, empty } = request;
  const rollers: Roller[] = [];
  // Before the subject they stay low, or they would hide it.
  for (let z = Math.max(2.4, subjectZ * (empty ? 0.45 : 0.7)); z < 260; z *= 1.34) {
    const near = z < subjectZ && !empty ? 0.45 : 1;
    const high = sea.strength * near * Math.min(0.5 + z * 0.035, 3.4) * random.range(0.85, 1.15);
    rollers.push({
      z: z * random.range(0.95, 1.05) + 0.02,
      high,
      long: (5 + high * 5 + z * 0.08) * random.range(0.8, 1.2),
      speed: (random.chance(0.75) ? 1 : -1) * random.range(1.4, 2.6),
      phase: random.range(0, TAU),
    });
  }
  return rollers.map((roller) => ({
    depth: () => roller.z,
    draw: (paint) => drawRoller(paint, roller, sea),
  }));
}

/** Height of the water at a place: sharp at the crest, long in the trough. */
function heightAt({ high, long, speed, phase }: Roller, x: number, t: number): number {
  const along = ((x - speed * t) / long) * TAU + phase;
  const crest = (0.5 + 0.5 * Math.sin(along)) ** 2.2;
  const second = 0.5 + 0.5 * Math.sin(along * 0.37 + phase * 2 + t * 0.6);
  return high * (crest * (0.55 + 0.45 * second) + 0.12 * Math.sin(along * 2.7 - t));
}

function drawRoller(paint: Paint, roller: Roller, sea: { deep: Rgb; shallow: Rgb }): void {
  const { ctx, view, light, t } = paint;
  const { z, high } = roller;
  if (view.distance(z) < 0.8) return;
  const { left, right } = frameSpan(view);
  const step = Math.max(7, view.width / 110);
  const line: [x: number, y: number, height: number][] = [];
  for (let px = left - step; px <= right + step; px += step) {
    const x = view.worldX(px, z);
    const y = heightAt(roller, x, t);
    line.push([px, view.project(x, y, z).y, y]);
  }
  const top = view.project(0, high, z).y;
  const foot = view.project(0, -0.35 * high, z).y;
  if (foot < 0 || top > view.height) return;
  const tone = (color: Rgb, amount: number): Rgb =>
    hazed(lit(color, light, amount), light, z * 0.8);
  const fill = ctx.createLinearGradient(0, top, 0, foot);
  fill.addColorStop(0, css(tone(mix(sea.shallow, [255, 255, 255], 0.18), 0.75)));
  fill.addColorStop(0.35, css(tone(mix(sea.deep, sea.shallow, 0.4), 0.5)));
  fill.addColorStop(0.75, css(tone(sea.deep, 0.3)));
  fill.addColorStop(1, css(tone(sea.deep, 0.3), 0));
  ctx.fillStyle = fill;
  ctx.beginPath();
  for (const [x, y] of line) ctx.lineTo(x, y);
  ctx.lineTo(right + step, foot);
  ctx.lineTo(left - step, foot);
  ctx.closePath();
  ctx.fill();
  drawCaps(paint, roller, line);
}

/** Foam along the crests, thick where they are highest, with streaks that run down behind them. */
function drawCaps(
  { ctx, view, light }: Paint,
  { z, high }: Roller,
  line: readonly [x: number, y: number, height: number][],
): void {
  const scale = view.scaleAt(z);
  ctx.fillStyle = css(hazed(lit([242, 248, 250], light, 0.9), light, z * 0.6), 0.88);
  const caps: [number, number, number][][] = [];
  for (const point of line) {
    if (point[2] < 0.6 * high) {
      if (caps.at(-1)?.length !== 0) caps.push([]);
    } else if (caps.length === 0) caps.push([point]);
    else caps.at(-1)!.push(point);
  }
  for (const cap of caps) {
    if (cap.length < 3) continue;
    ctx.beginPath();
    for (const [x, y] of cap) ctx.lineTo(x, y - 0.03 * high * scale);
    cap.toReversed().forEach(([x, y, height], i) => {
      const thick = ((height / high - 0.6) * 0.42 + (i % 2) * 0.05) * high * scale;
      ctx.lineTo(x, y + thick);
    });
    ctx.closePath();
    ctx.fill();
  }
}
