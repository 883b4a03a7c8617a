import { CONTROL_STEP, type Curve } from './curve.ts';
import { RATE } from './stereo.ts';

/** Second-order filters, applied in place; all give the signal back. */
export function lowpass(signal: Float32Array, hz: number, q = Math.SQRT1_2): Float32Array {
  const { cos, alpha } = warp(hz, q);
  return biquad(signal, [(1 - cos) / 2, 1 - cos, (1 - cos) / 2], [1 + alpha, -2 * cos, 1 - alpha]);
}

export function highpass(signal: Float32Array, hz: number, q = Math.SQRT1_2): Float32Array {
  const { cos, alpha } = warp(hz, q);
  const edge = (1 + cos) / 2;
  return biquad(signal, [edge, -(1 + cos), edge], [1 + alpha, -2 * cos, 1 - alpha]);
}

/** Peak gain 1 at `hz`. */
export function bandpass(signal: Float32Array, hz: number, q: number): Float32Array {
  const { cos, alpha } = warp(hz, q);
  return biquad(signal, [alpha, 0, -alpha], [1 + alpha, -2 * cos, 1 - alpha]);
}

type Coefficients = readonly [number, number, number];

/** The filter (b0 + b1 z⁻¹ + b2 z⁻²) / (a0 + a1 z⁻¹ + a2 z⁻²), in place. */
export function biquad(signal: Float32Array, b: Coefficients, a: Coefficients): Float32Array {
  const b0 = b[0] / a[0];
  const b1 = b[1] / a[0];
  const b2 = b[2] / a[0];
  const a1 = a[1] / a[0];
  const a2 = a[2] / a[0];
  let z1 = 0;
  let z2 = 0;
  for (let i = 0; i < signal.length; i++) {
    const x = signal[i]!;
    const y = b0 * x + z1;
    z1 = b1 * x - a1 * y + z2;
    z2 = b2 * x - a2 * y;
    signal[i] = y;
  }
  return signal;
}

/** A filter whose frequency (Hz) follows a curve; state-variable, so that it never jumps. */
export function sweep(
  signal: Float32Array,
  kind: 'low' | 'band' | 'high',
  curve: Curve,
  q: number,
): Float32Array {
  const k = 1 / q;
  let s1 = 0;
  let s2 = 0;
  for (let start = 0, c = 0; start < signal.length; start += CONTROL_STEP, c++) {
    const g = Math.tan((Math.PI * Math.min(curve[c]!, 0.45 * RATE)) / RATE);
    const scale = 1 / (1 + g * (g + k));
    const end = Math.min(signal.length, start + CONTROL_STEP);
    for (let i = start; i < end; i++) {
      const x = signal[i]!;
      const band = (g * (x - s2) + s1) * scale;
      const low = s2 + g * band;
      s1 = 2 * band - s1;
      s2 = 2 * low - s2;
      signal[i] = kind === 'low' ? low : kind === 'band' ? band * k : x - k * band - low;
    }
  }
  return signal;
}

function warp(hz: number, q: number): { cos: number; alpha: number } {
  const angle = (2 * Math.PI * Math.min(hz, 0.45 * RATE)) / RATE;
  return { cos: Math.cos(angle), alpha: Math.sin(angle) / (2 * q) };
}
