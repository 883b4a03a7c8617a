import { expect, it } from 'vitest';
import { actedAs } from './acting.ts';
import { verbs } from './verbs.ts';
import { actionFor, actions } from '../actors/human/actions/registry.ts';

/** Verbs of the planner that people show as another one, or as standing at ease, on purpose. */
const STANDS = new Set([
  'stand',
  'shine',
  'explode',
  'melt',
  'burn',
  'grow',
  'flow',
  'erupt',
  'wear',
]);

it('has a drawing for whatever the planner lets people do', () => {
  const idle = verbs
    .map((row) => row.drawn[0]!)
    .filter((verb) => !STANDS.has(verb))
    .map((verb) => actedAs('human', verb))
    .filter(
      ({ verb, seen }) => seen && verb !== 'stand' && actionFor(verb) === actions.get('stand'),
    )
    .map(({ verb }) => verb);
  expect(new Set(idle)).toEqual(new Set());
});
