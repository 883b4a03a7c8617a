import { addMono, createStereo, RATE } from '../signal/stereo.ts';
import { brownNoise, pinkNoise } from '../signal/noise.ts';
import { curveOf, shape, wander } from '../signal/curve.ts';
import { highpass, lowpass, sweep } from '../signal/filter.ts';
import { glottis } from '../signal/tone.ts';
import type { Random } from '../../random.ts';
import type { Stereo } from '../signal/stereo.ts';
import type { Bed } from './bed.ts';

/** A town: its rumble from afar, and cars that pass. */
export const traffic: Bed = ({ length, random, intensity }) => {
  const out = createStereo(length);
  for (const channel of [out.left, out.right]) {
    const town = lowpass(brownNoise(length, random), 320);
    addMono(channel, shape(town, wander(length, random, 0.4, 0.7, 1)), 0.3, 0);
    addMono(channel, lowpass(pinkNoise(length, random), 1500), 0.08, 0);
  }
  const gap = 4.2 - 2 * intensity;
  const seconds = length / RATE;
  for (let at = random.range(0.3, 1.6); at < seconds + 1; at += gap * random.range(0.6, 1.4)) {
    passCar(out, at, random.fork(`car ${at}`));
  }
  return out;
};

/** A car that is nearest at `at` seconds: louder, brighter and lower in pitch as it goes by. */
function passCar(out: Stereo, at: number, random: Random): void {
  const length = out.left.length;
  const pace = random.range(1.1, 1.9);
  const direction = random.chance(0.5) ? 1 : -1;
  const gain = random.range(0.35, 0.8);
  const nearness = (s: number): number => 1 / (1 + (pace * (s - at)) ** 2 * 2.2);
  const tyres = pinkNoise(length, random);
  sweep(
    tyres,
    'low',
    curveOf(length, (s) => 300 + 2400 * nearness(s) ** 1.5),
    0.7,
  );
  const hz = random.range(55, 85);
  const motor = glottis(
    curveOf(length, (s) => hz * (1 - 0.08 * Math.tanh(2 * pace * (s - at)))),
    length,
    random,
  );
  lowpass(highpass(motor, 60), 420);
  for (let i = 0; i < length; i++) tyres[i]! += 0.35 * motor[i]!;
  const pan = (s: number): number => direction * Math.tanh(pace * (s - at));
  const side = (sign: number): Float32Array =>
    shape(
      tyres.slice(),
      curveOf(length, (s) => nearness(s) ** 1.4 * Math.sqrt(0.5 + 0.45 * sign * pan(s))),
    );
  addMono(out.left, side(-1), gain, 0);
  addMono(out.right, side(1), gain, 0);
}
