import type { Random } from '../../random.ts';
import { bandpass, highpass } from '../signal/filter.ts';
import { addMono, addPanned, samples, type Stereo } from '../signal/stereo.ts';
import { crack, ping } from '../signal/tone.ts';

/** Actions that want a beat, and how loud it is. */
export const BEATS: ReadonlyMap<string, number> = new Map([
  ['play_drums', 1],
  ['dance', 0.55],
]);

/** Sixteen steps of a bar: one letter a step, capital when struck hard. */
const PATTERNS = [
  { kick: 'K...k...K.k.k...', snare: '....S.......S..s', hat: 'h.h.h.h.h.h.h.hh' },
  { kick: 'K..k..k.K..k....', snare: '....S..s....S...', hat: 'h.hhh.h.h.hhh.h.' },
  { kick: 'K.....k.K.K.....', snare: '....S.......S.s.', hat: 'H.h.H.h.H.h.H.h.' },
] as const;

/** Plays a beat through the whole sound; `bar` in seconds. */
export function addDrums(target: Stereo, bar: number, gain: number, random: Random): void {
  const pattern = random.pick(PATTERNS);
  const kick = ping(56, 0.09, 0);
  addMono(kick, crack(random, 0.003), 0.3, 0);
  const snare = bandpass(crack(random, 0.045), 1800, 0.6);
  addMono(snare, ping(190, 0.05, 0), 0.7, 0);
  const hat = highpass(crack(random, 0.012), 6500);
  const seconds = target.left.length / samples(1);
  for (let step = 0; (step * bar) / 16 < seconds; step++) {
    const offset = samples((step * bar) / 16);
    for (const [line, sound, level, pan] of [
      [pattern.kick, kick, 0.9, 0],
      [pattern.snare, snare, 0.8, 0.1],
      [pattern.hat, hat, 0.3, -0.25],
    ] as const) {
      const letter = line[step % 16]!;
      if (letter === '.') continue;
      const force = letter === letter.toUpperCase() ? 1 : 0.6;
      addPanned(target, sound, { gain: gain * level * force * random.range(0.9, 1), pan, offset });
    }
  }
}
