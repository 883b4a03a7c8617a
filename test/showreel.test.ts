import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { planFor } from '../src/engines/illustrator/make-film.ts';
import { STYLES } from '../src/engines/illustrator/plan.ts';

const listSchema = z.array(z.object({ name: z.string(), prompt: z.string() }));

test('the showreel has a film for every look, each in a place of its own, about somebody', async () => {
  const text = await readFile(new URL('../scripts/showreel.json', import.meta.url), 'utf8');
  const films = listSchema.parse(JSON.parse(text));
  const plans = films.map(({ prompt }) =>
    planFor({ prompt, seconds: 4, width: 1280, height: 720, seed: 1 }),
  );
  expect(plans.map(({ style }) => style).toSorted()).toEqual([...STYLES].toSorted());
  const places = plans.map(({ shots }) => {
    const { kind, attributes } = shots[0]!.environment;
    return [kind, ...attributes.toSorted()].join(' ');
  });
  expect(new Set(places).size).toBe(films.length);
  expect(new Set(films.map(({ name }) => name)).size).toBe(films.length);
  for (const { shots } of plans)
    expect(shots[0]!.actors.some(({ role }) => role === 'subject')).toBe(true);
});
