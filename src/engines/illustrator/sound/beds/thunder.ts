import { addMono, addStereo, createStereo, RATE, samples } from '../signal/stereo.ts';
import { brownNoise, pinkNoise } from '../signal/noise.ts';
import { curveOf, mapCurve, shape, wander } from '../signal/curve.ts';
import { lowpass, sweep } from '../signal/filter.ts';
import { smoothstep } from '../../easing.ts';
import type { Random } from '../../random.ts';
import type { Stereo } from '../signal/stereo.ts';
import type { Bed } from './bed.ts';

/** Claps that roll away over the sky: one early in the film, more if it is long. */
export const thunder: Bed = ({ length, random, intensity }) => {
  const out = createStereo(length);
  const seconds = length / RATE;
  for (let at = seconds * random.range(0.08, 0.25); at < seconds - 1; at += random.range(5, 9)) {
    const distance = 1 - intensity * random.range(0.4, 1);
    addStereo(out, clap(random, distance), 1 - 0.5 * distance, samples(at));
  }
  return out;
};

/** `distance` 0 overhead to 1 far: farther is duller and slower. */
function clap(random: Random, distance: number): Stereo {
  const length = samples(5);
  const out = createStereo(length);
  const rolls = wander(length, random, 3, 0.15, 1);
  const attack = 0.03 + 0.35 * distance;
  const fall = (s: number): number =>
    smoothstep(0, attack, s) * Math.exp(-s * 0.85) * smoothstep(5, 3.5, s);
  for (const channel of [out.left, out.right]) {
    const local = wander(length, random, 6, 0.6, 1.1);
    const rumble = lowpass(brownNoise(length, random), 520 - 280 * distance);
    const envelope = mapCurve(curveOf(length, fall), (f, i) => f * rolls[i]! * local[i]!);
    addMono(channel, shape(rumble, envelope), 1.6, 0);
    const tear = pinkNoise(length, random);
    sweep(
      tear,
      'low',
      curveOf(length, (s) => 150 + 3500 * Math.exp(-s * 5)),
      0.7,
    );
    const bite = curveOf(length, (s) => smoothstep(0, 0.02, s) * Math.exp(-s * 3.5));
    addMono(channel, shape(tear, bite), 0.9 * (1 - distance), 0);
  }
  return out;
}
