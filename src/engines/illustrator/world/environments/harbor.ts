import { rgb } from '../../color.ts';
import { createTerrain } from '../backdrop.ts';
import { createSkyline } from '../buildings/skyline.ts';
import type { Environment } from '../environment.ts';
import { furnish } from '../furniture/brush.ts';
import { fishingBoat, sailboat } from '../furniture/outdoor.ts';
import { streetLamp } from '../furniture/street-lamp.ts';
import { behindStage } from '../greenery.ts';
import { createGround, grainTexture, patchTexture } from '../ground.ts';
import { createBands } from '../road.ts';
import type { ScatterOptions } from '../scatter.ts';
import { createPlanting } from '../scatter.ts';
import { createSky } from '../sky.ts';
import { forestRidge } from '../treeline.ts';
import { createWater } from '../water.ts';
import { camera, focal } from './waterside.ts';

export const harbor: Environment = {
  id: 'harbor',
  title: 'Harbour',
  indoor: false,
  ambience: ['waves', 'gulls'],
  camera,
  build(request) {
    const { light } = request;
    const quay = behindStage(request, 1.1, 5);
    const boats = (name: string, from: number, spacing: number, big: boolean): ScatterOptions => ({
      focal,
      name,
      make: [
        furnish(light, sailboat),
        furnish(light, big ? fishingBoat : sailboat),
        furnish(light, fishingBoat),
      ],
      variants: 6,
      from,
      to: from * 1.05,
      size: [0.85, 1.1],
      spacing,
      density: 0.75,
      shadow: false,
      groundAt: () => -0.7,
    });
    return {
      drawables: [
        ...createSky(request),
        createTerrain(
          request,
          forestRidge(request, {
            from: 500,
            to: 1200,
            height: 90,
            focal,
            season: 'summer',
            conifers: 0.3,
            trees: 400,
          }),
        ),
        createSkyline(request, {
          z: 330,
          focal,
          height: [7, 16],
          width: 11,
          air: 0.5,
          colors: [rgb('#d98a6a'), rgb('#e8d0a0'), rgb('#c8b8a8'), rgb('#b86a5a'), rgb('#dcdcd4')],
        }),
        createGround(request, {
          near: rgb('#a39c92'),
          far: rgb('#98948c'),
          textures: [
            patchTexture(request, {
              size: 11,
              light: rgb('#c4bcae'),
              dark: rgb('#6f6a66'),
              alpha: 0.35,
            }),
            grainTexture(request, {
              colors: [rgb('#c8c0b4'), rgb('#77726c')],
              size: 3,
              count: 1800,
              alpha: 0.4,
            }),
          ],
        }),
        createWater(request, {
          focal,
          from: quay,
          to: 325,
          level: 0,
          deep: rgb('#1f5f80'),
          shallow: rgb('#3f8a94'),
          swell: 0.4,
          mirror: 0.3,
          order: 322,
        }),
        createBands(
          request,
          [{ from: quay - 0.45, to: quay, color: rgb('#bdb5a8'), joints: 1.4 }],
          321,
        ),
        ...createPlanting(request, [
          boats('moored', quay + 3, 8, true),
          boats('roads', quay * 3 + 22, 17, false),
          {
            focal,
            name: 'lamps',
            make: streetLamp(light),
            variants: 1,
            size: [1, 1],
            from: quay - 0.3,
            to: quay - 0.2,
            spacing: 10,
            density: 0.9,
          },
        ]),
      ],
      groundAt: () => 0,
      surface: 'floor',
    };
  },
};
