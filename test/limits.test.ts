import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Kinora } from '../src/client/index.ts';
import type { ProjectLimits } from '../src/contract/project.ts';
import { createTestServer, type TestServer } from '../src/testing/create-test-server.ts';
import { createCardEngine } from './card-engine.ts';
import { createTestDatabase, type TestDatabase } from './database.ts';
import { until } from './server-process.ts';

const ADMIN_KEY = 'sk-admin-0123456789abcdef';

/** Two nodes over one database: what one accepts counts for the other. */
let database: TestDatabase;
let nodes: TestServer[];

beforeAll(async () => {
  database = await createTestDatabase();
  const node = (more: object): Promise<TestServer> =>
    createTestServer({
      engines: [createCardEngine(), createCardEngine({ id: 'foreign' })],
      settings: { models: 'sora-2=card,abroad=foreign', database: database.url, ...more },
      env: { KINORA_ADMIN_KEY: ADMIN_KEY },
      config: {
        prices: { card: { perSecond: 0.1 }, foreign: { perVideo: 1, currency: 'EUR' } },
      },
    });
  // One makes films, one at a time; the other leaves that to it.
  nodes = [await node({}), await node({ role: 'api' })];
});
afterAll(async () => {
  for (const node of nodes) await node.close();
  await database[Symbol.asyncDispose]();
});

function clientOf(apiKey: string, node = nodes[0]!): Kinora {
  return new Kinora({ apiKey, baseURL: node.baseURL, maxRetries: 0 });
}

interface Project {
  id: string;
  key: string;
  client: Kinora;
}

async function makeProject(limits: ProjectLimits, keyLimits: object = {}): Promise<Project> {
  const admin = clientOf(ADMIN_KEY);
  const { id } = await admin.projects.create({ name: 'Limited', limits });
  const { key } = await admin.keys.create({ name: 'Key', project: id, ...keyLimits });
  return { id, key, client: clientOf(key) };
}

function create(key: string, body: object = {}, node = nodes[0]!): Promise<Response> {
  return fetch(`${node.baseURL}/videos`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify({ prompt: 'A fox SLOW', seconds: '4', ...body }),
  });
}

/** Many at once, at both nodes. @returns how many were answered with each status. */
async function rush(key: string, count: number): Promise<Record<number, number>> {
  const answers = await Promise.all(
    Array.from({ length: count }, (_, index) => create(key, {}, nodes[index % 2])),
  );
  const statuses: Record<number, number> = {};
  for (const { status } of answers) statuses[status] = (statuses[status] ?? 0) + 1;
  return statuses;
}

async function cancelAll({ client }: Project): Promise<void> {
  for await (const { id } of client.listVideos()) await client.cancelVideo(id);
}

async function refusal(response: Response): Promise<unknown> {
  return ((await response.json()) as { error: unknown }).error;
}

describe('seconds a minute', () => {
  test('of a key: every create says what is left, and what is too much when to come again', async () => {
    const project = await makeProject({}, { seconds_per_minute: 12 });
    const first = await create(project.key, { seconds: '8' });
    expect(first.status).toBe(200);
    expect(first.headers.get('x-ratelimit-limit-seconds')).toBe('12');
    expect(first.headers.get('x-ratelimit-remaining-seconds')).toBe('4');
    expect(first.headers.get('x-ratelimit-reset-seconds')).toMatch(/^\d+ms$/);
    const second = await create(project.key, { seconds: '8' }, nodes[1]);
    expect(second.status).toBe(429);
    expect(Number(second.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(second.headers.get('x-ratelimit-remaining-seconds')).toBe('4');
    expect(await refusal(second)).toMatchObject({
      type: 'requests',
      code: 'rate_limit_exceeded',
      message: expect.stringContaining('limit 12 per minute, used 8, requested 8.'),
    });
    const endless = await create(project.key, { seconds: '16' });
    expect(endless.status).toBe(429);
    expect(endless.headers.get('x-should-retry')).toBe('false');
    expect(endless.headers.get('retry-after')).toBeNull();
    await cancelAll(project);
    // What came to nothing was asked for all the same.
    expect((await create(project.key, { seconds: '8' })).status).toBe(429);
  });

  test('of a key do not count for another of the project, and those of the project do', async () => {
    const admin = clientOf(ADMIN_KEY);
    const project = await makeProject({ seconds_per_minute: 12 }, { seconds_per_minute: 4 });
    const { key } = await admin.keys.create({ name: 'Other', project: project.id });
    const statuses = [];
    for (const one of [project.key, project.key, key, key, key]) {
      statuses.push((await create(one)).status);
    }
    expect(statuses).toEqual([200, 429, 200, 200, 429]);
    await cancelAll(project);
  });

  test('are not exceeded by many creates at once, at two nodes', async () => {
    const project = await makeProject({}, { seconds_per_minute: 20 });
    expect(await rush(project.key, 16)).toEqual({ 200: 5, 429: 11 });
    await cancelAll(project);
  });
});

describe('quotas and budgets', () => {
  test('a month has so many seconds, also for many creates at once at two nodes', async () => {
    const project = await makeProject({ seconds_per_month: 12 });
    expect(await rush(project.key, 10)).toEqual({ 200: 3, 429: 7 });
    const refused = await create(project.key);
    expect(refused.headers.get('x-should-retry')).toBe('false');
    expect(await refusal(refused)).toEqual({
      message:
        'You exceeded your current quota: this project may make 12 seconds of film in a month and has asked for 12; this film has 4.',
      type: 'insufficient_quota',
      param: null,
      code: 'insufficient_quota',
    });
    await cancelAll(project);
  });

  test('a month costs no more than its budget, also for many creates at once', async () => {
    const project = await makeProject({ budget_per_month: { amount: 1.2, currency: 'USD' } });
    expect(await rush(project.key, 10)).toEqual({ 200: 3, 400: 7 });
    expect(await refusal(await create(project.key))).toEqual({
      message:
        'Billing hard limit has been reached. This project may spend 1.2 USD in a month and has spent 1.2; this film costs 0.4.',
      type: 'billing_limit_user_error',
      param: null,
      code: 'billing_hard_limit_reached',
    });
    await cancelAll(project);
  });

  test('a budget pays for no films of another currency, and nothing for those without a price', async () => {
    const { key } = await makeProject({ budget_per_month: { amount: 0, currency: 'USD' } });
    const abroad = await create(key, { model: 'abroad' });
    expect(await refusal(abroad)).toMatchObject({
      code: 'billing_hard_limit_reached',
      message: expect.stringContaining('in USD, and this film is paid in EUR.'),
    });
  });

  test('what fails or is cancelled in time is given back; what was begun or deleted is not', async () => {
    const project = await makeProject({ seconds_per_month: 8 });
    const { client } = project;
    const used = async (): Promise<number> =>
      (await client.projects.usage()).data[0]!.quotas[0]!.used;
    const ended = (id: string): Promise<{ status: string }> =>
      until(
        () => client.getVideo(id),
        ({ status }) => status === 'completed' || status === 'failed',
      );
    const make = async (prompt: string): Promise<string> =>
      (await client.createVideo({ prompt, seconds: '4' })).id;

    const refused = await make('REFUSE');
    expect(await used()).toBe(4);
    expect(await ended(refused)).toMatchObject({ status: 'failed' });
    expect(await used()).toBe(0);

    const begun = await make('SLOW');
    await until(
      () => client.getVideo(begun),
      ({ status }) => status === 'in_progress',
    );
    const waiting = await make('SLOW');
    expect(await used()).toBe(8);
    await client.cancelVideo(waiting);
    expect(await used()).toBe(4);
    await client.cancelVideo(begun);
    expect(await used()).toBe(4);

    const made = await make('A fox');
    expect(await ended(made)).toMatchObject({ status: 'completed' });
    await client.deleteVideo(made);
    expect(await used()).toBe(8);
    await expect(make('A fox')).rejects.toMatchObject({ status: 429, code: 'insufficient_quota' });
    const [usage] = (await client.projects.usage()).data;
    expect(usage).toMatchObject({
      charged_seconds: 8,
      costs: [{ amount: 0.8, currency: 'USD' }],
      quotas: [{ limit: 'seconds_per_month', allowed: 8, used: 8, currency: null }],
    });
  });

  test('who has set which limit is written down', async () => {
    const admin = clientOf(ADMIN_KEY);
    const { id } = await makeProject({}, { seconds_per_minute: 7, requests_per_minute: 70 });
    const limits = {
      seconds_per_minute: 60,
      seconds_per_month: 600,
      budget_per_month: { amount: 12.5, currency: 'EUR' },
    };
    expect((await admin.projects.update(id, { limits })).limits).toEqual(limits);
    const response = await fetch(`${new URL(nodes[0]!.baseURL).origin}/kinora/v1/audit_log`, {
      headers: { authorization: `Bearer ${ADMIN_KEY}` },
    });
    const { data } = (await response.json()) as { data: { action: string; facts: unknown }[] };
    expect(data[0]).toMatchObject({
      action: 'project.updated',
      facts: {
        limits: { secondsPerMinute: 60, budgetPerMonth: { amount: 12.5, currency: 'EUR' } },
      },
    });
    expect(data[1]).toMatchObject({
      action: 'key.created',
      facts: { secondsPerMinute: 7, requestsPerMinute: 70 },
    });
  });
});
