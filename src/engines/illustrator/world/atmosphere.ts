import { css, mix } from '../color.ts';
import { clamp, lerp, smoothstep } from '../easing.ts';
import type { Light } from '../render/light.ts';
import type { Drawable } from '../render/paint.ts';
import type { Bitmap } from './bitmap.ts';
import { bake, bakePixels, drawRepeated, frameSpan } from './bitmap.ts';
import type { EnvironmentRequest } from './environment.ts';
import { createNoise } from './noise.ts';
import { discPosition } from './sky.ts';

/** How low and how much ahead the sun stands, 0 to 1: what makes the air itself glow. */
function lowSun(light: Light): number {
  const [, dy, dz] = light.direction;
  if (light.night > 0.9) return 0;
  return smoothstep(0.35, 0.1, dy) * smoothstep(0.3, 0.8, dz);
}

/**
 * The glow of a low sun in the air along the horizon: in front of the far land and behind what
 * stands near. Nothing at other hours.
 */
export function createHorizonGlow(request: EnvironmentRequest, z = 95): Drawable[] {
  const { light, width, height } = request;
  const strength = lowSun(light) * clamp(0.35 + light.rimStrength * 0.65, 0, 1);
  if (strength < 0.1) return [];
  const color = mix(light.key, light.sky[2], 0.5);
  const hot = mix(color, [255, 176, 84], 0.6);
  const tall = Math.ceil(height * 0.5);
  const line = 0.82;
  const wide = Math.ceil(width * 1.25);
  const small = bakePixels(wide / 4, tall / 4, (px, py, out) => {
    const y = py / (tall / 4) / line;
    const up = y < 1 ? smoothstep(0, 1, y) ** 2.2 : smoothstep(1 / line, 1, y);
    const near = Math.exp(-(((px * 4) / wide - 0.5) ** 2) * 9);
    const tone = mix(color, hot, near * up);
    out[0] = tone[0];
    out[1] = tone[1];
    out[2] = tone[2];
    out[3] = 255 * strength * up * lerp(0.42, 0.95, near);
  });
  const bitmap = bake(wide, tall, (ctx) => ctx.drawImage(small, 0, 0, wide, tall));
  return [
    {
      depth: () => z,
      draw(paint) {
        const { ctx, view } = paint;
        const { left, right } = frameSpan(view);
        // Asked for only where it moves: what asks for the time is drawn anew each frame.
        const sun = discPosition(light, view, light.disc ? paint.t : 0);
        const x = (sun?.x ?? view.centerX) - wide / 2;
        ctx.globalCompositeOperation = 'screen';
        drawRepeated(ctx, bitmap, x, view.horizonY - tall * line, wide, tall, left, right);
      },
    },
  ];
}

/** Mist that lies over the ground behind the stage, thickest at dawn and in fog. */
export function createGroundMist(request: EnvironmentRequest, z: number): Drawable[] {
  const { light, width, height, time, weather } = request;
  const strength =
    (time === 'dawn' ? 0.7 : time === 'dusk' || time === 'sunset' ? 0.3 : 0) +
    (weather.kind === 'fog' ? 0.4 : 0);
  if (strength === 0) return [];
  const noise = createNoise(request.random.fork('mist'));
  const tall = Math.ceil(height * 0.3);
  const wide = Math.ceil(width * 1.5);
  const color = mix(light.haze, light.sky[2], 0.35);
  const small = bakePixels(wide / 4, tall / 4, (px, py, out) => {
    const [x, y] = [(px * 4) / wide, (py * 4) / tall];
    const cloud = noise.fbm(x * 6, y * 2.4, 3, 6);
    const top = smoothstep(0.05, 0.62, y - (cloud - 0.5) * 0.5);
    out[0] = color[0];
    out[1] = color[1];
    out[2] = color[2];
    out[3] = 235 * Math.min(0.85, strength) * top * smoothstep(1, 0.72, y);
  });
  const bitmap = bake(wide, tall, (ctx) => ctx.drawImage(small, 0, 0, wide, tall));
  return [
    {
      depth: () => z,
      draw({ ctx, view, t, wind }) {
        const { left, right } = frameSpan(view);
        const at = view.project(0, 0, z);
        const x = at.x * 0.9 + t * view.height * (0.01 + wind * 0.02);
        drawRepeated(ctx, bitmap, x, at.y - tall * 0.78, wide, tall, left, right);
      },
    },
  ];
}

/** Shafts of light that fall between the trees of the morning, or into mist. */
export function createLightShafts(request: EnvironmentRequest, z: number): Drawable[] {
  const { light, time, weather } = request;
  const open = weather.kind === 'clear' || weather.kind === 'wind' || weather.kind === 'fog';
  const strength = !open ? 0 : time === 'dawn' ? 0.85 : time === 'morning' ? 0.5 : 0;
  if (strength === 0) return [];
  const bitmap = bakeShafts(request, strength);
  const side = light.direction[0] >= 0 ? 1 : -1;
  return [
    {
      depth: () => z,
      draw({ ctx, view, t }) {
        const slide = ((view.centerX - view.width / 2) / view.width) * 0.4 * view.width;
        const x = Math.round(side > 0 ? view.width - bitmap.width + slide : slide);
        ctx.globalCompositeOperation = 'screen';
        ctx.globalAlpha = 0.85 + 0.15 * Math.sin(t * 0.8);
        ctx.drawImage(bitmap, x, Math.round(view.horizonY - bitmap.height * 0.82));
      },
    },
  ];
}

function bakeShafts(request: EnvironmentRequest, strength: number): Bitmap {
  const { light, width, height } = request;
  const random = request.random.fork('shafts');
  const side = light.direction[0] >= 0 ? 1 : -1;
  const [w, h] = [Math.ceil(width * 0.95), Math.ceil(height * 0.8)];
  const color = mix(light.key, [255, 240, 205], 0.4);
  const sharp = bake(w / 2, h / 2, (ctx, sw, sh) => {
    if (side < 0) ctx.transform(-1, 0, 0, 1, sw, 0);
    const source = { x: sw * 0.86, y: -sh * 0.45 };
    for (let i = 0; i < 9; i++) {
      const angle = lerp(0.12, 0.95, (i + random.range(0.1, 0.9)) / 9);
      const spread = random.range(0.012, 0.05);
      const reach = sh * 1.6;
      const end = (turn: number): [number, number] => [
        source.x - Math.sin(turn) * reach,
        source.y + Math.cos(turn) * reach,
      ];
      const fade = ctx.createLinearGradient(source.x, 0, ...end(angle));
      fade.addColorStop(0, css(color, strength * random.range(0.25, 0.6)));
      fade.addColorStop(0.85, css(color, 0));
      ctx.fillStyle = fade;
      ctx.beginPath();
      ctx.moveTo(source.x, source.y);
      ctx.lineTo(...end(angle - spread));
      ctx.lineTo(...end(angle + spread));
      ctx.fill();
    }
  });
  return bake(w, h, (ctx) => {
    ctx.filter = `blur(${Math.max(0.6, height * 0.006).toFixed(1)}px)`;
    ctx.drawImage(sharp, 0, 0, w, h);
  });
}
