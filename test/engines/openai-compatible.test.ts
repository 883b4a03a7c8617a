import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Operation } from '../../src/engines/engine.ts';
import { openAICompatibleKind } from '../../src/engines/openai-compatible/kind.ts';
import { driveEngine } from '../../src/testing/drive-engine.ts';
import { testEngine } from '../../src/testing/vitest.ts';
import { ENDLESS } from './endless.ts';
import { makeEngine, QUICK_RETRY } from './make-engine.ts';
import { serveStandIn } from './stand-in.ts';
import { testFilm } from './test-film.ts';
import { FAILING, NO_FILM, serveVideos, type Behaviour } from './videos-stand-in.ts';

const KEY = 'sk-upstream-4d1f0c9e8b7a';

function optionsFor(origin: string, dialect: Behaviour): object {
  return {
    baseURL: `${origin}/v1`,
    apiKey: { env: 'UPSTREAM_KEY' },
    dialect,
    retry: QUICK_RETRY,
    models: { wan: { upstream: 'Wan2.2', native: 'wan-14b', inputReference: true } },
  };
}

const env = { UPSTREAM_KEY: KEY };

for (const dialect of ['sglang', 'vllm-omni', 'litellm', 'generic'] as const) {
  testEngine(`openai-compatible, ${dialect}`, async () => {
    const host = await serveVideos(dialect, KEY);
    const make = () => makeEngine(openAICompatibleKind, optionsFor(host.origin, dialect), { env });
    return {
      engine: await make(),
      request: { width: 1280, height: 720 },
      endless: { prompt: ENDLESS },
      failing: {
        request: { prompt: FAILING },
        code: dialect === 'vllm-omni' ? 'engine_out_of_memory' : 'engine_error',
        retryable: true,
      },
      badOutput: { prompt: NO_FILM },
      restart: make,
      lose: async () => host.forget(),
      disturb: async () => host.failNext(dialect === 'sglang' ? 'reset' : 503),
      isWorking: ({ id }: Operation) => host.begun.some((job) => job.id === id && job.isWorking),
      secrets: [KEY],
      [Symbol.asyncDispose]: () => host[Symbol.asyncDispose](),
    };
  });
}

const request = {
  id: `video_${'a1'.repeat(24)}`,
  model: 'wan',
  prompt: 'A red balloon',
  width: 1280,
  height: 720,
  seconds: 4,
  seed: 0,
  inputReference: null,
  source: null,
  characters: [],
};

test('after a restart the same remote job is polled, and no other is begun', async () => {
  await using host = await serveVideos('sglang', KEY);
  const options = optionsFor(host.origin, 'sglang');
  const engine = await makeEngine(openAICompatibleKind, options, { env });
  await using before = await driveEngine(engine);
  const operation = await before.start(request);
  expect(JSON.stringify(operation)).not.toContain(host.origin);
  const successor = await makeEngine(openAICompatibleKind, options, { env });
  await using after = await driveEngine(successor);
  expect((await after.end(operation)).state).toBe('succeeded');
  expect(host.begun).toHaveLength(1);
});

test('sglang is asked for frames on the grid, with the seed, as JSON without an image', async () => {
  await using host = await serveVideos('sglang', KEY);
  const engine = await makeEngine(openAICompatibleKind, optionsFor(host.origin, 'sglang'), { env });
  await using drive = await driveEngine(engine);
  const operation = await drive.start(request);
  expect(host.begun[0]?.fields).toEqual({
    model: 'Wan2.2',
    prompt: 'A red balloon',
    size: '1280x720',
    seconds: 5,
    seed: 0,
    num_frames: 65,
    fps: 16,
  });
  const ended = await drive.end(operation);
  if (ended.state !== 'succeeded') throw new Error(ended.state);
  expect(ended.output.conform).toMatchObject({ fit: 'crop' });
  expect(JSON.stringify(drive.seen)).not.toContain('/home/gpu');
});

test('an image travels as a file', async () => {
  await using host = await serveVideos('sglang', KEY);
  const engine = await makeEngine(openAICompatibleKind, optionsFor(host.origin, 'sglang'), { env });
  await using drive = await driveEngine(engine);
  const inputReference = path.join(drive.context.directory, 'first.png');
  await writeFile(inputReference, 'the bytes of a picture');
  await drive.start({ ...request, inputReference });
  expect(host.begun[0]?.image?.toString()).toBe('the bytes of a picture');
  expect(host.begun[0]?.fields).toMatchObject({ num_frames: '65', seed: '0' });
});

test('a refused request is a lasting failure that tells no secrets', async () => {
  await using host = await serveVideos('generic', KEY);
  const options = {
    ...optionsFor(host.origin, 'generic'),
    models: { wan: { extra: { seconds: 7 } } },
  };
  const engine = await makeEngine(openAICompatibleKind, options, { env });
  await using drive = await driveEngine(engine);
  await expect(drive.start(request)).rejects.toMatchObject({
    code: 'invalid_input',
    retryable: false,
    message: expect.stringContaining("Invalid type for 'seconds'") as string,
  });
});

test('a wrong key is told as such, not repeated to anybody, and shows in the health', async () => {
  await using host = await serveVideos('generic', KEY);
  const engine = await makeEngine(openAICompatibleKind, optionsFor(host.origin, 'generic'), {
    env: { UPSTREAM_KEY: 'sk-wrong-0123456789' },
  });
  await using drive = await driveEngine(engine);
  const refusal = await drive.start(request).catch((error: unknown) => error as Error);
  expect(refusal).toMatchObject({ code: 'engine_credentials', retryable: false });
  expect(String((refusal as Error).message)).not.toMatch(/sk-/);
  const health = await engine.health!(AbortSignal.timeout(5000));
  expect(health).toMatchObject({ isUp: false, problems: [expect.stringContaining('apiKey')] });
});

test('a host that does not answer is down, and a start there may be tried again', async () => {
  const host = await serveVideos('generic', KEY);
  await host[Symbol.asyncDispose]();
  const engine = await makeEngine(openAICompatibleKind, optionsFor(host.origin, 'generic'), {
    env,
  });
  const health = await engine.health!(AbortSignal.timeout(5000));
  expect(health.isUp).toBe(false);
  expect(health.problems[0]).toContain(host.origin);
  await using drive = await driveEngine(engine);
  await expect(drive.start(request)).rejects.toMatchObject({
    code: 'engine_unavailable',
    retryable: true,
  });
});

test('a variable that is not set is told by name', async () => {
  const made = makeEngine(openAICompatibleKind, optionsFor('http://127.0.0.1:9', 'generic'));
  await expect(made).rejects.toThrow(/apiKey: .*UPSTREAM_KEY is not set/);
});

test('a download that breaks goes on where it broke', async () => {
  const film = await testFilm();
  const ranges: (string | undefined)[] = [];
  await using host = await serveStandIn(({ path: asked, headers }) => {
    if (!asked.endsWith('/content')) return { json: { id: 'v1', status: 'completed' } };
    ranges.push(headers.range);
    if (!headers.range) return { bytes: film, breaks: true };
    const start = Number(/\d+/.exec(headers.range)![0]);
    return { status: 206, bytes: film.subarray(start) };
  });
  const engine = await makeEngine(openAICompatibleKind, {
    baseURL: host.origin,
    retry: QUICK_RETRY,
    models: { wan: {} },
  });
  await using drive = await driveEngine(engine);
  const ended = await drive.end({ id: 'v1', model: 'wan', startedAt: 0 });
  if (ended.state !== 'succeeded') throw new Error(ended.state);
  const { readFile } = await import('node:fs/promises');
  expect((await readFile(await drive.save(ended))).equals(film)).toBe(true);
  expect(ranges).toEqual([undefined, `bytes=${(film.length / 2) | 0}-`]);
});

test('a film at a private address that nobody allowed is not fetched', async () => {
  await using host = await serveStandIn(() => ({
    json: { id: 'v1', status: 'completed', url: 'http://127.0.0.1:9/film.mp4' },
  }));
  const engine = await makeEngine(openAICompatibleKind, {
    baseURL: host.origin,
    models: { wan: {} },
  });
  await using drive = await driveEngine(engine);
  const ended = await drive.end({ id: 'v1', model: 'wan', startedAt: 0 });
  if (ended.state !== 'succeeded') throw new Error(ended.state);
  await expect(drive.save(ended)).rejects.toThrow(/may not be called/);
});
