import { expect, test } from 'vitest';
import { answered, gather } from './gather.ts';

/** Serves when told to, and remembers what each round held. */
function createRounds({ most = 100, patienceMs = 60_000 } = {}) {
  const served: number[][] = [];
  const gates: PromiseWithResolvers<void>[] = [];
  const ask = gather<number, number>(
    async (items) => {
      served.push([...items]);
      const gate = Promise.withResolvers<void>();
      gates.push(gate);
      await gate.promise;
      return items.map((item) =>
        item < 0
          ? { status: 'rejected', reason: new Error(`${item} is refused`) }
          : answered(item * 10),
      );
    },
    { most, patienceMs },
  );
  return { served, gates, ask };
}

test('who comes alone is served at once, who comes meanwhile in the next round', async () => {
  const { served, gates, ask } = createRounds();
  const first = ask(1);
  await expect.poll(() => served).toEqual([[1]]);
  const others = [ask(2), ask(3)];
  expect(served).toEqual([[1]]);
  gates[0]!.resolve();
  expect(await first).toBe(10);
  await expect.poll(() => served).toEqual([[1], [2, 3]]);
  gates[1]!.resolve();
  expect(await Promise.all(others)).toEqual([20, 30]);
});

test('those who come at the same time are served together', async () => {
  const { served, ask } = createRounds();
  void ask(1);
  // Two requests on two connections, read in one turn of the event loop.
  await Promise.resolve();
  void ask(2);
  setImmediate(() => void ask(3));
  await expect.poll(() => served).toEqual([[1, 2, 3]]);
});

test('one that is refused does not harm the others; a round that fails harms only its own', async () => {
  const { gates, ask } = createRounds();
  const first = ask(0);
  await expect.poll(() => gates.length).toBe(1);
  const round = Promise.allSettled([ask(-1), ask(2)]);
  const later = gates[0]!;
  later.resolve();
  await first;
  await expect.poll(() => gates.length).toBe(2);
  gates[1]!.resolve();
  expect(await round).toMatchObject([
    { status: 'rejected', reason: { message: '-1 is refused' } },
    { status: 'fulfilled', value: 20 },
  ]);
  const broken = ask(3);
  await expect.poll(() => gates.length).toBe(3);
  gates[2]!.reject(new Error('The database is away.'));
  await expect(broken).rejects.toThrow('away');
  const after = ask(4);
  await expect.poll(() => gates.length).toBe(4);
  gates[3]!.resolve();
  expect(await after).toBe(40);
});

test('a round holds so many at most', async () => {
  const { served, gates, ask } = createRounds({ most: 2 });
  const all = Promise.all([1, 2, 3, 4, 5].map(ask));
  for (const [index, round] of [[1, 2], [3, 4], [5]].entries()) {
    await expect.poll(() => served[index]).toEqual(round);
    gates[index]!.resolve();
  }
  expect(await all).toEqual([10, 20, 30, 40, 50]);
});

test('a round that takes long does not hold up the next for ever', async () => {
  const { served, gates, ask } = createRounds({ patienceMs: 1 });
  const stuck = ask(1);
  await expect.poll(() => served).toEqual([[1]]);
  const next = [ask(2), ask(3)];
  await expect.poll(() => served).toEqual([[1], [2, 3]]);
  gates[1]!.resolve();
  expect(await Promise.all(next)).toEqual([20, 30]);
  gates[0]!.resolve();
  expect(await stuck).toBe(10);
});
