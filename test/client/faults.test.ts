import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  ConnectionError,
  Kinora,
  RateLimitError,
  ServerError,
  type Video,
} from '../../src/client/index.ts';
import { createTestServer, type TestServer } from '../test-server.ts';
import { createCardEngine } from '../card-engine.ts';
import { startFaultProxy } from './fault-proxy.ts';

let server: TestServer;
let direct: Kinora;
let film: Video;
let bytes: Buffer;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'kinora-faults-'));
  server = await createTestServer({
    engines: [createCardEngine()],
    settings: { models: 'sora-2=card' },
  });
  direct = new Kinora({ baseURL: server.baseURL, apiKey: null });
  film = await direct.createAndWait({ prompt: 'A lighthouse' });
  const content = await direct.videos.downloadContent(film.id);
  bytes = Buffer.from(await content.arrayBuffer());
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

/** A client whose retries are quick where the proxy may say so. */
function clientOf({ baseURL }: { baseURL: string }, maxRetries = 2): Kinora {
  return new Kinora({ baseURL, apiKey: null, maxRetries });
}

const busy = (status: number, headers: Record<string, string> = {}) =>
  ({
    kind: 'answer',
    status,
    headers: { 'retry-after-ms': '1', ...headers },
    body: JSON.stringify({
      error: { message: 'Not now.', type: 'requests', param: null, code: 'busy' },
    }),
  }) as const;

describe('requests', () => {
  test('a create whose answer is lost is one film', async () => {
    await using proxy = await startFaultProxy(server.baseURL);
    proxy.fail(/^POST \/v1\/videos$/, { kind: 'lose' });
    const prompt = `REFUSE once ${proxy.baseURL}`;
    const made = await clientOf(proxy).videos.create({ prompt });
    const keys = proxy.seen.map(({ headers }) => headers['idempotency-key']);
    expect(keys).toHaveLength(2);
    expect(keys[0]).toMatch(/^kinora-[0-9a-f]{32}$/);
    expect(keys[1]).toBe(keys[0]);
    const same: string[] = [];
    for await (const video of direct.videos.list())
      if (video.prompt === prompt) same.push(video.id);
    expect(same).toEqual([made.id]);
  });

  test('an upload is sent again whole', async () => {
    await using proxy = await startFaultProxy(server.baseURL);
    proxy.fail(/^POST/, { kind: 'drop' });
    const file = Readable.from([Buffer.from('{"one": 1}\n'), Buffer.from('{"two": 2}\n')]);
    const made = await clientOf(proxy).files.create({ file, purpose: 'batch' });
    expect(await (await direct.files.content(made.id)).text()).toBe('{"one": 1}\n{"two": 2}\n');
    expect(proxy.seen).toHaveLength(2);
  });

  test.each([429, 500, 503])('%i is tried again when the server says', async (status) => {
    await using proxy = await startFaultProxy(server.baseURL);
    proxy.fail(/models/, busy(status), 2);
    const list = await clientOf(proxy).models.list();
    expect(list.data.map(({ id }) => id)).toContain('sora-2');
    expect(proxy.seen).toHaveLength(3);
  });

  test('retry-after is seconds or a date', async () => {
    await using proxy = await startFaultProxy(server.baseURL);
    const answer = { kind: 'answer', status: 503 } as const;
    proxy.fail(/models/, { ...answer, headers: { 'retry-after': '0' } });
    proxy.fail(/models/, { ...answer, headers: { 'retry-after': new Date(0).toUTCString() } });
    await clientOf(proxy).models.list();
    expect(proxy.seen).toHaveLength(3);
  });

  test('after the last try the error says what the server said', async () => {
    await using proxy = await startFaultProxy(server.baseURL);
    proxy.fail(/models/, busy(429, { 'x-request-id': 'req_1' }), 2);
    const error = await clientOf(proxy, 1)
      .models.list()
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(RateLimitError);
    expect(error).toMatchObject({
      message: 'Not now.',
      code: 'busy',
      status: 429,
      requestId: 'req_1',
    });
  });

  test('x-should-retry has the last word', async () => {
    await using proxy = await startFaultProxy(server.baseURL);
    proxy.fail(/models/, busy(503, { 'x-should-retry': 'false' }));
    await expect(clientOf(proxy).models.list()).rejects.toBeInstanceOf(ServerError);
    expect(proxy.seen).toHaveLength(1);
    proxy.fail(/models/, busy(409, { 'x-should-retry': 'true' }));
    await clientOf(proxy).models.list();
    expect(proxy.seen).toHaveLength(3);
  });

  test('an answer that breaks off is asked for again', async () => {
    await using proxy = await startFaultProxy(server.baseURL);
    proxy.fail(/^GET/, { kind: 'cut', afterBytes: 40 });
    expect(await clientOf(proxy).videos.retrieve(film.id)).toEqual(film);
    expect(proxy.seen).toHaveLength(2);
  });

  test('a server that is gone is a ConnectionError', async () => {
    await using proxy = await startFaultProxy(server.baseURL);
    proxy.fail(/./, { kind: 'drop' }, 100);
    await expect(clientOf(proxy, 0).models.list()).rejects.toBeInstanceOf(ConnectionError);
  });
});

describe('waiting', () => {
  test('events that break off are listened to again', async () => {
    await using proxy = await startFaultProxy(server.baseURL);
    const slow = await direct.videos.create({ prompt: 'SLOW' });
    proxy.fail(/events$/, { kind: 'cut', afterBytes: 1200 });
    const seen: string[] = [];
    for await (const { status } of clientOf(proxy).videos.follow(slow.id)) {
      seen.push(status);
      if (status === 'in_progress') await direct.videos.cancel(slow.id);
    }
    expect(seen.at(-1)).toBe('failed');
    const streams = proxy.seen.filter(({ path: asked }) => asked.includes('/events'));
    expect(streams).toHaveLength(2);
    expect(streams.every(({ headers }) => headers.accept === 'text/event-stream')).toBe(true);
  });

  test('a server without events is asked with long polls', async () => {
    await using proxy = await startFaultProxy(server.baseURL);
    proxy.fail(/events$/, { kind: 'answer', status: 404 }, 100);
    const phases: (string | undefined)[] = [];
    const done = await clientOf(proxy).createAndWait(
      { prompt: 'A pier' },
      { onProgress: (video) => phases.push(video.details?.phase) },
    );
    expect(done.status).toBe('completed');
    expect(phases.at(-1)).toBe('completed');
    expect(proxy.seen.some(({ path: asked }) => /[?&]wait=\d/.test(asked))).toBe(true);
  });

  // Films that are refused: how a wait ends is what counts, and they end at once.
  const refused = { code: 'refused', name: 'VideoFailedError' };

  test('a server that knows no waiting is asked as often as it advises', async () => {
    await using proxy = await startFaultProxy(server.baseURL);
    proxy.fail(/events$/, { kind: 'answer', status: 404 }, 100);
    const change = {
      kind: 'change',
      without: ['wait', 'include[]'],
      headers: { 'openai-poll-after-ms': '20' },
    } as const;
    proxy.fail(/^GET \/v1\/videos\/\w+$/, change, 1000);
    const wait = clientOf(proxy).createAndWait({ prompt: 'REFUSE' });
    await expect(wait).rejects.toMatchObject(refused);
  });

  test('a server that refuses the parameters is asked without them', async () => {
    await using proxy = await startFaultProxy(server.baseURL);
    proxy.fail(/events$/, { kind: 'answer', status: 404 });
    proxy.fail(/^GET \/v1\/videos\/\w+$/, { kind: 'answer', status: 400 });
    const wait = clientOf(proxy).createAndWait({ prompt: 'REFUSE' });
    await expect(wait).rejects.toMatchObject(refused);
    expect(proxy.seen.at(-1)!.path).toMatch(/^\/v1\/videos\/video_\w+$/);
  });

  test('a server that is gone for a while is waited for', async () => {
    await using proxy = await startFaultProxy(server.baseURL);
    const video = await direct.videos.create({ prompt: 'REFUSE' });
    proxy.fail(/./, { kind: 'drop' }, 3);
    await expect(clientOf(proxy, 0).videos.wait(video.id)).rejects.toMatchObject(refused);
    expect(proxy.seen.length).toBeGreaterThan(3);
    await expect(
      clientOf({ baseURL: 'http://127.0.0.1:1/v1' }, 0).videos.wait(video.id, { patienceMs: 0 }),
    ).rejects.toBeInstanceOf(ConnectionError);
  });
});

describe('downloads', () => {
  const content = /content$/;

  test('one that breaks off twice goes on where it ended', async () => {
    await using proxy = await startFaultProxy(server.baseURL);
    proxy.fail(content, { kind: 'cut', afterBytes: 1000 });
    proxy.fail(content, { kind: 'cut', afterBytes: 500 });
    const to = path.join(folder, 'twice.mp4');
    const arrived: number[] = [];
    const length = await clientOf(proxy).videos.download(
      film.id,
      { to },
      { onBytes: (count) => arrived.push(count) },
    );
    expect(length).toBe(bytes.length);
    expect((await readFile(to)).equals(bytes)).toBe(true);
    expect(arrived.at(-1)).toBe(bytes.length);
    expect(proxy.seen).toHaveLength(3);
    for (const { headers } of proxy.seen.slice(1)) {
      expect(headers.range).toMatch(/^bytes=\d+-$/);
      expect(headers['if-range']).toMatch(/^".+"$/);
    }
    expect((await readdir(folder)).filter((name) => name.startsWith('twice'))).toEqual([
      'twice.mp4',
    ]);
  });

  test('a stream survives a broken connection', async () => {
    await using proxy = await startFaultProxy(server.baseURL);
    proxy.fail(content, { kind: 'cut', afterBytes: 2000 });
    const stream = clientOf(proxy).videos.downloadStream(film.id);
    const read = await buffer(Readable.fromWeb(stream as ReadableStream));
    expect(read.equals(bytes)).toBe(true);
    expect(proxy.seen).toHaveLength(2);
  });

  test('what an earlier process left is continued', async () => {
    await using proxy = await startFaultProxy(server.baseURL);
    proxy.fail(content, { kind: 'stall', afterBytes: 3000 });
    const to = path.join(folder, 'later.mp4');
    const client = clientOf(proxy);
    const stop = new AbortController();
    const stopped = client.videos.download(
      film.id,
      { to },
      { signal: stop.signal, onBytes: () => stop.abort(new Error('Enough for today.')) },
    );
    await expect(stopped).rejects.toThrow('Enough for today.');
    const left = (await readFile(`${to}.part`)).length;
    expect(left).toBeGreaterThan(0);
    await client.videos.download(film.id, { to });
    expect(proxy.seen[1]!.headers.range).toBe(`bytes=${left}-`);
    expect((await readFile(to)).equals(bytes)).toBe(true);
  });

  test('what is no part of the content begins anew', async () => {
    const to = path.join(folder, 'other.mp4');
    await writeFile(`${to}.part`, 'something else altogether');
    await writeFile(`${to}.part.etag`, '"another"');
    await direct.videos.download(film.id, { to });
    expect((await readFile(to)).equals(bytes)).toBe(true);
  });

  test('content that changes on the way is never mixed', async () => {
    await using proxy = await startFaultProxy(server.baseURL);
    proxy.fail(content, { kind: 'cut', afterBytes: 1000 });
    proxy.fail(content, { kind: 'answer', status: 200, headers: { etag: '"another"' }, body: 'x' });
    const to = path.join(folder, 'changed.mp4');
    await expect(clientOf(proxy).videos.download(film.id, { to })).rejects.toThrow(/changed/);
    expect(await readdir(folder)).not.toContain('changed.mp4');
  });
});
