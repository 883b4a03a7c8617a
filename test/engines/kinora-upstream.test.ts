import OpenAI from 'openai';
import { expect, test } from 'vitest';
import { fromGenerator, GenerationError } from '../../src/engines/from-generator.ts';
import { openAICompatibleKind } from '../../src/engines/openai-compatible/kind.ts';
import type { Engine } from '../../src/engines/engine.ts';
import { createTestServer, type TestServer } from '../test-server.ts';
import { testEngine } from '../../src/testing/vitest.ts';
import { createCardEngine } from '../card-engine.ts';
import { makeEngine } from './make-engine.ts';

const KEY = 'sk-kinora-upstream-0123456789';

/** Refuses every prompt, once and for all. */
function createCensor(): Engine {
  const [card] = createCardEngine().models();
  return fromGenerator({
    id: 'censor',
    models: () => [{ ...card!, id: 'censor' }],
    generate: async () => {
      throw new GenerationError({
        code: 'moderation_blocked',
        message: 'The prompt is not allowed.',
        retryable: false,
      });
    },
  });
}

function openUpstream(): Promise<TestServer> {
  return createTestServer({
    engines: [createCardEngine(), createCensor()],
    env: { KINORA_ADMIN_KEY: KEY },
  });
}

function engineOver(upstream: TestServer, apiKey = KEY): Promise<Engine> {
  return makeEngine(
    openAICompatibleKind,
    {
      baseURL: upstream.baseURL,
      apiKey,
      dialect: 'kinora',
      retry: { retries: 2, pauseMs: 20 },
      models: { far: { upstream: 'card', inputReference: true }, refused: { upstream: 'censor' } },
    },
    { id: 'upstream' },
  );
}

testEngine('openai-compatible, over a second Kinora', async () => {
  const upstream = await openUpstream();
  const client = new OpenAI({ baseURL: upstream.baseURL, apiKey: KEY });
  const list = async () => Array.fromAsync(client.videos.list({ limit: 100 }));
  return {
    engine: await engineOver(upstream),
    request: {},
    endless: { prompt: 'SLOW' },
    failing: { request: { model: 'refused' }, code: 'moderation_blocked', retryable: false },
    restart: () => engineOver(upstream),
    lose: async ({ id }) => void (await client.videos.delete(String(id))),
    startCount: async () => (await list()).length,
    isWorking: async ({ id }) => {
      const { status } = await client.videos.retrieve(String(id));
      return status === 'queued' || status === 'in_progress';
    },
    secrets: [KEY],
    [Symbol.asyncDispose]: () => upstream.close(),
  };
});

test('a film goes through two Kinoras to the caller of the first', async () => {
  await using upstream = await openUpstream();
  await using server = await createTestServer({ engines: [await engineOver(upstream)] });
  const client = new OpenAI({ baseURL: server.baseURL, apiKey: 'any' });
  const created = await client.videos.create({
    model: 'far',
    prompt: 'A red balloon',
    seconds: '4',
    size: '1280x720',
  });
  await expect
    .poll(async () => (await client.videos.retrieve(created.id)).status, { timeout: 30_000 })
    .toBe('completed');
  const content = await client.videos.downloadContent(created.id);
  expect(
    Buffer.from(await content.arrayBuffer())
      .subarray(4, 8)
      .toString(),
  ).toBe('ftyp');
  const far = new OpenAI({ baseURL: upstream.baseURL, apiKey: KEY });
  expect((await far.videos.list()).data).toMatchObject([
    { model: 'card', prompt: 'A red balloon' },
  ]);
});

test('what an engine refuses at once ends the job, with the engine’s own words', async () => {
  await using upstream = await openUpstream();
  const engine = await engineOver(upstream, 'sk-wrong-0123456789');
  await using server = await createTestServer({ engines: [engine] });
  const client = new OpenAI({ baseURL: server.baseURL, apiKey: 'any' });
  const { id } = await client.videos.create({ model: 'far', prompt: 'A red balloon' });
  await expect
    .poll(async () => (await client.videos.retrieve(id)).status, { timeout: 30_000 })
    .toBe('failed');
  expect((await client.videos.retrieve(id)).error).toEqual({
    code: 'engine_credentials',
    message: 'The engine refused the key that Kinora sent.',
  });
});
