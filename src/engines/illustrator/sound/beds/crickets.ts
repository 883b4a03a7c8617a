import { addMono, addPanned, createStereo, RATE, samples } from '../signal/stereo.ts';
import { pinkNoise } from '../signal/noise.ts';
import { lowpass } from '../signal/filter.ts';
import { chirp } from '../signal/tone.ts';
import type { Bed } from './bed.ts';

/** A summer night: crickets near and far, each with its own pitch and beat. */
export const crickets: Bed = ({ length, random, intensity }) => {
  const out = createStereo(length);
  const count = 4 + Math.round(4 * intensity);
  for (let i = 0; i < count; i++) {
    const hz = random.range(3900, 4900);
    const pan = random.range(-0.9, 0.9);
    const gain = 0.05 + 0.16 * random.next() ** 2;
    const beat = random.range(0.36, 0.62);
    const pulses = random.int(3, 5);
    const pulse = chirp({ from: hz, to: hz * 0.985, seconds: 0.017 });
    for (
      let at = random.range(0, beat);
      at < length / RATE;
      at += beat * random.range(0.96, 1.04)
    ) {
      // They fall silent now and then.
      if (random.chance(0.06)) continue;
      for (let p = 0; p < pulses; p++) {
        const swell = gain * (0.5 + (0.5 * p) / pulses);
        addPanned(out, pulse, { gain: swell, pan, offset: samples(at + p * 0.024) });
      }
    }
  }
  for (const channel of [out.left, out.right]) {
    addMono(channel, lowpass(pinkNoise(length, random), 500), 0.05, 0);
  }
  return out;
};
