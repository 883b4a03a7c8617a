import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Kinora } from '../../src/client/index.ts';
import { createTestServer, type TestServer } from '../test-server.ts';
import { createCardEngine } from '../card-engine.ts';
import { packedCommand } from '../packed.ts';
import { kinora, kinoraInTerminal } from './kinora.ts';

let server: TestServer;
let folder: string;

beforeAll(async () => {
  await packedCommand();
  folder = await mkdtemp(path.join(os.tmpdir(), 'kinora-terminal-'));
  server = await createTestServer({
    engines: [createCardEngine()],
    settings: { models: 'sora-2=card' },
  });
}, 180_000);
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

const CLEAR_LINE = '\r\u001B[2K';

test('a terminal has one line of progress, as wide as it is, and is left clean', async () => {
  const run = await kinoraInTerminal(['create', 'A pier', '-o', 'pier.mp4'], {
    cwd: folder,
    env: { KINORA_BASE_URL: server.baseURL },
    columns: 40,
  });
  expect(await run.ended).toBe(0);
  const drawn = run.screen().split(CLEAR_LINE);
  expect(drawn.length).toBeGreaterThan(2);
  for (const line of drawn.slice(1, -1)) {
    expect(line).toMatch(/^$|^[█░]{20} +\d+ % {2}\w/);
    expect([...line].length).toBeLessThan(40);
  }
  expect(drawn.at(-1)).toBe('pier.mp4\r\n');
});

test('Ctrl-C leaves the film to its server and says how to go on', async () => {
  const client = new Kinora({ baseURL: server.baseURL, apiKey: null });
  const run = await kinoraInTerminal(['create', 'SLOW'], {
    cwd: folder,
    env: { KINORA_BASE_URL: server.baseURL },
  });
  await run.shows(/drawing/);
  run.type('\u0003');
  expect(await run.ended).toBe(130);
  const [id] = /video_[0-9a-f]{48}/.exec(run.screen())!;
  expect(run.screen()).toMatch(/kinora watch [0-9a-f]{8} -o FILE\. Stop it: kinora cancel/);
  expect(await client.videos.retrieve(id)).toMatchObject({ status: 'in_progress' });
  const again = await kinoraInTerminal(['watch', id], {
    cwd: folder,
    env: { KINORA_BASE_URL: server.baseURL },
  });
  await again.shows(/drawing/);
  await client.videos.cancel(id);
  expect(await again.ended).toBe(5);
});

test('tables end at the edge of the terminal', async () => {
  const run = await kinoraInTerminal(['ls'], {
    env: { KINORA_BASE_URL: server.baseURL },
    columns: 50,
  });
  expect(await run.ended).toBe(0);
  const lines = run.screen().trimEnd().split('\r\n');
  expect(lines.length).toBeGreaterThan(1);
  for (const line of lines) expect([...line].length).toBeLessThanOrEqual(50);
});

test('from nothing to a film in one command, and afterwards the film is still there', async () => {
  const cwd = path.join(folder);
  const made = await kinora(['create', 'a red fox in the snow', '-o', 'x.mp4', '--json'], { cwd });
  expect({ code: made.code, error: made.code === 0 ? '' : made.stderr }).toEqual({
    code: 0,
    error: '',
  });
  const { id, output } = JSON.parse(made.stdout) as { id: string; output: string };
  expect(output).toBe('x.mp4');
  const bytes = await readFile(path.join(cwd, 'x.mp4'));
  expect(bytes.subarray(4, 8).toString()).toBe('ftyp');
  const listed = await kinora(['ls', '-q'], { cwd });
  expect(listed).toMatchObject({ code: 0, stdout: `${id}\n` });
}, 180_000);

test('Ctrl-C during the one command stops its server too, and nothing is left to do', async () => {
  const run = await kinoraInTerminal(['create', 'a long walk', '-d', '20'], { cwd: folder });
  await run.shows(/ % {2}\w/);
  run.type('\u0003');
  expect(await run.ended).toBe(130);
  expect(run.screen()).toContain('kinora retry');
  const waiting = await kinora(['ps', '-q'], { cwd: folder });
  expect(waiting).toMatchObject({ code: 0, stdout: '' });
}, 120_000);
