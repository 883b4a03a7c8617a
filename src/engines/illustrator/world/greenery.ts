import type { Rgb } from '../color.ts';
import { mix, rgb } from '../color.ts';
import type { Drawable } from '../render/paint.ts';
import type { EnvironmentRequest } from './environment.ts';
import type { GroundTexture } from './ground.ts';
import { createGround, grassTexture, patchTexture } from './ground.ts';
import type { Season } from './plants/trees.ts';
import { bush, rock, tuft } from './plants/undergrowth.ts';
import type { ScatterOptions } from './scatter.ts';

/** What open green land is made of in one season. */
interface Turf {
  near: Rgb;
  far: Rgb;
  blades: readonly Rgb[];
  flowers: readonly Rgb[];
  shrub: readonly [Rgb, Rgb];
}

export const TURF: Record<Season, Turf> = {
  summer: {
    near: rgb('#6f9a48'),
    far: rgb('#5d8a48'),
    blades: [rgb('#87b04e'), rgb('#5b8a3c'), rgb('#a4b85a'), rgb('#4a7434')],
    flowers: [rgb('#ffffff'), rgb('#f2d24a'), rgb('#c79ae8')],
    shrub: [rgb('#4f7f3c'), rgb('#84a84a')],
  },
  spring: {
    near: rgb('#86b552'),
    far: rgb('#76a850'),
    blades: [rgb('#9cc75a'), rgb('#72a348'), rgb('#b8d068'), rgb('#5c8f40')],
    flowers: [rgb('#ffb3c8'), rgb('#ffffff'), rgb('#ffe05a'), rgb('#b79cf0')],
    shrub: [rgb('#6b9a48'), rgb('#a6c860')],
  },
  autumn: {
    near: rgb('#a8873f'),
    far: rgb('#8f7a3e'),
    blades: [rgb('#c07a30'), rgb('#d9a040'), rgb('#8a6a38'), rgb('#7d7a3c')],
    flowers: [],
    shrub: [rgb('#a8642c'), rgb('#d69a3c')],
  },
  winter: {
    near: rgb('#e8eef8'),
    far: rgb('#dfe8f5'),
    blades: [rgb('#b8a888'), rgb('#9a8f78')],
    flowers: [],
    shrub: [rgb('#4d6652'), rgb('#6f8a70')],
  },
};

/** Grass of the season, or snow. */
export function greenGround(
  request: EnvironmentRequest,
  season: Season,
  extra: readonly GroundTexture[] = [],
): Drawable {
  const turf = TURF[season];
  const textures =
    season === 'winter'
      ? [
          patchTexture(request, {
            size: 26,
            light: rgb('#ffffff'),
            dark: rgb('#b9c9e6'),
            alpha: 0.5,
          }),
        ]
      : [
          patchTexture(request, {
            size: 22,
            light: mix(turf.near, rgb('#d8d070'), 0.4),
            dark: mix(turf.near, rgb('#3a3020'), 0.45),
          }),
          grassTexture(request, { colors: turf.blades, alpha: 0.6 }),
        ];
  return createGround(request, {
    near: turf.near,
    far: turf.far,
    textures: [...textures, ...extra],
  });
}

/** Where the near bank lies before those afloat, as a share of their distance. */
const AFLOAT_SHORE = 0.55;

/** Metres before the viewer that stay free where nobody is. */
const EMPTY_STAGE = 2.4;

/** Depth behind the stage, metres, and no nearer than `least`. */
export function behindStage(request: EnvironmentRequest, gap: number, least = 0): number {
  if (request.afloat) return Math.max(0.6, request.subjectZ * AFLOAT_SHORE);
  // With nobody there, what there is to see begins before the viewer.
  if (request.empty) return Math.max(least, EMPTY_STAGE + gap);
  return Math.max(least, request.subjectZ + request.stageDepth + gap);
}

/** Tufts, shrubs and stones about the stage; nothing that could hide the subject. */
export function undergrowth(
  request: EnvironmentRequest,
  options: {
    focal: number;
    season: Season;
    keep?: (x: number, z: number) => boolean;
    tufts?: number;
    bushes?: number;
    rocks?: number;
  },
): ScatterOptions[] {
  const { light, subjectZ, stageDepth } = request;
  const { focal, season, keep } = options;
  const turf = TURF[season];
  const snowy = season === 'winter';
  const onStage = (z: number): boolean => z > subjectZ - stageDepth - 0.5 && z < subjectZ + 0.4;
  const tufts = (options.tufts ?? 1) * (snowy ? 0.1 : 0.36);
  // Blades before the subject stay low: their height follows the distance.
  const low = Math.min(0.34, subjectZ * 0.05);
  const common = {
    focal,
    spread: 0.8,
    shadow: false,
    sway: 0.12,
    variants: 6,
    ...(keep ? { keep } : {}),
  };
  const list: ScatterOptions[] = [];
  const grass = (height: number) =>
    tuft(light, { colors: turf.blades, flowers: turf.flowers, height });
  if (tufts > 0) {
    list.push(
      {
        ...common,
        name: 'near-tufts',
        make: grass(low),
        from: Math.max(0.6, subjectZ * 0.3),
        to: Math.max(0.8, subjectZ - 0.3),
        spacing: Math.max(0.25, subjectZ * 0.12),
        density: tufts * 0.8,
        platesFrom: 100,
        keep: (x, z) => !onStage(z) && (keep?.(x, z) ?? true),
      },
      {
        ...common,
        name: 'tufts',
        make: grass(0.36),
        from: subjectZ + Math.max(0.5, stageDepth * 0.4),
        to: Math.max(26, subjectZ * 2.5),
        spacing: 0.95,
        density: tufts,
      },
    );
  }
  if (options.bushes !== 0) {
    list.push({
      ...common,
      name: 'bush',
      make: bush(light, { color: turf.shrub[0], second: turf.shrub[1], snow: snowy }),
      from: behindStage(request, 0.8, 6),
      to: Math.max(32, subjectZ * 2),
      spacing: 2.9,
      density: 0.45 * (options.bushes ?? 1),
      variants: 4,
      sway: 0.03,
      shadow: true,
    });
  }
  if (options.rocks !== 0) {
    list.push({
      ...common,
      name: 'rock',
      make: rock(light, { color: rgb('#8b8a88'), cap: snowy ? rgb('#f2f6fc') : undefined }),
      from: behindStage(request, 0.3, 5),
      to: Math.max(30, subjectZ * 2),
      spacing: 5,
      density: 0.22 * (options.rocks ?? 1),
      variants: 4,
      sway: 0,
      shadow: true,
    });
  }
  return list;
}
