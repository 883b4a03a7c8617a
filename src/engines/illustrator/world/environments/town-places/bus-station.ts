import { mix, rgb } from '../../../color.ts';
import type { Drawable } from '../../../render/paint.ts';
import { createSkyline } from '../../buildings/skyline.ts';
import type { Environment, EnvironmentRequest } from '../../environment.ts';
import type { Furniture } from '../../furniture/brush.ts';
import { behindStage } from '../../greenery.ts';
import { createGround, patchTexture } from '../../ground.ts';
import { middleOf } from '../../middle-of.ts';
import { broadleaf } from '../../plants/trees.ts';
import { rank } from '../../ranks.ts';
import { createBands } from '../../road.ts';
import { createPlanting } from '../../scatter.ts';
import { createSky } from '../../sky.ts';
import { solids } from '../../solids.ts';
import { camera } from './camera.ts';

const { focal } = camera;

/** A row of bays: shelters with benches and signs, coaches before a hall. */
export const busStation: Environment = {
  id: 'bus_station',
  title: 'Bus station',
  indoor: false,
  ambience: ['traffic'],
  camera,
  build(request) {
    const { light } = request;
    const road = behindStage(request, 2.2, 6.4);
    const x = middleOf(request);
    const near = request.empty ? 4.6 : behindStage(request, 0.7, 4);
    return {
      drawables: [
        ...createSky(request, { clouds: 0.9 }),
        createSkyline(request, { z: 300, focal, height: [18, 60], air: 0.6 }),
        createSkyline(request, { z: 60, focal, height: [7, 12], width: 14, air: 0.8 }),
        createGround(request, {
          near: rgb('#6f7076'),
          far: rgb('#8a8a8e'),
          textures: [
            patchTexture(request, {
              size: 13,
              light: rgb('#a8a8ac'),
              dark: rgb('#4a4a50'),
              alpha: 0.35,
            }),
          ],
        }),
        createBands(request, [
          {
            from: 0.2,
            to: near + 1.7,
            color: rgb('#c4bcb0'),
            joints: 1.1,
            lines: [{ z: near + 1.5, width: 0.2, color: rgb('#e8c04a') }],
          },
          { from: road + 4, to: road + 4.2, color: rgb('#e8e2d4') },
        ]),
        ...[-8.4, 0, 8.4].map((dx) => shelter(x + dx, near, light)),
        ...coachesAndTrees(request, road),
      ],
      groundAt: () => 0,
      surface: 'road',
    };
  },
};

/** A bench under a roof, with a timetable and the sign of its bay. */
function shelter(x: number, z: number, light: EnvironmentRequest['light']): Drawable {
  return solids({ x, z }, (s) => {
    const steel = rgb('#6a7680');
    s.shadow({ x: 0, z: 0, w: 3.6, d: 1.4 }, 0.3);
    s.glow(
      [
        [-1.7, 0.4, 1.2],
        [1.7, 0.4, 1.2],
        [1.7, 2.1, 1.2],
        [-1.7, 2.1, 1.2],
      ],
      mix(light.sky[1], [255, 255, 255], 0.4),
      0.35,
    );
    for (const px of [-1.7, 0, 1.7])
      s.box({ x: px, z: 1.15, w: 0.09, h: 2.4, d: 0.09, color: steel });
    s.box({ x: 0.2, y: 0.42, z: 0.75, w: 2, h: 0.07, d: 0.4, color: rgb('#b07a48') });
    for (const px of [-0.6, 1]) s.box({ x: px, z: 0.8, w: 0.07, h: 0.42, d: 0.3, color: steel });
    s.box({ x: -1.3, y: 0.5, z: 1.1, w: 0.7, h: 1.3, d: 0.06, color: rgb('#f4efe4') });
    for (let i = 0; i < 5; i++) s.front(-1.55, 1.55 - i * 0.2, 1.09, [0.5, 0.06], rgb('#3d6ab0'));
    s.box({ x: 0, y: 2.4, z: -0.1, w: 3.8, h: 0.14, d: 1.5, color: rgb('#3d6ab0') });
    s.box({ x: 2.2, z: 0, w: 0.08, h: 2.9, d: 0.08, color: steel });
    s.box({ x: 2.2, y: 2.3, z: -0.02, w: 0.7, h: 0.7, d: 0.05, color: rgb('#3d6ab0') });
    s.front(1.98, 2.5, -0.04, [0.44, 0.3], rgb('#ffffff'), 0.9);
    s.front(2.02, 2.62, -0.05, [0.36, 0.12], rgb('#3d6ab0'), 0.8);
    for (const px of [2.06, 2.26]) s.front(px, 2.46, -0.05, [0.08, 0.06], rgb('#ffffff'), 0.9);
  });
}

/** Two rows of coaches, with trees behind them. */
function coachesAndTrees(request: EnvironmentRequest, road: number): Drawable[] {
  return createPlanting(request, [
    rank(request, {
      name: 'coaches',
      make: coach,
      focal,
      z: road + 1.2,
      spacing: 13.4,
      variants: 3,
    }),
    rank(request, {
      name: 'coaches-behind',
      make: coach,
      focal,
      z: road + 7,
      spacing: 15,
      variants: 3,
      density: 0.8,
    }),
    {
      focal,
      name: 'trees',
      make: broadleaf(request.light, { season: 'summer' }),
      variants: 4,
      from: road + 10,
      to: road + 26,
      spacing: 7,
      density: 0.5,
    },
  ]);
}

/** A coach seen from its side. */
const coach: Furniture = {
  width: 11.4,
  height: 3.3,
  draw(b) {
    const paint = rgb(b.random.pick(['#d8483a', '#2f7fb8', '#e0a83a', '#3f9a70']));
    b.box(-5.5, 0.45, 11, 2.7, paint, 0.6, 0.3);
    b.box(-5.5, 0.9, 11, 0.25, rgb('#f4efe4'), 0.75);
    for (let i = 0; i < 6; i++)
      b.box(-5 + i * 1.45, 1.55, 1.3, 1.1, mix(rgb('#4a6478'), b.light.sky[2], 0.35), 0.8, 0.1);
    b.box(3.8, 0.7, 1, 2, rgb('#3a4a58'), 0.6, 0.06);
    b.box(4.95, 1.3, 0.5, 1.4, mix(rgb('#4a6478'), b.light.sky[2], 0.4), 0.85, 0.1);
    b.glow(1.9, 2.75, 1.7, 0.28, rgb('#20242a'));
    b.glow(2.05, 2.82, 1.3, 0.13, rgb('#ffb84a'));
    for (const x of [-3.4, 2.9]) {
      b.oval(x, 0.5, 0.52, 0.52, rgb('#26242a'), 0.4);
      b.oval(x, 0.5, 0.24, 0.24, rgb('#c4c8ce'), 0.8);
    }
    b.oval(5.4, 0.85, 0.1, 0.16, rgb('#fff2c4'), 1);
  },
};
