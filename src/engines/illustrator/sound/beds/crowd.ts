import { addPanned, addStereo, createStereo } from '../signal/stereo.ts';
import { pinkNoise } from '../signal/noise.ts';
import { mapCurve, shape, wander } from '../signal/curve.ts';
import { highpass, sweep } from '../signal/filter.ts';
import { reverb } from '../signal/reverb.ts';
import { glottis } from '../signal/tone.ts';
import type { Random } from '../../random.ts';
import type { Bed } from './bed.ts';

/** People talking all around, no word to be understood. */
export const crowd: Bed = ({ length, random, intensity }) => {
  const out = createStereo(length);
  const count = 5 + Math.round(4 * intensity);
  for (let i = 0; i < count; i++) {
    const voice = murmur(length, random.fork(`voice ${i}`));
    const gain = random.range(0.4, 1);
    addPanned(out, voice, { gain, pan: -0.9 + (1.8 * (i + 0.5)) / count });
  }
  const hubbub = pinkNoise(length, random);
  sweep(hubbub, 'band', wander(length, random, 1.5, 380, 620), 1.2);
  addPanned(out, hubbub, { gain: 0.25 });
  addStereo(out, reverb(out, { seconds: 1.1, damping: 0.6, size: 0.8 }), 0.7);
  return out;
};

/** One voice: a buzz at the pitch of a man or a woman through two moving formants. */
function murmur(length: number, random: Random): Float32Array {
  const pitch = random.chance(0.5) ? random.range(95, 140) : random.range(170, 230);
  const melody = wander(length, random, 1.1, pitch * 0.88, pitch * 1.18);
  const vowel = glottis(melody, length, random);
  const first = vowel.slice();
  sweep(first, 'band', wander(length, random, 3.2, 280, 780), 5);
  sweep(vowel, 'band', wander(length, random, 2.7, 900, 2100), 7);
  for (let i = 0; i < length; i++) first[i]! += 0.5 * vowel[i]!;
  // Syllables, about four a second, in sentences with pauses.
  const syllables = wander(length, random, 3.6, -0.25, 1);
  const sentences = wander(length, random, 0.45, 0, 1.2);
  const speaking = mapCurve(syllables, (s, i) => Math.max(0, s) * Math.min(1, sentences[i]! * 1.6));
  return highpass(shape(first, speaking), 160);
}
