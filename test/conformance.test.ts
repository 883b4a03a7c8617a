import { expect, test } from 'vitest';
import { formatResult } from '../src/testing/conformance/report.ts';
import { runConformance } from '../src/testing/conformance/run.ts';
import { createTestServer } from '../src/testing/create-test-server.ts';
import { createCardEngine } from './card-engine.ts';

const KEY = 'sk-conformance-0123456789';
/** They need many films, a retention of seconds and a restart: `npm run test:conformance` has options for them. */
const NOT_HERE = ['expiry.gone', 'extensions.seventh', 'restart.mid-job'];

test.each([
  ['default', {}],
  ['strict', { KINORA_COMPAT: 'strict' }],
])('the server passes every case in %s mode', { timeout: 240_000 }, async (mode, env) => {
  await using server = await createTestServer({
    engines: [createCardEngine()],
    settings: { models: 'sora-2=card,sora-2-pro=illustrator-pro' },
    env: { KINORA_ADMIN_KEY: KEY, KINORA_WEBHOOK_HOSTS: '127.0.0.1', ...env },
  });
  const strict = mode === 'strict';
  const report = await runConformance({ baseURL: server.baseURL, key: KEY, strict });
  const failed = report.results.filter(({ outcome }) => outcome === 'failed');
  expect(failed.map(formatResult)).toEqual([]);
  const skipped = report.results
    .filter(({ outcome, basis }) => outcome === 'skipped' && !(strict && basis === 'superset'))
    .map(({ id }) => id);
  expect(skipped.toSorted()).toEqual(NOT_HERE);
  expect(report.passed).toBeGreaterThan(200);
});
