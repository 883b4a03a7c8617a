import { addMono, addStereo, createStereo, samples } from '../signal/stereo.ts';
import { brownNoise, pinkNoise, whiteNoise } from '../signal/noise.ts';
import { curveOf, shape, wander } from '../signal/curve.ts';
import { highpass, lowpass, sweep } from '../signal/filter.ts';
import { smoothstep } from '../../easing.ts';
import type { Random } from '../../random.ts';
import type { Stereo } from '../signal/stereo.ts';
import type { Bed } from './bed.ts';

/** The far roar of the sea, and waves that rise, break and hiss away over the sand. */
export const waves: Bed = ({ length, random, intensity }) => {
  const out = createStereo(length);
  for (const channel of [out.left, out.right]) {
    const roar = lowpass(brownNoise(length, random), 520);
    addMono(channel, shape(roar, wander(length, random, 0.3, 0.5, 0.9)), 0.4, 0);
  }
  const gap = 5.5 - 2 * intensity;
  for (
    let at = -random.range(0.2, 1.2);
    at < length / samples(1);
    at += gap * random.range(0.8, 1.2)
  ) {
    addStereo(out, wave(random, random.range(0.7, 1)), 0.6 + 0.6 * intensity, samples(at));
  }
  return out;
};

function wave(random: Random, strength: number): Stereo {
  const length = samples(5.5);
  const out = createStereo(length);
  const rise = random.range(1.2, 1.7);
  const pan = random.range(-0.3, 0.3);
  for (const [side, channel] of [out.left, out.right].entries()) {
    const lag = (side === 0 ? pan : -pan) * 0.35;
    const swell = (s: number): number =>
      smoothstep(0, rise, s - lag) ** 2 * Math.exp(-Math.max(0, s - lag - rise) * 1.5);
    const body = pinkNoise(length, random);
    sweep(
      body,
      'low',
      curveOf(length, (s) => 250 + 3600 * swell(s) * strength),
      0.7,
    );
    addMono(
      channel,
      shape(
        body,
        curveOf(length, (s) => swell(s) * strength),
      ),
      1,
      0,
    );
    const foam = highpass(whiteNoise(length, random), 3500);
    const fizz = (s: number): number =>
      smoothstep(rise * 0.8, rise + 0.5, s - lag) * Math.exp(-Math.max(0, s - lag - rise) * 0.9);
    const end = length / samples(1);
    const fade = (s: number): number => smoothstep(end, end - 1.5, s);
    addMono(
      channel,
      shape(
        foam,
        curveOf(length, (s) => fizz(s) * fade(s)),
      ),
      0.07 * strength,
      0,
    );
  }
  return out;
}
