import { addMono, addPanned, createStereo, RATE } from '../signal/stereo.ts';
import { pinkNoise } from '../signal/noise.ts';
import { shape, wander } from '../signal/curve.ts';
import { lowpass, sweep } from '../signal/filter.ts';
import { ping } from '../signal/tone.ts';
import type { Bed } from './bed.ts';

/** The hush of falling snow: soft, dull air, and now and then the tick of a flake. */
export const snow: Bed = ({ length, random, intensity }) => {
  const out = createStereo(length);
  for (const channel of [out.left, out.right]) {
    const hush = lowpass(pinkNoise(length, random), 520);
    addMono(channel, shape(hush, wander(length, random, 0.25, 0.6, 1)), 0.5, 0);
    const drift = pinkNoise(length, random);
    sweep(drift, 'band', wander(length, random, 0.3, 500, 1100), 1.2);
    addMono(channel, shape(drift, wander(length, random, 0.3, 0, 0.5)), 0.25 * intensity, 0);
  }
  const flakes = Math.round((length / RATE) * 14);
  for (let i = 0; i < flakes; i++) {
    const flake = ping(random.range(3800, 7500), random.range(0.002, 0.006), random.next());
    const gain = random.range(0.003, 0.018);
    addPanned(out, flake, { gain, pan: random.range(-1, 1), offset: random.int(0, length) });
  }
  return out;
};
