import { addMono, addPanned, createStereo, RATE } from '../signal/stereo.ts';
import { pinkNoise } from '../signal/noise.ts';
import { shape, wander } from '../signal/curve.ts';
import { highpass, sweep } from '../signal/filter.ts';
import { bubble } from '../signal/tone.ts';
import type { Bed } from './bed.ts';

/** Running water: a stream of hiss over stones, and gurgling. */
export const river: Bed = ({ length, random, intensity }) => {
  const out = createStereo(length);
  for (const channel of [out.left, out.right]) {
    const stream = pinkNoise(length, random);
    sweep(stream, 'low', wander(length, random, 2.5, 1400, 3200 + 2000 * intensity), 0.7);
    addMono(channel, shape(highpass(stream, 220), wander(length, random, 4, 0.7, 1)), 0.5, 0);
  }
  const count = Math.round((length / RATE) * (26 + 20 * intensity));
  for (let i = 0; i < count; i++) {
    const sound = bubble(random.range(320, 1300), random.range(0.02, 0.07), random.range(0.1, 0.7));
    const gain = 0.05 + 0.17 * random.next() ** 2;
    addPanned(out, sound, { gain, pan: random.range(-0.8, 0.8), offset: random.int(0, length) });
  }
  return out;
};
