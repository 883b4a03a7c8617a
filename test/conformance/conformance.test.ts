import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Kinora } from '../../src/client/index.ts';
import { formatResult } from '../../src/testing/conformance/report.ts';
import { runConformance } from '../../src/testing/conformance/run.ts';
import { createTestServer, type TestServer } from '../../src/testing/create-test-server.ts';
import { createCardEngine } from '../card-engine.ts';

/** Films expire in the last test; six films in a row are for `npm run test:conformance`. */
const NOT_HERE = ['expiry.gone', 'extensions.seventh'];
const KEY = 'sk-conformance-0123456789';

let data: string;
let otherKey: string;

/** A server over the one folder of these tests. */
function open(env: Record<string, string> = {}, port = '0'): Promise<TestServer> {
  return createTestServer({
    // The suite takes films of sora-2-pro for those that are not ready yet.
    engines: [createCardEngine(), createCardEngine({ id: 'snail', waits: true })],
    settings: { data, port, models: 'sora-2=card,sora-2-pro=snail' },
    env: { KINORA_ADMIN_KEY: KEY, KINORA_WEBHOOK_HOSTS: '127.0.0.1', ...env },
  });
}

beforeAll(async () => {
  data = await mkdtemp(path.join(os.tmpdir(), 'kinora-conformance-'));
  // In strict mode there are no operations for keys.
  await using server = await open();
  const client = new Kinora({ baseURL: server.baseURL, apiKey: KEY });
  const { id } = await client.projects.create({ name: 'Others' });
  otherKey = (await client.keys.create({ name: 'Another', project: id })).key;
});
afterAll(() => rm(data, { recursive: true, force: true }));

test.each([
  ['default', {}],
  ['strict', { KINORA_COMPAT: 'strict' }],
])('the server passes every case in %s mode', { timeout: 600_000 }, async (mode, env) => {
  let server = await open(env);
  const { port } = new URL(server.baseURL);
  const strict = mode === 'strict';
  try {
    const report = await runConformance({
      baseURL: server.baseURL,
      key: KEY,
      otherKey,
      failingPrompt: 'REFUSE this',
      strict,
      restart: async () => {
        await server.close();
        server = await open(env, port);
      },
    });
    const failed = report.results.filter(({ outcome }) => outcome === 'failed');
    expect(failed.map(formatResult)).toEqual([]);
    const skipped = report.results.filter(
      ({ id, outcome, basis }) =>
        outcome === 'skipped' && !NOT_HERE.includes(id) && !(strict && basis === 'superset'),
    );
    expect(skipped.map(formatResult)).toEqual([]);
    expect(report.passed).toBeGreaterThan(250);
  } finally {
    await server.close();
  }
});

test('films expire as the contract says, on a server that keeps them for seconds', async () => {
  await using server = await open({ KINORA_RETENTION: '1s' });
  const report = await runConformance({ baseURL: server.baseURL, key: KEY, only: ['expiry'] });
  expect(report.results.map(formatResult)).toEqual([
    'ok   expiry.gone: after expires_at the content is a 404 and the video still completed',
  ]);
});
