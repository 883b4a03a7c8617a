import { rgb } from '../../../color.ts';
import type { Drawable } from '../../../render/paint.ts';
import { approach, borders, pavedWay } from '../../approach.ts';
import { createSkyline } from '../../buildings/skyline.ts';
import type { Environment, EnvironmentRequest } from '../../environment.ts';
import type { Furniture } from '../../furniture/brush.ts';
import { furnish } from '../../furniture/brush.ts';
import { behindStage, greenGround } from '../../greenery.ts';
import { middleOf } from '../../middle-of.ts';
import { broadleaf, seasonOf } from '../../plants/trees.ts';
import { rank } from '../../ranks.ts';
import { createPlanting, drawSprite } from '../../scatter.ts';
import { createSky } from '../../sky.ts';
import { bigWheel } from './big-wheel.ts';
import { bunting } from './bunting.ts';
import { camera } from './camera.ts';
import { carousel } from './carousel.ts';
import { stripedTent } from './striped-tent.ts';

const { focal } = camera;

/** A fair in a park, about its merry-go-round or its big wheel. */
export function fair(id: string, title: string, heart: 'carousel' | 'wheel'): Environment {
  return {
    id,
    title,
    indoor: false,
    ambience: ['crowd'],
    camera,
    build(request) {
      const { light, attributes, weather } = request;
      const season = seasonOf(attributes, weather.kind === 'snow');
      const z = behindStage(request, 4, heart === 'carousel' ? 14.5 : 17);
      const way = approach(request, { x: middleOf(request), z }, 1.7);
      return {
        drawables: [
          ...createSky(request, { clouds: 1 }),
          createSkyline(request, { z: 420, focal, height: [20, 60], air: 0.5 }),
          greenGround(request, season),
          pavedWay(way, z + 1, rgb('#d8c4a0')),
          ...(heart === 'carousel'
            ? [ride(request, bigWheel, 17, z + 22), ride(request, carousel, 0, z)]
            : [ride(request, bigWheel, -9, z + 10), ride(request, carousel, 7, z)]),
          ...createPlanting(request, [
            rank(request, {
              name: 'tents',
              make: stripedTent,
              focal,
              z: z + 9,
              spacing: 13,
              variants: 4,
              keep: (x) =>
                heart === 'carousel'
                  ? Math.abs(x - middleOf(request)) > 8
                  : x > middleOf(request) + 1,
            }),
            {
              focal,
              name: 'trees',
              make: broadleaf(light, { season }),
              variants: 5,
              from: z + 24,
              to: z + 60,
              spacing: 6,
              density: 0.8,
            },
            ...borders(request, way, { focal, season, to: z * 0.8 }),
          ]),
          ...(request.empty ? [bunting(middleOf(request), 7, 4.1)] : []),
        ],
        groundAt: () => 0,
        surface: season === 'winter' ? 'snow' : 'ground',
      };
    },
  };
}

/** A ride at `x` metres from the middle and at depth `z`. */
function ride(request: EnvironmentRequest, make: Furniture, x: number, z: number): Drawable {
  const { light, random, height } = request;
  const sprite = furnish(light, make)(random.fork(`${x}`), (focal * height) / z);
  const place = { x: middleOf(request) + x, y: 0, z };
  return { depth: () => z, draw: (paint) => drawSprite(paint, sprite, undefined, place) };
}
