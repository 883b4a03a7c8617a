import { rgb } from '../../color.ts';
import type { Environment } from '../environment.ts';
import { startGantry, tyreWall } from '../furniture/monuments.ts';
import { behindStage, greenGround } from '../greenery.ts';
import { rank } from '../ranks.ts';
import { createBands } from '../road.ts';
import { createPlanting } from '../scatter.ts';
import { createSky } from '../sky.ts';
import { createTraffic } from '../traffic.ts';
import { stands } from './stadium.ts';
import { floodlit } from '../light.ts';

const camera = { eye: 1.65, horizon: 0.5, focal: 1.15 };
const { focal } = camera;
const PAINT = rgb('#f4f2ec');

/** A race track: kerbs in red and white, a start gantry, tyre walls and full stands. */
export const raceway: Environment = {
  id: 'raceway',
  title: 'Race track',
  indoor: false,
  ambience: ['crowd', 'traffic'],
  camera,
  adjustLight: floodlit,
  build(request) {
    const { subjectZ, weather } = request;
    const edge = behindStage(request, 3.4, 9);
    const red = rgb('#d23a30');
    return {
      drawables: [
        ...createSky(request, { clouds: 0.7 }),
        greenGround(request, weather.kind === 'snow' ? 'winter' : 'summer'),
        createBands(request, [
          {
            from: 0.3,
            to: edge,
            color: rgb('#58575e'),
            lines: [
              { z: subjectZ * 0.6, width: 0.14, color: PAINT, dash: [3, 4] },
              { z: edge - 0.15, width: 0.5, color: PAINT },
              { z: edge - 0.15, width: 0.5, color: red, dash: [1.1, 1.1] },
            ],
          },
        ]),
        stands(request, edge + 9),
        createTraffic(request, { focal, z: edge - 1.4, speed: 17, spacing: 15, count: 5 }),
        ...createPlanting(request, [
          rank(request, { name: 'tyres', make: tyreWall, focal, z: edge + 2.6, spacing: 4 }),
          rank(request, {
            name: 'gantry',
            make: startGantry,
            focal,
            z: edge + 0.6,
            spacing: 32,
            size: [1.05, 1.05],
          }),
        ]),
      ],
      groundAt: () => 0,
      surface: 'road',
    };
  },
};
