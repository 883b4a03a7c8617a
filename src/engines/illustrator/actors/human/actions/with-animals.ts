import { gaitPose, GAITS } from '../gait.ts';
import { fist, flatHand, pose, v3 } from '../pose.ts';
import { animal } from '../tools/animal.ts';
import { disc, grip, held, RED, rod, scene, shape, STEEL, stool, WHITE } from '../tools/place.ts';
import type { Action } from './action.ts';
import { atEase, cycles } from './locomotion.ts';
import { kneel, sitting } from './postures.ts';

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
          b.ctx.quadraticCurveTo(0.8 * s.scale, 0.55 * s.scale, 1.05 * s.scale + 0.2, 0.66);
          b.ctx.stroke();
        },
      },
      animal(s, {
        model: 'dog',
        dx: 1.05,
        facing: 1,
        motion: { verb: 'walk', speed: s.speed, travelled: s.travelled },
      }),
    ],
    room: { front: 1.4 },
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
      lean: 0.24 + 0.03 * Math.sin(m.t * 2.6),
      head: { nod: 0.16, turn: 0, tilt: 0, follow: 0.35 },
      right: flatHand(
        v3(0.46 + Math.sin(m.t * 5.2) * 0.08, -0.14 + Math.cos(m.t * 5.2) * 0.03, -0.06),
      ),
      left: flatHand(v3(0.4, -0.34, 0.1)),
      mood: 'laughing',
      mouth: 0.2,
    }),
  },
  {
    verb: 'groom',
    view: 74,
    pose: (m) => ({
      ...kneel(m),
      lean: 0.26,
      head: { nod: 0.18, turn: 0, tilt: 0, follow: 0.35 },
      right: fist(v3(0.52 + Math.sin(m.t * 3.4) * 0.14, -0.12 + Math.cos(m.t * 3.4) * 0.06, -0.06)),
      left: flatHand(v3(0.4, -0.34, 0.1)),
      mood: 'happy',
    }),
    items: (s) => [
      held(s, 'right', 0.9, -0.5, (b) => {
        rod(
          b,
          [
            [-0.1, 0],
            [0.06, 0],
          ],
          0.04,
          [190, 90, 60],
        );
        shape(
          b,
          [
            [0.04, -0.05],
            [0.04, 0.05],
            [0.24, 0.05],
            [0.24, -0.05],
          ],
          [226, 120, 84],
          0.3,
        );
        for (let x = 0.06; x < 0.24; x += 0.03)
          rod(
            b,
            [
              [x, -0.05],
              [x, -0.1],
            ],
            0.01,
            [60, 56, 60],
          );
      }),
    ],
  },
  {
    verb: 'stroke',
    view: 76,
    pose: (m) => ({
      ...atEase(m.t),
      lean: 0.08,
      head: { nod: -0.1, turn: 0, tilt: 0, follow: 0.3 },
      right: flatHand(v3(0.5 + 0.04 * Math.sin(m.t * 4), 0.12 + 0.12 * Math.sin(m.t * 4), -0.06)),
      left: { swing: 0.5, out: 0.1, bend: 0.7, grip: 'flat' },
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
      animal(s, { model: 'cow', dx: 1.08, facing: 1 }),
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
