import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { until } from '../../server-process.ts';
import { NAMES, type Subject } from './far-side.ts';
import { openWorld, type World } from './world.ts';

/** A running film of each engine is cancelled through the API of a whole server. */

let world: World;
const films = new Map<string, string>();
const milliseconds: Record<string, number> = {};

beforeAll(async () => {
  world = await openWorld();
  for (const name of NAMES) films.set(name, await world.begin(name, 'NEVER'));
  await Promise.all([...films.values()].map(world.atWork));
});
afterAll(async () => {
  const lead = 'milliseconds from the cancel of the caller to the end of the work';
  process.stdout.write(`${lead}: ${JSON.stringify(milliseconds)}\n`);
  await world?.[Symbol.asyncDispose]();
});

describe('a cancelled film has ended for its caller, and over there where that can be', () => {
  test.each(NAMES)('%s', async (name) => {
    const id = films.get(name)!;
    const subject: Subject = world.far.subjects.get(name)!;
    expect(await subject.isWorking()).toBe(true);
    const began = performance.now();
    const { status, error } = await world.client.cancelVideo(id);
    expect({ status, code: error?.code }).toEqual({ status: 'failed', code: 'cancelled' });
    if (subject.stops) {
      await until(
        async () => subject.isWorking(),
        (isWorking) => !isWorking,
      );
      milliseconds[name] = Math.round(performance.now() - began);
    } else {
      // It goes on over there, and yet its place here is free: the next film begins.
      const next = await world.begin(name, 'NEVER');
      await world.atWork(next);
      expect(await subject.isWorking()).toBe(true);
      await world.client.cancelVideo(next);
    }
    expect(await world.look(id)).toMatchObject({ status: 'failed', error: { code: 'cancelled' } });
  });
});
