import { createStereo, type Stereo } from './stereo.ts';

/** Delays in samples at 48 kHz that share no factor, so that the echoes never line up. */
const LINES = [1637, 1949, 2311, 2671] as const;
const DIFFUSERS = [241, 563] as const;

export interface ReverbOptions {
  /** How long the tail takes to fall by 60 dB. */
  seconds: number;
  /** 0 bright to 1 dark. */
  damping: number;
  /** Scales the room; 1 is a hall, 0.3 a small room. */
  size: number;
}

/** The echo alone of a sound in a room; as long as the sound. */
export function reverb(sound: Stereo, { seconds, damping, size }: ReverbOptions): Stereo {
  const length = sound.left.length;
  const out = createStereo(length);
  const input = new Float32Array(length);
  for (let i = 0; i < length; i++) input[i] = (sound.left[i]! + sound.right[i]!) * 0.35;
  for (const delay of DIFFUSERS) diffuse(input, Math.max(8, Math.round(delay * size)));
  const delays = LINES.map((delay) => Math.max(32, Math.round(delay * size)));
  const [da, db, dc, dd] = delays as [number, number, number, number];
  const la = new Float32Array(da);
  const lb = new Float32Array(db);
  const lc = new Float32Array(dc);
  const ld = new Float32Array(dd);
  const mean = (da + db + dc + dd) / 4;
  const feedback = 0.5 * 10 ** ((-3 * mean) / (48_000 * seconds));
  const pass = 1 - damping * 0.8;
  let [pa, pb, pc, pd] = [0, 0, 0, 0];
  let [fa, fb, fc, fd] = [0, 0, 0, 0];
  for (let i = 0; i < length; i++) {
    const a = la[pa]!;
    const b = lb[pb]!;
    const c = lc[pc]!;
    const d = ld[pd]!;
    out.left[i] = a + c;
    out.right[i] = b + d;
    fa += pass * (a - fa);
    fb += pass * (b - fb);
    fc += pass * (c - fc);
    fd += pass * (d - fd);
    // The four lines feed each other through a Hadamard matrix, which keeps the energy.
    const x = input[i]!;
    la[pa] = x + feedback * (fa + fb + fc + fd);
    lb[pb] = x + feedback * (fa - fb + fc - fd);
    lc[pc] = x + feedback * (fa + fb - fc - fd);
    ld[pd] = x + feedback * (fa - fb - fc + fd);
    if (++pa === da) pa = 0;
    if (++pb === db) pb = 0;
    if (++pc === dc) pc = 0;
    if (++pd === dd) pd = 0;
  }
  return out;
}

/** An all-pass filter: smears a click into a cloud. */
function diffuse(signal: Float32Array, delay: number): void {
  const line = new Float32Array(delay);
  for (let i = 0, p = 0; i < signal.length; i++) {
    const delayed = line[p]!;
    const x = signal[i]! + 0.6 * delayed;
    signal[i] = delayed - 0.6 * x;
    line[p] = x;
    if (++p === delay) p = 0;
  }
}
