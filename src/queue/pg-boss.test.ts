import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Database } from '../database/database.ts';
import { createTestDatabase, type TestDatabase } from '../../test/database.ts';
import { openQueue } from './pg-boss.ts';
import type { Queue } from './queue.ts';

const NAME = 'engine.test';

let testDatabase: TestDatabase;
let database: Database;
let queue: Queue;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
});
afterAll(() => testDatabase[Symbol.asyncDispose]());
beforeEach(async () => {
  database = await testDatabase.open();
  queue = await open(database);
});
afterEach(async () => {
  await queue.close();
  await testDatabase.clear();
});

function open(over: Database): Promise<Queue> {
  return openQueue({
    database: over,
    queues: [NAME],
    onError: (error) => {
      throw error;
    },
  });
}

async function enqueue(videoId: string, group = 'default'): Promise<string> {
  const jobId = randomUUID();
  await queue.enqueue(NAME, [{ jobId, videoId, group }], database.kysely);
  return jobId;
}

const fetch = () => queue.fetch(NAME, database.kysely);

test('entries come out in the order in which they went in, each to one taker', async () => {
  const jobIds = [await enqueue('a'), await enqueue('b'), await enqueue('c')];
  const claims = [await fetch(), await fetch(), await fetch(), await fetch()];
  expect(claims).toEqual([
    { queue: NAME, jobId: jobIds[0], videoId: 'a', attempt: 1 },
    { queue: NAME, jobId: jobIds[1], videoId: 'b', attempt: 1 },
    { queue: NAME, jobId: jobIds[2], videoId: 'c', attempt: 1 },
    null,
  ]);
});

test('takers at the same time do not get the same entry, nor wait for each other', async () => {
  for (let index = 0; index < 20; index += 1) await enqueue(`video-${index}`);
  const claims = await Promise.all(Array.from({ length: 25 }, fetch));
  const taken = claims.flatMap((claim) => (claim ? [claim.videoId] : []));
  expect(new Set(taken).size).toBe(20);
  expect(taken).toHaveLength(20);
});

test('a transaction that fails has neither put in nor taken out', async () => {
  await enqueue('a');
  const undone = database.kysely.transaction().execute(async (transaction) => {
    const entry = { jobId: randomUUID(), videoId: 'b', group: 'default' };
    await queue.enqueue(NAME, [entry], transaction);
    expect(await queue.fetch(NAME, transaction)).toMatchObject({ videoId: 'a' });
    throw new Error('Never mind.');
  });
  await expect(undone).rejects.toThrow('Never mind.');
  expect(await fetch()).toMatchObject({ videoId: 'a', attempt: 1 });
  expect(await fetch()).toBeNull();
});

test('a completed entry is gone', async () => {
  await enqueue('a');
  const claim = (await fetch())!;
  expect(await queue.touch(claim)).toBe(true);
  expect(await queue.complete(claim, database.kysely)).toBe(true);
  expect(await queue.complete(claim, database.kysely)).toBe(false);
  expect(await queue.touch(claim)).toBe(false);
  expect(await fetch()).toBeNull();
});

test('an entry that is offered again comes with the next number, and the old one counts no more', async () => {
  await enqueue('a');
  const first = (await fetch())!;
  expect(await queue.retry(first, 0, database.kysely)).toBe(true);
  const second = (await fetch())!;
  expect(second).toEqual({ ...first, attempt: 2 });
  expect(await queue.touch(first)).toBe(false);
  expect(await queue.complete(first, database.kysely)).toBe(false);
  expect(await queue.retry(first, 0, database.kysely)).toBe(false);
  expect(await queue.touch(second)).toBe(true);
  expect(await queue.complete(second, database.kysely)).toBe(true);
});

test('an entry can be offered again more often than any job will need', async () => {
  await enqueue('a');
  for (let attempt = 1; attempt <= 30; attempt += 1) {
    const claim = (await fetch())!;
    expect(claim.attempt).toBe(attempt);
    expect(await queue.retry(claim, 0, database.kysely)).toBe(true);
  }
});

test('an entry for a job that was elsewhere counts its attempts on', async () => {
  const entry = { jobId: randomUUID(), videoId: 'a', group: 'default', afterAttempt: 3 };
  await queue.enqueue(NAME, [entry], database.kysely);
  const claim = (await fetch())!;
  expect(claim.attempt).toBe(4);
  expect(await queue.touch({ ...claim, attempt: 1 })).toBe(false);
  expect(await queue.retry(claim, 0, database.kysely)).toBe(true);
  const next = (await fetch())!;
  expect(next.attempt).toBe(5);
  expect(await queue.complete(next, database.kysely)).toBe(true);
});

test('an entry with a delay waits for it, and does not keep others waiting', async () => {
  await enqueue('a');
  expect(await queue.retry((await fetch())!, 3600, database.kysely)).toBe(true);
  expect(await fetch()).toBeNull();
  await enqueue('b');
  expect(await fetch()).toMatchObject({ videoId: 'b' });
  await database.pool.query(
    "update kinora_queue.job set start_after = now() where state = 'retry'",
  );
  expect(await fetch()).toMatchObject({ videoId: 'a', attempt: 2 });
});

test('a cancelled entry is nobody’s, whether it waits or is held', async () => {
  const waiting = await enqueue('a');
  await queue.cancel(NAME, waiting, database.kysely);
  expect(await fetch()).toBeNull();
  const held = await enqueue('b');
  const claim = (await fetch())!;
  await queue.cancel(NAME, held, database.kysely);
  expect(await queue.touch(claim)).toBe(false);
  expect(await queue.complete(claim, database.kysely)).toBe(false);
  await queue.cancel(NAME, held, database.kysely);
});

test('an entry waits for years without being forgotten', async () => {
  await enqueue('a');
  const { rows } = await database.pool.query(
    "select keep_until > now() + interval '9 years' as kept from kinora_queue.job",
  );
  expect(rows).toEqual([{ kept: true }]);
});

test('many processes may open the queue at once', async () => {
  const others = await Promise.all(Array.from({ length: 4 }, () => testDatabase.open()));
  const queues = await Promise.all(others.map(open));
  await enqueue('a');
  const claims = await Promise.all(
    queues.map((other, index) => other.fetch(NAME, others[index]!.kysely)),
  );
  expect(claims.filter((claim) => claim !== null)).toHaveLength(1);
  await Promise.all(queues.map((other) => other.close()));
});
