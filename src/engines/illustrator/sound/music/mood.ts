import type { Mood } from '../../plan.ts';

/** How the music of a mood is made. */
export interface Tonality {
  /** Semitones of the scale above its root. */
  scale: readonly number[];
  /** Roots to choose from, as MIDI notes. */
  roots: readonly number[];
  /** Beats a minute. */
  tempo: number;
  /** Progressions to choose from: degrees of the scale, from 0; played in order, ending at home. */
  progressions: readonly (readonly number[])[];
  /** Thirds stacked on a degree: 3 a triad, 4 with the seventh. */
  voices: number;
  /** 0 dark to 1 bright. */
  brightness: number;
  /** How the melody is played, and how many notes a beat; 0: none. */
  pluck: 'string' | 'bell';
  notesPerBeat: number;
  /** Probability that a note is left out. */
  rests: number;
  /** A deep note that beats under tense and epic scenes. */
  pulse: boolean;
}

const MAJOR = [0, 2, 4, 5, 7, 9, 11];
const MINOR = [0, 2, 3, 5, 7, 8, 10];
const LYDIAN = [0, 2, 4, 6, 7, 9, 11];
const DORIAN = [0, 2, 3, 5, 7, 9, 10];
const PHRYGIAN = [0, 1, 3, 5, 7, 8, 10];

export const TONALITIES: Readonly<Record<Mood, Tonality>> = {
  calm: {
    scale: MAJOR,
    roots: [48, 50, 53],
    tempo: 66,
    progressions: [
      [3, 4, 0],
      [0, 3, 5, 3, 0],
      [5, 3, 0],
    ],
    voices: 4,
    brightness: 0.35,
    pluck: 'bell',
    notesPerBeat: 1,
    rests: 0.35,
    pulse: false,
  },
  joyful: {
    scale: MAJOR,
    roots: [48, 50, 55],
    tempo: 108,
    progressions: [
      [0, 4, 5, 3, 0],
      [0, 3, 4, 0],
      [3, 4, 0],
    ],
    voices: 3,
    brightness: 0.7,
    pluck: 'string',
    notesPerBeat: 2,
    rests: 0.18,
    pulse: false,
  },
  tense: {
    scale: PHRYGIAN,
    roots: [45, 47, 50],
    tempo: 92,
    progressions: [
      [0, 1, 0],
      [0, 1, 6, 0],
    ],
    voices: 3,
    brightness: 0.3,
    pluck: 'string',
    notesPerBeat: 2,
    rests: 0.5,
    pulse: true,
  },
  melancholy: {
    scale: MINOR,
    roots: [45, 47, 50],
    tempo: 60,
    progressions: [
      [0, 5, 2, 6, 0],
      [5, 6, 0],
      [0, 3, 0],
    ],
    voices: 4,
    brightness: 0.3,
    pluck: 'string',
    notesPerBeat: 1,
    rests: 0.3,
    pulse: false,
  },
  epic: {
    scale: MINOR,
    roots: [45, 48, 50],
    tempo: 84,
    progressions: [
      [0, 5, 2, 6, 0],
      [5, 6, 0],
      [0, 6, 5, 6, 0],
    ],
    voices: 3,
    brightness: 0.6,
    pluck: 'string',
    notesPerBeat: 2,
    rests: 0.1,
    pulse: true,
  },
  mysterious: {
    scale: DORIAN,
    roots: [45, 47, 52],
    tempo: 64,
    progressions: [
      [0, 3, 0],
      [0, 6, 3, 0],
      [0, 1, 0],
    ],
    voices: 4,
    brightness: 0.4,
    pluck: 'bell',
    notesPerBeat: 1,
    rests: 0.55,
    pulse: false,
  },
  romantic: {
    scale: LYDIAN,
    roots: [48, 51, 53],
    tempo: 72,
    progressions: [
      [0, 5, 1, 0],
      [5, 1, 0],
      [0, 2, 5, 0],
    ],
    voices: 4,
    brightness: 0.5,
    pluck: 'string',
    notesPerBeat: 2,
    rests: 0.25,
    pulse: false,
  },
};
