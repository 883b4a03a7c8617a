import { execFileSync } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveRenders } from '../../../examples/own-engine/render-service.ts';
import { Kinora } from '../../../src/client/index.ts';
import { startServerProcess } from '../../server-process.ts';

const EXAMPLES = path.join(import.meta.dirname, '../../../examples');

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'kinora-examples-'));
  await chmod(folder, 0o755);
});
afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));

async function makeFilm(config: string, model: string, env: Record<string, string>): Promise<void> {
  const server = await startServerProcess(path.join(folder, 'data'), {
    KINORA_CONFIG: path.join(EXAMPLES, config),
    ...env,
  });
  try {
    const client = new Kinora({ baseURL: server.baseURL, apiKey: null });
    const film = await client.createAndWait({ model, prompt: 'A balloon', seconds: '4' });
    expect(film).toMatchObject({ status: 'completed', seconds: '4', size: '720x1280' });
  } finally {
    await server.stop();
  }
}

test('an engine of your own makes films for the server', async () => {
  const service = await serveRenders();
  try {
    await makeFilm('own-engine/kinora.config.ts', 'render/draft', { RENDER_URL: service.url });
    expect(service.begun.size).toBe(1);
  } finally {
    await service.close();
  }
});

test.skipIf(!hasFfmpeg())('programs make films: FFmpeg, and a script of one’s own', async () => {
  await makeFilm('command.config.ts', 'bars/bars', {});
  await makeFilm('command.config.ts', 'script/title', {});
});

function hasFfmpeg(): boolean {
  try {
    execFileSync('ffmpeg', ['-version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
