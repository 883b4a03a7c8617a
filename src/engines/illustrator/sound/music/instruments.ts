import { TAU } from '../../easing.ts';
import type { Random } from '../../random.ts';
import { lowpass } from '../signal/filter.ts';
import { whiteNoise } from '../signal/noise.ts';
import { RATE, samples } from '../signal/stereo.ts';
import { ping } from '../signal/tone.ts';
import type { Note } from './score.ts';

const TABLE_SIZE = 2048;

/** How long a string is heard. */
const RING_SECONDS = 2.2;

/** One turn of a soft, bowed wave: overtones that fall off quickly, the faster the darker. */
export function padWave(brightness: number): Float32Array {
  const table = new Float32Array(TABLE_SIZE + 1);
  const steepness = 2.6 - 1.1 * brightness;
  for (let i = 0; i <= TABLE_SIZE; i++) {
    let sum = 0;
    for (let n = 1; n <= 10; n++) sum += Math.sin((TAU * n * i) / TABLE_SIZE) / n ** steepness;
    table[i] = sum;
  }
  return table;
}

/** Adds a held note, fading in and out over its neighbours, slightly out of tune by `detune`. */
export function addPadNote(
  target: Float32Array,
  wave: Float32Array,
  note: Note,
  { detune, gain, phase }: { detune: number; gain: number; phase: number },
): void {
  const fade = Math.min(1.1, note.seconds * 0.45);
  const start = samples(note.start - fade * 0.5);
  const length = samples(note.seconds + fade);
  const step = (note.hz * (1 + detune) * TABLE_SIZE) / RATE;
  const ramp = 1 / samples(fade);
  let position = phase * TABLE_SIZE;
  for (let i = 0; i < length; i++) {
    const index = position | 0;
    const value = wave[index]! + (wave[index + 1]! - wave[index]!) * (position - index);
    position += step;
    if (position >= TABLE_SIZE) position -= TABLE_SIZE;
    const at = start + i;
    if (at < 0 || at >= target.length) continue;
    const t = Math.min(1, i * ramp, (length - i) * ramp);
    target[at]! += value * gain * t * t * (3 - 2 * t);
  }
}

/** A plucked string (Karplus and Strong): noise that runs round and softens. */
export function pluckString({ hz }: Note, brightness: number, random: Random): Float32Array {
  const period = RATE / hz;
  // The averaging below delays by half a sample; reading between two samples takes off the rest.
  const size = Math.max(2, Math.ceil(period - 0.5));
  const fraction = size - (period - 0.5);
  const line = lowpass(whiteNoise(size, random), 1200 + 3200 * brightness);
  const out = new Float32Array(samples(RING_SECONDS));
  const loss = 0.5 ** (period / RATE / 0.5);
  let previous = 0;
  for (let i = 0, p = 0; i < out.length; i++) {
    const next = p + 1 === size ? 0 : p + 1;
    const value = line[p]! + (line[next]! - line[p]!) * fraction;
    line[p] = loss * 0.5 * (value + previous);
    previous = value;
    out[i] = value * Math.min(1, i / 40) * (1 - i / out.length);
    p = next;
  }
  return out;
}

/** A soft bell: a thumb piano of glass. */
export function strikeBell({ hz }: Note): Float32Array {
  const out = ping(hz, 0.42, 0);
  const over = ping(hz * 2.756, 0.1, 0);
  const high = ping(hz * 5.4, 0.03, 0);
  for (let i = 0; i < over.length; i++) out[i]! += 0.22 * over[i]!;
  for (let i = 0; i < high.length; i++) out[i]! += 0.07 * high[i]!;
  return out;
}
