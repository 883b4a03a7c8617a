import type { Rgb } from '../../color.ts';
import { css, mix, rgb, scale } from '../../color.ts';
import { clamp, lerp } from '../../easing.ts';
import { hazeAmount, lit } from '../../render/light.ts';
import type { Drawable } from '../../render/paint.ts';
import { bake, drawRepeated, frameSpan } from '../bitmap.ts';
import type { EnvironmentRequest } from '../environment.ts';
import { throughLens } from '../lens.ts';

export interface SkylineOptions {
  z: number;
  focal: number;
  /** Mean and greatest height of the towers, metres. */
  height: readonly [number, number];
  /** Mean width of a tower, metres. */
  width?: number;
  /** Factor on the haze. */
  air?: number;
  colors?: readonly Rgb[];
}

/** Towers of a city at one depth, in a bitmap that repeats; windows are lit by night. */
export function createSkyline(request: EnvironmentRequest, skyline: SkylineOptions): Drawable {
  const options = throughLens(request, skyline);
  const { light } = request;
  const random = request.random.fork(`skyline${options.z}`);
  const ppm = (options.focal * request.height) / options.z;
  const width = Math.ceil(request.width * 1.5);
  const tall = options.height[1] * ppm * 1.15 + 8;
  const foot = 3 * ppm + 4;
  const air = hazeAmount(light, options.z * (options.air ?? 0.5));
  const colors = options.colors ?? [
    rgb('#8a93a5'),
    rgb('#6f7c94'),
    rgb('#a39a98'),
    rgb('#5f6f88'),
    rgb('#b0a79c'),
  ];
  const bitmap = bake(width, tall + foot, (ctx, w, h) => {
    const mean = (options.width ?? 22) * ppm;
    for (let layer = 0; layer < 2; layer++) {
      for (let x = 0; x < w;) {
        const wide = mean * random.range(0.55, 1.5);
        const rise = random.next() ** 2.2;
        const high =
          lerp(options.height[0] * random.range(0.55, 1.1), options.height[1], rise) *
          (layer === 0 ? 1 : 0.62) *
          ppm;
        const tone = scale(random.pick(colors), layer === 0 ? 0.92 : 1.05);
        const left = Math.round(x);
        const right = Math.round(Math.min(x + wide, w));
        tower(
          left,
          right - left,
          high,
          mix(
            lit(tone, light, 0.45 - light.direction[2] * 0.3),
            light.haze,
            clamp(air + (layer === 0 ? 0.1 : 0), 0, 0.96),
          ),
        );
        x += wide + (random.chance(0.25) ? mean * random.range(0.05, 0.4) : 0);
      }
    }
    function tower(x: number, wide: number, high: number, color: Rgb): void {
      if (wide < 2) return;
      const top = h - foot - high;
      const side = light.direction[0] >= 0 ? 1 : -1;
      ctx.fillStyle = css(color);
      ctx.fillRect(x, top, wide, high + foot);
      const crown = random.next();
      if (crown < 0.25) ctx.fillRect(x + wide * 0.2, top - wide * 0.18, wide * 0.6, wide * 0.2);
      else if (crown < 0.38) {
        ctx.beginPath();
        ctx.moveTo(x, top + 1);
        ctx.lineTo(x + wide / 2, top - wide * 0.45);
        ctx.lineTo(x + wide, top + 1);
        ctx.fill();
      } else if (crown < 0.5)
        ctx.fillRect(x + wide * 0.46, top - wide * 0.6, Math.max(1, wide * 0.05), wide * 0.6);
      const lift = mix(color, lit([255, 255, 255], light, 0.9), 0.16 * (1 - air));
      ctx.fillStyle = css(lift);
      const edge = Math.max(1, wide * 0.3);
      ctx.fillRect(side > 0 ? x + wide - edge : x, top, edge, high + foot);
      windows(x, top, wide, high, color);
    }
    function windows(x: number, top: number, wide: number, high: number, color: Rgb): void {
      const pitchX = Math.max(3, ppm * 3.4);
      const pitchY = Math.max(4, ppm * 3.6);
      const dark = css(mix(scale(color, 0.72), light.sky[1], 0.25), 0.6 * (1 - air * 0.7));
      const share = light.night > 0.2 ? 0.12 + 0.4 * light.night : 0;
      const busy = random.range(0.4, 1.3);
      for (let wy = top + pitchY * 0.6; wy < h - foot; wy += pitchY) {
        for (let wx = x + pitchX * 0.4; wx < x + wide - pitchX * 0.6; wx += pitchX) {
          const on = random.next() < share * busy;
          ctx.fillStyle = on
            ? css(
                random.pick([rgb('#ffd98a'), rgb('#ffeec2'), rgb('#ffbf69'), rgb('#cfe6ff')]),
                lerp(0.95, 0.6, air),
              )
            : dark;
          ctx.fillRect(
            Math.round(wx),
            Math.round(wy),
            Math.max(1, pitchX * 0.55),
            Math.max(1, pitchY * 0.5),
          );
        }
      }
    }
    const mist = ctx.createLinearGradient(0, h - foot - tall * 0.5, 0, h);
    mist.addColorStop(0, css(light.haze, 0));
    mist.addColorStop(1, css(light.haze, 0.35 + 0.5 * air));
    ctx.globalCompositeOperation = 'source-atop';
    ctx.fillStyle = mist;
    ctx.fillRect(0, 0, w, h);
    ctx.globalCompositeOperation = 'source-over';
  });
  return {
    depth: () => options.z,
    draw({ ctx, view }) {
      const at = view.project(0, 0, options.z);
      const ratio = at.scale / ppm;
      const { left, right } = frameSpan(view);
      drawRepeated(
        ctx,
        bitmap,
        at.x,
        at.y - (bitmap.height - foot) * ratio,
        bitmap.width * ratio,
        bitmap.height * ratio,
        left,
        right,
      );
    },
  };
}
