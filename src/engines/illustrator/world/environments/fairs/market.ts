import { mix, rgb } from '../../../color.ts';
import type { Drawable } from '../../../render/paint.ts';
import { createSkyline } from '../../buildings/skyline.ts';
import type { Environment, EnvironmentRequest } from '../../environment.ts';
import { fillFrom } from '../seat-halls.ts';
import { houseRow } from '../street.ts';
import { behindStage } from '../../greenery.ts';
import { createGround, patchTexture } from '../../ground.ts';
import { middleOf } from '../../middle-of.ts';
import { broadleaf } from '../../plants/trees.ts';
import { createPlanting } from '../../scatter.ts';
import { createSky } from '../../sky.ts';
import { createStrip } from '../../strip.ts';
import { bunting } from './bunting.ts';
import { camera } from './camera.ts';
import { BRIGHT } from './colors.ts';
import { stall } from './stall.ts';

const { focal } = camera;

/** A market lane between stalls, houses at its end. */
export const market: Environment = {
  id: 'market',
  title: 'Street market',
  indoor: false,
  ambience: ['crowd'],
  camera: { ...camera, horizon: 0.46 },
  build(request: EnvironmentRequest) {
    const { light, random } = request;
    const far = behindStage(request, 18, 26);
    const stone = rgb('#b8a78e');
    return {
      drawables: [
        ...createSky(request, { clouds: 0.9 }),
        createSkyline(request, { z: 160, focal, height: [10, 22], width: 12, air: 0.6 }),
        createGround(request, {
          near: stone,
          far: mix(stone, [255, 255, 255], 0.15),
          textures: [
            patchTexture(request, {
              size: 7,
              light: mix(stone, [255, 255, 255], 0.3),
              dark: mix(stone, [40, 30, 20], 0.35),
              alpha: 0.45,
            }),
          ],
        }),
        createStrip(request, {
          z: far,
          pieces: houseRow(request, { z: far, focal, count: 6, floors: [2, 4], snow: false }),
          offset: random.range(-30, 0),
        }),
        ...createPlanting(request, [
          {
            focal,
            name: 'trees',
            make: broadleaf(light, { season: 'summer', height: 5 }),
            variants: 3,
            from: far - 2,
            to: far - 1.9,
            spacing: 9,
            density: 0.6,
          },
        ]),
        ...stalls(request, far),
        ...(request.empty ? [9, 15].map((z) => bunting(middleOf(request), z, 4.2)) : []),
      ],
      groundAt: () => 0,
      surface: 'road',
    };
  },
};

/** Stalls on both sides of the lane, up to its far end. */
function stalls(request: EnvironmentRequest, far: number): Drawable[] {
  const middle = middleOf(request);
  const half = Math.max(
    2.5,
    request.empty ? 0 : ((request.xRange[1] - request.xRange[0]) / 2) * 0.8,
  );
  const choice = request.random.fork('stalls');
  const list: Drawable[] = [];
  for (let z = fillFrom(request, 2.5); z < far - 4; z += 2.9)
    for (const side of [-1, 1] as const)
      list.push(
        stall({ x: middle + side * (half + 0.6), z }, side, BRIGHT, (n) => choice.int(0, n - 1)),
      );
  return list;
}
