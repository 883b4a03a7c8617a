import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { resolveConfig } from '../../src/config.ts';
import { startServer, type KinoraServer } from '../../src/server.ts';
import { createCardEngine } from '../card-engine.ts';
import { missingS3Server, startS3Server, type S3Server } from '../s3-server.ts';
import { until } from '../server-process.ts';

const MAIN = path.join(import.meta.dirname, '..', '..', 'src', 'cli', 'main.ts');
const run = promisify(execFile);
const missing = missingS3Server();

let s3: S3Server | null = null;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'kinora-growth-'));
  if (!missing) s3 = await startS3Server();
});
afterAll(async () => {
  await s3?.[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
});

interface Video {
  id: string;
  status: string;
  error: { code: string } | null;
}

async function ask(server: KinoraServer, method: string, where: string, body?: object) {
  return fetch(`${server.baseURL}${where}`, {
    method,
    ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });
}

async function create(server: KinoraServer, prompt: string): Promise<string> {
  const answer = await ask(server, 'POST', '/videos', { prompt, size: '720x1280', seconds: '4' });
  return ((await answer.json()) as Video).id;
}

const retrieve = async (server: KinoraServer, id: string): Promise<Video> =>
  (await (await ask(server, 'GET', `/videos/${id}`)).json()) as Video;
const reached = (server: KinoraServer, id: string, status: string): Promise<Video> =>
  until(
    () => retrieve(server, id),
    (video) => video.status === status,
  );
async function content(server: KinoraServer, id: string): Promise<Buffer> {
  return Buffer.from(await (await ask(server, 'GET', `/videos/${id}/content`)).arrayBuffer());
}

async function newDatabase(): Promise<string> {
  const host = inject('databaseSocket');
  const name = `grown_${randomUUID().replaceAll('-', '')}`;
  const client = new pg.Client({ host, user: 'kinora', database: 'postgres' });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  return `postgres://kinora@localhost/${name}?host=${encodeURIComponent(host)}`;
}

function node(data: string, settings: Record<string, string>): Promise<KinoraServer> {
  const config = resolveConfig(
    { KINORA_MODELS: 'sora-2=card' },
    { port: '0', logLevel: 'error', data: path.join(folder, data), ...settings },
  );
  return startServer(config, { engines: [createCardEngine()], announces: false });
}

test.skipIf(missing)(
  'one machine becomes many, and neither a film nor a job is lost on the way',
  async () => {
    const alone = await node('one', {});
    const film = await create(alone, 'A card');
    await reached(alone, film, 'completed');
    const bytes = await content(alone, film);
    const running = await create(alone, 'A SLOW card');
    await reached(alone, running, 'in_progress');
    const waiting = await create(alone, 'Another card');
    await alone.close();

    const archive = path.join(folder, 'kinora.tar');
    const kinora = (...words: string[]) => run(process.execPath, [MAIN, ...words]);
    await kinora('backup', archive, '--data', path.join(folder, 'one'));
    const database = await newDatabase();
    const storage = await s3!.url(`grown-${randomUUID().slice(0, 8)}`, 'films');
    const there = ['--database', database, '--storage', storage];
    const restored = await kinora('restore', archive, ...there, '--data', path.join(folder, 'x'));
    expect(restored.stderr).toMatch(/records and 3 blobs .* are restored/);

    const where = { database, storage };
    await using stack = new AsyncDisposableStack();
    const first = stack.use(await node('api-1', { ...where, role: 'api' }));
    const second = stack.use(await node('api-2', { ...where, role: 'api' }));
    for (const server of [first, second]) {
      expect((await content(server, film)).equals(bytes)).toBe(true);
      expect(await retrieve(server, running)).toMatchObject({ status: 'queued' });
    }
    stack.use(await node('worker-1', { ...where, role: 'worker' }));
    // One node tells of what a worker does and the other one cancels it.
    await reached(first, running, 'in_progress');
    await ask(second, 'POST', `/videos/${running}/cancel`);
    const events = await ask(first, 'GET', `/videos/${waiting}/events`);
    expect(await events.text()).toContain('"status":"completed"');
    expect((await content(second, waiting)).subarray(4, 8).toString()).toBe('ftyp');
    expect(await retrieve(first, running)).toMatchObject({ error: { code: 'cancelled' } });

    // And back again: what is many fits into one folder.
    const back = path.join(folder, 'back.tar');
    await kinora('backup', back, ...there, '--data', path.join(folder, 'x'));
    await kinora('restore', back, '--data', path.join(folder, 'again'));
    const again = stack.use(await node('again', {}));
    expect((await content(again, film)).equals(bytes)).toBe(true);
  },
  600_000,
);
