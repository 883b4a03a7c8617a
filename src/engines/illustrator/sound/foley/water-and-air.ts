import type { Random } from '../../random.ts';
import { curveOf, shape } from '../signal/curve.ts';
import { highpass, sweep } from '../signal/filter.ts';
import { pinkNoise, whiteNoise } from '../signal/noise.ts';
import { addMono, samples } from '../signal/stereo.ts';
import { bubble } from '../signal/tone.ts';

/** Something falls into water: the blow, the spray, the bubbles. */
export function splash(random: Random): Float32Array {
  const length = samples(0.9);
  const out = pinkNoise(length, random);
  sweep(
    out,
    'low',
    curveOf(length, (s) => 500 + 6500 * Math.exp(-s * 7)),
    0.7,
  );
  shape(
    out,
    curveOf(length, (s) => Math.min(1, s * 90) * Math.exp(-s * 6) * (1 - s / 0.95)),
  );
  const spray = highpass(whiteNoise(length, random), 3000);
  shape(
    spray,
    curveOf(length, (s) => Math.min(1, s * 12) * Math.exp(-s * 5.5) * (1 - s / 0.95)),
  );
  addMono(out, spray, 0.16, 0);
  for (let i = 0; i < 12; i++) {
    const sound = bubble(random.range(280, 900), random.range(0.03, 0.07), random.range(0.2, 0.8));
    addMono(out, sound, random.range(0.05, 0.2), samples(random.range(0.05, 0.55)));
  }
  return out;
}

export function drip(random: Random): Float32Array {
  return bubble(random.range(900, 1500), 0.035, random.range(0.5, 1));
}

/** Something fast goes by. */
export function whoosh(random: Random): Float32Array {
  const seconds = 0.7;
  const length = samples(seconds);
  const air = pinkNoise(length, random);
  const near = (s: number): number => Math.sin(Math.PI * Math.min(1, s / seconds)) ** 2;
  sweep(
    air,
    'band',
    curveOf(length, (s) => 260 + 1500 * near(s)),
    1.4,
  );
  return shape(air, curveOf(length, near));
}
