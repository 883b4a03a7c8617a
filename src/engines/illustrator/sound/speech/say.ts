import { lowpass } from '../signal/filter.ts';
import { RATE, samples as samplesOf } from '../signal/stereo.ts';
import { synthesise } from './flite.ts';
import { pronounceable } from './pronounce.ts';
import type { Voice } from './voices.ts';

/** How open a mouth is, this many times a second. */
export const MOUTH_RATE = 100;

/** Something said. */
export interface Spoken {
  /** Mono at 48 kHz. */
  samples: Float32Array;
  seconds: number;
  /** 0 shut to 1 wide open, `MOUTH_RATE` times a second. */
  mouth: Float32Array;
}

/** The fastest that can still be followed. */
const FASTEST = 0.72;
const QUIET = 0.012;

/** Says a text within `seconds`, as fast as it must; what does not fit even so is left off. */
export function say(text: string, voice: Voice, seconds: number): Spoken {
  const words = pronounceable(text);
  if (words === '' || seconds <= 0)
    return { samples: new Float32Array(), seconds: 0, mouth: new Float32Array() };
  let samples = spoken(words, voice, 1);
  const needed = samples.length / RATE;
  if (needed > seconds)
    samples = spoken(words, voice, Math.max(FASTEST, (seconds / needed) * 0.98));
  if (samples.length > samplesOf(seconds)) samples = faded(samples.slice(0, samplesOf(seconds)));
  return { samples, seconds: samples.length / RATE, mouth: mouthOf(samples) };
}

function spoken(words: string, { voice, pitch, pace }: Voice, hurry: number): Float32Array {
  const { samples, rate } = synthesise({ text: words, voice, stretch: pace * hurry * pitch });
  return trimmed(resampled(samples, (rate * pitch) / RATE));
}

/** Read faster or slower: `step` source samples for each of the result. */
function resampled(source: Float32Array, step: number): Float32Array {
  const out = new Float32Array(Math.max(0, Math.floor((source.length - 3) / step)));
  for (let i = 0; i < out.length; i++) {
    const at = i * step + 1;
    const k = Math.floor(at);
    const x = at - k;
    const [a, b, c, d] = [source[k - 1]!, source[k]!, source[k + 1]!, source[k + 2] ?? 0];
    out[i] = b + 0.5 * x * (c - a + x * (2 * a - 5 * b + 4 * c - d + x * (3 * (b - c) + d - a)));
  }
  // What lies above is no voice but a mirror of it.
  return lowpass(lowpass(out, 7200), 7200);
}

/** Without the silence before and after. */
function trimmed(sound: Float32Array): Float32Array {
  let from = 0;
  let to = sound.length;
  while (from < to && Math.abs(sound[from]!) < QUIET) from++;
  while (to > from && Math.abs(sound[to - 1]!) < QUIET) to--;
  const margin = samplesOf(0.03);
  return sound.slice(Math.max(0, from - margin), Math.min(sound.length, to + margin));
}

function faded(sound: Float32Array): Float32Array {
  const count = Math.min(sound.length, samplesOf(0.08));
  for (let i = 0; i < count; i++) sound[sound.length - 1 - i]! *= i / count;
  return sound;
}

/** Wide open at the loud vowels, shut in pauses and between words that are held apart. */
function mouthOf(sound: Float32Array): Float32Array {
  const step = RATE / MOUTH_RATE;
  const levels = new Float32Array(Math.ceil(sound.length / step));
  for (let i = 0; i < levels.length; i++) {
    const from = Math.max(0, Math.round((i - 0.5) * step));
    const to = Math.min(sound.length, Math.round((i + 1.5) * step));
    let sum = 0;
    for (let k = from; k < to; k++) sum += sound[k]! * sound[k]!;
    levels[i] = Math.sqrt(sum / Math.max(1, to - from));
  }
  const loud = levels.toSorted()[Math.floor(levels.length * 0.92)] || 1;
  let open = 0;
  return levels.map((level) => {
    const target = Math.max(0, Math.min(1, (level / loud - 0.08) * 1.1)) ** 0.75;
    open += (target - open) * (target > open ? 0.6 : 0.35);
    return open < 0.04 ? 0 : open;
  });
}
