import { biquad } from './filter.ts';
import { samples, type Stereo } from './stereo.ts';

/** Integrated loudness in LUFS (ITU-R BS.1770, both gates); -Infinity for silence. */
export function loudness({ left, right }: Stereo): number {
  const a = weigh(left);
  const b = weigh(right);
  const block = samples(0.4);
  const hop = samples(0.1);
  const powers: number[] = [];
  for (let start = 0; start === 0 || start + block <= a.length; start += hop) {
    const end = Math.min(a.length, start + block);
    let sum = 0;
    for (let i = start; i < end; i++) sum += a[i]! * a[i]! + b[i]! * b[i]!;
    powers.push(sum / block);
  }
  const audible = powers.filter((power) => toLufs(power) > -70);
  const gate = toLufs(mean(audible)) - 10;
  return toLufs(mean(audible.filter((power) => toLufs(power) > gate)));
}

/** The K-weighting at 48 kHz: the head's shelf, then a high-pass. */
function weigh(channel: Float32Array): Float32Array {
  const copy = channel.slice();
  biquad(
    copy,
    [1.53512485958697, -2.69169618940638, 1.19839281085285],
    [1, -1.69065929318241, 0.73248077421585],
  );
  return biquad(copy, [1, -2, 1], [1, -1.99004745483398, 0.99007225036621]);
}

function toLufs(power: number): number {
  return -0.691 + 10 * Math.log10(power);
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
