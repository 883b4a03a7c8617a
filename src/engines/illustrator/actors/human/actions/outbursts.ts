import type { Rgb } from '../../../color.ts';
import type { Item } from '../figure.ts';
import { v3 } from '../pose.ts';
import { onFace } from '../tools/on-face.ts';
import { at, disc, grip, shape } from '../tools/place.ts';
import { path, track } from '../tools/track.ts';
import type { Brush } from '../../shading.ts';
import type { Action, Stage } from './action.ts';
import { atEase } from './locomotion.ts';

const TEAR: Rgb = [96, 170, 232];
const TISSUE: Rgb = [250, 250, 252];

function drop(b: Brush, x: number, y: number, r: number, alpha: number): void {
  b.ctx.globalAlpha = alpha;
  shape(
    b,
    [
      [x, y + r * 1.9],
      [x - r * 0.8, y],
      [x, y - r],
      [x + r * 0.8, y],
    ],
    TEAR,
    0.7,
  );
  b.ctx.globalAlpha = 1;
}

/** Tears run down the cheeks and fly off to both sides, as in a comic strip. */
function tears(s: Stage): Item[] {
  return [-1, 1].flatMap((side) =>
    [0, 1, 2].map((i): Item => {
      const age = (s.t * 0.9 + i / 3 + (side > 0 ? 0.15 : 0)) % 1;
      const from = onFace(s, side * 0.17, -0.1);
      const spread = side * age * (0.06 + i * 0.05);
      return at(s, { x: from.x + spread * s.scale, y: from.y }, 0.45, 0, (b) =>
        drop(b, 0, -age * 0.34 + age * (1 - age) * 0.1, 0.02 + i * 0.004, 1 - age * 0.7),
      );
    }),
  );
}

/** What a body does by itself: it weeps, yawns and sneezes. */
export const outbursts: readonly Action[] = [
  {
    verb: 'cry',
    view: 12,
    pose: (m) => {
      const sob = Math.abs(Math.sin(m.t * 5));
      return {
        ...atEase(m.t),
        curl: 0.14 + sob * 0.03,
        head: { nod: 0.16 + sob * 0.04, tilt: 0.08, follow: 0.5, turn: 0 },
        left: {
          to: v3(0.16, -0.08 + sob * 0.02, 0.2),
          from: 'head',
          elbow: v3(0.2, -1, 0.5),
          grip: 'fist',
        },
        right: {
          to: v3(0.2, -0.22, -0.12),
          from: 'chest',
          elbow: v3(-0.2, -0.8, -0.6),
          grip: 'fist',
        },
        mood: 'sad',
        mouth: 0.3 + sob * 0.3,
      };
    },
    items: tears,
  },
  {
    verb: 'yawn',
    view: 16,
    pose: (m) => {
      // Out of a slump: the hand comes up, the mouth opens wide, both arms stretch, all sinks again.
      const p = (m.t / 3.8 + 0.04) % 1;
      const wide = track(p, [0.06, 0], [0.3, 1], [0.58, 1], [0.8, 0]);
      const stretch = track(p, [0.34, 0], [0.56, 1], [0.74, 1], [0.94, 0]);
      return {
        ...atEase(m.t),
        hips: v3(0, 0.02 * stretch - 0.04 * (1 - wide), 0),
        lean: 0.1 * (1 - wide) - 0.1 * stretch,
        curl: -0.14 * stretch,
        side: 0.12 * stretch * Math.sin(m.t * 2),
        head: { nod: 0.2 - 0.5 * wide, tilt: 0.14 * wide, turn: 0, follow: 0.4 },
        left: {
          to: path(stretch, [0, 0.1, -0.3, 0.26], [1, -0.04, 0.62, 0.42]),
          from: 'chest',
          elbow: v3(0, -0.2, 1),
          grip: 'fist',
        },
        right: {
          to: path(wide, [0, 0.16, -0.62, -0.24], [1, 0.21, -0.2, -0.07]),
          from: 'head',
          elbow: v3(0, -1, -0.6),
          grip: 'flat',
        },
        mood: 'asleep',
        mouth: wide,
      };
    },
  },
  {
    verb: 'sneeze',
    view: 40,
    pose: (m) => {
      const beat = (m.t * 0.6) % 1;
      const burst = beat > 0.55 ? Math.sin(((beat - 0.55) / 0.45) * Math.PI) : 0;
      return {
        ...atEase(m.t),
        lean: -0.1 + burst * 0.5,
        head: { nod: -0.16 + burst * 0.4, tilt: 0, turn: 0, follow: 0.5 },
        left: { to: v3(0.17, -0.13, 0.03), from: 'head', elbow: v3(0, -1, 0.6), grip: 'fist' },
        right: { to: v3(0.17, -0.14, -0.03), from: 'head', elbow: v3(0, -1, -0.6), grip: 'fist' },
        mood: 'asleep',
        mouth: 0.2,
      };
    },
    items: (s) => {
      const l = grip(s, 'left');
      const r = grip(s, 'right');
      const beat = (s.t * 0.6) % 1;
      return [
        at(s, { x: (l.x + r.x) / 2, y: (l.y + r.y) / 2 }, 0.6, 0, (b) => {
          shape(
            b,
            [
              [-0.1, 0.06],
              [-0.13, -0.1],
              [-0.03, -0.16],
              [0.08, -0.13],
              [0.14, -0.02],
              [0.06, 0.08],
            ],
            TISSUE,
            0.5,
          );
          if (beat > 0.6)
            for (let i = 0; i < 8; i++) {
              const age = (beat - 0.6) / 0.4;
              b.ctx.globalAlpha = 1 - age;
              disc(b, 0.12 + age * (0.2 + (i % 4) * 0.1), (i - 4) * 0.03 * age, 0.014, TEAR);
            }
          b.ctx.globalAlpha = 1;
        }),
      ];
    },
    room: { front: 0.3 },
  },
];
