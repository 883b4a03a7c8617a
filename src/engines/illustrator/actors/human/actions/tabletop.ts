import type { Rgb } from '../../../color.ts';
import type { Brush } from '../../shading.ts';
import { fist, v3 } from '../pose.ts';
import { partner } from '../tools/partner.ts';
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
  scene,
  shape,
  table,
  WHITE,
} from '../tools/place.ts';
import type { Action } from './action.ts';
import { atEase } from './locomotion.ts';
import { sitting } from './postures.ts';

function chessTable(b: Brush): void {
  table(b, 0.3, 1.05, 0.7);
  for (let i = 0; i < 8; i++)
    for (let j = 0; j < 2; j++)
      flat(
        b,
        [
          [0.36 + i * 0.08 + j * 0.02, 0.72 + j * 0.022],
          [0.44 + i * 0.08 + j * 0.02, 0.72 + j * 0.022],
          [0.45 + i * 0.076 + j * 0.02, 0.742 + j * 0.022],
          [0.37 + i * 0.076 + j * 0.02, 0.742 + j * 0.022],
        ],
        (i + j) % 2 === 0 ? [240, 222, 184] : [110, 70, 44],
        0.9,
        0,
      );
  const piece = (x: number, h: number, c: Rgb): void => {
    shape(
      b,
      [
        [x - 0.03, 0.75],
        [x - 0.014, 0.77 + h * 0.4],
        [x + 0.014, 0.77 + h * 0.4],
        [x + 0.03, 0.75],
      ],
      c,
      0.4,
    );
    disc(b, x, 0.78 + h * 0.6, 0.02 + h * 0.05, c);
  };
  for (const [x, h] of [
    [0.4, 0.16],
    [0.47, 0.11],
    [0.53, 0.07],
    [0.62, 0.07],
  ] as const)
    piece(x, h, [246, 238, 220]);
  for (const [x, h] of [
    [0.97, 0.16],
    [0.9, 0.11],
    [0.83, 0.07],
    [0.75, 0.12],
  ] as const)
    piece(x, h, [52, 40, 38]);
}

function bill(b: Brush, angle: number): void {
  b.ctx.save();
  b.ctx.rotate(angle);
  shape(
    b,
    [
      [-0.05, 0.0],
      [-0.05, 0.24],
      [0.05, 0.24],
      [0.05, 0.0],
    ],
    [122, 176, 112],
    0.04,
  );
  b.ctx.strokeStyle = b.tone([70, 120, 70], 0.7);
  b.ctx.lineWidth = 0.008;
  b.ctx.strokeRect(-0.037, 0.02, 0.074, 0.205);
  disc(b, 0, 0.12, 0.025, [214, 232, 200]);
  b.ctx.restore();
}

export const tabletop: readonly Action[] = [
  {
    verb: 'play_chess',
    view: 76,
    partner: true,
    pose: (m) => {
      const move = Math.max(0, Math.sin(m.t * 0.9));
      return sitting(0.45, {
        lean: 0.2,
        head: { nod: 0.25, follow: 0.4 },
        right: {
          to: v3(0.42 + move * 0.12, 0.9 + Math.sin(move * 3) * 0.05, -0.06),
          from: 'ground',
          grip: 'point',
        },
        left: { to: v3(0.1, -0.13, 0.02), from: 'head', elbow: v3(0.6, -1, 0.2), grip: 'fist' },
        mood: 'focused',
      });
    },
    items: (s) => [
      ...partner(s, {
        pose: sitting(0.45, {
          lean: 0.18,
          head: { nod: 0.3 },
          left: { to: v3(0.34, 0.78, 0.12), from: 'ground' },
          right: { to: v3(0.3, 0.78, -0.12), from: 'ground' },
          mood: 'focused',
        }),
        dx: 1.36,
        near: -0.5,
        view: 76,
        facing: -1,
        items: (_k, st) => [scene(st, -0.4, (b) => chair(b, -0.03, 0.45))],
      }),
      scene(s, -0.45, (b) => chair(b, -0.03, 0.45)),
      scene(s, 0.03, chessTable),
    ],
    room: { front: 1.1 },
  },
  {
    verb: 'count_money',
    view: 18,
    pose: (m) => {
      const a = Math.max(0, Math.sin(m.t * 6));
      return {
        ...atEase(m.t),
        head: { nod: 0.26, turn: 0, tilt: 0, follow: 0.4 },
        left: fist(v3(0.36, -0.2, 0.12), v3(-0.2, -0.8, 0.8)),
        right: fist(v3(0.38, -0.16 + a * 0.03, -0.02 - a * 0.16), v3(-0.2, -0.8, -0.8)),
        gaze: { x: 0, y: -0.8 },
        mood: 'happy',
      };
    },
    items: (s) => [
      held(s, 'left', 0.35, 0.1, (b) => {
        for (let i = -3; i <= 3; i++) bill(b, -i * 0.24);
      }),
      held(s, 'right', 0.36, 0.4, (b) => bill(b, 0)),
      scene(s, 0.2, (b) => {
        for (let i = 0; i < 3; i++) {
          const age = (s.t * 0.6 + i / 3) % 1;
          b.ctx.save();
          b.ctx.translate(-0.38 + Math.sin(age * 5 + i * 2) * 0.1 - i * 0.06, 1.25 - age * 1.2);
          b.ctx.rotate(1.2 + Math.sin(age * 6 + i) * 0.6);
          bill(b, 0);
          b.ctx.restore();
        }
      }),
    ],
  },
  {
    verb: 'shuffle_cards',
    view: 10,
    pose: (m) => {
      const a = Math.sin(m.t * 2.2);
      return {
        ...atEase(m.t),
        head: { nod: 0.26, turn: 0, tilt: 0, follow: 0.4 },
        left: fist(v3(0.36, -0.16 + a * 0.03, 0.2), v3(-0.2, -0.6, 1)),
        right: fist(v3(0.36, -0.16 - a * 0.03, -0.2), v3(-0.2, -0.6, -1)),
        gaze: { x: 0, y: -0.8 },
        mood: 'focused',
      };
    },
    items: (s) => {
      const l = grip(s, 'left');
      const r = grip(s, 'right');
      const card = (b: Brush, i: number): void => {
        box(b, -0.045, -0.065, 0.09, 0.13, WHITE);
        disc(b, 0, 0, 0.02, i % 2 ? RED : BLACK);
      };
      return [
        scene(s, 0.3, (b) => table(b, -0.62, 0.62, 0.9, [52, 112, 78])),
        at(s, l, 0.85, 0.3, (b) => card(b, 0)),
        at(s, r, 0.85, -0.3, (b) => card(b, 1)),
        ...Array.from({ length: 9 }, (_, i) => {
          const p = (s.t * 0.7 + i / 9) % 1;
          const x = r.x + (l.x - r.x) * p;
          const y = r.y + (l.y - r.y) * p + Math.sin(p * Math.PI) * 0.26 * s.scale;
          return at(s, { x, y }, 0.9, (p - 0.5) * -1.8, (b) => card(b, i));
        }),
      ];
    },
    room: { front: 0.3, back: 0.3 },
  },
];
