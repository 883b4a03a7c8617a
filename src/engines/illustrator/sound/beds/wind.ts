import { addMono, createStereo } from '../signal/stereo.ts';
import { brownNoise, pinkNoise } from '../signal/noise.ts';
import { mapCurve, shape, wander } from '../signal/curve.ts';
import { lowpass, sweep } from '../signal/filter.ts';
import type { Bed } from './bed.ts';

/** Gusts that open and close, and a thin whistle in the strong ones. */
export const wind: Bed = ({ length, random, intensity }) => {
  const out = createStereo(length);
  const gusts = wander(length, random, 0.22, 0.25, 1);
  for (const channel of [out.left, out.right]) {
    const flutter = wander(length, random, 1.3, 0.8, 1.15);
    const force = mapCurve(gusts, (gust, i) => gust * flutter[i]!);
    const air = pinkNoise(length, random);
    sweep(
      air,
      'low',
      mapCurve(force, (f) => 240 + 1300 * f * f * (0.5 + intensity)),
      0.9,
    );
    addMono(
      channel,
      shape(
        air,
        mapCurve(force, (f) => 0.3 + f * f),
      ),
      1,
      0,
    );
    const whistle = pinkNoise(length, random);
    sweep(
      whistle,
      'band',
      mapCurve(force, (f) => 420 + 420 * f),
      9,
    );
    addMono(
      channel,
      shape(
        whistle,
        mapCurve(force, (f) => f ** 4),
      ),
      0.5 * intensity,
      0,
    );
    addMono(channel, lowpass(brownNoise(length, random), 160), 0.2, 0);
  }
  return out;
};
