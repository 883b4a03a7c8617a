import { expect, it } from 'vitest';
import { createRandom } from '../../random.ts';
import { strikeBell } from './instruments.ts';
import { LEADS } from './lead.ts';
import type { Note } from './score.ts';

const PITCHES = [196, 261.63, 440, 587.33, 783.99];

it.each([...LEADS.keys(), 'bell'])('%s is in tune', (name) => {
  for (const hz of PITCHES) {
    const note: Note = { start: 0, seconds: 0.9, hz, gain: 1 };
    const sound = LEADS.get(name)?.play(note, createRandom(1)) ?? strikeBell(note);
    const settled = sound.subarray(4800, 38_400);
    // The fundamental is stronger where it should be than a third of a semitone beside it.
    const there = strength(settled, hz);
    expect(there).toBeGreaterThan(1.5 * strength(settled, hz * 1.02));
    expect(there).toBeGreaterThan(1.5 * strength(settled, hz / 1.02));
  }
});

/** How much of a frequency a sound holds, under a window that hides its ends. */
function strength(sound: Float32Array, hz: number): number {
  let real = 0;
  let imaginary = 0;
  for (let i = 0; i < sound.length; i++) {
    const value = sound[i]! * Math.sin((Math.PI * i) / sound.length) ** 2;
    real += value * Math.cos((2 * Math.PI * hz * i) / 48_000);
    imaginary += value * Math.sin((2 * Math.PI * hz * i) / 48_000);
  }
  return Math.hypot(real, imaginary) / sound.length;
}
