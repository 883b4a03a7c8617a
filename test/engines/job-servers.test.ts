import { readdir } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { runpodKind } from '../../src/engines/runpod/kind.ts';
import { sdServerKind } from '../../src/engines/sdserver/kind.ts';
import { driveEngine } from '../../src/testing/drive-engine.ts';
import { testEngine } from '../../src/testing/vitest.ts';
import { ENDLESS } from './endless.ts';
import { FAILING, NO_FILM, serveRunpod, serveSd } from './job-server-stand-ins.ts';
import { makeEngine, QUICK_RETRY } from './make-engine.ts';

const KEY = 'rpa_TESTKEY0123456789';

function sdOptions(baseURL: string, special: object = {}): object {
  return { baseURL, retry: QUICK_RETRY, models: { wan: { native: 'wan-14b', ...special } } };
}

function runpodOptions(origin: string, special: object = {}): object {
  return {
    baseURL: `${origin}/v2`,
    endpoint: 'ep1',
    apiKey: { env: 'RUNPOD_API_KEY' },
    retry: QUICK_RETRY,
    models: { wan: { native: 'wan-14b', inputs: { frames: 'num_frames' }, ...special } },
  };
}
const env = { RUNPOD_API_KEY: KEY };

testEngine('sdserver', async () => {
  const host = await serveSd();
  const make = () => makeEngine(sdServerKind, sdOptions(host.origin));
  return {
    engine: await make(),
    request: { width: 1280, height: 720 },
    endless: { prompt: ENDLESS },
    failing: { request: { prompt: FAILING }, code: 'engine_error', retryable: true },
    badOutput: { prompt: NO_FILM },
    restart: make,
    lose: async () => host.forget(),
    disturb: async () => host.failNext('reset'),
    isWorking: ({ id }) => host.begun.some((job) => job.id === id && job.isWorking),
    [Symbol.asyncDispose]: () => host[Symbol.asyncDispose](),
  };
});

testEngine('runpod', async () => {
  const host = await serveRunpod(KEY);
  const make = () => makeEngine(runpodKind, runpodOptions(host.origin), { env });
  return {
    engine: await make(),
    request: { width: 1280, height: 720 },
    endless: { prompt: ENDLESS },
    failing: { request: { prompt: FAILING }, code: 'engine_out_of_memory', retryable: true },
    badOutput: { prompt: NO_FILM },
    restart: make,
    lose: async () => host.forget(),
    disturb: async () => host.failNext(502),
    isWorking: ({ id }) => host.begun.some((job) => job.id === id && job.isWorking),
    secrets: [KEY],
    [Symbol.asyncDispose]: () => host[Symbol.asyncDispose](),
  };
});

const request = {
  id: `video_${'a7'.repeat(24)}`,
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

test('sd-server is asked for a format that its build has, and for frames on the grid', async () => {
  await using host = await serveSd();
  const engine = await makeEngine(
    sdServerKind,
    sdOptions(host.origin, { extra: { clip_skip: 1 } }),
  );
  await using drive = await driveEngine(engine);
  await drive.start(request);
  expect(host.begun[0]?.body).toEqual({
    clip_skip: 1,
    prompt: 'A red balloon',
    width: 1280,
    height: 720,
    video_frames: 65,
    fps: 16,
    seed: 0,
    output_format: 'avi',
  });
});

test('a waiting job is cancelled, a running one goes on and its film is discarded', async () => {
  await using host = await serveSd();
  const engine = await makeEngine(sdServerKind, sdOptions(host.origin));
  await using drive = await driveEngine(engine);
  const waiting = await drive.start({ ...request, prompt: ENDLESS });
  expect(await engine.cancel!(waiting, drive.context)).toBe('stopped');
  const running = await drive.start({ ...request, prompt: ENDLESS });
  await drive.begun(running);
  expect(await engine.cancel!(running, drive.context)).toBe('unsupported');
  expect(host.begun.map(({ isWorking }) => isWorking)).toEqual([false, true]);
  expect(engine.models()[0]?.cancel).toBe('queued');
});

test('the film in the status is decoded into a file, which no other part of the answer holds', async () => {
  await using host = await serveSd();
  const engine = await makeEngine(sdServerKind, sdOptions(host.origin));
  await using drive = await driveEngine(engine);
  const ended = await drive.end(await drive.start(request));
  if (ended.state !== 'succeeded') throw new Error(ended.state);
  const files = await readdir(drive.context.directory);
  expect(files).toHaveLength(1);
  expect(ended.output.file).toContain(files[0]);
});

test('inputs reach into a workflow, without a trace in the configuration', async () => {
  await using host = await serveRunpod(KEY);
  const workflow = { 6: { inputs: { text: '', clip: ['4', 1] } }, 3: { inputs: { seed: 1 } } };
  const options = runpodOptions(host.origin, {
    inputs: {
      prompt: 'workflow.6.inputs.text',
      seed: 'workflow.3.inputs.seed',
      width: '__proto__.x',
    },
    extra: { workflow },
  });
  const engine = await makeEngine(runpodKind, options, { env });
  await using drive = await driveEngine(engine);
  await drive.start(request);
  expect(host.begun[0]?.body).toMatchObject({
    input: {
      workflow: {
        6: { inputs: { text: 'A red balloon', clip: ['4', 1] } },
        3: { inputs: { seed: 0 } },
      },
    },
  });
  expect(workflow[6].inputs.text).toBe('');
  expect(({} as { x?: unknown }).x).toBeUndefined();
});

test('the progress of a handler is told', async () => {
  await using host = await serveRunpod(KEY);
  const engine = await makeEngine(runpodKind, runpodOptions(host.origin), { env });
  await using drive = await driveEngine(engine);
  await drive.end(await drive.start(request));
  expect(drive.seen).toContainEqual({ state: 'running', progress: 0.4, phase: 'generating' });
});

test('an endpoint that does not exist is no end of trying', async () => {
  await using host = await serveRunpod(KEY);
  const options = { ...runpodOptions(host.origin), endpoint: 'other' };
  const engine = await makeEngine(runpodKind, options, { env });
  await using drive = await driveEngine(engine);
  await expect(drive.start(request)).rejects.toMatchObject({
    code: 'invalid_input',
    retryable: false,
  });
});
