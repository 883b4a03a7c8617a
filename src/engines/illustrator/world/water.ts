import type { Rgb } from '../color.ts';
import { css, mix, rgb } from '../color.ts';
import { clamp, fract, lerp, smoothstep } from '../easing.ts';
import type { Light } from '../render/light.ts';
import { hazeAmount, lit } from '../render/light.ts';
import type { Drawable, Paint } from '../render/paint.ts';
import type { View } from '../render/view.ts';
import type { Bitmap } from './bitmap.ts';
import { bake, drawRepeated, frameSpan } from './bitmap.ts';
import type { EnvironmentRequest } from './environment.ts';
import { throughLens } from './lens.ts';
import { hash2 } from '../random.ts';
import { discPosition } from './sky.ts';

export interface WaterOptions {
  focal: number;
  /** Depths of the near shore and of the far one, metres; endless where not given. */
  from?: number;
  /** Depth of the near shore at a place, where it is not straight: a bay, a headland. */
  shoreAt?: (x: number) => number;
  to?: number;
  /** Height of the surface. */
  level?: number;
  /** Colours of deep and of shallow water in white light. */
  deep: Rgb;
  shallow: Rgb;
  /** Height of the waves: 0 is a mirror, 1 a lively sea. */
  swell: number;
  /** How clearly the far shore is mirrored, 0 to 1. */
  mirror?: number;
  /** Foam along the near shore. */
  surf?: boolean;
  /** Depth for the painter's order. */
  order?: number;
}

/** Bands of waves between the horizon and the viewer. */
const BANDS = 22;

/** A sheet of water: sky in it, bands of waves that move, the glitter of the sun, surf on a shore. */
export function createWater(request: EnvironmentRequest, options: WaterOptions): Drawable {
  const { light } = request;
  const salt = Math.floor(request.random.fork('water').range(0, 1e6));
  const waves = options.swell > 0 ? bakeWaves(request, options) : [];
  const from = options.from ?? 0.4;
  const far = options.to ?? 3000;
  const level = options.level ?? 0;
  const order = options.order ?? 860;
  return {
    depth: () => order,
    draw(paint) {
      const { ctx, view, t } = paint;
      const { left, right } = frameSpan(view);
      const eye = view.camera.y - level;
      if (eye <= 0.02) return;
      const focal = view.camera.focal * view.height;
      const rowOf = (z: number): number =>
        view.horizonY + (focal * eye) / Math.max(0.05, z - view.camera.z);
      const top = Math.max(left, Math.min(rowOf(far), view.height - left));
      const shore = shoreLine(view, from, level, options, t, left, right);
      const bottom = options.from === undefined ? view.height - left : shore.lowest;
      if (bottom <= top) return;
      ctx.fillStyle = waterGradient(
        paint,
        options,
        top,
        bottom,
        (y) => (focal * eye) / (y - view.horizonY),
      );
      ctx.beginPath();
      ctx.moveTo(left, top);
      ctx.lineTo(right, top);
      if (options.from === undefined) {
        ctx.lineTo(right, bottom);
        ctx.lineTo(left, bottom);
      } else {
        for (let i = shore.points.length - 1; i >= 0; i--) ctx.lineTo(...shore.points[i]!);
      }
      ctx.closePath();
      ctx.fill();
      const water = { top, bottom, highest: shore.highest };
      if (options.mirror) mirrorSky(paint, options.mirror, water, salt);
      for (const band of waves)
        drawBand(paint, band, {
          level,
          from,
          far,
          highest: options.shoreAt ? rowOf(from * 1.6) : shore.highest,
        });
      if (light.direction[2] > 0.12) glitter(paint, options, water, salt);
      if (options.surf && options.from !== undefined) foam(paint, shore.points, from, options);
    },
  };
}

function waterGradient(
  { ctx, view, light }: Paint,
  options: WaterOptions,
  top: number,
  bottom: number,
  distanceAt: (y: number) => number,
): CanvasGradient {
  const gradient = ctx.createLinearGradient(0, top, 0, bottom);
  for (let i = 0; i <= 10; i++) {
    const share = (i / 10) ** 1.8;
    const y = lerp(top, bottom, share) + 0.5;
    const distance = y - view.horizonY < 0.5 ? 4000 : distanceAt(y);
    // Far water mirrors the low sky, near water shows its own depth.
    const grazing =
      0.3 + 0.7 * clamp(1 - view.camera.y / Math.max(view.camera.y, distance), 0, 1) ** 4;
    const shallow =
      options.from === undefined ? 0.15 : smoothstep(options.from * 3.2, options.from, distance);
    const own = lit(mix(options.deep, options.shallow, shallow), light, 0.55);
    const sky = mix(light.sky[1], light.sky[2], smoothstep(6, 160, distance) * 0.75);
    const color = mix(own, sky, grazing * 0.78);
    gradient.addColorStop(
      share,
      css(mix(color, light.haze, hazeAmount(light, distance * 0.55) * 0.9)),
    );
  }
  return gradient;
}

type CanvasGradient = ReturnType<Paint['ctx']['createLinearGradient']>;

interface Band {
  bitmap: Bitmap;
  z: number;
  ppm: number;
  index: number;
}

/** Strips of crests and troughs, each at the size of its depth. */
function bakeWaves(request: EnvironmentRequest, options: WaterOptions): Band[] {
  const { light, width, height } = request;
  const near = Math.max(1.6, (options.from ?? 2.2) * 0.92);
  const far = Math.min(options.to ?? 700, 700);
  const bands: Band[] = [];
  const count = Math.round(clamp(height / 12, 8, BANDS));
  for (let index = 0; index < count; index++) {
    const z = near * (far / near) ** (index / (count - 1));
    const ppm = (throughLens(request, options).focal * height) / z;
    const random = request.random.fork(`waves${index}`);
    const tall = clamp(ppm * 0.5 * (0.4 + options.swell), 3, height * 0.09);
    const crest = mix(lit(options.shallow, light, 1), mix(light.sky[2], light.key, 0.3), 0.62);
    const trough = lit(options.deep, light, 0.25);
    const air = hazeAmount(light, z * 0.55);
    const bitmap = bake(Math.ceil(width * 1.2), tall * 2, (ctx, w, h) => {
      const length = clamp(ppm * 1.9, 14, w * 0.3);
      const count = Math.ceil((w / length) * 7);
      for (let i = 0; i < count; i++) {
        const x = random.range(0, w);
        const y = random.range(h * 0.2, h * 0.8);
        const long = length * random.range(0.12, 0.75);
        const thick = Math.max(0.7, tall * random.range(0.02, 0.085) * (0.35 + options.swell));
        const light0 = random.chance(0.55);
        ctx.fillStyle = css(
          mix(light0 ? crest : trough, light.haze, air),
          random.range(0.1, 0.42) * (1 - air * 0.6) * (0.55 + 0.45 * options.swell),
        );
        for (const shift of [-w, 0, w]) lens(ctx, x + shift, y, long, thick);
      }
    });
    bands.push({ bitmap, z, ppm, index });
  }
  return bands.reverse();
}

/** A crest as seen from the side: thin at both ends. */
function lens(ctx: Paint['ctx'], x: number, y: number, length: number, thick: number): void {
  ctx.beginPath();
  ctx.moveTo(x - length / 2, y);
  ctx.quadraticCurveTo(x, y - thick * 2, x + length / 2, y);
  ctx.quadraticCurveTo(x, y + thick * 0.35, x - length / 2, y);
  ctx.fill();
}

function drawBand(
  { ctx, view, t, wind }: Paint,
  band: Band,
  water: { level: number; from: number; far: number; highest: number },
): void {
  const distance = view.distance(band.z);
  if (distance < 0.8) return;
  const { left, right } = frameSpan(view);
  const at = view.project(0, water.level, band.z);
  const ratio = at.scale / band.ppm;
  const roll = Math.sin(t * 0.9 + band.index * 1.7);
  const h = band.bitmap.height * ratio;
  const y = at.y - h / 2 + roll * Math.min(h * 0.3, at.scale * 0.12);
  if (y > view.height - left || y + h > water.highest + h * 0.4) return;
  const push = (wind >= 0 ? 1 : -1) * (0.25 + Math.abs(wind) * 0.5);
  const x =
    at.x + band.index * 173 + (t * push * (band.index % 2 ? 0.55 : 0.3) + roll * 0.25) * at.scale;
  drawRepeated(ctx, band.bitmap, x, y, band.bitmap.width * ratio, h, left, right);
}

/** Sparks on the water below sun or moon. */
function glitter(
  { ctx, view, light, t }: Paint,
  options: WaterOptions,
  water: { top: number; bottom: number; highest: number },
  salt: number,
): void {
  const sun = discPosition(light, view, t);
  if (!sun) return;
  const color = mix(light.key, [255, 255, 255], 0.45);
  const bottom = Math.min(water.highest, view.height);
  const strength = light.keyStrength * (0.4 + light.rimStrength * 0.6);
  ctx.globalCompositeOperation = 'lighter';
  ctx.fillStyle = css(color, 0.34 * strength);
  for (let layer = 0; layer < 2; layer++) {
    ctx.beginPath();
    for (let i = layer; i < 150; i += 2) {
      const life = t * (0.9 + hash2(i, salt) * 0.9) + hash2(i, salt + 1);
      const turn = Math.floor(life);
      const bright = Math.sin(fract(life) * Math.PI);
      const depth = hash2(i, salt + turn * 5 + 2) ** 1.5;
      const y = lerp(water.top + 1, bottom, depth);
      const spread = view.height * (0.05 + depth * 0.2 * (0.5 + options.swell));
      const x = sun.x + (hash2(i, salt + turn * 5 + 3) - 0.5) * 2 * spread;
      const long = view.height * (0.006 + 0.03 * depth) * (0.4 + bright);
      const thick = Math.max(0.6, view.height * (0.0012 + 0.0036 * depth) * bright);
      ctx.moveTo(x - long, y);
      ctx.quadraticCurveTo(x, y - thick, x + long, y);
      ctx.quadraticCurveTo(x, y + thick, x - long, y);
    }
    ctx.fill();
  }
  ctx.globalCompositeOperation = 'source-over';
}

/** What stands above the far shore, upside down and broken by ripples. */
function mirrorSky(
  { ctx, view, t }: Paint,
  strength: number,
  water: { top: number; bottom: number; highest: number },
  salt: number,
): void {
  const { left, right } = frameSpan(view);
  const bottom = Math.min(water.highest, view.height - left);
  const rows = 5;
  const height = Math.ceil(Math.min(bottom - water.top, water.top)) + rows;
  if (height <= rows) return;
  // One copy of what is mirrored: to read from the picture that is drawn on is slow.
  const source0 = Math.floor(water.top) - height;
  const scene = bake(view.width, height, (copy) => {
    copy.drawImage(ctx.canvas, 0, -source0);
  });
  for (let y = Math.ceil(water.top); y < bottom; y += rows) {
    const below = y - water.top;
    const source = water.top - below - rows;
    if (source < 0) break;
    const share = below / Math.max(1, bottom - water.top);
    const shake = Math.sin(t * 1.6 + below * 0.21 + salt) * (0.8 + share * view.height * 0.006);
    ctx.globalAlpha = strength * (1 - share * 0.75);
    ctx.save();
    ctx.transform(1, 0, 0, -1, 0, y * 2 + rows);
    ctx.imageSmoothingQuality = 'low';
    const from = source - source0;
    ctx.drawImage(scene, 0, from, view.width, rows, left + shake, y, right - left + 6, rows);
    ctx.restore();
  }
  ctx.globalAlpha = 1;
}

/** The edge of the water on the sand, which breathes with the waves. */
function shoreLine(
  view: View,
  from: number,
  level: number,
  options: WaterOptions,
  t: number,
  left: number,
  right: number,
): { points: [number, number][]; lowest: number; highest: number } {
  const points: [number, number][] = [];
  if (options.from === undefined) return { points, lowest: view.height, highest: view.height };
  let lowest = 0;
  let highest = Infinity;
  const breath = options.surf ? Math.sin(t * 0.75) * from * 0.035 : 0;
  const reach = options.shoreAt ? from * 3.5 : from;
  const first = view.worldX(left, reach) - 1;
  const last = view.worldX(right, reach) + 1;
  const steps = 110;
  for (let i = 0; i <= steps; i++) {
    const world = first + ((last - first) * i) / steps;
    const bend =
      Math.sin(world * 0.19 + 1.3) * 0.035 +
      Math.sin(world * 0.51 + t * 0.35) * 0.012 +
      Math.sin(world * 1.7) * 0.004;
    const depth = (options.shoreAt?.(world) ?? from) * (1 + bend) - breath;
    const at = view.project(world, level, Math.max(view.camera.z + 0.3, depth));
    points.push([at.x, at.y]);
    if (at.x < left - 40 || at.x > right + 40) continue;
    lowest = Math.max(lowest, at.y);
    highest = Math.min(highest, at.y);
  }
  return { points, lowest, highest };
}

/** Lines of foam that run up the sand and fade as they draw back. */
function foam(
  { ctx, view, light, t }: Paint,
  points: readonly [number, number][],
  from: number,
  options: WaterOptions,
): void {
  const white = mix(lit(rgb('#ffffff'), light, 0.9), light.haze, hazeAmount(light, from));
  const ppm = view.scaleAt(from);
  const flat = clamp(view.camera.y / Math.max(1, view.distance(from)), 0.02, 0.8);
  for (let line = 0; line < 3; line++) {
    const phase = fract(t * 0.12 + line / 3);
    const away = lerp(5.2, 0, phase ** 0.7) * ppm * flat * (line === 0 ? 1 : 1.25);
    const fade = smoothstep(0, 0.25, phase) * (line === 0 ? 1 : smoothstep(1, 0.8, phase) * 0.75);
    const thick = Math.max(1.2, ppm * flat * 0.32 * (0.5 + options.swell));
    ctx.fillStyle = css(white, 0.8 * fade);
    ctx.beginPath();
    const wave = (x: number, k: number): number =>
      Math.sin(x * 0.021 + line * 2.1 + k) * 0.5 +
      Math.sin(x * 0.057 + line + t * 0.6 + k * 2) * 0.35;
    points.forEach(([x, y], i) => {
      const top = y - away + wave(x, 0) * thick * 0.7;
      if (i === 0) ctx.moveTo(x, top);
      else ctx.lineTo(x, top);
    });
    for (let i = points.length - 1; i >= 0; i--) {
      const [x, y] = points[i]!;
      const width = thick * (0.55 + 0.65 * Math.abs(wave(x, 1.7)));
      ctx.lineTo(x, y - away + wave(x, 0) * thick * 0.7 + width);
    }
    ctx.closePath();
    ctx.fill();
  }
  // Wet sand keeps the shine of the sky.
  ctx.strokeStyle = css(white, 0.9);
  ctx.lineWidth = Math.max(1, ppm * flat * 0.12);
  ctx.beginPath();
  points.forEach(([x, y], i) => (i === 0 ? ctx.moveTo(x, y) : ctx.lineTo(x, y)));
  ctx.stroke();
}

/** A glossy film on the ground that mirrors what stands behind: wet streets, polished floors. */
export function createGloss(
  request: EnvironmentRequest,
  options: { strength: number; from: number; to: number; order: number },
): Drawable {
  const salt = Math.floor(request.random.fork('gloss').range(0, 99));
  return {
    depth: () => options.order,
    draw(paint) {
      const { view } = paint;
      const top = view.project(0, 0, options.to).y;
      const bottom = Math.min(
        view.height,
        view.project(0, 0, Math.max(view.camera.z + 0.3, options.from)).y,
      );
      if (bottom - top < 4) return;
      mirrorSky(paint, options.strength, { top, bottom, highest: bottom }, salt);
    },
  };
}

/** Colour of water under this light, for those who need it elsewhere. */
export function waterTone(light: Light, color: Rgb): Rgb {
  return mix(lit(color, light, 0.5), light.sky[1], 0.3);
}
