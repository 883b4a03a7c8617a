import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { createCanvas } from '@napi-rs/canvas';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  AuthenticationError,
  BadRequestError,
  Kinora,
  NotFoundError,
  VideoFailedError,
  WaitTimeoutError,
  WebhookVerificationError,
  type Video,
  type VideoWithDetails,
} from '../../src/client/index.ts';
import { createTestServer, type TestServer } from '../test-server.ts';
import { createCardEngine } from '../card-engine.ts';

const ADMIN_KEY = 'sk-test-of-the-client';

let server: TestServer;
let client: Kinora;
let film: Video;
let folder: string;
let picture: string;
let movie: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'kinora-client-'));
  server = await createTestServer({
    engines: [createCardEngine()],
    settings: { models: 'sora-2=card', concurrency: '2' },
    env: { KINORA_ADMIN_KEY: ADMIN_KEY, KINORA_WEBHOOK_HOSTS: '127.0.0.1' },
  });
  client = new Kinora({ baseURL: new URL(server.baseURL).origin, apiKey: ADMIN_KEY });
  film = await client.createAndWait({ prompt: 'A lighthouse', size: '1280x720', seed: 11 });
  movie = path.join(folder, 'movie.mp4');
  await client.videos.download(film.id, { to: movie });
  picture = path.join(folder, 'picture.png');
  await writeFile(picture, createCanvas(640, 360).toBuffer('image/png'));
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

describe('where the server is', () => {
  test('the base URL may lack its version, and more than one variable names it', () => {
    expect(client.baseURL).toBe(server.baseURL);
    const variables = ['KINORA_BASE_URL', 'OPENAI_BASE_URL'] as const;
    const before = variables.map((name) => process.env[name]);
    try {
      process.env['OPENAI_BASE_URL'] = 'https://films.example/api/v1/';
      delete process.env['KINORA_BASE_URL'];
      expect(new Kinora().baseURL).toBe('https://films.example/api/v1');
      process.env['KINORA_BASE_URL'] = 'https://kinora.example';
      expect(new Kinora().baseURL).toBe('https://kinora.example/v1');
    } finally {
      variables.forEach((name, index) => {
        if (before[index] === undefined) delete process.env[name];
        else process.env[name] = before[index];
      });
    }
  });

  test('a wrong key is told', async () => {
    const stranger = new Kinora({ baseURL: server.baseURL, apiKey: 'sk-wrong-wrong-wrong' });
    const error = await stranger.listVideos().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(AuthenticationError);
    expect(error).toMatchObject({ status: 401, code: 'invalid_api_key' });
    expect((error as AuthenticationError).requestId).toMatch(/^req_/);
  });
});

describe('films', () => {
  test('create, follow, list, download, delete', async () => {
    const seen: VideoWithDetails[] = [];
    const done = await client.videos.createAndWait(
      { prompt: 'A pier', metadata: { scene: '1' } },
      { onProgress: (video) => seen.push(video) },
    );
    expect(done).toMatchObject({ status: 'completed', progress: 100, prompt: 'A pier' });
    expect(done).not.toHaveProperty('details');
    expect(seen[0]).toMatchObject({ status: 'queued' });
    expect(seen.at(-1)!.details).toMatchObject({ phase: 'completed', metadata: { scene: '1' } });
    const page = await client.videos.list({ limit: 1, include: ['details'] });
    expect(page).toMatchObject({ object: 'list', has_more: true });
    expect(page.data[0]!.details?.engine).toBe('card');
    const response = await client.videos.downloadContent(done.id, { variant: 'thumbnail' });
    expect(response.headers.get('content-type')).toBe('image/webp');
    await response.body?.cancel();
    expect(await client.videos.delete(done.id)).toMatchObject({ id: done.id, deleted: true });
    await expect(client.videos.wait(done.id)).rejects.toBeInstanceOf(NotFoundError);
  });

  test('the list goes on over its pages', async () => {
    const [one, two] = await Promise.all([
      client.createVideo({ prompt: 'REFUSE one' }),
      client.createVideo({ prompt: 'REFUSE two' }),
    ]);
    const ids: string[] = [];
    for await (const video of client.listVideos({ limit: 1 })) ids.push(video.id);
    expect(ids).toEqual(expect.arrayContaining([one.id, two.id, film.id]));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('a film that fails is an error with its code', async () => {
    const error = await client
      .createAndWait({ prompt: 'REFUSE' })
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(VideoFailedError);
    expect(error).toMatchObject({ code: 'refused', message: 'Not on this card.' });
  });

  test('a wait ends by time or by its signal; the film goes on until it is cancelled', async () => {
    const slow = await client.videos.create({ prompt: 'SLOW' });
    await expect(client.videos.wait(slow.id, { timeoutMs: 10 })).rejects.toBeInstanceOf(
      WaitTimeoutError,
    );
    const stop = new AbortController();
    const stopped = client.videos.wait(slow.id, {
      signal: stop.signal,
      onProgress: () => stop.abort(new Error('Enough.')),
    });
    await expect(stopped).rejects.toThrow('Enough.');
    const cancelled = await client.videos.cancel(slow.id);
    expect(cancelled).toMatchObject({ status: 'failed', error: { code: 'cancelled' } });
    await expect(client.videos.wait(slow.id)).rejects.toMatchObject({ code: 'cancelled' });
  });

  test('remix, edit, extend and retry', async () => {
    const remix = await client.videos.remix(film.id, { prompt: 'REFUSE at night' });
    expect(remix).toMatchObject({ remixed_from_video_id: film.id, prompt: 'REFUSE at night' });
    const edit = await client.videos.edit({ video: film.id, prompt: 'REFUSE in winter' });
    expect(edit).toMatchObject({ size: '1280x720' });
    const extended = await client.videos.extend({
      video: film,
      prompt: 'REFUSE a ship',
      seconds: 8,
    });
    expect(extended).toMatchObject({ seconds: '12' });
    const again = await client.videos.retry(film.id);
    expect(again.id).not.toBe(film.id);
    const { details } = await client.videos.retrieve(again.id, { wait: 30, include: ['details'] });
    expect(details).toMatchObject({ seed: 11, kind: 'create' });
  });

  test('a retry of a remix begins from the same film, even if that is gone', async () => {
    const source = await client.createAndWait({ prompt: 'A source' });
    const remix = await client.videos.remix(source.id, { prompt: 'SLOW, at night' });
    await client.videos.cancel(remix.id);
    await client.videos.delete(source.id);
    const again = await client.videos.retry(remix.id);
    expect(again).toMatchObject({ remixed_from_video_id: source.id, prompt: 'SLOW, at night' });
    await client.videos.delete(remix.id);
    for await (const { progress } of client.videos.follow(again.id)) if (progress > 0) break;
    await client.videos.delete(again.id);
    await expect(client.videos.retry('video_none')).rejects.toBeInstanceOf(NotFoundError);
  });

  test('what is being made cannot be made again yet', async () => {
    const slow = await client.videos.create({ prompt: 'SLOW' });
    await expect(client.videos.retry(slow.id)).rejects.toBeInstanceOf(BadRequestError);
    await client.videos.delete(slow.id);
  });
});

describe('uploads', () => {
  const reference = { prompt: 'A sea', size: '1280x720' };

  test.each([
    ['a path', () => picture],
    ['a file URL', () => pathToFileURL(picture)],
    ['a stream', () => createReadStream(picture)],
    ['bytes', () => new Uint8Array(createCanvas(64, 64).toBuffer('image/png'))],
    ['a blob', () => new Blob([new Uint8Array(createCanvas(64, 64).toBuffer('image/png'))])],
    ['a data URL', () => createCanvas(64, 64).toDataURL('image/png')],
  ])('a reference is %s', async (_name, source) => {
    const video = await client.videos.create({
      ...reference,
      input_reference: source(),
      input_reference_fit: 'contain',
      characters: [],
    });
    expect(video).toMatchObject({ prompt: 'A sea', status: 'queued' });
    await client.videos.delete(video.id);
  });

  test('a film is a path, an answer or a URL', async () => {
    const answer = await client.videos.downloadContent(film.id);
    const edits = [
      await client.videos.edit({ video: answer, prompt: 'REFUSE of an answer' }),
      await client.videos.edit({ video: pathToFileURL(movie), prompt: 'REFUSE of a file' }),
    ];
    for (const { id } of edits) {
      const { details } = await client.videos.retrieve(id, { wait: 30, include: ['details'] });
      expect(details).toMatchObject({ kind: 'edit', source_id: null });
    }
  });

  test('a file is uploaded, listed, read and deleted', async () => {
    const made = await client.files.create({ file: picture, purpose: 'vision' });
    expect(made).toMatchObject({ filename: 'picture.png', purpose: 'vision' });
    const ids: string[] = [];
    for await (const { id } of client.files.list({ limit: 1 })) ids.push(id);
    expect(ids).toContain(made.id);
    expect(await client.files.retrieve(made.id)).toEqual(made);
    const video = await client.videos.create({
      ...reference,
      input_reference: { file_id: made.id },
    });
    expect(video.status).toBe('queued');
    await client.files.delete(made.id);
    await expect(client.files.retrieve(made.id)).rejects.toBeInstanceOf(NotFoundError);
  });
});

test('batches and models', async () => {
  const line = {
    custom_id: 'one',
    method: 'POST',
    url: '/v1/videos',
    body: { prompt: 'REFUSE a kite' },
  };
  const input = await client.files.create({
    file: new TextEncoder().encode(`${JSON.stringify(line)}\n`),
    purpose: 'batch',
  });
  const batch = await client.batches.create({ input_file_id: input.id });
  expect((await client.batches.list()).data.map(({ id }) => id)).toContain(batch.id);
  expect(await client.batches.retrieve(batch.id)).toMatchObject({ endpoint: '/v1/videos' });
  await client.batches.cancel(batch.id);
  expect(await client.models.retrieve('sora-2')).toMatchObject({ id: 'sora-2', object: 'model' });
});

test('keys and projects are kept apart', async () => {
  const project = await client.projects.create({ name: 'Another' });
  const made = await client.keys.create({ name: 'reader', scopes: ['read'], project: project.id });
  const reader = new Kinora({ baseURL: server.baseURL, apiKey: made.key });
  expect((await reader.listVideos()).data).toEqual([]);
  await expect(reader.createVideo({ prompt: 'A kite' })).rejects.toMatchObject({ status: 403 });
  const { data } = await client.keys.list({ project: project.id });
  expect(data.map(({ id }) => id)).toEqual([made.id]);
  expect(JSON.stringify(data)).not.toContain(made.key);
  await client.keys.delete(made.id, { project: project.id });
});

test('a webhook is from the server, or it is none', async () => {
  const receiver = createServer();
  receiver.listen(0, '127.0.0.1');
  await once(receiver, 'listening');
  const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`;
  const endpoint = await client.webhookEndpoints.create({
    name: 'test',
    url,
    event_types: ['video.completed'],
  });
  const arrived = once(receiver, 'request') as Promise<
    [import('node:http').IncomingMessage, import('node:http').ServerResponse]
  >;
  const tested = client.webhookEndpoints.test(endpoint.id, { event_type: 'video.completed' });
  const [request, answer] = await arrived;
  const body = await text(request);
  answer.end();
  expect(await tested).toMatchObject({ success: true });
  receiver.close();
  const secret = endpoint.signing_secret;
  const hook = { body, headers: request.headers };
  const receiving = new Kinora({ baseURL: server.baseURL, webhookSecret: secret });
  expect(await receiving.webhooks.unwrap(hook)).toMatchObject({ type: 'video.completed' });
  const bytes = {
    body: new TextEncoder().encode(body),
    headers: new Headers(asPairs(hook.headers)),
  };
  await receiving.webhooks.verify(bytes);
  for (const wrong of [
    { ...hook, body: body.replace('video.completed', 'video.failed') },
    { ...hook, headers: { ...hook.headers, 'webhook-id': 'evt_other' } },
    { ...hook, headers: { ...hook.headers, 'webhook-timestamp': '1000000000' } },
    { ...hook, headers: {} },
  ]) {
    await expect(receiving.webhooks.verify(wrong)).rejects.toBeInstanceOf(WebhookVerificationError);
  }
  await expect(
    receiving.webhooks.verify(hook, { secret: `whsec_${btoa('another secret')}` }),
  ).rejects.toBeInstanceOf(WebhookVerificationError);
  expect((await client.webhookEndpoints.list()).data.map(({ id }) => id)).toContain(endpoint.id);
  await client.webhookEndpoints.delete(endpoint.id);
});

function asPairs(headers: Record<string, unknown>): [string, string][] {
  return Object.entries(headers).map(([name, value]) => [name, String(value)]);
}
