import type { Rgb } from '../color.ts';
import { css, mix, rgb } from '../color.ts';
import { clamp, fract, lerp, smoothstep, TAU } from '../easing.ts';
import type { Random } from '../random.ts';
import type { Light } from '../render/light.ts';
import { lit } from '../render/light.ts';
import type { Drawable, Paint } from '../render/paint.ts';
import type { Bitmap } from './bitmap.ts';
import { bake, bakePixels, frameSpan } from './bitmap.ts';
import { createNoise } from './noise.ts';
import { hash2 } from '../random.ts';
import { lightning } from './weather.ts';

/** Where effects happen: round the subject, or in all the air of the frame. */
export interface EffectPlace {
  /** Place of the subject on the ground, metres. */
  x: number;
  z: number;
  /** Height of the subject, metres: fire and smoke take their size from it. */
  size: number;
}

interface EffectRequest {
  random: Random;
  light: Light;
  place: EffectPlace;
}

type Effect = (request: EffectRequest) => Drawable[];

/** Every effect a plan may name. */
export const EFFECTS: Readonly<Record<string, Effect>> = {
  fireworks,
  falling_leaves: (request) => falling(request, LEAF_COLORS, 'leaf', 0.9),
  petals: (request) => falling(request, PETAL_COLORS, 'petal', 0.7),
  confetti: (request) => falling(request, CONFETTI_COLORS, 'paper', 1.3),
  fireflies,
  smoke: (request) =>
    plume(request, {
      color: mix(rgb('#6a666c'), request.light.haze, 0.25),
      rise: 1,
      wide: 1,
      alpha: 0.5,
    }),
  steam: (request) => plume(request, { color: rgb('#f2f4f6'), rise: 0.8, wide: 0.5, alpha: 0.32 }),
  dust: (request) =>
    plume(request, {
      color: mix(rgb('#c9ab80'), request.light.haze, 0.3),
      rise: 0.22,
      wide: 2.2,
      alpha: 0.36,
    }),
  fire,
  bubbles,
  aurora,
  rainbow,
  lightning: ({ random }) => [lightning(random, 1)],
  shooting_stars: shootingStars,
  sparkles,
  tornado,
  explosion,
};

/** The drawables of the effects of a shot; names that are unknown are left out. */
export function createEffects(
  names: readonly string[],
  random: Random,
  light: Light,
  place: EffectPlace,
): Drawable[] {
  return names.flatMap(
    (name) => EFFECTS[name]?.({ random: random.fork(name), light, place }) ?? [],
  );
}

const LEAF_COLORS = ['#d9772b', '#c4482a', '#e0a52e', '#a8702e'].map(rgb);
const PETAL_COLORS = ['#f7c3d0', '#fbdfe6', '#f29ab4', '#ffffff'].map(rgb);
const CONFETTI_COLORS = ['#ff4f5e', '#ffd23f', '#3fc1c9', '#7b5bff', '#6bd66b', '#ff8fd0'].map(rgb);

/** A soft round spot of one colour. */
function spot(color: Rgb, hard = 0): Bitmap {
  return bakePixels(64, 64, (x, y, out) => {
    const d = Math.hypot(x - 31.5, y - 31.5) / 31.5;
    for (let i = 0; i < 3; i++) out[i] = color[i]!;
    out[3] = 255 * smoothstep(1, hard, d) ** 1.6;
  });
}

function wrap(value: number, size: number): number {
  return fract(value / size) * size;
}

function fireworks({ random }: EffectRequest): Drawable[] {
  const palettes = [
    '#ff5a6e',
    '#ffd25a',
    '#5ad1ff',
    '#9b6bff',
    '#7dff9a',
    '#ff9a4a',
    '#ffffff',
  ].map(rgb);
  const salt = Math.floor(random.range(0, 1e6));
  const glows = palettes.map((color) => spot(mix(color, [255, 255, 255], 0.25)));
  return [
    {
      depth: () => 3e6,
      draw({ ctx, view, t }) {
        ctx.globalCompositeOperation = 'lighter';
        for (let lane = 0; lane < 6; lane++) {
          const cycle = 2.5 + lane * 0.3;
          const clock = t + 1.1 + lane * 0.83;
          const turn = Math.floor(clock / cycle);
          const age = clock - turn * cycle;
          const id = turn * 17 + lane * 131 + salt;
          const x = view.centerX + (hash2(id, 1) - 0.5) * view.width * 0.86;
          const top = view.horizonY - view.height * (0.22 + 0.26 * hash2(id, 2));
          const color = Math.floor(hash2(id, 3) * palettes.length);
          if (age < 0.6)
            rocket(ctx, x, lerp(view.horizonY, top, 1 - (1 - age / 0.6) ** 2), view.height);
          else
            burst(
              ctx,
              { x, y: top, age: age - 0.6, life: cycle - 0.6, id },
              glows[color]!,
              palettes[color]!,
              view.height,
            );
        }
        ctx.globalCompositeOperation = 'source-over';
      },
    },
  ];
}

function rocket(ctx: Paint['ctx'], x: number, y: number, height: number): void {
  const trail = ctx.createLinearGradient(0, y, 0, y + height * 0.09);
  trail.addColorStop(0, 'rgba(255,236,190,0.95)');
  trail.addColorStop(1, 'rgba(255,170,90,0)');
  ctx.fillStyle = trail;
  ctx.fillRect(x - height * 0.0016, y, height * 0.0032, height * 0.09);
}

function burst(
  ctx: Paint['ctx'],
  shell: { x: number; y: number; age: number; life: number; id: number },
  glow: Bitmap,
  color: Rgb,
  height: number,
): void {
  const { age, id } = shell;
  const fade = smoothstep(shell.life * 0.95, shell.life * 0.25, age);
  const reach = height * (0.19 + 0.14 * hash2(id, 4)) * (1 - Math.exp(-age * 3.2));
  const fall = height * 0.045 * age * age;
  const flash = Math.exp(-age * 7);
  const size = height * (0.2 + 0.5 * flash);
  ctx.globalAlpha = 0.28 * fade + 0.6 * flash;
  ctx.drawImage(glow, shell.x - size / 2, shell.y - size / 2, size, size);
  const rays = 46;
  ctx.lineCap = 'round';
  for (let ring = 0; ring < 2; ring++) {
    ctx.globalAlpha = fade * (ring ? 1 : 0.75);
    ctx.strokeStyle = css(mix(color, [255, 255, 255], ring ? 0.55 : 0.1));
    ctx.lineWidth = height * (ring ? 0.0022 : 0.0036);
    ctx.beginPath();
    for (let i = 0; i < rays; i++) {
      const angle = (i / rays) * TAU + hash2(i, id) * 0.1;
      const r = reach * (ring ? 0.55 : 1) * (0.82 + 0.25 * hash2(i, id + 1));
      const tail = r * (0.72 + 0.2 * clamp(age, 0, 1));
      const twinkle = age > 0.9 && hash2(i, Math.floor(age * 14) + id) < 0.35;
      if (twinkle) continue;
      ctx.moveTo(shell.x + Math.cos(angle) * tail, shell.y + Math.sin(angle) * tail + fall * 0.8);
      ctx.lineTo(shell.x + Math.cos(angle) * r, shell.y + Math.sin(angle) * r + fall);
    }
    ctx.stroke();
  }
  ctx.globalAlpha = 1;
}

function falling(
  { random, light }: EffectRequest,
  colors: readonly Rgb[],
  shape: 'leaf' | 'petal' | 'paper',
  speed: number,
): Drawable[] {
  const stamps = colors.map((color) =>
    bake(28, 28, (ctx) => {
      ctx.fillStyle = css(lit(color, light, 0.8));
      ctx.beginPath();
      if (shape === 'paper') ctx.rect(7, 3, 14, 22);
      else if (shape === 'petal') {
        ctx.moveTo(14, 26);
        ctx.bezierCurveTo(-2, 14, 6, 0, 14, 5);
        ctx.bezierCurveTo(22, 0, 30, 14, 14, 26);
      } else {
        ctx.moveTo(2, 14);
        ctx.quadraticCurveTo(14, -2, 26, 14);
        ctx.quadraticCurveTo(14, 30, 2, 14);
      }
      ctx.fill();
      if (shape === 'leaf') {
        ctx.strokeStyle = css(lit(mix(color, [60, 30, 10], 0.45), light, 0.5));
        ctx.lineWidth = 1.4;
        ctx.beginPath();
        ctx.moveTo(0, 14);
        ctx.lineTo(24, 14);
        ctx.stroke();
      }
    }),
  );
  return [2.4, 4.2, 7, 11.5, 18].map((depth, layer) => {
    const count = Math.round(lerp(7, 46, layer / 4));
    const salt = Math.floor(random.range(0, 1e6)) + layer;
    return {
      depth: () => depth,
      draw({ ctx, view, t, wind }) {
        const { left, right } = frameSpan(view);
        const width = right - left + 60;
        const scale = (view.camera.focal * view.height) / depth;
        const base = clamp(scale * 0.085, view.height * 0.008, view.height * 0.038);
        for (let i = 0; i < count; i++) {
          const pace = speed * (0.7 + 0.6 * hash2(i, salt));
          const fall = fract(hash2(i, salt + 1) + (t * pace * scale) / (view.height * 1.2));
          const y = fall * view.height * 1.2 - view.height * 0.1;
          const swing = Math.sin(t * (1.1 + hash2(i, salt + 2)) + i * 2.4);
          const x =
            wrap(
              hash2(i, salt + 3) * width +
                swing * scale * 0.22 +
                (t * wind * 1.4 - view.camera.x) * scale,
              width,
            ) +
            left -
            30;
          const size = base * (0.7 + 0.6 * hash2(i, salt + 4));
          ctx.save();
          ctx.translate(x, y);
          ctx.rotate(swing * 0.9 + i + t * (shape === 'paper' ? 2.2 : 0.5));
          ctx.scale(1, 0.3 + 0.7 * Math.abs(Math.sin(t * (1.4 + 2 * hash2(i, salt + 5)) + i)));
          ctx.drawImage(stamps[i % stamps.length]!, -size / 2, -size / 2, size, size);
          ctx.restore();
        }
      },
    };
  });
}

function fireflies({ random, place }: EffectRequest): Drawable[] {
  const glow = spot(rgb('#d8ff7a'));
  const core = spot(rgb('#fbffd8'), 0.5);
  return [0.55, 0.8, 1.15, 1.7].map((factor, layer) => {
    const depth = Math.max(1.6, place.z * factor);
    const salt = Math.floor(random.range(0, 1e6)) + layer;
    return {
      depth: () => depth,
      draw({ ctx, view, t }) {
        const scale = view.scaleAt(depth);
        ctx.globalCompositeOperation = 'lighter';
        for (let i = 0; i < 12; i++) {
          const x =
            wrap(
              hash2(i, salt) * view.width * 1.2 +
                Math.sin(t * 0.5 + i * 1.7) * scale * 0.35 -
                view.camera.x * scale,
              view.width * 1.2,
            ) -
            view.width * 0.1;
          const y =
            lerp(view.horizonY - view.height * 0.28, view.height * 0.95, hash2(i, salt + 1)) +
            Math.sin(t * 0.8 + i * 2.9) * scale * 0.16;
          const pulse = Math.max(0, Math.sin(t * (0.9 + hash2(i, salt + 2)) + i * 2.2)) ** 2;
          const size = clamp(scale * 0.2, view.height * 0.02, view.height * 0.07);
          ctx.globalAlpha = 0.55 * pulse;
          ctx.drawImage(glow, x - size / 2, y - size / 2, size, size);
          ctx.globalAlpha = pulse;
          ctx.drawImage(core, x - size * 0.1, y - size * 0.1, size * 0.2, size * 0.2);
        }
        ctx.globalAlpha = 1;
        ctx.globalCompositeOperation = 'source-over';
      },
    };
  });
}

function plume(
  { random, light, place }: EffectRequest,
  style: { color: Rgb; rise: number; wide: number; alpha: number },
): Drawable[] {
  const puffs = [0.4, 0.75].map((amount) =>
    bakePuff(random.fork(`puff${amount}`), lit(style.color, light, amount)),
  );
  const salt = Math.floor(random.range(0, 1e6));
  const depth = place.z + 0.25;
  const size = Math.max(0.8, place.size);
  return [
    {
      depth: () => depth,
      draw({ ctx, view, t, wind }) {
        const count = 26;
        for (let i = 0; i < count; i++) {
          const age = fract(t * 0.16 + i / count);
          const turn = Math.floor(t * 0.16 + i / count);
          const id = i + turn * 53;
          const height = size * 2.4 * style.rise * age ** 0.8;
          const x =
            place.x +
            (hash2(id, salt) - 0.5) * size * 0.6 * style.wide +
            wind * height * 0.55 +
            Math.sin(age * 6 + i) * size * 0.1;
          const at = view.project(x, height + size * 0.08, depth);
          const r = at.scale * size * (0.22 + 0.62 * age) * Math.sqrt(style.wide);
          ctx.globalAlpha = style.alpha * smoothstep(0, 0.12, age) * smoothstep(1, 0.45, age);
          ctx.save();
          ctx.translate(at.x, at.y);
          ctx.rotate(i + t * 0.15 * (i % 2 ? 1 : -1));
          ctx.drawImage(puffs[i % 2]!, -r, -r, r * 2, r * 2);
          ctx.restore();
        }
        ctx.globalAlpha = 1;
      },
    },
  ];
}

/** One round cloud with a broken edge. */
function bakePuff(random: Random, color: Rgb): Bitmap {
  const noise = createNoise(random);
  return bakePixels(96, 96, (x, y, out) => {
    const d = Math.hypot(x - 47.5, y - 47.5) / 47.5;
    const broken = noise.fbm(x / 16, y / 16, 4) - 0.5;
    for (let i = 0; i < 3; i++) out[i] = color[i]! * (1.08 - (y / 96) * 0.2);
    out[3] = 255 * smoothstep(0.98, 0.25, d + broken * 0.7);
  });
}

function fire(request: EffectRequest): Drawable[] {
  const { random, place } = request;
  const salt = Math.floor(random.range(0, 1e6));
  const size = Math.max(0.7, place.size * 0.8);
  const glow = spot(rgb('#ff8a3a'));
  const tongues = [rgb('#ff5a1f'), rgb('#ff9a2e'), rgb('#ffd25a'), rgb('#fff3b0')];
  const smoke = plume(request, { color: rgb('#5a5458'), rise: 1.3, wide: 0.7, alpha: 0.3 });
  return [
    ...smoke,
    {
      depth: () => place.z + 0.15,
      draw({ ctx, view, t, wind }) {
        const at = view.project(place.x, 0, place.z + 0.15);
        const unit = at.scale * size;
        ctx.globalCompositeOperation = 'lighter';
        ctx.globalAlpha = 0.55 + 0.1 * Math.sin(t * 11);
        ctx.drawImage(glow, at.x - unit * 1.7, at.y - unit * 2, unit * 3.4, unit * 3);
        ctx.globalAlpha = 1;
        ctx.globalCompositeOperation = 'source-over';
        tongues.forEach((color, layer) => {
          ctx.fillStyle = css(color, 0.86);
          const share = 1 - layer * 0.21;
          for (let i = 0; i < 7; i++) {
            const flicker = 0.65 + 0.35 * Math.sin(t * (6 + 4 * hash2(i, salt)) + i * 1.9 + layer);
            const x = at.x + ((i - 3) / 3) * unit * 0.42 * share;
            const tall = unit * 1.15 * share * flicker * (1 - Math.abs(i - 3) * 0.2);
            const lean = wind * tall * 0.4 + Math.sin(t * 5 + i * 2.3) * unit * 0.09;
            const half = unit * 0.17 * share;
            ctx.beginPath();
            ctx.moveTo(x - half, at.y);
            ctx.bezierCurveTo(
              x - half * 1.3,
              at.y - tall * 0.5,
              x + lean * 0.4,
              at.y - tall * 0.6,
              x + lean,
              at.y - tall,
            );
            ctx.bezierCurveTo(
              x + half * 0.7 + lean * 0.4,
              at.y - tall * 0.55,
              x + half * 1.4,
              at.y - tall * 0.35,
              x + half,
              at.y,
            );
            ctx.fill();
          }
        });
        embers(ctx, at.x, at.y, unit, t, salt, wind);
      },
    },
  ];
}

function embers(
  ctx: Paint['ctx'],
  x: number,
  y: number,
  unit: number,
  t: number,
  salt: number,
  wind: number,
): void {
  ctx.fillStyle = '#ffc36a';
  for (let i = 0; i < 22; i++) {
    const life = t * (0.35 + 0.4 * hash2(i, salt + 5)) + hash2(i, salt + 6);
    const age = fract(life);
    const id = i + Math.floor(life) * 31;
    const px =
      x +
      (hash2(id, salt + 7) - 0.5) * unit * 0.8 +
      (Math.sin(age * 9 + i) * 0.12 + wind * age) * unit;
    ctx.globalAlpha = 1 - age;
    ctx.beginPath();
    ctx.arc(px, y - age * unit * 2.3, Math.max(0.8, unit * 0.013), 0, TAU);
    ctx.fill();
  }
  ctx.globalAlpha = 1;
}

function bubbles({ random }: EffectRequest): Drawable[] {
  const bubble = bakePixels(96, 96, (x, y, out) => {
    const dx = (x - 47.5) / 46;
    const dy = (y - 47.5) / 46;
    const d = Math.hypot(dx, dy);
    const rim = smoothstep(0.7, 0.97, d) * smoothstep(1.01, 0.98, d);
    const shine = Math.exp(-(((dx + 0.38) / 0.16) ** 2) - ((dy + 0.42) / 0.12) ** 2);
    const hue = Math.atan2(dy, dx);
    out[0] = 215 + 40 * Math.sin(hue * 2) + shine * 40;
    out[1] = 228 + 27 * Math.sin(hue * 2 + 2);
    out[2] = 255;
    out[3] = clamp(rim * 150 + shine * 230 + (d < 1 ? 18 : 0), 0, 255);
  });
  return [2.6, 4.5, 8, 13].map((depth, layer) => {
    const salt = Math.floor(random.range(0, 1e6)) + layer;
    return {
      depth: () => depth,
      draw({ ctx, view, t, wind }) {
        const scale = (view.camera.focal * view.height) / depth;
        const width = view.width * 1.1;
        for (let i = 0; i < 8 + layer * 4; i++) {
          const rise = fract(
            hash2(i, salt) + (t * (0.25 + 0.3 * hash2(i, salt + 1)) * scale) / (view.height * 1.2),
          );
          const y = view.height * (1.1 - rise * 1.2);
          const x =
            wrap(
              hash2(i, salt + 2) * width +
                (Math.sin(t * 1.2 + i * 2) * 0.14 + t * wind * 0.3 - view.camera.x) * scale,
              width,
            ) -
            view.width * 0.05;
          const size = clamp(scale * (0.06 + 0.12 * hash2(i, salt + 3)), 4, view.height * 0.14);
          ctx.drawImage(bubble, x - size / 2, y - size / 2, size, size);
        }
      },
    };
  });
}

function aurora({ random }: EffectRequest): Drawable[] {
  const noise = createNoise(random);
  const hues = [rgb('#3dffa8'), rgb('#3ad0ff'), rgb('#a86bff')];
  const curtain = bakePixels(256, 128, (x, y, out) => {
    const v = y / 128;
    const ray = 0.45 + 0.55 * noise.fbm((x / 256) * 24, 2, 3, 24);
    const color =
      v > 0.55 ? mix(hues[1]!, hues[0]!, (v - 0.55) / 0.45) : mix(hues[2]!, hues[1]!, v / 0.55);
    for (let i = 0; i < 3; i++) out[i] = color[i]!;
    out[3] = 255 * ray * smoothstep(0, 0.75, v) ** 1.6 * smoothstep(1, 0.93, v);
  });
  return [
    {
      depth: () => 4e6,
      draw({ ctx, view, t }) {
        const { left, right } = frameSpan(view);
        ctx.globalCompositeOperation = 'lighter';
        for (let band = 0; band < 3; band++) {
          const strips = 90;
          const wide = (right - left) / strips;
          for (let i = 0; i < strips; i++) {
            const u = i / strips;
            const bend =
              Math.sin(u * 5 + band * 2.1 + t * 0.22) * 0.06 +
              Math.sin(u * 11 + t * 0.35 + band) * 0.025;
            const bottom = view.horizonY - view.height * (0.16 + band * 0.1 + bend);
            const tall = view.height * (0.22 + 0.1 * Math.sin(u * 7 + t * 0.5 + band * 1.3));
            ctx.globalAlpha =
              (0.26 - band * 0.05) * (0.55 + 0.45 * Math.sin(u * 9 - t * 0.6 + band * 2));
            const source = fract(u * 1.3 + band * 0.37 + Math.sin(t * 0.07 + band) * 0.1) * 250;
            ctx.drawImage(
              curtain,
              source,
              0,
              3,
              128,
              left + i * wide,
              bottom - tall,
              wide + 0.8,
              tall,
            );
          }
        }
        ctx.globalAlpha = 1;
        ctx.globalCompositeOperation = 'source-over';
      },
    },
  ];
}

function rainbow(): Drawable[] {
  const bands = ['#e8433f', '#f28a36', '#f5d84a', '#5cc05a', '#3f8fe0', '#5a55c8', '#8d4fc0'].map(
    rgb,
  );
  const size = 600;
  const arch = bakePixels(size, size / 2, (x, y, out) => {
    const r = Math.hypot(x - size / 2, y - size / 2) / (size / 2);
    const place = ((0.99 - r) / 0.12) * bands.length;
    const index = Math.floor(place);
    const color = bands[clamp(index, 0, 6)]!;
    const next = bands[clamp(index + 1, 0, 6)]!;
    const tone = mix(color, next, place - index);
    for (let i = 0; i < 3; i++) out[i] = tone[i]!;
    out[3] =
      150 * smoothstep(0, 1, place) * smoothstep(7.4, 6, place) * smoothstep(0, 90, size / 2 - y);
  });
  return [
    {
      depth: () => 2000,
      draw({ ctx, view }) {
        const w = view.height * 1.75;
        ctx.globalAlpha = 0.8;
        ctx.drawImage(arch, view.centerX - w * 0.42, view.horizonY - w * 0.46, w, w / 2);
        ctx.globalAlpha = 1;
      },
    },
  ];
}

function shootingStars({ random }: EffectRequest): Drawable[] {
  const salt = Math.floor(random.range(0, 1e6));
  return [
    {
      depth: () => 6e6,
      draw({ ctx, view, t }) {
        ctx.lineCap = 'round';
        for (let lane = 0; lane < 3; lane++) {
          const cycle = 1.7 + lane * 0.6;
          const clock = t + lane * 0.7;
          const turn = Math.floor(clock / cycle);
          const age = (clock - turn * cycle) / 0.75;
          if (age > 1) continue;
          const id = salt + turn * 11 + lane * 101;
          const x = view.width * (0.15 + 0.8 * hash2(id, 1)) - age * view.height * 0.5;
          const y = view.height * (0.04 + 0.26 * hash2(id, 2)) + age * view.height * 0.2;
          const length = view.height * 0.2;
          const tail = ctx.createLinearGradient(x, y, x + length, y - length * 0.4);
          const alpha = Math.sin(Math.PI * clamp(age, 0, 1));
          tail.addColorStop(0, `rgba(255,255,255,${alpha.toFixed(3)})`);
          tail.addColorStop(1, 'rgba(190,215,255,0)');
          ctx.strokeStyle = tail;
          ctx.lineWidth = view.height * 0.0034;
          ctx.beginPath();
          ctx.moveTo(x, y);
          ctx.lineTo(x + length, y - length * 0.4);
          ctx.stroke();
        }
      },
    },
  ];
}

function sparkles({ random, place }: EffectRequest): Drawable[] {
  const salt = Math.floor(random.range(0, 1e6));
  return [
    {
      depth: () => place.z - 0.2,
      draw({ ctx, view, t }) {
        ctx.fillStyle = '#fff6cf';
        for (let i = 0; i < 34; i++) {
          const life = t * (0.6 + 0.5 * hash2(i, salt)) + hash2(i, salt + 1);
          const age = fract(life);
          const id = i + Math.floor(life) * 37;
          const at = view.project(
            place.x + (hash2(id, salt + 2) - 0.5) * place.size * 1.9,
            place.size * (0.1 + 1.2 * hash2(id, salt + 3)) + age * 0.15,
            place.z - 0.2,
          );
          const r =
            at.scale * place.size * 0.05 * Math.sin(age * Math.PI) * (0.5 + hash2(id, salt + 4));
          ctx.globalAlpha = Math.sin(age * Math.PI);
          ctx.beginPath();
          for (let k = 0; k < 8; k++) {
            const radius = k % 2 ? r * 0.22 : r;
            const angle = (k / 8) * TAU;
            ctx.lineTo(at.x + Math.cos(angle) * radius, at.y + Math.sin(angle) * radius);
          }
          ctx.fill();
        }
        ctx.globalAlpha = 1;
      },
    },
  ];
}

function tornado({ random, light, place }: EffectRequest): Drawable[] {
  const puff = bakePuff(random, lit(rgb('#4a4644'), light, 0.3));
  const pale = bakePuff(random.fork('pale'), lit(rgb('#b3aaa0'), light, 0.7));
  const salt = Math.floor(random.range(0, 1e6));
  const depth = Math.max(30, place.z * 2.4);
  return [
    {
      depth: () => depth,
      draw({ ctx, view, t }) {
        // As tall as the sky that is seen there, so that it reaches from the clouds to the ground.
        const tall = Math.max(20, (view.horizonY / view.scaleAt(depth)) * 1.15 + view.camera.y);
        // Beside what the shot is about, and not hidden by it.
        const aside = (place.size * 0.8 * depth) / Math.max(1, place.z);
        const middle = place.x + Math.max(tall * 0.2, aside);
        const parts = 210;
        for (let i = 0; i < parts; i++) {
          const v = i / parts;
          const spin = t * (4.2 - v * 2) + hash2(i, salt) * TAU;
          const radius = tall * (0.045 + 0.36 * v ** 1.7);
          const sway = Math.sin(t * 0.5 + v * 2.4) * tall * 0.06 * v;
          const at = view.project(middle + sway + Math.cos(spin) * radius, v * tall, depth);
          const r = at.scale * tall * (0.05 + 0.13 * v);
          ctx.globalAlpha = 0.68 + 0.3 * Math.sin(spin);
          ctx.drawImage(
            Math.cos(spin) > 0.3 ? pale : puff,
            at.x - r,
            at.y - r * 0.6,
            r * 2,
            r * 1.2,
          );
        }
        for (let i = 0; i < 34; i++) {
          const spin = t * (2 + hash2(i, salt + 1) * 2) + i;
          const reach = tall * (0.08 + 0.22 * hash2(i, salt + 2));
          const at = view.project(
            middle + Math.cos(spin) * reach,
            tall * 0.1 * hash2(i, salt + 3) * (1 + Math.sin(spin)),
            depth,
          );
          const r = at.scale * tall * 0.07;
          ctx.globalAlpha = 0.55;
          ctx.drawImage(pale, at.x - r, at.y - r * 0.7, r * 2, r * 1.2);
        }
        ctx.globalAlpha = 1;
      },
    },
  ];
}

function explosion(request: EffectRequest): Drawable[] {
  const { random, place } = request;
  const salt = Math.floor(random.range(0, 1e6));
  const hot = spot(rgb('#ffb04a'));
  const core = spot(rgb('#fff3c4'), 0.3);
  const smoke = bakePuff(random.fork('smoke'), rgb('#4a4448'));
  const flame = bakePuff(random.fork('flame'), rgb('#ff8a2e'));
  const cycle = 3.2;
  return [
    {
      depth: () => place.z + 0.3,
      draw({ ctx, view, t }) {
        const age = fract((t + cycle - 0.5) / cycle) * cycle;
        const size = Math.max(1, place.size) * 1.5;
        const at = view.project(place.x, size * 0.4, place.z + 0.3);
        const unit = at.scale * size;
        const grow = 1 - Math.exp(-age * 4);
        for (const [bitmap, share, fade] of [
          [smoke, 1.15, smoothstep(2.8, 0.5, age)],
          [flame, 0.85, smoothstep(1, 0.1, age)],
        ] as const) {
          for (let i = 0; i < 22; i++) {
            const angle = hash2(i, salt) * TAU;
            const out = unit * share * grow * (0.2 + 0.8 * hash2(i, salt + 1));
            const r = unit * (0.25 + 0.35 * grow) * share;
            const x = at.x + Math.cos(angle) * out;
            const y = at.y - Math.abs(Math.sin(angle)) * out - age * unit * 0.16 * share;
            ctx.globalAlpha = fade * 0.75;
            ctx.drawImage(bitmap, x - r, y - r, r * 2, r * 2);
          }
        }
        ctx.globalCompositeOperation = 'lighter';
        ctx.globalAlpha = Math.exp(-age * 3.4);
        ctx.drawImage(hot, at.x - unit * 2.4, at.y - unit * 2.4, unit * 4.8, unit * 4.8);
        ctx.drawImage(core, at.x - unit, at.y - unit, unit * 2, unit * 2);
        ctx.globalCompositeOperation = 'source-over';
        ctx.globalAlpha = 1;
      },
    },
  ];
}
