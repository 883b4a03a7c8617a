import { request as httpRequest, type IncomingMessage } from 'node:http';
import { once } from 'node:events';
import OpenAI from 'openai';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSignedLinks } from '../src/api/videos/signed-links.ts';
import { createTestServer, type TestServer } from '../src/testing/create-test-server.ts';
import { createCardEngine } from './card-engine.ts';
import { createTestDatabase, type TestDatabase } from './database.ts';
import { until } from './server-process.ts';

const ADMIN_KEY = 'sk-admin-0123456789abcdef';

interface Link {
  object: string;
  url: string;
  expires_at: number;
}

let database: TestDatabase;
let server: TestServer;
/** Over the same records and films. */
let other: TestServer;
let sdk: OpenAI;
let id: string;

beforeAll(async () => {
  database = await createTestDatabase();
  const settings = { database: database.url, models: 'sora-2=card' };
  const env = { KINORA_ADMIN_KEY: ADMIN_KEY };
  const engines = [createCardEngine()];
  server = await createTestServer({ engines, settings, env });
  other = await createTestServer({
    engines,
    settings: { ...settings, data: server.dataDirectory },
    env: { ...env, KINORA_ROLE: 'api' },
  });
  sdk = new OpenAI({ apiKey: ADMIN_KEY, baseURL: server.baseURL, maxRetries: 0 });
  id = await film(sdk);
});
afterAll(async () => {
  await other.close();
  await server.close();
  await database[Symbol.asyncDispose]();
});

async function film(client: OpenAI): Promise<string> {
  const made = await client.videos.create({ prompt: 'A lighthouse', size: '1280x720' });
  await until(
    () => client.videos.retrieve(made.id),
    ({ status }) => status === 'completed',
  );
  return made.id;
}

function post(path: string, body?: object, key: string = ADMIN_KEY): Promise<Response> {
  return fetch(new URL(path, server.baseURL), {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
}

async function link(body?: object): Promise<Link> {
  const response = await post(`/kinora/v1/videos/${id}/links`, body);
  expect(response.status).toBe(200);
  return (await response.json()) as Link;
}

test('a link opens one file of a film without a key, whole or in part, on any node', async () => {
  const before = Math.floor(Date.now() / 1000);
  const made = await link();
  expect(made.object).toBe('video.link');
  expect(made.expires_at).toBeGreaterThanOrEqual(before + 3600);
  expect(made.expires_at).toBeLessThan(before + 3600 + 60);
  expect(new URL(made.url).origin).toBe(new URL(server.baseURL).origin);

  const whole = Buffer.from(await (await sdk.videos.downloadContent(id)).arrayBuffer());
  const elsewhere = made.url.replace(new URL(made.url).host, new URL(other.baseURL).host);
  for (const url of [made.url, elsewhere]) {
    const response = await fetch(url);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('video/mp4');
    expect(response.headers.get('referrer-policy')).toBe('no-referrer');
    expect(Buffer.from(await response.arrayBuffer()).equals(whole)).toBe(true);
  }
  const head = await fetch(made.url, { method: 'HEAD' });
  expect(head.status).toBe(200);
  expect(head.headers.get('content-length')).toBe(String(whole.length));
  const part = await fetch(made.url, { headers: { range: 'bytes=10-19' } });
  expect(part.status).toBe(206);
  expect(Buffer.from(await part.arrayBuffer()).equals(whole.subarray(10, 20))).toBe(true);

  const thumbnail = await fetch((await link({ variant: 'thumbnail', expires_in: 60 })).url);
  expect(thumbnail.headers.get('content-type')).toBe('image/webp');
  await thumbnail.body?.cancel();
});

test('anything else is refused alike, whether there is such a film or not', async () => {
  const { url } = await link();
  const nobody = `video_${'0'.repeat(48)}`;
  const changed = (change: (link: URL) => void): string => {
    const bent = new URL(url);
    change(bent);
    return bent.href;
  };
  const set = (name: string, value: string): string =>
    changed(({ searchParams }) => searchParams.set(name, value));
  const past = String(Math.floor(Date.now() / 1000) - 1);
  const wrong = [
    set('expires', '9999999999'),
    set('expires', past),
    set('variant', 'thumbnail'),
    set('signature', 'A'.repeat(43)),
    url.replace(id, nobody),
  ];
  const ask = async (one: string): Promise<{ status: number; text: string }> => {
    const response = await fetch(one);
    return { status: response.status, text: await response.text() };
  };
  const answers = await Promise.all(wrong.map(ask));
  expect(JSON.parse(answers[0]!.text)).toMatchObject({ error: { code: 'invalid_link' } });
  expect(answers[0]!.status).toBe(403);
  for (const answer of answers) expect(answer).toEqual(answers[0]);
  const unlike = [
    set('expires', 'soon'),
    set('signature', ''),
    set('signature', `${new URL(url).searchParams.get('signature')}A`),
    changed((bent) => (bent.search = '')),
  ];
  for (const one of unlike) {
    const answer = await ask(one);
    expect(answer.status, one).toBe(400);
    expect(answer).toEqual(await ask(one.replace(id, nobody)));
  }
  // A link to a file of a film opens nothing that needs a key.
  const { search } = new URL(url);
  expect((await fetch(`${server.baseURL}/videos/${id}/content${search}`)).status).toBe(401);
});

test('a link closes when its time is over', async () => {
  const { url, expires_at: end } = await link({ expires_in: 2 });
  const closed = await until(
    () => fetch(url, { method: 'HEAD' }),
    ({ status }) => status !== 200,
  );
  expect(closed.status).toBe(403);
  expect(Date.now()).toBeGreaterThanOrEqual(end * 1000);
});

test('a signature is good until its time and never after', () => {
  let now = 1_000_000;
  const links = createSignedLinks(Buffer.alloc(32, 1), () => now);
  const target = { videoId: 'video_1', variant: 'video', expiresAt: 1060 } as const;
  const signature = links.sign(target);
  expect(links.opens(target, signature)).toBe(true);
  now = 1_059_999;
  expect(links.opens(target, signature)).toBe(true);
  now = 1_060_000;
  expect(links.opens(target, signature)).toBe(false);
  now = 1_000_000;
  const foreign = createSignedLinks(Buffer.alloc(32, 2), () => now);
  expect(foreign.opens(target, signature)).toBe(false);
});

test('links are made for films of one’s own that are done, and for a week at most', async () => {
  const admin = async (path: string, body: object): Promise<{ id: string; key: string }> =>
    (await (await post(path, body)).json()) as { id: string; key: string };
  const project = await admin('/kinora/v1/projects', { name: 'Others' });
  const { key } = await admin('/kinora/v1/keys', { name: 'x', project: project.id });
  expect((await post(`/kinora/v1/videos/${id}/links`, {}, key)).status).toBe(404);
  expect((await post(`/kinora/v1/videos/${id}/links`, {}, 'sk-wrong')).status).toBe(401);
  for (const [body, param] of [
    [{ expires_in: 0 }, 'expires_in'],
    [{ expires_in: 604_801 }, 'expires_in'],
    [{ variant: 'film' }, 'variant'],
  ] as const) {
    const response = await post(`/kinora/v1/videos/${id}/links`, body);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: { param } });
  }
  const refused = await sdk.videos.create({ prompt: 'REFUSE', size: '1280x720' });
  await until(
    () => sdk.videos.retrieve(refused.id),
    ({ status }) => status === 'failed',
  );
  expect((await post(`/kinora/v1/videos/${refused.id}/links`, {})).status).toBe(404);
});

test('behind a proxy, a link names the address that the caller used', async () => {
  const { port } = new URL(server.baseURL);
  const call = httpRequest({
    port,
    host: '127.0.0.1',
    method: 'POST',
    path: `/kinora/v1/videos/${id}/links`,
    headers: {
      authorization: `Bearer ${ADMIN_KEY}`,
      host: 'films.example.com',
      'x-forwarded-proto': 'https',
    },
  });
  call.end();
  const [response] = (await once(call, 'response')) as [IncomingMessage];
  const text = (await Array.fromAsync(response)).join('');
  const made = JSON.parse(text) as Link;
  expect(new URL(made.url).origin).toBe('https://films.example.com');
});

test('a film that is deleted is gone for its links too', async () => {
  const gone = await film(sdk);
  const response = await post(`/kinora/v1/videos/${gone}/links`);
  const { url } = (await response.json()) as Link;
  await sdk.videos.delete(gone);
  expect((await fetch(url)).status).toBe(404);
});
