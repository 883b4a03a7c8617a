import { mix, rgb, scale } from '../../color.ts';
import type { Drawable } from '../../render/paint.ts';
import { approach, pavedWay } from '../approach.ts';
import { createTerrain } from '../backdrop.ts';
import type { Environment, EnvironmentRequest } from '../environment.ts';
import type { Brush, Furniture } from '../furniture/brush.ts';
import { furnish } from '../furniture/brush.ts';
import { barnHouse, hayBale } from '../furniture/outdoor.ts';
import { behindStage, greenGround } from '../greenery.ts';
import { createGround, patchTexture } from '../ground.ts';
import { broadleaf } from '../plants/trees.ts';
import { tuft } from '../plants/undergrowth.ts';
import { rank } from '../ranks.ts';
import type { ScatterOptions, SpriteMaker } from '../scatter.ts';
import { createPlanting } from '../scatter.ts';
import { createSky } from '../sky.ts';
import { solids } from '../solids.ts';
import type { Corner } from '../solids.ts';
import { forestRidge } from '../treeline.ts';

const camera = { eye: 1.9, horizon: 0.44, focal: 1.15, span: 2.3 };
const { focal } = camera;

/** A stalk of maize with ears in its leaves. */
const maize: Furniture = {
  width: 1.1,
  height: 2.1,
  draw(b) {
    const { random } = b;
    const green = rgb('#5f9440');
    const tall = random.range(1.7, 2);
    b.line(
      [
        [0, 0],
        [0, tall],
      ],
      0.05,
      rgb('#86a850'),
      0.6,
    );
    for (let i = 0; i < 9; i++) {
      const side = i % 2 ? 1 : -1;
      const y = 0.2 + (i / 9) * (tall - 0.5);
      const reach = random.range(0.32, 0.5);
      b.poly(
        [
          [0, y],
          [side * reach * 0.5, y + 0.3],
          [side * reach, y + 0.12],
          [side * reach * 0.55, y + 0.2],
          [0, y + 0.08],
        ],
        scale(green, random.range(0.8, 1.25)),
        random.range(0.4, 0.85),
      );
    }
    for (const [x, y] of [
      [0.07, 0.85],
      [-0.08, 1.15],
    ] as const) {
      b.oval(x, y, 0.065, 0.17, rgb('#f0c038'), 0.75);
      b.poly(
        [
          [x - 0.08, y - 0.2],
          [x + 0.08, y - 0.2],
          [x + 0.04, y + 0.04],
        ],
        scale(green, 1.2),
        0.7,
      );
    }
    for (let i = -2; i <= 2; i++)
      b.line(
        [
          [0, tall - 0.1],
          [i * 0.08, tall + 0.14],
        ],
        0.025,
        rgb('#d8b868'),
        0.8,
      );
  },
};

/** A length of trained vines with bunches of grapes. */
const vine: Furniture = {
  width: 1.5,
  height: 1.7,
  draw(b: Brush) {
    const { random } = b;
    b.box(-0.05, 0, 0.1, 1.6, rgb('#8a6a4a'), 0.6);
    b.line(
      [
        [-0.5, 0],
        [-0.4, 0.6],
        [-0.2, 0.8],
      ],
      0.07,
      rgb('#6a4c38'),
      0.4,
    );
    for (let i = 0; i < 150; i++) {
      const y = random.range(0.55, 1.55);
      b.oval(
        random.range(-0.72, 0.72),
        y,
        random.range(0.06, 0.1),
        random.range(0.045, 0.075),
        rgb(random.pick(['#5f9440', '#4c7f38', '#86ac4c', '#739e42'])),
        0.25 + y * 0.35 + random.range(-0.1, 0.15),
      );
    }
    for (let k = 0; k < 5; k++) {
      const [x, y] = [random.range(-0.6, 0.6), random.range(0.6, 0.95)];
      for (let i = 0; i < 9; i++)
        b.oval(
          x + ((i % 3) - 1) * 0.045 * (1 - Math.floor(i / 3) * 0.25),
          y - Math.floor(i / 3) * 0.06,
          0.036,
          0.038,
          rgb(i % 2 ? '#5a2f6e' : '#74438a'),
          0.7,
        );
    }
  },
};

interface Crop {
  id: string;
  title: string;
  soil: string;
  make: (request: EnvironmentRequest) => SpriteMaker;
  /** Metres between rows, and along them; no rows: it stands all over. */
  rows?: number;
  pitch: number;
  density: number;
  sway: number;
  way: number;
  /** Shorter before those on stage. */
  near?: number;
  barn?: boolean;
}

const CROPS: readonly Crop[] = [
  {
    id: 'corn_field',
    title: 'Corn field',
    soil: '#8f7048',
    make: ({ light }) => furnish(light, maize),
    rows: 1.15,
    pitch: 0.5,
    density: 1,
    sway: 0.04,
    way: 0.75,
  },
  {
    id: 'vineyard',
    title: 'Vineyard',
    soil: '#a08a58',
    make: ({ light }) => furnish(light, vine),
    rows: 2.3,
    pitch: 0.8,
    density: 1,
    sway: 0,
    way: 0.9,
    barn: true,
  },
  {
    id: 'wheat_field',
    title: 'Wheat field',
    soil: '#c49a48',
    make: ({ light }) =>
      tuft(light, {
        colors: [rgb('#e8c25a'), rgb('#d8a83e'), rgb('#f2d47a'), rgb('#c8963a')],
        height: 0.85,
      }),
    pitch: 0.42,
    density: 0.95,
    sway: 0.12,
    way: 0.55,
  },
];

/** Rows that run to the horizon, with a way between them. */
function crop(plan: Crop): Environment {
  return {
    id: plan.id,
    title: plan.title,
    indoor: false,
    ambience: ['wind', 'crickets'],
    camera,
    build(request) {
      const { light } = request;
      const soil = rgb(plan.soil);
      const middle = (request.xRange[0] + request.xRange[1]) / 2;
      const way = approach(request, { x: middle, z: 60 }, plan.way);
      const straight = { half: plan.way, at: () => middle };
      const path = plan.rows ? straight : way;
      const from = request.empty ? 1.7 : behindStage(request, 0.5, 2);
      const planting: ScatterOptions = {
        focal,
        name: plan.id,
        make: plan.make(request),
        variants: 6,
        from,
        to: 60,
        spacing: plan.pitch,
        spread: 0.35,
        density: plan.density,
        sway: plan.sway,
        platesFrom: 9,
        keep: (x, z) => {
          if (Math.abs(x - path.at(z)) < plan.way) return false;
          if (!plan.rows) return true;
          const off = ((((x - middle) / plan.rows) % 1) + 1.5) % 1;
          return Math.abs(off - 0.5) < 0.3 * Math.min(1, plan.pitch / plan.rows) + 0.09;
        },
      };
      return {
        drawables: [
          ...createSky(request, { clouds: 1 }),
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
          createGround(request, {
            near: soil,
            far: mix(soil, rgb(plan.id === 'wheat_field' ? '#e0b84e' : '#6f9a48'), 0.8),
            textures: [
              patchTexture(request, {
                size: 9,
                light: mix(soil, [255, 240, 200], 0.3),
                dark: mix(soil, [40, 30, 10], 0.4),
                alpha: 0.5,
              }),
            ],
          }),
          pavedWay(path, 60, mix(soil, rgb('#d8c09a'), 0.4)),
          ...createPlanting(request, [
            planting,
            ...(plan.barn
              ? [
                  rank(request, {
                    name: 'barn',
                    make: barnHouse,
                    focal,
                    z: 66,
                    spacing: 90,
                    variants: 1,
                  }),
                ]
              : []),
            {
              focal,
              name: 'trees',
              make: broadleaf(light, { season: 'summer' }),
              variants: 4,
              from: 62,
              to: 110,
              spacing: 9,
              density: 0.5,
            },
          ]),
        ],
        groundAt: () => 0,
        surface: 'ground',
      };
    },
  };
}

/** A mown field in stripes with round bales. */
const hayfield: Environment = {
  id: 'hayfield',
  title: 'Hayfield with bales',
  indoor: false,
  ambience: ['crickets', 'wind'],
  camera: { ...camera, horizon: 0.5 },
  build(request) {
    const { light } = request;
    const straw = rgb('#d8b860');
    const middle = (request.xRange[0] + request.xRange[1]) / 2;
    const stripes = solids({ x: middle, z: 0, order: 897 }, (s) => {
      for (let i = -14; i <= 14; i++)
        if (i % 2)
          s.face(
            [
              [i * 2.2, 0, 0.4],
              [i * 2.2 + 2.2, 0, 0.4],
              [i * 2.2 + 2.2, 0, 120],
              [i * 2.2, 0, 120],
            ],
            mix(straw, rgb('#a8963e'), 0.35),
            0.72,
          );
    });
    const bale = (name: string, z: number, spacing: number, density: number): ScatterOptions => ({
      focal,
      name,
      make: furnish(light, hayBale),
      variants: 3,
      from: z,
      to: z + 0.01,
      spacing,
      density,
      size: [1.1, 1.25],
      shadow: true,
    });
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
          near: straw,
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
        stripes,
        ...createPlanting(request, [
          ...[
            [0.6, 4.2, 3.7, 1],
            [4, 7.6, 6, 0.9],
            [12, 16, 9, 0.7],
            [22, 27, 11, 0.7],
            [38, 44, 14, 0.7],
          ].map(([gap, least, spacing, density]) =>
            bale(`bales${gap}`, behindStage(request, gap!, least), spacing!, density!),
          ),
          {
            focal,
            name: 'stubble',
            make: tuft(light, { colors: [rgb('#e8cc74'), rgb('#c8a44a')], height: 0.12 }),
            variants: 5,
            from: request.empty ? 1.5 : behindStage(request, 0.2, 2),
            to: 20,
            spacing: 0.7,
            density: 0.6,
            shadow: false,
          },
        ]),
      ],
      groundAt: () => 0,
      surface: 'ground',
    };
  },
};

/** Flooded terraces that climb a hillside, with rice in rows. */
const ricePaddy: Environment = {
  id: 'rice_paddy',
  title: 'Rice terraces',
  indoor: false,
  ambience: ['birdsong', 'crickets'],
  camera: { ...camera, horizon: 0.4 },
  build(request) {
    const { light, random } = request;
    const middle = (request.xRange[0] + request.xRange[1]) / 2;
    const first = request.empty ? 1.2 : behindStage(request, 0.4, 2.4);
    const edges = Array.from({ length: 13 }, (_, i) => first + i * 1.7 + i * i * 0.32);
    const rise = (i: number): number => (i < 3 ? 0 : (i - 2) * 0.62);
    const phase = random.range(0, 6);
    const wave = (i: number, x: number): number =>
      Math.sin(x * 0.16 + i * 0.7 + phase) * (0.5 + i * 0.14) + Math.sin(x * 0.41 + i) * 0.22;
    const reach = 48;
    const xs = Array.from({ length: 33 }, (_, k) => -reach + (k * reach * 2) / 32);
    const terraces = edges.slice(0, -1).map((z, i): Drawable => {
      const y = rise(i);
      const drop = Math.max(0.22, y - rise(i - 1));
      const until = edges[i + 1]!;
      return solids({ x: middle, z: 0, order: 890 - i * -0.1 }, (s) => {
        const near = (x: number): number => z + wave(i, x);
        const water: Corner[] = [
          ...xs.map((x): Corner => [x, y, near(x) + 0.25]),
          ...xs.toReversed().map((x): Corner => [x, y, until + wave(i + 1, x) + 0.1]),
        ];
        const shine = mix(mix(light.sky[2], light.sky[1], 0.5), rgb('#6f9a8a'), 0.22);
        s.glow(water, scale(shine, 0.96 - 0.02 * (i % 3)));
        // Young rice in rows along the bank.
        for (let r = 0; r < (i < 3 ? 5 : 3); r++)
          for (let k = 0; k < 60; k++) {
            // Wider apart where it is farther: as many are seen on each terrace.
            const pitch = 0.32 + i * 0.1;
            const x = (k - 30 + (r % 2) * 0.5) * pitch;
            const at = near(x) + 0.45 + r * 0.26 * (1 + i * 0.12);
            if (at > until + wave(i + 1, x) - 0.2) continue;
            s.line([x, y, at], [x - 0.06, y + 0.24, at], 0.04, rgb('#7ab84a'), 0.7);
            s.line([x, y, at], [x + 0.07, y + 0.22, at], 0.04, rgb('#5a9a3c'), 0.6);
          }
        for (let k = 0; k < xs.length - 1; k++) {
          const [a, b] = [xs[k]!, xs[k + 1]!];
          s.face(
            [
              [a, y - drop, near(a)],
              [a, y + 0.1, near(a)],
              [b, y + 0.1, near(b)],
              [b, y - drop, near(b)],
            ],
            mix(rgb('#6f9a44'), rgb('#8a6a44'), 0.26 + 0.05 * (i % 3)),
            0.5,
          );
          s.face(
            [
              [a, y + 0.1, near(a)],
              [a, y + 0.1, near(a) + 0.3],
              [b, y + 0.1, near(b) + 0.3],
              [b, y + 0.1, near(b)],
            ],
            rgb('#84b04e'),
            0.8,
          );
        }
      });
    });
    return {
      drawables: [
        ...createSky(request, { clouds: 1 }),
        createTerrain(
          request,
          forestRidge(request, {
            from: 300,
            to: 900,
            height: 170,
            focal,
            season: 'summer',
            conifers: 0.3,
            trees: 420,
          }),
        ),
        createTerrain(
          request,
          forestRidge(request, {
            from: 60,
            to: 200,
            height: 34,
            focal,
            season: 'summer',
            conifers: 0.2,
            trees: 260,
          }),
        ),
        greenGround(request, 'summer'),
        ...terraces
          .toReversed()
          .map((drawable, i) => ({ ...drawable, depth: () => 880 - i * 0.1 })),
      ],
      groundAt: () => 0,
      surface: 'ground',
    };
  },
};

export const crops: readonly Environment[] = [...CROPS.map(crop), hayfield, ricePaddy];
