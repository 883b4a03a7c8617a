import { execFile, execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveRenders } from '../examples/own-engine/render-service.ts';
import { Kinora } from '../src/client/index.ts';
import { COMMAND_PROFILES } from '../src/engines/command/profiles.ts';
import { ENGINE_KINDS } from '../src/engines/kinds.ts';
import { startServerProcess } from './server-process.ts';

const ROOT = path.join(import.meta.dirname, '..');
const MAIN = path.join(ROOT, 'src/cli/main.ts');
const EXAMPLES = globSync('examples/**/*.config.ts', { cwd: ROOT }).toSorted();
/** Of the clouds in the examples; they are not asked for anything. */
const KEYS = [
  'COMFY_PROXY_KEY',
  'FAL_API_KEY',
  'GOOGLE_GENERATIVE_AI_API_KEY',
  'REPLICATE_API_TOKEN',
  'RUNPOD_API_KEY',
  'STUDIO_KEY',
];
const run = promisify(execFile);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'kinora-examples-'));
  await chmod(folder, 0o755);
});
afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));

test.each(EXAMPLES)('%s is a configuration that a server would start with', async (example) => {
  const keys = Object.fromEntries(KEYS.map((name) => [name, 'not-a-real-key']));
  const env = { PATH: process.env['PATH'], KINORA_DATA: path.join(folder, 'none'), ...keys };
  const { stdout } = await run(process.execPath, [MAIN, 'config', 'check', '--config', example], {
    cwd: ROOT,
    env,
  });
  expect(stdout).toBe('The settings are good.\n');
});

test('every kind of engine, and every known program, has an example', () => {
  const texts = EXAMPLES.map((example) => readFileSync(path.join(ROOT, example), 'utf8')).join();
  for (const kind of Object.keys(ENGINE_KINDS)) expect(texts).toContain(`kind: '${kind}'`);
  for (const name of Object.keys(COMMAND_PROFILES)) expect(texts).toContain(`profile: '${name}'`);
});

test('every example names its page, and every kind has one', () => {
  for (const example of EXAMPLES.filter((name) => !name.includes('own-engine'))) {
    const text = readFileSync(path.join(ROOT, example), 'utf8');
    const page = /docs\/engines\/[a-z-]+\.md/.exec(text)?.[0];
    expect(readFileSync(path.join(ROOT, page!), 'utf8')).toContain(path.basename(example));
  }
  const index = readFileSync(path.join(ROOT, 'docs/engines/README.md'), 'utf8');
  for (const kind of Object.keys(ENGINE_KINDS)) {
    expect(index).toMatch(new RegExp(`\`${kind}\`.*\\]\\([a-z-]+\\.md\\)`));
  }
});

test('the page about engines of your own shows the code that runs', () => {
  const page = readFileSync(path.join(ROOT, 'docs/engines/own.md'), 'utf8');
  for (const name of ['render-engine.ts', 'kinora.config.ts', 'render-engine.test.ts']) {
    expect(page).toContain(readFileSync(path.join(ROOT, 'examples/own-engine', name), 'utf8'));
  }
});

async function makeFilm(config: string, model: string, env: Record<string, string>): Promise<void> {
  const server = await startServerProcess(path.join(folder, 'data'), {
    KINORA_CONFIG: path.join(ROOT, 'examples', config),
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
