import type { Rgb } from '../../../color.ts';
import { rgb } from '../../../color.ts';
import type { Item } from '../figure.ts';
import type { Pose } from '../pose.ts';
import { flatHand, openHand, pose, v3 } from '../pose.ts';
import { flat, rod, scene, shape, STEEL, WOOD } from '../tools/place.ts';
import type { Action, Dress, Moment, Stage } from './action.ts';
import { gym, sportswear } from './costumes.ts';

const robed: Dress = (o) => ({
  ...o,
  over: null,
  belt: rgb('#2a2a30'),
  top: o.top ? { ...o.top, kind: 'tunic', color: rgb('#f4f2ec'), sleeve: 1, fit: 1.25 } : null,
  bottom: { kind: 'trousers', color: rgb('#f4f2ec'), trim: rgb('#dcd8ce'), length: 1, fit: 1.3 },
  shoes: { kind: 'shoes', color: rgb('#2a2a30') },
});

/** Straight from heels to head over two hands, going down and up. */
function pushingUp(m: Moment): Pose {
  const low = 0.5 - 0.5 * Math.cos(m.t * 3.4);
  return pose({
    hips: v3(-0.28, -0.5 - low * 0.16, 0),
    lean: 1.2 + low * 0.2,
    head: { follow: 0.75, nod: -0.1 },
    left: {
      to: v3(0.42, 0.05, 0.24),
      from: 'ground',
      elbow: v3(-0.5, 0.6, 1),
      grip: 'flat',
      wrist: 0.9,
    },
    right: {
      to: v3(0.42, 0.05, -0.24),
      from: 'ground',
      elbow: v3(-0.5, 0.6, -1),
      grip: 'flat',
      wrist: 0.9,
    },
    leftLeg: { to: v3(-1.02, 0.1, 0.08), from: 'ground', pitch: 1.2, knee: v3(0.3, -1, 0) },
    rightLeg: { to: v3(-1.02, 0.1, -0.08), from: 'ground', pitch: 1.2, knee: v3(0.3, -1, 0) },
    mood: 'focused',
    mouth: 0.15,
  });
}

/** The arms of slow boxing: one rises while the other sinks. */
function slowBoxing(m: Moment): Pose {
  const a = m.t * 1.1;
  const s = Math.sin(a);
  return pose({
    hips: v3(0.06 * s, -0.2, s * 0.06),
    twist: s * 0.3,
    left: flatHand(v3(0.38 + s * 0.1, 0.12 + Math.cos(a) * 0.16, 0.3), v3(-0.2, -1, 0.6)),
    right: flatHand(v3(0.34 - s * 0.12, -0.06 - Math.cos(a) * 0.18, -0.3), v3(-0.2, -1, -0.6)),
    leftLeg: { to: v3(0.34, 0, 0.2), from: 'ground' },
    rightLeg: { to: v3(-0.3, 0, -0.24), from: 'ground' },
    mood: 'asleep',
  });
}

/** The mat below a body that lies or kneels on it. */
function mat(s: Stage, color: Rgb): Item {
  return scene(s, -0.9, (b) =>
    flat(
      b,
      [
        [-1.3, -0.04],
        [-1.2, 0.05],
        [0.86, 0.05],
        [0.8, -0.04],
      ],
      color,
      0.8,
      0,
    ),
  );
}

export const stretching: readonly Action[] = [
  {
    verb: 'yoga',
    view: 14,
    pose: (m) =>
      pose({
        hips: v3(0, -0.005, 0.06 + Math.sin(m.t) * 0.008),
        left: flatHand(v3(0.04, 0.52, 0.05), v3(0, 0, 1)),
        right: flatHand(v3(0.04, 0.52, -0.05), v3(0, 0, -1)),
        leftLeg: { to: v3(0, 0, 0.06), from: 'ground' },
        rightLeg: { to: v3(0.06, 0.42, 0.0), from: 'ground', knee: v3(0.3, 0, -1), pitch: 0.9 },
        mood: 'asleep',
      }),
    dress: gym,
    items: (s) => [
      scene(s, -0.8, (b) =>
        shape(
          b,
          [
            [-0.9, -0.03],
            [-0.75, 0.05],
            [0.75, 0.05],
            [0.9, -0.03],
          ],
          [140, 96, 170],
          0.1,
        ),
      ),
    ],
    room: { above: 0.5, front: 0.3, back: 0.3 },
  },
  {
    verb: 'meditate',
    height: 0.62,
    view: 12,
    pose: (m) =>
      pose({
        hips: v3(0, -0.78 + Math.sin(m.t * 1.2) * 0.004, 0),
        left: openHand(v3(0.2, -0.3, 0.34), v3(-0.3, -0.6, 1)),
        right: openHand(v3(0.2, -0.3, -0.34), v3(-0.3, -0.6, -1)),
        leftLeg: { to: v3(0.3, 0.02, -0.16), from: 'ground', knee: v3(0.5, 0.2, 1), pitch: 0.9 },
        rightLeg: { to: v3(0.36, 0.0, 0.16), from: 'ground', knee: v3(0.5, 0.2, -1), pitch: 0.9 },
        mood: 'asleep',
      }),
    room: { front: 0.2, back: 0.2 },
  },
  {
    verb: 'bend_back',
    view: 84,
    pose: (m) => {
      const k = 0.62 + 0.38 * Math.sin(m.t * 1.3);
      return pose({
        hips: v3(0.14 * k, -0.05 * k, 0),
        lean: -0.5 * k,
        curl: -0.6 * k,
        head: { follow: 1.1, nod: -0.12 * k },
        left: openHand(v3(0.1 - 0.05 * k, 0.56, 0.12), v3(0, 0, 1)),
        right: openHand(v3(0.1 - 0.05 * k, 0.56, -0.12), v3(0, 0, -1)),
        leftLeg: { to: v3(0.03, 0, 0.1), from: 'ground' },
        rightLeg: { to: v3(-0.03, 0, -0.1), from: 'ground' },
      });
    },
    dress: gym,
    room: { back: 0.4, above: 0.3 },
  },
  {
    verb: 'push_up',
    view: 84,
    height: 0.5,
    pose: pushingUp,
    dress: sportswear,
    items: (s) => [mat(s, [86, 150, 140])],
    room: { back: 0.7, front: 0.3 },
  },
  {
    verb: 'sit_up',
    view: 84,
    height: 0.55,
    pose: (m) => {
      const k = 0.5 - 0.5 * Math.cos(m.t * 2.6);
      return pose({
        hips: v3(-0.2, -0.76, 0),
        lean: -1.35 + k * 1.25,
        curl: k * 0.3,
        head: { follow: 0.9, nod: 0.2 },
        left: { to: v3(-0.08, 0.03, 0.16), from: 'head', elbow: v3(0.2, 0.2, 1), grip: 'flat' },
        right: { to: v3(-0.08, 0.03, -0.16), from: 'head', elbow: v3(0.2, 0.2, -1), grip: 'flat' },
        leftLeg: { to: v3(0.4, 0, 0.1), from: 'ground', knee: v3(0.3, 1, 0.1) },
        rightLeg: { to: v3(0.36, 0, -0.1), from: 'ground', knee: v3(0.3, 1, -0.1) },
        mood: 'focused',
        mouth: 0.15,
      });
    },
    dress: sportswear,
    items: (s) => [mat(s, [180, 90, 120])],
    room: { back: 0.6, front: 0.3 },
  },
  {
    verb: 'stretch_leg',
    view: 82,
    pose: (m) => {
      const k = 0.5 + 0.5 * Math.sin(m.t * 1.8);
      return pose({
        hips: v3(-0.1, -0.02, 0),
        lean: 0.35 + k * 0.5,
        head: { follow: 0.7 },
        left: { to: v3(0.66, 0.98, 0.1), from: 'ground', grip: 'fist', elbow: v3(0, -1, 0.5) },
        right: { to: v3(0.6, 0.95, -0.1), from: 'ground', grip: 'fist', elbow: v3(0, -1, -0.5) },
        leftLeg: { to: v3(0.72, 0.86, 0.1), from: 'ground', pitch: -1.2, knee: v3(0.2, 1, 0) },
        rightLeg: { to: v3(-0.14, 0, -0.1), from: 'ground' },
        mood: 'happy',
      });
    },
    dress: sportswear,
    items: (s) => [
      scene(s, -0.3, (b) => {
        for (const x of [0.52, 1.1])
          rod(
            b,
            [
              [x, 0],
              [x, 0.82],
            ],
            0.05,
            STEEL,
          );
        rod(
          b,
          [
            [0.4, 0.82],
            [1.22, 0.82],
          ],
          0.055,
          WOOD,
        );
      }),
    ],
    room: { front: 0.6 },
  },
  { verb: 'tai_chi', view: 28, pose: slowBoxing, dress: robed, room: { front: 0.2 } },
];
