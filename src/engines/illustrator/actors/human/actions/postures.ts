import type { Pose, PoseChanges } from '../pose.ts';
import { fist, pose, v3 } from '../pose.ts';
import type { Moment } from './action.ts';
import { atEase } from './locomotion.ts';

/** Sitting with the hips at a height, feet before the body. */
export function sitting(hips: number, given: PoseChanges = {}): Pose {
  return pose({
    hips: v3(-0.05, hips + 0.08 - 0.875, 0),
    lean: 0.02,
    left: { to: v3(0.32, hips + 0.18, 0.14), from: 'ground', grip: 'relaxed' },
    right: { to: v3(0.32, hips + 0.18, -0.14), from: 'ground', grip: 'relaxed' },
    leftLeg: { to: v3(0.42, 0, 0.12), from: 'ground', knee: v3(0.7, 1, 0.15) },
    rightLeg: { to: v3(0.38, 0, -0.12), from: 'ground', knee: v3(0.7, 1, -0.15) },
    mood: 'happy',
    ...given,
  });
}

/** Working with both hands on something at the height of a counter, seen from the front. */
export function atCounter(m: Moment, given: Partial<Pose> = {}): Pose {
  const a = Math.sin(m.t * 4);
  return {
    ...atEase(m.t),
    head: { nod: 0.3, turn: 0, tilt: 0.04, follow: 0.4 },
    lean: 0.08,
    left: fist(v3(0.34, -0.24 + a * 0.02, 0.12), v3(-0.2, -0.6, 1)),
    right: fist(v3(0.34, -0.24 - a * 0.03, -0.12 + a * 0.05), v3(-0.2, -0.6, -1)),
    gaze: { x: 0, y: -0.8 },
    ...given,
  };
}

/** On both knees, upright. */
export function kneel(m: Moment): Pose {
  return pose({
    hips: v3(-0.05, -0.42 + Math.sin(m.t * 1.6) * 0.004, 0),
    lean: 0.05,
    leftLeg: { to: v3(-0.5, 0.02, 0.1), from: 'ground', pitch: 1.35, knee: v3(1, -0.4, 0) },
    rightLeg: { to: v3(-0.5, 0.02, -0.1), from: 'ground', pitch: 1.35, knee: v3(1, -0.4, 0) },
  });
}

/** Standing at a table that is before the body, seen from the side; both hands on it. */
export function atBench(m: Moment, left: Pose['left'], right: Pose['right']): Pose {
  return {
    ...atEase(m.t),
    lean: 0.16,
    head: { nod: 0.3, turn: 0, tilt: 0, follow: 0.4 },
    left,
    right,
    gaze: { x: 0.2, y: -0.8 },
    mood: 'focused',
  };
}

/** On one knee, bent over what is on the ground before it. */
export function kneeling(given: Partial<Pose>): Pose {
  return pose({
    hips: v3(-0.16, -0.42, 0),
    lean: 0.5,
    head: { nod: 0.16, follow: 0.4 },
    leftLeg: { to: v3(0.18, 0, 0.14), from: 'ground', knee: v3(1, 0.8, 0.2) },
    rightLeg: { to: v3(-0.5, 0.02, -0.12), from: 'ground', pitch: 1.1, knee: v3(0.6, -1, 0) },
    mood: 'happy',
    ...given,
  });
}

/** At ease, nodding to a beat. */
export function grooving(t: number): Pose {
  const beat = Math.sin(t * 4.2);
  return {
    ...atEase(t),
    hips: v3(0, -0.02 - Math.abs(beat) * 0.012, beat * 0.02),
    head: { nod: 0.12 + beat * 0.08, turn: 0.15, tilt: beat * 0.05, follow: 0.35 },
    mood: 'happy',
  };
}

/** Sitting upright at an instrument, the arms free to play. */
export function atInstrument(hips: number, given: PoseChanges): Pose {
  return pose({
    hips: v3(-0.05, hips - 0.875, 0),
    lean: 0.06,
    leftLeg: { to: v3(0.4, 0, 0.14), from: 'ground', knee: v3(0.7, 1, 0.2) },
    rightLeg: { to: v3(0.36, 0, -0.14), from: 'ground', knee: v3(0.7, 1, -0.2) },
    mood: 'focused',
    ...given,
  });
}
