import type { Random } from '../../random.ts';
import { curveOf, shape } from '../signal/curve.ts';
import { bandpass, lowpass, sweep } from '../signal/filter.ts';
import { pinkNoise } from '../signal/noise.ts';
import { addMono, samples } from '../signal/stereo.ts';
import { chirp, glottis } from '../signal/tone.ts';

interface Cry {
  seconds: number;
  /** Pitch in Hz, formants in Hz and loudness, each over 0 to 1 of the cry. */
  pitch: (t: number) => number;
  throat: (t: number) => number;
  mouth: (t: number) => number;
  force: (t: number) => number;
  /** Share of breath in the voice. */
  breath: number;
}

/** A voice: vocal cords through throat and mouth. */
function cry(random: Random, given: Cry): Float32Array {
  const length = samples(given.seconds);
  const along = (value: (t: number) => number) =>
    curveOf(length, (s) => value(Math.min(1, s / given.seconds)));
  const source = glottis(along(given.pitch), length, random);
  addMono(source, pinkNoise(length, random), given.breath * 2, 0);
  const throat = sweep(source.slice(), 'band', along(given.throat), 2.5);
  const mouth = sweep(source.slice(), 'band', along(given.mouth), 4);
  for (let i = 0; i < length; i++) {
    throat[i] = throat[i]! + 0.6 * mouth[i]! + 0.15 * source[i]!;
  }
  return shape(throat, along(given.force));
}

export function bark(random: Random): Float32Array {
  const base = random.range(260, 420);
  return cry(random, {
    seconds: 0.2,
    pitch: (t) => base * (1 + 0.5 * Math.sin(Math.PI * Math.min(1, t * 1.6))),
    throat: (t) => 520 + 400 * Math.sin(Math.PI * t),
    mouth: (t) => 1300 + 500 * Math.sin(Math.PI * t),
    force: (t) => Math.min(1, t * 14) * (1 - t) ** 1.6,
    breath: 0.35,
  });
}

export function meow(random: Random): Float32Array {
  const base = random.range(480, 620);
  return cry(random, {
    seconds: 0.75,
    pitch: (t) => base * (1 + 0.3 * Math.sin(Math.PI * t ** 0.7)),
    throat: (t) => 600 + 500 * Math.sin(Math.PI * t),
    mouth: (t) => 2300 - 900 * t,
    force: (t) => Math.min(1, t * 6) * Math.sin(Math.PI * (0.12 + 0.88 * t)) ** 0.8,
    breath: 0.06,
  });
}

export function roar(random: Random): Float32Array {
  const base = random.range(62, 84);
  const growl = cry(random, {
    seconds: 1.5,
    pitch: (t) => base * (1.1 + 0.4 * Math.sin(Math.PI * t)),
    throat: (t) => 280 + 320 * Math.sin(Math.PI * t),
    mouth: (t) => 750 + 450 * Math.sin(Math.PI * t),
    force: (t) => Math.min(1, t * 7) * (1 - t) ** 0.9,
    breath: 0.8,
  });
  return lowpass(growl, 2600);
}

export function birdCall(random: Random): Float32Array {
  const base = random.range(2400, 3800);
  const out = new Float32Array(samples(0.34));
  addMono(out, chirp({ from: base * 1.3, to: base, seconds: 0.12 }), 1, 0);
  addMono(out, chirp({ from: base * 0.9, to: base * 1.2, seconds: 0.15 }), 0.8, samples(0.16));
  return out;
}

/** One beat of wings. */
export function flap(random: Random): Float32Array {
  const length = samples(0.18);
  const air = bandpass(pinkNoise(length, random), random.range(480, 720), 0.9);
  return shape(
    air,
    curveOf(length, (s) => Math.sin(Math.PI * Math.min(1, s / 0.18)) ** 2),
  );
}
