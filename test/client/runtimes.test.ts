import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Kinora } from '../../src/client/index.ts';
import { createTestServer, type TestServer } from '../test-server.ts';
import { createCardEngine } from '../card-engine.ts';
import { startFaultProxy } from './fault-proxy.ts';
import { RUNTIMES } from './runtimes.ts';

const run = promisify(execFile);
const program = path.join(import.meta.dirname, 'bad-day.ts');

let server: TestServer;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'kinora-runtimes-'));
  server = await createTestServer({
    engines: [createCardEngine()],
    settings: { models: 'sora-2=card' },
  });
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

const busy = (status: number) =>
  ({ kind: 'answer', status, headers: { 'retry-after-ms': '1' } }) as const;

for (const { name, command, isThere } of RUNTIMES) {
  test.skipIf(!isThere)(`a bad day in ${name} ends well`, async () => {
    await using proxy = await startFaultProxy(server.baseURL);
    proxy.fail(/^POST \/v1\/videos$/, busy(429));
    proxy.fail(/^POST \/v1\/videos$/, { kind: 'lose' });
    proxy.fail(/events$/, { kind: 'cut', afterBytes: 700 });
    proxy.fail(/content$/, { kind: 'cut', afterBytes: 1000 });
    proxy.fail(/content$/, { kind: 'cut', afterBytes: 500 });
    proxy.fail(/content$/, busy(503));
    proxy.fail(/^POST \/v1\/files$/, { kind: 'drop' });

    const file = path.join(folder, `${name}.mp4`);
    const [executable, ...words] = command;
    const { stdout } = await run(executable, [...words, program, proxy.baseURL, file]);
    const seen = JSON.parse(stdout) as { id: string; phases: string[] };

    const direct = new Kinora({ baseURL: server.baseURL, apiKey: null });
    const content = await direct.videos.downloadContent(seen.id);
    const bytes = Buffer.from(await content.arrayBuffer());
    expect(seen).toMatchObject({
      fileBytes: bytes.length,
      streamBytes: bytes.length,
      uploadedBytes: 21,
      refused: 'size',
      missing: 404,
      stopped: 'Not now.',
    });
    expect(seen.phases).toContain('completed');
    expect((await readFile(file)).equals(bytes)).toBe(true);

    const keys = proxy.seen
      .filter(({ method, path: asked }) => method === 'POST' && asked === '/v1/videos')
      .map(({ headers }) => headers['idempotency-key']);
    // Refused, lost and answered are one create with one key; the one with a bad size is another.
    expect(new Set(keys.slice(0, 3)).size).toBe(1);
    const ranges = proxy.seen.flatMap(({ headers }) => headers.range ?? []);
    expect(ranges.length).toBeGreaterThanOrEqual(2);
  });
}
