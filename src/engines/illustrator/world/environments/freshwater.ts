import { rgb } from '../../color.ts';
import { createTerrain } from '../backdrop.ts';
import type { Environment, EnvironmentRequest } from '../environment.ts';
import { behindStage, greenGround, undergrowth } from '../greenery.ts';
import { createGround, patchTexture } from '../ground.ts';
import { birch, broadleaf, conifer, seasonOf } from '../plants/trees.ts';
import { rock, tuft } from '../plants/undergrowth.ts';
import type { ScatterOptions } from '../scatter.ts';
import { createPlanting } from '../scatter.ts';
import { createSky } from '../sky.ts';
import { forestRidge } from '../treeline.ts';
import { createWater } from '../water.ts';
import { peaks } from './mountains.ts';
import { camera, focal } from './waterside.ts';

const REEDS = [rgb('#7f9250'), rgb('#a3a85c'), rgb('#5f7f40')];

function reeds(
  request: EnvironmentRequest,
  from: number,
  to: number,
  density: number,
): ScatterOptions {
  return {
    focal,
    name: 'reeds',
    make: tuft(request.light, { colors: REEDS, height: 0.8, tips: rgb('#b59a5a') }),
    variants: 6,
    from,
    to,
    spacing: 0.9,
    spread: 0.2,
    density,
    shadow: false,
    sway: 0.1,
  };
}

export const lake: Environment = {
  id: 'lake',
  title: 'Mountain lake',
  indoor: false,
  ambience: ['birdsong', 'river'],
  camera,
  build(request) {
    const { light, attributes, weather } = request;
    const season = seasonOf(attributes, weather.kind === 'snow');
    const shore = behindStage(request, 1.4, 6);
    return {
      drawables: [
        ...createSky(request),
        createTerrain(
          request,
          peaks(request, {
            from: 2200,
            to: 5200,
            height: 1100,
            focal,
            snowLine: season === 'winter' ? 0.1 : 0.5,
          }),
        ),
        createTerrain(
          request,
          forestRidge(request, { from: 170, to: 420, height: 44, focal, season, trees: 1000 }),
        ),
        greenGround(request, season),
        createWater(request, {
          focal,
          from: shore,
          to: 165,
          deep: rgb('#22607f'),
          shallow: rgb('#5fa8a6'),
          swell: 0.16,
          mirror: 0.55,
          order: 160,
        }),
        ...createPlanting(request, [
          reeds(request, shore * 0.98, shore * 1.25, 0.4),
          ...undergrowth(request, { focal, season, bushes: 0, keep: (_x, z) => z < shore - 0.4 }),
          {
            focal,
            name: 'bank-trees',
            make: [conifer(light, { season }), birch(light, { season })],
            variants: 4,
            from: shore * 0.96,
            to: shore * 0.99,
            spacing: 5,
            density: 0.4,
            keep: (x) => Math.abs(x) > 5.5,
          },
        ]),
      ],
      groundAt: () => 0,
      surface: season === 'winter' ? 'snow' : 'ground',
    };
  },
};

export const river: Environment = {
  id: 'river',
  title: 'River between wooded banks',
  indoor: false,
  ambience: ['river', 'birdsong'],
  camera,
  build(request) {
    const { light, attributes, weather } = request;
    const season = seasonOf(attributes, weather.kind === 'snow');
    const shore = behindStage(request, 1, 5);
    const far = shore * 2.6;
    return {
      drawables: [
        ...createSky(request),
        createTerrain(
          request,
          forestRidge(request, { from: 420, to: 1000, height: 130, focal, season, conifers: 0.6 }),
        ),
        greenGround(request, season),
        createWater(request, {
          focal,
          from: shore,
          to: far,
          deep: rgb('#2f6f80'),
          shallow: rgb('#78b0a4'),
          swell: 0.4,
          mirror: 0.35,
          order: far - 0.5,
        }),
        ...createPlanting(request, [
          {
            focal,
            name: 'far-bank',
            make: [
              broadleaf(light, { season }),
              conifer(light, { season }),
              birch(light, { season }),
            ],
            variants: 6,
            from: Math.max(far + 1, 12),
            to: Math.max(90, far * 3),
            size: [0.7, 1.15],
            spacing: 3.6,
            spread: 0.5,
            density: 0.75,
          },
          {
            focal,
            name: 'stones',
            make: rock(light, { color: rgb('#8d8f90'), height: 0.55 }),
            variants: 5,
            from: shore * 1.02,
            to: far * 1.02,
            spacing: 2.6,
            spread: 0.3,
            density: 0.28,
            shadow: false,
          },
          reeds(request, far * 0.98, far * 1.06, 0.6),
          ...undergrowth(request, { focal, season, bushes: 0, keep: (_x, z) => z < shore - 0.3 }),
        ]),
      ],
      groundAt: () => 0,
      surface: season === 'winter' ? 'snow' : 'ground',
    };
  },
};

export const marsh: Environment = {
  id: 'marsh',
  title: 'Marsh with reeds',
  indoor: false,
  ambience: ['crickets', 'wind'],
  camera,
  build(request) {
    const { light } = request;
    const shore = behindStage(request, 0.8, 5);
    return {
      drawables: [
        ...createSky(request, { clouds: 1.2 }),
        createTerrain(
          request,
          forestRidge(request, {
            from: 300,
            to: 700,
            height: 34,
            focal,
            season: 'autumn',
            conifers: 0.4,
            trees: 500,
          }),
        ),
        createGround(request, {
          near: rgb('#7f8a4c'),
          far: rgb('#8f8a55'),
          textures: [
            patchTexture(request, {
              size: 12,
              light: rgb('#a8a862'),
              dark: rgb('#4f5a38'),
              alpha: 0.7,
            }),
          ],
        }),
        createWater(request, {
          focal,
          from: shore,
          to: 260,
          deep: rgb('#3a5a58'),
          shallow: rgb('#7f9080'),
          swell: 0.1,
          mirror: 0.45,
          order: 255,
        }),
        ...createPlanting(request, [
          ...undergrowth(request, {
            focal,
            season: 'autumn',
            bushes: 0,
            rocks: 0.3,
            keep: (_x, z) => z < shore,
          }),
          reeds(request, shore, shore * 1.2, 0.85),
          reeds(request, shore * 1.7, shore * 1.85, 0.6),
          reeds(request, shore * 2.6, shore * 2.8, 0.7),
          reeds(request, shore * 4.2, shore * 5, 0.8),
          {
            focal,
            name: 'willows',
            make: birch(light, { season: 'summer', height: 6 }),
            variants: 4,
            from: shore * 3.4,
            to: shore * 3.6,
            spacing: 8,
            density: 0.4,
            shadow: false,
          },
        ]),
      ],
      groundAt: () => 0,
      surface: 'ground',
    };
  },
};
