import { css, mix } from '../color.ts';
import { clamp, fract, lerp, smoothstep, TAU } from '../easing.ts';
import type { WeatherKind } from '../plan.ts';
import type { Random } from '../random.ts';
import type { Light } from '../render/light.ts';
import type { Drawable, Paint } from '../render/paint.ts';
import type { Bitmap } from './bitmap.ts';
import { bake, bakePixels, drawRepeated, frameSpan } from './bitmap.ts';
import { createNoise } from './noise.ts';
import { hash2 } from '../random.ts';

/**
 * What falls and drifts: snow and rain in layers of depth, banks of fog, lightning, leaves on the
 * wind. Nothing under a roof.
 */
export function createWeather(
  weather: { kind: WeatherKind; intensity: number },
  random: Random,
  light: Light,
  place: { indoor: boolean },
): Drawable[] {
  if (place.indoor) return [];
  const strength = 0.35 + 0.65 * clamp(weather.intensity, 0, 1);
  switch (weather.kind) {
    case 'snow':
      return [...snowLayers(random, light, strength), ...fogBanks(random, light, 0.32, [26, 11])];
    case 'rain':
      return [...rainLayers(random, light, strength), ...fogBanks(random, light, 0.36, [26, 11])];
    case 'storm':
      return [
        lightning(random, strength),
        ...rainLayers(random, light, strength * 1.25),
        ...fogBanks(random, light, 0.4, [26, 11]),
      ];
    case 'fog':
      return fogBanks(random, light, 0.45 + 0.4 * strength, [60, 26, 11]);
    case 'wind':
      return windborne(random, light, strength);
    default:
      return [];
  }
}

/** Depths of the layers of falling things, metres; the last are far curtains. */
const LAYERS = [1.6, 2.8, 4.6, 7.5, 12, 20, 34] as const;

function snowLayers(random: Random, light: Light, strength: number): Drawable[] {
  const flake = bakeFlake(light);
  return LAYERS.map((depth, layer) => {
    const count = Math.round(lerp(12, 170, smoothstep(0, 6, layer)) * strength);
    const salt = Math.floor(random.range(0, 1e6)) + layer;
    return {
      depth: () => depth,
      draw({ ctx, view, t, wind }) {
        const { left, right } = frameSpan(view);
        const width = right - left;
        const scale = (view.camera.focal * view.height) / depth;
        const base = clamp(scale * 0.035, view.height * 0.0022, view.height * 0.022);
        const slide = view.camera.x * scale;
        ctx.imageSmoothingQuality = 'low';
        for (let i = 0; i < count; i++) {
          const speed = (0.75 + 0.5 * hash2(i, salt)) * 1.05;
          const fall = fract(hash2(i, salt + 1) + (t * speed * scale) / (view.height * 1.15));
          const y = fall * view.height * 1.15 - view.height * 0.08;
          const drift = Math.sin(t * (0.7 + hash2(i, salt + 2)) + i) * scale * 0.12;
          const blown = t * wind * scale * 1.3;
          const x =
            wrap(hash2(i, salt + 3) * width + drift + blown - slide, width + 40) + left - 20;
          const size = base * (0.55 + 0.8 * hash2(i, salt + 4));
          ctx.globalAlpha = (layer < 2 ? 0.6 : 0.9) * (0.6 + 0.4 * hash2(i, salt + 5));
          ctx.drawImage(flake, x - size, y - size, size * 2, size * 2);
        }
        ctx.globalAlpha = 1;
      },
    };
  });
}

function wrap(value: number, size: number): number {
  return fract(value / size) * size;
}

function bakeFlake(light: Light): Bitmap {
  const color = mix(mix(light.ambient, [255, 255, 255], 0.72), light.key, 0.2);
  return bakePixels(32, 32, (x, y, out) => {
    const d = Math.hypot(x - 15.5, y - 15.5) / 15.5;
    out[0] = color[0];
    out[1] = color[1];
    out[2] = color[2];
    out[3] = smoothstep(1, 0.35, d) * 250;
  });
}

function rainLayers(random: Random, light: Light, strength: number): Drawable[] {
  const color = mix(mix(light.haze, light.ambient, 0.4), [255, 255, 255], 0.5);
  const layers: Drawable[] = LAYERS.slice(0, 6).map((depth, layer) => {
    const count = Math.round(lerp(14, 190, smoothstep(0, 5, layer)) * strength);
    const salt = Math.floor(random.range(0, 1e6)) + layer;
    return {
      depth: () => depth,
      draw({ ctx, view, t, wind }) {
        const { left, right } = frameSpan(view);
        const width = right - left;
        const scale = (view.camera.focal * view.height) / depth;
        const length = clamp(scale * 0.32, view.height * 0.022, view.height * 0.16);
        const lean = wind * 0.32 + 0.04;
        const slide = view.camera.x * scale;
        const pace = clamp(9 * scale, view.height * 1.3, view.height * 5);
        ctx.strokeStyle = css(color, lerp(0.16, 0.34, smoothstep(0, 4, layer)));
        ctx.lineWidth = clamp(scale * 0.006, 0.7, view.height * 0.0026);
        ctx.beginPath();
        for (let i = 0; i < count; i++) {
          const fall = fract(
            hash2(i, salt) + (t * pace * (0.9 + 0.2 * hash2(i, salt + 1))) / (view.height * 1.3),
          );
          const y = fall * view.height * 1.3 - view.height * 0.15;
          const x = wrap(hash2(i, salt + 2) * width + y * lean - slide, width + 60) + left - 30;
          ctx.moveTo(x, y);
          ctx.lineTo(x + lean * length, y + length);
        }
        ctx.stroke();
      },
    };
  });
  return [...layers, splashes(random, color, strength)];
}

/** Rings and droplets where rain meets the ground. */
function splashes(
  random: Random,
  color: readonly [number, number, number],
  strength: number,
): Drawable {
  const salt = Math.floor(random.range(0, 1e6));
  const count = Math.round(130 * strength);
  return {
    depth: () => 880,
    draw({ ctx, view, t }) {
      if (view.camera.y < 0.05) return;
      const { left, right } = frameSpan(view);
      ctx.lineWidth = Math.max(0.7, view.height * 0.0014);
      for (let i = 0; i < count; i++) {
        const life = t * 2.2 + hash2(i, salt);
        const turn = Math.floor(life);
        const age = life - turn;
        // Even in the frame, not on the ground: near and far alike get their share.
        const row = 0.03 + 0.97 * hash2(i, salt + turn * 3 + 1);
        const y = lerp(view.horizonY, view.height, row * row);
        const z = view.groundZ(y);
        if (!Number.isFinite(z)) continue;
        const x = lerp(left, right, fract(hash2(i, salt + turn * 3 + 2)));
        const size = view.scaleAt(z) * 0.1 * age;
        ctx.strokeStyle = css(color, 0.42 * (1 - age));
        ctx.beginPath();
        ctx.ellipse(x, y, size + 0.6, size * 0.28 + 0.3, 0, 0, TAU);
        ctx.stroke();
      }
    },
  };
}

/** Slow banks of mist in front of ever nearer things. */
function fogBanks(
  random: Random,
  light: Light,
  strength: number,
  depths: readonly number[],
): Drawable[] {
  const noise = createNoise(random.fork('fog'));
  const width = 512;
  const height = 128;
  const bank = bakePixels(width, height, (x, y, out) => {
    const v = y / height;
    const cloud = noise.fbm((x / width) * 6, v * 3, 4, 6);
    const body = smoothstep(0, 0.55, v) * smoothstep(1, 0.7, v);
    out[0] = light.haze[0];
    out[1] = light.haze[1];
    out[2] = light.haze[2];
    out[3] = 255 * clamp(body * smoothstep(0.2, 0.75, cloud), 0, 1);
  });
  return depths.map((depth, i) => {
    let shown: { tall: number; long: number; bitmap: Bitmap } | undefined;
    return {
      depth: () => depth,
      draw(paint: Paint) {
        const { ctx, view, t, wind } = paint;
        const { left, right } = frameSpan(view);
        const at = view.project(0, 0, depth);
        // The size follows the lens, not the way of the camera, so that it is made but once.
        const scale = (view.camera.focal * view.height) / depth;
        const tall = Math.ceil(Math.min(view.height * 0.7, scale * (4.5 + depth * 0.16)));
        const long = Math.ceil(Math.max(view.width * 1.2, tall * 4));
        if (shown?.tall !== tall || shown.long !== long) {
          const bitmap = bake(long, tall, (c) => c.drawImage(bank, 0, 0, long, tall));
          shown = { tall, long, bitmap };
        }
        ctx.globalAlpha = clamp(strength * (0.6 + 0.16 * i), 0, 0.85);
        const x = at.x * 0.9 + i * 331 + t * (0.3 + wind) * at.scale * 0.25;
        drawRepeated(ctx, shown.bitmap, x, at.y - tall * 0.78, long, tall, left, right);
        ctx.globalAlpha = 1;
      },
    };
  });
}

/** Flashes at fixed moments, a bolt with each, and the light they throw on the clouds. */
export function lightning(random: Random, strength: number): Drawable {
  const salt = Math.floor(random.range(0, 1e6));
  const interval = lerp(3.4, 1.9, strength);
  return {
    depth: () => 5e6,
    draw({ ctx, view, t }) {
      const turn = Math.floor(t / interval);
      const begin = hash2(turn, salt) * interval * 0.55 + 0.1;
      const age = t - turn * interval - begin;
      if (age < 0 || age > 0.55) return;
      const flicker = Math.exp(-age * 6) * (age > 0.09 && age < 0.14 ? 0.25 : 1);
      const { left, right } = frameSpan(view);
      const x = lerp(0.15, 0.85, hash2(turn, salt + 1)) * view.width;
      const glow = ctx.createRadialGradient(x, 0, 0, x, 0, view.height * 1.1);
      glow.addColorStop(0, `rgba(226,232,255,${(0.75 * flicker).toFixed(3)})`);
      glow.addColorStop(1, `rgba(170,185,240,${(0.12 * flicker).toFixed(3)})`);
      ctx.fillStyle = glow;
      ctx.fillRect(left, left, right - left, Math.max(1, view.horizonY - left));
      if (age < 0.32) bolt(ctx, salt + turn * 97, x, view.horizonY, view.height, flicker);
    },
  };
}

function bolt(
  ctx: Paint['ctx'],
  salt: number,
  x: number,
  ground: number,
  height: number,
  strength: number,
): void {
  const path = (width: number, alpha: number): void => {
    ctx.strokeStyle = `rgba(238,240,255,${(alpha * strength).toFixed(3)})`;
    ctx.lineWidth = width;
    ctx.lineJoin = 'round';
    ctx.beginPath();
    let px = x;
    ctx.moveTo(px, -10);
    const steps = 16;
    for (let i = 1; i <= steps; i++) {
      px += (hash2(i, salt) - 0.5) * height * 0.085;
      ctx.lineTo(px, (ground * i) / steps);
      if (hash2(i, salt + 1) > 0.72) {
        let bx = px;
        let by = (ground * i) / steps;
        for (let k = 0; k < 5; k++) {
          bx +=
            (hash2(i * 9 + k, salt + 2) - (hash2(i, salt + 3) < 0.5 ? 0.15 : 0.85)) * height * 0.07;
          by += height * 0.03;
          ctx.lineTo(bx, by);
        }
        ctx.moveTo(px, (ground * i) / steps);
      }
    }
    ctx.stroke();
  };
  path(height * 0.014, 0.16);
  path(height * 0.006, 0.4);
  path(height * 0.0022, 1);
}

/** Leaves and dust that a strong wind carries past. */
function windborne(random: Random, light: Light, strength: number): Drawable[] {
  const leaf = bake(24, 24, (ctx) => {
    ctx.fillStyle = css(mix([176, 132, 62], light.ambient, 0.3));
    ctx.beginPath();
    ctx.moveTo(2, 12);
    ctx.quadraticCurveTo(12, 1, 22, 12);
    ctx.quadraticCurveTo(12, 23, 2, 12);
    ctx.fill();
  });
  return [3.2, 5.5, 9, 15].map((depth, layer) => {
    const count = Math.round(lerp(4, 18, layer / 3) * strength);
    const salt = Math.floor(random.range(0, 1e6)) + layer;
    return {
      depth: () => depth,
      draw({ ctx, view, t, wind }) {
        const { left, right } = frameSpan(view);
        const scale = (view.camera.focal * view.height) / depth;
        const width = right - left + 80;
        const gust = (wind === 0 ? 0.7 : wind) * 4.4;
        for (let i = 0; i < count; i++) {
          const speed = gust * (0.75 + 0.5 * hash2(i, salt));
          const x =
            wrap(hash2(i, salt + 1) * width + (t * speed - view.camera.x) * scale, width) +
            left -
            40;
          const wave = Math.sin(t * (1.6 + hash2(i, salt + 2)) + i * 2.1);
          const y = view.height * (0.12 + 0.76 * hash2(i, salt + 3)) + wave * scale * 0.22;
          const size =
            clamp(scale * 0.075, 3, view.height * 0.03) * (0.6 + 0.6 * hash2(i, salt + 4));
          ctx.save();
          ctx.translate(x, y);
          ctx.rotate(t * (2 + 3 * hash2(i, salt + 5)) + i);
          ctx.scale(1, 0.35 + 0.65 * Math.abs(Math.sin(t * 3 + i)));
          ctx.globalAlpha = 0.9;
          ctx.drawImage(leaf, -size / 2, -size / 2, size, size);
          ctx.restore();
        }
      },
    };
  });
}
