import { addMono, addPanned, createStereo, RATE, samples } from '../signal/stereo.ts';
import { pinkNoise } from '../signal/noise.ts';
import { curveOf, shape, wander } from '../signal/curve.ts';
import { lowpass, sweep } from '../signal/filter.ts';
import { bubble } from '../signal/tone.ts';
import type { Random } from '../../random.ts';
import type { Bed } from './bed.ts';

/** Water close by that is stirred: strokes of arms or oars, lapping in between. */
export const splash: Bed = ({ length, random, intensity }) => {
  const out = createStereo(length);
  for (const channel of [out.left, out.right]) {
    const lapping = lowpass(pinkNoise(length, random), 900);
    addMono(channel, shape(lapping, wander(length, random, 1.4, 0.1, 1)), 0.25, 0);
  }
  const gap = 1.25 - 0.5 * intensity;
  let side = random.chance(0.5) ? 0.35 : -0.35;
  for (let at = random.range(0.1, 0.5); at < length / RATE; at += gap * random.range(0.85, 1.15)) {
    addPanned(out, stroke(random), { gain: random.range(0.6, 1), pan: side, offset: samples(at) });
    for (let i = 0; i < 7; i++) {
      const sound = bubble(random.range(300, 1000), random.range(0.02, 0.06), 0.5);
      const offset = samples(at + random.range(0.05, 0.6));
      addPanned(out, sound, { gain: random.range(0.04, 0.16), pan: side, offset });
    }
    side = -side;
  }
  return out;
};

function stroke(random: Random): Float32Array {
  const seconds = 0.75;
  const length = samples(seconds);
  const water = pinkNoise(length, random);
  const force = (s: number): number => Math.sin(Math.PI * Math.min(1, s / seconds) ** 0.6) ** 2;
  sweep(
    water,
    'low',
    curveOf(length, (s) => 350 + 2600 * force(s)),
    0.8,
  );
  return shape(water, curveOf(length, force));
}
