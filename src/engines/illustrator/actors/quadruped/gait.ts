import { clamp, fract, smoothstep } from '../../easing.ts';
import type { Footwork } from './anatomy.ts';

/** Feet in this order everywhere: near fore, far fore, near hind, far hind. */
export const FEET = ['near_fore', 'far_fore', 'near_hind', 'far_hind'] as const;

export interface Gait {
  id: 'walk' | 'trot' | 'gallop' | 'bound' | 'amble' | 'pace';
  /** Ground covered by one cycle, in shoulder heights. */
  stride: number;
  /** Part of the cycle that each foot is down: fore, hind. */
  duty: readonly [fore: number, hind: number];
  /** When each foot lands, as a part of the cycle, in the order of `FEET`. */
  landing: readonly [number, number, number, number];
  /** How high feet are lifted, how far the spine flexes and the body rises, in shoulder heights. */
  lift: number;
  flex: number;
  bob: number;
  pitch: number;
}

const walk: Gait = {
  id: 'walk',
  stride: 1.15,
  duty: [0.62, 0.62],
  landing: [0.25, 0.75, 0, 0.5],
  lift: 0.1,
  flex: 0.012,
  bob: 0.012,
  pitch: 0.012,
};
const trot: Gait = {
  id: 'trot',
  stride: 1.75,
  duty: [0.42, 0.42],
  landing: [0.5, 0, 0, 0.5],
  lift: 0.17,
  flex: 0.015,
  bob: 0.03,
  pitch: 0.01,
};
const rotary: Gait = {
  id: 'gallop',
  stride: 3.9,
  duty: [0.23, 0.23],
  landing: [0.46, 0.57, 0.1, 0],
  lift: 0.26,
  flex: 0.1,
  bob: 0.07,
  pitch: 0.12,
};
const transverse: Gait = {
  id: 'gallop',
  stride: 3.4,
  duty: [0.25, 0.25],
  landing: [0.5, 0.36, 0.12, 0],
  lift: 0.26,
  flex: 0.035,
  bob: 0.05,
  pitch: 0.09,
};
const amble: Gait = {
  ...walk,
  id: 'amble',
  stride: 1.05,
  duty: [0.52, 0.52],
  lift: 0.12,
  bob: 0.02,
};
const pace: Gait = { ...trot, id: 'pace', landing: [0.08, 0.58, 0, 0.5], duty: [0.46, 0.46] };
const bound: Gait = {
  id: 'bound',
  stride: 3.2,
  duty: [0.16, 0.26],
  landing: [0.62, 0.56, 0.02, 0],
  lift: 0.28,
  flex: 0.12,
  bob: 0.16,
  pitch: 0.22,
};

/** The gait an animal of this build takes at a speed in m/s; `height` is its shoulder height. */
export function gaitAt(footwork: Footwork, speed: number, height: number): Gait {
  const pace_ = speed / Math.sqrt(9.81 * height);
  if (footwork === 'bipedal') {
    return { ...bound, stride: 2.2, landing: [0.5, 0.5, 0, 0], bob: 0.1, pitch: 0.06, flex: 0.03 };
  }
  if (footwork === 'striding') {
    const base = pace_ < 0.8 ? walk : { ...trot, flex: 0, bob: 0.04 };
    return { ...base, stride: pace_ < 0.8 ? 1.5 : 2.4 };
  }
  if (footwork === 'hop') return pace_ < 0.25 ? { ...bound, stride: 1.5, bob: 0.07 } : bound;
  if (footwork === 'sprawl') return pace_ < 0.9 ? { ...walk, stride: 1.5 } : { ...trot, stride: 2 };
  if (pace_ < 0.72) return walk;
  if (footwork === 'amble') return amble;
  if (footwork === 'pace') return pace_ < 1.7 ? pace : transverse;
  if (pace_ < 1.65) return trot;
  return footwork === 'transverse' ? transverse : rotary;
}

/** Usual speed in m/s for a kind of movement. */
export function usualSpeed(
  footwork: Footwork,
  height: number,
  manner: 'walk' | 'trot' | 'gallop',
): number {
  const root = Math.sqrt(9.81 * height);
  const top =
    footwork === 'amble' ? 1 : footwork === 'sprawl' ? 1.1 : footwork === 'hop' ? 1.9 : 2.5;
  return (
    root * { walk: footwork === 'hop' ? 0.6 : 0.45, trot: Math.min(top, 1.15), gallop: top }[manner]
  );
}

/** Where one foot is in its cycle. */
export interface Step {
  down: boolean;
  /** 0 to 1 through stance or swing. */
  progress: number;
  /** Forward of its home, in shoulder heights. */
  x: number;
  /** Above the ground, in shoulder heights. */
  y: number;
}

/** The foot's step after the body has gone `distance` shoulder heights: on the ground it does not slide. */
export function stepOf(gait: Gait, foot: number, distance: number): Step {
  const duty = gait.duty[foot < 2 ? 0 : 1]!;
  const phase = fract(distance / gait.stride - gait.landing[foot]!);
  const half = (duty * gait.stride) / 2;
  if (phase < duty) {
    return { down: true, progress: phase / duty, x: half - phase * gait.stride, y: 0 };
  }
  const p = (phase - duty) / (1 - duty);
  const eased = p * p * p * (p * (p * 6 - 15) + 10);
  const x = -half + 2 * half * (0.25 * p + 0.75 * eased);
  const y =
    gait.lift * Math.sin(Math.PI * clamp(p ** 0.85, 0, 1)) * (1 - 0.25 * smoothstep(0.6, 1, p));
  return { down: false, progress: p, x, y };
}
