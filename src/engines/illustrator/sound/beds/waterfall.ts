import { addMono, createStereo } from '../signal/stereo.ts';
import { brownNoise, pinkNoise, whiteNoise } from '../signal/noise.ts';
import { shape, wander } from '../signal/curve.ts';
import { highpass, lowpass } from '../signal/filter.ts';
import type { Bed } from './bed.ts';

/** Water falling from high up: a broad, steady roar with spray above it. */
export const waterfall: Bed = ({ length, random, intensity }) => {
  const out = createStereo(length);
  for (const channel of [out.left, out.right]) {
    const roar = lowpass(pinkNoise(length, random), 2600 + 2000 * intensity);
    addMono(channel, shape(roar, wander(length, random, 1.5, 0.85, 1)), 0.7, 0);
    addMono(channel, lowpass(brownNoise(length, random), 300), 0.3, 0);
    const spray = highpass(whiteNoise(length, random), 4000);
    addMono(channel, shape(spray, wander(length, random, 2, 0.6, 1)), 0.05, 0);
  }
  return out;
};
