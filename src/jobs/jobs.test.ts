import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../test/database.ts';
import { createJobNode, newJob, temporaryFolder, type JobNode } from '../../test/job-node.ts';
import { createScriptedEngine } from '../../test/scripted-engine.ts';
import { createJobs } from './jobs.ts';

let stack: AsyncDisposableStack;
let testDatabase: TestDatabase;
let node: JobNode;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
});
afterAll(() => testDatabase[Symbol.asyncDispose]());
beforeEach(async () => {
  stack = new AsyncDisposableStack();
  const { folder } = stack.use(await temporaryFolder());
  const database = await testDatabase.open();
  node = stack.use(await createJobNode({ database, engines: [createScriptedEngine()], folder }));
});
afterEach(async () => {
  await stack.disposeAsync();
  await testDatabase.clear();
});

test('whoever waits hears of a change as soon as it happens', async () => {
  const record = await node.jobs.create(newJob());
  const waiting = node.jobs.waitForChange(record, { timeoutMs: 60_000 });
  await node.jobs.cancel(record.id);
  expect(await waiting).toMatchObject({ id: record.id, status: 'failed' });
});

test('whoever waits for what has changed already does not wait', async () => {
  const record = await node.jobs.create(newJob());
  await node.jobs.cancel(record.id);
  expect(await node.jobs.waitForChange(record, { timeoutMs: 60_000 })).toMatchObject({
    status: 'failed',
  });
  const ended = (await node.jobs.retrieve(record.id))!;
  expect(await node.jobs.waitForChange(ended, { timeoutMs: 60_000 })).toEqual(ended);
});

test('waiting ends with the time, with the request, and with the video', async () => {
  const record = await node.jobs.create(newJob());
  expect(await node.jobs.waitForChange(record, { timeoutMs: 0 })).toEqual(record);
  expect(await node.jobs.waitForChange(record, { timeoutMs: 10 })).toEqual(record);

  const request = new AbortController();
  const { signal } = request;
  const waiting = node.jobs.waitForChange(record, { timeoutMs: 60_000, signal });
  request.abort();
  expect(await waiting).toEqual(record);
  expect(await node.jobs.waitForChange(record, { timeoutMs: 60_000, signal })).toEqual(record);

  const removed = node.jobs.waitForChange(record, { timeoutMs: 60_000 });
  await node.jobs.remove(record.id);
  // It is cancelled, then gone: either may be seen.
  expect(['failed', undefined]).toContain((await removed)?.status);
  expect(await node.jobs.waitForChange(record, { timeoutMs: 60_000 })).toBeNull();
});

test('any number of listeners hear of one video, until they stop', async () => {
  const { id } = await node.jobs.create(newJob());
  const other = await node.jobs.create(newJob());
  const heard: string[] = [];
  const { promise, resolve } = Promise.withResolvers<void>();
  node.jobs.subscribe(id, () => heard.push('first'));
  const stop = node.jobs.subscribe(id, () => heard.push('stopped'));
  node.jobs.subscribe(id, () => {
    heard.push('last');
    resolve();
  });
  stop();
  stop();
  await node.jobs.cancel(other.id);
  await node.jobs.cancel(id);
  await promise;
  expect(heard).toEqual(['first', 'last']);
});

test('a job that is refused in its own transaction was never there', async () => {
  const refused = node.jobs.create(
    newJob({
      onAccepted: async () => {
        throw new Error('Taken.');
      },
    }),
  );
  await expect(refused).rejects.toThrow('Taken.');
  const { records } = await node.jobs.list({ limit: 10, order: 'asc', after: null });
  expect(records).toEqual([]);
  expect(await node.queue.fetch('engine.scripted', node.database.kysely)).toBeNull();
});

test('an engine without a queue accepts no jobs', async () => {
  await expect(node.jobs.create(newJob({ engine: 'unknown' }))).rejects.toThrow('foreign key');
  const { records } = await node.jobs.list({ limit: 10, order: 'asc', after: null });
  expect(records).toEqual([]);
});

test('of jobs that are accepted together each has its own answer', async () => {
  const { kysely } = node.database;
  const full = { id: 'full', name: 'Full', limits: { queued: 0 } };
  await kysely.insertInto('projects').values(full).execute();
  const kept: string[] = [];
  const answers = await Promise.allSettled([
    node.jobs.create(newJob({ prompt: 'first' })),
    node.jobs.create(newJob({ engine: 'unknown' })),
    createJobs(node.dependencies)('full').create(newJob()),
    node.jobs.create(newJob({ onAccepted: async ({ id }) => void kept.push(id) })),
    node.jobs.create(newJob({ onAccepted: () => Promise.reject(new Error('Taken.')) })),
    node.jobs.create(newJob({ prompt: 'last' })),
  ]);
  expect(answers).toMatchObject([
    { value: { prompt: 'first' } },
    { reason: { message: expect.stringContaining('foreign key') } },
    { reason: { status: 429, code: 'queue_full' } },
    { value: { id: kept.at(-1) } },
    { reason: { message: 'Taken.' } },
    { value: { prompt: 'last' } },
  ]);
  const { records } = await node.jobs.list({ limit: 10, order: 'asc', after: null });
  const made = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
  expect(new Map(records.map((record) => [record.id, record]))).toEqual(
    new Map(made.map((record) => [record.id, record])),
  );
});

test('jobs are accepted while a newer version adds a column', async () => {
  const { pool } = node.database;
  await node.jobs.create(newJob());
  await pool.query('alter table videos add column later text');
  try {
    await node.jobs.create(newJob());
  } finally {
    await pool.query('alter table videos drop column later');
  }
});

test('the wait is estimated from films that were made and jobs that come first', async () => {
  const done = await node.jobs.create(newJob({ seconds: '4', size: '1280x720' }));
  expect(await node.jobs.estimate(done)).toEqual({ queuePosition: 0, etaSeconds: null });
  await node.database.pool.query(
    `update videos set status = 'completed', progress = 100, content = '{}',
       started_at = now() - interval '8 seconds', completed_at = now()`,
  );
  const first = await node.jobs.create(newJob({ seconds: '8', size: '1280x720' }));
  const second = await node.jobs.create(newJob({ seconds: '4', size: '640x720' }));
  expect(await node.jobs.estimate(first)).toEqual({ queuePosition: 0, etaSeconds: 16 });
  expect(await node.jobs.estimate(second)).toEqual({ queuePosition: 1, etaSeconds: 20 });
  await node.jobs.cancel(first.id);
  expect(await node.jobs.estimate(second)).toEqual({ queuePosition: 0, etaSeconds: 4 });
  expect(await node.jobs.estimate((await node.jobs.retrieve(done.id))!)).toEqual({
    queuePosition: null,
    etaSeconds: null,
  });
});
