import type { Rgb } from '../../../color.ts';
import { rgb } from '../../../color.ts';
import { fract, lerp, smoothstep, TAU } from '../../../easing.ts';
import type { Brush } from '../../shading.ts';
import { boats } from '../../vehicle/boats.ts';
import { drawBicycle, drawCrank, drawMotorcycle } from '../../vehicle/two-wheeled.ts';
import type { VehicleMoment } from '../../vehicle/vehicle.ts';
import { over } from '../outfits.ts';
import { gaitPose, GAITS } from '../gait.ts';
import type { Pose } from '../pose.ts';
import { pose, v3 } from '../pose.ts';
import {
  angleOf,
  at,
  BLACK,
  box,
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
  WHITE,
  WOOD,
} from '../tools/place.ts';
import type { Action, Dress, Moment, Stage } from './action.ts';
import { sitting } from './home.ts';
import { atEase, cycles } from './locomotion.ts';
import { cycling, motorcycling, rowing, seated } from './riding-poses.ts';

function machine(s: Stage, color: Rgb): VehicleMoment {
  return {
    t: s.t,
    travelled: s.travelled / s.scale,
    speed: s.speed,
    color,
    second: null,
    night: 0,
    variant: 0.4,
    rider: null,
  };
}

function digging(m: Moment): Pose {
  const p = fract(m.t * 0.5);
  const k = p < 0.4 ? smoothstep(0, 0.4, p) : 1 - smoothstep(0.5, 0.95, p);
  return pose({
    hips: v3(-0.04, -0.12 - k * 0.06, 0),
    lean: 0.36 + k * 0.3,
    head: { follow: 0.4, nod: 0.15 },
    left: {
      to: v3(0.12 + k * 0.05, -0.02 - k * 0.1, 0.1),
      from: 'chest',
      elbow: v3(-0.6, -0.5, 0.8),
      grip: 'fist',
    },
    right: {
      to: v3(0.4 + k * 0.04, -0.3 - k * 0.06, -0.08),
      from: 'chest',
      elbow: v3(-0.5, -0.7, -0.6),
      grip: 'fist',
    },
    leftLeg: { to: v3(0.22, 0, 0.1), from: 'ground' },
    rightLeg: { to: v3(-0.22, 0, -0.1), from: 'ground', pitch: 0.2 },
    mood: 'focused',
  });
}

function kite(b: Brush, t: number): void {
  shape(
    b,
    [
      [0, 0.42],
      [0.3, 0.06],
      [0, -0.46],
      [-0.3, 0.06],
    ],
    [226, 64, 56],
    0.05,
  );
  flat(
    b,
    [
      [0, 0.42],
      [0.3, 0.06],
      [0, 0.06],
    ],
    [250, 206, 70],
    0.9,
    0,
  );
  flat(
    b,
    [
      [0, -0.46],
      [-0.3, 0.06],
      [0, 0.06],
    ],
    [70, 150, 214],
    0.9,
    0,
  );
  rod(
    b,
    [
      [0, 0.42],
      [0, -0.46],
    ],
    0.014,
    WOOD,
  );
  rod(
    b,
    [
      [-0.3, 0.06],
      [0.3, 0.06],
    ],
    0.014,
    WOOD,
  );
  b.ctx.strokeStyle = b.tone([250, 206, 70], 0.9);
  b.ctx.lineWidth = 0.02;
  b.ctx.beginPath();
  b.ctx.moveTo(0, -0.46);
  for (let i = 1; i <= 8; i++)
    b.ctx.lineTo(Math.sin(i * 1.2 - t * 5) * 0.07 - i * 0.03, -0.46 - i * 0.07);
  b.ctx.stroke();
  for (let i = 2; i <= 8; i += 2)
    disc(
      b,
      Math.sin(i * 1.2 - t * 5) * 0.07 - i * 0.03,
      -0.46 - i * 0.07,
      0.035,
      [
        [226, 64, 56],
        [70, 150, 214],
        [250, 206, 70],
        [120, 190, 110],
      ][(i / 2) % 4] as unknown as Rgb,
    );
}

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
    left: { to: v3(0.26, -0.2, 0.16), from: 'chest', grip: 'fist', elbow: v3(-0.3, -0.8, 0.8) },
    leftLeg: { to: v3(0.1, 0, 0.1), from: 'ground' },
    rightLeg: { to: v3(-0.1, 0, -0.1), from: 'ground' },
    mood: 'focused',
  });
}

function snowman(b: Brush): void {
  disc(b, 0.72, 0.34, 0.38, WHITE);
  disc(b, 0.72, 0.88, 0.28, WHITE);
  disc(b, 0.72, 1.28, 0.2, WHITE);
  rod(
    b,
    [
      [0.94, 0.95],
      [1.2, 1.18],
      [1.26, 1.14],
    ],
    0.025,
    DARK_WOOD,
  );
  rod(
    b,
    [
      [1.2, 1.18],
      [1.22, 1.26],
    ],
    0.02,
    DARK_WOOD,
  );
  for (const y of [0.76, 0.88, 1.0]) disc(b, 0.62, y, 0.024, BLACK);
  disc(b, 0.62, 1.34, 0.022, BLACK);
  disc(b, 0.73, 1.35, 0.022, BLACK);
  shape(
    b,
    [
      [0.66, 1.3],
      [0.66, 1.25],
      [0.42, 1.26],
    ],
    [240, 140, 50],
    0.1,
  );
  for (let i = 0; i < 4; i++) disc(b, 0.6 + i * 0.045, 1.18 - Math.sin(i) * 0.012, 0.011, BLACK);
  shape(
    b,
    [
      [0.52, 1.12],
      [0.54, 1.17],
      [0.72, 1.12],
      [0.92, 1.16],
      [0.92, 1.08],
      [0.72, 1.05],
    ],
    RED,
    0.6,
  );
  shape(
    b,
    [
      [0.8, 1.1],
      [0.88, 1.1],
      [0.92, 0.84],
      [0.82, 0.84],
    ],
    RED,
    0.2,
  );
  shape(
    b,
    [
      [0.5, 1.42],
      [0.5, 1.46],
      [0.94, 1.46],
      [0.94, 1.42],
    ],
    BLACK,
    0.3,
  );
  shape(
    b,
    [
      [0.58, 1.45],
      [0.58, 1.68],
      [0.86, 1.68],
      [0.86, 1.45],
    ],
    BLACK,
    0.1,
  );
}

const snowClothes: Dress = (o) => ({
  ...o,
  over: over('coat', '#2f6f9f', { length: 0.3 }),
  scarf: rgb('#e0a43b'),
  gloves: rgb('#b8332c'),
  hat: { kind: 'beanie', color: rgb('#b8332c'), trim: rgb('#f4f2ec') },
});

export const outdoors: readonly Action[] = [
  {
    verb: 'dig',
    view: 72,
    pose: digging,
    items: (s) => {
      const l = grip(s, 'left');
      const r = grip(s, 'right');
      const angle = angleOf(l, r);
      const length =
        Math.max(0.7, (l.y - 0.02 * s.scale) / Math.max(0.3, -Math.sin(angle)) / s.scale) - 1.2;
      return [
        at(s, l, 0.12, angle, (b) => {
          rod(
            b,
            [
              [-0.08, 0],
              [0.95 + length, 0],
            ],
            0.034,
            WOOD,
          );
          rod(
            b,
            [
              [-0.08, -0.06],
              [-0.08, 0.06],
            ],
            0.034,
            WOOD,
          );
          shape(
            b,
            [
              [length + 0.92, -0.1],
              [length + 0.92, 0.1],
              [length + 1.14, 0.1],
              [length + 1.26, 0],
              [length + 1.14, -0.1],
            ],
            STEEL,
            0.4,
          );
          const p = fract(s.t * 0.5);
          if (p > 0.45) disc(b, length + 1.08, 0.05, 0.1, [104, 72, 46], 0.6);
        }),
        scene(s, 0.3, (b) => {
          shape(
            b,
            [
              [0.75, -0.02],
              [0.86, 0.16],
              [1.06, 0.3],
              [1.26, 0.18],
              [1.4, -0.02],
            ],
            [112, 78, 50],
            0.7,
          );
          for (let i = 0; i < 5; i++)
            disc(b, 0.86 + i * 0.11, 0.05 + (i % 3) * 0.06, 0.026, [140, 102, 68]);
          flat(
            b,
            [
              [0.3, -0.03],
              [0.42, 0.03],
              [0.66, 0.03],
              [0.76, -0.03],
            ],
            [70, 48, 34],
            0.6,
            0.6,
          );
        }),
      ];
    },
    room: { front: 0.8 },
  },
  {
    verb: 'garden',
    view: 66,
    pose: (m) =>
      pose({
        hips: v3(-0.06, -0.44, 0),
        lean: 0.44,
        head: { follow: 0.4, nod: 0.2 },
        right: {
          to: v3(0.5 + Math.sin(m.t * 3) * 0.05, 0.34, -0.12),
          from: 'ground',
          grip: 'fist',
        },
        left: { to: v3(0.52, 0.4, 0.14), from: 'ground', grip: 'relaxed' },
        leftLeg: { to: v3(0.24, 0, 0.12), from: 'ground', knee: v3(1, 0.4, 0.1) },
        rightLeg: { to: v3(-0.5, 0.02, -0.1), from: 'ground', pitch: 1.3, knee: v3(1, -0.5, 0) },
        mood: 'happy',
      }),
    dress: (o) => ({
      ...o,
      over: over('apron', '#5d7f4e'),
      gloves: rgb('#d6a85c'),
      hat: { kind: 'sun_hat', color: rgb('#e6cc88'), trim: rgb('#5d7f4e') },
    }),
    items: (s) => [
      scene(s, 0.25, (b) => {
        shape(
          b,
          [
            [0.4, -0.03],
            [0.44, 0.1],
            [1.3, 0.1],
            [1.34, -0.03],
          ],
          [104, 72, 46],
          0.4,
        );
        [0.6, 0.8, 1.0, 1.2].forEach((x, i) => {
          rod(
            b,
            [
              [x, 0.08],
              [x, 0.34],
            ],
            0.018,
            [86, 140, 70],
          );
          for (const q of [-1, 1])
            shape(
              b,
              [
                [x, 0.18],
                [x + q * 0.09, 0.27],
                [x + q * 0.12, 0.2],
              ],
              [96, 156, 78],
              0.7,
            );
          for (let k = 0; k < 5; k++)
            disc(
              b,
              x + Math.cos(k * 1.26) * 0.05,
              0.38 + Math.sin(k * 1.26) * 0.05,
              0.035,
              [
                [226, 80, 96],
                [250, 200, 80],
                [200, 120, 200],
                [240, 130, 80],
              ][i] as unknown as Rgb,
            );
          disc(b, x, 0.38, 0.026, [250, 226, 120]);
        });
      }),
      held(s, 'right', 0.7, -0.9, (b) => {
        rod(
          b,
          [
            [-0.08, 0],
            [0.06, 0],
          ],
          0.03,
          WOOD,
        );
        shape(
          b,
          [
            [0.05, -0.035],
            [0.05, 0.035],
            [0.18, 0.025],
            [0.22, 0],
            [0.18, -0.025],
          ],
          STEEL,
          0.4,
        );
      }),
    ],
    room: { front: 0.7 },
  },
  {
    verb: 'fly_kite',
    view: 52,
    pose: (m) => ({
      ...atEase(m.t),
      head: { nod: -0.42, turn: 0, tilt: 0, follow: 0.3 },
      lean: -0.08,
      right: {
        to: v3(0.38, 0.3 + Math.sin(m.t * 2) * 0.04, -0.06),
        from: 'chest',
        elbow: v3(-0.1, -1, -0.5),
        grip: 'fist',
      },
      left: { to: v3(0.3, 0.06, 0.1), from: 'chest', elbow: v3(-0.1, -1, 0.5), grip: 'fist' },
      mood: 'happy',
      mouth: 0.3,
    }),
    items: (s) => {
      const g = grip(s, 'right');
      const kx = (1.35 + Math.sin(s.t * 1.1) * 0.16) * s.scale;
      const ky = (3.3 + Math.sin(s.t * 1.7) * 0.12) * s.scale;
      return [
        {
          near: 1,
          draw: (b) => {
            b.ctx.strokeStyle = b.tone([250, 250, 246], 1);
            b.ctx.lineWidth = 0.012 * s.scale;
            b.ctx.beginPath();
            b.ctx.moveTo(g.x, g.y);
            b.ctx.quadraticCurveTo((g.x + kx) / 2 + 0.18, (g.y + ky) / 2 - 0.22, kx, ky);
            b.ctx.stroke();
          },
        },
        at(s, { x: kx, y: ky }, 1.1, -0.5 + Math.sin(s.t * 1.3) * 0.12, (b) => kite(b, s.t)),
        held(s, 'left', 0.6, 0, (b) => {
          rod(
            b,
            [
              [-0.07, 0],
              [0.07, 0],
            ],
            0.05,
            RED,
          );
        }),
      ];
    },
    room: { front: 1.3, above: 2.1 },
  },
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
  {
    verb: 'build_snowman',
    view: 66,
    pose: (m) =>
      pose({
        hips: v3(-0.12, -0.06, 0),
        lean: 0.24,
        head: { follow: 0.3 },
        left: { to: v3(0.44, -0.1 + Math.sin(m.t * 3) * 0.03, 0.12), from: 'chest', grip: 'flat' },
        right: {
          to: v3(0.46, 0.06 - Math.sin(m.t * 3) * 0.05, -0.12),
          from: 'chest',
          grip: 'flat',
        },
        leftLeg: { to: v3(0.05, 0, 0.12), from: 'ground' },
        rightLeg: { to: v3(-0.24, 0, -0.12), from: 'ground', pitch: 0.2 },
        mood: 'happy',
        mouth: 0.25,
      }),
    dress: snowClothes,
    items: (s) => [scene(s, -0.1, snowman)],
    room: { front: 0.8 },
  },
  {
    verb: 'build',
    view: 68,
    pose: (m) => {
      const k = Math.abs(Math.sin(m.t * 3));
      return pose({
        hips: v3(0, -0.08, 0),
        lean: 0.24,
        head: { nod: 0.2, follow: 0.4 },
        right: {
          to: v3(0.34 + k * 0.06, 0.14 - k * 0.26, -0.1),
          from: 'chest',
          grip: 'fist',
          elbow: v3(-0.7, 0, -0.7),
        },
        left: { to: v3(0.46, -0.26, 0.06), from: 'chest', grip: 'fist' },
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
        right: {
          to: v3(0.42 + k * 0.07, -0.2, -0.08),
          from: 'chest',
          grip: 'fist',
          elbow: v3(-0.9, 0, -0.5),
        },
        left: { to: v3(0.5, -0.24, 0.1), from: 'chest', grip: 'fist' },
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
  {
    verb: 'fish',
    view: 70,
    pose: (m) =>
      sitting(0.4, {
        right: { to: v3(0.36, -0.08 + Math.sin(m.t) * 0.02, -0.05), from: 'chest', grip: 'fist' },
        left: { to: v3(0.28, -0.14, 0.06), from: 'chest', grip: 'fist' },
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
    verb: 'carry',
    view: 70,
    speed: 1,
    pose: (m) => ({
      ...gaitPose(GAITS.stroll, cycles(GAITS.stroll, m)),
      lean: -0.04,
      left: { to: v3(0.36, -0.24, 0.16), from: 'chest', grip: 'flat' },
      right: { to: v3(0.36, -0.24, -0.16), from: 'chest', grip: 'flat' },
    }),
    items: (s) => {
      const l = grip(s, 'left');
      const r = grip(s, 'right');
      return [
        at(s, { x: (l.x + r.x) / 2, y: (l.y + r.y) / 2 }, 0.06, 0, (b) => {
          box(b, -0.2, -0.03, 0.42, 0.34, [206, 160, 104]);
          flat(
            b,
            [
              [-0.02, -0.03],
              [0.04, -0.03],
              [0.04, 0.31],
              [-0.02, 0.31],
            ],
            [226, 196, 150],
            0.9,
            0,
          );
        }),
      ];
    },
    room: { front: 0.2 },
  },
  {
    verb: 'push',
    view: 76,
    speed: 0.7,
    pose: (m) => ({
      ...gaitPose(GAITS.stroll, cycles(GAITS.stroll, m)),
      lean: 0.42,
      left: { to: v3(0.5, 0.0, 0.14), from: 'chest', grip: 'open', wrist: 0.8 },
      right: { to: v3(0.5, 0.0, -0.14), from: 'chest', grip: 'open', wrist: 0.8 },
      mood: 'focused',
    }),
    items: (s) => [
      scene(s, -0.2, (b) => {
        box(b, 0.86, 0, 0.9, 1.1, [176, 128, 80]);
        for (const [a, c] of [
          [
            [0.86, 0],
            [1.76, 1.1],
          ],
          [
            [0.86, 1.1],
            [1.76, 0],
          ],
        ] as const)
          rod(
            b,
            [a as unknown as [number, number], c as unknown as [number, number]],
            0.06,
            [150, 106, 64],
          );
      }),
    ],
    room: { front: 1.3 },
  },
  {
    verb: 'pull',
    view: 76,
    speed: 0.6,
    pose: (m) => ({
      ...gaitPose(GAITS.stroll, cycles(GAITS.stroll, m)),
      lean: 0.38,
      left: { swing: -0.5, out: 0.1, bend: 0.1, grip: 'fist' },
      right: { swing: -0.55, out: 0.1, bend: 0.1, grip: 'fist' },
      mood: 'focused',
    }),
    items: (s) => [
      {
        near: -0.1,
        draw: (b) => {
          const g = grip(s, 'right');
          rod(
            b,
            [
              [g.x, g.y],
              [-0.9 * s.scale, 0.4 * s.scale],
            ],
            0.025 * s.scale,
            [206, 168, 110],
          );
        },
      },
      scene(s, -0.3, (b) => {
        box(b, -1.6, 0.16, 0.75, 0.34, RED);
        for (const x of [-1.45, -1.0]) disc(b, x, 0.14, 0.14, BLACK);
      }),
    ],
    room: { back: 1.1 },
  },
  {
    verb: 'walk_dog',
    view: 72,
    speed: 1.1,
    pose: (m) => ({
      ...gaitPose(GAITS.walk, cycles(GAITS.walk, m)),
      right: { to: v3(0.34, -0.2, -0.12), from: 'chest', grip: 'fist' },
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
    verb: 'cycle',
    view: 82,
    speed: 4.5,
    pose: (m) => cycling(m.travelled / m.scale),
    dress: (o) => ({
      ...o,
      hat: { kind: 'bike_helmet', color: rgb('#2f6fb0'), trim: rgb('#16324f') },
    }),
    items: (s) => [
      scene(s, -0.09, (b) =>
        drawBicycle(b, { travelled: s.travelled / s.scale, color: [204, 58, 48], night: 0 }),
      ),
      scene(s, -0.045, (b) => drawCrank(b, s.travelled / s.scale)),
    ],
    room: { front: 0.3, back: 0.3 },
  },
  {
    verb: 'motorcycle',
    view: 82,
    speed: 10,
    pose: (m) => motorcycling(m.t),
    dress: (o) => ({
      ...o,
      over: over('jacket', '#2a2628', { open: false }),
      gloves: rgb('#231f20'),
      hat: { kind: 'helmet', color: rgb('#e8e6e0'), trim: rgb('#c23b32') },
      shoes: { kind: 'boots', color: rgb('#26221f') },
    }),
    items: (s) => [scene(s, -0.09, (b) => drawMotorcycle(b, machine(s, [196, 44, 42])))],
    room: { front: 0.5, back: 0.7 },
  },
  {
    verb: 'ride',
    view: 80,
    pose: (m) =>
      pose({
        hips: seated(0, 0.1),
        lean: 0.08 + Math.sin(m.t * 5) * 0.02,
        left: { to: v3(0.34, -0.18, 0.1), from: 'chest', grip: 'fist' },
        right: { to: v3(0.34, -0.2, -0.1), from: 'chest', grip: 'fist' },
        leftLeg: { swing: 0.75, out: 0.34, bend: 0.85 },
        rightLeg: { swing: 0.75, out: 0.34, bend: 0.85 },
        mood: 'happy',
      }),
    room: { below: 0.9 },
  },
  {
    verb: 'drive',
    view: 72,
    pose: (m) =>
      sitting(0.4, {
        left: { to: v3(0.46, 0.02 + Math.sin(m.t * 2) * 0.04, 0.14), from: 'chest', grip: 'fist' },
        right: {
          to: v3(0.46, 0.02 - Math.sin(m.t * 2) * 0.04, -0.14),
          from: 'chest',
          grip: 'fist',
        },
        mood: 'focused',
      }),
    items: (s) => [
      scene(s, -0.4, (b) => {
        shape(
          b,
          [
            [-0.36, 0],
            [-0.34, 0.4],
            [-0.42, 1.1],
            [-0.26, 1.12],
            [-0.18, 0.5],
            [0.26, 0.46],
            [0.28, 0],
          ],
          BLACK,
          0.4,
        );
      }),
      scene(s, 0.03, (b) => {
        rod(
          b,
          [
            [0.62, 0.82],
            [0.95, 0.6],
          ],
          0.05,
          BLACK,
        );
        b.ctx.strokeStyle = b.tone([40, 40, 44], 0.8);
        b.ctx.lineWidth = 0.035;
        b.ctx.beginPath();
        b.ctx.ellipse(0.56, 0.9, 0.06, 0.21, -0.5, 0, TAU);
        b.ctx.stroke();
        shape(
          b,
          [
            [0.86, 0],
            [0.8, 0.86],
            [1.1, 0.98],
            [1.2, 0.9],
            [1.2, 0],
          ],
          [90, 96, 108],
          0.3,
        );
      }),
    ],
    room: { front: 0.6 },
  },
  {
    verb: 'sail',
    view: 70,
    speed: 1.6,
    habitat: 'water_surface',
    pose: (m) =>
      pose({
        hips: v3(-1.5, -0.08 + Math.sin(m.t * 1.5) * 0.04, 0),
        lean: -0.04,
        head: { nod: -0.08 },
        right: {
          to: v3(0.42, -0.12 + Math.sin(m.t * 2) * 0.03, -0.1),
          from: 'chest',
          grip: 'fist',
        },
        left: { to: v3(0.3, -0.28, 0.14), from: 'chest', grip: 'fist' },
        leftLeg: { to: v3(-1.04, 0.58, 0.12), from: 'ground', knee: v3(1, 0.3, 0.1) },
        rightLeg: { to: v3(-1.1, 0.58, -0.12), from: 'ground', knee: v3(1, 0.3, -0.1) },
        mood: 'happy',
      }),
    dress: (o) => ({ ...o, hat: { kind: 'sailor', color: rgb('#f6f4ee'), trim: rgb('#2f4a6b') } }),
    items: (s) => {
      const boat = boats.find((v) => v.id === 'sailboat')!;
      return [
        scene(s, -0.6, (b) => {
          b.ctx.save();
          b.ctx.translate(0, Math.sin(s.t * 1.5) * 0.04);
          boat.draw(b, machine(s, [178, 56, 48]));
          b.ctx.restore();
        }),
        {
          near: 0.2,
          draw: (b) => {
            const g = grip(s, 'right');
            rod(
              b,
              [
                [g.x, g.y],
                [-0.7 * s.scale, 1.3 * s.scale],
              ],
              0.02 * s.scale,
              WHITE,
            );
          },
        },
      ];
    },
    room: { front: 2.7, back: 2.6, above: 6.9, below: 0.3 },
  },
  {
    verb: 'row',
    view: 80,
    speed: 1.2,
    habitat: 'water_surface',
    pose: (m) => rowing(m.t * 0.5),
    items: (s) => [
      scene(s, 0.5, (b) =>
        boats.find((v) => v.id === 'rowboat')!.draw(b, machine(s, [150, 96, 56])),
      ),
    ],
    room: { front: 1.4, back: 1.4 },
  },
  {
    verb: 'swing',
    view: 78,
    pose: (m) => {
      const a = Math.sin(m.t * 2) * 0.5;
      return {
        ...sitting(0.6, {
          hips: v3(Math.sin(a) * 1.6, 0.62 - 0.875 + (1 - Math.cos(a)) * 1.6, 0),
          left: { to: v3(0.14, 0.22, 0.22), from: 'chest', grip: 'fist' },
          right: { to: v3(0.14, 0.22, -0.22), from: 'chest', grip: 'fist' },
          leftLeg: { swing: 1.35, out: 0.05, bend: 0.9 - a },
          rightLeg: { swing: 1.35, out: 0.05, bend: 0.9 - a },
          mood: 'happy',
          mouth: 0.3,
        }),
        roll: a * 0.7,
      };
    },
    items: (s) => {
      const a = Math.sin(s.t * 2) * 0.5;
      return [
        scene(s, -0.4, (b) => {
          for (const x of [-1.2, 1.2])
            rod(
              b,
              [
                [0, 2.5],
                [x, 0],
              ],
              0.08,
              [190, 70, 56],
            );
          rod(
            b,
            [
              [-0.1, 2.5],
              [0.1, 2.5],
            ],
            0.1,
            [190, 70, 56],
          );
          rod(
            b,
            [
              [0, 2.5],
              [Math.sin(a) * 1.9, 2.5 - Math.cos(a) * 1.9],
            ],
            0.02,
            STEEL,
          );
        }),
        scene(s, 0.1, (b) => {
          b.ctx.save();
          b.ctx.translate(Math.sin(a) * 1.92, 2.5 - Math.cos(a) * 1.92);
          b.ctx.rotate(a);
          box(b, -0.2, -0.03, 0.4, 0.05, DARK_WOOD);
          b.ctx.restore();
        }),
      ];
    },
    room: { front: 0.9, back: 0.9, above: 0.9 },
  },
  {
    verb: 'slide',
    view: 80,
    pose: (m) => {
      const k = fract(m.t * 0.5);
      return {
        ...sitting(0.3, {
          hips: v3(lerp(-0.9, 0.8, k), lerp(1.5, 0.35, k) + 0.1 - 0.875, 0),
          lean: -0.4,
          left: { to: v3(0.1, 0.5, 0.3), from: 'chest', grip: 'open', elbow: v3(0, 0, 1) },
          right: { to: v3(0.1, 0.5, -0.3), from: 'chest', grip: 'open', elbow: v3(0, 0, -1) },
          leftLeg: { swing: 0.9, out: 0.08, bend: 0.1 },
          rightLeg: { swing: 0.9, out: 0.08, bend: 0.1 },
          mood: 'laughing',
        }),
      };
    },
    items: (s) => [
      scene(s, -0.5, (b) => {
        rod(
          b,
          [
            [-1.2, 0],
            [-1.2, 1.6],
          ],
          0.06,
          STEEL,
        );
        shape(
          b,
          [
            [-1.35, 1.5],
            [-1.0, 1.5],
            [0.7, 0.28],
            [1.1, 0.2],
            [1.1, 0.14],
            [0.65, 0.18],
            [-1.05, 1.38],
            [-1.35, 1.4],
          ],
          [236, 170, 50],
          0.3,
        );
      }),
    ],
    room: { front: 0.7, back: 0.9, above: 0.8 },
  },
];

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
