import type { Mood } from '../../plan.ts';
import type { Random } from '../../random.ts';
import { highpass, lowpass } from '../signal/filter.ts';
import { reverb } from '../signal/reverb.ts';
import { addMono, addPanned, addStereo, createStereo, RATE, samples } from '../signal/stereo.ts';
import type { Stereo } from '../signal/stereo.ts';
import { ping } from '../signal/tone.ts';
import { addPadNote, padWave, pluckString, strikeBell } from './instruments.ts';
import { TONALITIES } from './mood.ts';
import { compose } from './score.ts';

/** Quiet music of a mood, as long as the film: pads, a broken melody, perhaps a pulse. */
export function createMusic(mood: Mood, length: number, random: Random): Stereo {
  const tonality = TONALITIES[mood];
  const score = compose(tonality, length / RATE, random.fork('score'));
  const players = random.fork('players');
  const dry = createStereo(length);
  const wave = padWave(tonality.brightness);
  for (const chord of score.chords) {
    for (const note of chord) {
      const gain = 0.1 * Math.min(1, (180 / note.hz) ** 0.3);
      addPadNote(dry.left, wave, note, { detune: -0.0022, gain, phase: players.next() });
      addPadNote(dry.right, wave, note, { detune: 0.0022, gain, phase: players.next() });
    }
  }
  for (const channel of [dry.left, dry.right]) {
    lowpass(channel, 900 + 2200 * tonality.brightness);
    highpass(channel, 55);
  }
  narrow(dry);
  for (const note of score.melody) {
    const sound =
      tonality.pluck === 'bell'
        ? strikeBell(note)
        : pluckString(note, tonality.brightness, players);
    const gain = note.gain * (tonality.pluck === 'bell' ? 0.13 : 0.3);
    addPanned(dry, sound, { gain, pan: players.range(-0.4, 0.4), offset: samples(note.start) });
  }
  for (const note of score.pulse) {
    const beat = ping(note.hz, 0.16, 0);
    for (const channel of [dry.left, dry.right]) {
      addMono(channel, beat, 0.2 * note.gain, samples(note.start));
    }
  }
  addStereo(dry, reverb(dry, { seconds: 2.4, damping: 0.5, size: 1.2 }), 0.55);
  return dry;
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
