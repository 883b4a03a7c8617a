import { clamp, fract, smoothstep, TAU } from '../../easing.ts';
import type { Motion, Stance } from './pose.ts';
import type { Posture } from './postures.ts';

/** The small life of an animal that does nothing in particular. */
export interface Idle {
  breath: number;
  /** 0 open, 1 shut. */
  blink: number;
  ears: readonly [number, number];
  /** Slow turning of the head: yaw and pitch, radians. */
  look: number;
  nod: number;
}

/** A pulse of `length` seconds once in every `period`, 0 outside. */
function pulse(t: number, period: number, length: number): number {
  const at = fract(t / period) * period;
  return at < length ? Math.sin((at / length) * Math.PI) : 0;
}

export function idle({ t }: Motion, posture: Posture): Idle {
  const asleep = posture === 'sleep';
  const breath = 0.5 + 0.5 * Math.sin((t * TAU) / (asleep ? 3.4 : 2.6));
  const glance = smoothstep(-0.2, 0.6, Math.sin(t * 0.9 + 0.4)) - 0.4;
  return {
    breath,
    blink: asleep ? 1 : clamp(pulse(t + 1.1, 3.1, 0.2) + pulse(t + 0.2, 7.3, 0.18), 0, 1),
    ears: [pulse(t + 0.5, 2.3, 0.3) * 0.5, pulse(t + 1.6, 3.7, 0.3) * 0.5],
    look: asleep ? 0 : 0.3 * glance,
    nod: 0.05 * Math.sin(t * 0.7),
  };
}

/** How far the head is turned towards the viewer, beyond the body's own turn. */
export function headTowards(stance: Stance, motion: Motion, posture: Posture): number {
  const still = posture !== 'move' && posture !== 'swim' && posture !== 'jump';
  const wanted = motion.frontal * 1.42;
  const turned = still ? Math.max(stance.headYaw, wanted - stance.yaw) : wanted - stance.yaw;
  return clamp(turned, -0.4, 1.4) + (still ? 0 : stance.headYaw);
}
