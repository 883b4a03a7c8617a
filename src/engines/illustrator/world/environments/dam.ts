import { mix, rgb } from '../../color.ts';
import { hazeAmount } from '../../render/light.ts';
import type { Drawable } from '../../render/paint.ts';
import { createTerrain } from '../backdrop.ts';
import type { Environment, EnvironmentRequest } from '../environment.ts';
import type { Furniture } from '../furniture/brush.ts';
import { furnish } from '../furniture/brush.ts';
import { facets } from '../furniture/facets.ts';
import { behindStage, greenGround, undergrowth } from '../greenery.ts';
import { conifer } from '../plants/trees.ts';
import { createPlanting, drawSprite, fog } from '../scatter.ts';
import { createSky } from '../sky.ts';
import { forestRidge } from '../treeline.ts';
import { createWater } from '../water.ts';
import { middleOf } from '../middle-of.ts';

const camera = { eye: 1.9, horizon: 0.56, focal: 1.15, span: 2.2 };
const { focal } = camera;

/** A wall of concrete between two rocky flanks, with a road on top and water in its spillways. */
const damWall: Furniture = {
  width: 92,
  height: 25,
  mounted: true,
  draw(b) {
    const concrete = rgb('#c4c0b6');
    const top = 17;
    for (let i = 0; i < 44; i++) {
      const x = -30 + (i * 60) / 44;
      const bend = Math.cos((x / 30) * 1.2);
      b.box(
        x,
        0,
        60 / 44 + 0.05,
        top,
        concrete,
        0.34 + 0.3 * bend * 0.6 + 0.14 * (x / 30) * Math.sign(b.light.direction[0] || 1),
      );
    }
    for (let y = 2.4; y < top; y += 2.4) b.box(-30, y, 60, 0.1, rgb('#9a968c'), 0.45);
    for (let x = -30; x <= 30; x += 5) b.box(x, 0, 0.12, top, rgb('#9a968c'), 0.45);
    for (let i = 0; i < 36; i++) {
      const x = b.random.range(-29, 29);
      const h = b.random.range(2, 8);
      b.ctx.globalAlpha = 0.16;
      b.box(x, top - h, b.random.range(0.3, 1), h, rgb('#5f5a52'), 0.4);
      b.ctx.globalAlpha = 1;
    }
    b.box(-31, top, 62, 1, mix(concrete, rgb('#ffffff'), 0.3), 0.75);
    b.box(-31, top - 0.4, 62, 0.4, rgb('#8f8a80'), 0.35);
    for (let x = -30; x <= 30; x += 1.2) b.box(x, top + 1, 0.1, 0.8, rgb('#6a6a70'), 0.5);
    b.box(-30, top + 1.7, 60, 0.12, rgb('#6a6a70'), 0.5);
    for (const x of [-13, 13]) {
      b.box(x - 1.6, top + 1, 3.2, 4, mix(concrete, rgb('#ffffff'), 0.2), 0.6);
      b.box(x - 2, top + 4.8, 4, 0.5, rgb('#8a5444'), 0.6);
      b.box(x - 0.5, top + 2.2, 1, 1.4, rgb('#3a4a5a'), 0.6);
    }
    for (const x of [-7.2, 0, 7.2]) spillway(b, x, top);
    const rock = (from: number, to: number, side: 1 | -1): void =>
      facets(b, {
        from,
        to,
        top: (x) =>
          Math.max(1, 22 - Math.max(0, (side > 0 ? 34 - x : x + 34) * 1.9) + Math.sin(x) * 0.8),
        cell: [2.6, 2.8],
        color: (up) => mix(rgb('#6f6a60'), rgb('#8a9a5c'), up),
      });
    rock(-47, -24, -1);
    rock(24, 47, 1);
  },
};

/** An open gate with white water falling down the face of the wall. */
function spillway(b: Parameters<Furniture['draw']>[0], x: number, top: number): void {
  b.box(x - 2.3, top - 3.4, 4.6, 3, rgb('#4a4a4e'), 0.35);
  for (const side of [-2.6, 2.2]) b.box(x + side, 0, 0.4, top - 0.4, rgb('#aaa69c'), 0.62);
  for (let i = 0; i < 70; i++) {
    const at = b.random.range(-2.1, 2.1);
    const from = b.random.range(0, top - 3);
    b.line(
      [
        [x + at, Math.min(top - 2.6, from + b.random.range(2, 7))],
        [x + at * 1.08, from],
      ],
      b.random.range(0.12, 0.4),
      mix(rgb('#ffffff'), rgb('#9ad0e4'), b.random.next() * 0.7),
      0.95,
    );
  }
  for (let i = 0; i < 30; i++)
    b.oval(
      x + b.random.range(-3.2, 3.2),
      b.random.range(0, 2),
      b.random.range(0.5, 1.3),
      b.random.range(0.3, 0.8),
      rgb('#f8fdff'),
      0.95,
    );
}

/** Below a dam: the river that comes out of it, woods on both sides. */
export const dam: Environment = {
  id: 'dam',
  title: 'Dam with spillways',
  indoor: false,
  ambience: ['waterfall', 'wind'],
  camera,
  build(request: EnvironmentRequest) {
    const { light, random, xRange } = request;
    const middle = middleOf({ xRange });
    const z = behindStage(request, 30, 52);
    const shore = behindStage(request, 1, request.empty ? 3.2 : 5.5);
    const sprite = furnish(light, damWall)(random.fork('dam'), (focal * request.height) / z);
    fog(sprite.bitmap, light, hazeAmount(light, z) * 0.7);
    const wall: Drawable = {
      depth: () => z,
      draw: (paint) => drawSprite(paint, sprite, undefined, { x: middle, y: 0, z }),
    };
    return {
      drawables: [
        ...createSky(request, { clouds: 0.9 }),
        createTerrain(
          request,
          forestRidge(request, {
            from: 420,
            to: 1300,
            height: 330,
            focal,
            season: 'summer',
            conifers: 0.8,
            trees: 600,
          }),
        ),
        greenGround(request, 'summer'),
        wall,
        createWater(request, {
          focal,
          from: shore,
          to: z + 0.5,
          deep: rgb('#2f7f92'),
          shallow: rgb('#8fd0cc'),
          swell: 0.6,
          mirror: 0.35,
          order: z - 0.2,
        }),
        ...createPlanting(request, [
          {
            focal,
            name: 'trees',
            make: conifer(light, { season: 'summer' }),
            variants: 6,
            from: z * 0.6,
            to: z * 0.98,
            size: [0.7, 1.1],
            spacing: 3.2,
            density: 0.9,
            keep: (x, at) => Math.abs(x - middle) > 25 * (at / z) + 4,
          },
          ...undergrowth(request, {
            focal,
            season: 'summer',
            rocks: 2.4,
            bushes: 0,
            keep: (_x, at) => at < shore - 0.3,
          }),
        ]),
      ],
      groundAt: () => 0,
      surface: 'ground',
    };
  },
};
