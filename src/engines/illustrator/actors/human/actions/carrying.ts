import { gaitPose, GAITS } from '../gait.ts';
import { flatHand, v3 } from '../pose.ts';
import {
  at,
  BLACK,
  box,
  disc,
  flat,
  grip,
  RED,
  rod,
  scene,
  shape,
  STEEL,
  table,
} from '../tools/place.ts';
import type { Action } from './action.ts';
import { cycles } from './locomotion.ts';
import { atBench } from './postures.ts';

export const carrying: readonly Action[] = [
  {
    verb: 'carry',
    view: 70,
    speed: 1,
    pose: (m) => ({
      ...gaitPose(GAITS.stroll, cycles(GAITS.stroll, m)),
      lean: -0.04,
      left: flatHand(v3(0.36, -0.24, 0.16)),
      right: flatHand(v3(0.36, -0.24, -0.16)),
    }),
    items: (s) => {
      const l = grip(s, 'left');
      const r = grip(s, 'right');
      return [
        at(s, { x: (l.x + r.x) / 2, y: (l.y + r.y) / 2 }, 0.06, 0, (b) => {
          box(b, -0.2, -0.03, 0.42, 0.34, [206, 160, 104]);
          flat(
            b,
            [
              [-0.02, -0.03],
              [0.04, -0.03],
              [0.04, 0.31],
              [-0.02, 0.31],
            ],
            [226, 196, 150],
            0.9,
            0,
          );
        }),
      ];
    },
    room: { front: 0.2 },
  },
  {
    verb: 'push',
    view: 76,
    speed: 0.7,
    pose: (m) => ({
      ...gaitPose(GAITS.stroll, cycles(GAITS.stroll, m)),
      lean: 0.42,
      left: { to: v3(0.5, 0.0, 0.14), from: 'chest', grip: 'open', wrist: 0.8 },
      right: { to: v3(0.5, 0.0, -0.14), from: 'chest', grip: 'open', wrist: 0.8 },
      mood: 'focused',
    }),
    items: (s) => [
      scene(s, -0.2, (b) => {
        box(b, 0.86, 0, 0.9, 1.1, [176, 128, 80]);
        for (const [a, c] of [
          [
            [0.86, 0],
            [1.76, 1.1],
          ],
          [
            [0.86, 1.1],
            [1.76, 0],
          ],
        ] as const)
          rod(
            b,
            [a as unknown as [number, number], c as unknown as [number, number]],
            0.06,
            [150, 106, 64],
          );
      }),
    ],
    room: { front: 1.3 },
  },
  {
    verb: 'pull',
    view: 76,
    speed: 0.6,
    pose: (m) => ({
      ...gaitPose(GAITS.stroll, cycles(GAITS.stroll, m)),
      lean: 0.38,
      left: { swing: -0.5, out: 0.1, bend: 0.1, grip: 'fist' },
      right: { swing: -0.55, out: 0.1, bend: 0.1, grip: 'fist' },
      mood: 'focused',
    }),
    items: (s) => [
      {
        near: -0.1,
        draw: (b) => {
          const g = grip(s, 'right');
          rod(
            b,
            [
              [g.x, g.y],
              [-0.9 * s.scale, 0.4 * s.scale],
            ],
            0.025 * s.scale,
            [206, 168, 110],
          );
        },
      },
      scene(s, -0.3, (b) => {
        box(b, -1.6, 0.16, 0.75, 0.34, RED);
        for (const x of [-1.45, -1.0]) disc(b, x, 0.14, 0.14, BLACK);
      }),
    ],
    room: { back: 1.1 },
  },
  {
    verb: 'push_cart',
    view: 78,
    speed: 0.8,
    pose: (m) => ({
      ...gaitPose(GAITS.stroll, cycles(GAITS.stroll, m)),
      lean: 0.14,
      left: { to: v3(0.5, 1.02, 0.18), from: 'ground', grip: 'fist', elbow: v3(-0.4, -1, 0.4) },
      right: { to: v3(0.5, 1.02, -0.18), from: 'ground', grip: 'fist', elbow: v3(-0.4, -1, -0.4) },
      mood: 'happy',
    }),
    items: (s) => [
      scene(s, -0.05, (b) => {
        const turn = s.travelled / s.scale / 0.09;
        for (const x of [0.72, 1.42]) {
          disc(b, x, 0.09, 0.09, BLACK);
          rod(
            b,
            [
              [x + Math.cos(-turn) * 0.06, 0.09 + Math.sin(-turn) * 0.06],
              [x - Math.cos(-turn) * 0.06, 0.09 - Math.sin(-turn) * 0.06],
            ],
            0.02,
            STEEL,
          );
        }
        for (const [x, y, r, c] of [
          [0.84, 0.98, 0.13, [222, 80, 70]],
          [1.06, 1.02, 0.15, [240, 196, 80]],
          [1.3, 1.0, 0.13, [96, 160, 90]],
        ] as const)
          disc(b, x, y, r, c);
        rod(
          b,
          [
            [0.5, 1.03],
            [0.68, 0.98],
            [0.8, 0.3],
            [1.46, 0.3],
          ],
          0.04,
          STEEL,
        );
        const { ctx } = b;
        ctx.strokeStyle = b.tone([150, 156, 168], 0.9);
        ctx.lineWidth = 0.02;
        ctx.beginPath();
        for (let i = 0; i <= 6; i++) {
          ctx.moveTo(0.68 + i * 0.145, 0.98);
          ctx.lineTo(0.78 + i * 0.105, 0.5);
        }
        for (let i = 0; i <= 4; i++) {
          ctx.moveTo(0.68 + i * 0.025, 0.98 - i * 0.12);
          ctx.lineTo(1.55 - i * 0.035, 0.98 - i * 0.12);
        }
        ctx.stroke();
        rod(
          b,
          [
            [0.66, 0.99],
            [1.57, 0.99],
          ],
          0.035,
          RED,
        );
      }),
    ],
    room: { front: 1.2 },
  },
  {
    verb: 'unbox',
    view: 66,
    pose: (m) => {
      const k = 0.5 + 0.5 * Math.sin(m.t * 1.8);
      return atBench(
        m,
        { to: v3(0.66, 1.02 + k * 0.26, 0.12), from: 'ground', grip: 'flat' },
        { to: v3(0.6, 1.0 + k * 0.26, -0.12), from: 'ground', grip: 'flat' },
      );
    },
    items: (s) => {
      const k = 0.5 + 0.5 * Math.sin(s.t * 1.8);
      return [
        scene(s, 0.1, (b) => {
          table(b, 0.26, 1.3, 0.72);
          disc(b, 0.7, 1.06 + k * 0.26, 0.12, [96, 150, 210]);
          disc(b, 0.7, 1.06 + k * 0.26, 0.05, [240, 220, 110]);
        }),
        scene(s, 0.95, (b) => {
          box(b, 0.42, 0.77, 0.58, 0.26, [196, 148, 92]);
          shape(
            b,
            [
              [0.42, 1.03],
              [0.24, 1.16],
              [0.3, 1.22],
              [0.48, 1.04],
            ],
            [214, 168, 112],
            0.05,
          );
          shape(
            b,
            [
              [1.0, 1.03],
              [1.18, 1.16],
              [1.12, 1.22],
              [0.94, 1.04],
            ],
            [214, 168, 112],
            0.05,
          );
          box(b, 0.67, 0.77, 0.08, 0.26, [230, 206, 150]);
        }),
      ];
    },
    room: { front: 0.8 },
  },
];
