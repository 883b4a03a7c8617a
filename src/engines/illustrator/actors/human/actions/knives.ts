import type { Brush } from '../../shading.ts';
import { fist, v3 } from '../pose.ts';
import {
  angleOf,
  at,
  box,
  DARK_WOOD,
  disc,
  flat,
  grip,
  held,
  LEAF,
  RED,
  rod,
  scene,
  shape,
  STEEL,
  stool,
  table,
  WHITE,
} from '../tools/place.ts';
import type { Action } from './action.ts';
import { aproned } from './costumes.ts';
import { atBench, sitting } from './postures.ts';
import { sparks } from './workshop.ts';

function blade(b: Brush, length: number): void {
  rod(
    b,
    [
      [-0.1, 0],
      [0.02, 0],
    ],
    0.034,
    DARK_WOOD,
  );
  shape(
    b,
    [
      [0.02, 0.012],
      [length, 0.006],
      [length - 0.05, -0.045],
      [0.02, -0.045],
    ],
    STEEL,
    0.1,
  );
}

export const knives: readonly Action[] = [
  {
    verb: 'chop',
    beat: { kind: 'click', at: 0, every: Math.PI / 5, strength: 0.6 },
    view: 70,
    pose: (m) => {
      const k = Math.abs(Math.sin(m.t * 5));
      return atBench(
        m,
        { to: v3(0.56, 1.0, 0.14), from: 'ground', grip: 'fist' },
        { to: v3(0.46, 1.04 + k * 0.13, -0.1), from: 'ground', grip: 'fist' },
      );
    },
    dress: aproned('#dfe6ea'),
    items: (s) => [
      scene(s, 0.3, (b) => {
        table(b, 0.22, 1.35, 0.88);
        shape(
          b,
          [
            [0.34, 0.93],
            [0.38, 0.965],
            [1.0, 0.965],
            [1.02, 0.93],
          ],
          [226, 184, 128],
          0.1,
        );
        disc(b, 0.72, 1.03, 0.085, RED);
        disc(b, 0.88, 1.0, 0.05, [236, 140, 48], 0.6);
        for (let i = 0; i < 3; i++) disc(b, 0.52 + i * 0.05, 0.98, 0.035, [120, 180, 80], 0.4);
        disc(b, 1.16, 1.0, 0.13, WHITE, 0.5);
        disc(b, 1.16, 1.04, 0.1, LEAF, 0.4);
      }),
      held(s, 'right', 0.9, -0.12, (b) => blade(b, 0.36)),
    ],
    room: { front: 0.8 },
  },
  {
    verb: 'peel',
    view: 24,
    pose: (m) => {
      const a = Math.sin(m.t * 3);
      return sitting(0.45, {
        head: { nod: 0.34, turn: 0, follow: 0.45 },
        left: fist(v3(0.38, -0.1, 0.1), v3(-0.2, -0.9, 0.9)),
        right: fist(v3(0.38, -0.02 - a * 0.05, -0.08), v3(-0.2, -0.9, -0.9)),
        mood: 'focused',
      });
    },
    dress: aproned('#dfe6ea'),
    items: (s) => {
      const l = grip(s, 'left');
      const r = grip(s, 'right');
      return [
        scene(s, -0.4, (b) => stool(b, -0.03, 0.45)),
        at(s, { x: l.x, y: l.y + 0.03 * s.scale }, 0.8, 0, (b) => {
          disc(b, 0, 0, 0.115, RED);
          flat(
            b,
            [
              [-0.11, 0.03],
              [-0.04, 0.1],
              [0.05, 0.1],
              [0.02, 0.0],
              [-0.07, -0.06],
            ],
            [250, 236, 180],
            0.95,
            0.6,
          );
          const { ctx } = b;
          ctx.strokeStyle = b.tone(RED, 0.9);
          ctx.lineWidth = 0.034;
          ctx.beginPath();
          ctx.moveTo(-0.06, -0.06);
          ctx.bezierCurveTo(-0.2, -0.14, 0.05, -0.22, -0.1, -0.3);
          ctx.bezierCurveTo(-0.2, -0.36, 0, -0.4, -0.06, -0.46);
          ctx.stroke();
        }),
        at(s, r, 0.85, angleOf(r, l) + 0.3, (b) => blade(b, 0.22)),
        scene(s, 0.6, (b) => {
          shape(
            b,
            [
              [0.32, 0.02],
              [0.24, 0.26],
              [0.76, 0.26],
              [0.68, 0.02],
            ],
            [96, 146, 186],
            0.3,
          );
          for (const [x, y] of [
            [0.36, 0.3],
            [0.5, 0.34],
            [0.64, 0.3],
          ] as const)
            disc(b, x, y, 0.085, RED);
        }),
      ];
    },
    room: { front: 0.4 },
  },
  {
    verb: 'sharpen',
    view: 70,
    pose: (m) => {
      const a = Math.sin(m.t * 4) * 0.12;
      return atBench(
        m,
        { to: v3(0.72, 1.0, 0.1), from: 'ground', grip: 'fist' },
        { to: v3(0.52 + a, 1.05, -0.08), from: 'ground', grip: 'fist' },
      );
    },
    dress: aproned('#6b5846'),
    items: (s) => [
      scene(s, 0.3, (b) => {
        table(b, 0.22, 1.35, 0.88);
        box(b, 0.44, 0.93, 0.5, 0.07, [128, 132, 140]);
        rod(
          b,
          [
            [1.08, 0.95],
            [1.28, 0.95],
          ],
          0.03,
          STEEL,
        );
      }),
      held(s, 'right', 0.9, -0.04, (b) => blade(b, 0.46)),
      at(
        s,
        { x: grip(s, 'right').x + 0.2 * s.scale, y: grip(s, 'right').y - 0.02 * s.scale },
        0.95,
        0,
        (b) => sparks(b, s.t, 9),
      ),
    ],
    room: { front: 0.8 },
  },
];
