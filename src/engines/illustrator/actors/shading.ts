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

/** Sides that bitmaps have: a copy of one costs its whole size, so that small actors get small ones. */
const SIDES = [96, 160, 256, 384, 576, 864, 1296, 1944, 2916, 4374];

function side(length: number): number {
  return SIDES.find((step) => step >= length) ?? Math.ceil(length);
}

function buffer(use: string, width: number, height: number): Buffer {
  const [w, h] = [side(width), side(height)];
  const key = `${use} ${w}x${h}`;
  const existing = buffers.get(key);
  if (existing) {
    existing.ctx.setTransform(1, 0, 0, 1, 0, 0);
    existing.ctx.globalAlpha = 1;
    existing.ctx.globalCompositeOperation = 'source-over';
    // Scaling looks past the edge: what another frame left there must not show.
    existing.ctx.clearRect(0, 0, width + 16, height + 16);
    return existing;
  }
  // A few actors grow and shrink with the camera: the oldest sizes are let go.
  if (buffers.size >= 12) buffers.delete(buffers.keys().next().value!);
  const canvas = createCanvas(w, h);
  const made = { canvas, ctx: canvas.getContext('2d') };
  buffers.set(key, made);
  return made;
}

const tones = new WeakMap<Light, Map<number, string>>();

/** CSS text of a surface under a light; remembered, because a frame asks for the same few. */
export function tone(surface: Rgb, light: Light, amount = 0.8): string {
  let known = tones.get(light);
  if (!known) tones.set(light, (known = new Map<number, string>()));
  // What is remembered must not depend on who asked first: surface and amount are rounded to the key.
  const [r, g, b] = [surface[0] & 255, surface[1] & 255, surface[2] & 255];
  const step = Math.round(clamp(amount, 0, 1) * 63);
  const key = (r * 65536 + g * 256 + b) * 64 + step;
  let text = known.get(key);
  if (text === undefined) known.set(key, (text = css(lit([r, g, b], light, step / 63))));
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
  const used = model(form, width, height, light, depth, modelling);
  if (!used) return;
  const air = hazeAmount(light, view.distance(state.z));
  if (air > 0.01) {
    ctx.globalCompositeOperation = 'source-atop';
    ctx.fillStyle = css(light.haze, air);
    ctx.fillRect(used.x, used.y, used.width, used.height);
    ctx.globalCompositeOperation = 'source-over';
  }
  const { x, y } = used;
  paint.ctx.drawImage(
    form.canvas,
    x,
    y,
    used.width,
    used.height,
    left + x,
    top + y,
    used.width,
    used.height,
  );
}

/** Whole pixels of a bitmap. */
interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Pixels of the small bitmap on which the modelling is worked out. */
const MODEL_PIXELS = 22_000;

/**
 * Bands along the edges of the silhouette: how soon one leaves it when going away from the light
 * (shade) or towards it (glow, and close to the edge the rim). Worked out small, where it is cheap
 * and comes out soft, and laid over the form in one go. Answers where the form has any paint.
 */
function model(
  form: Buffer,
  width: number,
  height: number,
  light: Light,
  depth: number,
  { shade = 1, glow = 1, rim = 1 }: Modelling,
): Area | null {
  const shrink = clamp(Math.sqrt((width * height) / MODEL_PIXELS), 2, 6);
  const w = Math.max(2, Math.ceil(width / shrink));
  const h = Math.max(2, Math.ceil(height / shrink));
  const small = buffer('small', w, h);
  small.ctx.drawImage(form.canvas, 0, 0, width, height, 0, 0, w, h);
  const image = small.ctx.getImageData(0, 0, w, h);
  const alpha = new Uint8Array(w * h);
  for (let i = 0; i < alpha.length; i++) alpha[i] = image.data[i * 4 + 3]!;
  const painted = extent(alpha, w, h);
  if (!painted) return null;
  const plane = lightInPlane(light);
  const lights = {
    plane,
    reach: depth / shrink,
    rimReach: Math.max(0.8, (height * 0.011) / shrink),
    dark: scale(light.ambient, 0.28),
    bounce: light.bounce,
    key: light.key,
    edge: mix(light.key, [255, 255, 255], 0.35),
    shade: shade * (0.3 + 0.25 * light.keyStrength),
    bounced: shade * 0.2 * luminance(light.bounce),
    glow: glow * 0.26 * light.keyStrength,
    rim: rim * light.rimStrength * 0.85,
  };
  paintBands(image.data, alpha, w, h, lights);
  small.ctx.putImageData(image, 0, 0);
  form.ctx.globalCompositeOperation = 'source-atop';
  const [kx, ky] = [width / w, height / h];
  const x = Math.floor(painted.x * kx);
  const y = Math.floor(painted.y * ky);
  const used = {
    x,
    y,
    width: Math.min(width, Math.ceil((painted.x + painted.width) * kx)) - x,
    height: Math.min(height, Math.ceil((painted.y + painted.height) * ky)) - y,
  };
  form.ctx.drawImage(
    small.canvas,
    x / kx,
    y / ky,
    used.width / kx,
    used.height / ky,
    x,
    y,
    used.width,
    used.height,
  );
  form.ctx.globalCompositeOperation = 'source-over';
  return used;
}

/** The pixels that are not empty and one around them; null if all are. */
function extent(alpha: Uint8Array, w: number, h: number): Area | null {
  let [left, right, top, bottom] = [w, -1, h, -1];
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++) {
      if (alpha[y * w + x] === 0) continue;
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      bottom = y;
    }
  }
  if (right < 0) return null;
  left = Math.max(0, left - 1);
  top = Math.max(0, top - 1);
  return {
    x: left,
    y: top,
    width: Math.min(w, right + 2) - left,
    height: Math.min(h, bottom + 2) - top,
  };
}

interface Bands {
  plane: { x: number; y: number };
  reach: number;
  rimReach: number;
  dark: Rgb;
  bounce: Rgb;
  key: Rgb;
  edge: Rgb;
  shade: number;
  bounced: number;
  glow: number;
  rim: number;
}

function paintBands(
  pixels: Uint8ClampedArray,
  alpha: Uint8Array,
  w: number,
  h: number,
  by: Bands,
): void {
  const soft = blurred(alpha, w, h, Math.max(1, Math.round(by.reach * 0.5)));
  const clampTo = (value: number, last: number): number =>
    value < 0 ? 0 : value > last ? last : value;
  const offset = (k: number): readonly [number, number] => [
    Math.round(by.plane.x * k),
    Math.round(-by.plane.y * k),
  ];
  const [sx, sy] = offset(by.reach * 0.6);
  const [nx, ny] = offset(by.reach * 0.25);
  // Two samples make the fine edge light even where a pixel is coarse.
  const [rx, ry] = offset(by.rimReach + 0.5);
  const [qx, qy] = offset(Math.max(0, by.rimReach - 0.5));
  for (let y = 0; y < h; y++) {
    const behind = clampTo(y - sy, h - 1) * w;
    const below = clampTo(y - ny, h - 1) * w;
    const before = clampTo(y + sy, h - 1) * w;
    const rimRow = clampTo(y + ry, h - 1) * w;
    const innerRow = clampTo(y + qy, h - 1) * w;
    for (let x = 0; x < w; x++) {
      const i = (y * w + x) * 4;
      if (alpha[y * w + x] === 0) {
        pixels[i + 3] = 0;
        continue;
      }
      // Laid over one another in this order: each layer covers the ones before by its own strength.
      const outside =
        alpha[rimRow + clampTo(x + rx, w - 1)]! + alpha[innerRow + clampTo(x + qx, w - 1)]!;
      const r = (1 - outside / 510) * by.rim;
      const g = (1 - soft[before + clampTo(x + sx, w - 1)]! / 255) * by.glow * (1 - r);
      const b = (1 - soft[below + clampTo(x - nx, w - 1)]! / 255) * by.bounced * (1 - r - g);
      const d = (1 - soft[behind + clampTo(x - sx, w - 1)]! / 255) * by.shade * (1 - r - g - b);
      const total = r + g + b + d;
      pixels[i + 3] = total * 255;
      if (total === 0) continue;
      for (let c = 0; c < 3; c++) {
        pixels[i + c] =
          (by.edge[c]! * r + by.key[c]! * g + by.bounce[c]! * b + by.dark[c]! * d) / total;
      }
    }
  }
}

/** Two box blurs, rows and columns: close to a Gaussian, at a cost that does not depend on the radius. */
function blurred(alpha: Uint8Array, w: number, h: number, radius: number): Uint8Array {
  const half = new Uint8Array(alpha.length);
  const full = new Uint8Array(alpha.length);
  const r = Math.min(radius, w - 1, h - 1);
  const pass = (
    from: Uint8Array,
    to: Uint8Array,
    lines: number,
    length: number,
    line: number,
    step: number,
  ): void => {
    const size = 2 * r + 1;
    for (let k = 0; k < lines; k++) {
      const start = k * line;
      let sum = from[start]! * (r + 1);
      for (let i = 0; i < r; i++) sum += from[start + Math.min(i, length - 1) * step]!;
      for (let i = 0; i < length; i++) {
        sum += from[start + Math.min(i + r, length - 1) * step]!;
        to[start + i * step] = sum / size;
        sum -= from[start + Math.max(i - r, 0) * step]!;
      }
    }
  };
  pass(alpha, half, h, w, w, 1);
  pass(half, full, w, h, 1, w);
  return full;
}
