import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import OpenAI, { toFile } from 'openai';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Kinora, type Video } from '../src/client/index.ts';
import { createTestServer, type TestServer } from './test-server.ts';
import { createCardEngine } from './card-engine.ts';
import { jsonRequest } from './requests.ts';
import { until } from './server-process.ts';

let server: TestServer;
let sdk: OpenAI;
let kinora: Kinora;
let film: Video;

beforeAll(async () => {
  server = await createTestServer({
    engines: [createCardEngine()],
    settings: { models: 'sora-2=card,sora-2-pro=illustrator-pro' },
    env: { KINORA_WEBHOOK_HOSTS: '127.0.0.1' },
  });
  sdk = new OpenAI({ apiKey: 'sk-test', baseURL: server.baseURL, maxRetries: 0 });
  kinora = new Kinora({ baseURL: server.baseURL, apiKey: null });
  film = await kinora.createAndWait({ prompt: 'A lighthouse', size: '1280x720', seed: 11 });
});
afterAll(async () => {
  await server.close();
});

async function details(id: string): Promise<Record<string, unknown>> {
  const response = await fetch(`${server.baseURL}/videos/${id}?include[]=details&wait=30`);
  return ((await response.json()) as { details: Record<string, unknown> }).details;
}

async function filmBytes(): Promise<File> {
  const response = await kinora.retrieveVideoContent(film.id);
  return toFile(response, 'film.mp4', { type: 'video/mp4' });
}

describe('films made of films', () => {
  test('a remix inherits model, size, length and seed', async () => {
    const remix = await sdk.videos.remix(film.id, { prompt: 'at night' });
    expect(remix).toMatchObject({
      status: 'queued',
      model: 'sora-2',
      size: '1280x720',
      seconds: '4',
      remixed_from_video_id: film.id,
      prompt: 'at night',
    });
    expect(await details(remix.id)).toMatchObject({
      kind: 'remix',
      seed: 11,
      source_id: film.id,
      asked: {
        source: { kind: 'remix', seconds: 4, origin: { prompt: 'A lighthouse', seed: 11 } },
      },
    });
  });

  test('an edit by id knows its source, one of an upload does not', async () => {
    const byId = await sdk.videos.edit({ video: { id: film.id }, prompt: 'in the rain' });
    expect(byId.remixed_from_video_id).toBe(film.id);
    const byUpload = await sdk.videos.edit({ video: await filmBytes(), prompt: 'in the rain' });
    expect(byUpload).toMatchObject({ remixed_from_video_id: null, size: '1280x720', seconds: '4' });
    expect(await details(byUpload.id)).toMatchObject({
      kind: 'edit',
      asked: { source: { kind: 'edit', origin: null } },
    });
  });

  test('extensions add up, six times and no further', async () => {
    let last = film.id;
    for (const total of [8, 12, 16, 20, 24, 28]) {
      const longer = await sdk.videos.extend({ video: { id: last }, prompt: 'on', seconds: '4' });
      expect(longer.seconds).toBe(String(total));
      last = longer.id;
      await kinora.waitForVideo(last);
    }
    const seventh = sdk.videos.extend({ video: { id: last }, prompt: 'on', seconds: '4' });
    await expect(seventh).rejects.toMatchObject({
      status: 400,
      param: 'video',
      message: '400 A video can be extended at most 6 times.',
    });
  });

  test('what cannot be a source is refused', async () => {
    const slow = await kinora.createVideo({ prompt: 'SLOW', size: '1280x720' });
    const unfinished = sdk.videos.remix(slow.id, { prompt: 'x' });
    await expect(unfinished).rejects.toMatchObject({
      status: 400,
      code: 'invalid_value',
      param: 'video_id',
      message: `400 Video with id '${slow.id}' is not completed.`,
    });
    await kinora.deleteVideo(slow.id);
    const unknown = sdk.videos.extend({ video: { id: 'video_x' }, prompt: 'x', seconds: '4' });
    await expect(unknown).rejects.toMatchObject({ status: 404 });
    const noFilm = sdk.videos.edit({ video: await toFile(Buffer.from('no film')), prompt: 'x' });
    await expect(noFilm).rejects.toMatchObject({ status: 400, code: 'invalid_video' });
  });

  test('a film outlives its source', async () => {
    const source = await kinora.createAndWait({ prompt: 'Short-lived', size: '1280x720' });
    const remix = await sdk.videos.remix(source.id, { prompt: 'at night' });
    await kinora.deleteVideo(source.id);
    expect((await kinora.waitForVideo(remix.id)).status).toBe('completed');
  });
});

describe('characters', () => {
  test('are made of a film and named in others', async () => {
    const character = await sdk.videos.createCharacter({ name: 'Ada', video: await filmBytes() });
    expect(character).toEqual({
      id: expect.stringMatching(/^char_[0-9a-f]{48}$/) as string,
      name: 'Ada',
      created_at: expect.any(Number) as number,
    });
    expect(await sdk.videos.getCharacter(character.id!)).toEqual(character);
    const body = { prompt: 'Ada waves', size: '1280x720', characters: [{ id: character.id }] };
    const video = (await (await jsonRequest(server, body)).json()) as Video;
    expect(await details(video.id)).toMatchObject({ asked: { characters: ['Ada'] } });
  });

  test('are refused when there are too many, or none of that id', async () => {
    const three = { prompt: 'x', characters: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] };
    expect((await jsonRequest(server, three)).status).toBe(400);
    const unknown = await jsonRequest(server, { prompt: 'x', characters: [{ id: 'char_x' }] });
    expect(unknown.status).toBe(404);
    expect(await unknown.json()).toMatchObject({
      error: { message: "Character with id 'char_x' not found." },
    });
  });
});

test('files are kept, listed, read back and deleted', async () => {
  const file = await sdk.files.create({
    file: await toFile(Buffer.from('hello'), 'notes.txt'),
    purpose: 'user_data',
    expires_after: { anchor: 'created_at', seconds: 3600 },
  });
  expect(file).toMatchObject({
    object: 'file',
    bytes: 5,
    filename: 'notes.txt',
    status: 'processed',
  });
  expect(file.expires_at).toBe(file.created_at + 3600);
  expect(await sdk.files.retrieve(file.id)).toEqual(file);
  const listed: string[] = [];
  for await (const { id } of sdk.files.list({ purpose: 'user_data' })) listed.push(id);
  expect(listed).toContain(file.id);
  expect(await (await sdk.files.content(file.id)).text()).toBe('hello');
  expect(await sdk.files.delete(file.id)).toEqual({ id: file.id, object: 'file', deleted: true });
  await expect(sdk.files.retrieve(file.id)).rejects.toMatchObject({ status: 404 });
});

describe('a batch', () => {
  async function runBatch(lines: unknown[]): Promise<OpenAI.Batch> {
    const input = await sdk.files.create({
      file: await toFile(
        Buffer.from(lines.map((line) => JSON.stringify(line)).join('\n')),
        'in.jsonl',
      ),
      purpose: 'batch',
    });
    const { id } = await sdk.batches.create({
      input_file_id: input.id,
      endpoint: '/v1/videos',
      completion_window: '24h',
    });
    const isOver = ({ status }: OpenAI.Batch): boolean =>
      ['completed', 'failed', 'cancelled', 'expired'].includes(status);
    return until(() => sdk.batches.retrieve(id), isOver);
  }
  const line = (custom_id: string, body: object): object => ({
    custom_id,
    method: 'POST',
    url: '/v1/videos',
    body,
  });

  test('waits for its films and tells what became of each', async () => {
    const batch = await runBatch([
      line('good', { prompt: 'A lighthouse', size: '1280x720' }),
      line('bad', { prompt: 'x', seconds: '5' }),
    ]);
    expect(batch).toMatchObject({
      status: 'completed',
      request_counts: { total: 2, completed: 1, failed: 1 },
    });
    const output = await (await sdk.files.content(batch.output_file_id!)).text();
    expect(JSON.parse(output)).toMatchObject({
      custom_id: 'good',
      response: { status_code: 200, body: { object: 'video', status: 'completed' } },
    });
    const errors = await (await sdk.files.content(batch.error_file_id!)).text();
    expect(JSON.parse(errors)).toMatchObject({
      custom_id: 'bad',
      response: { status_code: 400, body: { error: { param: 'seconds', code: 'invalid_value' } } },
    });
  });

  test('fails as a whole if its file is wrong', async () => {
    const batch = await runBatch([line('a', { prompt: 'x' }), line('a', { prompt: 'y' })]);
    expect(batch.status).toBe('failed');
    expect(batch.errors?.data).toMatchObject([{ code: 'duplicate_custom_id', line: 2 }]);
  });

  test('can be cancelled', async () => {
    const input = await sdk.files.create({
      file: await toFile(Buffer.from(JSON.stringify(line('a', { prompt: 'SLOW' }))), 'in.jsonl'),
      purpose: 'batch',
    });
    const options = { endpoint: '/v1/videos', completion_window: '24h' } as const;
    const { id } = await sdk.batches.create({ input_file_id: input.id, ...options });
    await until(
      () => sdk.batches.retrieve(id),
      ({ status }) => status === 'in_progress',
    );
    expect((await sdk.batches.cancel(id)).status).toBe('cancelling');
    const ended = await until(
      () => sdk.batches.retrieve(id),
      ({ status }) => status === 'cancelled',
    );
    expect(ended.request_counts).toEqual({ total: 1, completed: 0, failed: 1 });
  });
});

describe('webhooks', () => {
  interface Received {
    headers: Record<string, string>;
    body: string;
  }

  /** A receiver that answers with the given statuses, one after the other. */
  async function listen(
    statuses: number[],
  ): Promise<{ url: string; received: Received[]; server: Server }> {
    const received: Received[] = [];
    const receiver = createServer((request, response) => {
      void text(request).then((body) => {
        received.push({ headers: request.headers as Record<string, string>, body });
        response.writeHead(statuses[received.length - 1] ?? 200, { location: '/elsewhere' }).end();
      });
    });
    receiver.listen(0, '127.0.0.1');
    await once(receiver, 'listening');
    const { port } = receiver.address() as AddressInfo;
    return { url: `http://127.0.0.1:${port}/hook`, received, server: receiver };
  }

  test('tell of films, signed for the SDK, again until they are heard', async () => {
    const { url, received, server: receiver } = await listen([500, 302]);
    const endpoint = await sdk.webhooks.create({
      name: 'mine',
      url,
      event_types: ['video.completed', 'video.failed'],
    });
    const video = await kinora.createAndWait({ prompt: 'A lighthouse', size: '1280x720' });
    await until(
      async () => received.length,
      (count) => count >= 1,
    );
    const { headers, body } = received[0]!;
    const event: unknown = await sdk.webhooks.unwrap(body, headers, endpoint.signing_secret);
    expect(event).toMatchObject({ type: 'video.completed', data: { id: video.id } });

    const log = `${new URL(server.baseURL).origin}/kinora/v1/webhook_endpoints/${endpoint.id}/deliveries`;
    const deliveries = async (): Promise<{ attempts: number; status_code: number }[]> =>
      ((await (await fetch(log)).json()) as { data: { attempts: number; status_code: number }[] })
        .data;
    const tried = await until(deliveries, (list) => (list[0]?.attempts ?? 0) >= 2);
    expect(tried[0]).toMatchObject({ status: 'pending', status_code: 302 });
    expect(received[1]!.headers['webhook-id']).toBe(headers['webhook-id']);
    expect(received.map(({ body: sent }) => sent)).toEqual([body, body]);
    await sdk.webhooks.delete(endpoint.id);
    receiver.close();
  });

  test('are created, changed, rotated, tried and deleted through the SDK', async () => {
    const { url, received, server: receiver } = await listen([]);
    const { id, signing_secret: secret } = await sdk.webhooks.create({
      name: 'one',
      url,
      event_types: ['video.completed'],
    });
    expect(await sdk.webhooks.update(id, { name: 'two' })).toMatchObject({ name: 'two', url });
    const rotated = await sdk.webhooks.rotateSecret(id, {
      keep_old_secret_active_for_24_hours: true,
    });
    expect(rotated.signing_secret).not.toBe(secret);
    expect(await sdk.webhooks.test(id, { event_type: 'video.failed' })).toMatchObject({
      success: true,
      status_code: 200,
    });
    expect(JSON.parse(received[0]!.body)).toMatchObject({ type: 'video.failed' });
    const listed: string[] = [];
    for await (const endpoint of sdk.webhooks.list()) listed.push(endpoint.id);
    expect(listed).toEqual([id]);
    expect(await sdk.webhooks.delete(id)).toMatchObject({ deleted: true });
    await expect(sdk.webhooks.retrieve(id)).rejects.toMatchObject({ status: 404 });
    receiver.close();
  });

  test.each([
    'http://example.com/',
    'https://10.0.0.1/',
    'https://[::ffff:169.254.169.254]/',
    'no url',
  ])('refuse to call %s', async (url) => {
    const create = sdk.webhooks.create({ name: 'x', url, event_types: ['video.completed'] });
    await expect(create).rejects.toMatchObject({ status: 400, param: 'url' });
  });
});

describe('an Idempotency-Key', () => {
  const post = (key: string, body: object): Promise<Response> =>
    fetch(`${server.baseURL}/videos`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify(body),
    });

  test('makes many requests one video', async () => {
    const body = { prompt: 'Once', size: '1280x720' };
    const first = (await (await post('key-1', body)).json()) as Video;
    const again = await post('key-1', { size: '1280x720', prompt: 'Once' });
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    expect(await again.json()).toEqual(first);
    const all: string[] = [];
    for await (const { prompt, id } of kinora.listVideos()) if (prompt === 'Once') all.push(id);
    expect(all).toEqual([first.id]);
  });

  test('is not good for another body', async () => {
    expect((await post('key-2', { prompt: 'One', size: '1280x720' })).status).toBe(200);
    const other = await post('key-2', { prompt: 'Two', size: '1280x720' });
    expect(other.status).toBe(400);
    expect(await other.json()).toMatchObject({ error: { code: 'idempotency_key_reused' } });
  });

  test('is free again after a refusal', async () => {
    expect((await post('key-3', { prompt: '' })).status).toBe(400);
    expect((await post('key-3', { prompt: 'Fine', size: '1280x720' })).status).toBe(200);
  });
});

describe('while a film is made', () => {
  test('its events end with its end', async () => {
    const video = await kinora.createVideo({ prompt: 'A lighthouse', size: '1280x720' });
    const response = await fetch(`${server.baseURL}/videos/${video.id}/events`);
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    const events = (await response.text())
      .split('\n\n')
      .filter((event) => event.startsWith('event'));
    expect(events.at(-1)).toMatch(/^event: video\.completed\ndata: \{/);
    const last = JSON.parse(events.at(-1)!.split('data: ')[1]!) as Video;
    expect(last).toMatchObject({ id: video.id, progress: 100 });
  });

  test('it can be cancelled', async () => {
    const video = await kinora.createVideo({ prompt: 'SLOW', size: '1280x720' });
    const response = await fetch(`${server.baseURL}/videos/${video.id}/cancel`, { method: 'POST' });
    expect(await response.json()).toMatchObject({ status: 'failed', error: { code: 'cancelled' } });
    const content = await fetch(`${server.baseURL}/videos/${video.id}/content`);
    expect(content.status).toBe(404);
  });
});

describe('a browser', () => {
  test('may ask from another origin', async () => {
    const response = await fetch(`${server.baseURL}/videos`, {
      method: 'OPTIONS',
      headers: {
        origin: 'http://localhost:3000',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization, x-stainless-lang',
      },
    });
    expect(response.status).toBe(204);
    expect(response.headers.get('access-control-allow-headers')).toContain('x-stainless-lang');
    const answer = await fetch(`${server.baseURL}/models`, {
      headers: { origin: 'http://localhost:3000' },
    });
    expect(answer.headers.get('access-control-allow-origin')).toBeTruthy();
    expect(answer.headers.get('access-control-expose-headers')).toContain('x-request-id');
  });
});

test('the document describes what validates, and a page shows it', async () => {
  const { origin } = new URL(server.baseURL);
  const document = (await (await fetch(`${origin}/openapi.json`)).json()) as {
    openapi: string;
    paths: Record<string, object>;
  };
  expect(document.openapi).toBe('3.1.0');
  expect(Object.keys(document.paths)).toEqual(
    expect.arrayContaining([
      '/v1/videos',
      '/v1/videos/{video_id}',
      '/v1/videos/{video_id}/content',
      '/v1/videos/{video_id}/remix',
      '/v1/videos/edits',
      '/v1/videos/extensions',
      '/v1/videos/characters',
      '/v1/batches',
    ]),
  );
  const page = await fetch(`${origin}/docs/`);
  expect(page.status).toBe(200);
  expect(await page.text()).not.toMatch(/(?:src|href)="https?:/);
});
