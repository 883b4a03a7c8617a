import type { Brush } from '../../shading.ts';
import { fist, v3 } from '../pose.ts';
import {
  at,
  BLACK,
  chair,
  flat,
  grip,
  held,
  RED,
  rod,
  scene,
  shape,
  table,
  WHITE,
} from '../tools/place.ts';
import type { Action } from './action.ts';
import { sitting } from './postures.ts';

function monitor(b: Brush): void {
  table(b, 0.28, 1.35, 0.72);
  rod(
    b,
    [
      [0.98, 0.76],
      [0.98, 0.9],
    ],
    0.05,
    BLACK,
  );
  shape(
    b,
    [
      [0.84, 0.77],
      [0.84, 0.79],
      [1.12, 0.79],
      [1.12, 0.77],
    ],
    BLACK,
    0.2,
  );
  shape(
    b,
    [
      [0.86, 0.9],
      [0.78, 1.38],
      [1.1, 1.42],
      [1.16, 0.92],
    ],
    BLACK,
    0.06,
  );
  flat(
    b,
    [
      [0.885, 0.94],
      [0.815, 1.345],
      [1.075, 1.38],
      [1.125, 0.955],
    ],
    [120, 196, 236],
    1,
    0.04,
  );
  for (let i = 0; i < 4; i++)
    flat(
      b,
      [
        [0.88 - i * 0.012, 1.0 + i * 0.08],
        [0.876 - i * 0.012, 1.03 + i * 0.08],
        [1.0 + (i % 2) * 0.05, 1.045 + i * 0.08],
        [1.0 + (i % 2) * 0.05, 1.015 + i * 0.08],
      ],
      WHITE,
      1,
      0,
    );
  shape(
    b,
    [
      [0.42, 0.765],
      [0.44, 0.795],
      [0.76, 0.795],
      [0.74, 0.765],
    ],
    [214, 216, 220],
    0.1,
  );
}

export const deskWork: readonly Action[] = [
  {
    verb: 'sit',
    view: 60,
    pose: (m) => ({
      ...sitting(0.45, {
        head: { turn: Math.sin(m.t * 0.5) * 0.15 },
        curl: Math.sin(m.t * 1.6) * 0.01,
      }),
    }),
    items: (s) => [scene(s, -0.4, (b) => chair(b, -0.03, 0.45))],
  },
  {
    verb: 'read',
    view: 55,
    pose: (m) =>
      sitting(0.45, {
        head: { nod: 0.34, follow: 0.4 },
        left: fist(v3(0.34, -0.1 + Math.sin(m.t * 1.5) * 0.008, 0.1), v3(-0.2, -0.8, 0.7)),
        right: fist(v3(0.34, -0.1, -0.12), v3(-0.2, -0.8, -0.7)),
        gaze: { x: 0.2, y: -0.8 },
        mood: 'happy',
      }),
    items: (s) => {
      const l = grip(s, 'left');
      const r = grip(s, 'right');
      return [
        scene(s, -0.4, (b) => chair(b, -0.03, 0.45, [150, 84, 60])),
        at(
          s,
          { x: (l.x + r.x) / 2 + 0.02, y: (l.y + r.y) / 2 + 0.09 * s.scale },
          0.35,
          0.1,
          (b) => {
            shape(
              b,
              [
                [-0.21, -0.1],
                [-0.23, 0.16],
                [0, 0.13],
                [0.23, 0.16],
                [0.21, -0.1],
                [0, -0.14],
              ],
              [176, 50, 44],
              0.15,
            );
            flat(
              b,
              [
                [-0.19, -0.08],
                [-0.21, 0.17],
                [-0.1, 0.175],
                [0, 0.145],
                [0.1, 0.175],
                [0.21, 0.17],
                [0.19, -0.08],
                [0, -0.11],
              ],
              [252, 246, 230],
              0.97,
              0.2,
            );
            for (let i = 0; i < 5; i++)
              for (const k of [-1, 1])
                rod(
                  b,
                  [
                    [k * 0.03, 0.09 - i * 0.038],
                    [k * 0.17, 0.115 - i * 0.038],
                  ],
                  0.005,
                  [150, 140, 126],
                );
            rod(
              b,
              [
                [0, 0.14],
                [0, -0.12],
              ],
              0.008,
              [190, 176, 150],
            );
          },
        ),
      ];
    },
  },
  {
    verb: 'write',
    view: 66,
    pose: (m) =>
      sitting(0.45, {
        lean: 0.22,
        head: { nod: 0.4, follow: 0.5 },
        right: {
          to: v3(0.46 + Math.sin(m.t * 5) * 0.025, 0.8, -0.05),
          from: 'ground',
          grip: 'fist',
        },
        left: { to: v3(0.4, 0.8, 0.22), from: 'ground', grip: 'flat' },
        gaze: { x: 0.2, y: -0.9 },
        mood: 'focused',
      }),
    items: (s) => [
      scene(s, -0.4, (b) => chair(b, -0.03, 0.45)),
      scene(s, 0.06, (b) => {
        table(b, 0.26, 1.15, 0.72);
        flat(
          b,
          [
            [0.4, 0.735],
            [0.5, 0.775],
            [0.85, 0.775],
            [0.8, 0.735],
          ],
          WHITE,
          1,
          0,
        );
        for (let i = 0; i < 3; i++)
          rod(
            b,
            [
              [0.52 + i * 0.012, 0.745 + i * 0.01],
              [0.74, 0.745 + i * 0.01],
            ],
            0.006,
            [70, 90, 150],
          );
        shape(
          b,
          [
            [0.94, 0.76],
            [0.93, 0.86],
            [1.03, 0.86],
            [1.02, 0.76],
          ],
          [90, 120, 150],
          0.2,
        );
        for (const x of [0.95, 0.98, 1.01])
          rod(
            b,
            [
              [x, 0.85],
              [x + 0.01, 0.96],
            ],
            0.012,
            x === 0.98 ? RED : [230, 180, 60],
          );
      }),
      held(s, 'right', 0.7, 2.2, (b) =>
        rod(
          b,
          [
            [-0.05, 0],
            [0.15, 0],
          ],
          0.016,
          [40, 70, 150],
        ),
      ),
    ],
    room: { front: 0.5 },
  },
  {
    verb: 'use_computer',
    view: 72,
    pose: (m) =>
      sitting(0.47, {
        lean: 0.08,
        head: { nod: 0.06 },
        left: {
          to: v3(0.52, 0.83 + Math.max(0, Math.sin(m.t * 12)) * 0.015, 0.1),
          from: 'ground',
          grip: 'relaxed',
        },
        right: {
          to: v3(0.5, 0.83 + Math.max(0, Math.sin(m.t * 12 + 2)) * 0.015, -0.12),
          from: 'ground',
          grip: 'relaxed',
        },
        mood: 'focused',
      }),
    items: (s) => [
      scene(s, -0.4, (b) => chair(b, -0.03, 0.47, [70, 78, 90])),
      scene(s, 0.04, monitor),
    ],
    room: { front: 0.75 },
  },
  {
    verb: 'work',
    view: 72,
    pose: (m) =>
      sitting(0.47, {
        lean: 0.08,
        left: { to: v3(0.52, 0.83 + Math.max(0, Math.sin(m.t * 12)) * 0.015, 0.1), from: 'ground' },
        right: { to: v3(0.5, 0.83, -0.12), from: 'ground' },
        mood: 'focused',
      }),
    items: (s) => [
      scene(s, -0.4, (b) => chair(b, -0.03, 0.47, [70, 78, 90])),
      scene(s, 0.04, monitor),
    ],
    room: { front: 0.75 },
  },
];
