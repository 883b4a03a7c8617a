import type { Rgb } from '../../../color.ts';
import { rgb } from '../../../color.ts';
import { fract, smoothstep } from '../../../easing.ts';
import { over } from '../outfits.ts';
import type { Pose } from '../pose.ts';
import { fist, pose, v3 } from '../pose.ts';
import {
  angleOf,
  at,
  disc,
  flat,
  grip,
  held,
  rod,
  scene,
  shape,
  STEEL,
  WOOD,
} from '../tools/place.ts';
import type { Action, Moment } from './action.ts';

function digging(m: Moment): Pose {
  const p = fract(m.t * 0.5);
  const k = p < 0.4 ? smoothstep(0, 0.4, p) : 1 - smoothstep(0.5, 0.95, p);
  return pose({
    hips: v3(-0.04, -0.12 - k * 0.06, 0),
    lean: 0.36 + k * 0.3,
    head: { follow: 0.4, nod: 0.15 },
    left: fist(v3(0.12 + k * 0.05, -0.02 - k * 0.1, 0.1), v3(-0.6, -0.5, 0.8)),
    right: fist(v3(0.4 + k * 0.04, -0.3 - k * 0.06, -0.08), v3(-0.5, -0.7, -0.6)),
    leftLeg: { to: v3(0.22, 0, 0.1), from: 'ground' },
    rightLeg: { to: v3(-0.22, 0, -0.1), from: 'ground', pitch: 0.2 },
    mood: 'focused',
  });
}

export const gardening: readonly Action[] = [
  {
    verb: 'dig',
    view: 72,
    pose: digging,
    items: (s) => {
      const l = grip(s, 'left');
      const r = grip(s, 'right');
      const angle = angleOf(l, r);
      const length =
        Math.max(0.7, (l.y - 0.02 * s.scale) / Math.max(0.3, -Math.sin(angle)) / s.scale) - 1.2;
      return [
        at(s, l, 0.12, angle, (b) => {
          rod(
            b,
            [
              [-0.08, 0],
              [0.95 + length, 0],
            ],
            0.034,
            WOOD,
          );
          rod(
            b,
            [
              [-0.08, -0.06],
              [-0.08, 0.06],
            ],
            0.034,
            WOOD,
          );
          shape(
            b,
            [
              [length + 0.92, -0.1],
              [length + 0.92, 0.1],
              [length + 1.14, 0.1],
              [length + 1.26, 0],
              [length + 1.14, -0.1],
            ],
            STEEL,
            0.4,
          );
          const p = fract(s.t * 0.5);
          if (p > 0.45) disc(b, length + 1.08, 0.05, 0.1, [104, 72, 46], 0.6);
        }),
        scene(s, 0.3, (b) => {
          shape(
            b,
            [
              [0.75, -0.02],
              [0.86, 0.16],
              [1.06, 0.3],
              [1.26, 0.18],
              [1.4, -0.02],
            ],
            [112, 78, 50],
            0.7,
          );
          for (let i = 0; i < 5; i++)
            disc(b, 0.86 + i * 0.11, 0.05 + (i % 3) * 0.06, 0.026, [140, 102, 68]);
          flat(
            b,
            [
              [0.3, -0.03],
              [0.42, 0.03],
              [0.66, 0.03],
              [0.76, -0.03],
            ],
            [70, 48, 34],
            0.6,
            0.6,
          );
        }),
      ];
    },
    room: { front: 0.8 },
  },
  {
    verb: 'garden',
    view: 66,
    pose: (m) =>
      pose({
        hips: v3(-0.06, -0.44, 0),
        lean: 0.44,
        head: { follow: 0.4, nod: 0.2 },
        right: {
          to: v3(0.5 + Math.sin(m.t * 3) * 0.05, 0.34, -0.12),
          from: 'ground',
          grip: 'fist',
        },
        left: { to: v3(0.52, 0.4, 0.14), from: 'ground', grip: 'relaxed' },
        leftLeg: { to: v3(0.24, 0, 0.12), from: 'ground', knee: v3(1, 0.4, 0.1) },
        rightLeg: { to: v3(-0.5, 0.02, -0.1), from: 'ground', pitch: 1.3, knee: v3(1, -0.5, 0) },
        mood: 'happy',
      }),
    dress: (o) => ({
      ...o,
      over: over('apron', '#5d7f4e'),
      gloves: rgb('#d6a85c'),
      hat: { kind: 'sun_hat', color: rgb('#e6cc88'), trim: rgb('#5d7f4e') },
    }),
    items: (s) => [
      scene(s, 0.25, (b) => {
        shape(
          b,
          [
            [0.4, -0.03],
            [0.44, 0.1],
            [1.3, 0.1],
            [1.34, -0.03],
          ],
          [104, 72, 46],
          0.4,
        );
        [0.6, 0.8, 1.0, 1.2].forEach((x, i) => {
          rod(
            b,
            [
              [x, 0.08],
              [x, 0.34],
            ],
            0.018,
            [86, 140, 70],
          );
          for (const q of [-1, 1])
            shape(
              b,
              [
                [x, 0.18],
                [x + q * 0.09, 0.27],
                [x + q * 0.12, 0.2],
              ],
              [96, 156, 78],
              0.7,
            );
          for (let k = 0; k < 5; k++)
            disc(
              b,
              x + Math.cos(k * 1.26) * 0.05,
              0.38 + Math.sin(k * 1.26) * 0.05,
              0.035,
              [
                [226, 80, 96],
                [250, 200, 80],
                [200, 120, 200],
                [240, 130, 80],
              ][i] as unknown as Rgb,
            );
          disc(b, x, 0.38, 0.026, [250, 226, 120]);
        });
      }),
      held(s, 'right', 0.7, -0.9, (b) => {
        rod(
          b,
          [
            [-0.08, 0],
            [0.06, 0],
          ],
          0.03,
          WOOD,
        );
        shape(
          b,
          [
            [0.05, -0.035],
            [0.05, 0.035],
            [0.18, 0.025],
            [0.22, 0],
            [0.18, -0.025],
          ],
          STEEL,
          0.4,
        );
      }),
    ],
    room: { front: 0.7 },
  },
];
