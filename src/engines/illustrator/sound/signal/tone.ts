import type { Random } from '../../random.ts';
import { TAU } from '../../easing.ts';
import { CONTROL_STEP, type Curve } from './curve.ts';
import { whiteNoise } from './noise.ts';
import { RATE, samples } from './stereo.ts';

/** A sine of `length` samples that begins at `phase` (0 to 1). */
export function sine(hz: number, length: number, phase: number): Float32Array {
  const out = new Float32Array(length);
  // Turning a pointer is far cheaper than calling sine for each sample.
  const turn = { x: Math.cos((TAU * hz) / RATE), y: Math.sin((TAU * hz) / RATE) };
  let x = Math.cos(TAU * phase);
  let y = Math.sin(TAU * phase);
  for (let i = 0; i < length; i++) {
    out[i] = y;
    const nextX = x * turn.x - y * turn.y;
    y = x * turn.y + y * turn.x;
    x = nextX;
  }
  return out;
}

/** A short struck tone: a drop. `decay` in seconds to a third; `phase` 0 to 1. */
export function ping(hz: number, decay: number, phase: number): Float32Array {
  const out = sine(hz, samples(decay * 5), phase);
  return strike(out, decay, 24);
}

/** A whistled note from one frequency to another. `vibrato` as a share of the frequency. */
export function chirp(options: {
  from: number;
  to: number;
  seconds: number;
  vibrato?: number;
}): Float32Array {
  const { from, to, seconds, vibrato = 0 } = options;
  const length = samples(seconds);
  const out = new Float32Array(length);
  let phase = 0;
  for (let i = 0; i < length; i++) {
    const t = i / length;
    const wobble = 1 + vibrato * Math.sin(TAU * 26 * t * seconds);
    phase += (TAU * (from + (to - from) * t) * wobble) / RATE;
    const swell = Math.sin(Math.PI * t);
    out[i] = (Math.sin(phase) + 0.12 * Math.sin(2 * phase)) * swell * Math.sqrt(swell);
  }
  return out;
}

/** A bubble: a tone that rises as it dies. `rise` as a share of the frequency. */
export function bubble(hz: number, decay: number, rise: number): Float32Array {
  const length = samples(decay * 3);
  const out = new Float32Array(length);
  let phase = 0;
  for (let i = 0; i < length; i++) {
    out[i] = Math.sin(phase);
    phase += (TAU * hz * (1 + (rise * i) / length)) / RATE;
  }
  return strike(out, decay * 0.75, 60);
}

/** A burst of noise that dies at once: twigs, clicks, sparks. `decay` in seconds. */
export function crack(random: Random, decay: number): Float32Array {
  const out = whiteNoise(samples(decay * 6), random);
  return strike(out, decay, 10);
}

/** Gives a sound a quick start (samples) and a natural fall to nothing at its end, in place. */
function strike(signal: Float32Array, decay: number, attack: number): Float32Array {
  const fall = Math.exp(-1 / (decay * RATE));
  const slope = 1 / signal.length;
  let level = 1;
  for (let i = 0; i < signal.length; i++) {
    const start = i < attack ? i / attack : 1;
    signal[i]! *= start * level * (1 - i * slope);
    level *= fall;
  }
  return signal;
}

/** A buzz at the frequency of a curve, rich in overtones: vocal cords, exhausts. */
export function glottis(hz: Curve, length: number, random: Random): Float32Array {
  const out = new Float32Array(length);
  let phase = random.next();
  let level = 0;
  let jitter = 1;
  for (let start = 0, c = 0; start < length; start += CONTROL_STEP, c++) {
    const step = hz[c]! / RATE;
    const end = Math.min(length, start + CONTROL_STEP);
    for (let i = start; i < end; i++) {
      phase += step * jitter;
      if (phase >= 1) {
        phase -= 1;
        jitter = 1 + 0.02 * (random.next() - 0.5);
      }
      // A saw with a rounded edge.
      const edge = phase < 0.06 ? phase / 0.06 : (1 - phase) / 0.94;
      level += 0.35 * (edge * 2 - 1 - level);
      out[i] = level;
    }
  }
  return out;
}
