import { fract, lerp, smoothstep, TAU } from '../../easing.ts';
import type { Pose, V3 } from './pose.ts';
import { pose, v3 } from './pose.ts';

/** How somebody gets along; lengths for an adult of 1.75 m. */
export interface Gait {
  /** Metres that the body travels in one full cycle (two steps). */
  stride: number;
  /** Share of the cycle that each foot is on the ground: over a half is walking, under it running. */
  stance: number;
  /** Height to which the swinging foot is lifted, and by how much the heel kicks up behind. */
  lift: number;
  kick: number;
  /** Up and down of the hips, and how low they are carried. */
  bob: number;
  crouch: number;
  lean: number;
  /** Swing of the arms and bend of the elbows. */
  arms: number;
  elbows: number;
  /** Twist of shoulders against hips. */
  twist: number;
  /** Half distance between the feet. */
  width: number;
}

export const GAITS = {
  walk: {
    stride: 1.26,
    stance: 0.6,
    lift: 0.1,
    kick: 0.1,
    bob: 0.016,
    crouch: 0.036,
    lean: 0.035,
    arms: 0.46,
    elbows: 0.28,
    twist: 0.13,
    width: 0.06,
  },
  stroll: {
    stride: 1.05,
    stance: 0.63,
    lift: 0.07,
    kick: 0.07,
    bob: 0.016,
    crouch: 0.016,
    lean: 0.02,
    arms: 0.3,
    elbows: 0.25,
    twist: 0.09,
    width: 0.07,
  },
  jog: {
    stride: 1.9,
    stance: 0.4,
    lift: 0.2,
    kick: 0.22,
    bob: 0.05,
    crouch: 0.07,
    lean: 0.13,
    arms: 0.62,
    elbows: 1.45,
    twist: 0.18,
    width: 0.05,
  },
  run: {
    stride: 2.7,
    stance: 0.31,
    lift: 0.3,
    kick: 0.42,
    bob: 0.06,
    crouch: 0.09,
    lean: 0.24,
    arms: 0.95,
    elbows: 1.5,
    twist: 0.26,
    width: 0.04,
  },
  march: {
    stride: 1.15,
    stance: 0.58,
    lift: 0.46,
    kick: 0.02,
    bob: 0.015,
    crouch: 0.005,
    lean: -0.03,
    arms: 1.05,
    elbows: 0.12,
    twist: 0.08,
    width: 0.07,
  },
  sneak: {
    stride: 1.05,
    stance: 0.66,
    lift: 0.22,
    kick: 0.1,
    bob: 0.03,
    crouch: 0.17,
    lean: 0.42,
    arms: 0.3,
    elbows: 1.6,
    twist: 0.1,
    width: 0.09,
  },
  waddle: {
    stride: 0.85,
    stance: 0.6,
    lift: 0.09,
    kick: 0.03,
    bob: 0.03,
    crouch: 0.03,
    lean: 0.06,
    arms: 0.25,
    elbows: 0.7,
    twist: 0.2,
    width: 0.12,
  },
} as const satisfies Record<string, Gait>;
export type GaitName = keyof typeof GAITS;

/**
 * Where a foot is relative to the point between the feet, at a phase of the cycle that begins when
 * it touches down. During stance it moves back by exactly the distance the body travels.
 */
export function footAt(gait: Gait, phase: number, side: 1 | -1): { at: V3; pitch: number } {
  const p = fract(phase);
  // The foot lands nearer to the body than it leaves it behind.
  const contact = gait.stride * gait.stance;
  const front = contact * (gait.stance > 0.5 ? 0.42 : 0.4);
  const back = contact - front;
  const s = side * gait.width;
  if (p < gait.stance) {
    const k = p / gait.stance;
    const heelUp = smoothstep(0.62, 1, k);
    const heelStrike = gait.stance > 0.5 ? -0.32 * (1 - smoothstep(0, 0.16, k)) : 0;
    const pitch = heelUp * (gait.stance > 0.5 ? 0.62 : 0.8) + heelStrike;
    return { at: v3(front - contact * k, 0, s), pitch };
  }
  const k = (p - gait.stance) / (1 - gait.stance);
  const eased = k * k * (3 - 2 * k);
  const up =
    Math.sin(Math.PI * k) * gait.lift * (0.6 + 0.4 * k) +
    Math.sin(Math.PI * Math.min(1, k * 1.5)) * gait.kick * (1 - k);
  const pitch = lerp(0.75 + gait.kick, gait.stance > 0.5 ? -0.32 : 0.05, smoothstep(0.1, 0.95, k));
  return {
    at: v3(lerp(-back, front, eased) - Math.sin(Math.PI * k) * gait.kick * 0.45, up, s),
    pitch,
  };
}

/** A body getting along; `cycle` counts full cycles and may have a fraction. */
export function gaitPose(gait: Gait, cycle: number): Pose {
  const left = footAt(gait, cycle, 1);
  const right = footAt(gait, cycle + 0.5, -1);
  const swing = Math.cos(TAU * cycle);
  const running = gait.stance < 0.5;
  // Walking is highest over the standing leg; running is highest in flight, between the steps.
  const mid = gait.stance / 2;
  const bob = Math.cos(TAU * 2 * (cycle - mid)) * (running ? -1 : 1) * gait.bob;
  const arm = (forward: number) => ({
    swing: forward * gait.arms + (running ? 0.02 : 0.06),
    out: running ? 0.16 : 0.09,
    bend: gait.elbows * (1 + forward * (running ? 0.18 : 0.55)),
    twist: running ? 0.32 : 0.1,
    grip: running ? ('fist' as const) : ('relaxed' as const),
  });
  return pose({
    hips: v3(0, bob - gait.crouch, Math.cos(TAU * (cycle - mid)) * 0.014),
    lean: gait.lean,
    curl: gait.lean * 0.25,
    twist: swing * gait.twist,
    tilt: Math.sin(TAU * cycle) * 0.05,
    head: { nod: -gait.lean * 0.2, turn: -swing * gait.twist * 0.5 },
    left: arm(-swing),
    right: arm(swing),
    leftLeg: { to: left.at, from: 'ground', pitch: left.pitch },
    rightLeg: { to: right.at, from: 'ground', pitch: right.pitch },
  });
}
