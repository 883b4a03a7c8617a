import type { Rgb } from '../../color.ts';
import { css, mix, rgb, scale } from '../../color.ts';
import { clamp, lerp } from '../../easing.ts';
import type { Light } from '../../render/light.ts';
import { lit } from '../../render/light.ts';
import type { SpriteMaker } from '../scatter.ts';
import { paintFoliage } from './leaves.ts';
import { upright } from './trees.ts';

/** A tuft of blades, 0.2 to 0.5 m. */
export function tuft(
  light: Light,
  options: { colors: readonly Rgb[]; height?: number; tips?: Rgb; flowers?: readonly Rgb[] },
): SpriteMaker {
  return (random, ppm) => {
    const metres = (options.height ?? 0.34) * random.range(0.75, 1.25);
    return upright(metres * 2.6, metres * 1.15, ppm, metres * 0.5, (ctx, w, h, foot) => {
      const height = metres * ppm;
      const blades = random.int(16, 26);
      for (let i = 0; i < blades; i++) {
        const t = i / blades;
        const x = foot + random.range(-0.42, 0.42) * height;
        const lean = random.normal() * height * 0.28;
        const tall = height * random.range(0.5, 1);
        const width = Math.max(0.7, height * 0.045);
        const base = random.pick(options.colors);
        const color = options.tips && t > 0.6 ? mix(base, options.tips, 0.6) : base;
        ctx.fillStyle = css(lit(scale(color, lerp(0.7, 1.12, t)), light, lerp(0.25, 1, t)));
        ctx.beginPath();
        ctx.moveTo(x - width, h);
        ctx.quadraticCurveTo(x + lean * 0.25, h - tall * 0.6, x + lean, h - tall);
        ctx.quadraticCurveTo(x + lean * 0.4 + width, h - tall * 0.5, x + width, h);
        ctx.fill();
        if (options.flowers?.length && t > 0.55 && random.chance(0.45)) {
          const flower = random.pick(options.flowers);
          const r = Math.max(0.8, height * random.range(0.05, 0.085));
          ctx.fillStyle = css(lit(flower, light, 0.85));
          for (let petal = 0; petal < 5; petal++) {
            const angle = petal * 1.257;
            ctx.beginPath();
            ctx.arc(
              x + lean + Math.cos(angle) * r * 0.8,
              h - tall + Math.sin(angle) * r * 0.6,
              r * 0.62,
              0,
              7,
            );
            ctx.fill();
          }
          ctx.fillStyle = css(lit(rgb('#f6d552'), light, 1));
          ctx.beginPath();
          ctx.arc(x + lean, h - tall, r * 0.42, 0, 7);
          ctx.fill();
        }
      }
    });
  };
}

/** A round shrub, 0.6 to 1.4 m, with optional blossoms or snow. */
export function bush(
  light: Light,
  options: { color: Rgb; second: Rgb; height?: number; flowers?: Rgb; snow?: boolean },
): SpriteMaker {
  return (random, ppm) => {
    const metres = (options.height ?? 0.95) * random.range(0.7, 1.25);
    const wide = metres * random.range(1.3, 1.9);
    return upright(wide * 1.1, metres * 1.1, ppm, wide * 0.42, (ctx, w, h, foot) => {
      const height = metres * ppm;
      const clumps = Array.from({ length: 9 }, () => {
        const x = random.range(-0.36, 0.36);
        const r = height * random.range(0.2, 0.32);
        return {
          x: foot + x * wide * ppm,
          y: h - r * 0.75 - random.range(0, 0.52) * height * (1 - Math.abs(x) * 1.4),
          rx: r * 1.15,
          ry: r,
        };
      }).sort((a, b) => b.y - a.y);
      const leaf = clamp(height * 0.035, 1.2, 6);
      paintFoliage(ctx, random, light, clumps, { ...options, leaf, density: 1.7 });
      const tops = clumps.map((c) => ({
        x: c.x,
        y: c.y - c.ry * 0.35,
        rx: c.rx * 0.8,
        ry: c.ry * 0.5,
      }));
      if (options.snow) {
        paintFoliage(ctx, random, light, tops, {
          color: rgb('#e9eff8'),
          second: rgb('#ffffff'),
          leaf,
          density: 2,
        });
      } else if (options.flowers) {
        paintFoliage(ctx, random, light, tops, {
          color: options.flowers,
          second: mix(options.flowers, [255, 255, 255], 0.5),
          leaf: leaf * 0.8,
          density: 0.35,
        });
      }
    });
  };
}

/** A boulder, 0.3 to 1.2 m: a few lit and shaded facets, with snow or moss on top if wanted. */
export function rock(
  light: Light,
  options: { color: Rgb; height?: number; cap?: Rgb | undefined },
): SpriteMaker {
  return (random, ppm) => {
    const metres = (options.height ?? 0.6) * random.range(0.6, 1.3);
    const wide = metres * random.range(1.3, 2.1);
    return upright(wide * 1.06, metres * 1.06, ppm, wide * 0.46, (ctx, w, h, foot) => {
      const half = (wide * ppm) / 2;
      const height = metres * ppm;
      const outline: [number, number][] = [];
      const corners = 9;
      for (let i = 0; i <= corners; i++) {
        const angle = Math.PI - (i / corners) * Math.PI;
        const r = random.range(0.84, 1.02);
        outline.push([foot + Math.cos(angle) * half * r, h - Math.sin(angle) ** 0.75 * height * r]);
      }
      const ridge: [number, number][] = [
        [foot + random.range(-0.25, 0.25) * half, h - height * random.range(0.5, 0.72)],
        [foot + random.range(-0.5, 0.5) * half, h + 2],
      ];
      const color = scale(options.color, random.range(0.88, 1.12));
      for (let i = 0; i < corners; i++) {
        const a = outline[i]!;
        const b = outline[i + 1]!;
        const nx = (a[1] - b[1]) / (Math.hypot(b[0] - a[0], b[1] - a[1]) || 1);
        const up = Math.abs(b[0] - a[0]) / (Math.hypot(b[0] - a[0], b[1] - a[1]) || 1);
        const facing = -nx * -1 * light.direction[0] * 0.6 + up * light.direction[1] * 0.7;
        const amount = clamp(0.28 + facing + random.range(-0.08, 0.08), 0.03, 1);
        ctx.fillStyle = css(lit(color, light, amount));
        ctx.strokeStyle = ctx.fillStyle;
        ctx.lineWidth = 1;
        ctx.beginPath();
        ctx.moveTo(...a);
        ctx.lineTo(...b);
        ctx.lineTo(...(i < corners / 2 ? ridge[0]! : ridge[0]!));
        ctx.closePath();
        ctx.fill();
        ctx.stroke();
      }
      ctx.fillStyle = css(lit(scale(color, 0.72), light, 0.12), 0.75);
      ctx.beginPath();
      ctx.moveTo(...outline[0]!);
      ctx.lineTo(...ridge[0]!);
      ctx.lineTo(...outline.at(-1)!);
      ctx.lineTo(foot + half, h + 2);
      ctx.lineTo(foot - half, h + 2);
      ctx.closePath();
      ctx.fill();
      if (options.cap) paintCap(ctx, outline, options.cap, light, height);
    });
  };
}

function paintCap(
  ctx: Parameters<Parameters<typeof upright>[4]>[0],
  outline: readonly [number, number][],
  cap: Rgb,
  light: Light,
  height: number,
): void {
  const top = outline.slice(2, -2);
  ctx.fillStyle = css(lit(cap, light, 0.8));
  ctx.beginPath();
  top.forEach(([x, y], i) => (i === 0 ? ctx.moveTo(x, y - 1) : ctx.lineTo(x, y - 1)));
  for (const [i, [x, y]] of [...top].reverse().entries()) {
    ctx.lineTo(x, y + height * (i % 2 ? 0.2 : 0.11));
  }
  ctx.closePath();
  ctx.fill();
}
