import { describe, expect, it } from 'vitest';
import { planFor } from '../make-film.ts';
import { environments } from '../world/registry.ts';
import { bedOf } from '../sound/beds/registry.ts';
import { bedsOfShot } from './shot-beds.ts';

const planOf = (prompt: string, seconds = 8) =>
  planFor({ prompt, seconds, width: 320, height: 180, seed: 1 });
const bedsOf = (prompt: string): string[] => bedsOfShot(planOf(prompt).shots[0]!);

describe('beds', () => {
  it.each(environments.map(({ id, ambience }) => [id, ambience] as const))(
    '%s sounds of something that there is',
    (id, ambience) => {
      expect(ambience.filter((bed) => !bedOf(bed))).toEqual([]);
      // Only an empty studio is still.
      expect(ambience.length > 0 || id === 'studio').toBe(true);
    },
  );

  it.each([
    ['A red car driving on a highway', ['engine', 'traffic']],
    ['Waves on a beach', ['waves', 'gulls']],
    ['A forest in heavy rain', ['rain', 'wind']],
    ['A steam train on a railway', ['train']],
    ['A crowd of 20 people in a park', ['crowd']],
    ['A forest at night', ['crickets']],
  ])('%s', (prompt, beds) => {
    expect(bedsOf(prompt)).toEqual(expect.arrayContaining(beds));
  });

  it('has no birds at night and in the snow, and no engine in a parked car', () => {
    expect(bedsOf('A forest at night')).not.toContain('birdsong');
    expect(bedsOf('A snowy forest in winter, snow is falling')).not.toContain('birdsong');
    expect(bedsOf('A parking meter and a car')).not.toContain('engine');
  });
});

describe('what a prompt says of the sound', () => {
  it.each([
    ['A dog in a park, no sound', { beds: [], music: false, silent: true }],
    ['A silent video of a dog in a park', { beds: [], music: false, silent: true }],
    ['A dog in a park without music', { music: false }],
    ['A dog in a silent forest', { music: true }],
    ['A sign that says "no sound" in a park', { music: true }],
  ])('%s', (prompt, sound) => {
    expect(planOf(prompt).sound).toMatchObject(sound);
    expect('silent' in planOf(prompt).sound).toBe('silent' in sound);
  });

  it('has no voice for other scripts, letters them where it can, and says so', () => {
    const japanese = planOf('A man says "こんにちは世界"');
    expect(japanese.shots[0]!.actors[0]!.speech).toBeNull();
    expect(japanese.not_shown).toContainEqual({
      text: 'こんにちは世界',
      reason: 'The voice reads Latin letters only.',
    });
    const russian = planOf('A man says "Привет, мир"').shots[0]!;
    expect(russian.texts).toEqual([{ content: 'Привет, мир', on: 'caption' }]);
  });

  it('says what there is time for, up to the end of a sentence, and tells of the rest', () => {
    const [first, second] = ['It was the best of times.', 'It was the worst of times, my friends.'];
    const plan = planOf(`A king says "${first} ${second}"`, 2);
    expect(plan.shots[0]!.actors[0]!.speech).toBe(first);
    expect(plan.not_shown.map(({ text }) => text)).toContain(second);
    expect(planOf(`A king says "${first} ${second}"`, 12).not_shown).toEqual([]);
  });
});
