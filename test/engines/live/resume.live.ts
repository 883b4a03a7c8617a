import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { until } from '../../server-process.ts';
import { NAMES } from './far-side.ts';
import { openWorld, type World } from './world.ts';

/**
 * One server is killed in the middle of a film of each engine, and started again over the same data:
 * each film must be the one that was begun before.
 */

let world: World;
const films = new Map<string, string>();

beforeAll(async () => {
  world = await openWorld();
  for (const name of NAMES) films.set(name, await world.begin(name, 'RESUMED'));
  await Promise.all([...films.values()].map(world.atWork));
  await world.crash();
  await Promise.all([...films.values()].map(world.atWork));
  await world.far.letEnd('RESUMED');
});
afterAll(() => world?.[Symbol.asyncDispose]());

describe('after a kill -9 the film that was begun is the one that is made', () => {
  test.each(NAMES)('%s', async (name) => {
    const ended = await until(
      () => world.look(films.get(name)!),
      ({ status }) => status === 'completed' || status === 'failed',
    );
    expect(ended.error).toBeNull();
    expect(ended).toMatchObject({ status: 'completed', details: { engine: name, attempt: 2 } });
    expect(await world.far.subjects.get(name)!.begun()).toBe(1);
  });
});
