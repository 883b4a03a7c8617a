import type { Rgb } from '../color.ts';
import { css, mix, scale } from '../color.ts';
import { clamp, lerp, smoothstep, TAU } from '../easing.ts';
import type { Light } from '../render/light.ts';
import type { Drawable, Paint } from '../render/paint.ts';
import type { View } from '../render/view.ts';
import type { Bitmap } from './bitmap.ts';
import { bake, bakePixels, ditherAt, frameSpan } from './bitmap.ts';
import { createClouds } from './clouds.ts';
import type { EnvironmentRequest } from './environment.ts';
import type { Noise } from './noise.ts';
import { createNoise } from './noise.ts';

export interface SkyOptions {
  /** Number of separate clouds, as a factor on what the weather gives; 0 for none. */
  clouds?: number;
  /** False where no sun or moon may be seen. */
  disc?: boolean;
  /** Below the horizon, where nothing else covers it; the haze by default. */
  below?: Rgb;
}

/** Height of the gradient in frame heights: enough for a camera that looks up. */
const REACH = 1.3;

/** Gradient, stars, sun or moon with its glow, and clouds that drift. Fills the whole frame. */
export function createSky(request: EnvironmentRequest, options: SkyOptions = {}): Drawable[] {
  const { light, width, height } = request;
  const dome = bakeDome(request, Math.ceil(width), Math.ceil(height * REACH));
  const below = options.below ?? light.haze;
  const covered =
    request.weather.kind !== 'clear' && request.weather.kind !== 'wind'
      ? 0.5 + 0.5 * request.weather.intensity
      : 0;
  const disc = options.disc === false ? undefined : bakeDisc(light, height, covered);
  const twinkles = light.night > 0.5 && covered < 0.3 ? createTwinkles(request) : undefined;
  const sky: Drawable = {
    depth: () => Infinity,
    draw(paint) {
      const { ctx, view } = paint;
      const { left, right } = frameSpan(view);
      const horizon = Math.round(view.horizonY);
      ctx.fillStyle = css(light.sky[0]);
      if (horizon - dome.height > left) {
        ctx.fillRect(left, left, right - left, horizon - dome.height - left + 1);
      }
      // Looking aside moves the stars with everything else; the dome repeats in x.
      const offset = Math.round(view.centerX - view.width / 2) % dome.width;
      for (let x = offset - dome.width; x < right; x += dome.width) {
        if (x + dome.width > left) ctx.drawImage(dome, x, horizon - dome.height);
      }
      ctx.fillStyle = css(below);
      ctx.fillRect(left, horizon, right - left, view.height - horizon - left);
      twinkles?.(paint);
      if (disc) drawDisc(paint, disc);
    },
  };
  const clouds = options.clouds === 0 ? [] : createClouds(request, options.clouds ?? 1);
  return [sky, ...clouds];
}

/** Colour of the clear sky at a height above the horizon, in frame heights. */
export function skyColor(light: Light, elevation: number): Rgb {
  const [zenith, middle, horizon] = light.sky;
  const low = smoothstep(0, 0.34, elevation);
  return mix(mix(horizon, middle, low), zenith, smoothstep(0.18, 0.95, elevation));
}

function bakeDome(request: EnvironmentRequest, width: number, height: number): Bitmap {
  const { light } = request;
  const noise = createNoise(request.random.fork('dome'));
  const rows = Array.from({ length: height }, (_, y) =>
    skyColor(light, (height - y) / request.height),
  );
  const starry = smoothstep(0.4, 1, light.night);
  // Every column is the same but for the dither: a narrow piece is laid side by side.
  const piece = bakePixels(Math.min(width, 160), height, (_x, y, out) => {
    const color = rows[y]!;
    out[0] = color[0];
    out[1] = color[1];
    out[2] = color[2];
    out[3] = 255;
  });
  const dome = bake(width, height, (ctx) => {
    for (let x = 0; x < width; x += piece.width) ctx.drawImage(piece, x, 0);
  });
  if (starry > 0) {
    layDust(dome, noise, starry);
    paintStars(request, dome, starry);
  }
  return dome;
}

/** A milky band across the night. */
function layDust(dome: Bitmap, noise: Noise, strength: number): void {
  const { width, height } = dome;
  const dust = bakePixels(width / 5, height / 5, (px, py, out) => {
    const [x, y] = [px * 5, py * 5];
    const band = Math.abs(y / height - 0.42 - 0.16 * Math.sin((x / width) * TAU));
    const grain = noise.fbm((x / width) * 8, (y / width) * 8, 4, 8);
    const lift = strength * smoothstep(0.2, 0, band) * grain * 26;
    out[0] = lift * 0.8;
    out[1] = lift * 0.85;
    out[2] = lift;
    out[3] = 255;
  });
  const ctx = dome.getContext('2d');
  ctx.globalCompositeOperation = 'lighter';
  ctx.drawImage(dust, 0, 0, width, height);
  ctx.globalCompositeOperation = 'source-over';
}

function paintStars(request: EnvironmentRequest, dome: Bitmap, strength: number): void {
  const random = request.random.fork('stars');
  const ctx = dome.getContext('2d');
  const unit = request.height / 720;
  const covered = request.weather.kind === 'clear' || request.weather.kind === 'wind' ? 1 : 0.15;
  const count = Math.round(((dome.width * dome.height) / (unit * unit * 2600)) * covered);
  for (let i = 0; i < count; i++) {
    const y = random.range(0, dome.height);
    const low = smoothstep(0, 0.25, (dome.height - y) / request.height);
    const size = (0.45 + random.next() ** 6 * 1.5) * unit;
    const color = random.pick(['255,255,255', '210,225,255', '255,236,214']);
    ctx.fillStyle = `rgba(${color},${(strength * low * random.range(0.25, 0.95)).toFixed(3)})`;
    ctx.beginPath();
    ctx.arc(random.range(2, dome.width - 2), y, size, 0, TAU);
    ctx.fill();
  }
}

/** A few bright stars that flicker. */
function createTwinkles(request: EnvironmentRequest): (paint: Paint) => void {
  const random = request.random.fork('twinkles');
  const stars = Array.from({ length: 26 }, () => ({
    x: random.next(),
    elevation: random.range(0.16, 1),
    size: random.range(0.9, 1.9),
    phase: random.range(0, TAU),
    speed: random.range(1.2, 3.4),
  }));
  return ({ ctx, view, t }) => {
    const unit = view.height / 720;
    ctx.fillStyle = '#f4f8ff';
    const slide = view.centerX / view.width - 0.5;
    for (const star of stars) {
      const x = (((star.x + slide) % 1) + 1) % 1;
      ctx.globalAlpha = 0.55 + 0.4 * Math.sin(star.phase + t * star.speed);
      ctx.beginPath();
      ctx.arc(
        x * view.width,
        view.horizonY - star.elevation * view.height,
        star.size * unit,
        0,
        TAU,
      );
      ctx.fill();
    }
    ctx.globalAlpha = 1;
  };
}

interface Disc {
  glow: Bitmap;
  body: Bitmap | undefined;
  light: Light;
}

function bakeDisc(light: Light, height: number, covered: number): Disc | undefined {
  if (light.direction[2] < 0.12 && !light.disc) return undefined;
  const moon = light.night > 0.8;
  const radius = height * (moon ? 0.052 : 0.046);
  const reach = Math.ceil(height * (moon ? 0.34 : 0.62));
  const inner = mix(light.key, [255, 255, 255], moon ? 0.4 : 0.25);
  const strength = (moon ? 0.4 : 0.8) * (1 - 0.75 * covered);
  // The glow is smooth, so half its size is enough.
  const half = bakePixels(reach, reach, (x, y, out) => {
    const d = Math.hypot(x - reach / 2, y - reach / 2) / (reach / 2);
    const fall = Math.max(0, 1 - d);
    const amount = strength * (0.55 * fall ** 2.2 + 0.55 * fall ** 9);
    const color = mix(light.key, inner, fall ** 4);
    out[0] = color[0];
    out[1] = color[1];
    out[2] = color[2];
    out[3] = amount * 255 + (amount > 0.004 ? ditherAt(y, x) : 0);
  });
  const glow = bake(reach * 2, reach * 2, (ctx, w, h) => ctx.drawImage(half, 0, 0, w, h));
  const body = covered > 0.6 ? undefined : bakeBody(light, radius, moon);
  return { glow, body, light };
}

function bakeBody(light: Light, radius: number, moon: boolean): Bitmap {
  const size = Math.ceil(radius * 2 + 4);
  const core = moon ? ([244, 246, 255] as Rgb) : mix(light.key, [255, 252, 235], 0.72);
  const seas = [
    [-0.3, -0.25, 0.32],
    [0.25, -0.35, 0.22],
    [0.1, 0.2, 0.3],
    [-0.35, 0.35, 0.18],
    [0.45, 0.15, 0.16],
  ] as const;
  return bakePixels(size, size, (px, py, out) => {
    const x = (px + 0.5 - size / 2) / radius;
    const y = (py + 0.5 - size / 2) / radius;
    const edge = (1 - Math.hypot(x, y)) * radius;
    let shade = 0;
    if (moon) {
      for (const [sx, sy, sr] of seas) {
        shade += 0.15 * smoothstep(sr * 1.25, sr * 0.5, Math.hypot(x - sx, y - sy));
      }
    }
    const color = scale(core, 1 - Math.min(0.24, shade));
    out[0] = color[0];
    out[1] = color[1];
    out[2] = color[2];
    out[3] = clamp(edge + 0.5, 0, 1) * 255;
  });
}

/** Where sun or moon stand in the frame; it keeps below the top edge of a level camera. */
export function discPosition(
  light: Light,
  view: View,
  t: number,
): { x: number; y: number } | undefined {
  const [dx, dy, dz] = light.direction;
  if (light.disc) {
    const { aside, rise } = light.disc(t);
    return { x: view.centerX + aside * view.width, y: view.horizonY - rise * view.height };
  }
  if (dz < 0.12) return undefined;
  const focal = view.camera.focal * view.height;
  const rise = Math.min((dy / dz) * focal, view.height * lerp(0.34, 0.42, light.night));
  const aside = clamp((dx / dz) * focal, -view.width * 0.42, view.width * 0.42);
  return { x: view.centerX + aside, y: view.horizonY - rise };
}

function drawDisc({ ctx, view, t }: Paint, disc: Disc): void {
  const at = discPosition(disc.light, view, t);
  if (!at) return;
  const reach = disc.glow.width;
  ctx.globalCompositeOperation = 'screen';
  // Soft as it is, the glow may move by whole pixels, which costs a quarter.
  ctx.drawImage(disc.glow, Math.round(at.x - reach / 2), Math.round(at.y - reach / 2));
  ctx.globalCompositeOperation = 'source-over';
  const { body } = disc;
  if (body) ctx.drawImage(body, at.x - body.width / 2, at.y - body.height / 2);
}
