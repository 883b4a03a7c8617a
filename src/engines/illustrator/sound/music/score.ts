import type { Random } from '../../random.ts';
import type { Tonality } from './mood.ts';

/** A note: start and length in seconds, pitch in Hz, 0 to 1 loud. */
export interface Note {
  start: number;
  seconds: number;
  hz: number;
  gain: number;
}

export interface Score {
  /** Seconds of a bar; each has one chord. */
  bar: number;
  chords: Note[][];
  melody: Note[];
  pulse: Note[];
}

/** Writes music that fills the film exactly and comes home on its last chord. */
export function compose(tonality: Tonality, seconds: number, random: Random): Score {
  const root = random.pick(tonality.roots);
  const beatsPerChord = 4;
  const ideal = (60 / tonality.tempo) * beatsPerChord;
  const count = Math.max(2, Math.round(seconds / ideal));
  // Tempo bends a little so that the bars fill the film.
  const bar = seconds / count;
  const degrees = fill(random.pick(tonality.progressions), count);
  const chords = degrees.map((degree, i) =>
    voicing(tonality, root, degree).map((midi) => ({
      start: i * bar,
      seconds: bar,
      hz: frequency(midi),
      gain: 1,
    })),
  );
  const pulse = tonality.pulse
    ? degrees.flatMap((degree, i) =>
        Array.from({ length: beatsPerChord }, (_, beat) => ({
          start: i * bar + (beat * bar) / beatsPerChord,
          seconds: bar / beatsPerChord,
          hz: frequency(pitch(tonality, root - 12, degree)),
          gain: beat === 0 ? 1 : 0.6,
        })),
      )
    : [];
  const melody = arpeggio(tonality, root, degrees, { bar, beats: beatsPerChord, random });
  return { bar, chords, melody, pulse };
}

/** Repeats a progression to the wanted number of chords; the last is always home. */
function fill(progression: readonly number[], count: number): number[] {
  const body = progression.slice(0, -1);
  const start = Math.max(0, body.length - (count - 1));
  const degrees = Array.from({ length: count - 1 }, (_, i) => body[(start + i) % body.length]!);
  return [...degrees, 0];
}

/** Bass, then the chord in the middle of the keyboard, each tone as near to C4 as it gets. */
function voicing(tonality: Tonality, root: number, degree: number): number[] {
  const bass = pitch(tonality, root - 12, degree);
  const upper = Array.from({ length: tonality.voices }, (_, i) => {
    const midi = pitch(tonality, root, degree + 2 * i);
    return midi - 12 * Math.round((midi - 61) / 12);
  });
  return [bass, ...upper.toSorted((a, b) => a - b)];
}

/** Broken chords with passing steps, in a pattern that the film keeps. */
function arpeggio(
  tonality: Tonality,
  root: number,
  degrees: readonly number[],
  { bar, beats, random }: { bar: number; beats: number; random: Random },
): Note[] {
  const perBar = beats * tonality.notesPerBeat;
  const pattern = Array.from({ length: perBar }, () => random.int(0, tonality.voices - 1));
  const sounds = Array.from(
    { length: perBar },
    (_, i) => i === 0 || !random.chance(tonality.rests),
  );
  return degrees.flatMap((degree, chord) =>
    pattern.flatMap((tone, i) => {
      const isLast = chord === degrees.length - 1;
      // The last chord is left to ring.
      if (!sounds[i] || (isLast && i > perBar / 2)) return [];
      const start = chord * bar + (i * bar) / perBar + random.range(0, 0.012);
      const midi = pitch(tonality, root, degree + 2 * tone);
      const lifted = midi - 12 * Math.round((midi - 74) / 12);
      const accent = i % tonality.notesPerBeat === 0 ? 1 : 0.75;
      const gain = accent * random.range(0.75, 1);
      return [{ start, seconds: bar / perBar, hz: frequency(lifted), gain }];
    }),
  );
}

/** MIDI note of a degree that may lie beyond the octave. */
function pitch({ scale }: Tonality, root: number, degree: number): number {
  const octave = Math.floor(degree / scale.length);
  return root + 12 * octave + scale[degree - octave * scale.length]!;
}

function frequency(midi: number): number {
  return 440 * 2 ** ((midi - 69) / 12);
}
