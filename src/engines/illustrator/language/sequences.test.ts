import { describe, expect, it } from 'vitest';
import type { ScenePlan } from '../plan.ts';
import { planScene } from './plan-scene.ts';

const OPTIONS = { seconds: 8, width: 1280, height: 720, seed: 1 };
const plan = (prompt: string): ScenePlan => planScene(prompt, OPTIONS);
/** Place and leading action of every shot, with what carries it over: `→` goes on, `|` cuts. */
const story = (prompt: string): string =>
  plan(prompt)
    .shots.map(
      ({ environment, actors, continues }, i) =>
        `${i === 0 ? '' : continues ? '→ ' : '| '}${environment.kind}: ${actors[0]?.name ?? 'nobody'} ${actors[0]?.action.verb ?? ''}`,
    )
    .join(' ');

describe('one thing after the other', () => {
  it.each<[prompt: string, told: string]>([
    [
      'A woman walks into a cafe, sits down and drinks coffee',
      'cafe: woman walk → cafe: woman drink',
    ],
    ['A boy runs, then jumps into a swimming pool', 'plain_room: boy run | pool: boy jump'],
    [
      'A knight sleeps in a forest. Then he fights a dragon.',
      'forest: knight sleep → forest: knight fight',
    ],
    ['A fox sleeps on a beach. Cut to: it runs.', 'beach: fox sleep | beach: fox run'],
    ['A girl running and laughing in a park', 'park: girl run'],
    ['A cat sleeps and a dog runs in a park', 'park: cat sleep'],
  ])('%s', (prompt, told) => expect(story(prompt)).toBe(told));

  it('keeps who was there, as they were', () => {
    const { shots } = plan('[0-4s] A big red fox sleeps in the snow. [4-8s] The fox runs.');
    const [before, after] = shots;
    expect(after!.actors[0]).toMatchObject({ size: 'large', colors: before!.actors[0]!.colors });
    expect(after!.scene).toBe(before!.text);
  });

  it('leaves riders their mounts', () => {
    const { shots } = plan('A knight rides through a forest. Then he fights a dragon.');
    expect(shots[1]!.actors.map(({ name }) => name)).toEqual(['knight', 'horse', 'dragon']);
  });

  it('has no more actions than the film has time for', () => {
    const prompt = 'A man walks, sits, sleeps, runs, jumps, dances, swims and eats';
    const { shots, not_shown } = planScene(prompt, { ...OPTIONS, seconds: 4 });
    expect(shots.length).toBeLessThanOrEqual(3);
    expect(not_shown.length).toBeGreaterThan(0);
  });
});

describe('where things are to each other', () => {
  const placed = (prompt: string): string[] => {
    const { actors } = plan(prompt).shots[0]!;
    return actors.flatMap(({ name, place }) => {
      const target = actors.find(({ id }) => id === place?.target);
      return place ? `${name} ${place.relation} ${target!.name}` : [];
    });
  };
  it.each<[prompt: string, places: string[]]>([
    ['A lamp between a sofa and a bookshelf', ['sofa left_of lamp', 'bookshelf right_of lamp']],
    ['A parrot between two lemons', ['lemons left_of parrot', 'lemons right_of parrot']],
    ['On the left, a cat; on the right, a dog.', ['cat left_of dog']],
    ['A bicycle on the right side of the frame, a tree on the left', ['bicycle right_of tree']],
    ['There is a dog, and behind it stands a tall tree.', ['tree behind dog']],
    ['A giant cat towering over a house', ['cat behind house']],
    ['A knight rides through a forest', ['knight riding horse']],
  ])('%s', (prompt, places) => expect(placed(prompt)).toEqual(places));
});

describe('what is not as asked', () => {
  it('tells kin apart from the thing itself', () => {
    expect(plan('a beagle and a cat').shown_as).toEqual([{ text: 'beagle', as: 'corgi' }]);
    expect(plan('a cat').shown_as).toBeUndefined();
    expect(plan('a pole vaulter jumping').shown_as).toEqual([
      { text: 'pole vaulter', as: 'person' },
    ]);
  });

  it.each([
    ['an octopus playing the drums', 'octopus: play drums'],
    ['A man walks and talks', 'talks'],
  ])('notes what is not seen: %s', (prompt, text) =>
    expect(plan(prompt).not_shown.map((note) => note.text)).toContain(text),
  );

  it('leaves out weather that is denied', () => {
    expect(plan('A sunny meadow without rain').shots[0]!.weather.kind).toBe('clear');
    expect(plan('No snow or fog, just a field').shots[0]!.weather.kind).toBe('clear');
  });

  it('invites the guests of a gathering that nobody is named at', () => {
    const names = plan('a wedding in a garden').shots[0]!.actors.map(({ name }) => name);
    expect(names).toEqual(['bride', 'groom']);
  });
});
