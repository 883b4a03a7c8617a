import { expect, test } from 'vitest';
import { formatResult } from '../src/testing/conformance/report.ts';
import { runConformance } from '../src/testing/conformance/run.ts';
import { createTestServer } from '../src/testing/create-test-server.ts';
import { createCardEngine } from './card-engine.ts';

const KEY = 'sk-conformance-0123456789';
/** Cases that a test cannot run, and why. */
const SKIPPED = {
  'extensions.seventh': 'needs six films; run with --slow',
  'restart.mid-job': 'the suite was not told how to restart the server',
};

test.each([
  ['default', {}, { ...SKIPPED, 'expiry.gone': 'films do not expire here' }],
  ['strict', { KINORA_COMPAT: 'strict' }, SKIPPED],
])('the server passes every case in %s mode', { timeout: 240_000 }, async (mode, env, skipped) => {
  await using server = await createTestServer({
    engines: [createCardEngine()],
    settings: { models: 'sora-2=card,sora-2-pro=illustrator-pro' },
    env: { KINORA_ADMIN_KEY: KEY, KINORA_WEBHOOK_HOSTS: '127.0.0.1', ...env },
  });
  const strict = mode === 'strict';
  const report = await runConformance({ baseURL: server.baseURL, key: KEY, strict });
  const failed = report.results.filter(({ outcome }) => outcome === 'failed');
  expect(failed.map(formatResult)).toEqual([]);
  const reasons = report.results
    .filter(({ outcome, basis }) => outcome === 'skipped' && !(strict && basis === 'superset'))
    .map(({ id, reason }) => [id, reason]);
  expect(Object.fromEntries(reasons)).toEqual(skipped);
  expect(report.passed).toBeGreaterThan(200);
});
