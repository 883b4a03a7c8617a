import type { Rgb } from '../color.ts';
import { mix, rgb } from '../color.ts';
import type { Drawable } from '../render/paint.ts';
import type { EnvironmentRequest } from './environment.ts';
import type { Patch } from './furniture/ground-marks.ts';
import { groundPatches } from './furniture/ground-marks.ts';
import { behindStage, TURF } from './greenery.ts';
import type { Season } from './plants/trees.ts';
import { bush, tuft } from './plants/undergrowth.ts';
import type { ScatterOptions } from './scatter.ts';

/** A way from the viewer to something far off. */
export interface Approach {
  /** Middle of the way at a depth, metres. */
  at(z: number): number;
  /** Half its width. */
  half: number;
}

/** A way that leads from beside the viewer in one bend to (`x`, `to`). */
export function approach(
  request: EnvironmentRequest,
  to: { x: number; z: number },
  half: number,
): Approach {
  const random = request.random.fork('approach');
  const bend = random.range(0.5, 1) * (random.chance(0.5) ? 1 : -1) * Math.min(3.4, to.z * 0.14);
  return {
    half,
    at: (z) => {
      const t = Math.min(1, Math.max(0, z / to.z));
      return to.x + bend * Math.sin(t * Math.PI * 0.95) * (1 - t * 0.4) - bend * 0.9 * (1 - t) ** 2;
    },
  };
}

/** The paving of a way, in pieces that follow its bend. */
export function pavedWay(way: Approach, to: number, color: Rgb, order?: number): Drawable {
  const patches: Patch[] = [];
  const depths = [0.2];
  while (depths.at(-1)! < to) depths.push(Math.min(to, depths.at(-1)! * 1.16 + 0.12));
  for (let i = depths.length - 2; i >= 0; i--) {
    const [from, until] = [depths[i]!, depths[i + 1]!];
    const piece = (half: number, tone: Rgb, amount: number): Patch => ({
      near: [way.at(from) - half, way.at(from) + half],
      far: [way.at(until) - half, way.at(until) + half],
      from,
      to: until + 0.02,
      color: tone,
      amount,
    });
    patches.push(piece(way.half + 0.14, mix(color, rgb('#5a4a38'), 0.35), 0.6));
    patches.push(piece(way.half, mix(color, [255, 255, 255], 0.06 * (i % 2)), 0.75));
  }
  return groundPatches(patches, order);
}

/** Flowers and low bushes along both sides of a way: something to look at from the first metre on. */
export function borders(
  request: EnvironmentRequest,
  way: Approach,
  look: { focal: number; season: Season; to: number; hedge?: boolean },
): ScatterOptions[] {
  const { light } = request;
  const { focal, season, to } = look;
  const snowy = season === 'winter';
  const beside = (x: number, z: number, from: number, wide: number): boolean => {
    const away = Math.abs(x - way.at(z)) - way.half;
    return away > from && away < from + wide;
  };
  const first = request.empty ? 2.1 : behindStage(request, 0.4, 3);
  const turf = TURF[season];
  const flowers = snowy
    ? []
    : [rgb('#f06a8a'), rgb('#ffffff'), rgb('#ffd25a'), rgb('#9a7ae0'), rgb('#f2584a')];
  const common = { focal, spread: 0.5, from: first, to: Math.min(to, 32), shadow: true };
  return [
    {
      ...common,
      name: 'border-flowers',
      make: tuft(light, { colors: turf.blades, flowers, height: 0.42 }),
      variants: 8,
      spacing: 0.36,
      density: snowy ? 0.1 : 0.85,
      sway: 0.1,
      keep: (x, z) => beside(x, z, 0.15, 0.9),
    },
    ...(look.hedge
      ? [
          {
            ...common,
            name: 'border-bushes',
            make: bush(light, {
              color: turf.shrub[0],
              second: turf.shrub[1],
              snow: snowy,
              height: 0.5,
            }),
            variants: 5,
            from: Math.max(first, 7),
            spacing: 0.7,
            density: 0.8,
            keep: (x: number, z: number) => beside(x, z, 1.2, 1.1),
          },
        ]
      : []),
  ];
}
