import { rgb } from '../../../color.ts';
import { clamp, TAU } from '../../../easing.ts';
import { gaitPose, GAITS } from '../gait.ts';
import { over } from '../outfits.ts';
import { fist, pose, v3 } from '../pose.ts';
import {
  at,
  box,
  DARK_WOOD,
  disc,
  grip,
  held,
  RED,
  rod,
  scene,
  shape,
  STEEL,
  WHITE,
  WOOD,
} from '../tools/place.ts';
import type { Action } from './action.ts';
import { cycles } from './locomotion.ts';
import { sitting } from './postures.ts';

export const hunting: readonly Action[] = [
  {
    verb: 'fish',
    view: 70,
    pose: (m) =>
      sitting(0.4, {
        right: fist(v3(0.36, -0.08 + Math.sin(m.t) * 0.02, -0.05)),
        left: fist(v3(0.28, -0.14, 0.06)),
      }),
    dress: (o) => ({
      ...o,
      over: over('vest', '#7a7a4a'),
      hat: { kind: 'straw', color: rgb('#d8c07a'), trim: rgb('#5a5a34') },
    }),
    items: (s) => [
      scene(s, -0.3, (b) => box(b, -0.26, 0, 0.42, 0.4, [90, 130, 160])),
      held(s, 'right', 0.5, 0.62, (b) => {
        rod(
          b,
          [
            [-0.16, 0],
            [0.1, 0],
          ],
          0.035,
          DARK_WOOD,
        );
        rod(
          b,
          [
            [0.1, 0],
            [1.5, 0.06],
          ],
          0.014,
          [60, 56, 54],
        );
        disc(b, 0.12, -0.04, 0.035, STEEL);
      }),
      {
        near: 0.9,
        draw: (b) => {
          const g = grip(s, 'right');
          const tip = {
            x: g.x + Math.cos(0.66) * 1.5 * s.scale,
            y: g.y + Math.sin(0.66) * 1.5 * s.scale,
          };
          rod(
            b,
            [
              [tip.x, tip.y],
              [tip.x + 0.06, 0.08],
            ],
            0.008,
            WHITE,
          );
          disc(b, tip.x + 0.06, 0.06 + Math.sin(s.t * 3) * 0.02, 0.045, RED);
        },
      },
    ],
    room: { front: 1.1, above: 0.6 },
  },
  {
    verb: 'hunt',
    view: 74,
    pose: (m) => ({ ...gaitPose(GAITS.sneak, cycles(GAITS.sneak, m)), mood: 'focused' }),
    speed: 0.6,
  },
  {
    verb: 'throw_axe',
    view: 78,
    pose: (m) => {
      const p = (m.t / 1.8) % 1;
      const k =
        p < 0.45 ? -Math.sin((p / 0.45) * (Math.PI / 2)) : Math.sin(((p - 0.45) / 0.55) * Math.PI);
      return pose({
        hips: v3(k * 0.08, -0.06, 0),
        lean: k * 0.25,
        twist: k * 0.3,
        right: fist(v3(0.12 + k * 0.42, 0.42 - Math.abs(k) * 0.06, -0.2), v3(-0.6, 0.4, -1)),
        left: { swing: 0.7 - k * 0.5, out: 0.2, bend: 0.3 },
        leftLeg: { to: v3(0.34, 0, 0.1), from: 'ground' },
        rightLeg: { to: v3(-0.3, 0, -0.1), from: 'ground', pitch: 0.35 },
        mood: 'angry',
      });
    },
    items: (s) => {
      const p = (s.t / 1.8) % 1;
      const gone = clamp((p - 0.55) / 0.3, 0, 1);
      const g = grip(s, 'right');
      const from = { x: g.x, y: g.y };
      const x = gone > 0 ? (0.6 + gone * 1.22) * s.scale : from.x;
      const y = gone > 0 ? (1.7 - gone * 0.3) * s.scale : from.y;
      return [
        scene(s, -0.4, (b) => {
          for (const leg of [1.7, 2.1])
            rod(
              b,
              [
                [1.98, 1.9],
                [leg + (leg - 1.98) * 0.4, 0],
              ],
              0.06,
              WOOD,
            );
          disc(b, 1.98, 1.36, 0.5, [206, 160, 104]);
          disc(b, 1.98, 1.36, 0.37, WHITE);
          disc(b, 1.98, 1.36, 0.24, RED);
          disc(b, 1.98, 1.36, 0.1, WHITE);
        }),
        at(s, { x, y }, 0.8, gone > 0 && gone < 1 ? -gone * TAU * 1.5 : 1.5, (b) => {
          rod(
            b,
            [
              [-0.12, 0],
              [0.38, 0],
            ],
            0.036,
            WOOD,
          );
          shape(
            b,
            [
              [0.26, 0.03],
              [0.22, -0.2],
              [0.36, -0.24],
              [0.5, -0.18],
              [0.4, 0.03],
            ],
            STEEL,
            0.3,
          );
        }),
      ];
    },
    room: { front: 1.7 },
  },
];
