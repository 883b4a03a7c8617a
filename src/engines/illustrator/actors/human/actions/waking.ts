import { ellipse } from '../draw/form.ts';
import type { Pose } from '../pose.ts';
import { v3, pose } from '../pose.ts';
import { box, DARK_WOOD, flat, scene, shape, WHITE } from '../tools/place.ts';
import type { Brush } from '../../shading.ts';
import type { Action, Moment } from './action.ts';

const waking = (m: Moment): Pose => {
  const stretch = 0.5 + 0.5 * Math.sin(m.t * 1.5);
  return pose({
    hips: v3(-0.2, -0.33, 0),
    lean: -0.1,
    head: { nod: -0.1, tilt: 0.1 },
    left: { to: v3(0.05, 0.46 + stretch * 0.1, 0.34), from: 'chest', grip: 'fist' },
    right: { to: v3(0.02, 0.36 + stretch * 0.2, -0.3), from: 'chest', grip: 'fist' },
    leftLeg: { to: v3(0.62, 0.56, 0.1), from: 'ground' },
    rightLeg: { to: v3(0.6, 0.56, -0.1), from: 'ground' },
    mood: stretch > 0.4 ? 'asleep' : 'happy',
    mouth: 0.25 + stretch * 0.6,
  });
};

/** The bed under and behind the person. */
function bed(b: Brush): void {
  box(b, -0.62, 0, 1.9, 0.32, DARK_WOOD);
  box(b, -0.74, 0, 0.14, 1.02, DARK_WOOD);
  shape(
    b,
    [
      [-0.6, 0.3],
      [-0.6, 0.52],
      [1.24, 0.52],
      [1.26, 0.3],
    ],
    WHITE,
    0.2,
  );
  shape(
    b,
    [
      [-0.58, 0.5],
      [-0.56, 0.82],
      [-0.36, 0.86],
      [-0.3, 0.52],
    ],
    [232, 238, 246],
    0.6,
  );
}

/** The blanket over the legs, with its edge turned back. */
function blanket(b: Brush): void {
  shape(
    b,
    [
      [-0.18, 0.24],
      [-0.2, 0.62],
      [0.1, 0.74],
      [0.7, 0.72],
      [1.24, 0.66],
      [1.28, 0.2],
    ],
    [94, 138, 180],
    0.35,
  );
  flat(
    b,
    [
      [-0.2, 0.56],
      [-0.19, 0.66],
      [0.12, 0.77],
      [0.14, 0.68],
    ],
    [216, 228, 240],
    0.9,
    0.4,
  );
}

/** The end of the night. */
export const wakingUp: readonly Action[] = [
  {
    verb: 'wake',
    view: 62,
    height: 0.8,
    pose: waking,
    items: (s) => [
      scene(s, -0.6, bed),
      scene(s, 0.5, blanket),
      {
        near: -0.7,
        draw: (b) => {
          const { x, y } = { x: 1.0 * s.scale, y: 1.7 * s.scale };
          b.ctx.fillStyle = 'rgba(255,214,96,0.95)';
          b.ctx.fill(ellipse(x, y, 0.11 * s.scale, 0.11 * s.scale));
        },
      },
    ],
    room: { back: 0.3, front: 0.8 },
  },
];
