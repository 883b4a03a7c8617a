import { addMono, addPanned, createStereo, RATE, samples } from '../signal/stereo.ts';
import { brownNoise, pinkNoise, whiteNoise } from '../signal/noise.ts';
import { shape, wander } from '../signal/curve.ts';
import { bandpass, lowpass } from '../signal/filter.ts';
import { crack } from '../signal/tone.ts';
import type { Bed } from './bed.ts';

/** Wheels over the joints of the rails, two by two, above a heavy rolling. */
export const train: Bed = ({ length, random, intensity }) => {
  const out = createStereo(length);
  for (const channel of [out.left, out.right]) {
    const rolling = lowpass(brownNoise(length, random), 520);
    addMono(channel, shape(rolling, wander(length, random, 1.2, 0.75, 1)), 0.35, 0);
    const steel = bandpass(whiteNoise(length, random), 2600, 1.4);
    addMono(channel, shape(steel, wander(length, random, 0.8, 0.3, 0.8)), 0.05, 0);
    addMono(channel, lowpass(pinkNoise(length, random), 800), 0.1, 0);
  }
  const beat = 1.25 - 0.5 * intensity;
  for (let at = random.range(0, beat); at < length / RATE; at += beat) {
    for (const [delay, gain] of [
      [0, 1],
      [0.13, 0.75],
      [0.31 * beat, 0.5],
      [0.31 * beat + 0.13, 0.4],
    ] as const) {
      const joint = crack(random, 0.05);
      const ring = bandpass(joint.slice(), 620 * random.range(0.95, 1.05), 4);
      lowpass(joint, 180);
      const offset = samples(at + delay);
      addPanned(out, joint, { gain: 2.6 * gain, pan: -0.1, offset });
      addPanned(out, ring, { gain: 3.2 * gain, pan: 0.15, offset });
    }
  }
  return out;
};
