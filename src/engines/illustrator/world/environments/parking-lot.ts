import type { Environment } from '../environment.ts';
import { mix, rgb } from '../../color.ts';
import { createSkyline } from '../buildings/skyline.ts';
import { carFront } from '../furniture/vehicles.ts';
import { streetLamp } from '../furniture/street-lamp.ts';
import { behindStage } from '../greenery.ts';
import { createGround } from '../ground.ts';
import { broadleaf, seasonOf } from '../plants/trees.ts';
import { rank } from '../ranks.ts';
import { createBands } from '../road.ts';
import { createPlanting } from '../scatter.ts';
import { createSky } from '../sky.ts';
import { ASPHALT, PAINT, asphalt } from '../asphalt.ts';

const camera = { eye: 1.65, horizon: 0.53, focal: 1.15 };
const { focal } = camera;

/** Rows of parked cars in their bays. */
export const parkingLot: Environment = {
  id: 'parking_lot',
  title: 'Parking lot',
  indoor: false,
  ambience: ['traffic'],
  camera,
  build(request) {
    const { light, attributes, weather } = request;
    const season = seasonOf(attributes, weather.kind === 'snow');
    const row = behindStage(request, 1, 5);
    return {
      drawables: [
        ...createSky(request),
        createSkyline(request, { z: 340, focal, height: [20, 70], air: 0.5 }),
        createSkyline(request, {
          z: 70,
          focal,
          height: [7, 11],
          width: 26,
          air: 0.4,
          colors: [rgb('#c8bcae'), rgb('#a8b0b8'), rgb('#b89a88')],
        }),
        createGround(request, {
          near: ASPHALT,
          far: mix(ASPHALT, [255, 255, 255], 0.12),
          textures: asphalt(request),
        }),
        createBands(request, [
          {
            from: row,
            to: row + 5,
            color: mix(ASPHALT, PAINT, 0.05),
            joints: 2.6,
            lines: [{ z: row + 5, width: 0.12, color: PAINT }],
          },
          {
            from: 0.3,
            to: 0.31,
            color: ASPHALT,
            lines: [{ z: row - 0.1, width: 0.1, color: PAINT }],
          },
        ]),
        ...createPlanting(request, [
          ...[row + 2.2, row + 10].map((z, i) =>
            rank(request, {
              name: `cars${i}`,
              make: carFront,
              focal,
              z,
              spacing: 2.6,
              variants: 7,
              density: i ? 0.85 : 0.8,
            }),
          ),
          {
            focal,
            name: 'trees',
            make: broadleaf(light, { season, height: 5 }),
            variants: 4,
            from: row + 13,
            to: row + 13.1,
            spacing: 6.4,
            density: 0.75,
          },
          {
            focal,
            name: 'lamps',
            make: streetLamp(light),
            variants: 1,
            size: [1.3, 1.3],
            from: row + 5.6,
            to: row + 5.7,
            spacing: 16,
            density: 1,
          },
        ]),
      ],
      groundAt: () => 0,
      surface: 'road',
    };
  },
};
