import { mix, rgb, scale } from '../../../color.ts';
import type { Drawable } from '../../../render/paint.ts';
import { createTerrain } from '../../backdrop.ts';
import type { Environment, EnvironmentRequest } from '../../environment.ts';
import { slide, swings } from '../../furniture/outdoor.ts';
import { behindStage, greenGround, undergrowth } from '../../greenery.ts';
import { middleOf } from '../../middle-of.ts';
import { broadleaf, seasonOf } from '../../plants/trees.ts';
import { rank } from '../../ranks.ts';
import { createPlanting } from '../../scatter.ts';
import { createSky } from '../../sky.ts';
import type { Solids } from '../../solids.ts';
import { solids } from '../../solids.ts';
import { forestRidge } from '../../treeline.ts';
import { camera } from './camera.ts';

const { focal } = camera;

const SAND = rgb('#e8cf94');
const PLANK = rgb('#b07a48');
/** Of the sand, metres. */
const [WIDE, DEEP] = [5, 3];

/** A box of sand with pails, spades and a castle; swings behind. */
export const sandbox: Environment = {
  id: 'sandbox',
  title: 'Sandbox on a playground',
  indoor: false,
  ambience: ['crowd', 'birdsong'],
  camera: { ...camera, horizon: 0.42 },
  build(request) {
    const { attributes, weather } = request;
    const season = seasonOf(attributes, weather.kind === 'snow');
    const x = middleOf(request);
    const z = request.empty ? 3.7 : behindStage(request, 0.4, 3);
    return {
      drawables: [
        ...createSky(request),
        createTerrain(
          request,
          forestRidge(request, {
            from: 130,
            to: 300,
            height: 15,
            focal,
            season,
            conifers: 0.2,
            trees: 320,
          }),
        ),
        greenGround(request, season),
        solids({ x, z }, (s) => {
          sand(s);
          castle(s);
          toys(s);
          s.box({ x: 0, z: 0, w: WIDE + 0.3, h: 0.32, d: 0.18, color: PLANK });
        }),
        ...planting(request, x, z),
      ],
      groundAt: () => 0,
      surface: season === 'winter' ? 'snow' : 'ground',
    };
  },
};

/** The sand, with its heaps, between the PLANKs behind it and beside it. */
function sand(s: Solids): void {
  s.shadow({ x: 0, z: 0, w: WIDE + 0.3, d: DEEP + 0.3 }, 0.3);
  s.box({ x: 0, z: DEEP, w: WIDE + 0.3, h: 0.32, d: 0.18, color: PLANK });
  s.flat({ x: 0, y: 0.14, z: 0.1, w: WIDE, d: DEEP }, SAND, 0.8);
  for (let i = 0; i < 26; i++) {
    const [a, b] = [((i * 0.618) % 1) - 0.5, (i * 0.387) % 1];
    s.ball(
      a * WIDE * 0.92,
      0.13,
      0.25 + b * (DEEP - 0.4),
      0.2 + 0.12 * ((i * 0.29) % 1),
      mix(SAND, rgb('#b8965a'), (i % 3) * 0.14),
      0.05,
    );
  }
  for (const side of [-1, 1])
    s.box({ x: side * (WIDE / 2 + 0.06), z: 0.1, w: 0.18, h: 0.32, d: DEEP, color: PLANK });
}

/** A castle of sand with four towers and a flag. */
function castle(s: Solids): void {
  for (const [dx, dz] of [
    [-0.5, 1.9],
    [0.5, 1.9],
    [-0.5, 1.2],
    [0.5, 1.2],
  ] as const) {
    s.post({ x: dx - 0.5, y: 0.14, z: dz, r: 0.2, h: 0.45, top: 0.15 }, SAND);
    s.post({ x: dx - 0.5, y: 0.57, z: dz, r: 0.18, h: 0.06, top: 0.18 }, scale(SAND, 0.92));
  }
  s.post({ x: -0.5, y: 0.14, z: 1.5, r: 0.42, h: 0.55, top: 0.32 }, scale(SAND, 1.04));
  s.line([-0.5, 0.68, 1.5], [-0.5, 1.08, 1.5], 0.02, rgb('#8a6a4a'));
  s.face(
    [
      [-0.5, 1.08, 1.5],
      [-0.22, 1, 1.5],
      [-0.5, 0.9, 1.5],
    ],
    rgb('#d8413a'),
    0.8,
  );
}

/** Two pails, a spade and a ball. */
function toys(s: Solids): void {
  s.post({ x: 1.3, y: 0.14, z: 1, r: 0.19, h: 0.36, top: 0.25 }, rgb('#d8413a'));
  s.ball(1.3, 0.52, 1, 0.22, SAND, 0.1);
  s.line([0.85, 0.16, 0.8], [1.05, 0.7, 0.9], 0.06, rgb('#3d7ac8'), 0.7);
  s.face(
    [
      [0.75, 0.16, 0.8],
      [0.95, 0.16, 0.8],
      [0.95, 0.36, 0.84],
      [0.78, 0.36, 0.84],
    ],
    rgb('#3d7ac8'),
    0.7,
  );
  s.post({ x: -1.7, y: 0.14, z: 0.7, r: 0.15, h: 0.26, top: 0.2 }, rgb('#f0c038'));
  s.ball(1.9, 0.34, 2, 0.22, rgb('#e8743a'));
}

/** Swings and a slide behind the sand, trees round them. */
function planting(request: EnvironmentRequest, x: number, z: number): Drawable[] {
  const { light, attributes, weather } = request;
  const season = seasonOf(attributes, weather.kind === 'snow');
  return createPlanting(request, [
    rank(request, {
      name: 'swings',
      make: swings,
      focal,
      z: z + DEEP + 3,
      spacing: 13,
      variants: 1,
    }),
    rank(request, {
      name: 'slide',
      make: slide,
      focal,
      z: z + DEEP + 4.4,
      spacing: 17,
      variants: 1,
    }),
    {
      focal,
      name: 'trees',
      make: broadleaf(light, { season }),
      variants: 5,
      from: z + DEEP + 7,
      to: 60,
      spacing: 5,
      density: 0.6,
    },
    ...undergrowth(request, {
      focal,
      season,
      rocks: 0,
      keep: (px, pz) => Math.abs(px - x) > WIDE * 0.65 || pz > z + DEEP + 0.4,
    }),
  ]);
}
