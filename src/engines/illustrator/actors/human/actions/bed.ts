import { SERIF } from '../../../render/lettering.ts';
import type { Brush } from '../../shading.ts';
import { pose, v3 } from '../pose.ts';
import { box, DARK_WOOD, scene, shape, WHITE } from '../tools/place.ts';
import type { Action } from './action.ts';

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

export const inBed: readonly Action[] = [
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
];
