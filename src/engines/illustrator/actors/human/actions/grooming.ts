import type { Brush } from '../../shading.ts';
import type { Pose } from '../pose.ts';
import { fist, v3 } from '../pose.ts';
import {
  angleOf,
  BLACK,
  disc,
  flat,
  grip,
  held,
  rod,
  shape,
  STEEL,
  WHITE,
} from '../tools/place.ts';
import type { Action, Moment, Stage } from './action.ts';
import { atEase } from './locomotion.ts';

function mirror(b: Brush): void {
  rod(
    b,
    [
      [0, -0.02],
      [0, 0.12],
    ],
    0.03,
    [190, 110, 130],
  );
  disc(b, 0, 0.24, 0.13, [190, 110, 130]);
  disc(b, 0, 0.24, 0.105, [206, 228, 240]);
  flat(
    b,
    [
      [-0.06, 0.2],
      [0.02, 0.3],
      [0.05, 0.28],
      [-0.03, 0.18],
    ],
    WHITE,
    1,
    0,
  );
}

/** One hand at the face with a small tool, the other with a mirror or cup. */
function grooming(
  m: Moment,
  target: readonly [number, number, number],
  given: Partial<Pose> = {},
): Pose {
  const a = Math.sin(m.t * 9);
  return {
    ...atEase(m.t),
    head: { nod: -0.04, turn: 0, tilt: 0.05, follow: 0.35 },
    right: {
      to: v3(target[0], target[1] + a * 0.01, target[2] + a * 0.02),
      from: 'head',
      elbow: v3(0, -0.8, -0.9),
      grip: 'fist',
    },
    left: fist(v3(0.36, 0.14, 0.26), v3(-0.2, -0.8, 0.8)),
    mood: 'neutral',
    ...given,
  };
}

function toFace(s: Stage, side: number, up: number): number {
  const k = s.skeleton;
  const h = s.person.proportions.head;
  return angleOf(grip(s, 'right'), { x: k.head.x + side * h, y: k.head.y + up * h });
}

export const atTheMirror: readonly Action[] = [
  {
    verb: 'brush_teeth',
    view: 24,
    pose: (m) =>
      grooming(m, [0.15, -0.16, -0.3], {
        mouth: 0.3,
        left: fist(v3(0.3, -0.16, 0.18), v3(-0.2, -0.8, 0.8)),
        mood: 'happy',
      }),
    items: (s) => [
      held(s, 'right', 0.9, toFace(s, 0.03, -0.26), (b) => {
        rod(
          b,
          [
            [-0.06, 0],
            [0.19, 0],
          ],
          0.022,
          [70, 150, 214],
        );
        shape(
          b,
          [
            [0.13, 0],
            [0.13, 0.03],
            [0.2, 0.03],
            [0.2, 0],
          ],
          WHITE,
          0.1,
        );
      }),
      {
        near: 0.85,
        draw: (b) => {
          const k = s.skeleton;
          const h = s.person.proportions.head;
          for (let i = 0; i < 6; i++)
            disc(
              b,
              k.head.x + (0.02 + Math.cos(i * 1.1) * 0.09) * h,
              k.head.y - (0.32 + Math.sin(i * 1.7) * 0.04) * h,
              0.035 * h,
              WHITE,
            );
        },
      },
      held(s, 'left', 0.8, 0, (b) =>
        shape(
          b,
          [
            [-0.045, -0.07],
            [-0.05, 0.09],
            [0.05, 0.09],
            [0.045, -0.07],
          ],
          [120, 190, 220],
          0.15,
        ),
      ),
    ],
  },
  {
    verb: 'shave',
    view: 24,
    usually: 'male',
    pose: (m) =>
      grooming(m, [0.17, -0.22, -0.21], { head: { nod: -0.14, turn: 0, tilt: 0.1, follow: 0.35 } }),
    items: (s) => [
      {
        near: 0.3,
        draw: (b) => {
          const k = s.skeleton;
          const h = s.person.proportions.head;
          b.ctx.save();
          b.ctx.translate(k.head.x, k.head.y);
          b.ctx.rotate(k.headRoll);
          b.ctx.scale(h, h);
          const x = Math.sin(k.headYaw) * 0.12;
          for (const [fx, fy, r] of [
            [-0.27, -0.2, 0.09],
            [-0.2, -0.34, 0.1],
            [-0.08, -0.43, 0.1],
            [0.06, -0.44, 0.1],
            [0.18, -0.36, 0.09],
            [0.25, -0.22, 0.07],
            [-0.06, -0.19, 0.035],
            [0.04, -0.19, 0.035],
          ] as const)
            disc(b, fx + x, fy, r, WHITE);
          b.ctx.restore();
        },
      },
      held(s, 'right', 0.9, toFace(s, -0.12, -0.3), (b) => {
        rod(
          b,
          [
            [-0.08, 0],
            [0.1, 0],
          ],
          0.02,
          STEEL,
        );
        rod(
          b,
          [
            [0.1, -0.035],
            [0.1, 0.035],
          ],
          0.025,
          [70, 80, 96],
        );
      }),
      held(s, 'left', 0.8, 0, mirror),
    ],
  },
  {
    verb: 'apply_makeup',
    view: 30,
    pose: (m) => grooming(m, [0.17, -0.06, -0.24]),
    items: (s) => [
      held(s, 'right', 0.9, toFace(s, -0.04, 0.1), (b) => {
        rod(
          b,
          [
            [-0.08, 0],
            [0.09, 0],
          ],
          0.016,
          [120, 60, 44],
        );
        rod(
          b,
          [
            [0.09, 0],
            [0.12, 0],
          ],
          0.01,
          BLACK,
        );
      }),
      held(s, 'left', 0.8, -0.1, mirror),
    ],
  },
  {
    verb: 'comb',
    view: 30,
    pose: (m) => grooming(m, [0.12, 0.16 - Math.abs(Math.sin(m.t * 2)) * 0.1, -0.2]),
    items: (s) => [
      held(s, 'right', 0.9, 1.9, (b) => {
        rod(
          b,
          [
            [-0.04, 0],
            [0.16, 0],
          ],
          0.022,
          [150, 70, 60],
        );
        for (let i = 0; i < 6; i++)
          rod(
            b,
            [
              [0.02 + i * 0.025, 0],
              [0.02 + i * 0.025, -0.035],
            ],
            0.006,
            [150, 70, 60],
          );
      }),
      held(s, 'left', 0.8, -0.1, mirror),
    ],
  },
];
