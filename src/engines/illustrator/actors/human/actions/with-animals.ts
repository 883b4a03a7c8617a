import type { Rgb } from '../../../color.ts';
import type { Brush } from '../../shading.ts';
import { gaitPose, GAITS } from '../gait.ts';
import { fist, flatHand, pose, v3 } from '../pose.ts';
import {
  BLACK,
  disc,
  grip,
  held,
  RED,
  rod,
  scene,
  shape,
  STEEL,
  stool,
  WHITE,
} from '../tools/place.ts';
import type { Action } from './action.ts';
import { cycles } from './locomotion.ts';
import { kneel, sitting } from './postures.ts';

function littleDog(b: Brush, t: number, travelled: number): void {
  const coat: Rgb = [196, 140, 84];
  const gait = travelled * 7;
  for (const [x, o] of [
    [0.98, 0],
    [1.28, 2],
    [0.95, 3.1],
    [1.25, 5],
  ] as const)
    rod(
      b,
      [
        [x, 0.28],
        [x + Math.sin(gait + o) * 0.07, 0.02],
      ],
      0.05,
      coat,
    );
  shape(
    b,
    [
      [0.84, 0.32],
      [0.92, 0.42],
      [1.2, 0.42],
      [1.34, 0.38],
      [1.32, 0.26],
      [0.92, 0.24],
    ],
    coat,
    0.9,
  );
  rod(
    b,
    [
      [0.86, 0.38],
      [0.76, 0.5 + Math.sin(t * 14) * 0.04],
    ],
    0.04,
    coat,
  );
  shape(
    b,
    [
      [1.24, 0.4],
      [1.28, 0.58],
      [1.42, 0.6],
      [1.54, 0.5],
      [1.52, 0.44],
      [1.38, 0.4],
    ],
    coat,
    0.8,
  );
  shape(
    b,
    [
      [1.28, 0.58],
      [1.22, 0.46],
      [1.3, 0.42],
      [1.34, 0.54],
    ],
    [140, 92, 54],
    0.8,
  );
  disc(b, 1.54, 0.49, 0.022, BLACK);
  disc(b, 1.42, 0.535, 0.016, BLACK);
  rod(
    b,
    [
      [1.25, 0.46],
      [1.32, 0.39],
    ],
    0.035,
    RED,
  );
}

/** A cow that stands still for it, head to the right. */
function cow(b: Brush, t: number): void {
  const coat: Rgb = [248, 244, 236];
  const spot: Rgb = [56, 48, 46];
  for (const x of [0.56, 0.74, 1.72, 1.9])
    rod(
      b,
      [
        [x, 0.8],
        [x + 0.01, 0],
      ],
      0.12,
      coat,
    );
  shape(
    b,
    [
      [0.42, 1.3],
      [0.44, 0.82],
      [0.7, 0.66],
      [1.5, 0.66],
      [1.98, 0.8],
      [2.06, 1.3],
      [1.7, 1.42],
      [0.8, 1.42],
    ],
    coat,
    0.6,
  );
  for (const [x, y, r] of [
    [0.8, 1.16, 0.2],
    [1.36, 1.05, 0.26],
    [1.82, 1.22, 0.16],
  ] as const)
    disc(b, x, y, r, spot, 0.8);
  disc(b, 0.72, 0.62, 0.14, [240, 176, 176]);
  const nod = Math.sin(t * 1.2) * 0.03;
  shape(
    b,
    [
      [1.92, 1.26],
      [2.1, 1.52 + nod],
      [2.34, 1.5 + nod],
      [2.5, 1.2 + nod],
      [2.36, 1.1 + nod],
      [2.1, 1.12],
    ],
    coat,
    0.5,
  );
  disc(b, 2.44, 1.18 + nod, 0.1, [236, 176, 170]);
  disc(b, 2.26, 1.38 + nod, 0.025, spot);
  for (const dx of [-0.02, 0.14])
    rod(
      b,
      [
        [2.12 + dx, 1.52 + nod],
        [2.1 + dx * 1.6, 1.66 + nod],
      ],
      0.035,
      [226, 206, 170],
    );
  rod(
    b,
    [
      [0.42, 1.26],
      [0.34, 0.9],
      [0.36 + Math.sin(t * 2) * 0.05, 0.56],
    ],
    0.035,
    coat,
  );
}

export const withAnimals: readonly Action[] = [
  {
    verb: 'walk_dog',
    view: 72,
    speed: 1.1,
    pose: (m) => ({
      ...gaitPose(GAITS.walk, cycles(GAITS.walk, m)),
      right: fist(v3(0.34, -0.2, -0.12)),
      mood: 'happy',
    }),
    items: (s) => [
      {
        near: 0.5,
        draw: (b) => {
          const g = grip(s, 'right');
          b.ctx.strokeStyle = b.tone(RED, 0.8);
          b.ctx.lineWidth = 0.016 * s.scale;
          b.ctx.beginPath();
          b.ctx.moveTo(g.x, g.y);
          b.ctx.quadraticCurveTo(0.7 * s.scale, 0.5 * s.scale, 1.06 * s.scale, 0.5 * s.scale);
          b.ctx.stroke();
        },
      },
      scene(s, -0.2, (b) => littleDog(b, s.t, s.travelled / s.scale)),
    ],
    room: { front: 1.1 },
  },
  {
    verb: 'feed',
    view: 72,
    pose: (m) =>
      pose({
        hips: v3(0, -0.08, 0),
        lean: 0.38,
        head: { follow: 0.4, nod: 0.1 },
        right: flatHand(v3(0.5, -0.28 + Math.sin(m.t * 2) * 0.02, -0.05), v3(-0.2, -0.9, -0.3)),
        left: { swing: 0.3, out: 0.15, bend: 0.6 },
        mood: 'happy',
      }),
    items: (s) => [held(s, 'right', 0.4, 0, (b) => disc(b, 0, 0.03, 0.04, [206, 160, 90], 0.7))],
  },
  {
    verb: 'pet',
    view: 74,
    pose: (m) => ({
      ...kneel(m),
      right: flatHand(v3(0.5 + Math.sin(m.t * 3) * 0.06, -0.24, -0.06)),
      lean: 0.2,
      mood: 'happy',
    }),
  },
  {
    verb: 'milk',
    view: 80,
    height: 0.8,
    pose: (m) => {
      const a = Math.sin(m.t * 4) * 0.06;
      return sitting(0.34, {
        lean: 0.34,
        left: { to: v3(0.62, 0.56 + a, 0.08), from: 'ground', grip: 'fist' },
        right: { to: v3(0.62, 0.56 - a, -0.08), from: 'ground', grip: 'fist' },
        mood: 'happy',
      });
    },
    items: (s) => [
      scene(s, -0.5, (b) => cow(b, s.t)),
      scene(s, -0.3, (b) => stool(b, -0.03, 0.34)),
      scene(s, 0.6, (b) => {
        for (const dx of [-0.03, 0.04])
          rod(
            b,
            [
              [0.64 + dx, 0.5],
              [0.66 + dx * 0.5, 0.3],
            ],
            0.012,
            WHITE,
          );
        shape(
          b,
          [
            [0.5, 0],
            [0.46, 0.28],
            [0.84, 0.28],
            [0.8, 0],
          ],
          STEEL,
          0.1,
        );
        disc(b, 0.65, 0.28, 0.18, WHITE, 0.2);
      }),
    ],
    room: { front: 1.9, above: 0.1 },
  },
];
