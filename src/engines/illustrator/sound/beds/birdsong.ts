import { addMono, addPanned, addStereo, createStereo, samples } from '../signal/stereo.ts';
import { pinkNoise } from '../signal/noise.ts';
import { lowpass } from '../signal/filter.ts';
import { reverb } from '../signal/reverb.ts';
import { chirp } from '../signal/tone.ts';
import type { Random } from '../../random.ts';
import type { Stereo } from '../signal/stereo.ts';
import type { Bed } from './bed.ts';

/** Several birds of different kinds, each at its place, with pauses; morning air behind them. */
export const birdsong: Bed = ({ length, random, intensity }) => {
  const dry = createStereo(length);
  const birds = 2 + Math.round(2 * intensity);
  for (let i = 0; i < birds; i++) {
    const pan = -0.8 + (1.6 * (i + random.range(0.2, 0.8))) / birds;
    const gain = random.range(0.25, 1) * (i === 0 ? 1 : 0.6);
    const sing = random.fork(`bird ${i}`);
    const song = SONGS[(i + random.int(0, SONGS.length - 1)) % SONGS.length]!;
    const base = sing.range(2300, 4200);
    for (let at = sing.range(0.1, 1.4); at < length / samples(1); at += sing.range(1.1, 2.8)) {
      at += song({ out: dry, at, base, pan, gain, random: sing });
    }
  }
  addStereo(dry, reverb(dry, { seconds: 1.6, damping: 0.5, size: 0.9 }), 0.5);
  for (const channel of [dry.left, dry.right]) {
    addMono(channel, lowpass(pinkNoise(length, random), 900), 0.035, 0);
  }
  return dry;
};

interface Phrase {
  out: Stereo;
  /** Seconds. */
  at: number;
  /** The bird's own pitch in Hz. */
  base: number;
  pan: number;
  gain: number;
  random: Random;
}

/** Each sings one phrase and gives its length in seconds. */
const SONGS: readonly ((phrase: Phrase) => number)[] = [
  // A warbler: quick notes up and down.
  ({ out, at, base, pan, gain, random }) => {
    const count = random.int(4, 9);
    let t = 0;
    for (let i = 0; i < count; i++) {
      const length = random.range(0.05, 0.11);
      const from = base * random.range(0.85, 1.25);
      const note = chirp({ from, to: from * random.range(0.75, 1.3), seconds: length });
      addPanned(out, note, { gain: gain * 0.22, pan, offset: samples(at + t) });
      t += length + random.range(0.02, 0.06);
    }
    return t;
  },
  // A tit: the same two notes again and again.
  ({ out, at, base, pan, gain, random }) => {
    const count = random.int(2, 4);
    let t = 0;
    for (let i = 0; i < count; i++) {
      const high = chirp({ from: base * 1.2, to: base * 1.16, seconds: 0.12 });
      const low = chirp({ from: base * 0.92, to: base * 0.88, seconds: 0.16 });
      addPanned(out, high, { gain: gain * 0.2, pan, offset: samples(at + t) });
      addPanned(out, low, { gain: gain * 0.22, pan, offset: samples(at + t + 0.15) });
      t += 0.4;
    }
    return t;
  },
  // A wren: a trill that fades.
  ({ out, at, base, pan, gain, random }) => {
    const count = random.int(8, 16);
    for (let i = 0; i < count; i++) {
      const note = chirp({ from: base * 1.3, to: base * 1.02, seconds: 0.045 });
      const fade = gain * 0.18 * (1 - (0.6 * i) / count);
      addPanned(out, note, { gain: fade, pan, offset: samples(at + i * 0.058) });
    }
    return count * 0.058;
  },
  // A blackbird: slow, low and fluted.
  ({ out, at, base, pan, gain, random }) => {
    const count = random.int(3, 5);
    let t = 0;
    for (let i = 0; i < count; i++) {
      const length = random.range(0.14, 0.28);
      const from = base * 0.55 * random.pick([1, 1.125, 1.25, 1.333, 1.5]);
      const to = from * random.pick([1, 1, 0.94, 1.06]);
      const note = chirp({ from, to, seconds: length, vibrato: 0.012 });
      addPanned(out, note, { gain: gain * 0.26, pan, offset: samples(at + t) });
      t += length + random.range(0.03, 0.1);
    }
    return t;
  },
];
