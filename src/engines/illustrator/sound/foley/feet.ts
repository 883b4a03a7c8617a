import type { Random } from '../../random.ts';
import type { Surface } from '../cue.ts';
import { bandpass, highpass, lowpass } from '../signal/filter.ts';
import { pinkNoise } from '../signal/noise.ts';
import { addMono, samples } from '../signal/stereo.ts';
import { crack, ping } from '../signal/tone.ts';

/** How a foot sounds on a surface: its weight, its tap, and what gives way under it. */
interface Ground {
  thud: number;
  /** Hz. */
  thudPitch: number;
  tap: number;
  tapPitch: number;
  /** Loudness of the grains, how many, over how many seconds, and where they lie in Hz. */
  grit: number;
  grains: number;
  spread: number;
  gritPitch: number;
}

const GROUNDS: Readonly<Record<Surface, Ground>> = {
  hard: ground({ thud: 0.5, thudPitch: 110, tap: 0.9, tapPitch: 1900, grit: 0.1, grains: 3 }),
  wood: ground({ thud: 0.9, thudPitch: 165, tap: 0.7, tapPitch: 900, grit: 0.05, grains: 2 }),
  grass: ground({ thud: 0.5, thudPitch: 85, tap: 0.1, grit: 0.3, grains: 16, gritPitch: 2200 }),
  leaves: ground({ thud: 0.4, thudPitch: 85, tap: 0.1, grit: 0.7, grains: 24, gritPitch: 3400 }),
  sand: ground({ thud: 0.5, thudPitch: 75, tap: 0, grit: 0.35, grains: 26, gritPitch: 1500 }),
  snow: ground({ thud: 0.35, thudPitch: 95, tap: 0, grit: 0.8, grains: 34, gritPitch: 2500 }),
  wet: ground({ thud: 0.4, thudPitch: 120, tap: 0.4, tapPitch: 1400, grit: 0.5, grains: 9 }),
};

function ground(given: Partial<Ground> & Pick<Ground, 'thud' | 'grit' | 'grains'>): Ground {
  const spread = 0.02 + 0.0035 * given.grains;
  return { thudPitch: 90, tap: 0.2, tapPitch: 1500, gritPitch: 2600, spread, ...given };
}

/** A shoe: heel, then toe. */
export function step(random: Random, surface: Surface): Float32Array {
  const out = new Float32Array(samples(0.36));
  addMono(out, footfall(random, GROUNDS[surface], 1), 1, 0);
  addMono(out, footfall(random, GROUNDS[surface], 1.25), 0.45, samples(random.range(0.06, 0.09)));
  return out;
}

/** A soft pad. */
export function paw(random: Random, surface: Surface): Float32Array {
  const { tap, thud, ...rest } = GROUNDS[surface];
  return footfall(random, { ...rest, tap: tap * 0.15, thud: thud * 0.7 }, 1.3);
}

/** Hard horn: a hollow knock on stone, a heavy beat on soft ground. */
export function hoof(random: Random, surface: Surface): Float32Array {
  const isHard = surface === 'hard' || surface === 'wood' || surface === 'wet';
  const out = footfall(random, GROUNDS[surface], 0.8);
  if (isHard) {
    const pitch = random.range(720, 980);
    addMono(out, ping(pitch, 0.018, 0.25), 0.9, 0);
    addMono(out, ping(pitch * 1.62, 0.01, 0.25), 0.5, 0);
  } else {
    addMono(out, ping(random.range(62, 78), 0.05, 0), 1.3, 0);
  }
  return out;
}

function footfall(random: Random, given: Ground, pitch: number): Float32Array {
  const out = new Float32Array(samples(0.26));
  const thud = ping(given.thudPitch * pitch * random.range(0.92, 1.08), 0.028, 0);
  addMono(out, thud, given.thud * 1.2, 0);
  const sole = lowpass(pinkNoise(samples(0.07), random), 420);
  for (let i = 0; i < sole.length; i++) {
    const t = i / sole.length;
    sole[i]! *= Math.min(1, t * 12) * (1 - t) ** 2;
  }
  addMono(out, sole, given.thud * 1.4, 0);
  if (given.tap > 0) {
    const tap = bandpass(crack(random, 0.006), given.tapPitch * pitch, 1.2);
    addMono(out, tap, given.tap * 1.6, 0);
  }
  for (let i = 0; i < given.grains; i++) {
    const grain = bandpass(
      crack(random, random.range(0.001, 0.004)),
      given.gritPitch * pitch * random.range(0.6, 1.6),
      1.5,
    );
    // The ground gives way most just after the foot is down.
    const at = (random.next() + random.next()) * 0.5 * given.spread;
    addMono(out, grain, given.grit * random.range(0.2, 1), samples(at + 0.004));
  }
  return highpass(out, 40);
}
