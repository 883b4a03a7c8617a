import type { Rgb } from '../../../color.ts';
import type { Brush } from '../../shading.ts';
import { ellipse } from '../draw/form.ts';
import type { Pose } from '../pose.ts';
import { fist, v3 } from '../pose.ts';
import { angleOf, at, disc, flat, grip, held, rod, shape, STEEL, WHITE } from '../tools/place.ts';
import type { Action, Moment } from './action.ts';
import { atEase } from './locomotion.ts';
import { grooving } from './postures.ts';

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
    left: fist(v3(0.28, 0.0 + Math.sin(m.t * 1.1) * 0.03, 0.46), v3(0.1, -1, 0.5)),
    mouth: 0,
  };
}

function bowing(m: Moment): Pose {
  const bow = Math.sin(m.t * 3.2);
  return {
    ...atEase(m.t),
    head: { tilt: -0.28, turn: 0.3, nod: 0.1, follow: 0.3 },
    left: fist(v3(0.3, 0.06, 0.44), v3(0.2, -1, 0.3)),
    right: fist(v3(0.34, 0.0 - bow * 0.06, 0.02 - bow * 0.17), v3(0, -0.3, -1)),
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

export const strings: readonly Action[] = [
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
];
