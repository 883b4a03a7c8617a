import { addMono, addPanned, createStereo, RATE } from '../signal/stereo.ts';
import { brownNoise, pinkNoise } from '../signal/noise.ts';
import { shape, wander } from '../signal/curve.ts';
import { bandpass, lowpass, sweep } from '../signal/filter.ts';
import { crack } from '../signal/tone.ts';
import type { Bed } from './bed.ts';

/** A soft roar that flutters, and crackling in bursts. */
export const fire: Bed = ({ length, random, intensity }) => {
  const out = createStereo(length);
  for (const channel of [out.left, out.right]) {
    const roar = lowpass(brownNoise(length, random), 420);
    addMono(channel, shape(roar, wander(length, random, 5, 0.45, 1)), 0.35, 0);
    const breath = pinkNoise(length, random);
    sweep(breath, 'band', wander(length, random, 2, 350, 900), 0.8);
    addMono(channel, shape(breath, wander(length, random, 3, 0.1, 0.5)), 0.6, 0);
  }
  const rate = 7 + 14 * intensity;
  let at = 0;
  while (at < length) {
    // Cracks come in clusters: mostly short gaps, now and then a long one.
    const gap = random.chance(0.25) ? random.range(1, 4) : random.range(0.05, 0.6);
    at += Math.round((gap * RATE) / rate);
    const snap = crack(random, random.range(0.002, 0.02));
    bandpass(snap, random.range(900, 4500), 1.1);
    const gain = 0.2 + 0.8 * random.next() ** 5;
    addPanned(out, snap, { gain, pan: random.range(-0.7, 0.7), offset: at });
  }
  return out;
};
