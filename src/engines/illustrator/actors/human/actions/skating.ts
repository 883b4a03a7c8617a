import { rgb } from '../../../color.ts';
import { clamp, TAU } from '../../../easing.ts';
import { drawSkateboard } from '../../vehicle/two-wheeled/skateboard.ts';
import { bottom } from '../outfits.ts';
import type { Pose } from '../pose.ts';
import { openHand, pose, v3 } from '../pose.ts';
import { BLACK, disc, rod, scene, STEEL } from '../tools/place.ts';
import type { Outfit } from '../wardrobe.ts';
import type { Action, Dress, Moment } from './action.ts';

/** Nobody skates in a long skirt: the legs are what there is to see. */
const legs = (o: Outfit): Outfit['bottom'] =>
  o.bottom?.kind === 'gown' || o.bottom?.kind === 'skirt' ? bottom('jeans', '#3d5573') : o.bottom;

const skates =
  (kind: 'roller_skates' | 'ice_skates'): Dress =>
  (o) => ({
    ...o,
    bottom: legs(o),
    shoes: { kind, color: rgb('#f6f4f0') },
    scarf: kind === 'ice_skates' ? rgb('#c8372f') : o.scarf,
    hat:
      kind === 'ice_skates'
        ? { kind: 'beanie', color: rgb('#2a6fa8'), trim: rgb('#f4f2ec') }
        : { kind: 'bike_helmet', color: rgb('#e8823a'), trim: rgb('#5a2c14') },
  });

/** Gliding from one foot to the other, on wheels or blades. */
function skating(m: Moment, high: number): Pose {
  const phase = m.speed > 0.05 ? m.travelled / (3.6 * m.scale) : m.t * 0.7;
  const a = Math.sin(TAU * phase);
  const push = clamp(a, 0, 1);
  const other = clamp(-a, 0, 1);
  return pose({
    hips: v3(0, -0.14 + high, a * 0.05),
    lean: 0.36,
    twist: a * 0.2,
    head: { follow: 0.15 },
    left: { swing: -a * 0.8, out: 0.45, bend: 0.35, grip: 'relaxed' },
    right: { swing: a * 0.8, out: 0.45, bend: 0.35, grip: 'relaxed' },
    leftLeg: {
      to: v3(0.12 - push * 0.7, high + push * 0.22, 0.1 + push * 0.16),
      from: 'ground',
      pitch: push * 0.6,
    },
    rightLeg: {
      to: v3(0.12 - other * 0.7, high + other * 0.22, -0.1 - other * 0.16),
      from: 'ground',
      pitch: other * 0.6,
    },
    mood: 'happy',
  });
}

/** Riding a board sideways, `lift` metres off the ground and bent by `crouch`. */
export function boarding(m: Moment, lift: number, crouch: number): Pose {
  const a = Math.sin(m.t * 1.8);
  return pose({
    hips: v3(-0.02, -crouch + lift + a * 0.03, 0),
    turn: 0.5,
    lean: 0.24 + a * 0.05,
    twist: -0.25,
    head: { follow: 0.2, turn: -0.3 },
    left: openHand(v3(-0.34, -0.02 - a * 0.08, 0.4), v3(-0.3, -0.7, 0.6)),
    right: openHand(v3(0.3, 0.02 + a * 0.1, -0.44), v3(-0.2, -0.7, -0.6)),
    leftLeg: { to: v3(-0.25, lift, 0.06), from: 'ground', knee: v3(1, 0, 0.3) },
    rightLeg: { to: v3(0.25, lift, -0.06), from: 'ground', knee: v3(1, 0, -0.3) },
    mood: 'happy',
  });
}

export const onSkates: readonly Action[] = [
  {
    verb: 'roller_skate',
    view: 74,
    speed: 3,
    pose: (m) => skating(m, 0.085),
    dress: skates('roller_skates'),
  },
  {
    verb: 'ice_skate',
    view: 74,
    speed: 3,
    pose: (m) => skating(m, 0.07),
    dress: skates('ice_skates'),
  },
  {
    verb: 'skateboard',
    view: 68,
    speed: 3,
    pose: (m) => boarding(m, 0.12, 0.16),
    dress: (o) => ({
      ...o,
      bottom: legs(o),
      hat: { kind: 'cap', color: rgb('#2f6fb0'), trim: rgb('#1d3f66') },
    }),
    items: (s) => [
      scene(s, -0.03 - 0.1, (b) => drawSkateboard(b, [214, 96, 56], s.travelled / s.scale)),
    ],
  },
  {
    verb: 'kick_scooter',
    view: 80,
    speed: 2.4,
    pose: (m) => {
      const a = m.travelled > 0 ? (m.travelled / (2.6 * m.scale)) * TAU : m.t * 3;
      const push = Math.max(0, Math.sin(a));
      return pose({
        hips: v3(-0.02, -0.02 - push * 0.06, 0),
        lean: 0.2,
        head: { follow: 0.1 },
        left: { to: v3(0.46, 1.0, 0.2), from: 'ground', grip: 'fist' },
        right: { to: v3(0.46, 1.0, -0.2), from: 'ground', grip: 'fist' },
        leftLeg: { to: v3(0.06, 0.12, 0.04), from: 'ground' },
        rightLeg: {
          to: v3(-0.16 - push * 0.5, 0.1 + (1 - push) * 0.12, -0.12),
          from: 'ground',
          pitch: push * 0.8,
        },
        mood: 'happy',
      });
    },
    dress: (o) => ({
      ...o,
      bottom:
        o.bottom?.kind === 'skirt' || o.bottom?.kind === 'gown'
          ? { kind: 'jeans', color: rgb('#3d5573'), trim: rgb('#2c3f57'), length: 1, fit: 1 }
          : o.bottom,
      hat: { kind: 'bike_helmet', color: rgb('#e8823a'), trim: rgb('#5a2c14') },
    }),
    items: (s) => [
      scene(s, -0.12, (b) => {
        const turn = -s.travelled / s.scale / 0.1;
        rod(
          b,
          [
            [-0.4, 0.1],
            [0.42, 0.1],
            [0.56, 0.2],
            [0.46, 1.02],
          ],
          0.055,
          [60, 130, 200],
        );
        for (const x of [-0.44, 0.58]) {
          disc(b, x, 0.1, 0.1, BLACK);
          rod(
            b,
            [
              [x + Math.cos(turn) * 0.07, 0.1 + Math.sin(turn) * 0.07],
              [x - Math.cos(turn) * 0.07, 0.1 - Math.sin(turn) * 0.07],
            ],
            0.02,
            STEEL,
          );
        }
        rod(
          b,
          [
            [0.38, 1.03],
            [0.54, 1.03],
          ],
          0.05,
          BLACK,
        );
      }),
    ],
    room: { front: 0.3 },
  },
];
