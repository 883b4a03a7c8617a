import { createTerrain } from '../backdrop.ts';
import type { Environment } from '../environment.ts';
import { behindStage, greenGround, undergrowth } from '../greenery.ts';
import { conifer } from '../plants/trees.ts';
import { createPlanting } from '../scatter.ts';
import { createSky } from '../sky.ts';
import { forestRidge } from '../treeline.ts';
import { rippleTexture } from '../ground.ts';
import { rgb } from '../../color.ts';
import { peaks } from './mountains.ts';

const camera = { eye: 1.7, horizon: 0.56, focal: 1.15 };

/** Untouched snow before white peaks, a few firs bent under their load. */
export const snowfield: Environment = {
  id: 'snowfield',
  title: 'Snowfield',
  indoor: false,
  ambience: ['wind'],
  camera,
  build(request) {
    const { light } = request;
    const { focal } = camera;
    const from = behindStage(request, 2.5, 13);
    return {
      drawables: [
        ...createSky(request, { clouds: 0.6 }),
        createTerrain(
          request,
          peaks(request, { from: 2200, to: 5000, height: 1000, focal, snowLine: 0.08 }),
        ),
        createTerrain(
          request,
          forestRidge(request, {
            from: 240,
            to: 700,
            height: 70,
            focal,
            season: 'winter',
            trees: 320,
          }),
        ),
        greenGround(request, 'winter', [
          rippleTexture(request, {
            light: rgb('#ffffff'),
            dark: rgb('#a9bfe6'),
            alpha: 0.28,
            size: 13,
            waves: 12,
          }),
        ]),
        ...createPlanting(request, [
          {
            focal,
            name: 'firs',
            make: conifer(light, { season: 'winter' }),
            variants: 6,
            from,
            to: Math.max(90, from * 3),
            size: [0.5, 1.1],
            spacing: 6,
            spread: 0.55,
            density: 0.34,
            keep: (x, z) => Math.abs(x) > 3.5 + z * 0.16,
          },
          ...undergrowth(request, {
            focal,
            season: 'winter',
            tufts: 0.5,
            bushes: 0.35,
            rocks: 1.4,
          }),
        ]),
      ],
      groundAt: () => 0,
      surface: 'snow',
    };
  },
};
