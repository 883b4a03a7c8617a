import { fist, openHand, v3 } from '../pose.ts';
import {
  at,
  BLACK,
  disc,
  flat,
  GOLD,
  grip,
  held,
  rod,
  scene,
  shape,
  WHITE,
} from '../tools/place.ts';
import type { Action } from './action.ts';
import { atEase } from './locomotion.ts';
import { grooving } from './postures.ts';

export const winds: readonly Action[] = [
  {
    verb: 'conduct',
    view: 20,
    pose: (m) => {
      const a = m.t * 3.4;
      return {
        ...atEase(m.t),
        right: fist(
          v3(0.38, 0.12 + Math.sin(a) * 0.18, -0.3 + Math.cos(a * 0.5) * 0.12),
          v3(-0.2, -0.7, -0.9),
        ),
        left: openHand(v3(0.36, 0.08 + Math.cos(a * 0.7) * 0.14, 0.34), v3(-0.2, -0.7, 0.9)),
        mood: 'focused',
        mouth: 0.2,
      };
    },
    dress: (o) => ({
      ...o,
      top: o.top
        ? { ...o.top, kind: 'suit', color: [34, 34, 42], trim: [250, 250, 250], sleeve: 1 }
        : null,
      over: null,
      bottom: { kind: 'trousers', color: [34, 34, 42], trim: [20, 20, 26], length: 1, fit: 1 },
    }),
    items: (s) => [
      held(s, 'right', 0.8, 2.2, (b) =>
        rod(
          b,
          [
            [-0.04, 0],
            [0.36, 0],
          ],
          0.014,
          WHITE,
        ),
      ),
      scene(s, -0.2, (b) => {
        rod(
          b,
          [
            [0.6, 0],
            [0.6, 0.95],
          ],
          0.03,
          GOLD,
        );
        shape(
          b,
          [
            [0.4, 0.92],
            [0.44, 1.22],
            [0.86, 1.22],
            [0.82, 0.92],
          ],
          [60, 54, 50],
          0.05,
        );
        flat(
          b,
          [
            [0.45, 0.96],
            [0.48, 1.18],
            [0.82, 1.18],
            [0.78, 0.96],
          ],
          WHITE,
          0.95,
          0,
        );
      }),
    ],
    room: { front: 0.5 },
  },
  {
    verb: 'play_flute',
    view: 22,
    pose: (m) => ({
      ...atEase(m.t),
      head: { tilt: 0.1, turn: -0.15, nod: 0.08, follow: 0.3 },
      right: {
        to: v3(0.22, -0.13, -0.36),
        from: 'head',
        elbow: v3(-0.2, -0.8, -0.7),
        grip: 'fist',
      },
      left: {
        to: v3(0.24, -0.1 + Math.sin(m.t * 6) * 0.006, -0.17),
        from: 'head',
        elbow: v3(0.1, -1, 0.5),
        grip: 'fist',
      },
      mood: 'focused',
    }),
    items: (s) => [
      {
        near: 0.4,
        draw: (b) => {
          const k = s.skeleton;
          const m = { x: k.head.x + 0.01, y: k.head.y - s.person.proportions.head * 0.26 };
          const r = grip(s, 'right');
          const dx = r.x - m.x;
          const dy = r.y - m.y;
          rod(
            b,
            [
              [m.x + 0.05, m.y - dy * 0.1],
              [m.x + dx * 1.6, m.y + dy * 1.6],
            ],
            0.026 * s.scale,
            [206, 212, 220],
          );
          for (const q of [0.6, 0.75, 0.9, 1.1, 1.25])
            disc(b, m.x + dx * q, m.y + dy * q + 0.012, 0.011, [150, 156, 166]);
        },
      },
    ],
  },
  {
    verb: 'play_trumpet',
    view: 62,
    pose: (m) => ({
      ...atEase(m.t),
      curl: -0.06,
      head: { nod: -0.12, turn: 0, tilt: 0, follow: 0.3 },
      right: { to: v3(0.34, -0.15, -0.03), from: 'head', elbow: v3(0, -1, -0.5), grip: 'fist' },
      left: { to: v3(0.3, -0.2, 0.05), from: 'head', elbow: v3(0, -1, 0.5), grip: 'fist' },
      mood: 'focused',
    }),
    items: (s) => [
      at(
        s,
        { x: s.skeleton.head.x + 0.13 * s.scale, y: s.skeleton.head.y - 0.06 * s.scale },
        0.25,
        0.08,
        (b) => {
          rod(
            b,
            [
              [0, 0],
              [0.44, 0.01],
            ],
            0.022,
            GOLD,
          );
          rod(
            b,
            [
              [0.12, -0.07],
              [0.34, -0.07],
            ],
            0.02,
            GOLD,
          );
          shape(
            b,
            [
              [0.4, 0.02],
              [0.52, 0.05],
              [0.6, 0.12],
              [0.6, -0.1],
              [0.52, -0.03],
              [0.4, 0],
            ],
            GOLD,
            0.4,
          );
          for (const x of [0.18, 0.22, 0.26])
            rod(
              b,
              [
                [x, -0.07],
                [x, 0.05],
              ],
              0.022,
              [214, 170, 60],
            );
        },
      ),
    ],
    room: { front: 0.4 },
  },
  {
    verb: 'sing',
    view: 28,
    pose: (m) => ({
      ...grooving(m.t),
      right: { to: v3(0.17, -0.2, -0.02), from: 'head', elbow: v3(0.1, -1, -0.5), grip: 'fist' },
      left: openHand(v3(0.3, 0.1 + Math.sin(m.t * 1.6) * 0.1, 0.45), v3(0, -0.8, 0.8)),
      mouth: 0.35 + 0.35 * Math.sin(m.t * 5),
      mood: 'happy',
    }),
    items: (s) => [
      held(s, 'right', 0.6, 1.2, (b) => {
        rod(
          b,
          [
            [-0.08, 0],
            [0.1, 0],
          ],
          0.035,
          BLACK,
        );
        disc(b, 0.14, 0, 0.045, [120, 124, 132]);
      }),
    ],
  },
];
