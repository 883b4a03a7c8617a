import type { Rgb } from '../../../color.ts';
import { fract, lerp } from '../../../easing.ts';
import type { Brush } from '../../shading.ts';
import { fist, openHand, v3 } from '../pose.ts';
import {
  at,
  box,
  DARK_WOOD,
  disc,
  flat,
  grip,
  held,
  RED,
  rod,
  scene,
  shape,
  STEEL,
  WOOD,
} from '../tools/place.ts';
import type { Action } from './action.ts';
import { atEase } from './locomotion.ts';
import { sitting } from './postures.ts';

function kite(b: Brush, t: number): void {
  shape(
    b,
    [
      [0, 0.42],
      [0.3, 0.06],
      [0, -0.46],
      [-0.3, 0.06],
    ],
    [226, 64, 56],
    0.05,
  );
  flat(
    b,
    [
      [0, 0.42],
      [0.3, 0.06],
      [0, 0.06],
    ],
    [250, 206, 70],
    0.9,
    0,
  );
  flat(
    b,
    [
      [0, -0.46],
      [-0.3, 0.06],
      [0, 0.06],
    ],
    [70, 150, 214],
    0.9,
    0,
  );
  rod(
    b,
    [
      [0, 0.42],
      [0, -0.46],
    ],
    0.014,
    WOOD,
  );
  rod(
    b,
    [
      [-0.3, 0.06],
      [0.3, 0.06],
    ],
    0.014,
    WOOD,
  );
  b.ctx.strokeStyle = b.tone([250, 206, 70], 0.9);
  b.ctx.lineWidth = 0.02;
  b.ctx.beginPath();
  b.ctx.moveTo(0, -0.46);
  for (let i = 1; i <= 8; i++)
    b.ctx.lineTo(Math.sin(i * 1.2 - t * 5) * 0.07 - i * 0.03, -0.46 - i * 0.07);
  b.ctx.stroke();
  for (let i = 2; i <= 8; i += 2)
    disc(
      b,
      Math.sin(i * 1.2 - t * 5) * 0.07 - i * 0.03,
      -0.46 - i * 0.07,
      0.035,
      [
        [226, 64, 56],
        [70, 150, 214],
        [250, 206, 70],
        [120, 190, 110],
      ][(i / 2) % 4] as unknown as Rgb,
    );
}

export const playground: readonly Action[] = [
  {
    verb: 'fly_kite',
    view: 52,
    pose: (m) => ({
      ...atEase(m.t),
      head: { nod: -0.42, turn: 0, tilt: 0, follow: 0.3 },
      lean: -0.08,
      right: fist(v3(0.38, 0.3 + Math.sin(m.t * 2) * 0.04, -0.06), v3(-0.1, -1, -0.5)),
      left: fist(v3(0.3, 0.06, 0.1), v3(-0.1, -1, 0.5)),
      mood: 'happy',
      mouth: 0.3,
    }),
    items: (s) => {
      const g = grip(s, 'right');
      const kx = (1.35 + Math.sin(s.t * 1.1) * 0.16) * s.scale;
      const ky = (3.3 + Math.sin(s.t * 1.7) * 0.12) * s.scale;
      return [
        {
          near: 1,
          draw: (b) => {
            b.ctx.strokeStyle = b.tone([250, 250, 246], 1);
            b.ctx.lineWidth = 0.012 * s.scale;
            b.ctx.beginPath();
            b.ctx.moveTo(g.x, g.y);
            b.ctx.quadraticCurveTo((g.x + kx) / 2 + 0.18, (g.y + ky) / 2 - 0.22, kx, ky);
            b.ctx.stroke();
          },
        },
        at(s, { x: kx, y: ky }, 1.1, -0.5 + Math.sin(s.t * 1.3) * 0.12, (b) => kite(b, s.t)),
        held(s, 'left', 0.6, 0, (b) => {
          rod(
            b,
            [
              [-0.07, 0],
              [0.07, 0],
            ],
            0.05,
            RED,
          );
        }),
      ];
    },
    room: { front: 1.3, above: 2.1 },
  },
  {
    verb: 'swing',
    view: 78,
    pose: (m) => {
      const a = Math.sin(m.t * 2) * 0.5;
      return {
        ...sitting(0.6, {
          hips: v3(Math.sin(a) * 1.6, 0.62 - 0.875 + (1 - Math.cos(a)) * 1.6, 0),
          left: fist(v3(0.14, 0.22, 0.22)),
          right: fist(v3(0.14, 0.22, -0.22)),
          leftLeg: { swing: 1.35, out: 0.05, bend: 0.9 - a },
          rightLeg: { swing: 1.35, out: 0.05, bend: 0.9 - a },
          mood: 'happy',
          mouth: 0.3,
        }),
        roll: a * 0.7,
      };
    },
    items: (s) => {
      const a = Math.sin(s.t * 2) * 0.5;
      return [
        scene(s, -0.4, (b) => {
          for (const x of [-1.2, 1.2])
            rod(
              b,
              [
                [0, 2.5],
                [x, 0],
              ],
              0.08,
              [190, 70, 56],
            );
          rod(
            b,
            [
              [-0.1, 2.5],
              [0.1, 2.5],
            ],
            0.1,
            [190, 70, 56],
          );
          rod(
            b,
            [
              [0, 2.5],
              [Math.sin(a) * 1.9, 2.5 - Math.cos(a) * 1.9],
            ],
            0.02,
            STEEL,
          );
        }),
        scene(s, 0.1, (b) => {
          b.ctx.save();
          b.ctx.translate(Math.sin(a) * 1.92, 2.5 - Math.cos(a) * 1.92);
          b.ctx.rotate(a);
          box(b, -0.2, -0.03, 0.4, 0.05, DARK_WOOD);
          b.ctx.restore();
        }),
      ];
    },
    room: { front: 0.9, back: 0.9, above: 0.9 },
  },
  {
    verb: 'slide',
    view: 80,
    pose: (m) => {
      const k = fract(m.t * 0.5);
      return {
        ...sitting(0.3, {
          hips: v3(lerp(-0.9, 0.8, k), lerp(1.5, 0.35, k) + 0.1 - 0.875, 0),
          lean: -0.4,
          left: openHand(v3(0.1, 0.5, 0.3), v3(0, 0, 1)),
          right: openHand(v3(0.1, 0.5, -0.3), v3(0, 0, -1)),
          leftLeg: { swing: 0.9, out: 0.08, bend: 0.1 },
          rightLeg: { swing: 0.9, out: 0.08, bend: 0.1 },
          mood: 'laughing',
        }),
      };
    },
    items: (s) => [
      scene(s, -0.5, (b) => {
        rod(
          b,
          [
            [-1.2, 0],
            [-1.2, 1.6],
          ],
          0.06,
          STEEL,
        );
        shape(
          b,
          [
            [-1.35, 1.5],
            [-1.0, 1.5],
            [0.7, 0.28],
            [1.1, 0.2],
            [1.1, 0.14],
            [0.65, 0.18],
            [-1.05, 1.38],
            [-1.35, 1.4],
          ],
          [236, 170, 50],
          0.3,
        );
      }),
    ],
    room: { front: 0.7, back: 0.9, above: 0.8 },
  },
];
