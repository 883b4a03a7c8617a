import { rgb } from '../../../color.ts';
import type { Rgb } from '../../../color.ts';
import type { Brush } from '../../shading.ts';
import { ellipse } from '../draw/form.ts';
import type { Pose } from '../pose.ts';
import { pose, v3 } from '../pose.ts';
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
  wisps,
  WOOD,
} from '../tools/place.ts';
import type { Action, Dress, Stage } from './action.ts';
import { sitting } from './home.ts';
import { atEase } from './locomotion.ts';

const WATER: Rgb = [120, 190, 236];
const TILE: Rgb = [198, 222, 226];

const swimwear: Dress = (o) => ({
  ...o,
  over: null,
  belt: null,
  shoes: null,
  hat: null,
  top: o.bottom?.kind === 'skirt' && o.top ? { ...o.top, kind: 'leotard', sleeve: 0 } : null,
  bottom: { kind: 'shorts', color: rgb('#1f5fa8'), trim: rgb('#17406f'), length: 0.24, fit: 1.05 },
});

const dressed: Dress = (o) => ({
  ...o,
  over: null,
  belt: rgb('#2a2420'),
  top: o.top ? { ...o.top, kind: 'shirt', color: rgb('#f2f4f6'), sleeve: 1 } : null,
  bottom: { kind: 'trousers', color: rgb('#333a4a'), trim: rgb('#262b38'), length: 1, fit: 1 },
});

function foam(b: Brush, x: number, y: number, r: number, t: number, count = 8): void {
  for (let i = 0; i < count; i++) {
    b.ctx.fillStyle = 'rgba(255,255,255,0.9)';
    const size = r * (0.22 + (i % 3) * 0.1);
    const px = x + Math.sin(i * 2.4 + t * 0.5) * r;
    b.ctx.fill(ellipse(px, y + Math.cos(i * 1.7 + t) * r * 0.5, size, size));
  }
}

function stream(b: Brush, x: number, top: number, bottom: number, width: number, t: number): void {
  const { ctx } = b;
  ctx.strokeStyle = b.tone(WATER, 1);
  ctx.globalAlpha = 0.8;
  ctx.lineWidth = width;
  ctx.setLineDash([0.1, 0.035]);
  ctx.lineDashOffset = -t * 1.6;
  ctx.beginPath();
  ctx.moveTo(x, top);
  ctx.lineTo(x, bottom);
  ctx.stroke();
  ctx.setLineDash([]);
  ctx.globalAlpha = 1;
}

/** A basin on its foot with a running tap, its middle at x. */
function basin(b: Brush, x: number, t: number): void {
  shape(
    b,
    [
      [x - 0.09, 0],
      [x - 0.06, 0.72],
      [x + 0.06, 0.72],
      [x + 0.09, 0],
    ],
    WHITE,
    0.2,
  );
  shape(
    b,
    [
      [x - 0.34, 0.9],
      [x - 0.24, 0.7],
      [x + 0.24, 0.7],
      [x + 0.36, 0.9],
    ],
    WHITE,
    0.35,
  );
  rod(
    b,
    [
      [x + 0.28, 0.9],
      [x + 0.28, 1.18],
      [x + 0.04, 1.18],
      [x + 0.04, 1.12],
    ],
    0.045,
    STEEL,
  );
  stream(b, x + 0.04, 1.1, 0.88, 0.035, t);
}

/** Both hands at the throat. */
const atCollar = (t: number): Pose => {
  const pull = Math.sin(t * 2.4);
  return {
    ...atEase(t),
    head: { nod: -0.12, turn: 0, tilt: 0, follow: 0.35 },
    left: {
      to: v3(0.2, 0.12 + pull * 0.03, 0.05),
      from: 'chest',
      elbow: v3(-0.2, -0.6, 1),
      grip: 'fist',
    },
    right: {
      to: v3(0.22, -0.02 - pull * 0.08, -0.05),
      from: 'chest',
      elbow: v3(-0.2, -0.6, -1),
      grip: 'fist',
    },
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

/** Looking after a body: one's own or another's. */
export const care: readonly Action[] = [
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
        left: {
          to: v3(0.42, -0.04, 0.16),
          from: 'chest',
          elbow: v3(-0.2, -1, 0.8),
          grip: 'fist',
        },
        right: {
          to: v3(0.32 + Math.cos(a) * 0.05, -0.08 + Math.sin(a) * 0.1, 0.02),
          from: 'chest',
          elbow: v3(-0.2, -0.9, -0.8),
          grip: 'fist',
        },
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
    verb: 'shower',
    view: 30,
    pose: (m) => {
      const a = Math.sin(m.t * 5);
      return {
        ...atEase(m.t),
        head: { nod: -0.06, tilt: 0.06, turn: 0, follow: 0.4 },
        left: {
          to: v3(0.02 + a * 0.04, 0.12, 0.14),
          from: 'head',
          elbow: v3(0.2, 0, 1),
          grip: 'open',
        },
        right: {
          to: v3(0.04 - a * 0.04, 0.12, -0.14),
          from: 'head',
          elbow: v3(0.2, 0, -1),
          grip: 'open',
        },
        mood: 'asleep',
      };
    },
    dress: swimwear,
    items: (s) => [
      scene(s, -0.9, (b) => {
        box(b, -0.75, 0, 1.6, 2.35, TILE);
        for (let i = 1; i < 8; i++)
          rod(
            b,
            [
              [-0.75, i * 0.29],
              [0.85, i * 0.29],
            ],
            0.01,
            WHITE,
          );
        for (let i = 1; i < 6; i++)
          rod(
            b,
            [
              [-0.75 + i * 0.27, 0],
              [-0.75 + i * 0.27, 2.35],
            ],
            0.01,
            WHITE,
          );
        rod(
          b,
          [
            [0.66, 0.9],
            [0.66, 2.24],
            [0.12, 2.24],
          ],
          0.05,
          STEEL,
        );
        shape(
          b,
          [
            [-0.1, 2.12],
            [0.02, 2.22],
            [0.2, 2.22],
            [0.3, 2.12],
          ],
          STEEL,
          0.2,
        );
      }),
      scene(s, 0.9, (b) => {
        for (let i = 0; i < 9; i++) {
          const x = -0.12 + i * 0.055;
          stream(b, x + (x - 0.1) * 0.5, 2.1, 0.1 + (i % 3) * 0.05, 0.016, s.t + i * 0.13);
        }
        foam(b, 0.05, 0.05, 0.4, s.t, 9);
      }),
      at(s, s.skeleton.head, 0.6, 0, (b) =>
        foam(b, 0, (s.person.proportions.head / s.scale) * 0.5, 0.13, s.t),
      ),
      scene(s, -0.8, (b) => wisps(b, 0.1, 0.5, s.t, 0.3, 4)),
    ],
    room: { above: 0.55, front: 0.3, back: 0.3 },
  },
  {
    verb: 'wash_hands',
    view: 74,
    pose: (m) => {
      const rub = Math.sin(m.t * 8) * 0.035;
      return {
        ...atEase(m.t),
        lean: 0.2,
        head: { nod: 0.3, turn: 0, tilt: 0, follow: 0.4 },
        left: { to: v3(0.56 + rub, 0.98, 0.04), from: 'ground', grip: 'flat' },
        right: { to: v3(0.56 - rub, 1.0, -0.04), from: 'ground', grip: 'flat' },
        gaze: { x: 0.2, y: -0.8 },
        mood: 'happy',
      };
    },
    items: (s) => {
      const l = grip(s, 'left');
      return [
        scene(s, -0.2, (b) => basin(b, 0.6, s.t)),
        at(s, l, 0.9, 0, (b) => foam(b, 0.02, 0, 0.12, s.t, 9)),
        scene(s, 0.3, (b) => {
          for (let i = 0; i < 5; i++) {
            const age = (s.t * 0.4 + i / 5) % 1;
            b.ctx.globalAlpha = 1 - age;
            b.ctx.strokeStyle = b.tone(WATER, 1);
            b.ctx.lineWidth = 0.01;
            b.ctx.stroke(ellipse(0.5 + i * 0.06, 1.02 + age * 0.5, 0.03, 0.03));
          }
          b.ctx.globalAlpha = 1;
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
        left: { to: v3(0.38, -0.12, 0.1), from: 'chest', elbow: v3(-0.2, -0.9, 0.9), grip: 'open' },
        right: {
          to: v3(0.4, -0.04 + Math.abs(Math.sin(m.t * 2.6)) * 0.015, -0.04),
          from: 'chest',
          elbow: v3(-0.2, -0.9, -0.9),
          grip: 'fist',
        },
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
