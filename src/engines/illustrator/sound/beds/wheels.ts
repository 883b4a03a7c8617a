import { addMono, addPanned, createStereo, RATE, samples } from '../signal/stereo.ts';
import { pinkNoise } from '../signal/noise.ts';
import { shape, wander } from '../signal/curve.ts';
import { bandpass, lowpass } from '../signal/filter.ts';
import { crack } from '../signal/tone.ts';
import type { Bed } from './bed.ts';

/** Light wheels that roll, and the ticking of a free hub. */
export const wheels: Bed = ({ length, random, intensity }) => {
  const out = createStereo(length);
  for (const channel of [out.left, out.right]) {
    const road = lowpass(pinkNoise(length, random), 750 + 600 * intensity);
    addMono(channel, shape(road, wander(length, random, 2.5, 0.7, 1)), 0.4, 0);
  }
  const tick = bandpass(crack(random, 0.002), 3600, 3);
  const beat = 0.085 - 0.03 * intensity;
  for (let at = random.range(0, beat); at < length / RATE; at += beat * random.range(0.97, 1.03)) {
    addPanned(out, tick, { gain: random.range(0.12, 0.2), pan: 0.05, offset: samples(at) });
  }
  return out;
};
