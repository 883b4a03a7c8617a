import type { Pose } from '../pose.ts';
import { flatHand, openHand, pose, v3 } from '../pose.ts';
import type { Action, Moment } from './action.ts';
import { atEase } from './locomotion.ts';
import { kneel } from './postures.ts';

function clapping(m: Moment): Pose {
  const open = Math.abs(Math.sin(m.t * 7)) * 0.17;
  return {
    ...atEase(m.t),
    head: { nod: 0, turn: 0, tilt: Math.sin(m.t * 3) * 0.05, follow: 0.35 },
    left: {
      to: v3(0.36, -0.02, 0.035 + open),
      from: 'chest',
      elbow: v3(-0.2, -0.8, 0.8),
      grip: 'open',
      wrist: 0.7,
    },
    right: {
      to: v3(0.36, -0.02, -0.035 - open),
      from: 'chest',
      elbow: v3(-0.2, -0.8, -0.8),
      grip: 'open',
      wrist: -0.7,
    },
    mood: 'happy',
    mouth: 0.3,
  };
}

function laughing(m: Moment): Pose {
  const shake = Math.sin(m.t * 14) * 0.012;
  return {
    ...atEase(m.t),
    lean: -0.06 + Math.sin(m.t * 1.4) * 0.1,
    hips: v3(0, -0.02 + shake, 0),
    curl: shake * 2,
    head: { nod: -0.24, turn: 0, tilt: Math.sin(m.t * 1.4) * 0.1, follow: 0.3 },
    right: flatHand(v3(0.2, -0.28, -0.05), v3(-0.2, -0.4, -1)),
    left: flatHand(v3(0.24, -0.22, 0.16), v3(-0.2, -0.4, 1)),
    mood: 'laughing',
    mouth: 0.8 + Math.sin(m.t * 14) * 0.15,
  };
}

export const talking: readonly Action[] = [
  {
    verb: 'wave',
    view: 20,
    pose: (m) => ({
      ...atEase(m.t),
      right: openHand(v3(0.1, 0.36, -0.36 + Math.sin(m.t * 8) * 0.09), v3(-0.1, -0.6, -1)),
      mood: 'happy',
      mouth: 0.25,
    }),
  },
  {
    verb: 'clap',
    view: 18,
    pose: clapping,
    beat: { kind: 'clap', at: 0, every: Math.PI / 7, strength: 0.6 },
  },
  { verb: 'laugh', view: 20, pose: laughing },
  {
    verb: 'talk',
    view: 40,
    pose: (m) => ({
      ...atEase(m.t),
      right: openHand(v3(0.34, -0.08 + Math.sin(m.t * 3) * 0.08, -0.2), v3(-0.2, -0.8, -0.7)),
      left: openHand(v3(0.3, -0.14 + Math.sin(m.t * 2.3) * 0.06, 0.2), v3(-0.2, -0.8, 0.7)),
      mouth: 0.2 + 0.25 * Math.sin(m.t * 9),
    }),
  },
  {
    verb: 'look',
    view: 60,
    pose: (m) => ({
      ...atEase(m.t),
      head: { turn: Math.sin(m.t * 0.7) * 0.5, nod: -0.1, tilt: 0, follow: 0.35 },
      right: { to: v3(0.17, 0.1, -0.12), from: 'head', elbow: v3(0.2, -0.3, -1), grip: 'flat' },
      mood: 'surprised',
    }),
  },
  {
    verb: 'point',
    view: 55,
    pose: (m) => ({
      ...atEase(m.t),
      right: {
        to: v3(0.6, 0.16 + Math.sin(m.t * 2) * 0.02, -0.1),
        from: 'chest',
        grip: 'point',
        elbow: v3(0, -1, -0.3),
      },
    }),
  },
  {
    verb: 'think',
    view: 35,
    pose: (m) => ({
      ...atEase(m.t),
      head: { nod: 0.06, tilt: 0.12, turn: 0.1, follow: 0.35 },
      right: { to: v3(0.16, -0.16, -0.03), from: 'head', elbow: v3(0.3, -1, -0.2), grip: 'fist' },
      left: flatHand(v3(0.22, -0.3, -0.1), v3(0, -0.6, 1)),
      gaze: { x: 0.5, y: 0.8 },
      mood: 'neutral',
    }),
  },
  {
    verb: 'salute',
    view: 25,
    pose: (m) => ({
      ...atEase(m.t),
      right: { to: v3(0.09, 0.06, -0.13), from: 'head', elbow: v3(0, 0.1, -1), grip: 'flat' },
      left: { swing: 0, out: 0.05, bend: 0.05, grip: 'flat' },
      leftLeg: { to: v3(0, 0, 0.06), from: 'ground' },
      rightLeg: { to: v3(0, 0, -0.06), from: 'ground' },
      mood: 'focused',
    }),
  },
  {
    verb: 'bow',
    view: 82,
    pose: (m) => {
      const k = 0.5 + 0.5 * Math.sin(m.t * 1.2 - 1);
      return pose({
        hips: v3(-0.1 * k, 0, 0),
        lean: k * 0.9,
        head: { follow: 0.9 },
        left: { swing: k * 0.5, out: 0.08, bend: 0.15 },
        right: { swing: k * 0.5, out: 0.08, bend: 0.15 },
      });
    },
  },
  {
    verb: 'pray',
    view: 60,
    pose: (m) => ({
      ...kneel(m),
      left: {
        to: v3(0.28, -0.02, 0.025),
        from: 'chest',
        elbow: v3(-0.1, -1, 0.6),
        grip: 'flat',
        wrist: 0.5,
      },
      right: {
        to: v3(0.28, -0.02, -0.025),
        from: 'chest',
        elbow: v3(-0.1, -1, -0.6),
        grip: 'flat',
        wrist: 0.5,
      },
      head: { nod: 0.35, turn: 0, tilt: 0, follow: 0.4 },
      mood: 'asleep',
    }),
  },
  { verb: 'kneel', view: 74, pose: kneel },
];
