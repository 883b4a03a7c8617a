import type { Random } from '../../random.ts';
import { curveOf, shape } from '../signal/curve.ts';
import { bandpass, lowpass, sweep } from '../signal/filter.ts';
import { brownNoise, pinkNoise } from '../signal/noise.ts';
import { addMono, samples } from '../signal/stereo.ts';
import { crack, glottis, ping } from '../signal/tone.ts';

export function thump(random: Random): Float32Array {
  const out = ping(random.range(58, 74), 0.07, 0);
  addMono(out, lowpass(crack(random, 0.012), 700), 0.7, 0);
  return out;
}

export function bounce(random: Random): Float32Array {
  const out = ping(random.range(130, 170), 0.05, 0);
  addMono(out, bandpass(crack(random, 0.004), 850, 1.5), 0.8, 0);
  return out;
}

/** An explosion or a cannon from some way off. */
export function boom(random: Random): Float32Array {
  const length = samples(2.2);
  const out = lowpass(brownNoise(length, random), 190);
  const body = (s: number): number => Math.min(1, s * 70) * Math.exp(-s * 2.2) * (1 - s / 2.25);
  shape(out, curveOf(length, body));
  const blast = pinkNoise(length, random);
  sweep(
    blast,
    'low',
    curveOf(length, (s) => 120 + 4200 * Math.exp(-s * 9)),
    0.7,
  );
  shape(
    blast,
    curveOf(length, (s) => Math.min(1, s * 300) * Math.exp(-s * 6) * (1 - s / 2.25)),
  );
  addMono(out, blast, 0.7, 0);
  addMono(out, ping(44, 0.22, 0), 0.7, 0);
  return out;
}

/** A shell bursts high up, and its stars crackle. */
export function firework(random: Random): Float32Array {
  const out = new Float32Array(samples(2.4));
  addMono(out, boom(random), 0.9, 0);
  for (let i = 0; i < 70; i++) {
    const t = random.next() ** 1.5;
    const star = bandpass(crack(random, 0.003), random.range(2200, 6000), 1.2);
    addMono(out, star, 0.5 * (1 - t), samples(0.25 + 1.6 * t));
  }
  return out;
}

/** Things break and fall. */
export function crash(random: Random): Float32Array {
  const out = new Float32Array(samples(1.3));
  addMono(out, lowpass(crack(random, 0.05), 2500), 1, 0);
  addMono(out, ping(80, 0.06, 0), 1, 0);
  for (let i = 0; i < 34; i++) {
    const t = random.next() ** 2;
    const shard = ping(random.range(1500, 6500), random.range(0.01, 0.06), random.next());
    addMono(out, shard, 0.28 * (1 - 0.8 * t), samples(0.01 + 0.85 * t));
  }
  return out;
}

/** Struck metal: tones that share no scale. */
export function clang(random: Random): Float32Array {
  const base = random.range(420, 620);
  return struck(base, [
    [1, 1, 0.35],
    [1.58, 0.7, 0.28],
    [2.24, 0.6, 0.22],
    [2.92, 0.4, 0.16],
    [4.16, 0.3, 0.1],
  ]);
}

export function bell(random: Random): Float32Array {
  const base = random.pick([523, 587, 659]);
  return struck(base, [
    [0.5, 0.5, 0.6],
    [1, 1, 0.55],
    [1.2, 0.5, 0.4],
    [1.5, 0.3, 0.35],
    [2, 0.6, 0.3],
    [2.74, 0.25, 0.2],
    [4.1, 0.15, 0.1],
  ]);
}

/** A car's horn: two tones a third apart. */
export function horn(random: Random): Float32Array {
  const seconds = 0.45;
  const length = samples(seconds);
  const low = glottis(
    curveOf(length, () => 392),
    length,
    random,
  );
  const high = glottis(
    curveOf(length, () => 494),
    length,
    random,
  );
  addMono(low, high, 0.9, 0);
  const held = (s: number): number => Math.min(1, s * 60, (seconds - s) * 18);
  return shape(
    lowpass(low, 2400),
    curveOf(length, (s) => Math.max(0, held(s))),
  );
}

export function clap(random: Random): Float32Array {
  const out = bandpass(crack(random, 0.014), random.range(1100, 1500), 1.1);
  addMono(out, bandpass(crack(random, 0.006), 2300, 1), 0.6, samples(0.009));
  return out;
}

export function click(random: Random): Float32Array {
  return bandpass(crack(random, 0.004), random.range(2200, 3000), 2);
}

/** Partials of a struck body: ratio to the base, loudness, decay in seconds. */
function struck(
  base: number,
  partials: readonly (readonly [number, number, number])[],
): Float32Array {
  const out = new Float32Array(samples(2.4));
  for (const [ratio, gain, decay] of partials) addMono(out, ping(base * ratio, decay, 0), gain, 0);
  return out;
}
