import { mix, rgb } from '../../color.ts';
import { createTerrain } from '../backdrop.ts';
import { facade } from '../buildings/facade.ts';
import type { Environment, EnvironmentRequest } from '../environment.ts';
import type { Furniture } from '../furniture/brush.ts';
import { furnish } from '../furniture/brush.ts';
import * as outdoor from '../furniture/outdoor.ts';
import { behindStage, greenGround, undergrowth } from '../greenery.ts';
import type { Season } from '../plants/trees.ts';
import { bareTree, birch, broadleaf, conifer, palm, seasonOf } from '../plants/trees.ts';
import { bush, tuft } from '../plants/undergrowth.ts';
import { createBands } from '../road.ts';
import type { ScatterOptions, SpriteMaker } from '../scatter.ts';
import { createPlanting } from '../scatter.ts';
import { createSky } from '../sky.ts';
import { forestRidge } from '../treeline.ts';
import { alps, peaks } from './mountains.ts';

const camera = { eye: 1.65, horizon: 0.55, focal: 1.15 };
const { focal } = camera;

/** What one green place has beside sky, hills and grass. */
interface Green {
  id: string;
  title: string;
  ambience?: readonly string[];
  conifers?: number;
  alps?: boolean;
  /** Trees behind: which, how dense, how far apart. */
  trees?: {
    kinds: readonly ('conifer' | 'broadleaf' | 'birch' | 'palm' | 'bare')[];
    density: number;
    spacing: number;
    from?: number;
  };
  path?: { gap: number; width: number; color: string };
  tufts?: number;
  bushes?: number;
  rocks?: number;
  /** Set pieces: distance behind the stage, and how far apart. */
  things?: (request: EnvironmentRequest, season: Season) => readonly Thing[];
}

interface Thing {
  make: Furniture | SpriteMaker;
  gap: number;
  least?: number;
  spacing: number;
  density?: number;
  size?: readonly [number, number];
  rows?: number;
  keep?: (x: number, z: number) => boolean;
  sway?: number;
  variants?: number;
}

function green(plan: Green): Environment {
  return {
    id: plan.id,
    title: plan.title,
    indoor: false,
    ambience: [...(plan.ambience ?? ['birdsong', 'wind'])],
    camera,
    build(request) {
      const { light, attributes, weather } = request;
      const season = seasonOf(attributes, weather.kind === 'snow');
      const makers = {
        conifer: () => conifer(light, { season }),
        broadleaf: () => broadleaf(light, { season }),
        birch: () => birch(light, { season }),
        palm: () => palm(light),
        bare: () => bareTree(light),
      };
      const { trees, path } = plan;
      const from = behindStage(request, trees?.from ?? 4, 12);
      const pathZ = path ? behindStage(request, path.gap, 4) : 0;
      const clear = (_x: number, z: number): boolean =>
        !path || z < pathZ - 0.2 || z > pathZ + path.width + 0.2;
      const things = (plan.things?.(request, season) ?? []).map((thing, i): ScatterOptions => {
        const z = behindStage(request, thing.gap, thing.least ?? 4);
        const make = typeof thing.make === 'function' ? thing.make : furnish(light, thing.make);
        return {
          focal,
          name: `thing${i}`,
          make,
          variants: thing.variants ?? 3,
          from: z,
          to: z * (thing.rows ? 1 + thing.rows * 0.12 : 1.001),
          spacing: thing.spacing,
          spread: 0,
          density: thing.density ?? 1,
          size: thing.size ?? [0.95, 1.05],
          platesFrom: 300,
          centered: !thing.rows,
          ...(thing.keep ? { keep: thing.keep } : {}),
          ...(thing.sway ? { sway: thing.sway } : {}),
        };
      });
      return {
        drawables: [
          ...createSky(request),
          ...(plan.alps ? [createTerrain(request, alps(request, { focal, season }))] : []),
          createTerrain(
            request,
            forestRidge(request, {
              from: 420,
              to: 1100,
              height: 110,
              focal,
              season,
              conifers: plan.conifers ?? 0.3,
              trees: 500,
            }),
          ),
          createTerrain(
            request,
            forestRidge(request, {
              from: 130,
              to: 300,
              height: 15,
              focal,
              season,
              conifers: plan.conifers ?? 0.2,
              trees: 320,
            }),
          ),
          greenGround(request, season),
          ...(path
            ? [
                createBands(request, [
                  {
                    from: pathZ,
                    to: pathZ + path.width,
                    color: season === 'winter' ? rgb('#d3dcea') : rgb(path.color),
                  },
                ]),
              ]
            : []),
          ...createPlanting(request, [
            ...(trees
              ? [
                  {
                    focal,
                    name: 'trees',
                    make: trees.kinds.map((kind) => makers[kind]()),
                    variants: 6,
                    from,
                    to: Math.max(80, from * 3),
                    size: [0.7, 1.15] as const,
                    spacing: trees.spacing,
                    spread: 0.5,
                    density: trees.density,
                    sway: weather.kind === 'wind' ? 0.03 : 0,
                    keep: (x: number, z: number) => Math.abs(x + 1) > 2 + z * 0.07,
                  },
                ]
              : []),
            ...things,
            ...undergrowth(request, {
              focal,
              season,
              tufts: plan.tufts ?? 1,
              bushes: plan.bushes ?? 0.5,
              rocks: plan.rocks ?? 0.5,
              keep: clear,
            }),
          ]),
        ],
        groundAt: () => 0,
        surface: season === 'winter' ? 'snow' : 'ground',
      };
    },
  };
}

/** A cottage with a gable, for villages. */
function cottage(request: EnvironmentRequest, season: Season): SpriteMaker {
  return (random, ppm) =>
    facade(random, request.light, ppm, {
      width: random.range(6, 8.5),
      floors: random.int(1, 2),
      wall: rgb(random.pick(['#efe3cc', '#e0c8a4', '#d8b09a', '#c9d0c4', '#e8d8d0'])),
      trim: rgb(random.pick(['#7a5238', '#f0e8da', '#5a6a5a'])),
      ground: 'door',
      roof: 'gable',
      snow: season === 'winter',
      floor: 2.8,
    });
}

function hedge(request: EnvironmentRequest, flowers: string): SpriteMaker {
  return bush(request.light, {
    color: rgb('#4f8a42'),
    second: rgb('#8ab852'),
    flowers: rgb(flowers),
    height: 0.9,
  });
}

/** Swings, a slide and a seesaw side by side. */
const playSet: Furniture = {
  width: 11.4,
  height: 3.2,
  draw(b) {
    const beside = (x: number, thing: Furniture): void => {
      b.ctx.save();
      b.ctx.translate(b.size(x), 0);
      thing.draw(b);
      b.ctx.restore();
    };
    beside(-3.6, outdoor.swings);
    beside(2.6, outdoor.slide);
    b.poly(
      [
        [4.6, 0],
        [5.2, 0],
        [4.9, 0.7],
      ],
      rgb('#3d7ab0'),
      0.5,
    );
    b.line(
      [
        [3.3, 0.3],
        [6.1, 1],
      ],
      0.14,
      rgb('#e0b23a'),
      0.7,
    );
  },
};

const PLANS: readonly Green[] = [
  {
    id: 'meadow',
    title: 'Flowering meadow',
    trees: { kinds: ['broadleaf', 'birch'], density: 0.3, spacing: 8 },
    things: ({ light }) => [
      {
        make: tuft(light, {
          colors: [rgb('#6f9a40'), rgb('#93b354'), rgb('#5a8538')],
          height: 0.55,
          flowers: [rgb('#e2483a'), rgb('#ffffff'), rgb('#7d6fd8'), rgb('#ffe27a')],
        }),
        gap: 0.1,
        least: 2,
        spacing: 0.8,
        density: 0.6,
        rows: 7,
        sway: 0.14,
        variants: 6,
      },
    ],
  },
  {
    id: 'farm',
    title: 'Farm',
    path: { gap: 1, width: 2, color: '#b8936a' },
    trees: { kinds: ['broadleaf'], density: 0.25, spacing: 9, from: 18 },
    things: () => [
      { make: outdoor.barnHouse, gap: 16, least: 24, spacing: 32, keep: (x) => x > -14 && x < 20 },
      {
        make: outdoor.silo,
        gap: 17,
        least: 25,
        spacing: 21.3,
        density: 0.8,
        keep: (x) => Math.abs(x) > 8,
      },
      { make: outdoor.windmill, gap: 40, least: 50, spacing: 64, density: 1 },
      { make: outdoor.hayBale, gap: 6, least: 11, spacing: 6, density: 0.55 },
      { make: outdoor.fence, gap: 3.6, least: 7, spacing: 2.9, size: [1, 1] },
    ],
    ambience: ['birdsong'],
  },
  {
    id: 'village',
    title: 'Village',
    path: { gap: 0.8, width: 2.4, color: '#c4a888' },
    trees: { kinds: ['broadleaf', 'birch'], density: 0.45, spacing: 6, from: 14 },
    things: (request, season) => [
      {
        make: cottage(request, season),
        gap: 6,
        least: 12,
        spacing: 9.6,
        density: 1,
        variants: 5,
        size: [1, 1],
      },
      {
        make: cottage(request, season),
        gap: 17,
        least: 25,
        spacing: 10.4,
        density: 0.9,
        variants: 4,
        size: [1, 1],
      },
      { make: outdoor.picketFence, gap: 4.2, least: 8, spacing: 2.37, density: 0.8, size: [1, 1] },
    ],
  },
  {
    id: 'garden',
    title: 'Flower garden',
    path: { gap: 0.4, width: 1.3, color: '#d8c4a0' },
    trees: { kinds: ['broadleaf'], density: 0.5, spacing: 5, from: 7 },
    things: (request) => [
      {
        make: hedge(request, '#f06a8a'),
        gap: 2.2,
        least: 5.6,
        spacing: 1.35,
        density: 0.85,
        variants: 5,
        rows: 1,
      },
      {
        make: hedge(request, '#ffd25a'),
        gap: 3.4,
        least: 7,
        spacing: 1.6,
        density: 0.7,
        variants: 5,
      },
      { make: outdoor.picketFence, gap: 4.4, least: 8.4, spacing: 2.37, size: [1, 1] },
    ],
  },
  {
    id: 'campsite',
    title: 'Campsite',
    conifers: 0.9,
    alps: true,
    trees: { kinds: ['conifer', 'conifer', 'birch'], density: 0.75, spacing: 3.4, from: 6 },
    things: () => [{ make: outdoor.tent, gap: 2, least: 6.4, spacing: 5.6, density: 1 }],
    ambience: ['crickets', 'fire'],
  },
  {
    id: 'golf_course',
    title: 'Golf course',
    tufts: 0,
    bushes: 0.2,
    rocks: 0,
    path: { gap: 3.4, width: 1.2, color: '#ecdcb0' },
    trees: { kinds: ['broadleaf', 'conifer'], density: 0.4, spacing: 6, from: 14 },
    things: () => [
      {
        make: outdoor.flagPole,
        gap: 1.6,
        least: 6,
        spacing: 16,
        size: [1, 1],
        // Beside whoever plays, so that no flag grows out of his head.
        keep: (x, z) => Math.abs(x) > 1.6 + 0.22 * z,
      },
    ],
  },
  {
    id: 'playground',
    title: 'Playground',
    tufts: 0.3,
    path: { gap: 0.3, width: 4.2, color: '#e0c088' },
    trees: { kinds: ['broadleaf'], density: 0.55, spacing: 5.4, from: 9 },
    things: () => [{ make: playSet, gap: 2, least: 8, spacing: 15, size: [1, 1] }],
    ambience: ['birdsong', 'crowd'],
  },
  {
    id: 'jungle',
    title: 'Jungle',
    bushes: 2,
    tufts: 1.6,
    trees: { kinds: ['palm', 'broadleaf', 'palm'], density: 0.95, spacing: 2.6, from: 2 },
    things: ({ light }) => [
      {
        make: bush(light, { color: rgb('#2f7a40'), second: rgb('#6ab04a'), height: 1.7 }),
        gap: 1.4,
        least: 6,
        spacing: 2,
        density: 0.75,
        rows: 6,
        variants: 6,
        sway: 0.03,
        keep: (x, z) => Math.abs(x) > z * 0.16,
      },
    ],
    ambience: ['birdsong', 'crickets'],
  },
];

export const countryside: readonly Environment[] = PLANS.map(green);

/** A groomed slope below white peaks, with lift pylons and flags. */
export const skiSlope: Environment = {
  id: 'ski_slope',
  title: 'Ski slope',
  indoor: false,
  ambience: ['wind'],
  camera,
  build(request) {
    const { light } = request;
    const from = behindStage(request, 4, 14);
    const one = (make: Furniture, z: number, spacing: number): ScatterOptions => ({
      focal,
      name: `slope${z}`,
      make: furnish(light, make),
      variants: 1,
      size: [1, 1],
      from: z,
      to: z + 0.01,
      spacing,
      density: 1,
    });
    return {
      drawables: [
        ...createSky(request, { clouds: 0.6 }),
        createTerrain(
          request,
          peaks(request, { from: 1800, to: 4200, height: 1300, focal, snowLine: 0.06 }),
        ),
        createTerrain(
          request,
          forestRidge(request, {
            from: 200,
            to: 600,
            height: 120,
            focal,
            season: 'winter',
            trees: 420,
            color: mix(rgb('#eef3fb'), rgb('#d0dcf0'), 0.3),
          }),
        ),
        greenGround(request, 'winter'),
        ...createPlanting(request, [
          // Gates no higher than a hip: they pass behind the skier.
          { ...one(outdoor.flagPole, behindStage(request, 1.2, 5), 8), size: [0.42, 0.42] },
          one(outdoor.pylon, behindStage(request, 14, 22), 21.3),
          {
            focal,
            name: 'firs',
            make: conifer(light, { season: 'winter' }),
            variants: 6,
            from,
            to: 90,
            size: [0.6, 1.1],
            spacing: 4.4,
            spread: 0.5,
            density: 0.5,
            keep: (x, z) => Math.abs(x) > 3 + z * 0.2,
          },
        ]),
      ],
      groundAt: () => 0,
      surface: 'snow',
    };
  },
};
