import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { resolveConfig } from '../src/config.ts';
import type { Lease } from '../src/contract/lease.ts';
import type { Engine } from '../src/engines/engine.ts';
import { sweepBlobs } from '../src/jobs/sweep.ts';
import { createLeaseClient, type LeaseClient } from '../src/remote-worker/lease-client.ts';
import { createRemoteWorker, type RemoteWorker } from '../src/remote-worker/remote-worker.ts';
import { RefusedError } from '../src/remote-worker/connection.ts';
import { startServer, type KinoraServer } from '../src/server.ts';
import { startRemoteWorker } from '../src/start-remote-worker.ts';
import { createDiskStorage } from '../src/storage/disk.ts';
import { createLogger } from '../src/logger.ts';
import { createCardEngine } from './card-engine.ts';
import { startFaultProxy, type FaultProxy } from './client/fault-proxy.ts';
import { createTestDatabase, type TestDatabase } from './database.ts';
import { deriveFakeVariants } from './job-node.ts';
import { createScriptedEngine } from './scripted-engine.ts';
import { until } from './server-process.ts';

const ADMIN = 'sk-admin-of-the-workers';
const MAIN = path.join(import.meta.dirname, '..', 'src', 'cli', 'main.ts');
const PROCESS = path.join(import.meta.dirname, 'remote-worker-process.ts');
const logger = createLogger('silent', process.stderr);

let database: TestDatabase;
let folder: string;
let server: KinoraServer;
let proxy: FaultProxy;
let token: string;
let stack: AsyncDisposableStack;

beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(path.join(os.tmpdir(), 'kinora-remote-'));
  const settings = { port: '0', logLevel: 'error', data: folder, database: database.url } as const;
  const env = {
    KINORA_ADMIN_KEY: ADMIN,
    KINORA_ROLE: 'api',
    KINORA_MODELS: 'sora-2=card,sora-2-pro=scripted-model',
  };
  // It knows what the engines can do, and makes nothing itself.
  const engines = [createCardEngine(), createScriptedEngine()];
  server = await startServer(resolveConfig(env, settings), { engines, announces: false });
  proxy = await startFaultProxy(server.baseURL);
  token = await makeKey(['work']);
});
afterAll(async () => {
  await proxy[Symbol.asyncDispose]();
  await server.close();
  await database[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(() => {
  stack = new AsyncDisposableStack();
});
afterEach(async () => {
  await stack.disposeAsync();
  // A test that failed leaves no work to the next one.
  const { data } = (await (await call('GET', '/v1/videos?limit=100')).json()) as { data: Film[] };
  for (const { id } of data) await call('POST', `/v1/videos/${id}/cancel`);
});

async function call(method: string, where: string, body?: object, key = ADMIN): Promise<Response> {
  return fetch(new URL(where, server.baseURL), {
    method,
    headers: {
      authorization: `Bearer ${key}`,
      ...(body && { 'content-type': 'application/json' }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
}

async function makeKey(scopes: string[]): Promise<string> {
  const answer = await call('POST', '/kinora/v1/keys', { name: 'a worker', scopes });
  return ((await answer.json()) as { key: string }).key;
}

interface Film {
  id: string;
  status: string;
  progress: number;
  error: { code: string } | null;
  details: {
    attempt: number;
    engine: string;
    history?: { code: string }[];
    [fact: string]: unknown;
  };
}

async function create(model: string, more: object = {}): Promise<string> {
  const body = { prompt: 'A kite', model, seconds: '4', size: '720x1280', seed: 3, ...more };
  const answer = await call('POST', '/v1/videos', body);
  expect(answer.status).toBe(200);
  return ((await answer.json()) as Film).id;
}

async function retrieve(id: string): Promise<Film> {
  const answer = await call('GET', `/v1/videos/${id}?include[]=details`);
  return (await answer.json()) as Film;
}

async function ended(id: string): Promise<Film> {
  return until(
    () => retrieve(id),
    ({ status }) => status === 'completed' || status === 'failed',
  );
}

async function content(id: string): Promise<Buffer> {
  const answer = await call('GET', `/v1/videos/${id}/content`);
  expect(answer.status).toBe(200);
  return Buffer.from(await answer.arrayBuffer());
}

const sha256 = (bytes: Buffer | string): string => createHash('sha256').update(bytes).digest('hex');

async function blobsOf(id: string): Promise<string[]> {
  const storage = await createDiskStorage(path.join(folder, 'blobs'));
  const keys = await Array.fromAsync(storage.list(`videos/${id}/`));
  return keys.map((key) => key.split('/')[2]!).toSorted();
}

/** As if the worker had not been heard of for longer than a lease. */
async function expireLeases(): Promise<void> {
  const client = new pg.Client(database.url);
  await client.connect();
  await client.query(
    `update kinora_queue.job set heartbeat_on = now() - interval '1 hour' where state = 'active'`,
  );
  await client.end();
}

/** A worker whose engine and pictures need no film. */
async function startScripted(engine: Engine, base = server.baseURL): Promise<RemoteWorker> {
  const scratchDirectory = await mkdtemp(path.join(folder, 'worker-'));
  return stack.use(
    await createRemoteWorker({
      client: createLeaseClient(base, token),
      name: 'far-away',
      engines: new Map([[engine.id, engine]]),
      concurrency: () => 1,
      deriveVariants: deriveFakeVariants,
      scratchDirectory,
      minFreeBytes: 0,
      watchdog: { stallMs: 60_000, attemptMs: 60_000 },
      logger,
      timing: { progressMs: 0, pollMs: 5, lookMs: 50, backoffSeconds: () => 0 },
    }),
  );
}

/** A job in the hands of the test. */
async function lease(client: LeaseClient, engine = 'scripted'): Promise<Lease> {
  const found = await client.claim(engine, 'by-hand', AbortSignal.timeout(10_000));
  return found!;
}

test('a worker that knows only the server makes films, and films of films', async () => {
  const data = await mkdtemp(path.join(folder, 'data-'));
  const config = resolveConfig({ KINORA_ROLE: 'worker' }, { data });
  const engines = [createCardEngine()];
  const made = { server: proxy.baseURL, token, engines, only: ['card'], logger };
  stack.use(await startRemoteWorker(config, made));
  const id = await create('sora-2', { prompt: 'A red kite' });
  const film = await ended(id);
  expect(film).toMatchObject({ status: 'completed', progress: 100, error: null });
  expect(film.details).toMatchObject({ engine: 'card', attempt: 1 });
  expect((await content(id)).subarray(4, 8).toString()).toBe('ftyp');
  expect(await blobsOf(id)).toEqual(['1.jpg', '1.mp4', '1.webp']);
  expect(proxy.seen.some(({ headers }) => headers.authorization !== `Bearer ${token}`)).toBe(false);

  const answer = await call('POST', `/v1/videos/${id}/remix`, { prompt: 'A blue kite' });
  const remix = await ended(((await answer.json()) as Film).id);
  expect(remix).toMatchObject({ status: 'completed', details: { kind: 'remix' } });
});

test('a film in many parts arrives whole, however often the connection breaks', async () => {
  const engine = createScriptedEngine();
  await startScripted(engine, proxy.baseURL);
  const id = await create('sora-2-pro');
  const run = await engine.nextRun();
  const bytes = 'a film '.repeat(3_000_000);
  proxy.fail(/PATCH .*outputs\/video/, { kind: 'lose' });
  proxy.fail(/PATCH .*outputs\/video/, { kind: 'drop' });
  proxy.fail(/GET .*outputs\/video/, { kind: 'answer', status: 502 });
  proxy.fail(/POST .*complete/, { kind: 'lose' });
  await run.succeed(bytes);
  expect(await ended(id)).toMatchObject({ status: 'completed', details: { attempt: 1 } });
  expect(sha256(await content(id))).toBe(sha256(bytes));
  expect(await blobsOf(id)).toEqual(['1.jpg', '1.mp4', '1.webp']);
});

test('progress is told, a cancellation stops the engine at once', async () => {
  const engine = createScriptedEngine();
  await startScripted(engine);
  const id = await create('sora-2-pro');
  const run = await engine.nextRun();
  run.progress(0.5, 'drawing');
  const seen = await until(
    () => retrieve(id),
    ({ progress }) => progress === 50,
  );
  expect(seen).toMatchObject({ status: 'in_progress', details: { phase: 'drawing' } });
  await call('POST', `/v1/videos/${id}/cancel`);
  await until(
    async () => run.isCancelled,
    (isCancelled) => isCancelled,
  );
  expect(await ended(id)).toMatchObject({ status: 'failed', error: { code: 'cancelled' } });
  expect(await blobsOf(id)).toEqual([]);
});

test("an engine's fault, and a worker that stops, end as they do near the database", async () => {
  const engine = createScriptedEngine();
  const worker = await startScripted(engine);
  const id = await create('sora-2-pro');
  (await engine.nextRun()).fail({ code: 'refused', message: 'Not this.' });
  expect(await ended(id)).toMatchObject({ status: 'failed', error: { code: 'refused' } });

  const next = await create('sora-2-pro');
  const first = await engine.nextRun();
  await worker.close();
  expect(await retrieve(next)).toMatchObject({ status: 'queued' });
  // Nobody is to blame, and the engine's work goes on where it was.
  await startScripted(engine);
  first.stream('resumed');
  expect(await ended(next)).toMatchObject({ status: 'completed', details: { attempt: 2 } });
  expect(engine.runs).toHaveLength(2);
  expect((await content(next)).toString()).toBe('resumed');
});

test('a worker that was away for longer than its lease changes nothing any more', async () => {
  const client = createLeaseClient(server.baseURL, token);
  const id = await create('sora-2-pro');
  const old = await lease(client);
  expect(old).toMatchObject({ video_id: id, attempt: 1, lease_seconds: 30 });
  const bytes = Buffer.from('half of a fi');
  await client.upload(old.id, 'video', { offset: 0, bytes });
  await expireLeases();
  const engine = createScriptedEngine();
  await startScripted(engine);
  const run = await engine.nextRun();
  expect(await client.heartbeat(old.id)).toBe('lost');
  await run.succeed('the film');
  expect(await ended(id)).toMatchObject({ status: 'completed', details: { attempt: 2 } });

  const digest = { bytes: bytes.length, sha256: sha256(bytes) };
  const outputs = { video: digest, thumbnail: digest, spritesheet: digest };
  const late = [
    () => client.keep(old.id, { a: 1 }),
    () => client.upload(old.id, 'video', { offset: bytes.length, bytes }),
    () => client.complete(old.id, { outputs, details: {} }),
    () => client.fail(old.id, { code: 'late', message: 'Too late.' }),
    () => client.release(old.id, { end: null, forgets_operation: false, delay_seconds: 0 }),
  ];
  for (const write of late) await expect(write()).rejects.toThrow('The job has ended.');
  expect(await client.heartbeat(old.id)).toBe('ended');
  expect((await content(id)).toString()).toBe('the film');
});

test('a worker that is killed while it uploads costs an attempt, and no byte is left', async () => {
  const broken = await startFaultProxy(server.baseURL);
  stack.use(broken);
  broken.fail(/PATCH .*outputs\/(thumbnail|spritesheet)/, { kind: 'drop' }, 1_000_000);
  const data = await mkdtemp(path.join(folder, 'killed-'));
  const child = spawn(process.execPath, [PROCESS, broken.baseURL, data], {
    env: { PATH: process.env['PATH'], TOKEN: token },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  stack.defer(() => void child.kill('SIGKILL'));
  const id = await create('sora-2-pro');
  await until(
    () => blobsOf(id),
    (names) => names.filter((name) => name.startsWith('1.video.')).length === 3,
  );
  const exited = once(child, 'exit');
  child.kill('SIGKILL');
  await exited;
  await expireLeases();
  const engine = createScriptedEngine();
  await startScripted(engine);
  await (await engine.nextRun()).succeed('the second film');
  const film = await ended(id);
  expect(film).toMatchObject({ status: 'completed', details: { attempt: 2 } });
  expect((await content(id)).toString()).toBe('the second film');
  await using own = await database.open();
  const storage = await createDiskStorage(path.join(folder, 'blobs'));
  await sweepBlobs({ database: own, storage }, new Set());
  expect(await blobsOf(id)).toEqual(['2.jpg', '2.mp4', '2.webp']);
});

test('bytes that are not those that were announced never become a film', async () => {
  const client = createLeaseClient(server.baseURL, token);
  const id = await create('sora-2-pro');
  const { id: name } = await lease(client);
  const bytes = Buffer.from('a film');
  expect(await client.upload(name, 'video', { offset: 0, bytes })).toBe(6);
  await expect(client.upload(name, 'video', { offset: 0, bytes })).rejects.toMatchObject({
    status: 409,
    code: 'wrong_offset',
  });
  const where = `/kinora/v1/leases/${name}/outputs/thumbnail?offset=0`;
  const wrong = await fetch(new URL(where, server.baseURL), {
    method: 'PATCH',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/octet-stream',
      'content-digest': `sha-256=:${createHash('sha256').update('other').digest('base64')}:`,
    },
    body: bytes,
  });
  expect(wrong.status).toBe(400);
  expect(await wrong.json()).toMatchObject({ error: { code: 'checksum_mismatch' } });
  expect(await client.outputOffset(name, 'thumbnail')).toBe(0);

  for (const variant of ['thumbnail', 'spritesheet'] as const) {
    await client.upload(name, variant, { offset: 0, bytes });
  }
  const good = { bytes: 6, sha256: sha256(bytes) };
  const outputs = {
    video: { bytes: 6, sha256: sha256('other') },
    thumbnail: good,
    spritesheet: good,
  };
  await expect(client.complete(name, { outputs, details: {} })).rejects.toMatchObject({
    status: 400,
    code: 'checksum_mismatch',
  });
  expect(await retrieve(id)).toMatchObject({ status: 'in_progress' });
  expect(await client.outputOffset(name, 'video')).toBe(0);
  await client.upload(name, 'video', { offset: 0, bytes });
  await client.complete(name, { outputs: { ...outputs, video: good }, details: { plan: 'b' } });
  // Once more, as after an answer that was lost.
  await client.complete(name, { outputs: { ...outputs, video: good }, details: { plan: 'b' } });
  expect(await retrieve(id)).toMatchObject({ status: 'completed', details: { plan: 'b' } });
});

test('only keys of the scope work may work, on jobs of engines that are known', async () => {
  const signal = AbortSignal.timeout(10_000);
  const claim = (key: string, engine = 'scripted') =>
    createLeaseClient(server.baseURL, key).claim(engine, 'nobody', signal);
  await expect(claim('sk-wrong-wrong-wrong')).rejects.toMatchObject({ status: 401 });
  await expect(claim(await makeKey(['read', 'write']))).rejects.toMatchObject({ status: 403 });
  await expect(claim(token, 'painter')).rejects.toThrow(
    "There is no engine 'painter' here. Its engines are: illustrator, card, scripted.",
  );
  const answer = await call('GET', '/v1/videos', undefined, token);
  expect(answer.status).toBe(403);

  const worker = await createRemoteWorker({
    client: createLeaseClient(server.baseURL, 'sk-wrong-wrong-wrong'),
    name: 'nobody',
    engines: new Map([['scripted', createScriptedEngine()]]),
    concurrency: () => 1,
    deriveVariants: deriveFakeVariants,
    scratchDirectory: await mkdtemp(path.join(folder, 'worker-')),
    minFreeBytes: 0,
    watchdog: { stallMs: 60_000, attemptMs: 60_000 },
    logger,
  });
  await expect(worker.refused).rejects.toBeInstanceOf(RefusedError);
  await worker.close();
});

function command(...words: string[]): ChildProcess {
  return spawn(process.execPath, [MAIN, 'worker', ...words], {
    env: { PATH: process.env['PATH'], KINORA_DATA: path.join(folder, 'command') },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

test('the command works until it is told to stop, and says why it may not', async () => {
  const child = command('--server', server.baseURL, '--token', token, '--name', 'gpu 1');
  const exited = once(child, 'exit');
  const [line] = (await once(createInterface({ input: child.stdout! }), 'line')) as [string];
  expect(line).toBe(`Working for ${new URL(server.baseURL).origin} as gpu-1 with illustrator`);
  child.kill('SIGTERM');
  expect(await exited).toEqual([0, null]);

  const refused = command('--server', server.baseURL, '--token', 'sk-wrong-wrong-wrong');
  let complaint = '';
  refused.stderr!.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
  expect(await once(refused, 'exit')).toEqual([4, null]);
  expect(complaint).toContain('Incorrect API key provided: sk-***rong.');
});
