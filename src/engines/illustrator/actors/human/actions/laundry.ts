import type { Rgb } from '../../../color.ts';
import type { Brush } from '../../shading.ts';
import { fist, flatHand, pose, v3 } from '../pose.ts';
import {
  at,
  BLACK,
  box,
  disc,
  flat,
  grip,
  held,
  rod,
  scene,
  shape,
  STEEL,
  table,
  WHITE,
  wisps,
} from '../tools/place.ts';
import type { Action } from './action.ts';
import { atCounter } from './postures.ts';

function garment(b: Brush, color: Rgb, w: number): void {
  shape(
    b,
    [
      [-w, 0.02],
      [-w * 1.55, -0.12],
      [-w * 1.2, -0.2],
      [-w * 0.95, -0.12],
      [-w * 0.9, -0.46],
      [w * 0.9, -0.46],
      [w * 0.95, -0.12],
      [w * 1.2, -0.2],
      [w * 1.55, -0.12],
      [w, 0.02],
      [w * 0.35, 0.05],
      [0, -0.01],
      [-w * 0.35, 0.05],
    ],
    color,
    0.2,
  );
}

function folded(b: Brush, x: number, y: number, colors: readonly Rgb[]): void {
  colors.forEach((c, i) =>
    shape(
      b,
      [
        [x - 0.17, y + i * 0.06],
        [x - 0.18, y + 0.05 + i * 0.06],
        [x + 0.18, y + 0.05 + i * 0.06],
        [x + 0.17, y + i * 0.06],
      ],
      c,
      0.4,
    ),
  );
}

/** Colours of cloth. */
export const LINEN: readonly Rgb[] = [
  [214, 96, 84],
  [96, 146, 186],
  [240, 206, 120],
  [126, 166, 120],
];

function washer(b: Brush, t: number): void {
  box(b, 0.62, 0, 0.66, 0.9, WHITE);
  box(b, 0.62, 0.76, 0.66, 0.14, [222, 226, 230]);
  disc(b, 0.95, 0.42, 0.24, STEEL);
  disc(b, 0.95, 0.42, 0.185, [70, 96, 120]);
  for (let i = 0; i < 4; i++)
    disc(
      b,
      0.95 + Math.cos(t * 3 + i * 1.6) * 0.09,
      0.4 + Math.sin(t * 3 + i * 1.6) * 0.08,
      0.06,
      LINEN[i]!,
    );
  disc(b, 1.16, 0.83, 0.035, [90, 96, 104]);
  flat(
    b,
    [
      [0.68, 0.8],
      [0.68, 0.86],
      [0.86, 0.86],
      [0.86, 0.8],
    ],
    [120, 190, 220],
    0.9,
  );
  shape(
    b,
    [
      [-0.7, 0],
      [-0.78, 0.36],
      [-0.2, 0.36],
      [-0.28, 0],
    ],
    [222, 190, 130],
    0.1,
  );
  LINEN.forEach((c, i) => disc(b, -0.66 + i * 0.12, 0.4 + (i % 2) * 0.04, 0.11, c, 0.8));
}

export const laundry: readonly Action[] = [
  {
    verb: 'do_laundry',
    view: 66,
    pose: (m) =>
      pose({
        hips: v3(-0.1, -0.16, 0),
        lean: 0.5,
        head: { follow: 0.3, nod: 0.1 },
        left: { to: v3(0.5 + Math.sin(m.t * 2) * 0.05, 0.72, 0.12), from: 'ground', grip: 'fist' },
        right: {
          to: v3(0.46 + Math.sin(m.t * 2) * 0.05, 0.7, -0.14),
          from: 'ground',
          grip: 'fist',
        },
        leftLeg: { to: v3(0.08, 0, 0.12), from: 'ground' },
        rightLeg: { to: v3(-0.16, 0, -0.12), from: 'ground' },
        mood: 'happy',
      }),
    items: (s) => [
      scene(s, -0.5, (b) => washer(b, s.t)),
      held(s, 'right', 0.2, 0.2, (b) => garment(b, LINEN[0]!, 0.12)),
    ],
    room: { front: 0.7, back: 0.3 },
  },
  {
    verb: 'fold_clothes',
    view: 16,
    pose: (m) =>
      atCounter(m, {
        left: fist(v3(0.36, -0.12, 0.16 - Math.max(0, Math.sin(m.t * 2)) * 0.1), v3(-0.2, -0.6, 1)),
        right: fist(v3(0.36, -0.12, -0.16), v3(-0.2, -0.6, -1)),
      }),
    items: (s) => {
      const l = grip(s, 'left');
      const r = grip(s, 'right');
      return [
        at(s, { x: (l.x + r.x) / 2, y: (l.y + r.y) / 2 }, 0.4, 0, (b) =>
          garment(b, [86, 150, 190], Math.max(0.06, Math.abs(l.x - r.x) / 2 / s.scale)),
        ),
        scene(s, 0.6, (b) => {
          table(b, -0.75, 0.75, 0.8, [206, 170, 120]);
          folded(b, -0.5, 0.84, [LINEN[0]!, LINEN[2]!, LINEN[1]!, WHITE]);
          folded(b, 0.52, 0.84, [LINEN[3]!, LINEN[0]!, LINEN[2]!]);
        }),
      ];
    },
    room: { front: 0.2, back: 0.2 },
  },
  {
    verb: 'iron',
    view: 18,
    pose: (m) =>
      atCounter(m, {
        right: fist(v3(0.4, -0.3, -0.1 + Math.sin(m.t * 2) * 0.18), v3(-0.2, -0.4, -1)),
        left: flatHand(v3(0.36, -0.36, 0.3), v3(-0.2, -0.6, 1)),
      }),
    items: (s) => [
      scene(s, 0.55, (b) => {
        rod(
          b,
          [
            [-0.4, 0],
            [0.4, 0.86],
          ],
          0.03,
          STEEL,
        );
        rod(
          b,
          [
            [0.4, 0],
            [-0.4, 0.86],
          ],
          0.03,
          STEEL,
        );
        shape(
          b,
          [
            [-0.75, 0.86],
            [-0.7, 0.95],
            [0.7, 0.95],
            [0.82, 0.9],
            [0.7, 0.86],
          ],
          [120, 160, 190],
          0.4,
        );
        shape(
          b,
          [
            [-0.5, 0.95],
            [-0.44, 0.985],
            [0.4, 0.985],
            [0.46, 0.95],
          ],
          WHITE,
          0.3,
        );
      }),
      held(s, 'right', 0.8, 0, (b) => {
        shape(
          b,
          [
            [-0.13, -0.09],
            [-0.12, -0.02],
            [0.02, 0.02],
            [0.13, -0.07],
            [0.13, -0.09],
          ],
          [70, 120, 190],
          0.4,
        );
        rod(
          b,
          [
            [-0.1, 0.0],
            [0.05, 0.03],
          ],
          0.03,
          BLACK,
        );
        flat(
          b,
          [
            [-0.14, -0.11],
            [-0.14, -0.085],
            [0.14, -0.085],
            [0.14, -0.11],
          ],
          STEEL,
          1,
          0.1,
        );
        wisps(b, 0, -0.05, s.t, 0.07, 4);
      }),
    ],
    room: { front: 0.3, back: 0.3 },
  },
];
