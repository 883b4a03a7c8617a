import type { Rgb } from '../color.ts';
import { luminance, mix, scale } from '../color.ts';
import { clamp, fract, lerp, smoothstep } from '../easing.ts';
import type { Random } from '../random.ts';
import type { Light } from '../render/light.ts';
import type { Drawable } from '../render/paint.ts';
import type { Bitmap } from './bitmap.ts';
import { bake, bakePixels, drawRepeated, frameSpan } from './bitmap.ts';
import type { EnvironmentRequest } from './environment.ts';
import { createNoise } from './noise.ts';

/** Separate clouds and, under a covered sky, a closed sheet; all drift with the time. */
export function createClouds(request: EnvironmentRequest, amount: number): Drawable[] {
  const { kind, intensity } = request.weather;
  const random = request.random.fork('clouds');
  const covered = kind !== 'clear' && kind !== 'wind';
  const layers: Drawable[] = [];
  if (covered)
    layers.push(createSheet(request, random, kind === 'fog' ? 0.35 : 0.6 + 0.4 * intensity));
  if (covered) return layers;
  const base = kind === 'clear' ? 7 : 10;
  layers.push(createCumulus(request, random, Math.round(base * amount * random.range(0.7, 1.25))));
  return layers;
}

/** Lit and shaded colours of clouds under this light. */
function cloudColors(light: Light, covered: boolean): { lit: Rgb; shade: Rgb } {
  const bright = mix(light.key, [255, 255, 255], light.night > 0.8 ? 0 : 0.5);
  const level = lerp(1, 0.34, clamp(light.night, 0, 1)) * (covered ? 0.9 : 1);
  const skyLevel = luminance(light.sky[2]);
  const lit = scale(bright, Math.min(level, 0.45 + skyLevel));
  const shade = mix(light.sky[1], mix(light.ambient, light.sky[2], 0.45), 0.62);
  return {
    lit: covered ? mix(lit, light.sky[2], 0.55) : lit,
    shade: scale(shade, covered ? 0.86 : 1),
  };
}

interface Puff {
  x: number;
  y: number;
  r: number;
}

/** A heap of puffs on a flat base, eaten by noise and lit from the side of the sun. */
function bakeCumulus(random: Random, light: Light, size: number, covered: boolean): Bitmap {
  const noise = createNoise(random);
  const width = Math.ceil(size);
  const height = Math.ceil(size * 0.5);
  const puffs = cumulusPuffs(random);
  const [lx, ly, lz] = light.direction;
  const sun = Math.hypot(lx, ly) || 1;
  const backlit = smoothstep(0.3, 0.85, lz);
  const { lit, shade } = cloudColors(light, covered);
  const density = (u: number, v: number): number => {
    let field = 0;
    for (const puff of puffs) {
      const dx = (u - puff.x) / puff.r;
      const dy = (v - puff.y) / puff.r;
      const d = 1 - Math.sqrt(dx * dx + dy * dy);
      if (d > field) field = d;
    }
    // The base is flat: below it, density falls off fast. Nothing reaches the bitmap's edge.
    const edge = Math.max(0, 0.12 - v) + Math.max(0, Math.abs(u - 1) - 0.86);
    return field - Math.max(0, v - 0.4) * 5 - edge * 9;
  };
  return bakePixels(width, height, (px, py, out) => {
    const u = (px / width) * 2;
    const v = (py / height) * 1;
    const wobble = noise.fbm(u * 5 + 3, v * 5, 4) - 0.5;
    const fine = noise.fbm(u * 12, v * 12 + 9, 3) - 0.5;
    const here = density(u + wobble * 0.16, v + wobble * 0.16) + fine * 0.28 + wobble * 0.3;
    const alpha = smoothstep(0.05, 0.3, here);
    const towards = density(
      u + wobble * 0.3 + (lx / sun) * 0.13,
      v + wobble * 0.3 - (ly / sun) * 0.13 - 0.03,
    );
    const open = smoothstep(0.42, -0.18, towards + fine * 0.55);
    const rim = smoothstep(0.5, 0.08, here);
    const height01 = smoothstep(0.48, 0.1, v);
    const glow = lerp(0.24 * height01 + 0.8 * open, 0.25 * open + 0.85 * rim, backlit * 0.75);
    const color = mix(shade, lit, clamp(glow, 0, 1));
    out[0] = color[0];
    out[1] = color[1];
    out[2] = color[2];
    out[3] = alpha * 246;
  });
}

function cumulusPuffs(random: Random): Puff[] {
  const puffs: Puff[] = [];
  const lobes = random.int(2, 4);
  for (let lobe = 0; lobe < lobes; lobe++) {
    const x = 0.5 + (lobe + random.range(0.2, 0.8)) / lobes;
    const tall = random.range(0.16, 0.3) * (1.25 - Math.abs(x - 1));
    puffs.push({ x, y: 0.42 - tall * 0.6, r: tall });
    for (let i = 0; i < 4; i++) {
      puffs.push({
        x: x + random.range(-0.24, 0.24),
        y: 0.42 - random.range(0, tall),
        r: random.range(0.08, 0.17),
      });
    }
  }
  for (let i = 0; i < 7; i++) {
    puffs.push({
      x: random.range(0.3, 1.7),
      y: random.range(0.38, 0.43),
      r: random.range(0.05, 0.12),
    });
  }
  return puffs;
}

function createCumulus(request: EnvironmentRequest, random: Random, count: number): Drawable {
  const { light, height } = request;
  const covered = request.weather.kind !== 'clear' && request.weather.kind !== 'wind';
  const kinds = Math.min(count, 5);
  const bitmaps = Array.from({ length: kinds }, (_, i) =>
    bakeCumulus(random.fork(`cumulus${i}`), light, height * (i < 2 ? 0.62 : 0.42), covered),
  );
  const clouds = Array.from({ length: count }, (_, i) => {
    const elevation = 0.06 + 0.44 * ((i + random.next()) / count) ** 1.2;
    const place = fract(i * 0.618 + random.range(-0.06, 0.06));
    // Clouds near the horizon are far: small, flat and pale.
    const size = lerp(0.3, 0.95, smoothstep(0.04, 0.5, elevation)) * random.range(0.75, 1.3);
    const isTurned = random.chance(0.5);
    const wide = size * height * random.range(0.9, 1);
    const tall = wide * lerp(0.36, 0.5, smoothstep(0, 0.4, elevation));
    // Shown at their own size they cost a quarter; as soft as they are they may move by whole pixels.
    const bitmap = bake(wide, tall, (ctx, w, h) => {
      ctx.globalAlpha = lerp(0.45, 0.92, smoothstep(0.03, 0.25, elevation));
      if (isTurned) ctx.transform(-1, 0, 0, 1, w, 0);
      ctx.drawImage(bitmaps[i % kinds]!, 0, 0, w, h);
    });
    return { bitmap, place, elevation, size };
  });
  return {
    depth: () => 1e7,
    draw({ ctx, view, t, wind }) {
      const span = view.width * 1.5 + view.height;
      const speed = (0.006 + 0.02 * Math.abs(wind)) * (wind < 0 ? -1 : 1);
      for (const { bitmap, place, elevation, size } of clouds) {
        const drift = t * speed * (0.35 + size);
        const centre = fract(place + (drift * view.height) / span) * span - view.height * 0.5;
        const x = centre + (view.centerX - view.width / 2) * 0.9 - bitmap.width / 2;
        if (x + bitmap.width < 0 || x > view.width) continue;
        const y = view.horizonY - elevation * view.height - bitmap.height * 0.55;
        ctx.drawImage(bitmap, Math.round(x), Math.round(y));
      }
    },
  };
}

/** A closed cover, squeezed towards the horizon. */
function createSheet(request: EnvironmentRequest, random: Random, strength: number): Drawable {
  const { light, weather } = request;
  const noise = createNoise(random.fork('sheet'));
  // Soft as clouds are, half the resolution is plenty.
  const width = Math.ceil(request.width * 0.5);
  const height = Math.ceil(request.height * 0.32);
  const { lit, shade } = cloudColors(light, true);
  const dark = scale(shade, weather.kind === 'storm' ? 0.55 : 0.8);
  const sheet = bakePixels(width, height, (x, y, out) => {
    const elevation = 1 - y / height;
    const v = 1.6 / (elevation + 0.14);
    const big = noise.fbm((x / width) * 6, v * 0.8, 4, 6);
    const swirl = noise.fbm((x / width) * 12 + big * 2.5, v * 1.7, 3, 12);
    const shape = smoothstep(0.25, 0.75, big * 0.6 + swirl * 0.4);
    const color = mix(dark, lit, shape);
    out[0] = color[0];
    out[1] = color[1];
    out[2] = color[2];
    const presence = smoothstep(0.16, 0.5, swirl * 0.45 + big * 0.55);
    out[3] = 255 * strength * presence * smoothstep(0, 0.22, elevation);
  });
  // Shown at its own size it costs a third; clouds as soft as these may move by whole pixels.
  const shown = bake(request.width * 1.6, request.height, (ctx, w, h) => {
    ctx.drawImage(sheet, 0, 0, w, h);
  });
  return {
    depth: () => 2e7,
    draw({ ctx, view, t, wind }) {
      const { left, right } = frameSpan(view);
      const shownWidth = shown.width;
      const shownHeight = shown.height;
      const x = view.centerX - view.width / 2 + t * view.height * (0.008 + 0.02 * wind);
      drawRepeated(
        ctx,
        shown,
        x,
        view.horizonY - shownHeight,
        shownWidth,
        shownHeight,
        left,
        right,
      );
    },
  };
}
