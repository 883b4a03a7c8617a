import { TAU } from '../../easing.ts';
import type { Random } from '../../random.ts';
import { curveOf, shape } from '../signal/curve.ts';
import { bandpass, highpass, lowpass } from '../signal/filter.ts';
import { pinkNoise, whiteNoise } from '../signal/noise.ts';
import { addMono, samples } from '../signal/stereo.ts';
import { glottis, ping } from '../signal/tone.ts';
import { pluckString } from './instruments.ts';
import type { Note } from './score.ts';

/** An instrument that somebody in the picture plays: it takes the melody, in front. */
export interface Lead {
  play(note: Note, random: Random): Float32Array;
  /** Octaves above or below the usual melody. */
  octave: number;
  notesPerBeat: number;
  rests: number;
}

const guitar: Lead = {
  play: (note, random) => pluckString(note, 0.55, random),
  octave: -1,
  notesPerBeat: 2,
  rests: 0.1,
};

/** Struck strings: overtones a little too wide, the high ones gone first. */
const piano: Lead = {
  play: ({ hz, gain }, random) => {
    const out = new Float32Array(samples(2));
    for (let n = 1; n <= 7; n++) {
      const partial = ping(hz * n * Math.sqrt(1 + 0.0004 * n * n), 0.42 / n ** 0.7, 0);
      addMono(out, partial, (0.6 * gain) / n ** (1.9 - 0.5 * gain), 0);
    }
    const hammer = lowpass(whiteNoise(samples(0.02), random), 1200);
    for (let i = 0; i < hammer.length; i++) out[i]! += 0.12 * hammer[i]! * (1 - i / hammer.length);
    return out;
  },
  octave: 0,
  notesPerBeat: 2,
  rests: 0.12,
};

const flute: Lead = {
  play: (note, random) => {
    const { hz } = note;
    const length = samples(note.seconds + 0.12);
    const out = new Float32Array(length);
    let phase = 0;
    for (let i = 0; i < length; i++) {
      phase += (TAU * hz * vibrato(i, 0.005)) / 48_000;
      out[i] = 0.5 * Math.sin(phase) + 0.13 * Math.sin(2 * phase) + 0.05 * Math.sin(3 * phase);
    }
    addMono(out, bandpass(pinkNoise(length, random), Math.min(6000, hz * 2), 1.5), 0.12, 0);
    return swell(out, note, 0.06);
  },
  octave: 0,
  notesPerBeat: 1,
  rests: 0.1,
};

const violin: Lead = {
  play: (note, random) => {
    const string = reed(note, 0.007, random);
    const body = bandpass(string.slice(), 1200, 1.2);
    addMono(string, body, 0.8, 0);
    return swell(highpass(lowpass(string, 4200), 180), note, 0.1);
  },
  octave: 0,
  notesPerBeat: 1,
  rests: 0.08,
};

const trumpet: Lead = {
  play: (note, random) => {
    const lips = reed(note, 0.004, random);
    const bell = bandpass(lips.slice(), 1500, 1.4);
    addMono(lips, bell, 1.2, 0);
    return swell(highpass(lowpass(lips, 3800), 200), note, 0.035);
  },
  octave: -1,
  notesPerBeat: 1,
  rests: 0.15,
};

/** Sings "ah": vocal cords through the formants of that vowel. */
const voice: Lead = {
  play: (note, random) => {
    const cords = reed(note, 0.009, random);
    const out = bandpass(cords.slice(), 780, 6);
    addMono(out, bandpass(cords.slice(), 1180, 8), 0.7, 0);
    addMono(out, bandpass(cords.slice(), 2750, 8), 0.3, 0);
    return swell(out, note, 0.09);
  },
  octave: -1,
  notesPerBeat: 1,
  rests: 0.1,
};

/** Leads by the action that plays them. */
export const LEADS: ReadonlyMap<string, Lead> = new Map(
  Object.entries({
    play_guitar: guitar,
    play_piano: piano,
    play_flute: flute,
    play_violin: violin,
    play_trumpet: trumpet,
    sing: voice,
  }),
);

function vibrato(sample: number, depth: number): number {
  const seconds = sample / 48_000;
  // It begins when the note has settled.
  return 1 + depth * Math.min(1, seconds * 4) * Math.sin(TAU * 5.4 * seconds);
}

function reed({ hz, seconds }: Note, depth: number, random: Random): Float32Array {
  const length = samples(seconds + 0.12);
  const pitch = curveOf(length, (s) => hz * vibrato(s * 48_000, depth));
  return glottis(pitch, length, random);
}

/** Gives a held note its beginning and end. */
function swell(sound: Float32Array, { seconds }: Note, attack: number): Float32Array {
  const end = seconds + 0.12;
  return shape(
    sound,
    curveOf(sound.length, (s) => Math.max(0, Math.min(1, s / attack, (end - s) / 0.12))),
  );
}
