import { mix, rgb } from '../../color.ts';
import { smoothstep } from '../../easing.ts';
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
  ambience: ['waves', 'gulls'],
  camera,
  build(request) {
    const { light, weather, random } = request;
    const { focal } = camera;
    const sand = rgb('#ecd5a4');
    const shore = behindStage(request, 2.2, 9);
    const stormy = weather.kind === 'storm' || weather.kind === 'wind';
    const tree = palm(light);
    const side = random.chance(0.5) ? 1 : -1;
    // A sandy headland on one side carries the palms; the bay lies open on the other.
    const shoreAt = (x: number): number =>
      shore +
      smoothstep(1.5, 13, x * side) * shore * 2.2 +
      smoothstep(12, 26, -x * side) * shore * 0.8;
    const onSand = (x: number, z: number): boolean => z < shoreAt(x) * 0.9 - 0.6;
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
          shoreAt,
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
            from: shore * 1.15,
            to: shore * 3,
            platesFrom: 200,
            spacing: 2.9,
            spread: 0.3,
            density: 0.5,
            sway: stormy ? 0.1 : 0.035,
            // A grove on one side, a lone palm on the other, and the sea in between.
            keep: (x, z) => onSand(x, z) && onSand(x - side * 1.5, z),
          },
          {
            focal,
            name: 'shrubs',
            make: bush(light, { color: rgb('#5d8a48'), second: rgb('#a3bd5c'), height: 0.7 }),
            variants: 4,
            from: shore * 1.05,
            to: shore * 2.9,
            platesFrom: 200,
            spacing: 2.3,
            spread: 0,
            density: 0.6,
            sway: 0.04,
            keep: (x, z) => onSand(x - side * 1.5, z),
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
            keep: onSand,
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
            keep: (x, z) => onSand(x, z) && Math.abs(x) > z * 0.3,
          },
        ]),
      ],
      groundAt: () => 0,
      surface: 'sand',
    };
  },
};
