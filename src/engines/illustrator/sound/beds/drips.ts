import { addMono, addPanned, addStereo, createStereo, RATE, samples } from '../signal/stereo.ts';
import { brownNoise } from '../signal/noise.ts';
import { lowpass } from '../signal/filter.ts';
import { reverb } from '../signal/reverb.ts';
import { bubble } from '../signal/tone.ts';
import type { Bed } from './bed.ts';

/** A cave: drops that fall into still water, and a long echo. */
export const drips: Bed = ({ length, random, intensity }) => {
  const out = createStereo(length);
  const gap = 0.75 - 0.4 * intensity;
  for (let at = random.range(0.1, 0.4); at < length / RATE; at += gap * random.range(0.4, 1.8)) {
    const drop = bubble(random.range(850, 1900), 0.035, random.range(0.4, 0.9));
    const gain = random.range(0.2, 1);
    addPanned(out, drop, { gain, pan: random.range(-0.8, 0.8), offset: samples(at) });
  }
  addStereo(out, reverb(out, { seconds: 3.2, damping: 0.35, size: 1.3 }), 1.1);
  for (const channel of [out.left, out.right]) {
    addMono(channel, lowpass(brownNoise(length, random), 300), 0.05, 0);
  }
  return out;
};
