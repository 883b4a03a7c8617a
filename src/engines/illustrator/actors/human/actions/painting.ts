import type { Rgb } from '../../../color.ts';
import { rgb } from '../../../color.ts';
import type { Brush } from '../../shading.ts';
import { over } from '../outfits.ts';
import type { Pose } from '../pose.ts';
import { fist, pose, v3 } from '../pose.ts';
import { BLACK, disc, flat, held, RED, rod, scene, shape, WHITE, WOOD } from '../tools/place.ts';
import type { Action, Moment } from './action.ts';

function easel(b: Brush, colors: boolean, t: number): void {
  rod(
    b,
    [
      [0.62, 1.78],
      [0.42, 0],
    ],
    0.04,
    WOOD,
  );
  rod(
    b,
    [
      [0.68, 1.78],
      [1.02, 0],
    ],
    0.04,
    WOOD,
  );
  rod(
    b,
    [
      [0.44, 0.78],
      [0.96, 0.72],
    ],
    0.045,
    WOOD,
  );
  shape(
    b,
    [
      [0.44, 0.82],
      [0.52, 1.64],
      [0.94, 1.58],
      [0.9, 0.76],
    ],
    WHITE,
    0.03,
  );
  if (colors) {
    flat(
      b,
      [
        [0.465, 0.86],
        [0.53, 1.6],
        [0.925, 1.545],
        [0.885, 0.8],
      ],
      [150, 204, 236],
      1,
      0.02,
    );
    flat(
      b,
      [
        [0.465, 0.86],
        [0.48, 1.06],
        [0.6, 1.16],
        [0.74, 1.02],
        [0.9, 1.1],
        [0.885, 0.8],
      ],
      [104, 160, 88],
      1,
      0.3,
    );
    flat(
      b,
      [
        [0.5, 1.1],
        [0.62, 1.38],
        [0.74, 1.06],
      ],
      [130, 120, 150],
      1,
      0.2,
    );
    disc(b, 0.8, 1.42, 0.06, [250, 206, 80]);
    for (const [x, y] of [
      [0.56, 0.92],
      [0.66, 0.95],
      [0.78, 0.9],
    ] as const)
      disc(b, x, y, 0.02, RED);
  } else {
    // A portrait growing under the pencil.
    b.ctx.strokeStyle = b.tone([60, 56, 60], 0.6);
    b.ctx.lineWidth = 0.012;
    b.ctx.beginPath();
    b.ctx.ellipse(0.7, 1.26, 0.12, 0.17, 0.08, 0, 5.6 + Math.sin(t) * 0.6);
    b.ctx.moveTo(0.64, 1.3);
    b.ctx.lineTo(0.67, 1.3);
    b.ctx.moveTo(0.73, 1.29);
    b.ctx.lineTo(0.76, 1.29);
    b.ctx.moveTo(0.66, 1.17);
    b.ctx.quadraticCurveTo(0.71, 1.13, 0.76, 1.17);
    b.ctx.moveTo(0.58, 1.3);
    b.ctx.quadraticCurveTo(0.62, 1.5, 0.82, 1.42);
    b.ctx.moveTo(0.58, 0.92);
    b.ctx.quadraticCurveTo(0.6, 1.06, 0.7, 1.08);
    b.ctx.quadraticCurveTo(0.82, 1.05, 0.84, 0.9);
    b.ctx.stroke();
  }
}

function atEasel(m: Moment): Pose {
  return pose({
    hips: v3(0, 0, 0),
    lean: 0.06,
    head: { nod: 0.02 },
    right: {
      to: v3(0.5, 0.02 + Math.sin(m.t * 2.6) * 0.08, -0.04 + Math.cos(m.t * 1.9) * 0.03),
      from: 'chest',
      grip: 'point',
      elbow: v3(-0.1, -1, -0.6),
    },
    left: fist(v3(0.26, -0.2, 0.16), v3(-0.3, -0.8, 0.8)),
    leftLeg: { to: v3(0.1, 0, 0.1), from: 'ground' },
    rightLeg: { to: v3(-0.1, 0, -0.1), from: 'ground' },
    mood: 'focused',
  });
}

export const painting: readonly Action[] = [
  {
    verb: 'draw',
    view: 68,
    pose: atEasel,
    items: (s) => [
      scene(s, -0.2, (b) => easel(b, false, s.t)),
      held(s, 'right', 0.7, 0.5, (b) => {
        rod(
          b,
          [
            [-0.1, 0],
            [0.07, 0],
          ],
          0.018,
          [240, 190, 60],
        );
        rod(
          b,
          [
            [0.07, 0],
            [0.1, 0],
          ],
          0.01,
          BLACK,
        );
      }),
    ],
    room: { front: 0.6, above: 0.1 },
  },
  {
    verb: 'paint',
    view: 68,
    pose: atEasel,
    dress: (o) => ({
      ...o,
      over: over('apron', '#c9b48c'),
      hat: { kind: 'beret', color: rgb('#a8322f'), trim: rgb('#7a201e') },
    }),
    items: (s) => [
      scene(s, -0.2, (b) => easel(b, true, s.t)),
      held(s, 'right', 0.7, 0.5, (b) => {
        rod(
          b,
          [
            [-0.14, 0],
            [0.1, 0],
          ],
          0.016,
          WOOD,
        );
        rod(
          b,
          [
            [0.1, 0],
            [0.15, 0],
          ],
          0.024,
          RED,
        );
      }),
      held(s, 'left', 0.6, 0.2, (b) => {
        shape(
          b,
          [
            [-0.05, 0.02],
            [0.02, 0.14],
            [0.2, 0.15],
            [0.3, 0.04],
            [0.22, -0.07],
            [0.06, -0.06],
          ],
          [206, 160, 104],
          0.9,
        );
        [
          [0.06, 0.09],
          [0.14, 0.11],
          [0.22, 0.08],
          [0.24, 0.01],
        ].forEach(([x, y], i) =>
          disc(
            b,
            x!,
            y!,
            0.026,
            [RED, [250, 206, 70], [70, 150, 214], [110, 170, 90]][i] as unknown as Rgb,
          ),
        );
      }),
    ],
    room: { front: 0.6, above: 0.1 },
  },
];
