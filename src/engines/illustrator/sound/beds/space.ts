import { addMono, addPanned, createStereo } from '../signal/stereo.ts';
import { brownNoise, pinkNoise } from '../signal/noise.ts';
import { shape, wander } from '../signal/curve.ts';
import { sweep } from '../signal/filter.ts';
import { sine } from '../signal/tone.ts';
import type { Bed } from './bed.ts';

/** What films have taught us space sounds like: a deep drone that slowly beats and shimmers. */
export const space: Bed = ({ length, random }) => {
  const out = createStereo(length);
  const root = random.range(40, 52);
  for (const [ratio, gain] of [
    [1, 1],
    [1.006, 0.8],
    [1.5, 0.5],
    [2.01, 0.4],
    [3.003, 0.14],
  ] as const) {
    const tone = shape(
      sine(root * ratio, length, random.next()),
      wander(length, random, 0.2, 0.3, 1),
    );
    addPanned(out, tone, { gain: 0.5 * gain, pan: random.range(-0.5, 0.5) });
  }
  for (const channel of [out.left, out.right]) {
    const wash = brownNoise(length, random);
    sweep(wash, 'low', wander(length, random, 0.15, 120, 420), 1.5);
    addMono(channel, wash, 0.5, 0);
    const shimmer = pinkNoise(length, random);
    sweep(shimmer, 'band', wander(length, random, 0.12, 1400, 3200), 6);
    addMono(channel, shape(shimmer, wander(length, random, 0.5, 0, 1)), 0.07, 0);
  }
  return out;
};
