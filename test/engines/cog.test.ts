import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { cogKind, replicateKind } from '../../src/engines/cog/kind.ts';
import { driveEngine } from '../../src/testing/drive-engine.ts';
import { testEngine } from '../../src/testing/vitest.ts';
import { ENDLESS } from './endless.ts';
import { FAILING, NO_FILM, serveCog } from './cog-stand-in.ts';
import { makeEngine, QUICK_RETRY } from './make-engine.ts';
import { serveReplicate } from './replicate-stand-in.ts';

const model = {
  native: 'wan-1.3b',
  policy: { size: 'clamp' },
  inputs: { width: 'width', height: 'height', frames: 'num_frames' },
};
const optionsFor = (baseURL: string): object => ({
  baseURL,
  retry: QUICK_RETRY,
  models: { wan: model },
});

for (const streams of [true, false]) {
  testEngine(streams ? 'cog' : 'cog without streaming', async () => {
    const host = await serveCog({ streams });
    const make = () => makeEngine(cogKind, optionsFor(host.origin));
    return {
      engine: await make(),
      request: { width: 1280, height: 720 },
      endless: { prompt: ENDLESS },
      failing: { request: { prompt: FAILING }, code: 'engine_error', retryable: true },
      badOutput: { prompt: NO_FILM },
      lose: async ({ id }) => {
        await expect.poll(() => host.running.has(String(id))).toBe(true);
        host.forget();
      },
      isWorking: ({ id }) => host.running.has(String(id)),
      ...(streams && {
        restart: make,
        startCount: () => host.begun.length,
        disturb: async () => {
          host.failNext(503);
          host.breakStreams();
        },
      }),
      [Symbol.asyncDispose]: () => host[Symbol.asyncDispose](),
    };
  });
}

const KEY = 'r8_testtoken0123456789';

testEngine('replicate', async () => {
  const host = await serveReplicate(KEY);
  const options = {
    baseURL: `${host.origin}/v1`,
    apiKey: KEY,
    retry: QUICK_RETRY,
    mediaHosts: ['127.0.0.1'],
    models: { wan: { ...model, upstream: 'wan-video/wan-2.2' } },
  };
  const make = () => makeEngine(replicateKind, options);
  return {
    engine: await make(),
    request: { width: 1280, height: 720 },
    endless: { prompt: ENDLESS },
    failing: { request: { prompt: FAILING }, code: 'engine_out_of_memory', retryable: true },
    badOutput: { prompt: NO_FILM },
    restart: make,
    lose: async () => host.forget(),
    disturb: async () => host.failNext(429),
    isWorking: ({ id }) => host.begun.some((one) => one.id === id && one.isWorking),
    secrets: [KEY],
    [Symbol.asyncDispose]: () => host[Symbol.asyncDispose](),
  };
});

const request = {
  id: `video_${'f6'.repeat(24)}`,
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

test('only inputs that the model was said to have are sent, under its names', async () => {
  await using host = await serveCog({ streams: true });
  const engine = await makeEngine(cogKind, {
    ...optionsFor(host.origin),
    models: { wan: { ...model, extra: { steps: 4 }, inputs: { ...model.inputs, image: 'start' } } },
  });
  await using drive = await driveEngine(engine);
  const inputReference = path.join(drive.context.directory, 'input.png');
  await writeFile(inputReference, 'picture');
  const operation = await drive.start({ ...request, inputReference });
  expect(host.begun[0]?.input).toEqual({
    prompt: 'A red balloon',
    seed: 0,
    width: 832,
    height: 464,
    num_frames: 65,
    steps: 4,
    start: `data:image/png;base64,${Buffer.from('picture').toString('base64')}`,
  });
  expect(JSON.stringify(operation)).not.toContain('balloon');
  await drive.end(operation);
});

test('listening again after the end does not begin the prediction anew', async () => {
  await using host = await serveCog({ streams: true });
  const engine = await makeEngine(cogKind, optionsFor(host.origin));
  await using before = await driveEngine(engine);
  const operation = await before.start(request);
  await host.begun[0]!.ended;
  const successor = await makeEngine(cogKind, optionsFor(host.origin));
  await using after = await driveEngine(successor);
  expect((await after.end(operation)).state).toBe('lost');
  expect(host.begun).toHaveLength(1);
});

test('a film waits for its turn on a model that is busy', async () => {
  await using host = await serveCog({ streams: true });
  const engine = await makeEngine(cogKind, optionsFor(host.origin));
  await using drive = await driveEngine(engine);
  const others = [];
  for (let count = 0; count < 4; count += 1) {
    const id = `video_${count}${'0'.repeat(47)}`;
    others.push(await drive.start({ ...request, prompt: ENDLESS, id }));
  }
  const starting = drive.start(request);
  await expect.poll(() => host.log.includes(`PUT /predictions/${request.id}`)).toBe(true);
  expect(host.begun).toHaveLength(4);
  await engine.cancel!(others[0]!, drive.context);
  expect((await drive.end(await starting)).state).toBe('succeeded');
  for (const other of others) await engine.cancel!(other, drive.context);
});

test('an input that the model does not have shows in its health', async () => {
  await using host = await serveCog({ streams: true });
  const engine = await makeEngine(cogKind, {
    baseURL: host.origin,
    models: { wan: { inputs: { frames: 'frame_count' } } },
  });
  const { problems } = await engine.health!(AbortSignal.timeout(5000));
  expect(problems).toEqual([
    "wan: the model has no input 'frame_count', but prompt, seed, width, height, num_frames.",
  ]);
});

test('a version of a model has an address of its own', async () => {
  await using host = await serveReplicate(KEY);
  const engine = await makeEngine(
    replicateKind,
    {
      baseURL: `${host.origin}/v1`,
      models: { wan: { upstream: 'a/b:c0ffee' }, other: { upstream: 'a/b' } },
    },
    { env: { REPLICATE_API_TOKEN: KEY } },
  );
  await using drive = await driveEngine(engine);
  await drive.start(request);
  await drive.start({ ...request, model: 'other' });
  expect(host.begun.map((one) => one.path)).toEqual([
    '/v1/predictions',
    '/v1/models/a/b/predictions',
  ]);
});
