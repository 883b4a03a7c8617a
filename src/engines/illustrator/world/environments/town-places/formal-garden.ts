import { rgb } from '../../../color.ts';
import { borders, pavedWay } from '../../approach.ts';
import { createTerrain } from '../../backdrop.ts';
import type { Environment } from '../../environment.ts';
import type { Furniture } from '../../furniture/brush.ts';
import { behindStage, greenGround } from '../../greenery.ts';
import { middleOf } from '../../middle-of.ts';
import { broadleaf, seasonOf } from '../../plants/trees.ts';
import { rank } from '../../ranks.ts';
import { createPlanting } from '../../scatter.ts';
import { createSky } from '../../sky.ts';
import { forestRidge } from '../../treeline.ts';
import { camera } from './camera.ts';

const { focal } = camera;

/** Beds of flowers on both sides of a gravel path, an arbour at its end. */
export const formalGarden: Environment = {
  id: 'formal_garden',
  title: 'Formal garden',
  indoor: false,
  ambience: ['birdsong'],
  camera,
  build(request) {
    const { light, attributes, weather } = request;
    const season = seasonOf(attributes, weather.kind === 'snow');
    const way = { half: 1.3, at: () => middleOf(request) };
    const far = behindStage(request, 14, 24);
    return {
      drawables: [
        ...createSky(request),
        createTerrain(
          request,
          forestRidge(request, {
            from: 130,
            to: 300,
            height: 20,
            focal,
            season,
            conifers: 0.3,
            trees: 380,
          }),
        ),
        greenGround(request, season),
        pavedWay(way, far + 2, rgb('#d8c8a4')),
        ...createPlanting(request, [
          ...borders(request, way, { focal, season, to: far, hedge: true }),
          rank(request, { name: 'arbour', make: arbour, focal, z: far, spacing: 400, variants: 1 }),
          rank(request, {
            name: 'cones',
            make: topiary,
            focal,
            z: behindStage(request, 2, 6),
            spacing: 5.4,
            variants: 3,
          }),
          rank(request, {
            name: 'cones2',
            make: topiary,
            focal,
            z: behindStage(request, 7, 12),
            spacing: 6,
            variants: 3,
          }),
          {
            focal,
            name: 'trees',
            make: broadleaf(light, { season }),
            variants: 5,
            from: far + 3,
            to: 70,
            spacing: 5,
            density: 0.7,
          },
        ]),
      ],
      groundAt: () => 0,
      surface: season === 'winter' ? 'snow' : 'ground',
    };
  },
};

/** A clipped tree: a cone, or two balls one above the other. */
const topiary: Furniture = {
  width: 1.3,
  height: 2.4,
  draw(b) {
    const cone = b.random.chance(0.5);
    for (let i = 0; i < 90; i++) {
      const t = b.random.next();
      const r = cone
        ? 0.6 * (1 - t)
        : 0.5 * Math.sqrt(Math.max(0, 1 - (((t * 2) % 1) - 0.5) ** 2 * 4));
      const x = b.random.range(-r, r);
      b.oval(
        x,
        0.15 + t * 2,
        0.12,
        0.09,
        rgb(b.random.pick(['#3f7438', '#4f8a42', '#5f9a4a'])),
        0.35 + t * 0.3 + (x / 1.2) * Math.sign(b.light.direction[0] || 1) * 0.5,
      );
    }
  },
};

/** A white pavilion open to the garden. */
const arbour: Furniture = {
  width: 5,
  height: 4.2,
  draw(b) {
    for (const x of [-1.9, -0.9, 0.9, 1.9]) b.box(x - 0.1, 0, 0.2, 2.6, rgb('#f4efe4'), 0.65);
    b.box(-2.3, 2.5, 4.6, 0.22, rgb('#f4efe4'), 0.75);
    b.poly(
      [
        [-2.5, 2.7],
        [2.5, 2.7],
        [0, 4],
      ],
      rgb('#6a9a86'),
      0.6,
    );
    b.oval(0, 4.05, 0.14, 0.2, rgb('#d9b45a'), 0.8);
    b.box(-2.3, 0, 4.6, 0.25, rgb('#d8ccb6'), 0.7);
    for (const [from, to] of [
      [-1.9, -0.9],
      [0.9, 1.9],
    ] as const)
      b.box(from, 0.8, to - from, 0.1, rgb('#f4efe4'), 0.7);
  },
};
