import { rgb } from '../../color.ts';
import { createSkyline } from '../buildings/skyline.ts';
import type { Environment } from '../environment.ts';
import { fence, pylon } from '../furniture/outdoor.ts';
import { carHeap } from '../furniture/vehicles.ts';
import { behindStage } from '../greenery.ts';
import { createGround, grainTexture, patchTexture } from '../ground.ts';
import { rank } from '../ranks.ts';
import { createPlanting } from '../scatter.ts';
import { createSky } from '../sky.ts';

const camera = { eye: 1.65, horizon: 0.53, focal: 1.15 };
const { focal } = camera;

/** Heaps of wrecked cars and tyres on trodden ground. */
export const junkyard: Environment = {
  id: 'junkyard',
  title: 'Junkyard',
  indoor: false,
  ambience: ['wind'],
  camera,
  build(request) {
    const back = behindStage(request, 1.6, 9);
    const heap = (name: string, z: number, spacing: number) =>
      rank(request, { name, make: carHeap, focal, z, spacing, variants: 5, size: [0.85, 1.1] });
    return {
      drawables: [
        ...createSky(request),
        createSkyline(request, { z: 420, focal, height: [14, 40], air: 0.6 }),
        createGround(request, {
          near: rgb('#8f7a64'),
          far: rgb('#9a8a78'),
          textures: [
            patchTexture(request, {
              size: 13,
              light: rgb('#b8a48a'),
              dark: rgb('#4f4238'),
              alpha: 0.6,
            }),
            grainTexture(request, {
              colors: [rgb('#c0b4a4'), rgb('#4a3f38'), rgb('#8a5234')],
              size: 3,
              alpha: 0.6,
            }),
          ],
        }),
        ...createPlanting(request, [
          rank(request, { name: 'pylons', make: pylon, focal, z: back * 5, spacing: 40 }),
          rank(request, { name: 'fence', make: fence, focal, z: back * 3, spacing: 3 }),
          heap('far', back * 2.2, 10.6),
          heap('near', back * 1.25, 12.8),
        ]),
      ],
      groundAt: () => 0,
      surface: 'ground',
    };
  },
};
