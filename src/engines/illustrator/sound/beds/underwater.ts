import { addMono, addPanned, createStereo, RATE, samples } from '../signal/stereo.ts';
import { brownNoise } from '../signal/noise.ts';
import { shape, wander } from '../signal/curve.ts';
import { sweep } from '../signal/filter.ts';
import { bubble } from '../signal/tone.ts';
import type { Bed } from './bed.ts';

/** Muffled pressure that breathes, and strings of bubbles. */
export const underwater: Bed = ({ length, random, intensity }) => {
  const out = createStereo(length);
  for (const channel of [out.left, out.right]) {
    const water = brownNoise(length, random);
    sweep(water, 'low', wander(length, random, 0.35, 190, 560), 1.1);
    addMono(channel, shape(water, wander(length, random, 0.4, 0.6, 1)), 1, 0);
  }
  const gap = 1.6 - 0.7 * intensity;
  for (let at = random.range(0.2, 0.9); at < length / RATE; at += gap * random.range(0.6, 1.5)) {
    const pan = random.range(-0.7, 0.7);
    const count = random.int(3, 9);
    for (let i = 0, t = at; i < count; i++, t += random.range(0.03, 0.11)) {
      const sound = bubble(random.range(180, 560) * (1 + 0.05 * i), random.range(0.04, 0.09), 0.5);
      const gain = random.range(0.12, 0.4);
      addPanned(out, sound, { gain, pan: pan + random.range(-0.15, 0.15), offset: samples(t) });
    }
  }
  return out;
};
