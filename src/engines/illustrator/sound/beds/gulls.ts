import { addPanned, addStereo, createStereo, RATE, samples } from '../signal/stereo.ts';
import { curveOf, shape } from '../signal/curve.ts';
import { bandpass } from '../signal/filter.ts';
import { reverb } from '../signal/reverb.ts';
import { glottis } from '../signal/tone.ts';
import type { Random } from '../../random.ts';
import type { Bed } from './bed.ts';

/** Gulls over a harbour: each calls several times, falling, and is silent for a while. */
export const gulls: Bed = ({ length, random, intensity }) => {
  const out = createStereo(length);
  const gap = 2.6 - intensity;
  for (let at = random.range(0.2, 1); at < length / RATE; at += gap * random.range(0.6, 1.6)) {
    const pan = random.range(-0.8, 0.8);
    const gain = random.range(0.3, 1);
    const pitch = random.range(880, 1150);
    const calls = random.int(2, 5);
    for (let i = 0, t = at; i < calls; i++, t += random.range(0.24, 0.34)) {
      const call = cry(pitch * (1 - 0.03 * i), random);
      addPanned(out, call, { gain: gain * (1 - 0.12 * i), pan, offset: samples(t) });
    }
  }
  addStereo(out, reverb(out, { seconds: 1.8, damping: 0.6, size: 1.1 }), 0.5);
  return out;
};

function cry(pitch: number, random: Random): Float32Array {
  const seconds = random.range(0.2, 0.3);
  const length = samples(seconds);
  const fall = (s: number): number =>
    0.82 + 0.3 * Math.sin(Math.PI * Math.min(1, s / seconds) ** 0.6);
  const voice = glottis(
    curveOf(length, (s) => pitch * fall(s)),
    length,
    random,
  );
  bandpass(voice, 2100, 1.6);
  return shape(
    voice,
    curveOf(length, (s) => Math.sin(Math.PI * Math.min(1, s / seconds)) ** 0.8),
  );
}
