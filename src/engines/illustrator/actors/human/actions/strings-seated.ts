import type { Rgb } from '../../../color.ts';
import { fist, openHand, v3 } from '../pose.ts';
import {
  angleOf,
  at,
  box,
  DARK_WOOD,
  disc,
  grip,
  rod,
  scene,
  shape,
  STEEL,
  stool,
  WHITE,
  WOOD,
} from '../tools/place.ts';
import type { Action } from './action.ts';
import { sitting } from './postures.ts';

const GILT: Rgb = [214, 160, 62];

export const seatedStrings: readonly Action[] = [
  {
    verb: 'play_harp',
    view: 78,
    pose: (m) => {
      const a = Math.sin(m.t * 3.2);
      return sitting(0.48, {
        lean: 0.1,
        head: { nod: 0.1, turn: 0, follow: 0.4 },
        left: openHand(v3(0.5, 0.04 + a * 0.12, 0.1)),
        right: openHand(v3(0.46, -0.04 - a * 0.12, -0.1)),
        mood: 'happy',
      });
    },
    items: (s) => [
      scene(s, -0.4, (b) => stool(b, -0.03, 0.48)),
      scene(s, 0.06, (b) => {
        const { ctx } = b;
        ctx.strokeStyle = b.tone([250, 240, 214], 1);
        ctx.lineWidth = 0.007;
        ctx.beginPath();
        for (let i = 0; i < 15; i++) {
          const p = i / 14;
          const shiver = Math.sin(s.t * 40 + i * 2) * 0.004;
          ctx.moveTo(0.36 + p * 0.56 + shiver, 1.66 - Math.sin(p * Math.PI) * 0.12 + p * 0.06);
          ctx.lineTo(0.36 + p * 0.44, 1.28 - p * 1.08);
        }
        ctx.stroke();
        rod(
          b,
          [
            [0.98, 0.1],
            [1.02, 1.74],
          ],
          0.08,
          GILT,
        );
        shape(
          b,
          [
            [0.24, 1.44],
            [0.34, 1.42],
            [0.98, 0.12],
            [0.8, 0.06],
          ],
          GILT,
          0.1,
        );
        shape(
          b,
          [
            [0.22, 1.46],
            [0.3, 1.76],
            [0.5, 1.68],
            [0.74, 1.6],
            [0.96, 1.82],
            [1.1, 1.8],
            [1.06, 1.66],
            [0.8, 1.52],
            [0.5, 1.58],
            [0.36, 1.6],
          ],
          GILT,
          0.4,
        );
        disc(b, 1.06, 1.78, 0.08, GILT);
        box(b, 0.74, 0, 0.34, 0.1, GILT);
      }),
    ],
    room: { front: 0.7, above: 0.4 },
    height: 1,
  },
  {
    verb: 'play_cello',
    view: 26,
    pose: (m) =>
      sitting(0.46, {
        head: { tilt: 0.08, nod: 0.08, turn: 0, follow: 0.4 },
        left: fist(v3(0.2, 0.2 + Math.sin(m.t * 4) * 0.02, 0.12)),
        right: fist(v3(0.42, -0.34, -0.16 + Math.sin(m.t * 2.4) * 0.16), v3(-0.2, -0.6, -1)),
        leftLeg: { to: v3(0.4, 0, 0.3), from: 'ground', knee: v3(0.7, 1, 0.6) },
        rightLeg: { to: v3(0.4, 0, -0.3), from: 'ground', knee: v3(0.7, 1, -0.6) },
        mood: 'focused',
      }),
    items: (s) => {
      const r = grip(s, 'right');
      return [
        scene(s, -0.4, (b) => stool(b, -0.1, 0.46)),
        at(s, { x: 0.16 * s.scale, y: 0 }, 0.5, 0.05, (b) => {
          rod(
            b,
            [
              [0, 0.02],
              [0, 0.2],
            ],
            0.016,
            STEEL,
          );
          shape(
            b,
            [
              [0, 0.16],
              [-0.22, 0.22],
              [-0.25, 0.4],
              [-0.14, 0.52],
              [-0.13, 0.6],
              [-0.19, 0.74],
              [-0.12, 0.86],
              [0, 0.88],
              [0.12, 0.86],
              [0.19, 0.74],
              [0.13, 0.6],
              [0.14, 0.52],
              [0.25, 0.4],
              [0.22, 0.22],
            ],
            [168, 84, 40],
            0.9,
          );
          for (const x of [-0.09, 0.09])
            rod(
              b,
              [
                [x, 0.46],
                [x * 1.2, 0.6],
              ],
              0.014,
              [60, 30, 20],
            );
          rod(
            b,
            [
              [0, 0.34],
              [0, 1.38],
            ],
            0.05,
            [50, 34, 28],
          );
          disc(b, 0, 1.42, 0.05, DARK_WOOD);
          for (const x of [-0.012, 0.012])
            rod(
              b,
              [
                [x, 0.3],
                [x, 1.36],
              ],
              0.005,
              WHITE,
            );
        }),
        at(s, r, 0.8, angleOf(r, { x: r.x + 1, y: r.y + 0.1 }), (b) =>
          rod(
            b,
            [
              [-0.06, 0],
              [0.66, 0],
            ],
            0.016,
            WOOD,
          ),
        ),
      ];
    },
    room: { front: 0.2, back: 0.1 },
  },
];
