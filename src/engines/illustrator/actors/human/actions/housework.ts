import type { Brush } from '../../shading.ts';
import { ellipse } from '../draw/form.ts';
import type { Pose } from '../pose.ts';
import { fist, flatHand, pose, v3 } from '../pose.ts';
import {
  angleOf,
  at,
  BLACK,
  box,
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
  wisps,
  WOOD,
} from '../tools/place.ts';
import type { Action, Moment, Stage } from './action.ts';
import { aproned } from './costumes.ts';
import { atEase } from './locomotion.ts';
import { atCounter } from './postures.ts';

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

function sweeping(m: Moment): Pose {
  const a = Math.sin(m.t * 3.2);
  return pose({
    hips: v3(0, -0.06, 0),
    lean: 0.26,
    twist: -a * 0.12,
    head: { nod: 0.24, follow: 0.3 },
    right: fist(v3(0.3 + a * 0.08, -0.28, -0.1), v3(-0.6, -0.6, -0.6)),
    left: fist(v3(0.2 - a * 0.02, 0.03, 0.1), v3(-0.3, -0.8, 0.7)),
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
    left: fist(v3(0.36, -0.14, 0.12), v3(-0.2, -0.6, 1)),
    right: flatHand(
      v3(0.4, -0.13 + Math.sin(a) * 0.05, 0.02 + Math.cos(a) * 0.06),
      v3(-0.2, -0.6, -1),
    ),
  });
}

function plate(b: Brush, r: number): void {
  disc(b, 0, 0, r, WHITE);
  b.ctx.strokeStyle = b.tone([120, 160, 200], 0.8);
  b.ctx.lineWidth = r * 0.08;
  b.ctx.stroke(ellipse(0, 0, r * 0.66, r * 0.66));
}

export const housework: readonly Action[] = [
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
    dress: aproned('#e8d9b8'),
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
    verb: 'clean_window',
    view: 128,
    pose: (m) => {
      const a = m.t * 2.6;
      return {
        ...atEase(m.t),
        head: { nod: -0.12, turn: 0, tilt: 0, follow: 0.35 },
        right: flatHand(
          v3(0.42, 0.26 + Math.sin(a) * 0.14, -0.12 + Math.cos(a) * 0.16),
          v3(-0.2, -0.8, -0.6),
        ),
        left: fist(v3(0.3, -0.3, 0.2)),
        mood: 'happy',
      };
    },
    items: (s) => {
      const r = grip(s, 'right');
      return [
        scene(s, -0.9, (b) => {
          box(b, -0.5, 0.62, 1.75, 1.5, WHITE);
          box(b, -0.42, 0.7, 1.59, 1.34, [150, 206, 240]);
          flat(
            b,
            [
              [-0.3, 0.8],
              [0.1, 1.95],
              [0.3, 1.95],
              [-0.1, 0.8],
            ],
            WHITE,
            0.6,
            0,
          );
          box(b, 0.35, 0.7, 0.06, 1.34, WHITE);
          box(b, -0.42, 1.36, 1.59, 0.06, WHITE);
          const { ctx } = b;
          ctx.globalAlpha = 0.7;
          for (let i = 0; i < 14; i++)
            disc(
              b,
              -0.2 + ((i * 37) % 130) / 100,
              1.05 + ((i * 53) % 80) / 100,
              0.04 + (i % 3) * 0.015,
              WHITE,
            );
          ctx.globalAlpha = 1;
          box(b, -0.56, 0.54, 1.87, 0.09, WHITE);
        }),
        at(s, r, 0.7, 0.2, (b) => {
          shape(
            b,
            [
              [-0.12, 0.09],
              [-0.13, -0.08],
              [0.1, -0.1],
              [0.14, 0.06],
            ],
            [246, 206, 70],
            0.4,
          );
          b.ctx.fillStyle = 'rgba(255,255,255,0.9)';
          for (let i = 0; i < 6; i++) disc(b, Math.cos(i) * 0.13, Math.sin(i) * 0.1, 0.035, WHITE);
        }),
        held(s, 'left', 0.6, 1.2, (b) => {
          shape(
            b,
            [
              [-0.06, -0.09],
              [0.1, -0.09],
              [0.12, 0.05],
              [-0.04, 0.07],
            ],
            [80, 170, 220],
            0.3,
          );
        }),
        scene(s, 0.8, (b) => {
          shape(
            b,
            [
              [-0.62, 0],
              [-0.68, 0.3],
              [-0.34, 0.3],
              [-0.4, 0],
            ],
            [70, 120, 190],
            0.1,
          );
          for (let i = 0; i < 6; i++) disc(b, -0.62 + i * 0.05, 0.32, 0.045, WHITE);
        }),
      ];
    },
    room: { front: 0.5, back: 0.5, above: 0.35 },
  },
];
