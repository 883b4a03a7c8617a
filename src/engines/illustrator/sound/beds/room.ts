import { addMono, addPanned, createStereo, RATE, samples } from '../signal/stereo.ts';
import { brownNoise, pinkNoise } from '../signal/noise.ts';
import { bandpass, lowpass } from '../signal/filter.ts';
import { crack } from '../signal/tone.ts';
import type { Bed } from './bed.ts';

/** Quiet indoors: the air of the house, and a clock on the wall. */
export const room: Bed = ({ length, random }) => {
  const out = createStereo(length);
  for (const channel of [out.left, out.right]) {
    addMono(channel, lowpass(pinkNoise(length, random), 420), 0.3, 0);
    addMono(channel, lowpass(brownNoise(length, random), 110), 0.15, 0);
  }
  const pan = random.range(-0.6, 0.6);
  let isTick = true;
  for (let at = random.range(0.1, 0.5); at < length / RATE; at += 0.5) {
    const tick = bandpass(crack(random, 0.012), isTick ? 2300 : 1900, 3);
    addPanned(out, tick, { gain: isTick ? 0.35 : 0.26, pan, offset: samples(at) });
    isTick = !isTick;
  }
  return out;
};
