import type { Random } from '../../random.ts';
import { RATE } from './stereo.ts';

/** Samples between two points of a curve. */
export const CONTROL_STEP = 32;

/** A value that changes slowly beside a signal: one point every `CONTROL_STEP` samples. */
export type Curve = Float32Array;

/** A curve from a function of time in seconds, beside a signal of `length` samples. */
export function curveOf(length: number, value: (seconds: number) => number): Curve {
  const curve = new Float32Array(Math.ceil(length / CONTROL_STEP) + 1);
  for (let c = 0; c < curve.length; c++) curve[c] = value((c * CONTROL_STEP) / RATE);
  return curve;
}

/** Wanders smoothly between `min` and `max`, about `hz` turns a second. */
export function wander(
  length: number,
  random: Random,
  hz: number,
  min: number,
  max: number,
): Curve {
  const phase = random.next();
  const count = Math.ceil((length / RATE) * hz * 2) + 4;
  const points = Array.from({ length: count }, () => random.range(min, max));
  return curveOf(length, (seconds) => {
    const position = seconds * hz * 2 + phase;
    const index = Math.floor(position);
    const t = position - index;
    const a = points[index]!;
    return a + (points[index + 1]! - a) * t * t * (3 - 2 * t);
  });
}

/** A curve made of others, point by point. */
export function mapCurve(curve: Curve, value: (point: number, index: number) => number): Curve {
  return curve.map(value);
}

/** Multiplies a signal by a curve, in place, without steps. */
export function shape(signal: Float32Array, curve: Curve): Float32Array {
  for (let start = 0, c = 0; start < signal.length; start += CONTROL_STEP, c++) {
    const from = curve[c]!;
    const slope = (curve[c + 1]! - from) / CONTROL_STEP;
    const end = Math.min(signal.length, start + CONTROL_STEP);
    for (let i = start; i < end; i++) signal[i]! *= from + slope * (i - start);
  }
  return signal;
}
