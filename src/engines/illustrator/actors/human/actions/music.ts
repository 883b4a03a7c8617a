import type { Rgb } from '../../../color.ts';
import type { Brush } from '../../shading.ts';
import { ellipse } from '../draw/form.ts';
import type { Pose, PoseChanges } from '../pose.ts';
import { pose, v3 } from '../pose.ts';
import {
  angleOf,
  at,
  BLACK,
  box,
  disc,
  flat,
  GOLD,
  grip,
  held,
  rod,
  scene,
  shape,
  STEEL,
  stool,
  WHITE,
} from '../tools/place.ts';
import type { Action, Moment } from './action.ts';
import { atEase } from './locomotion.ts';

function grooving(t: number): Pose {
  const beat = Math.sin(t * 4.2);
  return {
    ...atEase(t),
    hips: v3(0, -0.02 - Math.abs(beat) * 0.012, beat * 0.02),
    head: { nod: 0.12 + beat * 0.08, turn: 0.15, tilt: beat * 0.05, follow: 0.35 },
    mood: 'happy',
  };
}

function guitar(brush: Brush, body: Rgb): void {
  const { ctx } = brush;
  rod(
    brush,
    [
      [0.16, 0.0],
      [0.78, 0.0],
    ],
    0.05,
    [84, 54, 36],
  );
  shape(
    brush,
    [
      [0.76, -0.045],
      [0.76, 0.045],
      [0.96, 0.06],
      [0.96, -0.06],
    ],
    [96, 62, 40],
    0.3,
  );
  for (const x of [0.82, 0.88, 0.94])
    for (const s of [-1, 1]) disc(brush, x, s * 0.075, 0.016, STEEL);
  shape(
    brush,
    [
      [-0.44, 0],
      [-0.4, 0.18],
      [-0.24, 0.23],
      [-0.08, 0.15],
      [0.04, 0.14],
      [0.16, 0.16],
      [0.24, 0.08],
      [0.24, -0.08],
      [0.16, -0.16],
      [0.04, -0.14],
      [-0.08, -0.15],
      [-0.24, -0.23],
      [-0.4, -0.18],
    ],
    body,
    1,
  );
  ctx.fillStyle = brush.tone([40, 26, 18], 0.5);
  ctx.fill(ellipse(0.02, 0, 0.075, 0.075));
  ctx.strokeStyle = brush.tone([240, 220, 170], 0.9);
  ctx.lineWidth = 0.008;
  ctx.stroke(ellipse(0.02, 0, 0.088, 0.088));
  flat(
    brush,
    [
      [-0.28, 0.07],
      [-0.24, 0.07],
      [-0.24, -0.07],
      [-0.28, -0.07],
    ],
    [60, 38, 26],
    0.6,
  );
  ctx.strokeStyle = brush.tone([250, 246, 230], 1);
  ctx.lineWidth = 0.005;
  ctx.beginPath();
  for (let i = -2; i <= 2; i++) {
    ctx.moveTo(-0.26, i * 0.014);
    ctx.lineTo(0.92, i * 0.011);
  }
  ctx.stroke();
}

function playGuitar(m: Moment): Pose {
  const strum = Math.sin(m.t * 9);
  return {
    ...grooving(m.t),
    right: {
      to: v3(0.24, -0.23 + strum * 0.05, -0.1 + strum * 0.01),
      from: 'chest',
      elbow: v3(-0.3, -0.4, -1),
      grip: 'relaxed',
      wrist: -0.3,
    },
    left: {
      to: v3(0.28, 0.0 + Math.sin(m.t * 1.1) * 0.03, 0.46),
      from: 'chest',
      elbow: v3(0.1, -1, 0.5),
      grip: 'fist',
    },
    mouth: 0,
  };
}

function bowing(m: Moment): Pose {
  const bow = Math.sin(m.t * 3.2);
  return {
    ...atEase(m.t),
    head: { tilt: -0.28, turn: 0.3, nod: 0.1, follow: 0.3 },
    left: { to: v3(0.3, 0.06, 0.44), from: 'chest', elbow: v3(0.2, -1, 0.3), grip: 'fist' },
    right: {
      to: v3(0.34, 0.0 - bow * 0.06, 0.02 - bow * 0.17),
      from: 'chest',
      elbow: v3(0, -0.3, -1),
      grip: 'fist',
    },
    mood: 'focused',
  };
}

function violin(brush: Brush): void {
  rod(
    brush,
    [
      [0.1, 0],
      [0.42, 0],
    ],
    0.028,
    [60, 38, 28],
  );
  shape(
    brush,
    [
      [-0.2, 0],
      [-0.17, 0.09],
      [-0.06, 0.1],
      [-0.02, 0.065],
      [0.04, 0.075],
      [0.13, 0.06],
      [0.13, -0.06],
      [0.04, -0.075],
      [-0.02, -0.065],
      [-0.06, -0.1],
      [-0.17, -0.09],
    ],
    [168, 84, 40],
    1,
  );
  disc(brush, 0.44, 0, 0.025, [96, 52, 30]);
  brush.ctx.strokeStyle = brush.tone(WHITE, 1);
  brush.ctx.lineWidth = 0.004;
  brush.ctx.beginPath();
  for (const y of [-0.008, 0.008]) {
    brush.ctx.moveTo(-0.15, y);
    brush.ctx.lineTo(0.42, y);
  }
  brush.ctx.stroke();
}

function sitting(hips: number, given: PoseChanges): Pose {
  return pose({
    hips: v3(-0.05, hips - 0.875, 0),
    lean: 0.06,
    leftLeg: { to: v3(0.4, 0, 0.14), from: 'ground', knee: v3(0.7, 1, 0.2) },
    rightLeg: { to: v3(0.36, 0, -0.14), from: 'ground', knee: v3(0.7, 1, -0.2) },
    mood: 'focused',
    ...given,
  });
}

function piano(brush: Brush): void {
  const dark: Rgb = [52, 36, 34];
  box(brush, 0.48, 0, 0.5, 1.22, dark);
  shape(
    brush,
    [
      [0.22, 0.6],
      [0.22, 0.72],
      [0.98, 0.74],
      [0.98, 0.58],
    ],
    dark,
    0.05,
  );
  flat(
    brush,
    [
      [0.2, 0.72],
      [0.26, 0.765],
      [0.6, 0.765],
      [0.6, 0.72],
    ],
    WHITE,
    0.95,
    0,
  );
  for (let i = 0; i < 6; i++)
    flat(
      brush,
      [
        [0.29 + i * 0.05, 0.745],
        [0.3 + i * 0.05, 0.775],
        [0.32 + i * 0.05, 0.775],
        [0.315 + i * 0.05, 0.745],
      ],
      BLACK,
      0.4,
      0,
    );
  rod(
    brush,
    [
      [0.27, 0.6],
      [0.27, 0.0],
    ],
    0.05,
    dark,
  );
  shape(
    brush,
    [
      [0.5, 0.95],
      [0.46, 1.2],
      [0.52, 1.22],
      [0.56, 0.95],
    ],
    WHITE,
    0.05,
  );
  shape(
    brush,
    [
      [0.44, 1.2],
      [0.44, 1.27],
      [1.02, 1.27],
      [1.02, 1.2],
    ],
    dark,
    0.1,
  );
}

function drum(brush: Brush, x: number, y: number, r: number, h: number, color: Rgb): void {
  box(brush, x - r, y - h, r * 2, h, color);
  disc(brush, x, y, r, WHITE, 0.3);
  for (const dy of [0, -h])
    flat(
      brush,
      [
        [x - r, y + dy + 0.012],
        [x + r, y + dy + 0.012],
        [x + r, y + dy - 0.012],
        [x - r, y + dy - 0.012],
      ],
      STEEL,
      0.9,
      0,
    );
}

export const music: readonly Action[] = [
  {
    verb: 'play_guitar',
    view: 24,
    pose: playGuitar,
    items: (s) => [
      at(
        s,
        {
          x: grip(s, 'right').x * 0.6 + s.skeleton.waist.x * 0.4,
          y: s.skeleton.waist.y + 0.05 * s.scale,
        },
        0.16,
        angleOf({ x: grip(s, 'right').x, y: s.skeleton.waist.y + 0.05 * s.scale }, grip(s, 'left')),
        (b) => guitar(b, [206, 138, 66]),
      ),
    ],
    room: { front: 0.3 },
  },
  {
    verb: 'play_flute',
    view: 22,
    pose: (m) => ({
      ...atEase(m.t),
      head: { tilt: 0.1, turn: -0.15, nod: 0.08, follow: 0.3 },
      right: {
        to: v3(0.22, -0.13, -0.36),
        from: 'head',
        elbow: v3(-0.2, -0.8, -0.7),
        grip: 'fist',
      },
      left: {
        to: v3(0.24, -0.1 + Math.sin(m.t * 6) * 0.006, -0.17),
        from: 'head',
        elbow: v3(0.1, -1, 0.5),
        grip: 'fist',
      },
      mood: 'focused',
    }),
    items: (s) => [
      {
        near: 0.4,
        draw: (b) => {
          const k = s.skeleton;
          const m = { x: k.head.x + 0.01, y: k.head.y - s.person.proportions.head * 0.26 };
          const r = grip(s, 'right');
          const dx = r.x - m.x;
          const dy = r.y - m.y;
          rod(
            b,
            [
              [m.x + 0.05, m.y - dy * 0.1],
              [m.x + dx * 1.6, m.y + dy * 1.6],
            ],
            0.026 * s.scale,
            [206, 212, 220],
          );
          for (const q of [0.6, 0.75, 0.9, 1.1, 1.25])
            disc(b, m.x + dx * q, m.y + dy * q + 0.012, 0.011, [150, 156, 166]);
        },
      },
    ],
  },
  {
    verb: 'play_violin',
    view: 25,
    pose: bowing,
    items: (s) => {
      const l = grip(s, 'left');
      const k = s.skeleton;
      const chin = { x: k.neck.x + 0.07 * s.scale, y: k.neck.y + 0.03 * s.scale };
      const a = angleOf(chin, l);
      return [
        at(s, { x: (chin.x + l.x) / 2 - 0.04, y: (chin.y + l.y) / 2 }, 0.2, a, violin),
        held(
          s,
          'right',
          0.5,
          angleOf(grip(s, 'right'), { x: (chin.x + l.x) / 2, y: (chin.y + l.y) / 2 }),
          (b) => {
            rod(
              b,
              [
                [-0.06, 0],
                [0.62, 0.02],
              ],
              0.014,
              [110, 66, 40],
            );
            rod(
              b,
              [
                [0, -0.02],
                [0.6, 0.0],
              ],
              0.005,
              WHITE,
            );
          },
        ),
      ];
    },
    room: { front: 0.3 },
  },
  {
    verb: 'play_trumpet',
    view: 62,
    pose: (m) => ({
      ...atEase(m.t),
      curl: -0.06,
      head: { nod: -0.12, turn: 0, tilt: 0, follow: 0.3 },
      right: { to: v3(0.34, -0.15, -0.03), from: 'head', elbow: v3(0, -1, -0.5), grip: 'fist' },
      left: { to: v3(0.3, -0.2, 0.05), from: 'head', elbow: v3(0, -1, 0.5), grip: 'fist' },
      mood: 'focused',
    }),
    items: (s) => [
      at(
        s,
        { x: s.skeleton.head.x + 0.13 * s.scale, y: s.skeleton.head.y - 0.06 * s.scale },
        0.25,
        0.08,
        (b) => {
          rod(
            b,
            [
              [0, 0],
              [0.44, 0.01],
            ],
            0.022,
            GOLD,
          );
          rod(
            b,
            [
              [0.12, -0.07],
              [0.34, -0.07],
            ],
            0.02,
            GOLD,
          );
          shape(
            b,
            [
              [0.4, 0.02],
              [0.52, 0.05],
              [0.6, 0.12],
              [0.6, -0.1],
              [0.52, -0.03],
              [0.4, 0],
            ],
            GOLD,
            0.4,
          );
          for (const x of [0.18, 0.22, 0.26])
            rod(
              b,
              [
                [x, -0.07],
                [x, 0.05],
              ],
              0.022,
              [214, 170, 60],
            );
        },
      ),
    ],
    room: { front: 0.4 },
  },
  {
    verb: 'play_piano',
    view: 80,
    pose: (m) =>
      sitting(0.5, {
        lean: 0.1,
        head: { nod: 0.2, follow: 0.4 },
        left: {
          to: v3(0.36, 0.82 + Math.max(0, Math.sin(m.t * 7)) * 0.04, 0.16),
          from: 'ground',
          grip: 'relaxed',
        },
        right: {
          to: v3(0.38, 0.82 + Math.max(0, Math.sin(m.t * 7 + 2)) * 0.04, -0.1),
          from: 'ground',
          grip: 'relaxed',
        },
      }),
    items: (s) => [
      scene(s, -0.3, piano),
      scene(s, -0.25, (b) => stool(b, -0.06, 0.44, [52, 36, 34])),
    ],
    room: { front: 0.5 },
  },
  {
    verb: 'play_drums',
    view: 20,
    pose: (m) => {
      const a = Math.sin(m.t * 11);
      return sitting(0.55, {
        right: {
          to: v3(0.3, -0.06 + a * 0.12, -0.22),
          from: 'chest',
          elbow: v3(-0.2, -0.6, -1),
          grip: 'fist',
        },
        left: {
          to: v3(0.3, -0.06 - a * 0.12, 0.22),
          from: 'chest',
          elbow: v3(-0.2, -0.6, 1),
          grip: 'fist',
        },
        mood: 'happy',
        mouth: 0.2,
        head: { nod: 0.1 + a * 0.06, tilt: a * 0.05 },
      });
    },
    items: (s) => {
      const a = Math.sin(s.t * 11);
      const stick = (side: 'left' | 'right', lift: number) =>
        held(
          s,
          side,
          0.9,
          (side === 'right' ? -0.5 : Math.PI + 0.5) + lift * 0.4 * (side === 'right' ? 1 : -1),
          (b: Brush) =>
            rod(
              b,
              [
                [-0.04, 0],
                [0.36, 0],
              ],
              0.018,
              [226, 190, 130],
            ),
        );
      return [
        scene(s, 0.6, (b) => {
          const c: Rgb = [176, 36, 44];
          for (const [x, y, r] of [
            [-0.62, 1.16, 0.24],
            [0.64, 1.22, 0.26],
          ] as const) {
            rod(
              b,
              [
                [x, y],
                [x * 1.05, 0],
              ],
              0.025,
              STEEL,
            );
            disc(b, x, y, r, GOLD, 0.2);
          }
          disc(b, 0, 0.32, 0.34, c);
          disc(b, 0, 0.32, 0.29, WHITE);
          for (const x of [-0.52, 0.52])
            rod(
              b,
              [
                [x, 0.6],
                [x * 1.1, 0],
              ],
              0.025,
              STEEL,
            );
          drum(b, -0.5, 0.72, 0.2, 0.2, c);
          drum(b, 0.5, 0.68, 0.23, 0.28, c);
          drum(b, -0.18, 0.84, 0.15, 0.16, c);
          drum(b, 0.17, 0.84, 0.15, 0.16, c);
        }),
        stick('left', -a),
        stick('right', a),
      ];
    },
    room: { front: 0.4, back: 0.4 },
  },
  {
    verb: 'sing',
    view: 28,
    pose: (m) => ({
      ...grooving(m.t),
      right: { to: v3(0.17, -0.2, -0.02), from: 'head', elbow: v3(0.1, -1, -0.5), grip: 'fist' },
      left: {
        to: v3(0.3, 0.1 + Math.sin(m.t * 1.6) * 0.1, 0.45),
        from: 'chest',
        grip: 'open',
        elbow: v3(0, -0.8, 0.8),
      },
      mouth: 0.35 + 0.35 * Math.sin(m.t * 5),
      mood: 'happy',
    }),
    items: (s) => [
      held(s, 'right', 0.6, 1.2, (b) => {
        rod(
          b,
          [
            [-0.08, 0],
            [0.1, 0],
          ],
          0.035,
          BLACK,
        );
        disc(b, 0.14, 0, 0.045, [120, 124, 132]);
      }),
    ],
  },
];
