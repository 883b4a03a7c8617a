import type { Environment } from '../environment.ts';
import { rgb } from '../../color.ts';
import { createSkyline } from '../buildings/skyline.ts';
import { platformRoof } from '../furniture/outdoor.ts';
import { carriage } from '../furniture/vehicles.ts';
import { streetLamp } from '../furniture/street-lamp.ts';
import { behindStage } from '../greenery.ts';
import { createGround } from '../ground.ts';
import { rank } from '../ranks.ts';
import { createBands } from '../road.ts';
import { createPlanting } from '../scatter.ts';
import { createSky } from '../sky.ts';
import { asphalt } from '../asphalt.ts';
import { rails } from './railway.ts';
import { floodlit } from '../light.ts';

const camera = { eye: 1.65, horizon: 0.53, focal: 1.15 };
const { focal } = camera;

/** A platform with a train at it. */
export const trainStation: Environment = {
  id: 'train_station',
  title: 'Railway station',
  indoor: false,
  ambience: ['train', 'crowd'],
  camera,
  adjustLight: floodlit,
  build(request) {
    const { light } = request;
    const edge = behindStage(request, 0.9, 4.6);
    const far = edge + 3.6;
    return {
      drawables: [
        ...createSky(request),
        createSkyline(request, { z: 300, focal, height: [16, 60], air: 0.5 }),
        createGround(request, {
          near: rgb('#a39a90'),
          far: rgb('#98918a'),
          textures: asphalt(request),
        }),
        createBands(request, [
          {
            from: 0.3,
            to: edge,
            color: rgb('#b0a69a'),
            joints: 0.8,
            lines: [{ z: edge - 0.6, width: 0.16, color: rgb('#f0d048') }],
          },
          { from: edge, to: edge + 3, color: rgb('#6f675f') },
          { from: edge + 3, to: far + 5, color: rgb('#a8a098'), joints: 0.9 },
        ]),
        rails(edge + 0.3),
        ...createPlanting(request, [
          rank(request, { name: 'train', make: carriage, focal, z: edge + 1.4, spacing: 15.2 }),
          rank(request, { name: 'roof', make: platformRoof, focal, z: far + 0.6, spacing: 7.1 }),
          {
            focal,
            name: 'lamps',
            make: streetLamp(light),
            variants: 1,
            size: [1, 1],
            from: edge - 0.15,
            to: edge - 0.1,
            spacing: 12.8,
            density: 0.9,
            keep: (x) => Math.abs(x) > 2,
          },
        ]),
      ],
      groundAt: () => 0,
      surface: 'floor',
    };
  },
};
