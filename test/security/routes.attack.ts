import { subscribe } from 'node:diagnostics_channel';
import { request as httpRequest } from 'node:http';
import type { FastifyInstance } from 'fastify';
import OpenAI, { toFile } from 'openai';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestServer, type TestServer } from '../../src/testing/create-test-server.ts';
import { createCardEngine } from '../card-engine.ts';
import { until } from '../server-process.ts';
import { ADMIN_KEY } from './target.ts';

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'QUERY'];
/** Answered to anybody, and about nobody. */
const PUBLIC =
  /^\/(?:livez|readyz|healthz|openapi\.json|docs|studio|kinora\/v1\/session|kinora\/v1\/videos\/:video_id\/content)(?:\/|$)|^\*$/;
/** Whoever administers keys and projects does so for the whole server. */
const OF_ADMINISTRATORS = /^\/(?:kinora\/v1\/(?:projects|keys|audit_log)(?:\/|$)|metrics$)/;

interface Project {
  id: string;
  key: string;
  sdk: OpenAI;
}

let server: TestServer;
let origin: string;
let ours: Project;
let theirs: Project;
/** Every path that the server serves, with the methods that it serves there. */
const routes = new Map<string, Set<string>>();

beforeAll(async () => {
  subscribe('fastify.initialization', (message) => {
    const { fastify } = message as { fastify: FastifyInstance };
    fastify.addHook('onRoute', ({ url, method }) => {
      const methods = routes.get(url) ?? new Set();
      for (const name of [method].flat()) methods.add(name);
      routes.set(url, methods);
    });
  });
  server = await createTestServer({
    engines: [createCardEngine()],
    settings: { models: 'sora-2=card' },
    env: { KINORA_ADMIN_KEY: ADMIN_KEY, KINORA_WEBHOOK_HOSTS: '127.0.0.1' },
  });
  origin = new URL(server.baseURL).origin;
  ours = await makeProject('Ours');
  theirs = await makeProject('Theirs');
});
afterAll(async () => {
  await server.close();
});

interface Answer {
  status: number;
  headers: Record<string, unknown>;
  text: string;
}

/** Sends the path as it is: `fetch` would tidy it up, and knows no TRACE. */
function call(key: string | null, method: string, path: string, body?: string): Promise<Answer> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const headers: Record<string, string> = {
      ...(key !== null && { authorization: `Bearer ${key}` }),
      ...(body !== undefined && {
        'content-type': 'application/json',
        'content-length': String(Buffer.byteLength(body)),
      }),
    };
    const request = httpRequest({ hostname, port, method, path, headers }, (response) => {
      request.off('error', reject).on('error', () => {});
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        text += chunk;
        // A stream of events has no end.
        if (String(response.headers['content-type']).includes('event-stream')) request.destroy();
      });
      response.on('close', () =>
        resolve({ status: response.statusCode!, headers: response.headers, text }),
      );
    });
    request.on('error', reject);
    request.end(body);
  });
}

async function admin(method: string, path: string, body: object): Promise<Record<string, string>> {
  return JSON.parse((await call(ADMIN_KEY, method, path, JSON.stringify(body))).text);
}

async function makeProject(name: string): Promise<Project> {
  const { id } = await admin('POST', '/kinora/v1/projects', { name });
  const { key } = await admin('POST', '/kinora/v1/keys', { name, project: id });
  const sdk = new OpenAI({ apiKey: key!, baseURL: server.baseURL, maxRetries: 0 });
  return { id: id!, key: key!, sdk };
}

describe('of another project', () => {
  const known: Record<string, string> = {};
  const unknown: Record<string, string> = {
    video_id: `video_${'0'.repeat(48)}`,
    character_id: `char_${'0'.repeat(48)}`,
    file_id: `file-${'0'.repeat(24)}`,
    batch_id: `batch_${'0'.repeat(32)}`,
    webhook_endpoint_id: `whe_${'0'.repeat(32)}`,
    delivery_id: `whd_${'0'.repeat(32)}`,
    key_id: `key_${'0'.repeat(24)}`,
    project_id: `proj_${'0'.repeat(24)}`,
    lease_id: `lease_${'0'.repeat(48)}_1_${'0'.repeat(32)}`,
    name: 'video',
  };

  beforeAll(async () => {
    const { sdk } = theirs;
    const endpoint = await sdk.webhooks.create({
      name: 'Theirs',
      url: 'http://127.0.0.1:9/',
      event_types: ['video.completed'],
    });
    const { id } = await sdk.videos.create({ prompt: 'A lighthouse', size: '1280x720' });
    await until(
      () => sdk.videos.retrieve(id),
      ({ status }) => status === 'completed',
    );
    const film = await toFile(await sdk.videos.downloadContent(id), 'film.mp4');
    const character = await sdk.videos.createCharacter({ name: 'Mossy', video: film });
    const line = `{"custom_id":"a","method":"POST","url":"/v1/videos","body":{"prompt":"x"}}`;
    const file = await sdk.files.create({
      file: await toFile(Buffer.from(line), 'batch.jsonl'),
      purpose: 'batch',
    });
    const batch = await sdk.batches.create({
      input_file_id: file.id,
      endpoint: '/v1/videos',
      completion_window: '24h',
    });
    const deliveries = await until(
      async () => {
        const path = `/kinora/v1/webhook_endpoints/${endpoint.id}/deliveries`;
        return JSON.parse((await call(theirs.key, 'GET', path)).text) as { data: { id: string }[] };
      },
      ({ data }) => data.length > 0,
    );
    const { id: key } = await admin('POST', '/kinora/v1/keys', { name: 'x', project: theirs.id });
    Object.assign(known, {
      video_id: id,
      character_id: character.id,
      file_id: file.id,
      batch_id: batch.id,
      webhook_endpoint_id: endpoint.id,
      delivery_id: deliveries.data[0]!.id,
      key_id: key,
      project_id: theirs.id,
      // The last part of a lease's id is told to nobody but its worker.
      lease_id: `lease_${id.slice('video_'.length)}_1_${'0'.repeat(32)}`,
      name: 'video',
    });
  });

  test('every route that takes an id, by every method, answers as if nobody had it', async () => {
    const body = JSON.stringify({ prompt: 'x', event_type: 'video.failed', seconds: '4' });
    const byId = [...routes.keys()].filter((path) => /:\w+_id/.test(path));
    expect(byId.length).toBeGreaterThan(15);
    for (const path of byId) {
      const parameters = [...path.matchAll(/:(\w+)/g)].map((match) => match[1]!);
      expect(Object.keys(known), path).toEqual(expect.arrayContaining(parameters));
      for (const method of METHODS) {
        const ask = async (ids: Record<string, string>): Promise<object> => {
          const place = path.replaceAll(/:(\w+)/g, (_, name: string) => ids[name]!);
          const sent = ['POST', 'PUT', 'PATCH'].includes(method) ? body : undefined;
          const { status, text, headers } = await call(ours.key, method, place, sent);
          const hidden = Object.values(ids).reduce((all, id) => all.replaceAll(id, 'ID'), text);
          expect(text, `${method} ${path}`).not.toContain('Mossy');
          if (method !== 'OPTIONS') expect(status, `${method} ${path}`).toBeGreaterThanOrEqual(400);
          return {
            status,
            hidden,
            type: headers['content-type'],
            length: headers['content-length'],
          };
        };
        expect(await ask(known), `${method} ${path}`).toEqual(await ask(unknown));
      }
    }
  });

  test('every route without an id tells nothing', async () => {
    const { name: _, ...ids } = known;
    const secrets = [...Object.values(ids), theirs.key, 'Mossy', 'A lighthouse', 'Theirs'];
    for (const path of [...routes.keys()].filter((name) => /^\/[^:]*$/.test(name))) {
      const place = path.replaceAll('*', 'x');
      for (const method of METHODS) {
        const { text, headers } = await call(
          ours.key,
          method,
          place,
          method === 'POST' ? '{}' : undefined,
        );
        const answer = text + JSON.stringify(headers);
        for (const secret of secrets) expect(answer, `${method} ${path}`).not.toContain(secret);
      }
    }
  });

  test('and all of it is still there', async () => {
    const { sdk } = theirs;
    expect((await sdk.videos.retrieve(known['video_id']!)).status).toBe('completed');
    await sdk.files.retrieve(known['file_id']!);
    await sdk.webhooks.retrieve(known['webhook_endpoint_id']!);
    await sdk.videos.getCharacter(known['character_id']!);
    await sdk.batches.retrieve(known['batch_id']!);
  });
});

describe('without the right key', () => {
  test.each([null, 'sk-wrong', '', 'undefined', ADMIN_KEY.toUpperCase(), `${ADMIN_KEY} x`])(
    'nothing is served but what is for everybody: %s',
    async (key) => {
      let count = 0;
      for (const [path, methods] of routes) {
        if (PUBLIC.test(path)) continue;
        for (const method of methods) {
          if (method === 'OPTIONS') continue;
          const place = path.replaceAll(/:\w+|\*/g, 'x');
          const { status } = await call(key, method, place, method === 'POST' ? '{' : undefined);
          expect(status, `${method} ${path}`).toBe(401);
          count += 1;
        }
      }
      expect(count).toBeGreaterThan(30);
    },
  );

  test('what is for administrators is not for a project', async () => {
    for (const [path, methods] of routes) {
      if (!OF_ADMINISTRATORS.test(path)) continue;
      for (const method of methods) {
        if (method === 'OPTIONS') continue;
        const place = path.replaceAll(/:\w+/g, 'x');
        const { status } = await call(
          ours.key,
          method,
          place,
          method === 'POST' ? '{}' : undefined,
        );
        expect(status, `${method} ${path}`).toBe(403);
      }
    }
  });

  test('guessing keys tells nothing and costs nothing', async () => {
    const answers = new Set<string>();
    for (let round = 0; round < 300; round++) {
      const key = round % 2 ? `sk-${'x'.repeat(40)}${round}` : ADMIN_KEY.slice(0, round % 20) + 'y';
      const { status, text } = await call(key, 'GET', '/v1/videos');
      answers.add(`${status} ${text.replace(/provided: [^"]*\./, 'provided: KEY.')}`);
    }
    expect(answers.size).toBeLessThanOrEqual(2);
    expect([...answers].every((answer) => answer.startsWith('401'))).toBe(true);
  });
});

describe('paths and headers', () => {
  const TRAVERSALS = [
    '..',
    '../..',
    '../../../../etc/passwd',
    '..%2f..%2f..%2fetc%2fpasswd',
    '%2e%2e/%2e%2e/etc/passwd',
    '..%252f..%252fetc%252fpasswd',
    '....//....//etc/passwd',
    '..\\..\\etc\\passwd',
    '%5c..%5c..%5cetc',
    '..%c0%af..%c0%afetc',
    '/etc/passwd',
    '%00',
    'x%00.js',
    'index.html%00',
    '.',
    '%2e',
    'C:\\windows',
    'file:///etc/passwd',
    '..;/..;/etc/passwd',
    'assets/../../app.ts',
    'assets/..%2f..%2fapp.ts',
  ];

  test('no path leads out of what is served', async () => {
    const places = [
      '/studio/',
      '/studio/assets/',
      '/docs/',
      '/v1/files/',
      '/v1/videos/',
      '/v1/models/',
      '/',
    ];
    for (const place of places) {
      for (const traversal of TRAVERSALS) {
        for (const path of [place + traversal, `${place}${traversal}/content`]) {
          const { status, text } = await call(ours.key, 'GET', path).catch(() => ({
            status: 400,
            text: '',
          }));
          expect(text, path).not.toMatch(/root:.*:0:0|import .* from|"dependencies"/);
          expect(status, path).toBeLessThan(500);
        }
      }
    }
  });

  test('a file is called what it is called, and no header of ours', async () => {
    const names = [
      'a\r\nX-Evil: 1',
      'a"; filename="b',
      'a\u0000b',
      '../../x',
      'é😀',
      'x'.repeat(500),
      'a\nb',
      "a';b",
    ];
    for (const name of names) {
      const form = new FormData();
      form.append('purpose', 'user_data');
      form.append('file', new Blob(['x']), name);
      const response = await fetch(`${server.baseURL}/files`, {
        method: 'POST',
        headers: { authorization: `Bearer ${ours.key}` },
        body: form,
      });
      const text = await response.text();
      if (response.status !== 200) {
        expect(response.status, text).toBe(400);
        continue;
      }
      const { id } = JSON.parse(text) as { id: string };
      const { headers, status } = await call(ours.key, 'GET', `/v1/files/${id}/content`);
      expect(status).toBe(200);
      expect(headers['x-evil']).toBeUndefined();
      expect(headers['content-disposition']).toMatch(/^attachment; filename="[ -~]*"$/);
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['content-security-policy']).toContain("default-src 'none'");
    }
  });

  test('no parameter becomes a header or another query', async () => {
    const evil = encodeURIComponent('x\r\nX-Evil: 1\r\n\r\n');
    for (const path of [
      `/v1/videos/${evil}`,
      `/v1/videos/${evil}/content`,
      `/v1/videos?after=${evil}`,
      `/v1/files/${evil}`,
      `/v1/videos?limit=${evil}`,
      `/v1/videos?order=${evil}`,
      `/v1/models/${evil}`,
      `/v1/batches/${evil}`,
      `/v1/videos?after=${encodeURIComponent("'; drop table videos; --")}`,
      `/v1/videos/${encodeURIComponent("' or '1'='1")}`,
      '/v1/videos?after[]=a&after[]=b',
      '/v1/videos?limit[a]=1',
    ]) {
      const { status, headers } = await call(ours.key, 'GET', path);
      expect(headers['x-evil'], path).toBeUndefined();
      expect(status, path).toBeLessThan(500);
    }
  });

  test('ranges do not multiply', async () => {
    const form = new FormData();
    form.append('purpose', 'user_data');
    form.append('file', new Blob(['0123456789']), 'a.txt');
    const { id } = (await (
      await fetch(`${server.baseURL}/files`, {
        method: 'POST',
        headers: { authorization: `Bearer ${ours.key}` },
        body: form,
      })
    ).json()) as { id: string };
    const response = await fetch(`${server.baseURL}/files/${id}/content`, {
      headers: { authorization: `Bearer ${ours.key}`, range: `bytes=${'0-9,'.repeat(1000)}0-9` },
    });
    expect((await response.text()).length).toBeLessThanOrEqual(10);
  });
});

describe('in a browser', () => {
  test('pages may run what is theirs and nothing else', async () => {
    for (const path of ['/studio', '/docs/', '/studio/film/x']) {
      const { headers } = await call(null, 'GET', path);
      const policy = String(headers['content-security-policy']);
      expect(policy, path).toMatch(/default-src 'none'/);
      expect(/script-src ([^;]*)/.exec(policy)![1], path).not.toMatch(/unsafe|http|\*/);
      expect(policy, path).toMatch(/frame-ancestors 'none'/);
      expect(headers['x-content-type-options'], path).toBe('nosniff');
    }
  });

  test('a session cookie does nothing for a page of another origin', async () => {
    const signedIn = await fetch(`${origin}/kinora/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ key: ours.key }),
    });
    const cookie = signedIn.headers.get('set-cookie')!;
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Strict/);
    const response = await fetch(`${server.baseURL}/videos`, {
      method: 'POST',
      headers: {
        cookie: cookie.split(';')[0]!,
        origin: 'https://evil.example',
        'content-type': 'application/json',
      },
      body: JSON.stringify({ prompt: 'x' }),
    });
    expect(response.status).toBe(401);
  });
});
