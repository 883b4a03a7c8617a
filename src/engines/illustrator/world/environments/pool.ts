import { rgb } from '../../color.ts';
import { createTerrain } from '../backdrop.ts';
import type { Environment } from '../environment.ts';
import { furnish } from '../furniture/brush.ts';
import { lounger, umbrella } from '../furniture/outdoor.ts';
import { behindStage, greenGround } from '../greenery.ts';
import { palm } from '../plants/trees.ts';
import { createBands } from '../road.ts';
import { createPlanting } from '../scatter.ts';
import { createSky } from '../sky.ts';
import { forestRidge } from '../treeline.ts';
import { createWater } from '../water.ts';
import { camera, focal } from './waterside.ts';

export const pool: Environment = {
  id: 'pool',
  title: 'Swimming pool',
  indoor: false,
  ambience: ['splash'],
  camera,
  build(request) {
    const { light } = request;
    const near = behindStage(request, 0.7, 4.2);
    const far = near * 2.1;
    return {
      drawables: [
        ...createSky(request, { clouds: 0.7 }),
        createTerrain(
          request,
          forestRidge(request, {
            from: 120,
            to: 260,
            height: 14,
            focal,
            season: 'summer',
            conifers: 0.1,
            trees: 500,
          }),
        ),
        greenGround(request, 'summer'),
        createBands(request, [{ from: 0.1, to: far + 2.4, color: rgb('#e0d6c4'), joints: 0.6 }]),
        createWater(request, {
          focal,
          from: near,
          to: far,
          level: -0.06,
          deep: rgb('#1f9ac8'),
          shallow: rgb('#5fd4e0'),
          swell: 0.28,
          mirror: 0.15,
          order: far + 2,
        }),
        createBands(
          request,
          [
            { from: far, to: far + 0.3, color: rgb('#f2ece0') },
            { from: near - 0.28, to: near, color: rgb('#f2ece0'), joints: 0.5 },
          ],
          far + 1.9,
        ),
        ...createPlanting(request, [
          {
            focal,
            name: 'loungers',
            make: furnish(light, lounger),
            variants: 3,
            size: [1, 1],
            from: far + 0.9,
            to: far + 0.95,
            spacing: 3.2,
            density: 0.85,
          },
          {
            focal,
            name: 'umbrellas',
            make: furnish(light, umbrella),
            variants: 3,
            size: [1, 1],
            from: far + 1.3,
            to: far + 1.35,
            spacing: 4.8,
            density: 0.8,
          },
          {
            focal,
            name: 'palms',
            make: palm(light),
            variants: 4,
            from: far + 3,
            to: far + 12,
            spacing: 4.4,
            density: 0.6,
            sway: 0.03,
          },
        ]),
      ],
      groundAt: () => 0,
      surface: 'floor',
    };
  },
};
