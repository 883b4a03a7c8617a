import { mix, rgb } from '../../color.ts';
import type { Drawable } from '../../render/paint.ts';
import { hazeAmount } from '../../render/light.ts';
import { approach, borders, pavedWay } from '../approach.ts';
import { createTerrain } from '../backdrop.ts';
import { campusHall, columnHouse, fireStation, storeys } from '../buildings/civic.ts';
import { chaletHouse, logCabin, mansionHouse, shedHut, treeHouse } from '../buildings/houses.ts';
import {
  churchHouse,
  columnTemple,
  mosqueHouse,
  ruinWalls,
  templeHall,
} from '../buildings/worship.ts';
import { createSkyline } from '../buildings/skyline.ts';
import type { Environment, EnvironmentRequest } from '../environment.ts';
import type { Furniture } from '../furniture/brush.ts';
import { furnish } from '../furniture/brush.ts';
import { castleKeep } from '../furniture/outdoor.ts';
import { behindStage, greenGround, undergrowth } from '../greenery.ts';
import { createGround, patchTexture } from '../ground.ts';
import type { Season } from '../plants/trees.ts';
import { broadleaf, conifer, seasonOf } from '../plants/trees.ts';
import { createPlanting, drawSprite, fog } from '../scatter.ts';
import { createSky } from '../sky.ts';
import { forestRidge } from '../treeline.ts';
import { alps } from './mountains.ts';
import { middleOf } from '../middle-of.ts';

const camera = { eye: 1.7, horizon: 0.6, focal: 1.15, span: 2 };
const { focal } = camera;

/** One building that a place is known by, in grounds of its own. */
interface Landmark {
  id: string;
  title: string;
  make: Furniture | readonly Furniture[];
  /** Share of the frame's width that it takes, where nobody hides it. */
  share?: number;
  /** Half the width of the way to it, and its colour; none: grass runs up to it. */
  way?: { half: number; color: string };
  ground?: { color: string };
  trees?: { conifers: number; density: number };
  behind?: 'alps' | 'town' | 'hills';
  flowers?: boolean;
  ambience: readonly string[];
}

const STONE_WAY = { half: 1.3, color: '#cdc0a8' };
const GRAVEL = { half: 2.2, color: '#d8c8a4' };
const DRIVE = { half: 5.5, color: '#a8a29a' };

const PLANS: readonly Landmark[] = [
  {
    id: 'church',
    title: 'Church in its churchyard',
    make: churchHouse,
    way: STONE_WAY,
    flowers: true,
    ambience: ['birdsong'],
  },
  {
    id: 'temple',
    title: 'Eastern temple',
    make: templeHall,
    way: GRAVEL,
    behind: 'alps',
    trees: { conifers: 0.6, density: 0.7 },
    ambience: ['birdsong', 'wind'],
  },
  {
    id: 'greek_temple',
    title: 'Temple of columns',
    make: columnTemple,
    way: STONE_WAY,
    trees: { conifers: 0.5, density: 0.25 },
    ambience: ['wind'],
  },
  {
    id: 'mosque',
    title: 'Mosque',
    make: mosqueHouse,
    way: GRAVEL,
    trees: { conifers: 0.1, density: 0.3 },
    behind: 'town',
    ambience: ['traffic'],
  },
  {
    id: 'castle',
    title: 'Castle',
    make: castleKeep,
    share: 0.62,
    way: GRAVEL,
    behind: 'alps',
    trees: { conifers: 0.7, density: 0.5 },
    ambience: ['wind', 'birdsong'],
  },
  {
    id: 'mansion',
    title: 'Mansion in its park',
    make: mansionHouse,
    share: 0.72,
    way: GRAVEL,
    flowers: true,
    ambience: ['birdsong'],
  },
  {
    id: 'ruin',
    title: 'Ruin',
    make: ruinWalls,
    share: 0.66,
    way: { half: 0.8, color: '#b09a78' },
    trees: { conifers: 0.3, density: 0.35 },
    ambience: ['wind', 'birdsong'],
  },
  {
    id: 'fire_station',
    title: 'Fire station',
    make: fireStation,
    share: 0.74,
    way: DRIVE,
    ground: { color: '#8f8c8a' },
    behind: 'town',
    ambience: ['traffic'],
  },
  {
    id: 'campus',
    title: 'University campus',
    make: campusHall,
    share: 0.8,
    way: STONE_WAY,
    flowers: true,
    ambience: ['birdsong', 'crowd'],
  },
  {
    id: 'shed',
    title: 'Shed in a garden',
    make: shedHut,
    share: 0.36,
    way: { half: 0.5, color: '#c4b08c' },
    flowers: true,
    ambience: ['birdsong'],
  },
  {
    id: 'log_cabin',
    title: 'Cabin in the woods',
    make: logCabin,
    share: 0.5,
    way: { half: 0.8, color: '#a88a64' },
    trees: { conifers: 0.95, density: 0.9 },
    behind: 'alps',
    ambience: ['birdsong', 'wind'],
  },
  {
    id: 'chalet',
    title: 'Chalet in the mountains',
    make: chaletHouse,
    share: 0.5,
    way: { half: 0.8, color: '#c4b08c' },
    behind: 'alps',
    flowers: true,
    trees: { conifers: 0.9, density: 0.5 },
    ambience: ['birdsong', 'wind'],
  },
  {
    id: 'tree_house',
    title: 'Tree house',
    make: treeHouse,
    share: 0.46,
    way: { half: 0.5, color: '#b09468' },
    flowers: true,
    ambience: ['birdsong'],
  },
  {
    id: 'hospital_building',
    title: 'Hospital from outside',
    make: storeys({ wall: '#dfe6e8', floors: 5, w: 26, mark: 'cross' }),
    share: 0.74,
    way: DRIVE,
    behind: 'town',
    ambience: ['traffic'],
  },
  {
    id: 'hotel_building',
    title: 'Hotel from outside',
    make: [
      storeys({ wall: '#e8d4b4', floors: 6, w: 24, mark: 'balconies' }),
      storeys({ wall: '#d8b8a4', floors: 6, w: 24, mark: 'balconies' }),
    ],
    share: 0.66,
    way: DRIVE,
    behind: 'town',
    flowers: true,
    ambience: ['traffic'],
  },
  {
    id: 'office_building',
    title: 'Office building',
    make: storeys({ wall: '#c4ccd4', floors: 7, w: 24, mark: 'glass' }),
    share: 0.6,
    way: GRAVEL,
    behind: 'town',
    ground: { color: '#b0aca6' },
    ambience: ['traffic'],
  },
  {
    id: 'school_building',
    title: 'School from outside',
    make: storeys({ wall: '#d8a878', floors: 3, w: 30 }),
    share: 0.8,
    way: GRAVEL,
    flowers: true,
    ambience: ['crowd', 'birdsong'],
  },
  {
    id: 'courthouse',
    title: 'Public building of columns',
    make: columnHouse,
    share: 0.74,
    way: GRAVEL,
    behind: 'town',
    ground: { color: '#c4bcae' },
    ambience: ['traffic'],
  },
];

function landmark(plan: Landmark): Environment {
  return {
    id: plan.id,
    title: plan.title,
    indoor: false,
    ambience: plan.ambience,
    camera,
    build(request) {
      const { light, attributes, weather } = request;
      const season = seasonOf(attributes, weather.kind === 'snow');
      const middle = middleOf(request);
      const random = request.random.fork('landmark');
      const piece = Array.isArray(plan.make)
        ? random.pick(plan.make as readonly Furniture[])
        : (plan.make as Furniture);
      const z = standFor(request, piece, plan.share ?? 0.56);
      const x = middle + (request.empty ? 0 : random.range(-1, 1) * z * 0.12);
      const sprite = furnish(light, piece)(random, (focal * request.height) / z);
      fog(sprite.bitmap, light, hazeAmount(light, z) * 0.8);
      const half = plan.way?.half ?? 0.8;
      const way = approach(request, { x, z }, half);
      const reach = piece.width * 0.56;
      const clear = (px: number, pz: number): boolean => {
        if (plan.way && Math.abs(px - way.at(pz)) < half + 0.3) return false;
        return pz > z + 3 || Math.abs(px - x) > reach * (pz / z) || pz < z * 0.5;
      };
      const ground = season === 'winter' ? rgb('#e4eaf4') : rgb(plan.ground?.color ?? '#ffffff');
      return {
        drawables: [
          ...createSky(request, { clouds: 1 }),
          ...backdrop(request, plan, season),
          plan.ground
            ? createGround(request, {
                near: ground,
                far: mix(ground, [255, 255, 255], 0.12),
                textures: [
                  patchTexture(request, {
                    size: 13,
                    light: mix(ground, [255, 255, 255], 0.3),
                    dark: mix(ground, [40, 30, 20], 0.35),
                    alpha: 0.4,
                  }),
                ],
              })
            : greenGround(request, season),
          ...(plan.way
            ? [pavedWay(way, z + 0.4, season === 'winter' ? rgb('#cfd8e6') : rgb(plan.way.color))]
            : []),
          {
            depth: () => z,
            draw: (paint) => drawSprite(paint, sprite, undefined, { x, y: 0, z }),
          } satisfies Drawable,
          ...createPlanting(request, [
            {
              focal,
              name: 'trees',
              make: [broadleaf(light, { season }), conifer(light, { season })],
              variants: 6,
              from: z * 0.72,
              to: z * 3,
              size: [0.75, 1.2],
              spacing: Math.max(3.4, z * 0.16),
              spread: 0.5,
              density: plan.trees?.density ?? 0.5,
              sway: weather.kind === 'wind' ? 0.03 : 0,
              keep: (px, pz) =>
                Math.abs(px - x) > reach * 1.15 * Math.min(1.2, pz / z) && clear(px, pz),
            },
            ...(plan.flowers
              ? borders(request, way, { focal, season, to: z * 0.9, hedge: z > 12 })
              : []),
            ...undergrowth(request, {
              focal,
              season,
              tufts: plan.ground ? 0 : 1,
              bushes: plan.ground ? 0.2 : 0.6,
              rocks: plan.ground ? 0 : plan.id === 'ruin' ? 2.4 : 0.5,
              keep: clear,
            }),
          ]),
        ],
        groundAt: () => 0,
        surface: season === 'winter' ? 'snow' : plan.ground ? 'road' : 'ground',
      };
    },
  };
}

/** So far off that it takes its share of the frame and fits under its upper edge. */
function standFor(request: EnvironmentRequest, piece: Furniture, share: number): number {
  const aspect = request.width / request.height;
  const wide = (piece.width * focal) / (aspect * share);
  const tall = ((piece.height - 1.4) * focal) / (camera.horizon - 0.07);
  return behindStage(request, 2.5, Math.max(wide, tall));
}

function backdrop(request: EnvironmentRequest, plan: Landmark, season: Season): Drawable[] {
  if (plan.behind === 'town')
    return [
      createSkyline(request, { z: 420, focal, height: [30, 90], air: 0.55 }),
      createSkyline(request, { z: 150, focal, height: [10, 22], width: 13, air: 0.7 }),
    ];
  const conifers = plan.trees?.conifers ?? 0.25;
  return [
    ...(plan.behind === 'alps' ? [createTerrain(request, alps(request, { focal, season }))] : []),
    createTerrain(
      request,
      forestRidge(request, {
        from: 420,
        to: 1100,
        height: 110,
        focal,
        season,
        conifers,
        trees: 500,
      }),
    ),
    createTerrain(
      request,
      forestRidge(request, { from: 130, to: 300, height: 15, focal, season, conifers, trees: 320 }),
    ),
  ];
}

export const landmarks: readonly Environment[] = PLANS.map(landmark);
