import { createCanvas } from '@napi-rs/canvas';
import type { Canvas, SKRSContext2D } from '@napi-rs/canvas';
import { css, scale } from '../color.ts';
import { clamp } from '../easing.ts';
import type { Light } from '../render/light.ts';
import type { Paint } from '../render/paint.ts';
import type { ActorState } from './rig.ts';
import type { Box } from './shading.ts';

type Place = Pick<ActorState, 'x' | 'y' | 'z' | 'facing'>;

/**
 * The soft dark patch where a thing touches the ground. `halfWidth` and `halfDepth` in metres along
 * x and z; `strength` 1 is something heavy standing firmly.
 */
export function drawContactShadow(
  paint: Paint,
  at: { x: number; y: number; z: number },
  halfWidth: number,
  halfDepth: number,
  strength = 1,
): void {
  const { ctx, view, light } = paint;
  if (view.distance(at.z) < 0.3) return;
  const p = view.project(at.x, at.y, at.z);
  const radius = halfWidth * p.scale;
  if (radius < 0.7) return;
  const flat = clamp(flatness(paint, at) * (halfDepth / halfWidth), 0.04, 1);
  ctx.save();
  ctx.translate(p.x, p.y);
  ctx.scale(1, flat);
  ctx.globalAlpha *= clamp(strength * (0.3 + 0.35 * light.shadowStrength), 0, 1);
  ctx.drawImage(softSpot(light), -radius, -radius, radius * 2, radius * 2);
  ctx.restore();
}

const SPOT = 48;
const spots = new WeakMap<Light, Canvas>();

/** A soft round patch in the colour of shade, baked once for a light. */
function softSpot(light: Light): Canvas {
  let spot = spots.get(light);
  if (spot) return spot;
  spot = createCanvas(SPOT, SPOT);
  const ctx = spot.getContext('2d');
  const color = scale(light.ambient, 0.18);
  const gradient = ctx.createRadialGradient(SPOT / 2, SPOT / 2, 0, SPOT / 2, SPOT / 2, SPOT / 2);
  gradient.addColorStop(0, css(color, 1));
  gradient.addColorStop(0.45, css(color, 0.62));
  gradient.addColorStop(1, css(color, 0));
  ctx.fillStyle = gradient;
  ctx.fillRect(0, 0, SPOT, SPOT);
  spots.set(light, spot);
  return spot;
}

/** Screen height of one metre of depth over one metre of width, on the ground at this place. */
function flatness(paint: Paint, at: { y: number; z: number }): number {
  const rise = Math.max(0.15, paint.view.camera.y - at.y);
  return clamp(rise / paint.view.distance(at.z), 0.05, 1);
}

const SHADOW_HEIGHT = 72;
let sprite: { canvas: Canvas; ctx: SKRSContext2D } | undefined;

/**
 * The shadow a thing throws on flat ground: `silhouette` fills its shape (metres, x forward, y up,
 * any opaque colour) into a small bitmap, which is laid on the ground away from the light, and
 * fades towards its far end.
 */
export function drawCastShadow(
  paint: Paint,
  state: Place,
  box: Box,
  silhouette: (ctx: SKRSContext2D) => void,
  strength = 1,
): void {
  const { ctx, view, light } = paint;
  const opacity = light.shadowStrength * strength * 0.75;
  if (opacity < 0.02 || view.distance(state.z) < 0.3) return;
  const at = view.project(state.x, state.y, state.z);
  const tall = box.top - Math.max(0, box.bottom);
  const wide = box.right - box.left;
  if (tall * at.scale < 4) return;
  const unit = Math.min(SHADOW_HEIGHT / tall, 200 / wide, at.scale);
  const w = Math.ceil(wide * unit);
  const h = Math.ceil(tall * unit);
  const small = shadowSprite(w, h);
  small.save();
  small.setTransform(unit, 0, 0, -unit, -box.left * unit, h);
  small.fillStyle = '#000';
  small.strokeStyle = '#000';
  silhouette(small);
  small.restore();
  small.globalCompositeOperation = 'source-in';
  const fade = small.createLinearGradient(0, h, 0, 0);
  const color = scale(light.ambient, 0.2);
  fade.addColorStop(0, css(color, 1));
  fade.addColorStop(1, css(color, 0.35));
  small.fillStyle = fade;
  small.fillRect(0, 0, w, h);
  small.globalCompositeOperation = 'source-over';

  const [across, away] = direction(paint);
  const length = clamp(light.shadowLength, 0.15, 3.5);
  const s = at.scale / unit;
  const lean = across * length * s;
  const rise = away * length * s * flatness(paint, state);
  ctx.save();
  ctx.globalAlpha = opacity;
  // The sprite's column is height above the ground: it lies down along the shadow's direction.
  ctx.transform(s * state.facing, 0, -lean, rise, at.x, at.y);
  ctx.drawImage(sprite!.canvas, 0, 0, w, h, box.left * unit, -h, w, h);
  ctx.restore();
}

/** Where shadows fall on the ground: x right, z away, unit length, never quite along the picture. */
function direction(paint: Paint): readonly [across: number, away: number] {
  const [x, , z] = paint.light.direction;
  const length = Math.hypot(x, z) || 1;
  const away = -z / length;
  const least = away < 0 ? -0.35 : 0.35;
  const clamped = Math.abs(away) < 0.35 ? least : away;
  return [-x / length, clamped];
}

function shadowSprite(width: number, height: number): SKRSContext2D {
  if (!sprite || sprite.canvas.width < width || sprite.canvas.height < height) {
    const canvas = createCanvas(
      Math.max(width, sprite?.canvas.width ?? 256),
      Math.max(height, sprite?.canvas.height ?? 96),
    );
    sprite = { canvas, ctx: canvas.getContext('2d') };
  }
  sprite.ctx.setTransform(1, 0, 0, 1, 0, 0);
  sprite.ctx.clearRect(0, 0, sprite.canvas.width, sprite.canvas.height);
  return sprite.ctx;
}
