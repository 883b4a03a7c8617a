import { rgb, scale } from '../../../color.ts';
import { approach, pavedWay } from '../../approach.ts';
import { createTerrain } from '../../backdrop.ts';
import type { Environment } from '../../environment.ts';
import type { Furniture } from '../../furniture/brush.ts';
import { furnish } from '../../furniture/brush.ts';
import { gravestone } from '../../furniture/outdoor.ts';
import { behindStage, greenGround, undergrowth } from '../../greenery.ts';
import { middleOf } from '../../middle-of.ts';
import { bareTree, conifer, seasonOf } from '../../plants/trees.ts';
import { createPlanting } from '../../scatter.ts';
import { createSky } from '../../sky.ts';
import { forestRidge } from '../../treeline.ts';
import { camera } from './camera.ts';

const { focal } = camera;

/** A tall cross on steps, or an angel on a block. */
const monument: Furniture = {
  width: 1.4,
  height: 2.3,
  draw(b) {
    const stone = rgb('#b8b6ae');
    b.box(-0.6, 0, 1.2, 0.25, stone, 0.6);
    b.box(-0.42, 0.25, 0.84, 0.5, stone, 0.55);
    if (b.random.chance(0.5)) {
      b.box(-0.13, 0.75, 0.26, 1.5, stone, 0.62);
      b.box(-0.5, 1.55, 1, 0.26, stone, 0.7);
      return;
    }
    for (const side of [-1, 1])
      b.poly(
        [
          [0, 1.7],
          [side * 0.6, 2.1],
          [side * 0.5, 1.2],
          [side * 0.14, 0.95],
        ],
        scale(stone, 1.1),
        0.7,
      );
    b.poly(
      [
        [-0.3, 0.75],
        [0.3, 0.75],
        [0.14, 1.75],
        [-0.14, 1.75],
      ],
      stone,
      0.55,
    );
    b.oval(0, 1.88, 0.14, 0.17, stone, 0.75);
  },
};

/** Rows of gravestones on both sides of a path, flowers before some. */
export const graveyard: Environment = {
  id: 'graveyard',
  title: 'Graveyard',
  indoor: false,
  ambience: ['wind'],
  camera,
  build(request) {
    const { light, attributes, weather } = request;
    const season = seasonOf(attributes, weather.kind === 'snow');
    const way = approach(request, { x: middleOf(request), z: 40 }, 0.9);
    const first = request.empty ? 3.1 : behindStage(request, 0.8, 3.6);
    const off = (x: number, z: number): boolean => Math.abs(x - way.at(z)) > 1.7;
    const stone = furnish(light, gravestone);
    return {
      drawables: [
        ...createSky(request, { clouds: 1.2 }),
        createTerrain(
          request,
          forestRidge(request, {
            from: 130,
            to: 300,
            height: 22,
            focal,
            season,
            conifers: 0.7,
            trees: 420,
          }),
        ),
        greenGround(request, season),
        pavedWay(way, 40, rgb('#a8a094')),
        ...createPlanting(request, [
          {
            focal,
            name: 'stones',
            make: [stone, stone, stone, furnish(light, monument)],
            variants: 8,
            from: first,
            to: 26,
            spacing: 1.75,
            spread: 0.25,
            density: 0.72,
            size: [0.95, 1.2],
            keep: off,
          },
          {
            focal,
            name: 'trees',
            make: [bareTree(light), conifer(light, { season })],
            variants: 5,
            from: behindStage(request, 6, 14),
            to: 60,
            spacing: 6,
            density: 0.6,
            keep: off,
          },
          ...undergrowth(request, { focal, season, rocks: 0, bushes: 0.3, keep: off }),
        ]),
      ],
      groundAt: () => 0,
      surface: season === 'winter' ? 'snow' : 'ground',
    };
  },
};
