import { mix, rgb, scale } from '../../color.ts';
import type { Drawable } from '../../render/paint.ts';
import { approach, borders, pavedWay } from '../approach.ts';
import { createTerrain } from '../backdrop.ts';
import { createSkyline } from '../buildings/skyline.ts';
import type { Environment, EnvironmentRequest } from '../environment.ts';
import type { Furniture } from '../furniture/brush.ts';
import { furnish } from '../furniture/brush.ts';
import { gravestone, slide, swings } from '../furniture/outdoor.ts';
import { behindStage, greenGround, undergrowth } from '../greenery.ts';
import { createGround, patchTexture } from '../ground.ts';
import { bareTree, broadleaf, conifer, seasonOf } from '../plants/trees.ts';
import { rank } from '../ranks.ts';
import { createBands } from '../road.ts';
import { createPlanting } from '../scatter.ts';
import { createSky } from '../sky.ts';
import { solids } from '../solids.ts';
import { forestRidge } from '../treeline.ts';

const camera = { eye: 1.7, horizon: 0.5, focal: 1.15, span: 2 };
const { focal } = camera;

const middleOf = ({ xRange }: EnvironmentRequest): number => (xRange[0] + xRange[1]) / 2;

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
const graveyard: Environment = {
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

/** A box of sand with pails, spades and a castle; swings behind. */
const sandbox: Environment = {
  id: 'sandbox',
  title: 'Sandbox on a playground',
  indoor: false,
  ambience: ['crowd', 'birdsong'],
  camera: { ...camera, horizon: 0.42 },
  build(request) {
    const { light, attributes, weather } = request;
    const season = seasonOf(attributes, weather.kind === 'snow');
    const x = middleOf(request);
    const z = request.empty ? 3.7 : behindStage(request, 0.4, 3);
    const sand = rgb('#e8cf94');
    const plank = rgb('#b07a48');
    const [w, d] = [5, 3];
    const box = solids({ x, z }, (s) => {
      s.shadow({ x: 0, z: 0, w: w + 0.3, d: d + 0.3 }, 0.3);
      s.box({ x: 0, z: d, w: w + 0.3, h: 0.32, d: 0.18, color: plank });
      s.flat({ x: 0, y: 0.14, z: 0.1, w, d }, sand, 0.8);
      for (let i = 0; i < 26; i++) {
        const [a, b] = [((i * 0.618) % 1) - 0.5, (i * 0.387) % 1];
        s.ball(
          a * w * 0.92,
          0.13,
          0.25 + b * (d - 0.4),
          0.2 + 0.12 * ((i * 0.29) % 1),
          mix(sand, rgb('#b8965a'), (i % 3) * 0.14),
          0.05,
        );
      }
      for (const side of [-1, 1])
        s.box({ x: side * (w / 2 + 0.06), z: 0.1, w: 0.18, h: 0.32, d, color: plank });
      // A castle of sand with four towers and a flag.
      for (const [dx, dz] of [
        [-0.5, 1.9],
        [0.5, 1.9],
        [-0.5, 1.2],
        [0.5, 1.2],
      ] as const) {
        s.post({ x: dx - 0.5, y: 0.14, z: dz, r: 0.2, h: 0.45, top: 0.15 }, sand);
        s.post({ x: dx - 0.5, y: 0.57, z: dz, r: 0.18, h: 0.06, top: 0.18 }, scale(sand, 0.92));
      }
      s.post({ x: -0.5, y: 0.14, z: 1.5, r: 0.42, h: 0.55, top: 0.32 }, scale(sand, 1.04));
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
      s.post({ x: 1.3, y: 0.14, z: 1, r: 0.19, h: 0.36, top: 0.25 }, rgb('#d8413a'));
      s.ball(1.3, 0.52, 1, 0.22, sand, 0.1);
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
      s.box({ x: 0, z: 0, w: w + 0.3, h: 0.32, d: 0.18, color: plank });
    });
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
        box,
        ...createPlanting(request, [
          rank(request, {
            name: 'swings',
            make: swings,
            focal,
            z: z + d + 3,
            spacing: 13,
            variants: 1,
          }),
          rank(request, {
            name: 'slide',
            make: slide,
            focal,
            z: z + d + 4.4,
            spacing: 17,
            variants: 1,
          }),
          {
            focal,
            name: 'trees',
            make: broadleaf(light, { season }),
            variants: 5,
            from: z + d + 7,
            to: 60,
            spacing: 5,
            density: 0.6,
          },
          ...undergrowth(request, {
            focal,
            season,
            rocks: 0,
            keep: (px, pz) => Math.abs(px - x) > w * 0.65 || pz > z + d + 0.4,
          }),
        ]),
      ],
      groundAt: () => 0,
      surface: season === 'winter' ? 'snow' : 'ground',
    };
  },
};

/** A coach seen from its side. */
const coach: Furniture = {
  width: 11.4,
  height: 3.3,
  draw(b) {
    const paint = rgb(b.random.pick(['#d8483a', '#2f7fb8', '#e0a83a', '#3f9a70']));
    b.box(-5.5, 0.45, 11, 2.7, paint, 0.6, 0.3);
    b.box(-5.5, 0.9, 11, 0.25, rgb('#f4efe4'), 0.75);
    for (let i = 0; i < 6; i++)
      b.box(-5 + i * 1.45, 1.55, 1.3, 1.1, mix(rgb('#4a6478'), b.light.sky[2], 0.35), 0.8, 0.1);
    b.box(3.8, 0.7, 1, 2, rgb('#3a4a58'), 0.6, 0.06);
    b.box(4.95, 1.3, 0.5, 1.4, mix(rgb('#4a6478'), b.light.sky[2], 0.4), 0.85, 0.1);
    b.glow(1.9, 2.75, 1.7, 0.28, rgb('#20242a'));
    b.glow(2.05, 2.82, 1.3, 0.13, rgb('#ffb84a'));
    for (const x of [-3.4, 2.9]) {
      b.oval(x, 0.5, 0.52, 0.52, rgb('#26242a'), 0.4);
      b.oval(x, 0.5, 0.24, 0.24, rgb('#c4c8ce'), 0.8);
    }
    b.oval(5.4, 0.85, 0.1, 0.16, rgb('#fff2c4'), 1);
  },
};

/** A row of bays: shelters with benches and signs, coaches before a hall. */
const busStation: Environment = {
  id: 'bus_station',
  title: 'Bus station',
  indoor: false,
  ambience: ['traffic'],
  camera,
  build(request) {
    const { light } = request;
    const road = behindStage(request, 2.2, 6.4);
    const x = middleOf(request);
    const near = request.empty ? 4.6 : behindStage(request, 0.7, 4);
    const shelter = (dx: number): Drawable =>
      solids({ x: x + dx, z: near }, (s) => {
        const steel = rgb('#6a7680');
        s.shadow({ x: 0, z: 0, w: 3.6, d: 1.4 }, 0.3);
        s.glow(
          [
            [-1.7, 0.4, 1.2],
            [1.7, 0.4, 1.2],
            [1.7, 2.1, 1.2],
            [-1.7, 2.1, 1.2],
          ],
          mix(light.sky[1], [255, 255, 255], 0.4),
          0.35,
        );
        for (const px of [-1.7, 0, 1.7])
          s.box({ x: px, z: 1.15, w: 0.09, h: 2.4, d: 0.09, color: steel });
        s.box({ x: 0.2, y: 0.42, z: 0.75, w: 2, h: 0.07, d: 0.4, color: rgb('#b07a48') });
        for (const px of [-0.6, 1])
          s.box({ x: px, z: 0.8, w: 0.07, h: 0.42, d: 0.3, color: steel });
        s.box({ x: -1.3, y: 0.5, z: 1.1, w: 0.7, h: 1.3, d: 0.06, color: rgb('#f4efe4') });
        for (let i = 0; i < 5; i++)
          s.front(-1.55, 1.55 - i * 0.2, 1.09, [0.5, 0.06], rgb('#3d6ab0'));
        s.box({ x: 0, y: 2.4, z: -0.1, w: 3.8, h: 0.14, d: 1.5, color: rgb('#3d6ab0') });
        s.box({ x: 2.2, z: 0, w: 0.08, h: 2.9, d: 0.08, color: steel });
        s.box({ x: 2.2, y: 2.3, z: -0.02, w: 0.7, h: 0.7, d: 0.05, color: rgb('#3d6ab0') });
        s.front(1.98, 2.5, -0.04, [0.44, 0.3], rgb('#ffffff'), 0.9);
        s.front(2.02, 2.62, -0.05, [0.36, 0.12], rgb('#3d6ab0'), 0.8);
        for (const px of [2.06, 2.26]) s.front(px, 2.46, -0.05, [0.08, 0.06], rgb('#ffffff'), 0.9);
      });
    return {
      drawables: [
        ...createSky(request, { clouds: 0.9 }),
        createSkyline(request, { z: 300, focal, height: [18, 60], air: 0.6 }),
        createSkyline(request, { z: 60, focal, height: [7, 12], width: 14, air: 0.8 }),
        createGround(request, {
          near: rgb('#6f7076'),
          far: rgb('#8a8a8e'),
          textures: [
            patchTexture(request, {
              size: 13,
              light: rgb('#a8a8ac'),
              dark: rgb('#4a4a50'),
              alpha: 0.35,
            }),
          ],
        }),
        createBands(request, [
          {
            from: 0.2,
            to: near + 1.7,
            color: rgb('#c4bcb0'),
            joints: 1.1,
            lines: [{ z: near + 1.5, width: 0.2, color: rgb('#e8c04a') }],
          },
          { from: road + 4, to: road + 4.2, color: rgb('#e8e2d4') },
        ]),
        ...[-8.4, 0, 8.4].map(shelter),
        ...createPlanting(request, [
          rank(request, {
            name: 'coaches',
            make: coach,
            focal,
            z: road + 1.2,
            spacing: 13.4,
            variants: 3,
          }),
          rank(request, {
            name: 'coaches-behind',
            make: coach,
            focal,
            z: road + 7,
            spacing: 15,
            variants: 3,
            density: 0.8,
          }),
          {
            focal,
            name: 'trees',
            make: broadleaf(light, { season: 'summer' }),
            variants: 4,
            from: road + 10,
            to: road + 26,
            spacing: 7,
            density: 0.5,
          },
        ]),
      ],
      groundAt: () => 0,
      surface: 'road',
    };
  },
};

/** Beds of flowers on both sides of a gravel path, an arbour at its end. */
const formalGarden: Environment = {
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

export const townPlaces: readonly Environment[] = [graveyard, sandbox, busStation, formalGarden];
