import { describe, expect, it } from 'vitest';
import { MOODS } from '../../plan.ts';
import { createRandom } from '../../random.ts';
import { TONALITIES } from './mood.ts';
import { compose } from './score.ts';

describe.each(MOODS)('the music of %s', (mood) => {
  const tonality = TONALITIES[mood];

  it.each([4, 8, 20])('fills %i seconds with chords and comes home', (seconds) => {
    for (let seed = 0; seed < 5; seed++) {
      const { chords } = compose(tonality, seconds, createRandom(seed));
      expect(chords.length).toBeGreaterThanOrEqual(2);
      expect(chords[0]![0]!.start).toBe(0);
      const last = chords.at(-1)!;
      expect(last[0]!.start + last[0]!.seconds).toBeCloseTo(seconds, 6);
      const home = midi(last[0]!.hz) % 12;
      expect(tonality.roots.map((root) => root % 12)).toContain(home);
    }
  });

  it('stays in its scale', () => {
    const { chords, melody, pulse } = compose(tonality, 8, createRandom(3));
    const home = midi(chords.at(-1)![0]!.hz);
    for (const { hz } of [...chords.flat(), ...melody, ...pulse]) {
      expect(tonality.scale).toContain((midi(hz) - home + 120) % 12);
    }
  });

  it('begins every note within the film', () => {
    const { melody } = compose(tonality, 4, createRandom(4));
    for (const { start } of melody) {
      expect(start).toBeGreaterThanOrEqual(0);
      expect(start).toBeLessThan(4);
    }
  });
});

function midi(hz: number): number {
  return Math.round(69 + 12 * Math.log2(hz / 440));
}
