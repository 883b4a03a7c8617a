import type { Rgb } from '../../../color.ts';
import { path, track } from '../tools/track.ts';
import { rgb } from '../../../color.ts';
import type { Brush } from '../../shading.ts';
import { fist, v3 } from '../pose.ts';
import {
  box,
  DARK_WOOD,
  disc,
  grip,
  held,
  LEAF,
  rod,
  scene,
  shape,
  STEEL,
  WOOD,
} from '../tools/place.ts';
import type { Action } from './action.ts';
import { atEase } from './locomotion.ts';
import { kneeling } from './postures.ts';

const SOIL: Rgb = [108, 74, 48];

function sapling(b: Brush, sway: number): void {
  rod(
    b,
    [
      [0, 0],
      [0.01 + sway * 0.3, 0.5],
      [sway, 0.86],
    ],
    0.045,
    DARK_WOOD,
  );
  for (const [x, y, r] of [
    [-0.16, 0.72, 0.15],
    [0.17, 0.76, 0.16],
    [0, 0.95, 0.2],
    [-0.08, 0.84, 0.16],
  ] as const)
    disc(b, x + sway, y, r, LEAF);
}

export const planting: readonly Action[] = [
  {
    verb: 'plant_tree',
    view: 76,
    pose: (m) => {
      // Soil is fetched from the side, heaped about the stem and patted down with both hands.
      const p = (m.t / 2.6) % 1;
      const pat = p > 0.55 ? Math.abs(Math.sin((p - 0.55) * 28)) * 0.1 : 0;
      const fetched = path(
        p,
        [0, 0.5, 0.2, -0.1],
        [0.22, 0.3, 0.12, -0.42],
        [0.5, 0.56, 0.34, -0.06],
        [0.62, 0.56, 0.22, -0.06],
        [1, 0.5, 0.2, -0.1],
      );
      return kneeling({
        lean: 0.5 + 0.14 * track(p, [0, 0], [0.22, 1], [0.5, 0]),
        left: { to: v3(0.48, 0.26 + pat, 0.14), from: 'ground', grip: 'flat' },
        right: {
          to: { ...fetched, u: fetched.u + pat },
          from: 'ground',
          grip: p > 0.15 && p < 0.5 ? 'fist' : 'flat',
        },
      });
    },
    dress: (o) => ({
      ...o,
      hat: { kind: 'straw', color: rgb('#e2c27a'), trim: rgb('#a0522d') },
      gloves: rgb('#5d8a4e'),
    }),
    items: (s) => [
      scene(s, -0.1, (b) => {
        b.ctx.translate(0.64, 0.1);
        sapling(b, Math.sin(s.t * 1.4) * 0.03);
      }),
      scene(s, 0.3, (b) => {
        shape(
          b,
          [
            [0.3, -0.02],
            [0.42, 0.14],
            [0.64, 0.22],
            [0.86, 0.14],
            [1.0, -0.02],
          ],
          SOIL,
          0.7,
        );
        rod(
          b,
          [
            [1.34, 0.16],
            [1.22, 1.05],
          ],
          0.04,
          WOOD,
        );
        rod(
          b,
          [
            [1.12, 1.05],
            [1.32, 1.07],
          ],
          0.04,
          WOOD,
        );
        shape(
          b,
          [
            [1.24, 0.3],
            [1.44, 0.32],
            [1.42, 0.08],
            [1.36, -0.02],
            [1.28, 0.06],
          ],
          STEEL,
          0.3,
        );
      }),
    ],
    room: { front: 1 },
  },
  {
    verb: 'water_plants',
    view: 72,
    pose: (m) => ({
      ...atEase(m.t),
      lean: 0.14,
      head: { nod: 0.24, turn: 0, tilt: 0, follow: 0.4 },
      right: fist(v3(0.46, -0.14 + Math.sin(m.t * 1.6) * 0.02, -0.1), v3(-0.4, -0.7, -0.5)),
      left: { swing: 0.1, out: 0.15, bend: 0.3 },
      mood: 'happy',
    }),
    items: (s) => [
      held(s, 'right', 0.8, -0.42, (b) => {
        box(b, -0.06, -0.32, 0.3, 0.28, [70, 130, 180]);
        rod(
          b,
          [
            [0.22, -0.28],
            [0.5, -0.02],
          ],
          0.045,
          [70, 130, 180],
        );
        disc(b, 0.52, 0.0, 0.055, STEEL, 0.7);
        rod(
          b,
          [
            [-0.04, -0.06],
            [0.02, 0.02],
            [0.16, 0.02],
            [0.2, -0.06],
          ],
          0.03,
          [50, 100, 150],
        );
      }),
      scene(s, 0.9, (b) => {
        const g = grip(s, 'right');
        const x = g.x / s.scale + 0.48;
        const y = g.y / s.scale - 0.22;
        for (let i = 0; i < 16; i++) {
          const age = (s.t * 1.3 + i / 16) % 1;
          b.ctx.globalAlpha = 0.9;
          disc(
            b,
            x + age * 0.22 + ((i % 4) - 1.5) * 0.03,
            y - age * age * 0.62,
            0.013,
            [120, 190, 236],
          );
        }
        b.ctx.globalAlpha = 1;
      }),
      scene(s, 0.2, (b) => {
        for (const [x, c] of [
          [0.98, [222, 96, 120]],
          [1.34, [240, 196, 72]],
        ] as const) {
          shape(
            b,
            [
              [x - 0.13, 0.26],
              [x - 0.1, 0],
              [x + 0.1, 0],
              [x + 0.13, 0.26],
            ],
            [190, 106, 66],
            0.1,
          );
          for (const dx of [-0.09, 0, 0.09])
            rod(
              b,
              [
                [x, 0.24],
                [x + dx, 0.52 - Math.abs(dx)],
              ],
              0.022,
              LEAF,
            );
          for (const dx of [-0.09, 0, 0.09]) disc(b, x + dx, 0.56 - Math.abs(dx), 0.06, c);
        }
      }),
    ],
    room: { front: 1.1 },
  },
];
