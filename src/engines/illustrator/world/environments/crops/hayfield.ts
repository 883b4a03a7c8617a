import { mix, rgb } from '../../../color.ts';
import type { Drawable } from '../../../render/paint.ts';
import { createTerrain } from '../../backdrop.ts';
import type { Environment, EnvironmentRequest } from '../../environment.ts';
import { furnish } from '../../furniture/brush.ts';
import { hayBale } from '../../furniture/outdoor.ts';
import { behindStage } from '../../greenery.ts';
import { createGround, patchTexture } from '../../ground.ts';
import { middleOf } from '../../middle-of.ts';
import { tuft } from '../../plants/undergrowth.ts';
import type { ScatterOptions } from '../../scatter.ts';
import { createPlanting } from '../../scatter.ts';
import { createSky } from '../../sky.ts';
import { solids } from '../../solids.ts';
import { forestRidge } from '../../treeline.ts';
import { camera } from './camera.ts';

const { focal } = camera;
const STRAW = rgb('#d8b860');

/** A mown field in stripes with round bales. */
export const hayfield: Environment = {
  id: 'hayfield',
  title: 'Hayfield with bales',
  indoor: false,
  ambience: ['crickets', 'wind'],
  camera: { ...camera, horizon: 0.5 },
  build(request) {
    return {
      drawables: [
        ...createSky(request, { clouds: 1.1 }),
        createTerrain(
          request,
          forestRidge(request, {
            from: 420,
            to: 1100,
            height: 120,
            focal,
            season: 'summer',
            conifers: 0.2,
            trees: 420,
          }),
        ),
        createTerrain(
          request,
          forestRidge(request, {
            from: 130,
            to: 300,
            height: 12,
            focal,
            season: 'summer',
            conifers: 0.1,
            trees: 320,
          }),
        ),
        createGround(request, {
          near: STRAW,
          far: rgb('#d0b45a'),
          textures: [
            patchTexture(request, {
              size: 10,
              light: rgb('#f2dc96'),
              dark: rgb('#a08038'),
              alpha: 0.5,
            }),
          ],
        }),
        stripes(middleOf(request)),
        ...createPlanting(request, [...bales(request), stubble(request)]),
      ],
      groundAt: () => 0,
      surface: 'ground',
    };
  },
};

/** The bales, row behind row. */
function bales(request: EnvironmentRequest): ScatterOptions[] {
  return [
    [0.6, 4.2, 3.7, 1],
    [4, 7.6, 6, 0.9],
    [12, 16, 9, 0.7],
    [22, 27, 11, 0.7],
    [38, 44, 14, 0.7],
  ].map(([gap, least, spacing, density]) => ({
    ...bale(request, behindStage(request, gap!, least)),
    name: `bales${gap}`,
    spacing: spacing!,
    density: density!,
  }));
}

const stubble = (request: EnvironmentRequest): ScatterOptions => ({
  focal,
  name: 'stubble',
  make: tuft(request.light, { colors: [rgb('#e8cc74'), rgb('#c8a44a')], height: 0.12 }),
  variants: 5,
  from: request.empty ? 1.5 : behindStage(request, 0.2, 2),
  to: 20,
  spacing: 0.7,
  density: 0.6,
  shadow: false,
});

/** The swaths of the mower, which run away from the viewer. */
function stripes(middle: number): Drawable {
  return solids({ x: middle, z: 0, order: 897 }, (s) => {
    for (let i = -14; i <= 14; i++)
      if (i % 2)
        s.face(
          [
            [i * 2.2, 0, 0.4],
            [i * 2.2 + 2.2, 0, 0.4],
            [i * 2.2 + 2.2, 0, 120],
            [i * 2.2, 0, 120],
          ],
          mix(STRAW, rgb('#a8963e'), 0.35),
          0.72,
        );
  });
}

/** Bales that lie in a row at depth `z`. */
function bale(request: EnvironmentRequest, z: number): Omit<ScatterOptions, 'name' | 'spacing'> {
  return {
    focal,
    make: furnish(request.light, hayBale),
    variants: 3,
    from: z,
    to: z + 0.01,
    size: [1.1, 1.25],
    shadow: true,
  };
}
