import { addMono, createStereo } from '../signal/stereo.ts';
import { brownNoise, pinkNoise } from '../signal/noise.ts';
import { mapCurve, shape, wander } from '../signal/curve.ts';
import { sweep } from '../signal/filter.ts';
import type { Bed } from './bed.ts';

/** Something huge is at work: a volcano, a rocket. */
export const rumble: Bed = ({ length, random, intensity }) => {
  const out = createStereo(length);
  const power = wander(length, random, 0.6, 0.55, 1);
  for (const channel of [out.left, out.right]) {
    const deep = brownNoise(length, random);
    sweep(
      deep,
      'low',
      mapCurve(power, (p) => 220 + 380 * p),
      0.9,
    );
    addMono(
      channel,
      shape(
        deep,
        mapCurve(power, (p) => p * p),
      ),
      1,
      0,
    );
    const roar = pinkNoise(length, random);
    sweep(
      roar,
      'low',
      mapCurve(power, (p) => 500 + 1800 * p * intensity),
      0.7,
    );
    addMono(channel, shape(roar, wander(length, random, 7, 0.3, 1)), 0.3, 0);
  }
  return out;
};
