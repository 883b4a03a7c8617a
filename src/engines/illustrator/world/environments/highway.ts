import type { Environment } from '../environment.ts';
import { rgb, scale } from '../../color.ts';
import { createTerrain } from '../backdrop.ts';
import { furnish } from '../furniture/brush.ts';
import { guardRail } from '../furniture/outdoor.ts';
import { behindStage, greenGround, undergrowth } from '../greenery.ts';
import { broadleaf, seasonOf } from '../plants/trees.ts';
import { createBands } from '../road.ts';
import { createPlanting } from '../scatter.ts';
import { createSky } from '../sky.ts';
import { createTraffic } from '../traffic.ts';
import { forestRidge } from '../treeline.ts';
import { createGloss } from '../water.ts';
import { ASPHALT, PAINT, wetness } from '../asphalt.ts';

const camera = { eye: 1.65, horizon: 0.53, focal: 1.15 };
const { focal } = camera;

/** A road with cars on both sides. */
export const highway: Environment = {
  id: 'highway',
  title: 'Highway',
  indoor: false,
  ambience: ['traffic'],
  camera,
  build(request) {
    const { light, attributes, weather, subjectZ } = request;
    const season = seasonOf(attributes, weather.kind === 'snow');
    const edge = behindStage(request, 1.2, 6);
    const wet = wetness(request);
    return {
      drawables: [
        ...createSky(request),
        createTerrain(
          request,
          forestRidge(request, {
            from: 700,
            to: 1700,
            height: 210,
            focal,
            season,
            conifers: 0.6,
            trees: 500,
          }),
        ),
        createTerrain(
          request,
          forestRidge(request, {
            from: 140,
            to: 330,
            height: 20,
            focal,
            season,
            conifers: 0.3,
            trees: 260,
          }),
        ),
        greenGround(request, season),
        createBands(request, [
          {
            from: 0.3,
            to: edge,
            color: wet ? scale(ASPHALT, 0.75) : ASPHALT,
            lines: [
              { z: Math.max(1, subjectZ * 0.55), width: 0.13, color: PAINT },
              { z: subjectZ + (edge - subjectZ) * 0.4, width: 0.13, color: PAINT, dash: [3, 5] },
              { z: edge - 0.4, width: 0.14, color: rgb('#e8c44a') },
            ],
          },
        ]),
        createBands(request, [
          {
            from: edge + 5,
            to: edge + 12,
            color: wet ? scale(ASPHALT, 0.75) : ASPHALT,
            lines: [{ z: edge + 8, width: 0.16, color: PAINT, dash: [3, 5] }],
          },
        ]),
        ...(wet
          ? [createGloss(request, { strength: 0.3, from: 0.4, to: edge, order: edge + 0.05 })]
          : []),
        createTraffic(request, { focal, z: edge - 1.1, speed: 21, spacing: 13, count: 6 }),
        createTraffic(request, { focal, z: edge + 9, speed: -24, spacing: 17, count: 5 }),
        ...createPlanting(request, [
          {
            focal,
            name: 'rail',
            make: furnish(light, guardRail),
            variants: 1,
            size: [1, 1],
            from: edge + 0.3,
            to: edge + 0.31,
            spacing: 4,
            density: 1,
          },
          {
            focal,
            name: 'trees',
            make: broadleaf(light, { season }),
            variants: 5,
            from: edge + 16,
            to: 80,
            spacing: 8,
            spread: 0.5,
            density: 0.4,
          },
          ...undergrowth(request, { focal, season, rocks: 0.3, keep: (_x, z) => z > edge + 12.5 }),
        ]),
      ],
      groundAt: () => 0,
      surface: 'road',
    };
  },
};
