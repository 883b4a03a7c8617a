import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import OpenAI from 'openai';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestServer, type TestServer } from '../src/testing/create-test-server.ts';
import { createCardEngine } from './card-engine.ts';
import { until } from './server-process.ts';

const ADMIN_KEY = 'sk-admin-0123456789abcdef';
const METRICS_KEY = 'metrics-0123456789abcdef';
const receiver = createServer((_request, response) => response.end());

let server: TestServer;
let sdk: OpenAI;

beforeAll(async () => {
  receiver.listen(0, '127.0.0.1');
  await once(receiver, 'listening');
  server = await createTestServer({
    engines: [createCardEngine()],
    settings: { models: 'sora-2=card' },
    env: {
      KINORA_ADMIN_KEY: ADMIN_KEY,
      KINORA_METRICS_KEY: METRICS_KEY,
      KINORA_WEBHOOK_HOSTS: '127.0.0.1',
    },
  });
  sdk = new OpenAI({ apiKey: ADMIN_KEY, baseURL: server.baseURL, maxRetries: 0 });
});
afterAll(async () => {
  await server.close();
  receiver.close();
});

async function scrape(key: string | null): Promise<{ status: number; text: string }> {
  const headers = key === null ? {} : { authorization: `Bearer ${key}` };
  const response = await fetch(new URL('/metrics', server.baseURL), { headers });
  return { status: response.status, text: await response.text() };
}

/** Value of the one line that begins so; labels in any order. */
function valueOf(text: string, name: string, labels: Record<string, string> = {}): number | null {
  const line = text
    .split('\n')
    .find(
      (candidate) =>
        new RegExp(`^${name}(\\{|\\s)`).test(candidate) &&
        Object.entries(labels).every(([key, value]) => candidate.includes(`${key}="${value}"`)),
    );
  return line === undefined ? null : Number(line.slice(line.lastIndexOf(' ') + 1));
}

test('what happened to films, requests and webhooks can be read', async () => {
  const { port } = receiver.address() as AddressInfo;
  await sdk.webhooks.create({
    name: 'x',
    url: `http://127.0.0.1:${port}/`,
    event_types: ['video.completed', 'video.failed'],
  });
  const done = await sdk.videos.create({ prompt: 'A lighthouse', size: '1280x720' });
  const refused = await sdk.videos.create({ prompt: 'REFUSE', size: '1280x720' });
  for (const { id } of [done, refused]) {
    await until(
      () => sdk.videos.retrieve(id),
      ({ status }) => status === 'completed' || status === 'failed',
    );
  }
  await fetch(new URL('/nowhere/at/all', server.baseURL));
  const { text } = await until(
    () => scrape(METRICS_KEY),
    (read) => valueOf(read.text, 'kinora_webhook_deliveries_total', { outcome: 'delivered' }) === 2,
  );
  const card = { engine: 'card', model: 'card' };
  expect(valueOf(text, 'kinora_videos_created_total', card)).toBe(2);
  expect(valueOf(text, 'kinora_videos_finished_total', { ...card, outcome: 'completed' })).toBe(1);
  expect(
    valueOf(text, 'kinora_videos_finished_total', {
      ...card,
      outcome: 'failed',
      error_code: 'refused',
    }),
  ).toBe(1);
  expect(valueOf(text, 'kinora_generated_video_seconds_total', card)).toBe(4);
  expect(valueOf(text, 'kinora_queue_wait_seconds_count', { engine: 'card' })).toBe(2);
  expect(
    valueOf(text, 'kinora_generation_duration_seconds_count', { model: 'card', size: '1280x720' }),
  ).toBe(1);
  expect(valueOf(text, 'kinora_queue_depth', { engine: 'card' })).toBe(0);
  expect(valueOf(text, 'kinora_engine_up', { engine: 'card' })).toBe(1);
  expect(valueOf(text, 'kinora_engine_up', { engine: 'illustrator' })).toBe(1);
  expect(valueOf(text, 'kinora_storage_bytes')).toBeGreaterThan(1000);
  expect(valueOf(text, 'kinora_build_info', { node: process.versions.node })).toBe(1);
  const created = { route: '/v1/videos', method: 'POST', code: '200' };
  expect(valueOf(text, 'kinora_http_request_duration_seconds_count', created)).toBe(2);
  const none = { route: 'none', method: 'GET', code: '404' };
  expect(valueOf(text, 'kinora_http_request_duration_seconds_count', none)).toBe(1);
  // One line for a route, however many films there are.
  expect(text).not.toContain(done.id);
  expect(text).not.toContain('lighthouse');
});

test('only who may read it', async () => {
  expect((await scrape(null)).status).toBe(401);
  expect((await scrape('sk-wrong')).status).toBe(401);
  expect((await scrape(ADMIN_KEY)).status).toBe(200);
  const response = await fetch(`${server.baseURL}/videos`, {
    headers: { authorization: `Bearer ${METRICS_KEY}` },
  });
  expect(response.status).toBe(401);
  const made = await fetch(new URL('/kinora/v1/keys', server.baseURL), {
    method: 'POST',
    headers: { authorization: `Bearer ${ADMIN_KEY}`, 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'reads' }),
  });
  const { key } = (await made.json()) as { key: string };
  expect((await scrape(key)).status).toBe(403);
});

test('the dashboard asks for what is there', async () => {
  const file = path.join(import.meta.dirname, '..', 'deploy', 'grafana-dashboard.json');
  const dashboard = readFileSync(file, 'utf8');
  JSON.parse(dashboard);
  const { text } = await scrape(METRICS_KEY);
  const there = new Set([...text.matchAll(/^# TYPE (\w+)/gm)].map((match) => match[1]!));
  const asked = new Set(
    [...dashboard.matchAll(/\b(?:kinora|process|nodejs)_\w+/g)].map(([name]) => name),
  );
  expect(asked.size).toBeGreaterThan(10);
  for (const name of asked) {
    expect(there, name).toContain(name.replace(/_(?:bucket|sum|count)$/, ''));
  }
});
