import { mix, rgb } from '../../color.ts';
import type { Rgb } from '../../color.ts';
import { asphalt } from '../asphalt.ts';
import { createSkyline } from '../buildings/skyline.ts';
import type { Drawable } from '../../render/paint.ts';
import type { Environment } from '../environment.ts';
import type { Furniture } from '../furniture/brush.ts';
import { furnish } from '../furniture/brush.ts';
import type { Patch } from '../furniture/ground-marks.ts';
import { groundPatches } from '../furniture/ground-marks.ts';
import { streetLamp } from '../furniture/street-lamp.ts';
import * as works from '../furniture/works.ts';
import { behindStage, greenGround, undergrowth } from '../greenery.ts';
import { createGround, patchTexture } from '../ground.ts';
import { broadleaf, seasonOf } from '../plants/trees.ts';
import { rank } from '../ranks.ts';
import { createPlanting, drawSprite } from '../scatter.ts';
import type { ScatterOptions } from '../scatter.ts';
import { createSky } from '../sky.ts';
import { floodlit } from '../light.ts';

const camera = { eye: 1.65, horizon: 0.55, focal: 1.15, span: 2.6 };
const { focal } = camera;

interface Grounds {
  /** Lit as bright as day after dark. */
  floodlit?: boolean;
  id: string;
  title: string;
  ground: string;
  skyline: readonly [number, number];
  /** What stands in ranks behind the stage: gap behind it, and no nearer than `least` metres. */
  things: readonly {
    make: Furniture | readonly Furniture[];
    gap: number;
    least: number;
    spacing: number;
    density?: number;
    variants?: number;
    /** Begins beside the middle. */
    aside?: boolean;
  }[];
  trees?: number;
  lamps?: boolean;
  ambience: readonly string[];
}

const PLANS: readonly Grounds[] = [
  {
    id: 'construction_site',
    title: 'Construction site',
    ground: '#b89a72',
    skyline: [25, 70],
    things: [
      { make: works.towerCrane, gap: 20, least: 50, spacing: 30, aside: true },
      { make: works.shellOfHouse, gap: 13, least: 27, spacing: 25 },
      { make: works.excavator, gap: 5, least: 12.5, spacing: 19 },
      { make: works.earthHeap, gap: 3, least: 9.5, spacing: 13, density: 0.8 },
      { make: works.barrier, gap: 1.6, least: 7.4, spacing: 4.2, density: 0.7 },
    ],
    ambience: ['traffic'],
  },
  {
    id: 'gas_station',
    floodlit: true,
    title: 'Gas station',
    ground: '#77777c',
    skyline: [12, 30],
    trees: 0.5,
    things: [
      { make: works.gasCanopy, gap: 3, least: 11, spacing: 26 },
      { make: works.priceSign, gap: 2, least: 9.4, spacing: 13, aside: true },
    ],
    ambience: ['traffic'],
  },
  {
    id: 'industrial',
    title: 'Industrial area',
    ground: '#8a8580',
    skyline: [20, 60],
    things: [
      { make: works.factoryHall, gap: 26, least: 36, spacing: 27 },
      { make: works.factoryHall, gap: 11, least: 20, spacing: 22 },
      { make: works.barrier, gap: 2, least: 9, spacing: 9, density: 0.4 },
    ],
    lamps: true,
    ambience: ['engine'],
  },
  {
    id: 'courtyard',
    title: 'Courtyard',
    ground: '#c9b698',
    skyline: [6, 10],
    things: [
      { make: works.arcade, gap: 6, least: 13, spacing: 8 },
      { make: works.courtFountain, gap: 1.8, least: 7.6, spacing: 15 },
    ],
    ambience: ['birdsong', 'river'],
  },
];

function grounds(plan: Grounds): Environment {
  return {
    id: plan.id,
    title: plan.title,
    indoor: false,
    ambience: [...plan.ambience],
    camera,
    ...(plan.floodlit ? { adjustLight: floodlit } : {}),
    build(request) {
      const { light, attributes, weather } = request;
      const season = seasonOf(attributes, weather.kind === 'snow');
      const color = season === 'winter' ? rgb('#dfe6f0') : rgb(plan.ground);
      const from = behindStage(request, 8, 16);
      const planting: ScatterOptions[] = plan.things.map((thing, i) =>
        rank(request, {
          name: `${plan.id}${i}`,
          make: thing.make,
          focal,
          z: behindStage(request, thing.gap, thing.least),
          spacing: thing.spacing,
          density: thing.density ?? 1,
          variants: thing.variants ?? 2,
          centered: !thing.aside,
        }),
      );
      if (plan.trees)
        planting.push({
          focal,
          name: 'trees',
          make: broadleaf(light, { season }),
          variants: 4,
          from: from + 8,
          to: from + 30,
          spacing: 7,
          density: plan.trees,
        });
      if (plan.lamps)
        planting.push({
          focal,
          name: 'lamps',
          make: streetLamp(light),
          variants: 1,
          size: [1.2, 1.2],
          from: from + 2,
          to: from + 2.1,
          spacing: 15,
          density: 1,
        });
      return {
        drawables: [
          ...createSky(request, { clouds: 0.8 }),
          createSkyline(request, { z: 300, focal, height: [...plan.skyline], air: 0.6 }),
          createGround(request, {
            near: color,
            far: mix(color, [255, 255, 255], 0.15),
            textures: [
              patchTexture(request, {
                size: 13,
                light: mix(color, [255, 255, 255], 0.3),
                dark: mix(color, [40, 30, 20], 0.35),
                alpha: 0.4,
              }),
              ...asphalt(request).slice(-1),
            ],
          }),
          ...createPlanting(request, planting),
        ],
        groundAt: () => 0,
        surface: season === 'winter' ? 'snow' : 'road',
      };
    },
  };
}

/** Metres from the middle of a house to its garage. */
const DRIVE = 4.1;

/** Where the drives of the houses run to the viewer, metres. */
function drives(front: number, pitch: number): Drawable {
  const paving: Rgb = rgb('#c4bfb6');
  const joint: Rgb = rgb('#a8a29a');
  const patches: Patch[] = [];
  for (let i = -6; i <= 6; i++) {
    const x = i * pitch;
    patches.push({
      near: [x - 2.7, x + 2.7] as const,
      far: [x - 2.7, x + 2.7] as const,
      from: 0.3,
      to: front,
      color: paving,
    });
    for (let z = 2; z < front; z += 2.4)
      patches.push({
        near: [x - 2.7, x + 2.7] as const,
        far: [x - 2.7, x + 2.7] as const,
        from: z,
        to: z + 0.07,
        color: joint,
      });
  }
  return groundPatches(patches);
}

/** Houses with garages, lawns and drives. */
const driveway: Environment = {
  id: 'driveway',
  title: 'Driveway of a house',
  indoor: false,
  ambience: ['birdsong'],
  camera,
  build(request) {
    const { light, attributes, weather } = request;
    const season = seasonOf(attributes, weather.kind === 'snow');
    const front = behindStage(request, 4, 12);
    const pitch = 19;
    const house = furnish(light, works.suburbanHouse)(
      request.random.fork('house'),
      (focal * request.height) / front,
    );
    return {
      drawables: [
        ...createSky(request),
        greenGround(request, season),
        drives(front, pitch),
        ...Array.from({ length: 9 }, (_, i): Drawable => {
          const at = { x: (i - 4) * pitch - DRIVE, y: 0, z: front };
          return { depth: () => front, draw: (paint) => drawSprite(paint, house, undefined, at) };
        }),
        ...createPlanting(request, [
          {
            focal,
            name: 'trees',
            make: broadleaf(light, { season }),
            variants: 5,
            from: front + 8,
            to: front + 40,
            spacing: 6,
            spread: 0.5,
            density: 0.7,
          },
          ...undergrowth(request, {
            focal,
            season,
            rocks: 0,
            bushes: 0,
            tufts: 0.25,
            keep: (x) => Math.abs(((((x + pitch / 2) % pitch) + pitch) % pitch) - pitch / 2) > 3.6,
          }),
        ]),
      ],
      groundAt: () => 0,
      surface: season === 'winter' ? 'snow' : 'road',
    };
  },
};

/** Paved and built-up places. */
export const builtGrounds: readonly Environment[] = [...PLANS.map(grounds), driveway];
