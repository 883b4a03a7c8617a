import { mix, rgb } from '../../color.ts';
import { createTerrain } from '../backdrop.ts';
import type { Environment } from '../environment.ts';
import { behindStage } from '../greenery.ts';
import { createGround, grainTexture, patchTexture, rippleTexture } from '../ground.ts';
import { palm } from '../plants/trees.ts';
import { bush, rock, tuft } from '../plants/undergrowth.ts';
import { createPlanting } from '../scatter.ts';
import { createSky } from '../sky.ts';
import { forestRidge } from '../treeline.ts';
import { createWater } from '../water.ts';

const camera = { eye: 1.8, horizon: 0.5, focal: 1.15 };

/** Sand, surf and a wide bay; palms lean in from the sides. */
export const beach: Environment = {
  id: 'beach',
  title: 'Sandy beach by the sea',
  indoor: false,
  camera,
  build(request) {
    const { light, weather, random } = request;
    const { focal } = camera;
    const sand = rgb('#ecd5a4');
    const shore = behindStage(request, 3.5, 13);
    const stormy = weather.kind === 'storm' || weather.kind === 'wind';
    const tree = palm(light);
    const side = random.chance(0.5) ? 1 : -1;
    return {
      drawables: [
        ...createSky(request),
        createTerrain(request, {
          ...forestRidge(request, {
            from: 900,
            to: 1700,
            height: 120,
            focal,
            season: 'summer',
            trees: 500,
          }),
          air: 0.16,
        }),
        createGround(request, {
          near: sand,
          far: mix(sand, rgb('#cdb182'), 0.4),
          exposure: 0.9,
          textures: [
            patchTexture(request, {
              size: 19,
              light: rgb('#fbe9c2'),
              dark: rgb('#c9a873'),
              alpha: 0.4,
            }),
            rippleTexture(request, {
              light: rgb('#fff2d0'),
              dark: rgb('#b8935f'),
              alpha: 0.12,
              size: 7,
            }),
            grainTexture(request, {
              colors: [rgb('#fff4d8'), rgb('#c0a070'), rgb('#a98a5e')],
              size: 3.2,
              count: 2200,
              alpha: 0.5,
            }),
          ],
        }),
        createWater(request, {
          focal,
          from: shore,
          deep: rgb('#1f6f9c'),
          shallow: rgb('#58c4c0'),
          swell: stormy ? 1 : 0.55,
          surf: true,
        }),
        ...createPlanting(request, [
          {
            focal,
            name: 'palms',
            make: tree,
            variants: 5,
            from: Math.max(7.5, shore * 0.62),
            to: shore * 0.9,
            spacing: 2.6,
            spread: 0.2,
            density: 0.55,
            sway: stormy ? 0.1 : 0.035,
            // A grove on one side, a lone palm on the other, and the sea in between.
            keep: (x) => x * side > 3.4 || x * side < -6.5,
          },
          {
            focal,
            name: 'shrubs',
            make: bush(light, { color: rgb('#5d8a48'), second: rgb('#a3bd5c'), height: 0.7 }),
            variants: 4,
            from: Math.max(8, shore * 0.6),
            to: shore * 0.86,
            spacing: 2.3,
            spread: 0,
            density: 0.6,
            sway: 0.04,
            keep: (x) => x * side > 3.9 || x * side < -7,
          },
          {
            focal,
            name: 'stones',
            make: rock(light, { color: rgb('#97897a'), height: 0.35 }),
            variants: 4,
            from: behindStage(request, 0.6, 5),
            to: shore * 0.95,
            spacing: 4.4,
            spread: 0,
            density: 0.25,
          },
          {
            focal,
            name: 'marram',
            make: tuft(light, {
              colors: [rgb('#a9a860'), rgb('#c4b973'), rgb('#7f9250')],
              height: 0.5,
            }),
            variants: 5,
            from: behindStage(request, 0.8, 6),
            to: shore * 0.9,
            spacing: 1.4,
            spread: 0,
            density: 0.35,
            sway: 0.14,
            keep: (x) => x * side > 2.6 || x * side < -5,
          },
        ]),
      ],
      groundAt: () => 0,
      surface: 'sand',
      ambience: ['waves', 'seagulls'],
    };
  },
};
