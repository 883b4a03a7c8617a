import type { Rgb } from '../../../color.ts';
import { v3 } from '../pose.ts';
import {
  angleOf,
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
  shape,
  STEEL,
  stool,
  WHITE,
  WOOD,
} from '../tools/place.ts';
import type { Action } from './action.ts';
import { sitting } from './home.ts';
import { atEase } from './locomotion.ts';

const GILT: Rgb = [214, 160, 62];

/** Further instruments, each with its own way of being played. */
export const moreMusic: readonly Action[] = [
  {
    verb: 'play_harp',
    view: 78,
    pose: (m) => {
      const a = Math.sin(m.t * 3.2);
      return sitting(0.48, {
        lean: 0.1,
        head: { nod: 0.1, turn: 0, follow: 0.4 },
        left: { to: v3(0.5, 0.04 + a * 0.12, 0.1), from: 'chest', grip: 'open' },
        right: { to: v3(0.46, -0.04 - a * 0.12, -0.1), from: 'chest', grip: 'open' },
        mood: 'happy',
      });
    },
    items: (s) => [
      scene(s, -0.4, (b) => stool(b, -0.03, 0.48)),
      scene(s, 0.06, (b) => {
        const { ctx } = b;
        ctx.strokeStyle = b.tone([250, 240, 214], 1);
        ctx.lineWidth = 0.007;
        ctx.beginPath();
        for (let i = 0; i < 15; i++) {
          const p = i / 14;
          const shiver = Math.sin(s.t * 40 + i * 2) * 0.004;
          ctx.moveTo(0.36 + p * 0.56 + shiver, 1.66 - Math.sin(p * Math.PI) * 0.12 + p * 0.06);
          ctx.lineTo(0.36 + p * 0.44, 1.28 - p * 1.08);
        }
        ctx.stroke();
        rod(
          b,
          [
            [0.98, 0.1],
            [1.02, 1.74],
          ],
          0.08,
          GILT,
        );
        shape(
          b,
          [
            [0.24, 1.44],
            [0.34, 1.42],
            [0.98, 0.12],
            [0.8, 0.06],
          ],
          GILT,
          0.1,
        );
        shape(
          b,
          [
            [0.22, 1.46],
            [0.3, 1.76],
            [0.5, 1.68],
            [0.74, 1.6],
            [0.96, 1.82],
            [1.1, 1.8],
            [1.06, 1.66],
            [0.8, 1.52],
            [0.5, 1.58],
            [0.36, 1.6],
          ],
          GILT,
          0.4,
        );
        disc(b, 1.06, 1.78, 0.08, GILT);
        box(b, 0.74, 0, 0.34, 0.1, GILT);
      }),
    ],
    room: { front: 0.7, above: 0.4 },
    height: 1,
  },
  {
    verb: 'play_accordion',
    view: 14,
    pose: (m) => {
      const k = 0.5 + 0.5 * Math.sin(m.t * 2.2);
      return {
        ...atEase(m.t),
        head: { tilt: 0.1 * Math.sin(m.t * 1.1), nod: 0.1, turn: 0, follow: 0.35 },
        left: {
          to: v3(0.26, -0.12, 0.28 + k * 0.16),
          from: 'chest',
          elbow: v3(-0.3, -0.6, 1),
          grip: 'flat',
        },
        right: {
          to: v3(0.28, -0.12 + Math.sin(m.t * 8) * 0.02, -0.26),
          from: 'chest',
          elbow: v3(-0.3, -0.6, -1),
          grip: 'open',
        },
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
    verb: 'play_cello',
    view: 26,
    pose: (m) =>
      sitting(0.46, {
        head: { tilt: 0.08, nod: 0.08, turn: 0, follow: 0.4 },
        left: { to: v3(0.2, 0.2 + Math.sin(m.t * 4) * 0.02, 0.12), from: 'chest', grip: 'fist' },
        right: {
          to: v3(0.42, -0.34, -0.16 + Math.sin(m.t * 2.4) * 0.16),
          from: 'chest',
          elbow: v3(-0.2, -0.6, -1),
          grip: 'fist',
        },
        leftLeg: { to: v3(0.4, 0, 0.3), from: 'ground', knee: v3(0.7, 1, 0.6) },
        rightLeg: { to: v3(0.4, 0, -0.3), from: 'ground', knee: v3(0.7, 1, -0.6) },
        mood: 'focused',
      }),
    items: (s) => {
      const r = grip(s, 'right');
      return [
        scene(s, -0.4, (b) => stool(b, -0.1, 0.46)),
        at(s, { x: 0.16 * s.scale, y: 0 }, 0.5, 0.05, (b) => {
          rod(
            b,
            [
              [0, 0.02],
              [0, 0.2],
            ],
            0.016,
            STEEL,
          );
          shape(
            b,
            [
              [0, 0.16],
              [-0.22, 0.22],
              [-0.25, 0.4],
              [-0.14, 0.52],
              [-0.13, 0.6],
              [-0.19, 0.74],
              [-0.12, 0.86],
              [0, 0.88],
              [0.12, 0.86],
              [0.19, 0.74],
              [0.13, 0.6],
              [0.14, 0.52],
              [0.25, 0.4],
              [0.22, 0.22],
            ],
            [168, 84, 40],
            0.9,
          );
          for (const x of [-0.09, 0.09])
            rod(
              b,
              [
                [x, 0.46],
                [x * 1.2, 0.6],
              ],
              0.014,
              [60, 30, 20],
            );
          rod(
            b,
            [
              [0, 0.34],
              [0, 1.38],
            ],
            0.05,
            [50, 34, 28],
          );
          disc(b, 0, 1.42, 0.05, DARK_WOOD);
          for (const x of [-0.012, 0.012])
            rod(
              b,
              [
                [x, 0.3],
                [x, 1.36],
              ],
              0.005,
              WHITE,
            );
        }),
        at(s, r, 0.8, angleOf(r, { x: r.x + 1, y: r.y + 0.1 }), (b) =>
          rod(
            b,
            [
              [-0.06, 0],
              [0.66, 0],
            ],
            0.016,
            WOOD,
          ),
        ),
      ];
    },
    room: { front: 0.2, back: 0.1 },
  },
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
        left: {
          to: v3(0.4, -0.08 + a * 0.17, 0.22),
          from: 'chest',
          elbow: v3(-0.3, -0.7, 0.9),
          grip: 'fist',
        },
        right: {
          to: v3(0.4, -0.08 - a * 0.17, -0.22),
          from: 'chest',
          elbow: v3(-0.3, -0.7, -0.9),
          grip: 'fist',
        },
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
    verb: 'conduct',
    view: 20,
    pose: (m) => {
      const a = m.t * 3.4;
      return {
        ...atEase(m.t),
        right: {
          to: v3(0.38, 0.12 + Math.sin(a) * 0.18, -0.3 + Math.cos(a * 0.5) * 0.12),
          from: 'chest',
          elbow: v3(-0.2, -0.7, -0.9),
          grip: 'fist',
        },
        left: {
          to: v3(0.36, 0.08 + Math.cos(a * 0.7) * 0.14, 0.34),
          from: 'chest',
          elbow: v3(-0.2, -0.7, 0.9),
          grip: 'open',
        },
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
];
