import type { Experimental_VideoModelV4 as VideoModelV4 } from '@ai-sdk/provider';
import { expect, expectTypeOf, test } from 'vitest';
import { aiSdkOptions, openAiSdk } from '../../src/engines/ai-sdk/kind.ts';
import type { VideoModel } from '../../src/engines/ai-sdk/video-model.ts';
import type { Fetch } from '../../src/engines/ai-sdk/wire.ts';
import type { Engine } from '../../src/engines/engine.ts';
import { driveEngine } from '../../src/testing/drive-engine.ts';
import { testEngine } from '../../src/testing/vitest.ts';
import {
  FAILING,
  NO_FILM,
  PROVIDERS,
  serveClouds,
  type CloudStandIn,
  type Provider,
} from './cloud-stand-in.ts';
import { ENDLESS } from './endless.ts';
import { QUICK_RETRY, type Logged } from './make-engine.ts';

const folder = import.meta.dirname;
const KEY = 'AIzaTestKey0123456789';
const UPSTREAM: Record<Provider, string> = {
  google: 'veo-3.1-generate-preview',
  fal: 'fal-ai/veo3.1',
  replicate: 'wan-video/wan-2.2-t2v-fast',
  xai: 'grok-imagine-video',
  alibaba: 'wan2.6-t2v',
  minimax: 'MiniMax-H3',
};

function make(
  cloud: CloudStandIn,
  provider: Provider,
  special: { logged?: Logged[]; key?: string; model?: object } = {},
): Promise<Engine> {
  const { logged = [], key = KEY, model = {} } = special;
  // fal's address is fixed in its package.
  const fetch: Fetch = (input, init) =>
    globalThis.fetch(String(input).replace('https://queue.fal.run', `${cloud.origin}/fal`), init);
  const options = aiSdkOptions.parse({
    provider,
    apiKey: key,
    ...(provider !== 'fal' && { baseURL: `${cloud.origin}/${provider}` }),
    mediaHosts: ['127.0.0.1'],
    retry: QUICK_RETRY,
    models: {
      cloud: { upstream: UPSTREAM[provider], seconds: [4], inputReference: true, ...model },
    },
  });
  const log = (facts: object, message: string): void => void logged.push({ facts, message });
  return openAiSdk('clouds', options, { env: {}, log: { info: log, warn: log }, folder }, fetch);
}

for (const provider of PROVIDERS) {
  testEngine(`ai-sdk, ${provider}`, async () => {
    const cloud = await serveClouds(KEY);
    return {
      engine: await make(cloud, provider),
      request: { width: 1280, height: 720 },
      endless: { prompt: ENDLESS },
      failing: {
        request: { prompt: FAILING },
        code: provider === 'fal' ? 'invalid_input' : 'engine_error',
        retryable: provider !== 'fal',
      },
      badOutput: { prompt: NO_FILM },
      restart: () => make(cloud, provider),
      lose: async () => cloud.forget(),
      // fal's package would end the job at the first 503.
      disturb: async () => cloud.failNext(provider === 'xai' ? 'reset' : 503),
      isWorking: ({ operation }) =>
        cloud.begun.some(
          ({ id, isWorking }) => isWorking && JSON.stringify(operation).includes(id),
        ),
      secrets: [KEY],
      [Symbol.asyncDispose]: () => cloud[Symbol.asyncDispose](),
    };
  });
}

const request = {
  id: `video_${'e5'.repeat(24)}`,
  model: 'cloud',
  prompt: 'A red balloon',
  width: 720,
  height: 1280,
  seconds: 4,
  seed: 0,
  inputReference: null,
  source: null,
  characters: [],
};

async function begin(
  provider: Provider,
  special: Partial<typeof request> = {},
  model: object = {},
) {
  const cloud = await serveClouds(KEY);
  const logged: Logged[] = [];
  const engine = await make(cloud, provider, { logged, model });
  const drive = await driveEngine(engine);
  const operation = await drive.start({ ...request, ...special });
  const stack = new AsyncDisposableStack();
  stack.use(cloud);
  stack.use(drive);
  return {
    cloud,
    engine,
    drive,
    operation,
    logged,
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  };
}

test('what the adapter takes for a video model is what the SDK calls one', () => {
  expectTypeOf<VideoModelV4>().toExtend<VideoModel>();
});

test('a portrait film is asked for in every provider’s own words, with a seed of 0', async () => {
  const bodies: Partial<Record<Provider, unknown>> = {};
  for (const provider of PROVIDERS) {
    await using job = await begin(provider);
    bodies[provider] = job.cloud.begun[0]!.body;
    expect(job.cloud.begun[0]!.headers['idempotency-key']).toBe(request.id);
  }
  expect(bodies).toEqual({
    google: {
      instances: [{ prompt: 'A red balloon' }],
      parameters: {
        sampleCount: 1,
        aspectRatio: '9:16',
        resolution: '720p',
        durationSeconds: 4,
        seed: 0,
      },
    },
    fal: {
      prompt: 'A red balloon',
      aspect_ratio: '9:16',
      duration: '4s',
      resolution: '720p',
      seed: 0,
    },
    replicate: {
      input: {
        prompt: 'A red balloon',
        aspect_ratio: '9:16',
        size: '720x1280',
        duration: 4,
        seed: 0,
      },
    },
    xai: expect.objectContaining({
      aspect_ratio: '9:16',
      resolution: '720p',
      duration: 4,
    }) as unknown,
    alibaba: expect.objectContaining({
      parameters: expect.objectContaining({ size: '720*1280', duration: 4, seed: 0 }) as unknown,
    }) as unknown,
    minimax: expect.objectContaining({ duration: 4, ratio: '9:16' }) as unknown,
  });
});

test('the provider’s warnings are logged, and told with the film', async () => {
  await using job = await begin('minimax');
  expect(job.logged).toMatchObject([{ message: 'the provider warns' }]);
  const ended = await job.drive.end(job.operation);
  if (ended.state !== 'succeeded') throw new Error(ended.state);
  expect(ended.output.details?.['warnings']).toContain('seed: MiniMax-H3 does not support a seed.');
});

test('Google’s key is in no operation and no address: it travels in a header', async () => {
  await using job = await begin('google');
  expect(JSON.stringify(job.operation)).not.toContain(KEY);
  const ended = await job.drive.end(job.operation);
  if (ended.state !== 'succeeded') throw new Error(ended.state);
  await job.drive.save(ended);
  expect(job.cloud.downloads[0]?.['x-goog-api-key']).toBe(KEY);
  expect(job.cloud.log.join()).not.toContain(KEY);
});

test('a list of files is a film, too', async () => {
  await using job = await begin('replicate');
  job.cloud.answersWithLists = true;
  expect((await job.drive.end(job.operation)).state).toBe('succeeded');
});

test('a cancellation reaches the provider, where it has one, at once', async () => {
  for (const [provider, outcome] of [
    ['replicate', 'requested'],
    ['fal', 'requested'],
    ['minimax', 'requested'],
    ['alibaba', 'stopped'],
    ['google', 'unsupported'],
    ['xai', 'unsupported'],
  ] as const) {
    await using job = await begin(provider, { prompt: ENDLESS });
    expect(await job.engine.cancel!(job.operation, job.drive.context)).toBe(outcome);
    expect(job.cloud.begun[0]!.isWorking).toBe(outcome === 'unsupported');
  }
});

test('five hundreds without end are not the end of the job', async () => {
  await using job = await begin('fal');
  for (let count = 0; count < 6; count += 1) job.cloud.failNext(503);
  await expect(job.engine.poll(job.operation, job.drive.context)).rejects.toThrow(/503/);
  await expect(job.engine.poll(job.operation, job.drive.context)).rejects.toThrow(/503/);
  expect((await job.drive.end(job.operation)).state).toBe('succeeded');
  expect(job.cloud.begun).toHaveLength(1);
});

test('a start is never sent twice, whatever happens to its answer', async () => {
  await using cloud = await serveClouds(KEY);
  const engine = await make(cloud, 'replicate');
  await using drive = await driveEngine(engine);
  cloud.failNext('reset');
  await expect(drive.start(request)).rejects.toMatchObject({
    code: 'engine_unavailable',
    retryable: true,
  });
  expect(cloud.log).toHaveLength(1);
});

test('a refused key ends the job and shows in the health, without the key', async () => {
  await using cloud = await serveClouds(KEY);
  const engine = await make(cloud, 'xai', { key: 'xai-wrong-key-000' });
  await using drive = await driveEngine(engine);
  await expect(drive.start(request)).rejects.toMatchObject({
    code: 'engine_credentials',
    retryable: false,
  });
  const health = await engine.health!(AbortSignal.timeout(1000));
  expect(health).toEqual({
    isUp: false,
    problems: ['The provider refused the key (401): check apiKey or XAI_API_KEY.'],
    refusal: {
      code: 'engine_credentials',
      message: expect.any(String) as string,
      retryable: false,
    },
  });
});

test('a package that is missing, and a key, are told with the way to mend it', async () => {
  const log = { info: () => {}, warn: () => {} };
  const open = (options: object, env: Record<string, string> = {}) =>
    openAiSdk('x', aiSdkOptions.parse(options), { env, log, folder });
  const models = { m: {} };
  await expect(open({ provider: 'klingai', models }, { KLINGAI_ACCESS_KEY: 'k' })).rejects.toThrow(
    'npm install @ai-sdk/klingai',
  );
  await expect(open({ provider: 'google', models })).rejects.toThrow(
    'GOOGLE_GENERATIVE_AI_API_KEY',
  );
  await expect(open({ provider: 'some-cloud', models })).rejects.toThrow(
    /'some-cloud' is not known/,
  );
  await expect(
    open({ provider: '@ai-sdk/anthropic', factory: 'createAnthropic', models }),
  ).rejects.toThrow(/cannot make films that survive a restart/);
});
