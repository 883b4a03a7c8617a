import type { Rgb } from '../../../color.ts';
import type { Brush } from '../../shading.ts';
import { flatHand, openHand, v3 } from '../pose.ts';
import {
  at,
  BLACK,
  box,
  disc,
  flat,
  grip,
  rod,
  scene,
  shape,
  STEEL,
  stool,
  WHITE,
} from '../tools/place.ts';
import type { Action } from './action.ts';
import { atEase } from './locomotion.ts';
import { atInstrument } from './postures.ts';

function piano(brush: Brush): void {
  const dark: Rgb = [52, 36, 34];
  box(brush, 0.48, 0, 0.5, 1.22, dark);
  shape(
    brush,
    [
      [0.22, 0.6],
      [0.22, 0.72],
      [0.98, 0.74],
      [0.98, 0.58],
    ],
    dark,
    0.05,
  );
  flat(
    brush,
    [
      [0.2, 0.72],
      [0.26, 0.765],
      [0.6, 0.765],
      [0.6, 0.72],
    ],
    WHITE,
    0.95,
    0,
  );
  for (let i = 0; i < 6; i++)
    flat(
      brush,
      [
        [0.29 + i * 0.05, 0.745],
        [0.3 + i * 0.05, 0.775],
        [0.32 + i * 0.05, 0.775],
        [0.315 + i * 0.05, 0.745],
      ],
      BLACK,
      0.4,
      0,
    );
  rod(
    brush,
    [
      [0.27, 0.6],
      [0.27, 0.0],
    ],
    0.05,
    dark,
  );
  shape(
    brush,
    [
      [0.5, 0.95],
      [0.46, 1.2],
      [0.52, 1.22],
      [0.56, 0.95],
    ],
    WHITE,
    0.05,
  );
  shape(
    brush,
    [
      [0.44, 1.2],
      [0.44, 1.27],
      [1.02, 1.27],
      [1.02, 1.2],
    ],
    dark,
    0.1,
  );
}

export const keys: readonly Action[] = [
  {
    verb: 'play_accordion',
    view: 14,
    pose: (m) => {
      const k = 0.5 + 0.5 * Math.sin(m.t * 2.2);
      return {
        ...atEase(m.t),
        head: { tilt: 0.1 * Math.sin(m.t * 1.1), nod: 0.1, turn: 0, follow: 0.35 },
        left: flatHand(v3(0.26, -0.12, 0.28 + k * 0.16), v3(-0.3, -0.6, 1)),
        right: openHand(v3(0.28, -0.12 + Math.sin(m.t * 8) * 0.02, -0.26), v3(-0.3, -0.6, -1)),
        mood: 'happy',
      };
    },
    items: (s) => {
      const l = grip(s, 'left');
      const r = grip(s, 'right');
      const wide = (l.x - r.x) / s.scale;
      return [
        at(s, { x: r.x, y: (l.y + r.y) / 2 }, 0.3, 0, (b) => {
          const folds = 9;
          const from = 0.12;
          const to = wide - 0.1;
          for (let i = 0; i < folds; i++) {
            const x = from + ((to - from) * i) / folds;
            const w = (to - from) / folds;
            flat(
              b,
              [
                [x, 0.23],
                [x + w / 2, 0.26],
                [x + w, 0.23],
                [x + w, -0.23],
                [x + w / 2, -0.26],
                [x, -0.23],
              ],
              i % 2 ? [196, 40, 48] : [156, 26, 36],
              0.9,
              0,
            );
          }
          shape(
            b,
            [
              [-0.06, 0.26],
              [0.13, 0.26],
              [0.13, -0.26],
              [-0.06, -0.26],
            ],
            [168, 28, 40],
            0.1,
          );
          shape(
            b,
            [
              [to, 0.26],
              [to + 0.12, 0.26],
              [to + 0.12, -0.26],
              [to, -0.26],
            ],
            [168, 28, 40],
            0.1,
          );
          for (let i = 0; i < 9; i++) box(b, -0.05, 0.19 - i * 0.047, 0.09, 0.036, WHITE);
          for (let i = 0; i < 8; i++)
            disc(b, to + 0.04 + (i % 2) * 0.045, 0.17 - Math.floor(i / 2) * 0.11, 0.016, STEEL);
        }),
      ];
    },
    room: { front: 0.3, back: 0.2 },
  },
  {
    verb: 'play_piano',
    view: 80,
    pose: (m) =>
      atInstrument(0.5, {
        lean: 0.1,
        head: { nod: 0.2, follow: 0.4 },
        left: {
          to: v3(0.36, 0.82 + Math.max(0, Math.sin(m.t * 7)) * 0.04, 0.16),
          from: 'ground',
          grip: 'relaxed',
        },
        right: {
          to: v3(0.38, 0.82 + Math.max(0, Math.sin(m.t * 7 + 2)) * 0.04, -0.1),
          from: 'ground',
          grip: 'relaxed',
        },
      }),
    items: (s) => [
      scene(s, -0.3, piano),
      scene(s, -0.25, (b) => stool(b, -0.06, 0.44, [52, 36, 34])),
    ],
    room: { front: 0.5 },
  },
];
