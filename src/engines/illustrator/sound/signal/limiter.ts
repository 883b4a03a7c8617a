import { samples, type Stereo } from './stereo.ts';

/**
 * Keeps both channels within ±`ceiling`, in place: turns the sound down smoothly just before each
 * peak and up again after it.
 */
export function limit({ left, right }: Stereo, ceiling: number): void {
  const length = left.length;
  const ahead = samples(0.003);
  const gain = new Float32Array(length);
  let needed = false;
  for (let i = 0; i < length; i++) {
    const peak = Math.max(Math.abs(left[i]!), Math.abs(right[i]!));
    gain[i] = peak > ceiling ? ceiling / peak : 1;
    needed ||= peak > ceiling;
  }
  if (!needed) return;
  // Backwards: a straight ramp down to each peak. Forwards: a slow return.
  for (let i = length - 2; i >= 0; i--) gain[i] = Math.min(gain[i]!, gain[i + 1]! + 1 / ahead);
  const release = 1 - Math.exp(-1 / samples(0.12));
  let level = 1;
  for (let i = 0; i < length; i++) {
    level = Math.min(gain[i]!, level + (1 - level) * release);
    left[i]! *= level;
    right[i]! *= level;
  }
}
