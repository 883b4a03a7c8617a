import { createCanvas } from '@napi-rs/canvas';
import type { Canvas, SKRSContext2D } from '@napi-rs/canvas';
import type { Rgb } from '../color.ts';
import { css, luminance, mix, scale } from '../color.ts';
import { clamp } from '../easing.ts';
import type { Light } from '../render/light.ts';
import { hazeAmount, lit } from '../render/light.ts';
import type { Paint } from '../render/paint.ts';
import type { ActorState } from './rig.ts';

/** The room an actor needs for its drawing, metres around its position, x towards where it looks. */
export interface Box {
  left: number;
  right: number;
  bottom: number;
  top: number;
}

/** What a rig draws with, inside `paintActor`. */
export interface Brush {
  /** Its units are metres, x forward (mirrored by `facing`), y up, origin at the actor's position. */
  ctx: SKRSContext2D;
  light: Light;
  /** Pixels per metre: leave out what is smaller than a pixel. */
  pixels: number;
  /** Direction to the key light in the units of `ctx`, unit length. */
  toLight: { x: number; y: number };
  detail: 'standard' | 'pro';
  /** Fill text for a surface in the light of this shot: `amount` 1 in full key light, 0 in shade. */
  tone(surface: Rgb, amount?: number): string;
}

/** How strongly the finished drawing is modelled as one form; 1 is right for animals. */
export interface Modelling {
  /** Darkening of the side away from the light. */
  shade?: number;
  /** Brightening of the side towards the light. */
  glow?: number;
  /** Edge light. */
  rim?: number;
  /** Width of the shaded band, metres; by default a tenth of the box. */
  depth?: number;
}

interface Buffer {
  canvas: Canvas;
  ctx: SKRSContext2D;
}

// Bitmaps are kept per thread and use: making a canvas per frame costs more than drawing into it.
const buffers = new Map<string, Buffer>();
let nesting = 0;

function buffer(use: string, width: number, height: number): Buffer {
  const existing = buffers.get(use);
  if (existing && existing.canvas.width >= width && existing.canvas.height >= height) {
    existing.ctx.setTransform(1, 0, 0, 1, 0, 0);
    existing.ctx.globalAlpha = 1;
    existing.ctx.globalCompositeOperation = 'source-over';
    existing.ctx.clearRect(0, 0, existing.canvas.width, existing.canvas.height);
    return existing;
  }
  const canvas = createCanvas(
    Math.max(existing?.canvas.width ?? 0, Math.ceil(width / 64) * 64),
    Math.max(existing?.canvas.height ?? 0, Math.ceil(height / 64) * 64),
  );
  const made = { canvas, ctx: canvas.getContext('2d') };
  buffers.set(use, made);
  return made;
}

const tones = new WeakMap<Light, Map<number, string>>();

/** CSS text of a surface under a light; remembered, because a frame asks for the same few. */
export function tone(surface: Rgb, light: Light, amount = 0.8): string {
  let known = tones.get(light);
  if (!known) tones.set(light, (known = new Map<number, string>()));
  const key =
    ((surface[0] & 255) * 65536 + (surface[1] & 255) * 256 + (surface[2] & 255)) * 64 +
    Math.round(clamp(amount, 0, 1) * 63);
  let text = known.get(key);
  if (text === undefined) known.set(key, (text = css(lit(surface, light, amount))));
  return text;
}

/** Where the key light comes from in the picture plane: unit length, x right, y up. */
export function lightInPlane(light: Light): { x: number; y: number } {
  const [x, y] = light.direction;
  const length = Math.hypot(x, y);
  return length < 0.05 ? { x: 0, y: 1 } : { x: x / length, y: y / length };
}

/**
 * Draws an actor as one form: `draw` paints its parts in lit colours, and the finished silhouette is
 * then modelled by the shared light (a soft shaded side, a bright side, an edge light) and faded
 * into the air by its distance.
 */
export function paintActor(
  paint: Paint,
  state: Pick<ActorState, 'x' | 'y' | 'z' | 'facing'>,
  box: Box,
  draw: (brush: Brush) => void,
  modelling: Modelling = {},
): void {
  const { view, light } = paint;
  if (view.distance(state.z) < 0.3) return;
  const at = view.project(state.x, state.y, state.z);
  const s = at.scale;
  const [west, east] = state.facing === 1 ? [box.left, box.right] : [-box.right, -box.left];
  const left = Math.max(Math.floor(at.x + west * s) - 2, -8);
  const right = Math.min(Math.ceil(at.x + east * s) + 2, view.width + 8);
  const top = Math.max(Math.floor(at.y - box.top * s) - 2, -8);
  const bottom = Math.min(Math.ceil(at.y - box.bottom * s) + 2, view.height + 8);
  const width = right - left;
  const height = bottom - top;
  if (width < 2 || height < 2) return;

  const form = buffer(`form${nesting}`, width, height);
  const { ctx } = form;
  nesting++;
  ctx.save();
  try {
    ctx.setTransform(s * state.facing, 0, 0, -s, at.x - left, at.y - top);
    ctx.lineCap = 'round';
    ctx.lineJoin = 'round';
    const plane = lightInPlane(light);
    draw({
      ctx,
      light,
      pixels: s,
      toLight: { x: plane.x * state.facing, y: plane.y },
      detail: paint.detail,
      tone: (surface, amount) => tone(surface, light, amount),
    });
  } finally {
    ctx.restore();
    nesting--;
  }
  const depth = (modelling.depth ?? 0.1 * Math.min(box.right - box.left, box.top - box.bottom)) * s;
  model(form, width, height, light, depth, modelling);
  const air = hazeAmount(light, view.distance(state.z));
  if (air > 0.01) {
    ctx.globalCompositeOperation = 'source-atop';
    ctx.fillStyle = css(light.haze, air);
    ctx.fillRect(0, 0, width, height);
    ctx.globalCompositeOperation = 'source-over';
  }
  paint.ctx.drawImage(form.canvas, 0, 0, width, height, left, top, width, height);
}

/** Bands along the edges of the silhouette, made at half size, where they come out soft for free. */
function model(
  form: Buffer,
  width: number,
  height: number,
  light: Light,
  depth: number,
  { shade = 1, glow = 1, rim = 1 }: Modelling,
): void {
  const shrink = width * height > 400_000 ? 4 : 2;
  const w = Math.ceil(width / shrink);
  const h = Math.ceil(height / shrink);
  const small = buffer('small', w, h);
  small.ctx.drawImage(form.canvas, 0, 0, width, height, 0, 0, w, h);
  const plane = lightInPlane(light);
  const step = depth / shrink;
  const dark = scale(light.ambient, 0.28);
  const band = (color: Rgb, alpha: number, towardsLight: boolean, reach: number): void => {
    if (alpha < 0.02) return;
    const edge = buffer('edge', w, h);
    edge.ctx.drawImage(small.canvas, 0, 0, w, h, 0, 0, w, h);
    edge.ctx.globalCompositeOperation = 'source-in';
    edge.ctx.fillStyle = css(color);
    edge.ctx.fillRect(0, 0, w, h);
    edge.ctx.globalCompositeOperation = 'destination-out';
    const sign = towardsLight ? -1 : 1;
    const steps = reach < 2 ? [1] : [0.25, 0.5, 0.75, 1];
    edge.ctx.globalAlpha = steps.length === 1 ? 1 : 0.4;
    for (const k of steps) {
      const dx = sign * plane.x * reach * k;
      const dy = -sign * plane.y * reach * k;
      edge.ctx.drawImage(small.canvas, 0, 0, w, h, dx, dy, w, h);
    }
    form.ctx.globalCompositeOperation = 'source-atop';
    form.ctx.globalAlpha = clamp(alpha, 0, 1);
    form.ctx.drawImage(edge.canvas, 0, 0, w, h, 0, 0, w * shrink, h * shrink);
    form.ctx.globalAlpha = 1;
    form.ctx.globalCompositeOperation = 'source-over';
  };
  const contrast = 0.3 + 0.25 * light.keyStrength;
  band(dark, shade * contrast, false, step);
  band(mix(light.bounce, dark, 0.2), shade * 0.22 * luminance(light.bounce), false, step * 0.22);
  band(light.key, glow * 0.26 * light.keyStrength, true, step * 0.8);
  const edge = Math.max(1.1, (height * 0.011) / shrink);
  band(mix(light.key, [255, 255, 255], 0.35), rim * light.rimStrength * 0.85, true, edge);
}
