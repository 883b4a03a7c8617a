import { mix, rgb } from '../../color.ts';
import type { Environment, EnvironmentRequest } from '../environment.ts';
import type { FacadeOptions } from '../buildings/facade.ts';
import { facade } from '../buildings/facade.ts';
import { createSkyline } from '../buildings/skyline.ts';
import type { Drawable } from '../../render/paint.ts';
import { groundPatches } from '../furniture/ground-marks.ts';
import { streetLamp } from '../furniture/street-lamp.ts';
import { createGround, grainTexture, patchTexture } from '../ground.ts';
import { broadleaf, seasonOf } from '../plants/trees.ts';
import { createBands } from '../road.ts';
import { createPlanting } from '../scatter.ts';
import { createSky } from '../sky.ts';
import type { Piece } from '../strip.ts';
import { createStrip, mirrored } from '../strip.ts';
import { createGloss } from '../water.ts';

const camera = { eye: 1.65, horizon: 0.52, focal: 1.15 };

const WALLS = [
  '#c9785a',
  '#d9b48a',
  '#8fa3a8',
  '#b8574a',
  '#e3d2b0',
  '#7f8f7a',
  '#a88fa0',
  '#d89a6a',
];
const TRIMS = ['#f0e6d4', '#e0d2bc', '#d8dcdc', '#c8b8a0'];

/** Fronts of houses that stand wall to wall, with a side street now and then. */
export function houseRow(
  request: EnvironmentRequest,
  options: {
    z: number;
    focal: number;
    count: number;
    floors: readonly [number, number];
    snow: boolean;
  },
): Piece[] {
  const random = request.random.fork('houses');
  const ppm = (options.focal * request.height) / options.z;
  const neon = request.attributes.includes('neon') || request.attributes.includes('cyberpunk');
  let previous = -1;
  return Array.from({ length: options.count }, (_, i) => {
    const width = random.range(7.5, 12.5);
    let wall = random.int(0, WALLS.length - 1);
    if (wall === previous) wall = (wall + 3) % WALLS.length;
    previous = wall;
    const house: FacadeOptions = {
      width,
      floors: random.int(options.floors[0], options.floors[1]),
      wall: neon ? mix(rgb(WALLS[wall]!), rgb('#3a3350'), 0.6) : rgb(WALLS[wall]!),
      trim: rgb(random.pick(TRIMS)),
      ground: random.pick(['shop', 'shop', 'cafe', 'door'] as const),
      roof: random.pick(['flat', 'cornice', 'mansard', 'gable'] as const),
      snow: options.snow,
      neon,
      floor: random.range(3, 3.5),
    };
    const sprite = facade(random.fork(`house${i}`), request.light, ppm, house);
    return { sprite, width, gap: i % 3 === 2 ? random.range(3, 6) : 0 };
  });
}

/** The white bars of a crossing that leads from the viewer to the other side. */
function zebra(kerb: number, middle: number): Drawable {
  const bars = 9;
  return groundPatches(
    Array.from({ length: bars }, (_, i) => {
      const from = 0.4 + ((kerb - 0.6) * i) / bars;
      return {
        near: [middle - 2, middle + 2],
        far: [middle - 2, middle + 2],
        from,
        to: from + ((kerb - 0.6) / bars) * 0.55,
        color: rgb('#f4f1e8'),
        amount: 0.9,
      };
    }),
  );
}

/** A town street: a road to cross the picture on, pavement, lamps, shops with lit windows. */
export const street: Environment = {
  id: 'street',
  title: 'Town street',
  indoor: false,
  ambience: ['traffic'],
  camera,
  build(request) {
    const { light, attributes, weather, random, subjectZ, stageDepth } = request;
    const { focal } = camera;
    const season = seasonOf(attributes, weather.kind === 'snow');
    const snow = season === 'winter';
    const wet =
      weather.kind === 'rain' ||
      weather.kind === 'storm' ||
      attributes.includes('rainy') ||
      attributes.includes('wet') ||
      attributes.includes('neon');
    const kerb = Math.max(subjectZ + stageDepth + 1, subjectZ * 1.15);
    const fronts = Math.max(kerb + 4.2, 15);
    const asphalt = snow ? rgb('#c9d3e2') : wet ? rgb('#4a4c58') : rgb('#6c6b70');
    const paving = snow ? rgb('#e8eef7') : rgb('#b5aca0');
    const offset = random.range(-40, 0);
    const houses = houseRow(request, { z: fronts, focal, count: 7, floors: [3, 5], snow });
    return {
      drawables: [
        ...createSky(request, { clouds: 0.9 }),
        createSkyline(request, { z: 420, focal, height: [40, 120], air: 0.55 }),
        createSkyline(request, { z: 130, focal, height: [14, 30], width: 13, air: 0.7 }),
        createGround(request, {
          near: asphalt,
          far: mix(asphalt, rgb('#8a8a90'), 0.3),
          textures: [
            patchTexture(request, {
              size: 15,
              light: mix(asphalt, [255, 255, 255], 0.25),
              dark: mix(asphalt, [0, 0, 0], 0.35),
              alpha: 0.35,
            }),
            grainTexture(request, {
              colors: [rgb('#8f8e92'), rgb('#4d4c52'), rgb('#a5a3a5')],
              size: 3,
              count: 2600,
              radius: [0.5, 1.5],
              alpha: 0.4,
            }),
          ],
        }),
        createBands(request, [
          {
            from: 0.1,
            to: 0.11,
            color: asphalt,
            lines: snow
              ? []
              : [
                  {
                    z: Math.max(1.2, subjectZ * 0.62),
                    width: 0.14,
                    color: rgb('#efe9dc'),
                    dash: [2.4, 2.6],
                  },
                  { z: kerb - 0.35, width: 0.12, color: rgb('#e6c34a') },
                ],
          },
        ]),
        ...(attributes.includes('crosswalk') ? [zebra(kerb, random.range(-1, 1))] : []),
        createBands(request, [{ from: kerb, to: fronts + 1, color: paving, joints: 0.9 }], 895),
        createStrip(request, {
          z: fronts,
          pieces: houses,
          offset,
        }),
        ...(wet
          ? [
              createStrip(request, {
                z: fronts,
                pieces: mirrored(houses, request.height * 0.5),
                offset,
                order: kerb + 0.7,
              }),
              createGloss(request, { strength: 0.42, from: 0.4, to: kerb, order: kerb + 0.72 }),
            ]
          : []),
        ...createPlanting(request, [
          {
            focal,
            name: 'lamps',
            make: streetLamp(light),
            variants: 1,
            size: [1, 1],
            from: kerb + 0.5,
            to: kerb + 0.6,
            spacing: 9,
            density: 1,
          },
          {
            focal,
            name: 'street-trees',
            make: broadleaf(light, { season, height: 5 }),
            variants: 4,
            from: kerb + 1.1,
            to: kerb + 1.2,
            spacing: 7.5,
            density: 0.55,
            sway: weather.kind === 'wind' ? 0.05 : 0.015,
          },
        ]),
      ],
      groundAt: () => 0,
      surface: snow ? 'snow' : 'road',
    };
  },
};
