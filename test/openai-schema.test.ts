import { createCanvas } from '@napi-rs/canvas';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createTestServer, type TestServer } from './test-server.ts';
import { createCardEngine } from './card-engine.ts';
import { until } from './server-process.ts';

/**
 * The answers of every operation against the published schema of the original API, written down
 * here by hand and not taken from our own contract, which might share a mistake with the code. An
 * object's keys are in the order in which the original sent them.
 */
const unixTime = z.int().min(1_600_000_000).max(5_000_000_000);
const videoSize = z.enum(['720x1280', '1280x720', '1024x1792', '1792x1024']);

const video = z.strictObject({
  id: z.string(),
  object: z.literal('video'),
  created_at: unixTime,
  status: z.enum(['queued', 'in_progress', 'completed', 'failed']),
  completed_at: unixTime.nullable(),
  error: z.strictObject({ code: z.string(), message: z.string() }).nullable(),
  expires_at: unixTime.nullable(),
  model: z.string(),
  progress: z.int(),
  prompt: z.string().nullable(),
  remixed_from_video_id: z.string().nullable(),
  seconds: z.string(),
  size: videoSize,
});

const page = <T extends z.ZodType>(item: T) =>
  z.strictObject({
    object: z.literal('list'),
    data: z.array(item),
    first_id: z.string().nullable(),
    has_more: z.boolean(),
    last_id: z.string().nullable(),
  });

const deletedVideo = z.strictObject({
  id: z.string(),
  object: z.literal('video.deleted'),
  deleted: z.boolean(),
});

const character = z.strictObject({
  id: z.string().nullable(),
  name: z.string().nullable(),
  created_at: unixTime,
});

const error = z.strictObject({
  error: z.strictObject({
    message: z.string(),
    type: z.string(),
    param: z.string().nullable(),
    code: z.string().nullable(),
  }),
});

const filePurposes = [
  'assistants',
  'assistants_output',
  'batch',
  'batch_output',
  'fine-tune',
  'fine-tune-results',
  'vision',
  'user_data',
] as const;

/** These have no captured order of keys: only their kinds are checked. */
const file = z.strictObject({
  id: z.string(),
  object: z.literal('file'),
  bytes: z.int(),
  created_at: unixTime,
  filename: z.string(),
  purpose: z.enum(filePurposes),
  status: z.enum(['uploaded', 'processed', 'error']),
  expires_at: unixTime.optional(),
  status_details: z.string().optional(),
});

const maybeTime = unixTime.nullish();
const batch = z.strictObject({
  id: z.string(),
  object: z.literal('batch'),
  endpoint: z.string(),
  errors: z
    .strictObject({
      object: z.string().optional(),
      data: z
        .array(
          z.strictObject({
            code: z.string().optional(),
            line: z.int().nullish(),
            message: z.string().optional(),
            param: z.string().nullish(),
          }),
        )
        .optional(),
    })
    .nullish(),
  input_file_id: z.string(),
  completion_window: z.string(),
  status: z.enum([
    'validating',
    'failed',
    'in_progress',
    'finalizing',
    'completed',
    'expired',
    'cancelling',
    'cancelled',
  ]),
  output_file_id: z.string().nullish(),
  error_file_id: z.string().nullish(),
  created_at: unixTime,
  in_progress_at: maybeTime,
  expires_at: maybeTime,
  finalizing_at: maybeTime,
  completed_at: maybeTime,
  failed_at: maybeTime,
  expired_at: maybeTime,
  cancelling_at: maybeTime,
  cancelled_at: maybeTime,
  request_counts: z
    .strictObject({ total: z.int(), completed: z.int(), failed: z.int() })
    .optional(),
  metadata: z.record(z.string(), z.string()).nullish(),
});

const model = z.strictObject({
  id: z.string(),
  object: z.literal('model'),
  created: z.int(),
  owned_by: z.string(),
});

const endpointShape = {
  id: z.string(),
  object: z.literal('webhook_endpoint'),
  name: z.string(),
  url: z.string(),
  event_types: z.array(z.string()),
  created_at: unixTime,
  updated_at: unixTime.optional(),
  signing_secret_hint: z.string().nullable(),
};
const endpoint = z.strictObject(endpointShape);
const endpointWithSecret = z.strictObject({ ...endpointShape, signing_secret: z.string() });

let server: TestServer;

beforeAll(async () => {
  server = await createTestServer({
    engines: [createCardEngine()],
    settings: { models: 'sora-2=card,sora-2-pro=card' },
    env: { KINORA_WEBHOOK_HOSTS: '127.0.0.1' },
  });
});
afterAll(async () => {
  await server.close();
});

type Call = { json?: unknown; form?: Record<string, string | File> };

/** Sends a request and gives back its answer once it has the status and the shape. */
async function ask<T>(
  method: string,
  path: string,
  { status, schema }: { status: number; schema: z.ZodType<T> },
  { json, form }: Call = {},
): Promise<T> {
  const body = form ? new FormData() : json === undefined ? null : JSON.stringify(json);
  for (const [name, value] of Object.entries(form ?? {})) (body as FormData).append(name, value);
  const response = await fetch(`${server.baseURL}${path}`, {
    method,
    body,
    headers: json === undefined ? {} : { 'content-type': 'application/json' },
  });
  const answer: unknown = await response.json();
  expect(response.status, JSON.stringify(answer)).toBe(status);
  expect(response.headers.get('content-type')).toMatch(/^application\/json/);
  const parsed = schema.safeParse(answer);
  expect(parsed.error?.issues ?? []).toEqual([]);
  return answer as T;
}

/** Like `ask` for a 200 whose keys have a known order, in it and in the objects in it. */
async function askInOrder<T>(
  method: string,
  path: string,
  schema: z.ZodType<T>,
  call?: Call,
): Promise<T> {
  const answer = await ask(method, path, { status: 200, schema }, call);
  // A parse rebuilds every object in the order of its schema.
  expect(JSON.stringify(answer)).toBe(JSON.stringify(schema.parse(answer)));
  return answer;
}

const refusal = (status: number) => ({ status, schema: error });
const prompt = 'A lighthouse';

async function completedVideo(): Promise<string> {
  const { id } = await askInOrder('POST', '/videos', video, { json: { prompt, seconds: '4' } });
  const ended = await until(
    () => askInOrder('GET', `/videos/${id}`, video),
    ({ status }) => status === 'completed' || status === 'failed',
  );
  expect(ended.status).toBe('completed');
  return id;
}

async function upload(id: string): Promise<File> {
  const response = await fetch(`${server.baseURL}/videos/${id}/content`);
  return new File([Buffer.from(await response.arrayBuffer())], 'film.mp4', { type: 'video/mp4' });
}

describe('the ten operations', () => {
  test('create: JSON, multipart, and a multipart with a picture', async () => {
    await askInOrder('POST', '/videos', video, { json: { prompt } });
    await askInOrder('POST', '/videos', video, { form: { prompt, size: '1280x720' } });
    const png = createCanvas(1280, 720).encodeSync('png');
    const input_reference = new File([Buffer.from(png)], 'first.png', { type: 'image/png' });
    const form = { prompt, size: '1280x720', input_reference };
    await askInOrder('POST', '/videos', video, { form });
  });

  test('retrieve: a video in every state, a failed one too', async () => {
    const seen = new Set<string>();
    const watch = (id: string): Promise<unknown> =>
      until(
        () => askInOrder('GET', `/videos/${id}`, video),
        ({ status, error: problem }) => {
          seen.add(status);
          expect(problem === null).toBe(status !== 'failed');
          return status === 'completed' || status === 'failed';
        },
      );
    const made = await askInOrder('POST', '/videos', video, { json: { prompt } });
    await watch(made.id);
    const slow = await askInOrder('POST', '/videos', video, { json: { prompt: 'SLOW' } });
    await askInOrder('POST', `/videos/${slow.id}/cancel`, video);
    await watch(slow.id);
    expect(seen).toContain('completed');
    expect(seen).toContain('failed');
  });

  test('list: a page and an empty one', async () => {
    await completedVideo();
    const full = await askInOrder('GET', '/videos?limit=2', page(video));
    expect(full.data.length).toBeGreaterThan(0);
    await askInOrder('GET', '/videos?limit=0', page(video));
  });

  test('content: the three kinds of bytes', async () => {
    const id = await completedVideo();
    for (const [variant, type] of [
      ['video', 'video/mp4'],
      ['thumbnail', 'image/webp'],
      ['spritesheet', 'image/jpeg'],
    ]) {
      const response = await fetch(`${server.baseURL}/videos/${id}/content?variant=${variant}`);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toBe(type);
      expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(0);
    }
  });

  test('remix, edit and extend: by id and by upload', async () => {
    const id = await completedVideo();
    const film = await upload(id);
    const made: string[] = [];
    const check = async (path: string, call: Call): Promise<z.infer<typeof video>> => {
      const answer = await askInOrder('POST', path, video, call);
      made.push(answer.id);
      return answer;
    };
    await check(`/videos/${id}/remix`, { json: { prompt } });
    await check(`/videos/${id}/remix`, { form: { prompt } });
    await check('/videos/edits', { json: { prompt, video: { id } } });
    await check('/videos/edits', { form: { prompt, 'video[id]': id } });
    await check('/videos/edits', { form: { prompt, video: film } });
    const seconds = '8';
    const json = { prompt, seconds, video: { id } };
    expect((await check('/videos/extensions', { json })).seconds).toBe('12');
    await check('/videos/extensions', { form: { prompt, seconds, video: film } });
    for (const one of made) await askInOrder('DELETE', `/videos/${one}`, deletedVideo);
  });

  test('characters: create and retrieve', async () => {
    const film = await upload(await completedVideo());
    const form = { name: 'Pip', video: film };
    const made = await askInOrder('POST', '/videos/characters', character, { form });
    const seen = await askInOrder('GET', `/videos/characters/${made.id}`, character);
    expect(seen).toEqual(made);
  });

  test('delete', async () => {
    const id = await completedVideo();
    await askInOrder('DELETE', `/videos/${id}`, deletedVideo);
  });

  test('every refusal', async () => {
    const id = `video_${'0'.repeat(48)}`;
    await ask('POST', '/videos', refusal(400), { json: {} });
    await ask('POST', '/videos', refusal(400), { form: { prompt, seconds: '5' } });
    await ask('GET', '/videos?limit=101', refusal(400));
    for (const path of [`/videos/${id}`, `/videos/${id}/content`, '/videos/characters/x', '/x']) {
      await ask('GET', path, refusal(404));
    }
    await ask('DELETE', `/videos/${id}`, refusal(404));
    await ask('POST', `/videos/${id}/remix`, refusal(404), { json: { prompt } });
    await ask('POST', '/videos/edits', refusal(404), { json: { prompt, video: { id } } });
    await ask('POST', '/videos/generations', refusal(405), { json: { prompt } });
  });
});

describe('the operations around them', () => {
  const found = <T>(schema: z.ZodType<T>) => ({ status: 200, schema });

  test('files', async () => {
    const form = { purpose: 'vision', file: new File(['x'], 'x.txt') };
    const { id } = await ask('POST', '/files', found(file), { form });
    await ask('GET', `/files/${id}`, found(file));
    const listed = await ask('GET', '/files', found(page(file)));
    expect(listed.data).toHaveLength(1);
    const deleted = z.strictObject({
      id: z.string(),
      object: z.literal('file'),
      deleted: z.boolean(),
    });
    await ask('DELETE', `/files/${id}`, found(deleted));
    await ask('GET', `/files/${id}`, refusal(404));
  });

  test('batches', async () => {
    const lines = ['4', '5'].map((seconds) =>
      JSON.stringify({
        custom_id: `seconds-${seconds}`,
        method: 'POST',
        url: '/v1/videos',
        body: { prompt, seconds },
      }),
    );
    const input = new File([lines.join('\n')], 'batch.jsonl');
    const form = { purpose: 'batch', file: input };
    const { id: input_file_id } = await ask('POST', '/files', found(file), { form });
    const json = { input_file_id, endpoint: '/v1/videos', completion_window: '24h' };
    const { id } = await ask('POST', '/batches', found(batch), { json });
    const ended = await until(
      () => ask('GET', `/batches/${id}`, found(batch)),
      ({ status }) => status === 'completed',
    );
    expect(ended.request_counts).toEqual({ total: 2, completed: 1, failed: 1 });
    await ask('GET', '/batches', found(page(batch)));
    const response = await fetch(`${server.baseURL}/files/${ended.output_file_id}/content`);
    const line = z.strictObject({
      id: z.string(),
      custom_id: z.string(),
      response: z.strictObject({ status_code: z.int(), request_id: z.string(), body: video }),
      error: z.null(),
    });
    expect(line.safeParse(JSON.parse((await response.text()).trim())).error?.issues ?? []).toEqual(
      [],
    );
  });

  test('models', async () => {
    const list = z.strictObject({ object: z.literal('list'), data: z.array(model) });
    await ask('GET', '/models', found(list));
    await ask('GET', '/models/sora-2', found(model));
    await ask('GET', '/models/none', refusal(404));
  });

  test('webhook endpoints', async () => {
    const json = { name: 'ours', url: 'http://127.0.0.1:9/hook', event_types: ['video.completed'] };
    const { id } = await ask('POST', '/webhook_endpoints', found(endpointWithSecret), { json });
    await ask('GET', `/webhook_endpoints/${id}`, found(endpoint));
    await ask('POST', `/webhook_endpoints/${id}`, found(endpoint), { json: { name: 'other' } });
    const listed = await ask('GET', '/webhook_endpoints', found(page(endpoint)));
    expect(listed.data).toHaveLength(1);
    await ask('POST', `/webhook_endpoints/${id}/rotate_secret`, found(endpointWithSecret), {
      json: {},
    });
    const types = z.strictObject({ object: z.literal('list'), data: z.array(z.string()) });
    await ask('GET', '/webhook_event_types', found(types));
    const deleted = z.strictObject({
      id: z.string(),
      object: z.literal('webhook_endpoint.deleted'),
      deleted: z.boolean(),
    });
    await ask('DELETE', `/webhook_endpoints/${id}`, found(deleted));
  });
});
