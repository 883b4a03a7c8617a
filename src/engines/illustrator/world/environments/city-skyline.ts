import type { Environment } from '../environment.ts';
import { rgb } from '../../color.ts';
import { createSkyline } from '../buildings/skyline.ts';
import { streetLamp } from '../furniture/street-lamp.ts';
import { behindStage } from '../greenery.ts';
import { createGround } from '../ground.ts';
import { createBands } from '../road.ts';
import { createPlanting } from '../scatter.ts';
import { createSky } from '../sky.ts';
import { createWater } from '../water.ts';
import { asphalt } from '../asphalt.ts';

const camera = { eye: 1.65, horizon: 0.53, focal: 1.15 };
const { focal } = camera;

/** Towers over the water. */
export const citySkyline: Environment = {
  id: 'city_skyline',
  title: 'City skyline over the water',
  indoor: false,
  ambience: ['traffic', 'river'],
  camera,
  build(request) {
    const { light } = request;
    const quay = behindStage(request, 1, 5);
    return {
      drawables: [
        ...createSky(request),
        createSkyline(request, { z: 1100, focal, height: [110, 420], width: 40, air: 0.22 }),
        createSkyline(request, { z: 700, focal, height: [50, 230], width: 30, air: 0.24 }),
        createSkyline(request, { z: 480, focal, height: [18, 80], width: 24, air: 0.25 }),
        createGround(request, {
          near: rgb('#8f8a86'),
          far: rgb('#85827f'),
          textures: asphalt(request),
          until: quay * 1.1,
        }),
        createWater(request, {
          focal,
          from: quay,
          to: 476,
          deep: rgb('#1f4f74'),
          shallow: rgb('#3a7a94'),
          swell: 0.22,
          mirror: 0.5,
          order: 470,
        }),
        createBands(request, [{ from: 0.35, to: quay, color: rgb('#a8a098'), joints: 1.1 }], 469),
        ...createPlanting(request, [
          {
            focal,
            name: 'lamps',
            make: streetLamp(light),
            variants: 1,
            size: [1, 1],
            from: quay - 0.3,
            to: quay - 0.2,
            spacing: 9,
            density: 1,
          },
        ]),
      ],
      groundAt: () => 0,
      surface: 'floor',
    };
  },
};
