import type { Rgb } from '../color.ts';
import { css, mix, rgb, scale } from '../color.ts';
import { clamp, lerp, smoothstep } from '../easing.ts';
import type { Random } from '../random.ts';
import { hazeAmount, lit } from '../render/light.ts';
import type { TerrainOptions } from './backdrop.ts';
import { fog } from './scatter.ts';
import { bake } from './bitmap.ts';
import type { EnvironmentRequest } from './environment.ts';
import { throughLens } from './lens.ts';
import { createNoise } from './noise.ts';
import type { Season } from './plants/trees.ts';
import { broadleaf, conifer } from './plants/trees.ts';

/** Rolling hills under trees: a distant wood. */
export function forestRidge(
  request: EnvironmentRequest,
  options: {
    from: number;
    to: number;
    height: number;
    focal: number;
    season: Season;
    /** Share of needle trees; 1 by default. */
    conifers?: number;
    /** Trees per frame width. */
    trees?: number;
    color?: Rgb;
  },
): TerrainOptions {
  const random = request.random.fork(`ridge${options.from}`);
  const noise = createNoise(random);
  const { season } = options;
  const { focal } = throughLens(request, options);
  const floor =
    options.color ??
    (season === 'winter' ? rgb('#dfe7f2') : season === 'autumn' ? rgb('#8a6a38') : rgb('#55804a'));
  const lift = random.range(0.3, 0.5);
  return {
    from: options.from,
    to: options.to,
    focal,
    height: (u, v) =>
      options.height *
      clamp((noise.fbm(u * 4, v * 2.2, 4, 4) - 0.28) * 2.1, 0, 1.2) *
      lerp(lift, 1.1, v) *
      smoothstep(-0.02, 0.12, v),
    color: ({ height }) => scale(floor, 0.85 + 0.2 * clamp(height / options.height, 0, 1)),
    spots: options.trees ?? 900,
    headroom: 12,
    air: Math.min(1, 230 / options.from),
    dress: (ctx, spots) => {
      const stamps = bakeStamps(request, random, {
        ...options,
        ppm: (focal * request.height) / options.from,
      });
      for (const spot of spots) {
        // Groves and clearings: an even cover would look like a carpet.
        const grove = noise.fbm((spot.x / ctx.canvas.width) * 14, spot.z / 60, 3, 14);
        if (grove < random.range(0.36, 0.56)) continue;
        const band = clamp(
          Math.floor(((spot.z - options.from) / (options.to - options.from)) * BANDS),
          0,
          BANDS - 1,
        );
        const stamp = random.pick(stamps[band]!);
        const size =
          (spot.scale / stamp.ppm) *
          random.range(0.6, 1.1) *
          lerp(0.8, 1.5, smoothstep(0.4, 0.75, grove));
        const w = stamp.bitmap.width * size;
        const h = stamp.bitmap.height * size;
        ctx.imageSmoothingQuality = 'medium';
        // Round the seam, so that the bitmap repeats.
        for (const x of [spot.x, spot.x - ctx.canvas.width, spot.x + ctx.canvas.width]) {
          if (x + w < 0 || x - w > ctx.canvas.width) continue;
          ctx.drawImage(stamp.bitmap, x - w / 2, spot.y - h * 0.94, w, h);
        }
      }
      tintFoot(ctx, request, floor, options.from);
    },
  };
}

const BANDS = 4;

function bakeStamps(
  request: EnvironmentRequest,
  random: Random,
  options: { from: number; to: number; season: Season; conifers?: number; ppm: number },
) {
  const { light } = request;
  const needle = conifer(light, { season: options.season });
  const leafy = broadleaf(light, { season: options.season });
  const painted = Array.from({ length: 6 }, (_, i) => {
    const make = random.chance(options.conifers ?? 1) ? needle : leafy;
    // Baked finer than shown: a reduced tree looks better than a tree of a few pixels.
    return make(random.fork(`stamp${i}`), Math.max(4, options.ppm * 1.6));
  });
  return Array.from({ length: BANDS }, (_, band) => {
    const z = lerp(options.from, options.to, (band + 0.5) / BANDS);
    return painted.map((sprite) => {
      const bitmap = bake(sprite.bitmap.width, sprite.bitmap.height, (ctx) =>
        ctx.drawImage(sprite.bitmap, 0, 0),
      );
      fog(bitmap, light, hazeAmount(light, z * Math.min(1, 230 / options.from)));
      return { ...sprite, bitmap };
    });
  });
}

function tintFoot(
  ctx: Parameters<NonNullable<TerrainOptions['dress']>>[0],
  request: EnvironmentRequest,
  floor: Rgb,
  z: number,
): void {
  const { light } = request;
  const color = mix(
    lit(scale(floor, 0.8), light, 0.3),
    light.haze,
    hazeAmount(light, Math.min(z, 230)),
  );
  ctx.globalCompositeOperation = 'destination-over';
  ctx.fillStyle = css(color);
  ctx.fillRect(0, ctx.canvas.height - 3, ctx.canvas.width, 3);
  ctx.globalCompositeOperation = 'source-over';
}
