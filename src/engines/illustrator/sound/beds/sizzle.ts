import { addMono, addPanned, createStereo, RATE } from '../signal/stereo.ts';
import { whiteNoise } from '../signal/noise.ts';
import { shape, wander } from '../signal/curve.ts';
import { bandpass, highpass } from '../signal/filter.ts';
import { crack } from '../signal/tone.ts';
import type { Bed } from './bed.ts';

/** A hot pan: hissing, and fat that spits. */
export const sizzle: Bed = ({ length, random, intensity }) => {
  const out = createStereo(length);
  for (const channel of [out.left, out.right]) {
    const hiss = highpass(bandpass(whiteNoise(length, random), 5200, 0.6), 2200);
    addMono(channel, shape(hiss, wander(length, random, 6, 0.5, 1)), 0.12, 0);
  }
  const count = Math.round((length / RATE) * (45 + 50 * intensity));
  for (let i = 0; i < count; i++) {
    const spit = bandpass(crack(random, random.range(0.001, 0.005)), random.range(2500, 7000), 1.2);
    const gain = 0.04 + 0.4 * random.next() ** 4;
    addPanned(out, spit, { gain, pan: random.range(-0.4, 0.4), offset: random.int(0, length) });
  }
  return out;
};
