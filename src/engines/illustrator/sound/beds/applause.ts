import { addPanned, addStereo, createStereo, RATE, samples } from '../signal/stereo.ts';
import { bandpass } from '../signal/filter.ts';
import { reverb } from '../signal/reverb.ts';
import { crack } from '../signal/tone.ts';
import type { Bed } from './bed.ts';

/** Many pairs of hands, each with its own beat. */
export const applause: Bed = ({ length, random, intensity }) => {
  const out = createStereo(length);
  const people = 16 + Math.round(24 * intensity);
  for (let i = 0; i < people; i++) {
    const hands = bandpass(crack(random, random.range(0.006, 0.012)), random.range(900, 2300), 1.2);
    const pan = random.range(-1, 1);
    const gain = random.range(0.15, 0.6);
    const beat = random.range(0.2, 0.3);
    for (
      let at = random.range(0, beat);
      at < length / RATE;
      at += beat * random.range(0.92, 1.08)
    ) {
      addPanned(out, hands, { gain: gain * random.range(0.6, 1), pan, offset: samples(at) });
    }
  }
  addStereo(out, reverb(out, { seconds: 1.3, damping: 0.4, size: 1 }), 0.6);
  return out;
};
