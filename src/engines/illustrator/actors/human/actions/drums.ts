import type { Rgb } from '../../../color.ts';
import type { Brush } from '../../shading.ts';
import { fist, v3 } from '../pose.ts';
import {
  at,
  box,
  DARK_WOOD,
  disc,
  flat,
  GOLD,
  grip,
  held,
  RED,
  rod,
  scene,
  STEEL,
  WHITE,
  WOOD,
} from '../tools/place.ts';
import type { Action } from './action.ts';
import { atEase } from './locomotion.ts';
import { atInstrument } from './postures.ts';

function drum(brush: Brush, x: number, y: number, r: number, h: number, color: Rgb): void {
  box(brush, x - r, y - h, r * 2, h, color);
  disc(brush, x, y, r, WHITE, 0.3);
  for (const dy of [0, -h])
    flat(
      brush,
      [
        [x - r, y + dy + 0.012],
        [x + r, y + dy + 0.012],
        [x + r, y + dy - 0.012],
        [x - r, y + dy - 0.012],
      ],
      STEEL,
      0.9,
      0,
    );
}

export const drums: readonly Action[] = [
  {
    verb: 'air_drum',
    view: 14,
    pose: (m) => {
      const a = Math.sin(m.t * 11);
      return {
        ...atEase(m.t),
        hips: v3(0, -0.08 - Math.abs(a) * 0.02, 0),
        lean: 0.16,
        head: { nod: 0.16 + a * 0.16, tilt: 0.08, turn: 0, follow: 0.5 },
        left: fist(v3(0.4, -0.08 + a * 0.17, 0.22), v3(-0.3, -0.7, 0.9)),
        right: fist(v3(0.4, -0.08 - a * 0.17, -0.22), v3(-0.3, -0.7, -0.9)),
        leftLeg: { to: v3(0.1, 0, 0.2), from: 'ground' },
        rightLeg: { to: v3(-0.1, 0, -0.2), from: 'ground' },
        mood: 'laughing',
      };
    },
    items: (s) => [
      ...(['left', 'right'] as const).map((side) => {
        const g = grip(s, side);
        return at(s, g, 0.8, side === 'left' ? 0.5 : 2.5, (b) => {
          rod(
            b,
            [
              [-0.1, 0],
              [0.34, 0],
            ],
            0.022,
            [226, 190, 130],
          );
          disc(b, 0.35, 0, 0.02, [226, 190, 130]);
        });
      }),
      scene(s, 0.9, (b) => {
        for (const side of [-1, 1]) {
          const hit = Math.max(0, side * Math.sin(s.t * 11));
          b.ctx.globalAlpha = hit;
          for (let i = 0; i < 4; i++) {
            const angle = 0.5 + i * 0.7;
            rod(
              b,
              [
                [side * 0.42 + Math.cos(angle) * 0.1, 0.86 + Math.sin(angle) * 0.1],
                [side * 0.42 + Math.cos(angle) * 0.19, 0.86 + Math.sin(angle) * 0.19],
              ],
              0.014,
              [250, 190, 60],
            );
          }
        }
        b.ctx.globalAlpha = 1;
      }),
    ],
    room: { front: 0.2, back: 0.2 },
  },
  {
    verb: 'play_xylophone',
    view: 12,
    pose: (m) => {
      const a = Math.sin(m.t * 9);
      return {
        ...atEase(m.t),
        lean: 0.12,
        head: { nod: 0.26, turn: 0, tilt: 0, follow: 0.4 },
        left: { to: v3(0.4, 1.06 + a * 0.06, 0.2), from: 'ground', grip: 'fist' },
        right: { to: v3(0.4, 1.06 - a * 0.06, -0.2), from: 'ground', grip: 'fist' },
        mood: 'happy',
      };
    },
    items: (s) => {
      const colors: readonly Rgb[] = [
        [214, 60, 60],
        [236, 130, 50],
        [244, 206, 70],
        [110, 180, 80],
        [70, 150, 200],
        [80, 90, 190],
        [150, 80, 180],
      ];
      return [
        scene(s, 0.4, (b) => {
          for (const x of [-0.6, 0.6])
            rod(
              b,
              [
                [x, 0],
                [x * 0.9, 0.86],
              ],
              0.05,
              DARK_WOOD,
            );
          colors.forEach((color, i) =>
            box(b, -0.7 + i * 0.2, 0.8 - (6 - i) * 0.008, 0.17, 0.13 + (6 - i) * 0.016, color),
          );
        }),
        ...(['left', 'right'] as const).map((side) => {
          const g = grip(s, side);
          return at(s, g, 0.9, side === 'left' ? -0.6 : Math.PI + 0.6, (b) => {
            rod(
              b,
              [
                [-0.06, 0],
                [0.26, 0],
              ],
              0.016,
              WOOD,
            );
            disc(b, 0.28, 0, 0.036, RED);
          });
        }),
      ];
    },
    room: { front: 0.35, back: 0.35 },
  },
  {
    verb: 'play_drums',
    view: 20,
    pose: (m) => {
      const a = Math.sin(m.t * 11);
      return atInstrument(0.55, {
        right: fist(v3(0.3, -0.06 + a * 0.12, -0.22), v3(-0.2, -0.6, -1)),
        left: fist(v3(0.3, -0.06 - a * 0.12, 0.22), v3(-0.2, -0.6, 1)),
        mood: 'happy',
        mouth: 0.2,
        head: { nod: 0.1 + a * 0.06, tilt: a * 0.05 },
      });
    },
    items: (s) => {
      const a = Math.sin(s.t * 11);
      const stick = (side: 'left' | 'right', lift: number) =>
        held(
          s,
          side,
          0.9,
          (side === 'right' ? -0.5 : Math.PI + 0.5) + lift * 0.4 * (side === 'right' ? 1 : -1),
          (b: Brush) =>
            rod(
              b,
              [
                [-0.04, 0],
                [0.36, 0],
              ],
              0.018,
              [226, 190, 130],
            ),
        );
      return [
        scene(s, 0.6, (b) => {
          const c: Rgb = [176, 36, 44];
          for (const [x, y, r] of [
            [-0.62, 1.16, 0.24],
            [0.64, 1.22, 0.26],
          ] as const) {
            rod(
              b,
              [
                [x, y],
                [x * 1.05, 0],
              ],
              0.025,
              STEEL,
            );
            disc(b, x, y, r, GOLD, 0.2);
          }
          disc(b, 0, 0.32, 0.34, c);
          disc(b, 0, 0.32, 0.29, WHITE);
          for (const x of [-0.52, 0.52])
            rod(
              b,
              [
                [x, 0.6],
                [x * 1.1, 0],
              ],
              0.025,
              STEEL,
            );
          drum(b, -0.5, 0.72, 0.2, 0.2, c);
          drum(b, 0.5, 0.68, 0.23, 0.28, c);
          drum(b, -0.18, 0.84, 0.15, 0.16, c);
          drum(b, 0.17, 0.84, 0.15, 0.16, c);
        }),
        stick('left', -a),
        stick('right', a),
      ];
    },
    room: { front: 0.4, back: 0.4 },
  },
];
