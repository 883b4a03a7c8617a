import type { Rgb } from '../../../color.ts';
import { mix, rgb } from '../../../color.ts';
import { SERIF } from '../../../render/lettering.ts';
import type { Brush } from '../../shading.ts';
import { ellipse } from '../draw/form.ts';
import { over } from '../outfits.ts';
import type { Pose, PoseChanges } from '../pose.ts';
import { pose, v3 } from '../pose.ts';
import { partner } from '../tools/partner.ts';
import {
  angleOf,
  at,
  BLACK,
  box,
  chair,
  DARK_WOOD,
  disc,
  flat,
  grip,
  held,
  RED,
  rod,
  scene,
  shape,
  STEEL,
  stool,
  table,
  WHITE,
  wisps,
  WOOD,
} from '../tools/place.ts';
import type { Action, Dress, Moment, Stage } from './action.ts';
import { atEase } from './locomotion.ts';

/** Sitting with the hips at a height, feet before the body. */
export function sitting(hips: number, given: PoseChanges = {}): Pose {
  return pose({
    hips: v3(-0.05, hips + 0.08 - 0.875, 0),
    lean: 0.02,
    left: { to: v3(0.32, hips + 0.18, 0.14), from: 'ground', grip: 'relaxed' },
    right: { to: v3(0.32, hips + 0.18, -0.14), from: 'ground', grip: 'relaxed' },
    leftLeg: { to: v3(0.42, 0, 0.12), from: 'ground', knee: v3(0.7, 1, 0.15) },
    rightLeg: { to: v3(0.38, 0, -0.12), from: 'ground', knee: v3(0.7, 1, -0.15) },
    mood: 'happy',
    ...given,
  });
}

function bubbles(b: Brush, x: number, y: number, t: number, r: number): void {
  for (let i = 0; i < 7; i++) {
    b.ctx.fillStyle = 'rgba(255,255,255,0.85)';
    b.ctx.fill(
      ellipse(
        x + Math.sin(i * 2.4) * r,
        y + Math.cos(i * 1.7 + t) * r * 0.3,
        r * (0.25 + (i % 3) * 0.09),
        r * (0.25 + (i % 3) * 0.09),
      ),
    );
  }
}

/** Working with both hands on something at the height of a counter, seen from the front. */
function atCounter(m: Moment, given: Partial<Pose> = {}): Pose {
  const a = Math.sin(m.t * 4);
  return {
    ...atEase(m.t),
    head: { nod: 0.3, turn: 0, tilt: 0.04, follow: 0.4 },
    lean: 0.08,
    left: {
      to: v3(0.34, -0.24 + a * 0.02, 0.12),
      from: 'chest',
      elbow: v3(-0.2, -0.6, 1),
      grip: 'fist',
    },
    right: {
      to: v3(0.34, -0.24 - a * 0.03, -0.12 + a * 0.05),
      from: 'chest',
      elbow: v3(-0.2, -0.6, -1),
      grip: 'fist',
    },
    gaze: { x: 0, y: -0.8 },
    ...given,
  };
}

function sweeping(m: Moment): Pose {
  const a = Math.sin(m.t * 3.2);
  return pose({
    hips: v3(0, -0.06, 0),
    lean: 0.26,
    twist: -a * 0.12,
    head: { nod: 0.24, follow: 0.3 },
    right: {
      to: v3(0.3 + a * 0.08, -0.28, -0.1),
      from: 'chest',
      grip: 'fist',
      elbow: v3(-0.6, -0.6, -0.6),
    },
    left: {
      to: v3(0.2 - a * 0.02, 0.03, 0.1),
      from: 'chest',
      grip: 'fist',
      elbow: v3(-0.3, -0.8, 0.7),
    },
    leftLeg: { to: v3(0.2, 0, 0.1), from: 'ground' },
    rightLeg: { to: v3(-0.2, 0, -0.1), from: 'ground', pitch: 0.25 },
    mood: 'happy',
  });
}

/** The line of a long handle through both hands, down to the ground. */
function handleLine(s: Stage): { angle: number; length: number; top: { x: number; y: number } } {
  const l = grip(s, 'left');
  const r = grip(s, 'right');
  const angle = angleOf(l, r);
  const drop = Math.max(0.3, l.y / Math.max(0.25, Math.sin(-angle)));
  return { angle, length: drop / s.scale, top: l };
}

function broom(b: Brush, length: number): void {
  rod(
    b,
    [
      [-0.25, 0],
      [length - 0.24, 0],
    ],
    0.03,
    WOOD,
  );
  shape(
    b,
    [
      [length - 0.28, -0.05],
      [length - 0.28, 0.05],
      [length - 0.02, 0.17],
      [length + 0.01, 0.0],
      [length - 0.02, -0.15],
    ],
    [224, 184, 96],
    0.2,
  );
  for (const y of [-0.08, -0.03, 0.03, 0.09])
    rod(
      b,
      [
        [length - 0.22, y * 0.5],
        [length - 0.04, y],
      ],
      0.008,
      [180, 136, 60],
    );
  rod(
    b,
    [
      [length - 0.24, -0.07],
      [length - 0.24, 0.07],
    ],
    0.025,
    RED,
  );
}

function washing(m: Moment): Pose {
  const a = m.t * 5;
  return atCounter(m, {
    left: { to: v3(0.36, -0.14, 0.12), from: 'chest', elbow: v3(-0.2, -0.6, 1), grip: 'fist' },
    right: {
      to: v3(0.4, -0.13 + Math.sin(a) * 0.05, 0.02 + Math.cos(a) * 0.06),
      from: 'chest',
      elbow: v3(-0.2, -0.6, -1),
      grip: 'flat',
    },
  });
}

function plate(b: Brush, r: number): void {
  disc(b, 0, 0, r, WHITE);
  b.ctx.strokeStyle = b.tone([120, 160, 200], 0.8);
  b.ctx.lineWidth = r * 0.08;
  b.ctx.stroke(ellipse(0, 0, r * 0.66, r * 0.66));
}

function garment(b: Brush, color: Rgb, w: number): void {
  shape(
    b,
    [
      [-w, 0.02],
      [-w * 1.55, -0.12],
      [-w * 1.2, -0.2],
      [-w * 0.95, -0.12],
      [-w * 0.9, -0.46],
      [w * 0.9, -0.46],
      [w * 0.95, -0.12],
      [w * 1.2, -0.2],
      [w * 1.55, -0.12],
      [w, 0.02],
      [w * 0.35, 0.05],
      [0, -0.01],
      [-w * 0.35, 0.05],
    ],
    color,
    0.2,
  );
}

function folded(b: Brush, x: number, y: number, colors: readonly Rgb[]): void {
  colors.forEach((c, i) =>
    shape(
      b,
      [
        [x - 0.17, y + i * 0.06],
        [x - 0.18, y + 0.05 + i * 0.06],
        [x + 0.18, y + 0.05 + i * 0.06],
        [x + 0.17, y + i * 0.06],
      ],
      c,
      0.4,
    ),
  );
}

const APRON =
  (color: string): Dress =>
  (o) => ({ ...o, over: over('apron', color) });
const LINEN: readonly Rgb[] = [
  [214, 96, 84],
  [96, 146, 186],
  [240, 206, 120],
  [126, 166, 120],
];

function monitor(b: Brush): void {
  table(b, 0.28, 1.35, 0.72);
  rod(
    b,
    [
      [0.98, 0.76],
      [0.98, 0.9],
    ],
    0.05,
    BLACK,
  );
  shape(
    b,
    [
      [0.84, 0.77],
      [0.84, 0.79],
      [1.12, 0.79],
      [1.12, 0.77],
    ],
    BLACK,
    0.2,
  );
  shape(
    b,
    [
      [0.86, 0.9],
      [0.78, 1.38],
      [1.1, 1.42],
      [1.16, 0.92],
    ],
    BLACK,
    0.06,
  );
  flat(
    b,
    [
      [0.885, 0.94],
      [0.815, 1.345],
      [1.075, 1.38],
      [1.125, 0.955],
    ],
    [120, 196, 236],
    1,
    0.04,
  );
  for (let i = 0; i < 4; i++)
    flat(
      b,
      [
        [0.88 - i * 0.012, 1.0 + i * 0.08],
        [0.876 - i * 0.012, 1.03 + i * 0.08],
        [1.0 + (i % 2) * 0.05, 1.045 + i * 0.08],
        [1.0 + (i % 2) * 0.05, 1.015 + i * 0.08],
      ],
      WHITE,
      1,
      0,
    );
  shape(
    b,
    [
      [0.42, 0.765],
      [0.44, 0.795],
      [0.76, 0.795],
      [0.74, 0.765],
    ],
    [214, 216, 220],
    0.1,
  );
}

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

function bed(b: Brush, t: number): void {
  box(b, 0.2, 0.0, 1.75, 0.3, DARK_WOOD);
  shape(
    b,
    [
      [1.85, 0],
      [1.85, 1.0],
      [2.0, 1.0],
      [2.0, 0],
    ],
    DARK_WOOD,
    0.1,
  );
  shape(
    b,
    [
      [0.18, 0.28],
      [0.16, 0.52],
      [0.3, 0.58],
      [1.84, 0.58],
      [1.86, 0.28],
    ],
    WHITE,
    0.2,
  );
  shape(
    b,
    [
      [1.36, 0.56],
      [1.36, 0.7],
      [1.6, 0.76],
      [1.84, 0.7],
      [1.84, 0.56],
    ],
    WHITE,
    0.7,
  );
  const lift = Math.max(0, Math.sin(t * 2)) * 0.1;
  shape(
    b,
    [
      [0.1, 0.2],
      [0.14, 0.56],
      [0.3, 0.68 + lift],
      [0.55, 0.64 + lift * 0.6],
      [0.9, 0.62],
      [1.28, 0.63],
      [1.3, 0.5],
      [1.28, 0.2],
    ],
    [94, 138, 180],
    0.4,
  );
}

function washer(b: Brush, t: number): void {
  box(b, 0.62, 0, 0.66, 0.9, WHITE);
  box(b, 0.62, 0.76, 0.66, 0.14, [222, 226, 230]);
  disc(b, 0.95, 0.42, 0.24, STEEL);
  disc(b, 0.95, 0.42, 0.185, [70, 96, 120]);
  for (let i = 0; i < 4; i++)
    disc(
      b,
      0.95 + Math.cos(t * 3 + i * 1.6) * 0.09,
      0.4 + Math.sin(t * 3 + i * 1.6) * 0.08,
      0.06,
      LINEN[i]!,
    );
  disc(b, 1.16, 0.83, 0.035, [90, 96, 104]);
  flat(
    b,
    [
      [0.68, 0.8],
      [0.68, 0.86],
      [0.86, 0.86],
      [0.86, 0.8],
    ],
    [120, 190, 220],
    0.9,
  );
  shape(
    b,
    [
      [-0.7, 0],
      [-0.78, 0.36],
      [-0.2, 0.36],
      [-0.28, 0],
    ],
    [222, 190, 130],
    0.1,
  );
  LINEN.forEach((c, i) => disc(b, -0.66 + i * 0.12, 0.4 + (i % 2) * 0.04, 0.11, c, 0.8));
}

function chessTable(b: Brush): void {
  table(b, 0.3, 1.05, 0.7);
  for (let i = 0; i < 8; i++)
    for (let j = 0; j < 2; j++)
      flat(
        b,
        [
          [0.36 + i * 0.08 + j * 0.02, 0.72 + j * 0.022],
          [0.44 + i * 0.08 + j * 0.02, 0.72 + j * 0.022],
          [0.45 + i * 0.076 + j * 0.02, 0.742 + j * 0.022],
          [0.37 + i * 0.076 + j * 0.02, 0.742 + j * 0.022],
        ],
        (i + j) % 2 === 0 ? [240, 222, 184] : [110, 70, 44],
        0.9,
        0,
      );
  const piece = (x: number, h: number, c: Rgb): void => {
    shape(
      b,
      [
        [x - 0.03, 0.75],
        [x - 0.014, 0.77 + h * 0.4],
        [x + 0.014, 0.77 + h * 0.4],
        [x + 0.03, 0.75],
      ],
      c,
      0.4,
    );
    disc(b, x, 0.78 + h * 0.6, 0.02 + h * 0.05, c);
  };
  for (const [x, h] of [
    [0.4, 0.16],
    [0.47, 0.11],
    [0.53, 0.07],
    [0.62, 0.07],
  ] as const)
    piece(x, h, [246, 238, 220]);
  for (const [x, h] of [
    [0.97, 0.16],
    [0.9, 0.11],
    [0.83, 0.07],
    [0.75, 0.12],
  ] as const)
    piece(x, h, [52, 40, 38]);
}

export const home: readonly Action[] = [
  {
    verb: 'sit',
    view: 60,
    pose: (m) => ({
      ...sitting(0.45, {
        head: { turn: Math.sin(m.t * 0.5) * 0.15 },
        curl: Math.sin(m.t * 1.6) * 0.01,
      }),
    }),
    items: (s) => [scene(s, -0.4, (b) => chair(b, -0.03, 0.45))],
  },
  {
    verb: 'read',
    view: 55,
    pose: (m) =>
      sitting(0.45, {
        head: { nod: 0.34, follow: 0.4 },
        left: {
          to: v3(0.34, -0.1 + Math.sin(m.t * 1.5) * 0.008, 0.1),
          from: 'chest',
          grip: 'fist',
          elbow: v3(-0.2, -0.8, 0.7),
        },
        right: {
          to: v3(0.34, -0.1, -0.12),
          from: 'chest',
          grip: 'fist',
          elbow: v3(-0.2, -0.8, -0.7),
        },
        gaze: { x: 0.2, y: -0.8 },
        mood: 'happy',
      }),
    items: (s) => {
      const l = grip(s, 'left');
      const r = grip(s, 'right');
      return [
        scene(s, -0.4, (b) => chair(b, -0.03, 0.45, [150, 84, 60])),
        at(
          s,
          { x: (l.x + r.x) / 2 + 0.02, y: (l.y + r.y) / 2 + 0.09 * s.scale },
          0.35,
          0.1,
          (b) => {
            shape(
              b,
              [
                [-0.21, -0.1],
                [-0.23, 0.16],
                [0, 0.13],
                [0.23, 0.16],
                [0.21, -0.1],
                [0, -0.14],
              ],
              [176, 50, 44],
              0.15,
            );
            flat(
              b,
              [
                [-0.19, -0.08],
                [-0.21, 0.17],
                [-0.1, 0.175],
                [0, 0.145],
                [0.1, 0.175],
                [0.21, 0.17],
                [0.19, -0.08],
                [0, -0.11],
              ],
              [252, 246, 230],
              0.97,
              0.2,
            );
            for (let i = 0; i < 5; i++)
              for (const k of [-1, 1])
                rod(
                  b,
                  [
                    [k * 0.03, 0.09 - i * 0.038],
                    [k * 0.17, 0.115 - i * 0.038],
                  ],
                  0.005,
                  [150, 140, 126],
                );
            rod(
              b,
              [
                [0, 0.14],
                [0, -0.12],
              ],
              0.008,
              [190, 176, 150],
            );
          },
        ),
      ];
    },
  },
  {
    verb: 'write',
    view: 66,
    pose: (m) =>
      sitting(0.45, {
        lean: 0.22,
        head: { nod: 0.4, follow: 0.5 },
        right: {
          to: v3(0.46 + Math.sin(m.t * 5) * 0.025, 0.8, -0.05),
          from: 'ground',
          grip: 'fist',
        },
        left: { to: v3(0.4, 0.8, 0.22), from: 'ground', grip: 'flat' },
        gaze: { x: 0.2, y: -0.9 },
        mood: 'focused',
      }),
    items: (s) => [
      scene(s, -0.4, (b) => chair(b, -0.03, 0.45)),
      scene(s, 0.06, (b) => {
        table(b, 0.26, 1.15, 0.72);
        flat(
          b,
          [
            [0.4, 0.735],
            [0.5, 0.775],
            [0.85, 0.775],
            [0.8, 0.735],
          ],
          WHITE,
          1,
          0,
        );
        for (let i = 0; i < 3; i++)
          rod(
            b,
            [
              [0.52 + i * 0.012, 0.745 + i * 0.01],
              [0.74, 0.745 + i * 0.01],
            ],
            0.006,
            [70, 90, 150],
          );
        shape(
          b,
          [
            [0.94, 0.76],
            [0.93, 0.86],
            [1.03, 0.86],
            [1.02, 0.76],
          ],
          [90, 120, 150],
          0.2,
        );
        for (const x of [0.95, 0.98, 1.01])
          rod(
            b,
            [
              [x, 0.85],
              [x + 0.01, 0.96],
            ],
            0.012,
            x === 0.98 ? RED : [230, 180, 60],
          );
      }),
      held(s, 'right', 0.7, 2.2, (b) =>
        rod(
          b,
          [
            [-0.05, 0],
            [0.15, 0],
          ],
          0.016,
          [40, 70, 150],
        ),
      ),
    ],
    room: { front: 0.5 },
  },
  {
    verb: 'use_computer',
    view: 72,
    pose: (m) =>
      sitting(0.47, {
        lean: 0.08,
        head: { nod: 0.06 },
        left: {
          to: v3(0.52, 0.83 + Math.max(0, Math.sin(m.t * 12)) * 0.015, 0.1),
          from: 'ground',
          grip: 'relaxed',
        },
        right: {
          to: v3(0.5, 0.83 + Math.max(0, Math.sin(m.t * 12 + 2)) * 0.015, -0.12),
          from: 'ground',
          grip: 'relaxed',
        },
        mood: 'focused',
      }),
    items: (s) => [
      scene(s, -0.4, (b) => chair(b, -0.03, 0.47, [70, 78, 90])),
      scene(s, 0.04, monitor),
    ],
    room: { front: 0.75 },
  },
  {
    verb: 'work',
    view: 72,
    pose: (m) =>
      sitting(0.47, {
        lean: 0.08,
        left: { to: v3(0.52, 0.83 + Math.max(0, Math.sin(m.t * 12)) * 0.015, 0.1), from: 'ground' },
        right: { to: v3(0.5, 0.83, -0.12), from: 'ground' },
        mood: 'focused',
      }),
    items: (s) => [
      scene(s, -0.4, (b) => chair(b, -0.03, 0.47, [70, 78, 90])),
      scene(s, 0.04, monitor),
    ],
    room: { front: 0.75 },
  },
  {
    verb: 'play_chess',
    view: 76,
    partner: true,
    pose: (m) => {
      const move = Math.max(0, Math.sin(m.t * 0.9));
      return sitting(0.45, {
        lean: 0.2,
        head: { nod: 0.25, follow: 0.4 },
        right: {
          to: v3(0.42 + move * 0.12, 0.9 + Math.sin(move * 3) * 0.05, -0.06),
          from: 'ground',
          grip: 'point',
        },
        left: { to: v3(0.1, -0.13, 0.02), from: 'head', elbow: v3(0.6, -1, 0.2), grip: 'fist' },
        mood: 'focused',
      });
    },
    items: (s) => [
      ...partner(s, {
        pose: sitting(0.45, {
          lean: 0.18,
          head: { nod: 0.3 },
          left: { to: v3(0.34, 0.78, 0.12), from: 'ground' },
          right: { to: v3(0.3, 0.78, -0.12), from: 'ground' },
          mood: 'focused',
        }),
        dx: 1.36,
        near: -0.5,
        view: 76,
        facing: -1,
        items: (_k, st) => [scene(st, -0.4, (b) => chair(b, -0.03, 0.45))],
      }),
      scene(s, -0.45, (b) => chair(b, -0.03, 0.45)),
      scene(s, 0.03, chessTable),
    ],
    room: { front: 1.1 },
  },
  {
    verb: 'sweep',
    view: 70,
    pose: sweeping,
    items: (s) => {
      const h = handleLine(s);
      return [
        at(s, h.top, 0.12, h.angle, (b) => broom(b, h.length)),
        scene(s, 0.2, (b) => {
          for (let i = 0; i < 5; i++)
            disc(
              b,
              0.75 + i * 0.07,
              0.02 + Math.abs(Math.sin(s.t * 3 + i)) * 0.04,
              0.02,
              [176, 150, 120],
            );
          wisps(b, 0.8, 0.02, s.t, 0.08, 4, 200);
        }),
      ];
    },
    room: { front: 0.5 },
  },
  {
    verb: 'vacuum',
    view: 70,
    pose: sweeping,
    items: (s) => {
      const h = handleLine(s);
      return [
        at(s, h.top, 0.12, h.angle, (b) => {
          rod(
            b,
            [
              [-0.15, 0],
              [h.length - 0.1, 0],
            ],
            0.04,
            STEEL,
          );
          shape(
            b,
            [
              [h.length - 0.14, -0.14],
              [h.length - 0.02, -0.16],
              [h.length, 0.16],
              [h.length - 0.12, 0.12],
            ],
            BLACK,
            0.3,
          );
        }),
        scene(s, -0.5, (b) => {
          shape(
            b,
            [
              [-0.75, 0.08],
              [-0.72, 0.34],
              [-0.4, 0.4],
              [-0.2, 0.2],
              [-0.2, 0.08],
            ],
            RED,
            0.6,
          );
          disc(b, -0.62, 0.09, 0.09, BLACK);
          disc(b, -0.32, 0.09, 0.09, BLACK);
        }),
      ];
    },
    room: { front: 0.5, back: 0.3 },
  },
  {
    verb: 'wash_dishes',
    view: 18,
    pose: washing,
    dress: APRON('#e8d9b8'),
    items: (s) => [
      held(s, 'left', 0.75, 0.2, (b) => plate(b, 0.15)),
      held(s, 'right', 0.95, 0, (b) => {
        shape(
          b,
          [
            [-0.07, -0.035],
            [-0.07, 0.035],
            [0.07, 0.035],
            [0.07, -0.035],
          ],
          [242, 206, 66],
          0.3,
        );
        bubbles(b, 0, 0.02, s.t, 0.09);
      }),
      scene(s, 0.6, (b) => {
        box(b, -0.8, 0, 1.6, 0.86, [120, 150, 160]);
        for (const x of [-0.4, 0.02]) box(b, x, 0.1, 0.38, 0.6, [138, 168, 178]);
        shape(
          b,
          [
            [-0.86, 0.84],
            [-0.82, 0.93],
            [0.82, 0.93],
            [0.86, 0.84],
          ],
          [226, 228, 230],
          0.1,
        );
        flat(
          b,
          [
            [-0.36, 0.92],
            [-0.32, 0.88],
            [0.32, 0.88],
            [0.36, 0.92],
          ],
          [150, 190, 206],
          0.9,
          0.2,
        );
        bubbles(b, -0.05, 0.93, s.t, 0.2);
        bubbles(b, 0.15, 0.93, s.t + 1, 0.14);
        rod(
          b,
          [
            [0.5, 0.9],
            [0.5, 1.16],
            [0.42, 1.24],
            [0.3, 1.22],
            [0.27, 1.14],
          ],
          0.04,
          STEEL,
        );
        for (let i = 0; i < 3; i++) disc(b, -0.66 + i * 0.05, 1.04, 0.13, WHITE);
      }),
    ],
    room: { front: 0.3, back: 0.3 },
  },
  {
    verb: 'do_laundry',
    view: 66,
    pose: (m) =>
      pose({
        hips: v3(-0.1, -0.16, 0),
        lean: 0.5,
        head: { follow: 0.3, nod: 0.1 },
        left: { to: v3(0.5 + Math.sin(m.t * 2) * 0.05, 0.72, 0.12), from: 'ground', grip: 'fist' },
        right: {
          to: v3(0.46 + Math.sin(m.t * 2) * 0.05, 0.7, -0.14),
          from: 'ground',
          grip: 'fist',
        },
        leftLeg: { to: v3(0.08, 0, 0.12), from: 'ground' },
        rightLeg: { to: v3(-0.16, 0, -0.12), from: 'ground' },
        mood: 'happy',
      }),
    items: (s) => [
      scene(s, -0.5, (b) => washer(b, s.t)),
      held(s, 'right', 0.2, 0.2, (b) => garment(b, LINEN[0]!, 0.12)),
    ],
    room: { front: 0.7, back: 0.3 },
  },
  {
    verb: 'make_bed',
    view: 74,
    pose: (m) =>
      pose({
        hips: v3(-0.28, -0.1, 0),
        lean: 0.68,
        head: { follow: 0.35 },
        left: {
          to: v3(0.3, 0.74 + Math.max(0, Math.sin(m.t * 2)) * 0.12, 0.2),
          from: 'ground',
          grip: 'fist',
        },
        right: {
          to: v3(0.26, 0.72 + Math.max(0, Math.sin(m.t * 2)) * 0.12, -0.2),
          from: 'ground',
          grip: 'fist',
        },
        leftLeg: { to: v3(-0.1, 0, 0.12), from: 'ground' },
        rightLeg: { to: v3(-0.36, 0, -0.12), from: 'ground', pitch: 0.2 },
        mood: 'happy',
      }),
    items: (s) => [scene(s, 0.04, (b) => bed(b, s.t))],
    room: { front: 1.3 },
  },
  {
    verb: 'fold_clothes',
    view: 16,
    pose: (m) =>
      atCounter(m, {
        left: {
          to: v3(0.36, -0.12, 0.16 - Math.max(0, Math.sin(m.t * 2)) * 0.1),
          from: 'chest',
          elbow: v3(-0.2, -0.6, 1),
          grip: 'fist',
        },
        right: {
          to: v3(0.36, -0.12, -0.16),
          from: 'chest',
          elbow: v3(-0.2, -0.6, -1),
          grip: 'fist',
        },
      }),
    items: (s) => {
      const l = grip(s, 'left');
      const r = grip(s, 'right');
      return [
        at(s, { x: (l.x + r.x) / 2, y: (l.y + r.y) / 2 }, 0.4, 0, (b) =>
          garment(b, [86, 150, 190], Math.max(0.06, Math.abs(l.x - r.x) / 2 / s.scale)),
        ),
        scene(s, 0.6, (b) => {
          table(b, -0.75, 0.75, 0.8, [206, 170, 120]);
          folded(b, -0.5, 0.84, [LINEN[0]!, LINEN[2]!, LINEN[1]!, WHITE]);
          folded(b, 0.52, 0.84, [LINEN[3]!, LINEN[0]!, LINEN[2]!]);
        }),
      ];
    },
    room: { front: 0.2, back: 0.2 },
  },
  {
    verb: 'iron',
    view: 18,
    pose: (m) =>
      atCounter(m, {
        right: {
          to: v3(0.4, -0.3, -0.1 + Math.sin(m.t * 2) * 0.18),
          from: 'chest',
          elbow: v3(-0.2, -0.4, -1),
          grip: 'fist',
        },
        left: { to: v3(0.36, -0.36, 0.3), from: 'chest', grip: 'flat', elbow: v3(-0.2, -0.6, 1) },
      }),
    items: (s) => [
      scene(s, 0.55, (b) => {
        rod(
          b,
          [
            [-0.4, 0],
            [0.4, 0.86],
          ],
          0.03,
          STEEL,
        );
        rod(
          b,
          [
            [0.4, 0],
            [-0.4, 0.86],
          ],
          0.03,
          STEEL,
        );
        shape(
          b,
          [
            [-0.75, 0.86],
            [-0.7, 0.95],
            [0.7, 0.95],
            [0.82, 0.9],
            [0.7, 0.86],
          ],
          [120, 160, 190],
          0.4,
        );
        shape(
          b,
          [
            [-0.5, 0.95],
            [-0.44, 0.985],
            [0.4, 0.985],
            [0.46, 0.95],
          ],
          WHITE,
          0.3,
        );
      }),
      held(s, 'right', 0.8, 0, (b) => {
        shape(
          b,
          [
            [-0.13, -0.09],
            [-0.12, -0.02],
            [0.02, 0.02],
            [0.13, -0.07],
            [0.13, -0.09],
          ],
          [70, 120, 190],
          0.4,
        );
        rod(
          b,
          [
            [-0.1, 0.0],
            [0.05, 0.03],
          ],
          0.03,
          BLACK,
        );
        flat(
          b,
          [
            [-0.14, -0.11],
            [-0.14, -0.085],
            [0.14, -0.085],
            [0.14, -0.11],
          ],
          STEEL,
          1,
          0.1,
        );
        wisps(b, 0, -0.05, s.t, 0.07, 4);
      }),
    ],
    room: { front: 0.3, back: 0.3 },
  },
  {
    verb: 'cook',
    view: 38,
    pose: (m) => {
      const a = Math.sin(m.t * 3);
      return atCounter(m, {
        right: {
          to: v3(0.42, -0.18 + a * 0.03, -0.08),
          from: 'chest',
          grip: 'fist',
          elbow: v3(-0.3, -0.6, -0.9),
        },
        left: {
          to: v3(0.36 + a * 0.05, -0.2, 0.2),
          from: 'chest',
          grip: 'fist',
          elbow: v3(-0.3, -0.6, 0.9),
        },
        mood: 'happy',
      });
    },
    dress: APRON('#f2f0ea'),
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
        right: {
          to: v3(0.42 + Math.cos(m.t * 4) * 0.06, -0.12, Math.sin(m.t * 4) * 0.06),
          from: 'chest',
          grip: 'fist',
          elbow: v3(-0.3, -0.5, -0.9),
        },
      }),
    dress: APRON('#f2f0ea'),
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
        right: {
          to: v3(0.46, -0.2 + Math.sin(m.t * 2.4) * 0.05, -0.08),
          from: 'chest',
          grip: 'fist',
          elbow: v3(-0.5, -0.6, -0.6),
        },
        left: { swing: 0.1, out: 0.4, bend: 1.3 },
        mood: 'happy',
        head: { nod: 0.22, turn: 0, tilt: 0, follow: 0.35 },
      }),
    dress: APRON('#b8332c'),
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
    verb: 'drink',
    view: 48,
    pose: (m) => {
      const sip = 0.5 + 0.5 * Math.sin(m.t * 1.1);
      return {
        ...atEase(m.t),
        head: { nod: -0.2 * sip, turn: 0, tilt: 0, follow: 0.3 },
        right: {
          to: v3(0.2 + (1 - sip) * 0.06, -0.17 - (1 - sip) * 0.14, -0.03),
          from: 'head',
          grip: 'fist',
          elbow: v3(0.1, -1, -0.6),
        },
      };
    },
    items: (s) => [
      held(s, 'right', 0.7, 0.35, (b) => {
        shape(
          b,
          [
            [-0.045, -0.07],
            [-0.055, 0.08],
            [0.055, 0.08],
            [0.045, -0.07],
          ],
          RED,
          0.15,
        );
        b.ctx.strokeStyle = b.tone(RED, 0.8);
        b.ctx.lineWidth = 0.016;
        b.ctx.stroke(ellipse(0.065, 0.01, 0.03, 0.04));
        wisps(b, 0, 0.09, s.t, 0.05, 4);
      }),
    ],
  },
  {
    verb: 'pour',
    view: 50,
    pose: (m) => ({
      ...atEase(m.t),
      head: { nod: 0.2, turn: 0, tilt: 0, follow: 0.3 },
      right: { to: v3(0.42, 0.05, -0.05), from: 'chest', grip: 'fist' },
      left: { to: v3(0.46, -0.2, 0.06), from: 'chest', grip: 'fist' },
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
    verb: 'sleep',
    height: 0.45,
    view: 86,
    pose: (m) =>
      pose({
        hips: v3(-0.1, -0.76, 0),
        lean: -1.5,
        curl: Math.sin(m.t * 1.3) * 0.012,
        head: { follow: 1, nod: -0.02 },
        left: { swing: 0.2, out: 0.1, bend: 0.5 },
        right: {
          to: v3(0.2, -0.1, -0.02),
          from: 'chest',
          grip: 'relaxed',
          elbow: v3(0.2, -0.6, -0.6),
        },
        leftLeg: { swing: 0.62, out: 0.05, bend: 0.12, pitch: -1.4 },
        rightLeg: { swing: 0.58, out: 0.05, bend: 0.1, pitch: -1.4 },
        mood: 'asleep',
      }),
    items: (s) => [
      scene(s, -0.5, (b) =>
        shape(
          b,
          [
            [-1.12, 0.02],
            [-1.1, 0.16],
            [-0.7, 0.18],
            [-0.62, 0.04],
          ],
          WHITE,
          0.7,
        ),
      ),
      scene(s, 0.8, (b) => {
        b.ctx.save();
        b.ctx.scale(1, -1);
        b.ctx.fillStyle = b.tone([90, 110, 170], 1);
        for (let i = 0; i < 3; i++) {
          const age = (s.t * 0.3 + i / 3) % 1;
          b.ctx.globalAlpha = Math.sin(age * Math.PI);
          b.ctx.font = `bold ${0.1 + age * 0.08}px ${SERIF}`;
          b.ctx.fillText('z', -0.72 + age * 0.2 + i * 0.02, -0.5 - age * 0.45);
        }
        b.ctx.restore();
      }),
    ],
    room: { back: 0.6, front: 0.5 },
  },
  {
    verb: 'lie',
    height: 0.45,
    view: 86,
    pose: (m) =>
      pose({
        hips: v3(-0.1, -0.76, 0),
        lean: -1.46,
        curl: 0.12 + Math.sin(m.t * 1.3) * 0.01,
        head: { follow: 1, nod: 0.2 },
        left: { to: v3(-0.1, 0.06, 0.12), from: 'head', elbow: v3(0, 1, 1) },
        right: { to: v3(-0.1, 0.06, -0.12), from: 'head', elbow: v3(0, 1, -1) },
        leftLeg: { swing: 1.2, out: 0.05, bend: 1.2, pitch: 0 },
        rightLeg: { swing: 0.6, out: 0.05, bend: 0.1, pitch: -1.4 },
        mood: 'happy',
      }),
    room: { back: 0.6, front: 0.5 },
  },
  {
    verb: 'sew',
    view: 60,
    pose: (m) =>
      sitting(0.45, {
        head: { nod: 0.35 },
        left: { to: v3(0.3, -0.16, 0.1), from: 'chest', grip: 'fist' },
        right: {
          to: v3(0.32, -0.1 + Math.max(0, Math.sin(m.t * 2)) * 0.12, -0.1),
          from: 'chest',
          grip: 'fist',
        },
      }),
    items: (s) => [
      scene(s, -0.4, (b) => stool(b, -0.03, 0.45)),
      held(s, 'left', 0.3, 0, (b) =>
        shape(
          b,
          [
            [-0.12, 0.04],
            [-0.2, -0.2],
            [0, -0.26],
            [0.16, -0.2],
            [0.1, 0.04],
          ],
          LINEN[1]!,
          0.5,
        ),
      ),
      held(s, 'right', 0.6, -1.2, (b) =>
        rod(
          b,
          [
            [0, 0],
            [0.12, 0],
          ],
          0.008,
          STEEL,
        ),
      ),
    ],
  },
  {
    verb: 'knit',
    view: 50,
    pose: (m) =>
      sitting(0.45, {
        head: { nod: 0.32 },
        left: { to: v3(0.3, -0.14 + Math.sin(m.t * 6) * 0.02, 0.1), from: 'chest', grip: 'fist' },
        right: { to: v3(0.3, -0.14 - Math.sin(m.t * 6) * 0.02, -0.1), from: 'chest', grip: 'fist' },
      }),
    items: (s) => {
      const l = grip(s, 'left');
      const r = grip(s, 'right');
      return [
        scene(s, -0.4, (b) => chair(b, -0.03, 0.45)),
        at(s, { x: (l.x + r.x) / 2, y: (l.y + r.y) / 2 }, 0.5, 0, (b) => {
          shape(
            b,
            [
              [-0.12, 0.02],
              [-0.14, -0.3],
              [0.12, -0.32],
              [0.12, 0.02],
            ],
            RED,
            0.2,
          );
          for (let i = 0; i < 5; i++)
            rod(
              b,
              [
                [-0.12, -0.05 - i * 0.05],
                [0.1, -0.05 - i * 0.05],
              ],
              0.012,
              mix(RED, [255, 255, 255], 0.25),
            );
          rod(
            b,
            [
              [-0.16, -0.04],
              [0.16, 0.14],
            ],
            0.014,
            [236, 206, 150],
          );
          rod(
            b,
            [
              [0.16, -0.04],
              [-0.16, 0.14],
            ],
            0.014,
            [236, 206, 150],
          );
        }),
        scene(s, 0.3, (b) => disc(b, 0.55, 0.1, 0.1, RED)),
      ];
    },
  },
  {
    verb: 'arrange_flowers',
    view: 22,
    pose: (m) =>
      atCounter(m, {
        right: {
          to: v3(0.38, 0.02 + Math.sin(m.t * 1.5) * 0.06, -0.1),
          from: 'chest',
          grip: 'fist',
          elbow: v3(-0.2, -0.6, -1),
        },
        left: { to: v3(0.36, -0.16, 0.2), from: 'chest', grip: 'fist', elbow: v3(-0.2, -0.6, 1) },
        mood: 'happy',
      }),
    items: (s) => {
      const flower = (b: Brush, x: number, y: number, c: Rgb, r = 0.055): void => {
        for (let i = 0; i < 6; i++)
          disc(b, x + Math.cos(i * 1.05) * r * 0.7, y + Math.sin(i * 1.05) * r * 0.7, r * 0.55, c);
        disc(b, x, y, r * 0.4, [250, 214, 90]);
      };
      return [
        scene(s, 0.6, (b) => {
          table(b, -0.7, 0.7, 0.78);
          const stems: readonly (readonly [number, number, Rgb])[] = [
            [-0.16, 1.32, [226, 80, 96]],
            [-0.02, 1.42, [250, 200, 80]],
            [0.14, 1.34, [240, 130, 170]],
            [0.26, 1.22, [150, 110, 210]],
            [-0.26, 1.2, [250, 246, 240]],
            [0.05, 1.24, [226, 80, 96]],
          ];
          for (const [x, y] of stems)
            rod(
              b,
              [
                [0.02, 0.98],
                [x, y],
              ],
              0.014,
              [86, 140, 70],
            );
          for (const [x, y, c] of stems) flower(b, x, y, c);
          shape(
            b,
            [
              [-0.1, 0.82],
              [-0.14, 0.95],
              [-0.06, 1.08],
              [0.1, 1.08],
              [0.18, 0.95],
              [0.14, 0.82],
            ],
            [96, 160, 190],
            0.7,
          );
          flower(b, -0.45, 0.87, [250, 200, 80]);
          rod(
            b,
            [
              [-0.42, 0.86],
              [-0.6, 0.84],
            ],
            0.012,
            [86, 140, 70],
          );
        }),
        held(s, 'right', 0.9, 1.4, (b) => {
          rod(
            b,
            [
              [-0.16, 0],
              [0.14, 0],
            ],
            0.014,
            [86, 140, 70],
          );
          flower(b, 0.18, 0, [226, 80, 96]);
        }),
      ];
    },
    room: { front: 0.2, back: 0.2 },
  },
  {
    verb: 'make_pottery',
    view: 62,
    pose: (m) =>
      sitting(0.42, {
        lean: 0.34,
        head: { nod: 0.25, follow: 0.4 },
        left: {
          to: v3(0.56, 0.84 + Math.sin(m.t * 2) * 0.03, 0.1),
          from: 'ground',
          grip: 'relaxed',
        },
        right: {
          to: v3(0.46, 0.84 + Math.sin(m.t * 2) * 0.03, -0.14),
          from: 'ground',
          grip: 'relaxed',
        },
        leftLeg: { to: v3(0.42, 0, 0.26), from: 'ground', knee: v3(0.6, 1, 0.6) },
        rightLeg: { to: v3(0.34, 0, -0.26), from: 'ground', knee: v3(0.6, 1, -0.6) },
        mood: 'focused',
      }),
    dress: APRON('#8a7a64'),
    items: (s) => [
      scene(s, -0.4, (b) => stool(b, -0.03, 0.42)),
      scene(s, 0.12, (b) => {
        shape(
          b,
          [
            [0.34, 0],
            [0.4, 0.56],
            [0.86, 0.56],
            [0.92, 0],
          ],
          [120, 124, 130],
          0.1,
        );
        disc(b, 0.63, 0.62, 0.3, [150, 154, 160], 0.26);
        const w = 1 + Math.sin(s.t * 2) * 0.08;
        const clay: Rgb = [178, 112, 78];
        shape(
          b,
          [
            [0.5, 0.64],
            [0.63 - 0.17 * w, 0.76],
            [0.63 - 0.13 * w, 0.9],
            [0.63 - 0.1, 1.0],
            [0.63 + 0.1, 1.0],
            [0.63 + 0.13 * w, 0.9],
            [0.63 + 0.17 * w, 0.76],
            [0.76, 0.64],
          ],
          clay,
          0.8,
        );
        disc(b, 0.63, 1.0, 0.1, [110, 64, 44], 0.28);
        for (let i = 0; i < 4; i++) {
          b.ctx.strokeStyle = b.tone([140, 84, 58], 0.6);
          b.ctx.lineWidth = 0.008;
          b.ctx.beginPath();
          b.ctx.ellipse(
            0.63,
            0.72 + i * 0.07,
            0.15 * w,
            0.03,
            0,
            3.4 + s.t * 5 + i,
            5.4 + s.t * 5 + i,
          );
          b.ctx.stroke();
        }
      }),
    ],
    room: { front: 0.5 },
  },
  {
    verb: 'shine_shoes',
    view: 72,
    pose: (m) =>
      sitting(0.36, {
        lean: 0.4,
        head: { nod: 0.3, follow: 0.4 },
        left: { to: v3(0.42, 0.6, 0.08), from: 'ground', grip: 'fist' },
        right: {
          to: v3(0.5 + Math.sin(m.t * 9) * 0.08, 0.68, -0.08),
          from: 'ground',
          grip: 'fist',
        },
        mood: 'focused',
      }),
    items: (s) => [
      scene(s, -0.4, (b) => stool(b, -0.03, 0.36)),
      scene(s, 0.1, (b) => {
        box(b, 0.78, 0, 0.42, 0.3, WOOD);
        shape(
          b,
          [
            [0.86, 0.3],
            [0.85, 0.44],
            [0.98, 0.42],
            [1.16, 0.36],
            [1.17, 0.3],
          ],
          [70, 40, 28],
          0.6,
        );
      }),
      held(s, 'left', 0.3, 0.1, (b) => {
        shape(
          b,
          [
            [-0.12, -0.05],
            [-0.13, 0.09],
            [0.02, 0.08],
            [0.22, 0.02],
            [0.28, -0.02],
            [0.28, -0.06],
          ],
          [96, 48, 30],
          0.6,
        );
        flat(
          b,
          [
            [-0.13, -0.08],
            [-0.13, -0.05],
            [0.29, -0.05],
            [0.29, -0.08],
          ],
          BLACK,
          0.5,
          0.1,
        );
        flat(
          b,
          [
            [0.08, 0.04],
            [0.18, 0.02],
            [0.17, 0.0],
          ],
          WHITE,
          1,
          0.7,
        );
      }),
      held(s, 'right', 0.6, 0, (b) => {
        shape(
          b,
          [
            [-0.1, -0.01],
            [-0.1, 0.04],
            [0.1, 0.04],
            [0.1, -0.01],
          ],
          WOOD,
          0.4,
        );
        flat(
          b,
          [
            [-0.1, -0.06],
            [-0.1, -0.01],
            [0.1, -0.01],
            [0.1, -0.06],
          ],
          BLACK,
          0.6,
          0.05,
        );
      }),
    ],
    room: { front: 0.5 },
  },
];

/** Colours of a barber's cape, used where somebody's hair is cut. */
export const CAPE = rgb('#e8edf2');
