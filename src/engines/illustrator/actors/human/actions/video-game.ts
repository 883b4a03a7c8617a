import type { Rgb } from '../../../color.ts';
import { v3 } from '../pose.ts';
import { at, box, disc, flat, grip, rod, scene, shape } from '../tools/place.ts';
import type { Brush } from '../../shading.ts';
import type { Action } from './action.ts';
import { sitting } from './postures.ts';

function sofa(b: Brush): void {
  box(b, -0.62, 0.08, 1.1, 0.36, [176, 84, 60]);
  shape(
    b,
    [
      [-0.66, 0.1],
      [-0.7, 0.95],
      [-0.2, 1.0],
      [0.44, 0.95],
      [0.44, 0.42],
    ],
    [196, 96, 70],
    0.3,
  );
}

function controller(b: Brush): void {
  shape(
    b,
    [
      [-0.2, 0.05],
      [-0.24, -0.09],
      [-0.17, -0.12],
      [-0.09, -0.03],
      [0.09, -0.03],
      [0.17, -0.12],
      [0.24, -0.09],
      [0.2, 0.05],
      [0, 0.075],
    ],
    [44, 46, 58],
    0.5,
  );
  disc(b, -0.12, 0.02, 0.032, [96, 100, 116]);
  const lights: readonly Rgb[] = [
    [230, 70, 70],
    [80, 190, 110],
    [80, 140, 230],
    [240, 200, 80],
  ];
  lights.forEach((c, i) =>
    disc(
      b,
      0.12 + Math.cos((i * Math.PI) / 2) * 0.035,
      0.02 + Math.sin((i * Math.PI) / 2) * 0.035,
      0.015,
      c,
    ),
  );
}

/** The screen on its stand, with what moves in the game after `t` seconds. */
function screen(b: Brush, t: number): void {
  rod(
    b,
    [
      [1.2, 0],
      [1.2, 0.6],
    ],
    0.05,
    [60, 60, 66],
  );
  shape(
    b,
    [
      [1.0, 0.56],
      [0.94, 1.2],
      [1.36, 1.3],
      [1.42, 0.58],
    ],
    [40, 42, 50],
    0.06,
  );
  flat(
    b,
    [
      [1.04, 0.62],
      [0.99, 1.15],
      [1.32, 1.23],
      [1.37, 0.64],
    ],
    [96, 200, 140],
    1,
    0.04,
  );
  disc(b, 1.12 + Math.sin(t * 3) * 0.06, 0.82, 0.04, [240, 90, 70]);
  disc(b, 1.24, 0.95 + Math.sin(t * 4) * 0.05, 0.03, [250, 220, 90]);
}

/** A game on a screen, played from a sofa. */
export const videoGames: readonly Action[] = [
  {
    verb: 'play_controller',
    view: 34,
    pose: (m) => {
      const a = Math.sin(m.t * 9) * 0.012;
      return sitting(0.45, {
        lean: 0.16,
        head: { nod: -0.02, turn: 0, follow: 0.4 },
        left: {
          to: v3(0.36, -0.12 + a, 0.1),
          from: 'chest',
          elbow: v3(-0.2, -0.8, 0.8),
          grip: 'fist',
        },
        right: {
          to: v3(0.36, -0.12 - a, -0.1),
          from: 'chest',
          elbow: v3(-0.2, -0.8, -0.8),
          grip: 'fist',
        },
        mood: 'happy',
        mouth: 0.2,
      });
    },
    items: (s) => {
      const l = grip(s, 'left');
      const r = grip(s, 'right');
      return [
        scene(s, -0.5, sofa),
        at(s, { x: (l.x + r.x) / 2, y: (l.y + r.y) / 2 + 0.01 }, 0.7, 0, controller),
        scene(s, -0.3, (b) => screen(b, s.t)),
      ];
    },
    room: { front: 0.8 },
  },
];
