import type { Brush } from '../../shading.ts';
import { fist, v3 } from '../pose.ts';
import {
  BLACK,
  box,
  disc,
  flat,
  held,
  rod,
  scene,
  shape,
  STEEL,
  table,
  wisps,
  WOOD,
} from '../tools/place.ts';
import type { Action } from './action.ts';
import { aproned } from './costumes.ts';
import { atCounter } from './postures.ts';

function grill(b: Brush, t: number): void {
  for (const x of [0.5, 0.98])
    rod(
      b,
      [
        [x, 0.62],
        [x + (x - 0.74) * 0.4, 0],
      ],
      0.035,
      BLACK,
    );
  shape(
    b,
    [
      [0.38, 0.84],
      [0.44, 0.64],
      [0.74, 0.54],
      [1.04, 0.64],
      [1.1, 0.84],
    ],
    [60, 58, 62],
    0.6,
  );
  flat(
    b,
    [
      [0.42, 0.85],
      [1.06, 0.85],
      [1.04, 0.8],
      [0.44, 0.8],
    ],
    [255, 120 + Math.sin(t * 6) * 20, 40],
    1,
    0,
  );
  rod(
    b,
    [
      [0.36, 0.86],
      [1.12, 0.86],
    ],
    0.022,
    STEEL,
  );
  for (const [x, c] of [
    [0.5, [146, 74, 44]],
    [0.66, [176, 84, 52]],
    [0.84, [120, 60, 38]],
    [0.98, [176, 84, 52]],
  ] as const)
    shape(
      b,
      [
        [x - 0.07, 0.875],
        [x - 0.06, 0.92],
        [x + 0.06, 0.92],
        [x + 0.07, 0.875],
      ],
      c,
      0.6,
    );
  for (let i = 0; i < 3; i++) {
    const f = 0.05 + Math.abs(Math.sin(t * 9 + i * 2)) * 0.06;
    flat(
      b,
      [
        [0.5 + i * 0.2, 0.84],
        [0.53 + i * 0.2, 0.84 + f],
        [0.56 + i * 0.2, 0.84],
      ],
      [255, 176, 60],
      1,
      0.6,
    );
  }
  wisps(b, 0.62, 0.95, t, 0.2, 6);
  wisps(b, 0.9, 0.95, t + 0.5, 0.22, 6);
}

export const cooking: readonly Action[] = [
  {
    verb: 'cook',
    view: 38,
    pose: (m) => {
      const a = Math.sin(m.t * 3);
      return atCounter(m, {
        right: fist(v3(0.42, -0.18 + a * 0.03, -0.08), v3(-0.3, -0.6, -0.9)),
        left: fist(v3(0.36 + a * 0.05, -0.2, 0.2), v3(-0.3, -0.6, 0.9)),
        mood: 'happy',
      });
    },
    dress: aproned('#f2f0ea'),
    items: (s) => [
      scene(s, 0.3, (b) => {
        box(b, -0.3, 0, 1.3, 0.82, [214, 212, 206]);
        box(b, 0.05, 0.12, 0.6, 0.46, [60, 62, 68]);
        shape(
          b,
          [
            [-0.34, 0.8],
            [-0.3, 0.88],
            [1.0, 0.88],
            [1.04, 0.8],
          ],
          [80, 82, 88],
          0.1,
        );
        for (const x of [-0.1, 0.3, 0.7]) disc(b, x, 0.7, 0.035, BLACK);
        shape(
          b,
          [
            [0.6, 0.88],
            [0.58, 1.08],
            [0.9, 1.08],
            [0.88, 0.88],
          ],
          [176, 60, 52],
          0.2,
        );
        wisps(b, 0.74, 1.08, s.t, 0.12);
      }),
      held(s, 'left', 0.7, -0.15, (b) => {
        rod(
          b,
          [
            [-0.02, 0],
            [0.16, 0],
          ],
          0.03,
          BLACK,
        );
        shape(
          b,
          [
            [0.14, 0.03],
            [0.18, -0.05],
            [0.46, -0.05],
            [0.5, 0.03],
          ],
          [58, 58, 62],
          0.4,
        );
        const toss = Math.abs(Math.sin(s.t * 3));
        disc(b, 0.32, 0.06 + toss * 0.2, 0.08, [240, 196, 92], 0.4);
        wisps(b, 0.32, 0.05, s.t, 0.1, 4);
      }),
      held(s, 'right', 0.8, 0.2, (b) => {
        rod(
          b,
          [
            [-0.05, 0],
            [0.24, 0],
          ],
          0.018,
          WOOD,
        );
        shape(
          b,
          [
            [0.22, -0.04],
            [0.22, 0.04],
            [0.33, 0.045],
            [0.33, -0.045],
          ],
          WOOD,
          0.3,
        );
      }),
    ],
    room: { front: 0.6 },
  },
  {
    verb: 'stir',
    view: 38,
    pose: (m) =>
      atCounter(m, {
        right: fist(
          v3(0.42 + Math.cos(m.t * 4) * 0.06, -0.12, Math.sin(m.t * 4) * 0.06),
          v3(-0.3, -0.5, -0.9),
        ),
      }),
    dress: aproned('#f2f0ea'),
    items: (s) => [
      scene(s, 0.3, (b) => {
        table(b, -0.2, 0.95, 0.8);
        shape(
          b,
          [
            [0.1, 1.06],
            [0.16, 0.86],
            [0.56, 0.86],
            [0.62, 1.06],
          ],
          [110, 160, 190],
          0.4,
        );
      }),
      held(s, 'right', 0.8, -1.5, (b) =>
        rod(
          b,
          [
            [-0.1, 0],
            [0.26, 0],
          ],
          0.022,
          WOOD,
        ),
      ),
    ],
    room: { front: 0.5 },
  },
  {
    verb: 'barbecue',
    view: 68,
    pose: (m) =>
      atCounter(m, {
        right: fist(v3(0.46, -0.2 + Math.sin(m.t * 2.4) * 0.05, -0.08), v3(-0.5, -0.6, -0.6)),
        left: { swing: 0.1, out: 0.4, bend: 1.3 },
        mood: 'happy',
        head: { nod: 0.22, turn: 0, tilt: 0, follow: 0.35 },
      }),
    dress: aproned('#b8332c'),
    items: (s) => [
      scene(s, 0.02, (b) => grill(b, s.t)),
      held(s, 'right', 0.5, -0.55, (b) => {
        rod(
          b,
          [
            [-0.08, 0],
            [0.24, 0],
          ],
          0.02,
          BLACK,
        );
        shape(
          b,
          [
            [0.22, -0.05],
            [0.22, 0.05],
            [0.36, 0.055],
            [0.36, -0.055],
          ],
          STEEL,
          0.2,
        );
      }),
    ],
    room: { front: 0.7 },
  },
];
