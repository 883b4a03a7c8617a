import { rgb } from '../../color.ts';
import { createHorizonGlow } from '../atmosphere.ts';
import { createSkyline } from '../buildings/skyline.ts';
import type { Environment } from '../environment.ts';
import { triumphalArch } from '../furniture/monuments.ts';
import { streetLamp } from '../furniture/street-lamp.ts';
import { behindStage, greenGround } from '../greenery.ts';
import { broadleaf, seasonOf } from '../plants/trees.ts';
import { rank } from '../ranks.ts';
import { createBands } from '../road.ts';
import { createPlanting } from '../scatter.ts';
import { createSky } from '../sky.ts';

const camera = { eye: 1.65, horizon: 0.62, focal: 1.15 };
const { focal } = camera;

/** A triumphal arch over a paved square. */
export const arch: Environment = {
  id: 'arch',
  title: 'Triumphal arch',
  indoor: false,
  ambience: ['traffic'],
  camera,
  build(request) {
    const { light, attributes, weather } = request;
    const season = seasonOf(attributes, weather.kind === 'snow');
    const z = behindStage(request, 15, 27);
    return {
      drawables: [
        ...createSky(request),
        createSkyline(request, { z: 400, focal, height: [14, 34], width: 16, air: 0.5 }),
        ...createHorizonGlow(request),
        greenGround(request, season),
        createBands(request, [
          {
            from: 0.3,
            to: z + 9,
            color: season === 'winter' ? rgb('#dde5f0') : rgb('#c4b8a4'),
            joints: 1.2,
          },
        ]),
        ...createPlanting(request, [
          rank(request, {
            name: 'arch',
            make: triumphalArch,
            focal,
            z,
            spacing: 64,
            keep: (x) => Math.abs(x) < 20,
          }),
          rank(request, {
            name: 'lamps',
            make: streetLamp(light),
            focal,
            z: z - 3,
            spacing: 10.6,
            keep: (x) => Math.abs(x) > 7,
          }),
          {
            focal,
            name: 'trees',
            make: broadleaf(light, { season }),
            variants: 5,
            from: z + 9.5,
            to: z + 30,
            spacing: 5,
            density: 0.75,
            keep: (x, at) => Math.abs(x) > at * 0.13,
          },
        ]),
      ],
      groundAt: () => 0,
      surface: 'floor',
    };
  },
};
