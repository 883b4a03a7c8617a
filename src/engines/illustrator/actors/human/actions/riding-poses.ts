import { CYCLE, MOTOR, pedal, SCOOTER } from '../../vehicle/two-wheeled/touch-points.ts';
import type { Pose } from '../pose.ts';
import { fist, pose, v3 } from '../pose.ts';

const HIP = 0.5 * 1.75;

/** Sitting at a height over the ground, a way along the machine. */
export function seated(f: number, u: number): Pose['hips'] {
  return v3(f, u - HIP, 0);
}

/** On a bicycle, feet going round with the pedals. */
export function cycling(travelled: number): Pose {
  const left = pedal(travelled, 1);
  const right = pedal(travelled, -1);
  const foot = (p: readonly [number, number], s: number): Pose['leftLeg'] => ({
    to: v3(p[0] - 0.1, p[1] + 0.02, s),
    from: 'ground',
    pitch: 0.25 + (p[1] - CYCLE.crank[1]) * -0.8,
    knee: v3(1, 0.35, s),
  });
  return pose({
    hips: seated(CYCLE.saddle[0] - 0.04, CYCLE.saddle[1] + 0.1),
    lean: 0.42,
    curl: 0.12,
    head: { follow: 0.12 },
    left: {
      to: v3(CYCLE.grips[0] - 0.03, CYCLE.grips[1] + 0.03, 0.2),
      from: 'ground',
      elbow: v3(-0.4, -1, 0.6),
      grip: 'fist',
    },
    right: {
      to: v3(CYCLE.grips[0] - 0.03, CYCLE.grips[1] + 0.03, -0.2),
      from: 'ground',
      elbow: v3(-0.4, -1, -0.6),
      grip: 'fist',
    },
    leftLeg: foot(left, 0.09),
    rightLeg: foot(right, -0.09),
    mood: 'happy',
  });
}

function astride(
  saddle: readonly [number, number],
  grips: readonly [number, number],
  feet: readonly [number, number],
  lean: number,
  t: number,
): Pose {
  return pose({
    hips: seated(saddle[0], saddle[1] + 0.1),
    lean: lean + Math.sin(t * 3) * 0.01,
    curl: 0.1,
    head: { follow: 0.1 },
    left: {
      to: v3(grips[0] - 0.03, grips[1] + 0.03, 0.26),
      from: 'ground',
      elbow: v3(-0.4, -0.6, 0.9),
      grip: 'fist',
    },
    right: {
      to: v3(grips[0] - 0.03, grips[1] + 0.03, -0.26),
      from: 'ground',
      elbow: v3(-0.4, -0.6, -0.9),
      grip: 'fist',
    },
    leftLeg: { to: v3(feet[0], feet[1], 0.18), from: 'ground', pitch: 0.1, knee: v3(1, 0.4, 0.4) },
    rightLeg: {
      to: v3(feet[0], feet[1], -0.18),
      from: 'ground',
      pitch: 0.1,
      knee: v3(1, 0.4, -0.4),
    },
    mood: 'focused',
  });
}

export function motorcycling(t: number): Pose {
  return astride(MOTOR.saddle, MOTOR.grips, MOTOR.pegs, 0.3, t);
}

export function scootering(t: number): Pose {
  return astride(SCOOTER.saddle, SCOOTER.grips, SCOOTER.floor, 0.06, t);
}

/** On a bench, pulling two oars; `phase` counts strokes. */
export function rowing(phase: number): Pose {
  const pull = Math.cos(phase * Math.PI * 2);
  const lift = Math.sin(phase * Math.PI * 2) * 0.07;
  return pose({
    hips: seated(0, 0.42),
    lean: -pull * 0.3 + 0.05,
    head: { follow: 0.4 },
    left: {
      to: v3(0.36 - pull * 0.18, 0.78 + lift, 0.2),
      from: 'ground',
      grip: 'fist',
      elbow: v3(-0.8, -0.4, 0.6),
    },
    right: {
      to: v3(0.36 - pull * 0.18, 0.78 + lift, -0.2),
      from: 'ground',
      grip: 'fist',
      elbow: v3(-0.8, -0.4, -0.6),
    },
    leftLeg: { to: v3(0.52, 0.14, 0.12), from: 'ground', pitch: -0.5, knee: v3(0.3, 1, 0.1) },
    rightLeg: { to: v3(0.52, 0.14, -0.12), from: 'ground', pitch: -0.5, knee: v3(0.3, 1, -0.1) },
    mood: 'focused',
  });
}

/** Kneeling in a canoe with one paddle. */
export function paddling(phase: number): Pose {
  const dip = Math.cos(phase * Math.PI * 2);
  const lift = Math.sin(phase * Math.PI * 2) * 0.1;
  return pose({
    hips: seated(0, 0.36),
    lean: 0.14 + dip * 0.16,
    twist: dip * 0.3,
    left: fist(v3(0.3 + dip * 0.1, 0.24 + lift * 0.5, 0.06)),
    right: fist(v3(0.32 + dip * 0.22, -0.22 + lift, -0.24)),
    leftLeg: { to: v3(0.42, 0.1, 0.12), from: 'ground', knee: v3(0.2, 1, 0.1) },
    rightLeg: { to: v3(0.42, 0.1, -0.12), from: 'ground', knee: v3(0.2, 1, -0.1) },
    mood: 'focused',
  });
}
