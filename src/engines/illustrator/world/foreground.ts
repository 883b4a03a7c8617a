import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Rgb } from '../color.ts';
import { css, mix, rgb, scale } from '../color.ts';
import type { Random } from '../random.ts';
import type { Light } from '../render/light.ts';
import { lit } from '../render/light.ts';
import type { Drawable } from '../render/paint.ts';
import { bake, frameSpan } from './bitmap.ts';
import type { EnvironmentRequest } from './environment.ts';
import type { Season } from './plants/trees.ts';
import { middleOf } from './middle-of.ts';

export interface ForegroundOptions {
  /** What hangs in from above; nothing by default. */
  above?: 'needles' | 'leaves';
  /** Blades along the lower edge. */
  grass?: boolean;
  season: Season;
}

/**
 * Boughs and blades right before the lens, out of focus: they frame the picture along its upper
 * and lower edge, dense at the corners and never over the middle.
 */
export function createForeground(
  request: EnvironmentRequest,
  options: ForegroundOptions,
): Drawable[] {
  const { width, height, light } = request;
  const random = request.random.fork('foreground');
  const period = Math.ceil(width * 1.2);
  const middle = middleOf(request);
  const blur = Math.max(0.8, height * 0.011);
  const strip = (share: number, paint: (ctx: SKRSContext2D, w: number, h: number) => void) => {
    const tall = Math.ceil(height * share);
    const sharp = bake(period, tall, paint);
    return bake(period, tall, (ctx) => {
      ctx.filter = `blur(${blur.toFixed(1)}px)`;
      ctx.drawImage(sharp, 0, 0);
    });
  };
  const drawables: Drawable[] = [];
  const place = (bitmap: ReturnType<typeof strip>, lower: boolean): void => {
    drawables.push({
      depth: () => 0.5,
      draw({ ctx, view, t, wind }) {
        const { left } = frameSpan(view);
        // They lean aside as the camera goes by, yet keep to the corners however far it goes.
        const passed = Math.tanh((view.camera.x - middle) / 14) * 0.08 * width;
        const x = view.width / 2 - bitmap.width / 2 - passed;
        const sway = Math.sin(t * 0.9) * height * 0.004 * (0.4 + Math.abs(wind));
        const y = lower ? view.height - bitmap.height * 0.86 - left : left - bitmap.height * 0.1;
        ctx.drawImage(bitmap, Math.round(x), Math.round(y + sway));
      },
    });
  };
  const { above } = options;
  if (above) {
    place(
      strip(0.24, (ctx, w, h) => {
        for (const [x, spread] of corners(w, width)) {
          for (let i = 0; i < 7; i++) {
            const from = x + random.range(-0.5, 0.5) * spread;
            paintBough(
              ctx,
              random,
              light,
              { x: from, y: -h * 0.25, size: h },
              above,
              options.season,
            );
          }
        }
      }),
      false,
    );
  }
  if (options.grass) {
    place(
      strip(0.16, (ctx, w, h) => {
        for (const [x, spread] of corners(w, width))
          paintBlades(ctx, random, light, x, spread, h, options.season);
      }),
      true,
    );
  }
  return drawables;
}

/** Where the corners of the frame lie in a strip a little wider, and how wide a clump is there. */
function corners(strip: number, width: number): [x: number, spread: number][] {
  const left = (strip - width) / 2;
  return [
    [left + width * 0.02, width * 0.15],
    [left + width * 0.98, width * 0.17],
  ];
}

function paintBough(
  ctx: SKRSContext2D,
  random: Random,
  light: Light,
  at: { x: number; y: number; size: number },
  kind: 'needles' | 'leaves',
  season: Season,
): void {
  const lean = random.range(-0.9, 0.9);
  const length = at.size * random.range(0.7, 1.05);
  const colors: Record<Season, readonly Rgb[]> = {
    summer: [rgb('#2f4a28'), rgb('#4d7034')],
    spring: [rgb('#5a7c3a'), rgb('#c48a9c')],
    autumn: [rgb('#8a4a22'), rgb('#b87428')],
    winter: [rgb('#24383a'), rgb('#2f4644')],
  };
  const tone = lit(scale(random.pick(colors[season]), 0.62), light, 0.35);
  const bright = mix(
    lit(season === 'winter' ? rgb('#e6edf8') : rgb('#8fa850'), light, 0.6),
    tone,
    0.25,
  );
  for (let i = 0; i <= 26; i++) {
    const t = i / 26;
    const x = at.x + lean * length * t;
    const y = at.y + length * (t * 0.9 + t * t * 0.15);
    for (const side of [-1, 1]) {
      const reach = at.size * 0.42 * (1 - t * 0.55) * random.range(0.6, 1.1);
      ctx.fillStyle = css(random.chance(0.25) ? bright : tone);
      ctx.beginPath();
      if (kind === 'leaves') {
        ctx.ellipse(x + side * reach * 0.6, y, reach * 0.5, reach * 0.3, random.range(-1, 1), 0, 7);
      } else {
        ctx.moveTo(x, y - reach * 0.15);
        ctx.lineTo(x + side * reach, y + reach * 0.75);
        ctx.lineTo(x, y + reach * 0.35);
      }
      ctx.fill();
    }
  }
}

function paintBlades(
  ctx: SKRSContext2D,
  random: Random,
  light: Light,
  x: number,
  spread: number,
  height: number,
  season: Season,
): void {
  const colors: Record<Season, readonly Rgb[]> = {
    summer: [rgb('#4a7434'), rgb('#6f9a48')],
    spring: [rgb('#5c8f40'), rgb('#8fbf55')],
    autumn: [rgb('#8a6a38'), rgb('#c07a30')],
    winter: [rgb('#8a7f70'), rgb('#b8a888')],
  };
  const count = season === 'winter' ? 22 : 60;
  for (let i = 0; i < count; i++) {
    const away = random.range(-1, 1);
    const foot = x + away * spread;
    const tall = height * (1 - Math.abs(away) * 0.6) * random.range(0.45, 0.95);
    const lean = random.range(-0.4, 0.4) * tall;
    ctx.fillStyle = css(
      lit(scale(random.pick(colors[season]), 0.8), light, random.range(0.2, 0.8)),
    );
    ctx.beginPath();
    ctx.moveTo(foot - height * 0.05, height);
    ctx.quadraticCurveTo(foot + lean * 0.2, height - tall * 0.6, foot + lean, height - tall);
    ctx.quadraticCurveTo(foot + lean * 0.4, height - tall * 0.5, foot + height * 0.05, height);
    ctx.fill();
  }
}
