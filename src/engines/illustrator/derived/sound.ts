import { AUDIO_SAMPLE_RATE } from '../../../media/frame.ts';
import { clamp, smoothstep } from '../easing.ts';

/** Seconds over which one sound takes the place of another. */
const CROSSFADE = 1.2;
/** How much of the end of a film is heard again under what follows. */
const LOOP = 4;
const LOOP_LEVEL = 0.4;

/**
 * The sound of a film that goes on: its own, which fades into `bed`, the sound of what follows, with
 * the film's last seconds repeated softly beneath. Interleaved stereo; lengths in seconds.
 */
export function continueSound(
  source: Float32Array | null,
  bed: Float32Array,
  { from, seconds }: { from: number; seconds: number },
): Float32Array {
  const out = new Float32Array(2 * Math.round(seconds * AUDIO_SAMPLE_RATE));
  const begin = Math.round(from * AUDIO_SAMPLE_RATE);
  const fade = Math.round(CROSSFADE * AUDIO_SAMPLE_RATE);
  const loop = source && loopOf(source, begin);
  for (let i = 0; i < out.length / 2; i++) {
    const since = i - begin;
    const share = smoothstep(0, fade, since);
    for (let channel = 0; channel < 2; channel++) {
      let sample = 0;
      if (source && since < 0) sample = source[2 * i + channel] ?? 0;
      if (loop && since >= 0) sample = loop(since, channel) * (1 + (LOOP_LEVEL - 1) * share);
      if (since >= 0) sample += (bed[2 * since + channel] ?? 0) * share;
      out[2 * i + channel] = clamp(sample, -1, 1);
    }
  }
  return out;
}

/** The end of a sound played backwards and forwards without a jump. */
function loopOf(
  source: Float32Array,
  end: number,
): ((since: number, channel: number) => number) | null {
  const last = Math.min(end, source.length / 2);
  const length = Math.min(last, LOOP * AUDIO_SAMPLE_RATE);
  if (length < 100) return null;
  return (since, channel) => {
    const at = since % (2 * length);
    const back = at < length ? at : 2 * length - 1 - at;
    return source[2 * (last - 1 - back) + channel] ?? 0;
  };
}

/** Two sounds at once, as long as the first. */
export function mixed(first: Float32Array, second: Float32Array, gain: number): Float32Array {
  return first.map((sample, i) => clamp(sample + gain * (second[i] ?? 0), -1, 1));
}
