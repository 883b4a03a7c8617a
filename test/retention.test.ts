import OpenAI, { toFile } from 'openai';
import { expect, test } from 'vitest';
import { Kinora } from '../src/client/index.ts';
import { createTestServer } from './test-server.ts';
import { createCardEngine } from './card-engine.ts';
import { until } from './server-process.ts';

test('a film can be downloaded for as long as it is kept, and its record stays', async () => {
  await using server = await createTestServer({
    engines: [createCardEngine()],
    settings: { models: 'sora-2=card' },
    env: { KINORA_RETENTION: '1s' },
  });
  const client = new Kinora({ baseURL: server.baseURL, apiKey: null });
  const video = await client.createAndWait({ prompt: 'A lighthouse', size: '1280x720' });
  expect(video.expires_at).toBe(video.completed_at! + 1);
  const content = `${server.baseURL}/videos/${video.id}/content`;
  const gone = await until(
    () => fetch(content),
    ({ status }) => status !== 200,
  );
  expect(gone.status).toBe(404);
  expect(await gone.json()).toMatchObject({
    error: { message: 'The video is no longer available. Downloads expire after 0 hours.' },
  });
  expect(await client.getVideo(video.id)).toEqual(video);
  const remix = fetch(`${server.baseURL}/videos/${video.id}/remix`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"prompt":"at night"}',
  });
  expect((await remix).status).toBe(400);
});

test('the films of a batch are kept for a day from its end', async () => {
  await using server = await createTestServer({
    engines: [createCardEngine()],
    settings: { models: 'sora-2=card' },
    env: { KINORA_RETENTION: '1m' },
  });
  const sdk = new OpenAI({ apiKey: 'sk-test', baseURL: server.baseURL });
  const body = { prompt: 'A lighthouse', size: '1280x720' };
  const line = JSON.stringify({ custom_id: 'a', method: 'POST', url: '/v1/videos', body });
  const input = await sdk.files.create({
    file: await toFile(Buffer.from(line), 'batch.jsonl'),
    purpose: 'batch',
  });
  const { id } = await sdk.batches.create({
    input_file_id: input.id,
    endpoint: '/v1/videos',
    completion_window: '24h',
  });
  const batch = await until(
    () => sdk.batches.retrieve(id),
    ({ status }) => status === 'completed',
  );
  const { data } = await sdk.videos.list();
  expect(data).toHaveLength(1);
  expect(data[0]!.expires_at! - batch.completed_at!).toBeGreaterThanOrEqual(24 * 3600);
});
