import { AUDIO_SAMPLE_RATE } from '../../../../media/frame.ts';

export const RATE = AUDIO_SAMPLE_RATE;

/** Two channels of equal length at 48 kHz, nominally -1 to 1. */
export interface Stereo {
  left: Float32Array;
  right: Float32Array;
}

export function createStereo(length: number): Stereo {
  return { left: new Float32Array(length), right: new Float32Array(length) };
}

/** Seconds as a whole number of samples. */
export function samples(seconds: number): number {
  return Math.round(seconds * RATE);
}

/** Adds one sound to another, `offset` samples later; what lies outside is dropped. */
export function addStereo(target: Stereo, source: Stereo, gain = 1, offset = 0): void {
  addMono(target.left, source.left, gain, offset);
  addMono(target.right, source.right, gain, offset);
}

export function addMono(
  target: Float32Array,
  source: Float32Array,
  gain: number,
  offset: number,
): void {
  const start = Math.max(0, -offset);
  const end = Math.min(source.length, target.length - offset);
  for (let i = start; i < end; i++) target[i + offset]! += source[i]! * gain;
}

/** Adds a mono sound at a place from -1 (left) to 1 (right), equally loud everywhere. */
export function addPanned(
  target: Stereo,
  source: Float32Array,
  { gain = 1, pan = 0, offset = 0 }: { gain?: number; pan?: number; offset?: number },
): void {
  const angle = ((Math.min(1, Math.max(-1, pan)) + 1) * Math.PI) / 4;
  addMono(target.left, source, gain * Math.cos(angle), offset);
  addMono(target.right, source, gain * Math.sin(angle), offset);
}

/** Multiplies both channels. */
export function scaleStereo(stereo: Stereo, gain: number): void {
  for (let i = 0; i < stereo.left.length; i++) {
    stereo.left[i]! *= gain;
    stereo.right[i]! *= gain;
  }
}

export function decibels(db: number): number {
  return 10 ** (db / 20);
}

/**
 * Scales a sound so that its loudest 0.4 s have this level (root mean square, dB full scale). What
 * lies below 150 Hz counts less and less, as it does for ears and small loudspeakers.
 */
export function setLevel(stereo: Stereo, db: number): void {
  const block = samples(0.4);
  const loudest = Math.max(loudestBlock(stereo.left, block), loudestBlock(stereo.right, block));
  if (loudest > 1e-12) scaleStereo(stereo, decibels(db) / Math.sqrt(loudest));
}

function loudestBlock(channel: Float32Array, block: number): number {
  const follow = 1 - Math.exp((-2 * Math.PI * 150) / RATE);
  let low = 0;
  let sum = 0;
  let loudest = 0;
  for (let i = 0; i < channel.length; i++) {
    low += follow * (channel[i]! - low);
    const heard = channel[i]! - low;
    sum += heard * heard;
    if ((i + 1) % block === 0 || i === channel.length - 1) {
      loudest = Math.max(loudest, sum / block);
      sum = 0;
    }
  }
  return loudest;
}
