import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../test/database.ts';
import { createJobNode, newJob, temporaryFolder, type JobNode } from '../../test/job-node.ts';
import { createScriptedEngine, type ScriptedEngine } from '../../test/scripted-engine.ts';
import { ApiError } from '../contract/error.ts';
import type { ProjectLimits } from '../store/projects.ts';
import { createJobs, type Jobs } from './jobs.ts';

let testDatabase: TestDatabase;
let stack: AsyncDisposableStack;
let engine: ScriptedEngine;
let node: JobNode;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
});
afterAll(() => testDatabase[Symbol.asyncDispose]());
beforeEach(async () => {
  stack = new AsyncDisposableStack();
  const { folder } = stack.use(await temporaryFolder());
  engine = createScriptedEngine();
  const database = await testDatabase.open();
  node = stack.use(await createJobNode({ database, engines: [engine], folder }));
});
afterEach(async () => {
  await stack.disposeAsync();
  await testDatabase.clear();
});

function jobsOf(projectId: string, limits: ProjectLimits = {}): Jobs {
  return createJobs({ ...node.dependencies, limits, estimateMs: 0 })(projectId);
}

async function create(
  jobs: Jobs,
  count: number,
  job: { priority?: number } = {},
): Promise<string[]> {
  const ids: string[] = [];
  for (let index = 0; index < count; index += 1) ids.push((await jobs.create(newJob(job))).id);
  return ids;
}

/** Lets every job run to its end, one after the other; resolves to their ids in that order. */
async function runAll(count: number): Promise<string[]> {
  const order: string[] = [];
  while (order.length < count) {
    const run = await engine.nextRun();
    order.push(run.request.id);
    await run.succeed();
  }
  return order;
}

test("one project's thousand jobs do not keep another's one waiting", async () => {
  const many = await create(jobsOf('a'), 6);
  const few = await create(jobsOf('b'), 2);
  const late = await create(jobsOf('c'), 1);
  await node.startWorker();
  const order = await runAll(9);
  // Projects take turns, whoever came first; within a project the oldest goes first.
  expect(order.slice(0, 3)).toEqual([many[0], few[0], late[0]]);
  expect(order.slice(3, 5)).toEqual([many[1], few[1]]);
  expect(order.slice(5)).toEqual(many.slice(2));
});

test('a higher priority goes before every turn', async () => {
  const [normal] = await create(jobsOf('a'), 1);
  const [low] = await create(jobsOf('b'), 1, { priority: -1 });
  const [high] = await create(jobsOf('a'), 1, { priority: 5 });
  await node.startWorker();
  expect(await runAll(3)).toEqual([high, normal, low]);
});

test('the place in the queue is that in which jobs are taken', async () => {
  await create(jobsOf('a'), 3);
  await create(jobsOf('b'), 2);
  await create(jobsOf('c'), 1, { priority: 1 });
  const places = new Map<string, number>();
  for (const name of ['a', 'b', 'c']) {
    const { records } = await jobsOf(name).list({ limit: 10, order: 'asc', after: null });
    for (const record of records) {
      const { queuePosition } = await jobsOf(name).estimate(record);
      places.set(record.id, queuePosition!);
    }
  }
  await node.startWorker();
  const order = await runAll(6);
  expect(order.map((id) => places.get(id))).toEqual([0, 1, 2, 3, 4, 5]);
});

test('a project has no more in work than it may, and leaves the rest to others', async () => {
  const limits = { running: 1 };
  const [first, second] = await create(jobsOf('a', limits), 2);
  const [other] = await create(jobsOf('b', limits), 1);
  const limited = stack.use(
    await createJobNode({
      database: node.database,
      engines: [engine],
      folder: stack.use(await temporaryFolder()).folder,
      concurrency: 3,
    }),
  );
  limited.dependencies.limits = limits;
  await limited.startWorker();
  const runs = [await engine.nextRun(), await engine.nextRun()];
  expect(runs.map(({ request }) => request.id).toSorted()).toEqual([first, other].toSorted());
  expect(await jobsOf('a').retrieve(second!)).toMatchObject({ status: 'queued' });
  await Promise.all(runs.map((run) => run.succeed()));
  const last = await engine.nextRun();
  expect(last.request.id).toBe(second);
  await last.succeed();
});

test('a project that has as much waiting as it may is told when to come again', async () => {
  const jobs = jobsOf('a', { queued: 2 });
  await create(jobs, 2);
  const refusal = await jobs.create(newJob()).catch((error: unknown) => error as ApiError);
  expect(refusal).toMatchObject({ status: 429, code: 'queue_full', type: 'requests' });
  expect(Number((refusal as ApiError).headers['retry-after'])).toBeGreaterThan(0);
  await create(jobsOf('b', { queued: 2 }), 1);
  // Two at once cannot both find the last place.
  const tries = await Promise.allSettled(
    Array.from({ length: 8 }, () => jobsOf('c', { queued: 2 }).create(newJob())),
  );
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
});
