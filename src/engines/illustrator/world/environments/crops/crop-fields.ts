import { mix, rgb } from '../../../color.ts';
import type { Approach } from '../../approach.ts';
import { approach, pavedWay } from '../../approach.ts';
import { createTerrain } from '../../backdrop.ts';
import type { Environment, EnvironmentRequest } from '../../environment.ts';
import { furnish } from '../../furniture/brush.ts';
import { barnHouse } from '../../furniture/outdoor.ts';
import { behindStage } from '../../greenery.ts';
import { createGround, patchTexture } from '../../ground.ts';
import { middleOf } from '../../middle-of.ts';
import { broadleaf } from '../../plants/trees.ts';
import { tuft } from '../../plants/undergrowth.ts';
import { rank } from '../../ranks.ts';
import type { ScatterOptions, SpriteMaker } from '../../scatter.ts';
import { createPlanting } from '../../scatter.ts';
import { createSky } from '../../sky.ts';
import { forestRidge } from '../../treeline.ts';
import { camera } from './camera.ts';
import { maize, vine } from './maize-and-vine.ts';

const { focal } = camera;

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
    build: (request) => field(request, plan),
  };
}

function field(request: EnvironmentRequest, plan: Crop): ReturnType<Environment['build']> {
  const soil = rgb(plan.soil);
  const middle = middleOf(request);
  const way = approach(request, { x: middle, z: 60 }, plan.way);
  const straight = { half: plan.way, at: () => middle };
  const path = plan.rows ? straight : way;
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
        rows(request, plan, path),
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
        trees(request),
      ]),
    ],
    groundAt: () => 0,
    surface: 'ground',
  };
}

/** The crop itself, with the way left free. */
function rows(request: EnvironmentRequest, plan: Crop, path: Approach): ScatterOptions {
  const middle = middleOf(request);
  return {
    focal,
    name: plan.id,
    make: plan.make(request),
    variants: 6,
    from: request.empty ? 1.7 : behindStage(request, 0.5, 2),
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
}

const trees = ({ light }: EnvironmentRequest): ScatterOptions => ({
  focal,
  name: 'trees',
  make: broadleaf(light, { season: 'summer' }),
  variants: 4,
  from: 62,
  to: 110,
  spacing: 9,
  density: 0.5,
});

/** Every field of one crop. */
export const CROP_FIELDS: readonly Environment[] = CROPS.map(crop);
