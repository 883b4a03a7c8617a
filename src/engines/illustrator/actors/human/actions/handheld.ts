import { star } from '../draw/hats.ts';
import { fist, openHand, v3 } from '../pose.ts';
import { at, BLACK, disc, grip, held, rod, shape, WHITE } from '../tools/place.ts';
import type { Action } from './action.ts';
import { atEase } from './locomotion.ts';

export const handheld: readonly Action[] = [
  {
    verb: 'phone',
    view: 40,
    pose: (m) => ({
      ...atEase(m.t),
      right: { to: v3(0.06, -0.06, -0.19), from: 'head', elbow: v3(0.1, -0.8, -0.8), grip: 'fist' },
      mouth: 0.15 + 0.2 * Math.sin(m.t * 8),
    }),
    items: (s) => [
      held(s, 'right', 0.9, 1.35, (b) =>
        shape(
          b,
          [
            [-0.06, -0.035],
            [-0.06, 0.035],
            [0.12, 0.035],
            [0.12, -0.035],
          ],
          BLACK,
          0.2,
        ),
      ),
    ],
  },
  {
    verb: 'photograph',
    view: 35,
    pose: (m) => ({
      ...atEase(m.t),
      head: { nod: 0.04, turn: 0, tilt: 0.05, follow: 0.3 },
      right: { to: v3(0.25, -0.02, -0.1), from: 'head', elbow: v3(-0.1, -0.8, -0.8), grip: 'fist' },
      left: { to: v3(0.27, -0.06, 0.09), from: 'head', elbow: v3(-0.1, -0.8, 0.8), grip: 'fist' },
    }),
    items: (s) => {
      const l = grip(s, 'left');
      const r = grip(s, 'right');
      return [
        at(s, { x: (l.x + r.x) / 2, y: (l.y + r.y) / 2 + 0.03 * s.scale }, 0.3, 0, (b) => {
          shape(
            b,
            [
              [-0.12, -0.07],
              [-0.12, 0.06],
              [-0.05, 0.06],
              [-0.03, 0.09],
              [0.05, 0.09],
              [0.06, 0.06],
              [0.12, 0.06],
              [0.12, -0.07],
            ],
            BLACK,
            0.2,
          );
          disc(b, 0.02, 0, 0.062, [80, 84, 92]);
          disc(b, 0.02, 0, 0.042, [40, 60, 90]);
          disc(b, 0.035, 0.015, 0.012, WHITE);
          if (s.t % 2 < 0.12) {
            b.ctx.fillStyle = 'rgba(255,255,240,0.95)';
            b.ctx.fill(star(-0.07, 0.08, 0.16));
          }
        }),
      ];
    },
  },
  {
    verb: 'hold',
    view: 30,
    pose: (m) => ({
      ...atEase(m.t),
      right: fist(v3(0.36, -0.1, -0.1), v3(-0.2, -0.9, -0.5)),
      left: fist(v3(0.36, -0.1, 0.1), v3(-0.2, -0.9, 0.5)),
    }),
  },
  {
    verb: 'magic',
    view: 40,
    pose: (m) => ({
      ...atEase(m.t),
      right: fist(v3(0.46, 0.2 + Math.sin(m.t * 2) * 0.08, -0.16)),
      left: openHand(v3(0.26, -0.02, 0.32)),
      mood: 'focused',
    }),
    items: (s) => [
      held(s, 'right', 0.8, 0.7, (b) => {
        rod(
          b,
          [
            [-0.05, 0],
            [0.3, 0],
          ],
          0.022,
          [60, 40, 32],
        );
        b.ctx.fillStyle = 'rgba(255,236,140,0.95)';
        b.ctx.fill(star(0.36, 0, 0.08));
        for (let i = 0; i < 7; i++) {
          const age = (s.t + i / 7) % 1;
          b.ctx.globalAlpha = 1 - age;
          b.ctx.fill(
            star(0.36 + Math.cos(i * 2.4) * age * 0.35, Math.sin(i * 2.4) * age * 0.35, 0.03),
          );
        }
        b.ctx.globalAlpha = 1;
      }),
    ],
    room: { front: 0.4 },
  },
];
