import type { Random } from '../../random.ts';

/** White noise of ±1, even over its range. */
export function whiteNoise(length: number, random: Random): Float32Array {
  const out = new Float32Array(length);
  let state = random.int(1, 0x7fffffff) | 1;
  for (let i = 0; i < length; i++) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    out[i] = state * 4.656612873077393e-10;
  }
  return out;
}

/** Noise that falls by 3 dB an octave: the neutral hiss of nature. */
export function pinkNoise(length: number, random: Random): Float32Array {
  const out = whiteNoise(length, random);
  let a = 0;
  let b = 0;
  let c = 0;
  for (let i = 0; i < length; i++) {
    const white = out[i]!;
    a = 0.99765 * a + white * 0.099046;
    b = 0.963 * b + white * 0.2965164;
    c = 0.57 * c + white * 1.0526913;
    out[i] = (a + b + c + white * 0.1848) * 0.25;
  }
  return out;
}

/** Noise that falls by 6 dB an octave: rumble. */
export function brownNoise(length: number, random: Random): Float32Array {
  const out = whiteNoise(length, random);
  let level = 0;
  for (let i = 0; i < length; i++) {
    level = 0.996 * level + out[i]! * 0.06;
    out[i] = level;
  }
  return out;
}
