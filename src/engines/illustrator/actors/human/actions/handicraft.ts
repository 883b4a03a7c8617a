import type { Rgb } from '../../../color.ts';
import { mix } from '../../../color.ts';
import type { Brush } from '../../shading.ts';
import { fist, v3 } from '../pose.ts';
import {
  at,
  BLACK,
  box,
  chair,
  disc,
  flat,
  grip,
  held,
  RED,
  rod,
  scene,
  shape,
  STEEL,
  stool,
  table,
  WHITE,
  WOOD,
} from '../tools/place.ts';
import type { Action } from './action.ts';
import { aproned } from './costumes.ts';
import { LINEN } from './laundry.ts';
import { atCounter, sitting } from './postures.ts';

export const handicraft: readonly Action[] = [
  {
    verb: 'sew',
    view: 60,
    pose: (m) =>
      sitting(0.45, {
        head: { nod: 0.35 },
        left: fist(v3(0.3, -0.16, 0.1)),
        right: fist(v3(0.32, -0.1 + Math.max(0, Math.sin(m.t * 2)) * 0.12, -0.1)),
      }),
    items: (s) => [
      scene(s, -0.4, (b) => stool(b, -0.03, 0.45)),
      held(s, 'left', 0.3, 0, (b) =>
        shape(
          b,
          [
            [-0.12, 0.04],
            [-0.2, -0.2],
            [0, -0.26],
            [0.16, -0.2],
            [0.1, 0.04],
          ],
          LINEN[1]!,
          0.5,
        ),
      ),
      held(s, 'right', 0.6, -1.2, (b) =>
        rod(
          b,
          [
            [0, 0],
            [0.12, 0],
          ],
          0.008,
          STEEL,
        ),
      ),
    ],
  },
  {
    verb: 'knit',
    view: 50,
    pose: (m) =>
      sitting(0.45, {
        head: { nod: 0.32 },
        left: fist(v3(0.3, -0.14 + Math.sin(m.t * 6) * 0.02, 0.1)),
        right: fist(v3(0.3, -0.14 - Math.sin(m.t * 6) * 0.02, -0.1)),
      }),
    items: (s) => {
      const l = grip(s, 'left');
      const r = grip(s, 'right');
      return [
        scene(s, -0.4, (b) => chair(b, -0.03, 0.45)),
        at(s, { x: (l.x + r.x) / 2, y: (l.y + r.y) / 2 }, 0.5, 0, (b) => {
          shape(
            b,
            [
              [-0.12, 0.02],
              [-0.14, -0.3],
              [0.12, -0.32],
              [0.12, 0.02],
            ],
            RED,
            0.2,
          );
          for (let i = 0; i < 5; i++)
            rod(
              b,
              [
                [-0.12, -0.05 - i * 0.05],
                [0.1, -0.05 - i * 0.05],
              ],
              0.012,
              mix(RED, [255, 255, 255], 0.25),
            );
          rod(
            b,
            [
              [-0.16, -0.04],
              [0.16, 0.14],
            ],
            0.014,
            [236, 206, 150],
          );
          rod(
            b,
            [
              [0.16, -0.04],
              [-0.16, 0.14],
            ],
            0.014,
            [236, 206, 150],
          );
        }),
        scene(s, 0.3, (b) => disc(b, 0.55, 0.1, 0.1, RED)),
      ];
    },
  },
  {
    verb: 'arrange_flowers',
    view: 22,
    pose: (m) =>
      atCounter(m, {
        right: fist(v3(0.38, 0.02 + Math.sin(m.t * 1.5) * 0.06, -0.1), v3(-0.2, -0.6, -1)),
        left: fist(v3(0.36, -0.16, 0.2), v3(-0.2, -0.6, 1)),
        mood: 'happy',
      }),
    items: (s) => {
      const flower = (b: Brush, x: number, y: number, c: Rgb, r = 0.055): void => {
        for (let i = 0; i < 6; i++)
          disc(b, x + Math.cos(i * 1.05) * r * 0.7, y + Math.sin(i * 1.05) * r * 0.7, r * 0.55, c);
        disc(b, x, y, r * 0.4, [250, 214, 90]);
      };
      return [
        scene(s, 0.6, (b) => {
          table(b, -0.7, 0.7, 0.78);
          const stems: readonly (readonly [number, number, Rgb])[] = [
            [-0.16, 1.32, [226, 80, 96]],
            [-0.02, 1.42, [250, 200, 80]],
            [0.14, 1.34, [240, 130, 170]],
            [0.26, 1.22, [150, 110, 210]],
            [-0.26, 1.2, [250, 246, 240]],
            [0.05, 1.24, [226, 80, 96]],
          ];
          for (const [x, y] of stems)
            rod(
              b,
              [
                [0.02, 0.98],
                [x, y],
              ],
              0.014,
              [86, 140, 70],
            );
          for (const [x, y, c] of stems) flower(b, x, y, c);
          shape(
            b,
            [
              [-0.1, 0.82],
              [-0.14, 0.95],
              [-0.06, 1.08],
              [0.1, 1.08],
              [0.18, 0.95],
              [0.14, 0.82],
            ],
            [96, 160, 190],
            0.7,
          );
          flower(b, -0.45, 0.87, [250, 200, 80]);
          rod(
            b,
            [
              [-0.42, 0.86],
              [-0.6, 0.84],
            ],
            0.012,
            [86, 140, 70],
          );
        }),
        held(s, 'right', 0.9, 1.4, (b) => {
          rod(
            b,
            [
              [-0.16, 0],
              [0.14, 0],
            ],
            0.014,
            [86, 140, 70],
          );
          flower(b, 0.18, 0, [226, 80, 96]);
        }),
      ];
    },
    room: { front: 0.2, back: 0.2 },
  },
  {
    verb: 'make_pottery',
    view: 62,
    pose: (m) =>
      sitting(0.42, {
        lean: 0.34,
        head: { nod: 0.25, follow: 0.4 },
        left: {
          to: v3(0.56, 0.84 + Math.sin(m.t * 2) * 0.03, 0.1),
          from: 'ground',
          grip: 'relaxed',
        },
        right: {
          to: v3(0.46, 0.84 + Math.sin(m.t * 2) * 0.03, -0.14),
          from: 'ground',
          grip: 'relaxed',
        },
        leftLeg: { to: v3(0.42, 0, 0.26), from: 'ground', knee: v3(0.6, 1, 0.6) },
        rightLeg: { to: v3(0.34, 0, -0.26), from: 'ground', knee: v3(0.6, 1, -0.6) },
        mood: 'focused',
      }),
    dress: aproned('#8a7a64'),
    items: (s) => [
      scene(s, -0.4, (b) => stool(b, -0.03, 0.42)),
      scene(s, 0.12, (b) => {
        shape(
          b,
          [
            [0.34, 0],
            [0.4, 0.56],
            [0.86, 0.56],
            [0.92, 0],
          ],
          [120, 124, 130],
          0.1,
        );
        disc(b, 0.63, 0.62, 0.3, [150, 154, 160], 0.26);
        const w = 1 + Math.sin(s.t * 2) * 0.08;
        const clay: Rgb = [178, 112, 78];
        shape(
          b,
          [
            [0.5, 0.64],
            [0.63 - 0.17 * w, 0.76],
            [0.63 - 0.13 * w, 0.9],
            [0.63 - 0.1, 1.0],
            [0.63 + 0.1, 1.0],
            [0.63 + 0.13 * w, 0.9],
            [0.63 + 0.17 * w, 0.76],
            [0.76, 0.64],
          ],
          clay,
          0.8,
        );
        disc(b, 0.63, 1.0, 0.1, [110, 64, 44], 0.28);
        for (let i = 0; i < 4; i++) {
          b.ctx.strokeStyle = b.tone([140, 84, 58], 0.6);
          b.ctx.lineWidth = 0.008;
          b.ctx.beginPath();
          b.ctx.ellipse(
            0.63,
            0.72 + i * 0.07,
            0.15 * w,
            0.03,
            0,
            3.4 + s.t * 5 + i,
            5.4 + s.t * 5 + i,
          );
          b.ctx.stroke();
        }
      }),
    ],
    room: { front: 0.5 },
  },
  {
    verb: 'shine_shoes',
    view: 72,
    pose: (m) =>
      sitting(0.36, {
        lean: 0.4,
        head: { nod: 0.3, follow: 0.4 },
        left: { to: v3(0.42, 0.6, 0.08), from: 'ground', grip: 'fist' },
        right: {
          to: v3(0.5 + Math.sin(m.t * 9) * 0.08, 0.68, -0.08),
          from: 'ground',
          grip: 'fist',
        },
        mood: 'focused',
      }),
    items: (s) => [
      scene(s, -0.4, (b) => stool(b, -0.03, 0.36)),
      scene(s, 0.1, (b) => {
        box(b, 0.78, 0, 0.42, 0.3, WOOD);
        shape(
          b,
          [
            [0.86, 0.3],
            [0.85, 0.44],
            [0.98, 0.42],
            [1.16, 0.36],
            [1.17, 0.3],
          ],
          [70, 40, 28],
          0.6,
        );
      }),
      held(s, 'left', 0.3, 0.1, (b) => {
        shape(
          b,
          [
            [-0.12, -0.05],
            [-0.13, 0.09],
            [0.02, 0.08],
            [0.22, 0.02],
            [0.28, -0.02],
            [0.28, -0.06],
          ],
          [96, 48, 30],
          0.6,
        );
        flat(
          b,
          [
            [-0.13, -0.08],
            [-0.13, -0.05],
            [0.29, -0.05],
            [0.29, -0.08],
          ],
          BLACK,
          0.5,
          0.1,
        );
        flat(
          b,
          [
            [0.08, 0.04],
            [0.18, 0.02],
            [0.17, 0.0],
          ],
          WHITE,
          1,
          0.7,
        );
      }),
      held(s, 'right', 0.6, 0, (b) => {
        shape(
          b,
          [
            [-0.1, -0.01],
            [-0.1, 0.04],
            [0.1, 0.04],
            [0.1, -0.01],
          ],
          WOOD,
          0.4,
        );
        flat(
          b,
          [
            [-0.1, -0.06],
            [-0.1, -0.01],
            [0.1, -0.01],
            [0.1, -0.06],
          ],
          BLACK,
          0.6,
          0.05,
        );
      }),
    ],
    room: { front: 0.5 },
  },
];
