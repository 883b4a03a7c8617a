import { firework } from '../foley/objects.ts';
import { addPanned, addStereo, createStereo, RATE, samples } from '../signal/stereo.ts';
import { reverb } from '../signal/reverb.ts';
import { chirp } from '../signal/tone.ts';
import type { Bed } from './bed.ts';

/** Shells that whistle up and burst over the town. */
export const fireworks: Bed = ({ length, random, intensity }) => {
  const out = createStereo(length);
  const gap = 1.7 - 0.8 * intensity;
  for (let at = random.range(0.3, 0.8); at < length / RATE; at += gap * random.range(0.5, 1.5)) {
    const pan = random.range(-0.7, 0.7);
    const gain = random.range(0.35, 1);
    addPanned(out, firework(random), { gain, pan, offset: samples(at) });
    if (random.chance(0.5)) {
      const pitch = random.range(1500, 2200);
      const rise = chirp({ from: pitch, to: pitch * 1.35, seconds: 0.6, vibrato: 0.01 });
      addPanned(out, rise, { gain: 0.05 * gain, pan, offset: samples(at - 0.65) });
    }
  }
  addStereo(out, reverb(out, { seconds: 2.2, damping: 0.7, size: 1.3 }), 0.5);
  return out;
};
