import { rgb } from '../../color.ts';
import { createTerrain } from '../backdrop.ts';
import { createSkyline } from '../buildings/skyline.ts';
import type { Environment } from '../environment.ts';
import { bench } from '../furniture/bench.ts';
import { streetLamp } from '../furniture/street-lamp.ts';
import { behindStage, greenGround, undergrowth } from '../greenery.ts';
import { birch, broadleaf, seasonOf } from '../plants/trees.ts';
import { createBands } from '../road.ts';
import { createPlanting } from '../scatter.ts';
import { createSky } from '../sky.ts';
import { forestRidge } from '../treeline.ts';

const camera = { eye: 1.65, horizon: 0.55, focal: 1.15 };

/** A city park: lawn, a gravel walk with benches and lamps, old trees, towers beyond. */
export const park: Environment = {
  id: 'park',
  title: 'City park',
  indoor: false,
  ambience: ['birdsong', 'wind'],
  camera,
  build(request) {
    const { light, attributes, weather } = request;
    const season = seasonOf(attributes, weather.kind === 'snow');
    const { focal } = camera;
    const winter = season === 'winter';
    const walk = behindStage(request, 1.2, 6);
    const gravel = winter ? rgb('#d5deec') : rgb('#d9c7a2');
    return {
      drawables: [
        ...createSky(request),
        createSkyline(request, { z: 700, focal, height: [60, 190], air: 0.34 }),
        createTerrain(
          request,
          forestRidge(request, {
            from: 90,
            to: 190,
            height: 7,
            focal,
            season,
            conifers: 0.15,
            trees: 420,
          }),
        ),
        greenGround(request, season),
        createBands(request, [{ from: walk, to: walk + 1.7, color: gravel }]),
        ...createPlanting(request, [
          {
            focal,
            name: 'trees',
            make: [
              broadleaf(light, { season }),
              broadleaf(light, { season }),
              birch(light, { season }),
            ],
            variants: 6,
            from: Math.max(12, walk + 4),
            to: Math.max(80, walk * 3),
            size: [0.75, 1.2],
            spacing: 5.6,
            spread: 0.5,
            density: 0.55,
            sway: weather.kind === 'wind' ? 0.03 : 0.008,
            keep: (x, z) => Math.abs(x + 2) > 2.5 + z * 0.06,
          },
          {
            focal,
            name: 'benches',
            make: bench(light, { snow: winter }),
            variants: 1,
            size: [1, 1],
            from: walk + 2.1,
            to: walk + 2.2,
            spacing: 6.4,
            density: 0.75,
          },
          {
            focal,
            name: 'lamps',
            make: streetLamp(light),
            variants: 1,
            size: [0.8, 0.8],
            from: walk + 2.6,
            to: walk + 2.7,
            spacing: 11,
            density: 0.9,
          },
          ...undergrowth(request, {
            focal,
            season,
            tufts: 0.45,
            rocks: 0.2,
            keep: (_x, z) => z < walk - 0.2 || z > walk + 2,
          }),
        ]),
      ],
      groundAt: () => 0,
      surface: winter ? 'snow' : 'ground',
    };
  },
};
