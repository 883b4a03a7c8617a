import type { Brush } from '../../shading.ts';
import { fist, v3 } from '../pose.ts';
import {
  at,
  chair,
  disc,
  grip,
  held,
  rod,
  scene,
  shape,
  STEEL,
  table,
  WHITE,
} from '../tools/place.ts';
import type { Action, Stage } from './action.ts';
import { atEase } from './locomotion.ts';
import { sitting } from './postures.ts';

function smokeFrom(b: Brush, s: Stage): void {
  const k = s.skeleton;
  const h = s.person.proportions.head;
  const { ctx } = b;
  for (let i = 0; i < 6; i++) {
    const age = (s.t * 0.5 + i / 6) % 1;
    const x = k.head.x + h * (0.5 + age * 1.1);
    const y = k.head.y - h * 0.25 + age * age * h * 1.3;
    const r = h * (0.1 + age * 0.32);
    const g = ctx.createRadialGradient(x, y, 0, x, y, r);
    g.addColorStop(0, `rgba(244,244,246,${0.75 * (1 - age)})`);
    g.addColorStop(1, 'rgba(244,244,246,0)');
    ctx.fillStyle = g;
    ctx.fillRect(x - r, y - r, r * 2, r * 2);
  }
}

export const meals: readonly Action[] = [
  {
    verb: 'eat',
    view: 50,
    pose: (m) => {
      const bite = Math.max(0, Math.sin(m.t * 1.6));
      return sitting(0.45, {
        lean: 0.1,
        head: { nod: 0.12 },
        right: {
          to: v3(0.3 - bite * 0.12, -0.3 + bite * 0.1, -0.05),
          from: 'head',
          grip: 'fist',
          elbow: v3(0, -1, -0.5),
        },
        left: { to: v3(0.44, 0.82, 0.2), from: 'ground', grip: 'relaxed' },
        mouth: bite * 0.5,
        mood: 'happy',
      });
    },
    items: (s) => [
      scene(s, -0.4, (b) => chair(b, -0.03, 0.45)),
      scene(s, 0.2, (b) => {
        table(b, 0.22, 1.1, 0.72);
        disc(b, 0.62, 0.785, 0.18, WHITE, 0.25);
        disc(b, 0.6, 0.82, 0.1, [226, 176, 80], 0.5);
        disc(b, 0.68, 0.815, 0.05, [90, 150, 70], 0.6);
      }),
      held(s, 'right', 0.7, 2.2, (b) => {
        rod(
          b,
          [
            [-0.08, 0],
            [0.12, 0],
          ],
          0.012,
          STEEL,
        );
        for (const y of [-0.014, 0, 0.014])
          rod(
            b,
            [
              [0.1, y],
              [0.17, y],
            ],
            0.006,
            STEEL,
          );
        disc(b, 0.16, 0, 0.025, [226, 176, 80]);
      }),
    ],
    room: { front: 0.5 },
  },
  {
    verb: 'pour',
    view: 50,
    pose: (m) => ({
      ...atEase(m.t),
      head: { nod: 0.2, turn: 0, tilt: 0, follow: 0.3 },
      right: fist(v3(0.42, 0.05, -0.05)),
      left: fist(v3(0.46, -0.2, 0.06)),
    }),
    items: (s) => [
      held(s, 'left', 0.5, 0, (b) =>
        shape(
          b,
          [
            [-0.045, -0.07],
            [-0.055, 0.08],
            [0.055, 0.08],
            [0.045, -0.07],
          ],
          WHITE,
          0.15,
        ),
      ),
      held(s, 'right', 0.6, -0.8, (b) => {
        shape(
          b,
          [
            [-0.12, -0.08],
            [-0.12, 0.08],
            [0.08, 0.08],
            [0.2, 0.03],
            [0.08, -0.08],
          ],
          [90, 140, 170],
          0.4,
        );
      }),
      at(s, grip(s, 'right'), 0.45, 0, (b) =>
        rod(
          b,
          [
            [0.12, -0.12],
            [0.13, -0.3],
          ],
          0.014,
          [140, 84, 50],
        ),
      ),
    ],
  },
  {
    verb: 'smoke',
    view: 58,
    pose: (m) => {
      const k = 0.5 + 0.5 * Math.sin(m.t * 1.1);
      return {
        ...atEase(m.t),
        head: { nod: -0.08, turn: 0, tilt: 0, follow: 0.35 },
        right: {
          to: v3(0.22 + (1 - k) * 0.12, -0.13 - (1 - k) * 0.1, -0.06),
          from: 'head',
          elbow: v3(0.1, -1, -0.5),
          grip: 'point',
        },
        mood: 'neutral',
      };
    },
    items: (s) => [
      at(s, s.skeleton.right.tip, 0.9, 0, (b) => {
        rod(
          b,
          [
            [-0.05, 0.01],
            [0.07, 0.02],
          ],
          0.018,
          WHITE,
        );
        disc(b, 0.075, 0.021, 0.012, [255, 120, 50]);
      }),
      { near: 1, draw: (b) => smokeFrom(b, s) },
    ],
    room: { front: 0.3, above: 0.4 },
  },
];
