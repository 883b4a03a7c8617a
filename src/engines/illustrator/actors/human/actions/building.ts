import { rgb } from '../../../color.ts';
import { fist, pose, v3 } from '../pose.ts';
import { box, disc, held, rod, scene, shape, STEEL, WOOD } from '../tools/place.ts';
import type { Action } from './action.ts';

export const building: readonly Action[] = [
  {
    verb: 'build',
    beat: { kind: 'thump', at: Math.PI / 6, every: Math.PI / 3, strength: 0.6 },
    view: 68,
    pose: (m) => {
      const k = Math.abs(Math.sin(m.t * 3));
      return pose({
        hips: v3(0, -0.08, 0),
        lean: 0.24,
        head: { nod: 0.2, follow: 0.4 },
        right: fist(v3(0.34 + k * 0.06, 0.14 - k * 0.26, -0.1), v3(-0.7, 0, -0.7)),
        left: fist(v3(0.46, -0.26, 0.06)),
        mood: 'focused',
      });
    },
    dress: (o) => ({ ...o, hat: { kind: 'hard_hat', color: rgb('#f4c430'), trim: rgb('#fff') } }),
    items: (s) => [
      scene(s, 0.05, (b) => {
        for (const x of [0.4, 1.0])
          rod(
            b,
            [
              [x, 0.86],
              [x + 0.06, 0],
            ],
            0.05,
            WOOD,
          );
        box(b, 0.3, 0.86, 0.85, 0.1, [214, 166, 104]);
        box(b, 0.62, 0.96, 0.09, 0.26, [206, 156, 94]);
      }),
      held(s, 'right', 0.6, 0.9 - Math.abs(Math.sin(s.t * 3)) * 0.9, (b) => {
        rod(
          b,
          [
            [-0.06, 0],
            [0.26, 0],
          ],
          0.026,
          WOOD,
        );
        shape(
          b,
          [
            [0.24, -0.09],
            [0.24, 0.07],
            [0.31, 0.07],
            [0.31, -0.09],
          ],
          [90, 94, 102],
          0.2,
        );
      }),
    ],
    room: { front: 0.6 },
  },
  {
    verb: 'cut',
    view: 68,
    pose: (m) => {
      const k = Math.sin(m.t * 5);
      return pose({
        hips: v3(0, -0.08, 0),
        lean: 0.26,
        head: { nod: 0.2, follow: 0.4 },
        right: fist(v3(0.42 + k * 0.07, -0.2, -0.08), v3(-0.9, 0, -0.5)),
        left: fist(v3(0.5, -0.24, 0.1)),
        mood: 'focused',
      });
    },
    items: (s) => [
      scene(s, 0.05, (b) => {
        for (const x of [0.4, 1.0])
          rod(
            b,
            [
              [x, 0.86],
              [x + 0.06, 0],
            ],
            0.05,
            WOOD,
          );
        rod(
          b,
          [
            [0.3, 0.94],
            [1.25, 0.94],
          ],
          0.14,
          [150, 104, 66],
        );
        disc(b, 1.25, 0.94, 0.075, [226, 190, 140]);
      }),
      held(s, 'right', 0.6, -0.3, (b) => {
        shape(
          b,
          [
            [-0.08, -0.05],
            [-0.08, 0.06],
            [0.02, 0.05],
            [0.02, -0.04],
          ],
          [200, 90, 50],
          0.5,
        );
        shape(
          b,
          [
            [0, -0.04],
            [0.02, 0.05],
            [0.52, 0.02],
            [0.52, -0.02],
          ],
          STEEL,
          0.05,
        );
      }),
    ],
    room: { front: 0.6 },
  },
];
