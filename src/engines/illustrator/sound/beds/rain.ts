import { addMono, addPanned, createStereo, RATE } from '../signal/stereo.ts';
import { pinkNoise, whiteNoise } from '../signal/noise.ts';
import { shape, wander } from '../signal/curve.ts';
import { highpass, lowpass } from '../signal/filter.ts';
import { ping } from '../signal/tone.ts';
import type { Bed } from './bed.ts';

/** A veil of far drops, and near ones that can be told apart. */
export const rain: Bed = ({ length, random, intensity }) => {
  const out = createStereo(length);
  for (const channel of [out.left, out.right]) {
    const veil = lowpass(highpass(whiteNoise(length, random), 900), 7000 + 4000 * intensity);
    addMono(channel, shape(veil, wander(length, random, 0.6, 0.8, 1)), 0.16, 0);
    addMono(channel, lowpass(pinkNoise(length, random), 700), 0.2 * intensity, 0);
  }
  const drops = Math.round((length / RATE) * (60 + 160 * intensity));
  for (let i = 0; i < drops; i++) {
    const hz = 900 * 5 ** random.next();
    const drop = ping(hz, random.range(0.004, 0.016), random.range(0, 1));
    const gain = 0.03 + 0.14 * random.next() ** 4;
    addPanned(out, drop, { gain, pan: random.range(-1, 1), offset: random.int(0, length) });
  }
  return out;
};
