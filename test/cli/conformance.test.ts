import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestServer, type TestServer } from '../test-server.ts';
import type { ConformanceReport } from '../../src/testing/conformance/run.ts';
import { createCardEngine } from '../card-engine.ts';
import { packedCommand } from '../packed.ts';
import { kinora, type Outcome } from './kinora.ts';

const KEY = 'sk-conformance-0123456789';

let server: TestServer;

beforeAll(async () => {
  await packedCommand();
  server = await createTestServer({
    engines: [createCardEngine()],
    settings: { models: 'sora-2=card,sora-2-pro=card' },
    env: { KINORA_ADMIN_KEY: KEY },
  });
}, 180_000);
afterAll(() => server.close());

function check(...words: string[]): Promise<Outcome> {
  return kinora(['conformance', '--base-url', server.baseURL, '--key', KEY, ...words]);
}

test('the packed command checks a server, a line for each case', async () => {
  const { code, stdout, stderr } = await check('--only', 'models', '--only', 'create.defaults');
  expect(stderr).toBe('');
  expect(stdout).toMatch(/^ok {3}create\.defaults: /);
  expect(stdout).toMatch(/\n\n4 passed, 0 failed, 0 skipped\n$/);
  expect(code).toBe(0);
});

test('a server that is not as it was said to be fails', async () => {
  const { code, stdout } = await check('--strict', '--only', 'superset.seed', '--json');
  const report = JSON.parse(stdout) as ConformanceReport;
  expect(report).toMatchObject({ passed: 0, failed: 1, results: [{ id: 'superset.seed' }] });
  expect(report.results[0]!.expected).toContain('status 400');
  expect(code).toBe(1);
});

test.each([
  [['--only', 'nothing'], 2, "There is no case or group 'nothing'."],
  [['--base-url', 'http://127.0.0.1:9/v1'], 3, 'http://127.0.0.1:9/v1: '],
])('conformance %s ends with %i', async (words, expected, message) => {
  const { code, stderr } = await check(...words);
  expect(stderr).toContain(message);
  expect(code).toBe(expected);
});

test('the package has the suite and a server for tests', async () => {
  const bin = path.dirname(await packedCommand());
  const script = path.join(bin, '..', '..', 'use-testing.mjs');
  await writeFile(
    script,
    `import { conformanceCases, createTestServer, formatTotals, runConformance } from 'kinora/testing';
     if (conformanceCases.length < 300) throw new Error('not all there');
     await using server = await createTestServer();
     const report = await runConformance({ baseURL: server.baseURL, only: ['create.defaults', 'refuse'] });
     console.log(formatTotals(report));`,
  );
  const { stdout } = await promisify(execFile)(process.execPath, [script]);
  expect(stdout).toMatch(/^\d\d passed, 0 failed, 0 skipped\n$/);
});
