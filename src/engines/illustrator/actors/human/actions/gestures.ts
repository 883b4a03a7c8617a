import type { Rgb } from '../../../color.ts';
import { v3 } from '../pose.ts';
import { onFace } from '../tools/on-face.ts';
import { at, disc, grip, rod, shape } from '../tools/place.ts';
import type { Brush } from '../../shading.ts';
import type { Action } from './action.ts';
import { atEase } from './locomotion.ts';

/** Short strokes around a place, for what is heard or shaken. */
function strokes(b: Brush, r: number, color: Rgb, count = 5, from = 0.4, to = 2.7): void {
  for (let i = 0; i < count; i++) {
    const a = from + ((to - from) * i) / (count - 1);
    rod(
      b,
      [
        [Math.cos(a) * r, Math.sin(a) * r],
        [Math.cos(a) * r * 1.7, Math.sin(a) * r * 1.7],
      ],
      0.014,
      color,
    );
  }
}

/** The bow of a motion, beside what moves. */
function bow(b: Brush, x: number, r: number, side: 1 | -1): void {
  const { ctx } = b;
  ctx.strokeStyle = b.tone([90, 84, 96], 0.8);
  ctx.lineWidth = 0.014;
  ctx.beginPath();
  ctx.arc(x, 0, r, side > 0 ? -0.7 : Math.PI - 0.7, side > 0 ? 0.7 : Math.PI + 0.7);
  ctx.stroke();
}

/** What a face and two hands can say. */
export const gestures: readonly Action[] = [
  {
    verb: 'snap_fingers',
    view: 18,
    pose: (m) => {
      const beat = (m.t * 1.4) % 1;
      const snap = beat < 0.2 ? Math.sin((beat / 0.2) * Math.PI) : 0;
      return {
        ...atEase(m.t),
        right: {
          to: v3(0.34, 0.1 - snap * 0.06, -0.3),
          from: 'chest',
          elbow: v3(-0.2, -0.9, -0.7),
          grip: 'point',
          wrist: snap * 0.6,
        },
        left: {
          to: v3(0.34, 0.02 + snap * 0.04, 0.3),
          from: 'chest',
          elbow: v3(-0.2, -0.9, 0.7),
          grip: 'point',
        },
        head: { nod: 0.05 + snap * 0.08, tilt: 0.06, turn: 0, follow: 0.35 },
      };
    },
    items: (s) => {
      const beat = (s.t * 1.4) % 1;
      return (['left', 'right'] as const).map((side) =>
        at(s, grip(s, side), 0.7, 0, (b) => {
          b.ctx.globalAlpha = beat < 0.6 ? 1 : 1 - (beat - 0.6) / 0.4;
          strokes(b, 0.12, [250, 190, 60]);
          b.ctx.globalAlpha = 1;
        }),
      );
    },
  },
  {
    verb: 'shake_head',
    view: 4,
    pose: (m) => ({
      ...atEase(m.t),
      head: { turn: Math.sin(m.t * 6) * 0.75, nod: 0.04, tilt: 0, follow: 0.35 },
      left: { to: v3(0.26, -0.2, 0.06), from: 'chest', elbow: v3(-0.2, -0.7, 1), grip: 'fist' },
      right: {
        to: v3(0.34, 0.12, -0.2),
        from: 'chest',
        elbow: v3(-0.2, -0.9, -0.6),
        grip: 'point',
      },
      mood: 'angry',
    }),
    items: (s) => {
      const h = s.person.proportions.head / s.scale;
      return [
        at(s, s.skeleton.head, 0.5, 0, (b) => {
          for (const r of [0.78, 0.96]) {
            bow(b, 0, h * r, 1);
            bow(b, 0, h * r, -1);
          }
        }),
      ];
    },
  },
  {
    verb: 'stick_tongue_out',
    view: 6,
    pose: (m) => {
      const wag = Math.sin(m.t * 7) * 0.03;
      return {
        ...atEase(m.t),
        lean: 0.08,
        head: { tilt: Math.sin(m.t * 1.4) * 0.12, nod: -0.04, turn: 0, follow: 0.4 },
        left: {
          to: v3(0.05, 0.05 + wag, 0.2),
          from: 'head',
          elbow: v3(-0.1, -0.4, 1),
          grip: 'open',
        },
        right: {
          to: v3(0.05, 0.05 - wag, -0.2),
          from: 'head',
          elbow: v3(-0.1, -0.4, -1),
          grip: 'open',
        },
        mood: 'laughing',
        mouth: 0.4,
      };
    },
    items: (s) => [
      at(s, onFace(s, 0, -0.3), 0.4, 0, (b) => {
        const long = 0.1 + Math.sin(s.t * 5) * 0.012;
        shape(
          b,
          [
            [-0.032, 0.02],
            [-0.034, -long * 0.7],
            [0, -long],
            [0.034, -long * 0.7],
            [0.032, 0.02],
          ],
          [232, 96, 112],
          0.6,
        );
        rod(
          b,
          [
            [0, 0.01],
            [0, -long * 0.7],
          ],
          0.006,
          [190, 60, 80],
        );
      }),
    ],
  },
  {
    verb: 'whistle',
    view: 30,
    pose: (m) => ({
      ...atEase(m.t),
      head: { tilt: 0.08, nod: -0.06, turn: 0, follow: 0.35 },
      left: { to: v3(0.06, -0.3, 0.2), from: 'chest', elbow: v3(-0.4, -0.3, 1), grip: 'fist' },
      mood: 'surprised',
      mouth: 0.12,
    }),
    items: (s) => [
      at(s, onFace(s, 0, -0.26), 0.5, 0, (b) => {
        for (let i = 0; i < 3; i++) {
          const age = (s.t * 0.45 + i / 3) % 1;
          const x = 0.14 + age * 0.5;
          const y = Math.sin(age * 5 + i) * 0.08 + age * 0.24;
          b.ctx.globalAlpha = 1 - age;
          disc(b, x, y, 0.032, [60, 60, 80], 0.75);
          rod(
            b,
            [
              [x + 0.028, y],
              [x + 0.028, y + 0.14],
              [x + 0.08, y + 0.1],
            ],
            0.012,
            [60, 60, 80],
          );
        }
        b.ctx.globalAlpha = 1;
      }),
    ],
    room: { front: 0.5 },
  },
];
