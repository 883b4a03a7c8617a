import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import OpenAI, { toFile } from 'openai';
import { createTestServer, type TestServer } from './test-server.ts';
import { createCardEngine } from './card-engine.ts';
import { until } from './server-process.ts';

const ADMIN_KEY = 'sk-admin-0123456789abcdef';

interface Project {
  id: string;
  key: string;
  sdk: OpenAI;
}

let server: TestServer;
let origin: string;
let ours: Project;
let theirs: Project;

beforeAll(async () => {
  server = await createTestServer({
    engines: [createCardEngine()],
    settings: { models: 'sora-2=card,sora-2-pro=illustrator-pro' },
    env: { KINORA_ADMIN_KEY: ADMIN_KEY, KINORA_WEBHOOK_HOSTS: '127.0.0.1' },
  });
  origin = new URL(server.baseURL).origin;
  ours = await makeProject('Ours');
  theirs = await makeProject('Theirs');
});
afterAll(async () => {
  await server.close();
});

async function call(
  key: string,
  method: string,
  path: string,
  body?: unknown,
): Promise<{ status: number; body: Record<string, unknown>; headers: Headers }> {
  const response = await fetch(`${origin}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${key}`,
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const isJson = (response.headers.get('content-type') ?? '').includes('json');
  return {
    status: response.status,
    headers: response.headers,
    body: isJson && text !== '' ? JSON.parse(text) : {},
  };
}

async function makeKey(project: string, more: object = {}): Promise<Record<string, unknown>> {
  const made = await call(ADMIN_KEY, 'POST', '/kinora/v1/keys', { name: 'Key', project, ...more });
  expect(made.status).toBe(200);
  return made.body;
}

async function makeProject(name: string): Promise<Project> {
  const { body } = await call(ADMIN_KEY, 'POST', '/kinora/v1/projects', { name });
  const id = body['id'] as string;
  const key = (await makeKey(id))['key'] as string;
  return { id, key, sdk: new OpenAI({ apiKey: key, baseURL: server.baseURL, maxRetries: 0 }) };
}

describe('what belongs to another project does not exist', () => {
  /** Ids of theirs, by the parameter that takes them. */
  const known: Record<string, string> = {};
  /** Ids of the same form that nobody has. */
  const unknown: Record<string, string> = {
    video_id: `video_${'0'.repeat(48)}`,
    character_id: `char_${'0'.repeat(48)}`,
    file_id: `file-${'0'.repeat(24)}`,
    batch_id: `batch_${'0'.repeat(32)}`,
    webhook_endpoint_id: `whe_${'0'.repeat(32)}`,
    key_id: `key_${'0'.repeat(24)}`,
  };
  let operations: [method: string, path: string][] = [];

  beforeAll(async () => {
    const { sdk } = theirs;
    const { id } = await sdk.videos.create({ prompt: 'A lighthouse', size: '1280x720' });
    await until(
      () => sdk.videos.retrieve(id),
      ({ status }) => status === 'completed',
    );
    const film = await sdk.videos.downloadContent(id);
    const character = await sdk.videos.createCharacter({
      name: 'Mossy',
      video: await toFile(film, 'film.mp4'),
    });
    const line = JSON.stringify({
      custom_id: 'a',
      method: 'POST',
      url: '/v1/videos',
      body: { prompt: 'A lighthouse' },
    });
    const file = await sdk.files.create({
      file: await toFile(Buffer.from(line), 'batch.jsonl'),
      purpose: 'batch',
    });
    const batch = await sdk.batches.create({
      input_file_id: file.id,
      endpoint: '/v1/videos',
      completion_window: '24h',
    });
    const endpoint = await sdk.webhooks.create({
      name: 'Theirs',
      url: 'http://127.0.0.1:9/',
      event_types: ['video.completed'],
    });
    const { id: key } = await makeKey(theirs.id);
    Object.assign(known, {
      video_id: id,
      character_id: character.id,
      file_id: file.id,
      batch_id: batch.id,
      webhook_endpoint_id: endpoint.id,
      key_id: key,
    });
    const document = (await (await fetch(`${origin}/openapi.json`)).json()) as {
      paths: Record<string, Record<string, unknown>>;
    };
    operations = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method): [string, string] => [method.toUpperCase(), path]),
    );
  });

  test('every route that takes an id answers as if nobody had it', async () => {
    const byId = operations.filter(([, path]) => /\{\w+_id\}/.test(path));
    expect(byId.length).toBeGreaterThan(15);
    for (const [method, path] of byId) {
      const name = /\{(\w+)\}/.exec(path)![1]!;
      // Workers make the films of every project.
      if (name === 'project_id' || name === 'lease_id') continue;
      expect(Object.keys(known), path).toContain(name);
      const ask = async (id: string): Promise<unknown> => {
        const place = path.replace(`{${name}}`, id);
        const body =
          method === 'POST' ? { prompt: 'at night', event_type: 'video.failed' } : undefined;
        const { status, body: answer } = await call(ours.key, method, place, body);
        expect(status, `${method} ${place}`).toBeGreaterThanOrEqual(400);
        return { status, text: JSON.stringify(answer).replaceAll(id, 'ID') };
      };
      expect(await ask(known[name]!), `${method} ${path}`).toEqual(await ask(unknown[name]!));
    }
  });

  test('nor can it be named in a body', async () => {
    const ask = async (ids: Record<string, string>): Promise<unknown[]> => {
      const video = { id: ids['video_id'] };
      const bodies: [string, object][] = [
        ['/v1/videos/edits', { prompt: 'x', video }],
        ['/v1/videos/extensions', { prompt: 'x', seconds: '4', video }],
        ['/v1/videos', { prompt: 'x', characters: [{ id: ids['character_id'] }] }],
        ['/v1/videos', { prompt: 'x', input_reference: { file_id: ids['file_id'] } }],
        [
          '/v1/batches',
          { input_file_id: ids['file_id'], endpoint: '/v1/videos', completion_window: '24h' },
        ],
      ];
      return Promise.all(
        bodies.map(async ([path, body]) => {
          const { status, body: answer } = await call(ours.key, 'POST', path, body);
          expect(status, path).toBe(404);
          return JSON.stringify(answer).replaceAll(/(video|char)_\w+|file-\w+/g, 'ID');
        }),
      );
    };
    expect(await ask(known)).toEqual(await ask(unknown));
  });

  test('lists hold nothing of it, and take none of it for a place in them', async () => {
    const lists = operations
      .filter(([method, path]) => method === 'GET' && !path.includes('{'))
      .map(([, path]) => path)
      .filter((path) => /\/(videos|files|batches|webhook_endpoints)$/.test(path));
    expect(lists).toHaveLength(4);
    for (const path of lists) {
      expect((await call(ours.key, 'GET', path)).body).toMatchObject({ data: [] });
      expect((await call(theirs.key, 'GET', path)).body['data']).not.toEqual([]);
    }
    await ours.sdk.videos.create({ prompt: 'A fox' });
    const after = `/v1/videos?order=desc&after=${known['video_id']}`;
    expect((await call(ours.key, 'GET', after)).body).toMatchObject({ data: [], has_more: false });
  });

  test('and everything of theirs is still there', async () => {
    const { sdk } = theirs;
    expect((await sdk.videos.retrieve(known['video_id']!)).status).toBe('completed');
    await sdk.files.retrieve(known['file_id']!);
    await sdk.webhooks.retrieve(known['webhook_endpoint_id']!);
    expect((await sdk.videos.getCharacter(known['character_id']!)).name).toBe('Mossy');
  });

  test('an Idempotency-Key of one project is free in another', async () => {
    const body = { prompt: 'A lighthouse' };
    const send = async (sdk: OpenAI): Promise<string> =>
      (await sdk.videos.create(body, { headers: { 'idempotency-key': 'the-same' } })).id;
    const first = await send(ours.sdk);
    expect(await send(theirs.sdk)).not.toBe(first);
    expect(await send(ours.sdk)).toBe(first);
  });
});

describe('keys', () => {
  test('a key is shown once and kept as a hash', async () => {
    const made = await makeKey(ours.id, { name: 'Once' });
    expect(made['key']).toMatch(/^sk-[\w-]{43}$/);
    const { body } = await call(ADMIN_KEY, 'GET', `/kinora/v1/keys?project=${ours.id}&limit=100`);
    expect(JSON.stringify(body)).not.toContain(made['key']);
    expect(body['data']).toContainEqual(expect.objectContaining({ id: made['id'], name: 'Once' }));
  });

  test('a key may read, write or administer, and nothing else', async () => {
    const reader = (await makeKey(ours.id, { scopes: ['read'] }))['key'] as string;
    expect((await call(reader, 'GET', '/v1/videos')).status).toBe(200);
    for (const [method, path] of [
      ['POST', '/v1/videos'],
      ['DELETE', '/v1/videos/video_1'],
      ['GET', '/kinora/v1/keys'],
      ['POST', '/kinora/v1/projects'],
    ] as const) {
      const refused = await call(reader, method, path, method === 'POST' ? {} : undefined);
      expect(refused.status, path).toBe(403);
      expect(refused.body).toMatchObject({ error: { code: 'missing_scope' } });
    }
  });

  test('a key may use the models that it names, and knows of no others', async () => {
    const key = (await makeKey(ours.id, { models: ['sora-2'] }))['key'] as string;
    const sdk = new OpenAI({ apiKey: key, baseURL: server.baseURL, maxRetries: 0 });
    const ids = [];
    for await (const { id } of sdk.models.list()) ids.push(id);
    expect(ids).toEqual(['sora-2']);
    await expect(sdk.videos.create({ prompt: 'x', model: 'sora-2-pro' })).rejects.toMatchObject({
      status: 400,
      param: 'model',
      message: expect.stringContaining("Supported values are: 'sora-2'."),
    });
    await sdk.videos.create({ prompt: 'x', model: 'sora-2-2025-12-08' });
  });

  test('a deleted key stops to work', async () => {
    const { id, key } = await makeKey(ours.id);
    expect((await call(key as string, 'GET', '/v1/models')).status).toBe(200);
    const path = `/kinora/v1/keys/${id}?project=${ours.id}`;
    expect((await call(ADMIN_KEY, 'DELETE', path)).status).toBe(200);
    expect((await call(key as string, 'GET', '/v1/models')).status).toBe(401);
    expect((await call(ADMIN_KEY, 'DELETE', path)).status).toBe(404);
  });

  test('a key that asks too often is told when to come again', async () => {
    const { key } = await makeKey(ours.id, { requests_per_minute: 2 });
    const answers = [];
    for (let count = 0; count < 3; count += 1) {
      answers.push(await call(key as string, 'GET', '/v1/models'));
    }
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 429]);
    expect(Number(answers[2]!.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(answers[2]!.body).toMatchObject({ error: { code: 'rate_limit_exceeded' } });
  });

  test('who made and deleted them is written down', async () => {
    const { body } = await call(ADMIN_KEY, 'GET', '/kinora/v1/audit_log?limit=100');
    const actions = (body['data'] as { action: string; actor: string }[]).map(
      ({ action, actor }) => `${actor} ${action}`,
    );
    expect(actions).toContain('admin_key key.created');
    expect(actions).toContain('admin_key key.deleted');
    expect(actions).toContain('admin_key project.created');
  });

  test('the cookie of the studio leaves over TLS only where the proxy says that there is TLS', async () => {
    const signIn = async (proto: string): Promise<string> => {
      const answer = await fetch(`${origin}/kinora/v1/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-forwarded-proto': proto },
        body: JSON.stringify({ key: ours.key }),
      });
      return answer.headers.get('set-cookie') ?? '';
    };
    expect(await signIn('https')).toContain('; HttpOnly; Secure; SameSite=Strict');
    expect(await signIn('http')).toMatch(/HttpOnly; SameSite=Strict/);
  });

  test('a wrong key is refused before the body is read', async () => {
    const response = await fetch(`${server.baseURL}/videos`, {
      method: 'POST',
      headers: { authorization: 'Bearer sk-wrong', 'content-type': 'application/json' },
      body: '{not json',
    });
    expect(response.status).toBe(401);
  });
});

test('a project makes as many seconds a day as it may, and its use is counted', async () => {
  const { body: project } = await call(ADMIN_KEY, 'POST', '/kinora/v1/projects', {
    name: 'Small',
    limits: { seconds_per_day: 8 },
  });
  const { key } = await makeKey(project['id'] as string);
  const sdk = new OpenAI({ apiKey: key as string, baseURL: server.baseURL, maxRetries: 0 });
  await sdk.videos.create({ prompt: 'x', seconds: '8' });
  await expect(sdk.videos.create({ prompt: 'x', seconds: '4' })).rejects.toMatchObject({
    status: 429,
    code: 'insufficient_quota',
  });
  const { body: usage } = await call(key as string, 'GET', '/kinora/v1/usage');
  expect(usage['data']).toEqual([
    expect.objectContaining({ project_id: project['id'], videos: 1 }),
  ]);
});
