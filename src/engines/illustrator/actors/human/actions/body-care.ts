import type { Rgb } from '../../../color.ts';
import { rgb } from '../../../color.ts';
import type { Pose } from '../pose.ts';
import { fist, openHand, pose, v3 } from '../pose.ts';
import { partner } from '../tools/partner.ts';
import {
  angleOf,
  at,
  box,
  disc,
  flat,
  grip,
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
import type { Action, Dress, Stage } from './action.ts';
import { atEase } from './locomotion.ts';
import { sitting } from './postures.ts';

const dressed: Dress = (o) => ({
  ...o,
  over: null,
  belt: rgb('#2a2420'),
  top: o.top ? { ...o.top, kind: 'shirt', color: rgb('#f2f4f6'), sleeve: 1 } : null,
  bottom: { kind: 'trousers', color: rgb('#333a4a'), trim: rgb('#262b38'), length: 1, fit: 1 },
});

/** Both hands at the throat. */
const atCollar = (t: number): Pose => {
  const pull = Math.sin(t * 2.4);
  return {
    ...atEase(t),
    head: { nod: -0.12, turn: 0, tilt: 0, follow: 0.35 },
    left: fist(v3(0.2, 0.12 + pull * 0.03, 0.05), v3(-0.2, -0.6, 1)),
    right: fist(v3(0.22, -0.02 - pull * 0.08, -0.05), v3(-0.2, -0.6, -1)),
    mood: 'focused',
  };
};

function necktie(s: Stage, color: Rgb) {
  const k = s.skeleton;
  const knot = { x: k.neck.x + 0.03 * s.scale, y: k.neck.y - 0.05 * s.scale };
  const end = grip(s, 'right');
  return [
    at(s, knot, 0.3, 0, (b) => {
      flat(
        b,
        [
          [-0.1, 0.06],
          [-0.02, 0.0],
          [0.02, 0.0],
          [0.1, 0.06],
          [0.08, 0.1],
          [0, 0.03],
          [-0.08, 0.1],
        ],
        color,
        0.95,
      );
      shape(
        b,
        [
          [-0.045, 0.03],
          [0.045, 0.03],
          [0.028, -0.05],
          [-0.028, -0.05],
        ],
        color,
        0.15,
      );
      const dx = (end.x - knot.x) / s.scale;
      shape(
        b,
        [
          [-0.03, -0.05],
          [0.03, -0.05],
          [dx * 0.6 + 0.07, -0.42],
          [dx * 0.6, -0.5],
          [dx * 0.6 - 0.07, -0.42],
        ],
        color,
        0.12,
      );
      for (let i = 0; i < 4; i++)
        rod(
          b,
          [
            [-0.035 + dx * 0.12 * i, -0.12 - i * 0.08],
            [0.04 + dx * 0.12 * i, -0.16 - i * 0.08],
          ],
          0.012,
          WHITE,
        );
    }),
  ];
}

/** Lying face down on a couch of this height, head to the front. */
function lyingFlat(height: number): Pose {
  return pose({
    hips: v3(0, height - 0.72, 0),
    lean: 1.5,
    head: { follow: 0.95 },
    left: { swing: 1.4, out: 0.2, bend: 0.3, grip: 'relaxed' },
    right: { swing: 1.4, out: 0.2, bend: 0.3, grip: 'relaxed' },
    leftLeg: { swing: -1.52, out: 0.05, bend: 0.05, pitch: 1.3 },
    rightLeg: { swing: -1.56, out: 0.05, bend: 0.05, pitch: 1.3 },
    mood: 'asleep',
  });
}

export const bodyCare: readonly Action[] = [
  {
    verb: 'tie_tie',
    view: 8,
    pose: (m) => atCollar(m.t),
    dress: dressed,
    items: (s) => necktie(s, [190, 44, 52]),
  },
  {
    verb: 'bandage',
    view: 26,
    pose: (m) => {
      const a = m.t * 3;
      return sitting(0.45, {
        head: { nod: 0.3, turn: 0, follow: 0.4 },
        left: fist(v3(0.42, -0.04, 0.16), v3(-0.2, -1, 0.8)),
        right: fist(
          v3(0.32 + Math.cos(a) * 0.05, -0.08 + Math.sin(a) * 0.1, 0.02),
          v3(-0.2, -0.9, -0.8),
        ),
        mood: 'focused',
      });
    },
    items: (s) => {
      const arm = s.skeleton.left;
      const from = { x: arm.middle.x, y: arm.middle.y };
      const to = { x: arm.end.x, y: arm.end.y };
      const roll = grip(s, 'right');
      const angle = angleOf(from, to);
      const length = Math.hypot(to.x - from.x, to.y - from.y) / s.scale;
      return [
        scene(s, -0.4, (b) => stool(b, -0.03, 0.45)),
        at(s, from, 0.75, angle, (b) => {
          shape(
            b,
            [
              [length * 0.3, 0.062],
              [length * 0.3, -0.062],
              [length * 0.95, -0.05],
              [length * 0.95, 0.05],
            ],
            [250, 248, 240],
            0.2,
          );
          for (let i = 0; i < 4; i++)
            rod(
              b,
              [
                [length * (0.38 + i * 0.16), -0.05],
                [length * (0.46 + i * 0.16), 0.05],
              ],
              0.008,
              [206, 200, 190],
            );
        }),
        at(s, roll, 0.85, 0, (b) => {
          disc(b, 0, 0, 0.075, [250, 248, 240]);
          disc(b, 0, 0, 0.025, [206, 200, 190]);
        }),
        {
          near: 0.8,
          draw: (b) => {
            b.ctx.strokeStyle = b.tone([250, 248, 240], 1);
            b.ctx.lineWidth = 0.05 * s.scale;
            b.ctx.beginPath();
            b.ctx.moveTo(roll.x, roll.y);
            b.ctx.lineTo((from.x + to.x) / 2, (from.y + to.y) / 2);
            b.ctx.stroke();
          },
        },
        scene(s, 0.2, (b) => {
          table(b, 0.5, 1.1, 0.55);
          box(b, 0.6, 0.6, 0.4, 0.26, WHITE);
          box(b, 0.77, 0.65, 0.06, 0.16, RED);
          box(b, 0.72, 0.7, 0.16, 0.06, RED);
        }),
      ];
    },
    room: { front: 0.5 },
  },
  {
    verb: 'cut_nails',
    view: 28,
    pose: (m) =>
      sitting(0.45, {
        lean: 0.14,
        head: { nod: 0.34, turn: 0, follow: 0.45 },
        left: openHand(v3(0.38, -0.12, 0.1), v3(-0.2, -0.9, 0.9)),
        right: fist(
          v3(0.4, -0.04 + Math.abs(Math.sin(m.t * 2.6)) * 0.015, -0.04),
          v3(-0.2, -0.9, -0.9),
        ),
        mood: 'focused',
      }),
    items: (s) => {
      const l = s.skeleton.left.tip;
      const r = grip(s, 'right');
      return [
        scene(s, -0.4, (b) => stool(b, -0.03, 0.45)),
        at(s, r, 0.85, angleOf(r, l), (b) => {
          const open = 0.018 + Math.abs(Math.sin(s.t * 2.6)) * 0.03;
          for (const side of [-1, 1])
            shape(
              b,
              [
                [-0.1, side * open * 1.6],
                [0.1, side * 0.012],
                [0.14, side * 0.02],
                [0.1, side * 0.045],
                [-0.1, side * (open * 1.6 + 0.03)],
              ],
              STEEL,
              0.2,
            );
        }),
        at(s, l, 0.84, 0, (b) => {
          for (let i = 0; i < 4; i++) {
            const age = (s.t * 0.8 + i / 4) % 1;
            b.ctx.globalAlpha = 1 - age;
            disc(b, 0.03 + age * 0.14 * (i % 2 ? 1 : -0.6), 0.04 - age * 0.3, 0.014, WHITE, 0.5);
          }
          b.ctx.globalAlpha = 1;
        }),
      ];
    },
  },
  {
    verb: 'massage',
    view: 80,
    partner: true,
    pose: (m) => {
      const a = Math.sin(m.t * 2.6);
      return {
        ...atEase(m.t),
        lean: 0.5,
        head: { nod: 0.2, turn: 0, tilt: 0, follow: 0.4 },
        left: { to: v3(0.6 + a * 0.08, 0.98, 0.1), from: 'ground', grip: 'flat' },
        right: { to: v3(0.66 - a * 0.08, 0.98, -0.1), from: 'ground', grip: 'flat' },
        mood: 'happy',
      };
    },
    items: (s) => [
      scene(s, -0.3, (b) => {
        for (const x of [0.3, 1.9])
          rod(
            b,
            [
              [x, 0],
              [x, 0.64],
            ],
            0.07,
            WOOD,
          );
        shape(
          b,
          [
            [0.06, 0.6],
            [0.06, 0.74],
            [2.16, 0.74],
            [2.16, 0.6],
          ],
          [236, 240, 240],
          0.2,
        );
      }),
      ...partner(s, { pose: lyingFlat(0.72), dx: 0.9, near: -0.1, view: 88, facing: 1 }),
    ],
    room: { front: 1.7 },
  },
  {
    verb: 'blow_nose',
    view: 20,
    pose: (m) => {
      const a = Math.abs(Math.sin(m.t * 3));
      return {
        ...atEase(m.t),
        curl: 0.1,
        head: { nod: 0.16 + a * 0.05, tilt: 0, turn: 0, follow: 0.5 },
        left: { to: v3(0.17, -0.13, 0.03), from: 'head', elbow: v3(0, -1, 0.6), grip: 'fist' },
        right: { to: v3(0.17, -0.14, -0.03), from: 'head', elbow: v3(0, -1, -0.6), grip: 'fist' },
        mood: 'asleep',
      };
    },
    items: (s) => {
      const l = grip(s, 'left');
      const r = grip(s, 'right');
      return [
        at(s, { x: (l.x + r.x) / 2, y: (l.y + r.y) / 2 }, 0.6, 0, (b) =>
          shape(
            b,
            [
              [-0.1, 0.06],
              [-0.13, -0.1],
              [-0.03, -0.18],
              [0.08, -0.15],
              [0.14, -0.02],
              [0.06, 0.08],
            ],
            WHITE,
            0.5,
          ),
        ),
      ];
    },
  },
];
