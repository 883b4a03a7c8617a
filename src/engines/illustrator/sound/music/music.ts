import type { Mood } from '../../plan.ts';
import type { Random } from '../../random.ts';
import { highpass, lowpass } from '../signal/filter.ts';
import { reverb } from '../signal/reverb.ts';
import { addMono, addPanned, addStereo, createStereo, RATE, samples } from '../signal/stereo.ts';
import type { Stereo } from '../signal/stereo.ts';
import { ping } from '../signal/tone.ts';
import { addDrums, BEATS } from './drums.ts';
import { addPadNote, padWave, pluckString, strikeBell } from './instruments.ts';
import { LEADS } from './lead.ts';
import { TONALITIES, type Tonality } from './mood.ts';
import { compose, type Note } from './score.ts';

/** Whether somebody in the picture makes music: it belongs to the scene and is loud. */
export function isPlayed(sounds: readonly string[]): boolean {
  return sounds.some((id) => LEADS.has(id) || BEATS.has(id));
}

/**
 * Music of a mood, as long as the film: pads, a broken melody, perhaps a pulse. `sounds` are the
 * plan's ids; an instrument among them takes the melody, dancing and drums add a beat.
 */
export function createMusic(
  mood: Mood,
  length: number,
  random: Random,
  sounds: readonly string[] = [],
): Stereo {
  const leads = sounds.flatMap((id) => LEADS.get(id) ?? []);
  const beat = Math.max(0, ...sounds.map((id) => BEATS.get(id) ?? 0));
  const tonality = { ...TONALITIES[mood], ...tempoOf(mood, beat) };
  const score = compose(
    leads[0]
      ? { ...tonality, notesPerBeat: leads[0].notesPerBeat, rests: leads[0].rests }
      : tonality,
    length / RATE,
    random.fork('score'),
  );
  const players = random.fork('players');
  const mix = createStereo(length);
  addPads(mix, score.chords, tonality, players, leads.length > 0 ? 0.35 : 1);
  for (const note of score.melody) {
    if (leads.length === 0) addAccompaniment(mix, note, tonality, players);
    leads.forEach((lead, i) => {
      const sound = lead.play({ ...note, hz: note.hz * 2 ** lead.octave }, players);
      const pan = leads.length === 1 ? 0 : -0.4 + (0.8 * i) / (leads.length - 1);
      addPanned(mix, sound, { gain: 0.45 * note.gain, pan, offset: samples(note.start) });
    });
  }
  for (const note of score.pulse) {
    const pulse = ping(note.hz, 0.16, 0);
    for (const channel of [mix.left, mix.right]) {
      addMono(channel, pulse, 0.2 * note.gain, samples(note.start));
    }
  }
  addStereo(mix, reverb(mix, { seconds: 2.4, damping: 0.5, size: 1.2 }), 0.55);
  if (beat > 0) addDrums(mix, score.bar, 0.7 * beat, players);
  return mix;
}

/** Nobody dances to a slow pad. */
function tempoOf(mood: Mood, beat: number): Partial<Tonality> {
  return beat > 0 ? { tempo: Math.max(TONALITIES[mood].tempo, 104) } : {};
}

function addPads(
  mix: Stereo,
  chords: readonly (readonly Note[])[],
  { brightness }: Tonality,
  random: Random,
  level: number,
): void {
  const pads = createStereo(mix.left.length);
  const wave = padWave(brightness);
  for (const note of chords.flat()) {
    const gain = 0.1 * Math.min(1, (180 / note.hz) ** 0.3);
    addPadNote(pads.left, wave, note, { detune: -0.0022, gain, phase: random.next() });
    addPadNote(pads.right, wave, note, { detune: 0.0022, gain, phase: random.next() });
  }
  for (const channel of [pads.left, pads.right]) {
    lowpass(channel, 900 + 2200 * brightness);
    highpass(channel, 55);
  }
  narrow(pads);
  addStereo(mix, pads, level);
}

function addAccompaniment(
  mix: Stereo,
  note: Note,
  { pluck, brightness }: Tonality,
  random: Random,
): void {
  const isBell = pluck === 'bell';
  const sound = isBell ? strikeBell(note) : pluckString(note, brightness, random);
  const gain = note.gain * (isBell ? 0.13 : 0.3);
  addPanned(mix, sound, { gain, pan: random.range(-0.4, 0.4), offset: samples(note.start) });
}

/** Lets each ear hear some of the other side, so that the chord also holds together in mono. */
function narrow({ left, right }: Stereo): void {
  for (let i = 0; i < left.length; i++) {
    const l = left[i]!;
    const r = right[i]!;
    left[i] = 0.8 * l + 0.4 * r;
    right[i] = 0.8 * r + 0.4 * l;
  }
}
