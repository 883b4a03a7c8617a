import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { BUILT_IN } from '../../src/engines/comfyui/built-in.ts';
import { promptIdOf } from '../../src/engines/comfyui/engine.ts';
import { parseGraph } from '../../src/engines/comfyui/graph.ts';
import { comfyKind } from '../../src/engines/comfyui/kind.ts';
import { findFilm } from '../../src/engines/comfyui/outputs.ts';
import { createProgress } from '../../src/engines/comfyui/progress.ts';
import type { EngineStatus } from '../../src/engines/engine.ts';
import { driveEngine } from '../../src/testing/drive-engine.ts';
import { testEngine } from '../../src/testing/vitest.ts';
import { ENDLESS } from './endless.ts';
import { FAILING, NO_FILM, serveComfy } from './comfyui-stand-in.ts';
import { makeEngine, QUICK_RETRY } from './make-engine.ts';

const workflow = path.join(import.meta.dirname, 'workflow.json');
const bindings = {
  prompt: 'title:Prompt.text',
  width: '#4.width',
  height: '#4.height',
  length: 'class:EmptyHunyuanLatentVideo.length',
  seed: '#3.seed',
};
const KEY = 'proxy-key-71c0d2';

function optionsFor(baseURL: string, special: object = {}): object {
  return {
    baseURL,
    headers: { 'X-Proxy-Key': KEY },
    retry: QUICK_RETRY,
    models: { wan: { workflow, bindings, native: 'wan-14b', ...special } },
  };
}

for (const isOld of [false, true]) {
  testEngine(isOld ? 'comfyui before it had jobs' : 'comfyui', async () => {
    const host = await serveComfy({ isOld, key: KEY });
    const make = () => makeEngine(comfyKind, optionsFor(host.origin));
    return {
      engine: await make(),
      request: { width: 1280, height: 720 },
      endless: { prompt: ENDLESS },
      failing: { request: { prompt: FAILING }, code: 'engine_out_of_memory', retryable: true },
      badOutput: { prompt: NO_FILM },
      restart: make,
      lose: async () => host.forget(),
      disturb: async () => host.failNext(isOld ? 503 : 'reset'),
      startCount: () => host.taken.length,
      isWorking: ({ prompt }) => host.running.has(String(prompt)),
      secrets: [KEY],
      [Symbol.asyncDispose]: () => host[Symbol.asyncDispose](),
    };
  });
}

const request = {
  id: `video_${'b2'.repeat(24)}`,
  model: 'wan',
  prompt: 'A "red" balloon {{seed}} $(id)',
  width: 1280,
  height: 720,
  seconds: 4,
  seed: 0,
  inputReference: null,
  source: null,
  characters: [],
};

test('the request goes to its places, in numbers of the grid, and nowhere else', async () => {
  await using host = await serveComfy();
  const engine = await makeEngine(comfyKind, optionsFor(host.origin));
  await using drive = await driveEngine(engine);
  const operation = await drive.start(request);
  expect(operation).toMatchObject({ host: 'main', prompt: promptIdOf(request.id) });
  const original = parseGraph(await readFile(workflow, 'utf8'));
  const { graph } = host.taken[0]!;
  expect(graph['2']?.inputs).toEqual({ text: request.prompt, clip: ['1', 0] });
  expect(graph['3']?.inputs['seed']).toBe(0);
  expect(graph['4']?.inputs).toMatchObject({ width: 1280, height: 720, length: 65 });
  expect(graph['10']?.inputs['filename_prefix']).toBe(`kinora/${request.id}`);
  expect(graph['1']).toEqual(original['1']);
});

test('an interrupt stops this prompt and nobody else’s, also on a server that ignores the id', async () => {
  for (const isOld of [false, true]) {
    await using host = await serveComfy({ isOld });
    const engine = await makeEngine(comfyKind, optionsFor(host.origin));
    await using drive = await driveEngine(engine);
    const mine = await drive.start({ ...request, prompt: ENDLESS });
    const others = await drive.start({
      ...request,
      prompt: ENDLESS,
      id: `video_${'c3'.repeat(24)}`,
    });
    await drive.begun(others);
    // Mine still waits, another runs: it is taken off the queue, and no interrupt is sent.
    expect(await engine.cancel!(mine, drive.context)).toBe('stopped');
    expect(host.untargeted).toBe(0);
    expect(await engine.cancel!(mine, drive.context)).toBe('too_late');
    expect(host.running.size).toBe(1);
    await engine.cancel!(others, drive.context);
    expect(host.running.size).toBe(0);
  }
});

test('a prompt whose answer was lost is found, not sent again', async () => {
  await using host = await serveComfy();
  const engine = await makeEngine(comfyKind, optionsFor(host.origin));
  await using before = await driveEngine(engine);
  // Nothing is kept, as after a crash between the answer and the record of it.
  await before.start(request);
  await using after = await driveEngine(await makeEngine(comfyKind, optionsFor(host.origin)));
  const operation = await after.start(request);
  expect((await after.end(operation)).state).toBe('succeeded');
  expect(host.taken).toHaveLength(1);
});

test('progress is heard on the socket of the very prompt', async () => {
  await using host = await serveComfy();
  const engine = await makeEngine(comfyKind, optionsFor(host.origin));
  await using drive = await driveEngine(engine);
  const operation = await drive.start({ ...request, prompt: ENDLESS });
  const heard: EngineStatus[] = [];
  const control = new AbortController();
  const watching = engine.watch!(operation, (status) => heard.push(status), {
    ...drive.context,
    signal: control.signal,
  });
  await expect
    .poll(async () => {
      await engine.poll(operation, drive.context);
      return heard.length;
    })
    .toBeGreaterThan(2);
  control.abort();
  await watching;
  expect(heard.at(-1)).toMatchObject({ state: 'running', phase: 'sampling' });
  const status = await engine.poll(operation, drive.context);
  expect(status.state === 'running' && status.progress).toBeGreaterThan(0);
});

test('an image is uploaded under the name of the film and bound to its node', async () => {
  await using host = await serveComfy();
  const engine = await makeEngine(
    comfyKind,
    optionsFor(host.origin, {
      imageWorkflow: workflow,
      imageBindings: { ...bindings, image: '#5.image' },
    }),
  );
  expect(engine.models()[0]?.inputReference).toBe(true);
  await using drive = await driveEngine(engine);
  const inputReference = path.join(drive.context.directory, 'input.png');
  await writeFile(inputReference, 'picture');
  await drive.start({ ...request, inputReference });
  expect(host.uploads).toMatchObject([{ name: `${request.id}.png`, overwrite: 'true' }]);
  expect(host.taken[0]?.graph['5']?.inputs['image']).toBe(`kinora/${request.id}.png`);
});

test('of several servers the one with the least to do gets the film; one that is down is skipped', async () => {
  await using busy = await serveComfy();
  await using idle = await serveComfy();
  const down = await serveComfy();
  await down[Symbol.asyncDispose]();
  const servers = {
    busy: { baseURL: busy.origin, retry: QUICK_RETRY },
    down: { baseURL: down.origin, retry: QUICK_RETRY },
    idle: { baseURL: idle.origin, retry: QUICK_RETRY },
  };
  const engine = await makeEngine(comfyKind, { servers, models: { wan: { workflow, bindings } } });
  await using drive = await driveEngine(engine);
  const first = await drive.start({ ...request, prompt: ENDLESS });
  expect(first['host']).toBe('busy');
  const second = await drive.start({ ...request, id: `video_${'d4'.repeat(24)}` });
  expect(second['host']).toBe('idle');
  expect(await drive.start({ ...request, prompt: ENDLESS })).toMatchObject({ host: 'busy' });
  expect(busy.taken).toHaveLength(1);
  const health = await engine.health!(AbortSignal.timeout(5000));
  expect(health).toMatchObject({ isUp: true, slots: { total: 2, free: 0 } });
  expect(health.problems).toEqual([expect.stringMatching(/^down: .*Is it running at/)]);
});

test('a missing model file is told by name: by the health, and by a start', async () => {
  await using host = await serveComfy();
  host.files.splice(0);
  const engine = await makeEngine(comfyKind, optionsFor(host.origin));
  const health = await engine.health!(AbortSignal.timeout(5000));
  expect(health.problems).toEqual([
    "wan: the model file 'wan.safetensors' is missing (the node #1 (UNETLoader)): put it into ComfyUI's folder models/, or name another one with 'set'.",
  ]);
  await using drive = await driveEngine(engine);
  await expect(drive.start(request)).rejects.toMatchObject({
    code: 'engine_model_missing',
    retryable: false,
    message: expect.stringContaining("unet_name: 'wan.safetensors' not in []") as string,
  });
});

test('a node that is not installed and a value that is not known are problems', async () => {
  await using host = await serveComfy();
  const engine = await makeEngine(
    comfyKind,
    optionsFor(host.origin, { set: { '#10.format': 'webm' }, bindings: { prompt: '#2.text' } }),
  );
  const { problems } = await engine.health!(AbortSignal.timeout(5000));
  expect(problems).toEqual(["wan: the node #10 (SaveVideo) does not take 'webm' as 'format'."]);
  const ltx = await makeEngine(comfyKind, {
    baseURL: host.origin,
    models: { ltx: { workflow: 'ltx-2' } },
  });
  const health = await ltx.health!(AbortSignal.timeout(5000));
  expect(health.problems).toContain(
    "ltx: there is no node 'LTXVScheduler': update ComfyUI, or install the custom node that has it.",
  );
});

test('what cannot work is told when the engine is made, all of it at once', async () => {
  const wrong = { prompt: 'title:Nothing.text', width: '#4.breadth', seed: 'seed' };
  const made = makeEngine(comfyKind, optionsFor('http://127.0.0.1:9', { bindings: wrong }));
  const error = (await made.catch((fault: unknown) => fault)) as Error;
  expect(error.message).toMatch(
    /models\.wan\.workflow: prompt: 'title:Nothing\.text' names no node/,
  );
  expect(error.message).toMatch(/has no input 'breadth', but width, height/);
  expect(error.message).toMatch(/'seed' is no place in a workflow/);
});

test('a workflow in the editor’s format is told how to become the right one', () => {
  const editor = { last_node_id: 3, nodes: [{ id: 1, type: 'KSampler' }], links: [], version: 0.4 };
  expect(() => parseGraph(JSON.stringify(editor))).toThrow(/Export \(API\)/);
  expect(() => parseGraph('{')).toThrow(/is not JSON/);
  expect(() => parseGraph('{"a": 1}')).toThrow(/API format/);
});

test('every built-in workflow has a place for every part of a request', async () => {
  const folder = path.join(import.meta.dirname, '../../src/engines/comfyui/graphs');
  const names = Object.keys(BUILT_IN);
  const models = Object.fromEntries(names.map((name) => [name, { workflow: name }]));
  const engine = await makeEngine(comfyKind, { baseURL: 'http://127.0.0.1:9', models });
  expect(engine.models().map(({ id, inputReference }) => [id, inputReference])).toEqual(
    names.map((name) => [name, true]),
  );
  const used = Object.values(BUILT_IN).flatMap(({ text, image }) => [text, image]);
  expect((await readdir(folder)).toSorted()).toEqual(used.toSorted());
});

test('a film is found under whatever name, before previews and pictures', () => {
  const file = (filename: string, type = 'output') => ({ filename, subfolder: '', type });
  expect(
    findFilm({ 1: { images: [file('a.png')] }, 2: { gifs: [file('b.webm'), file('c.mp4')] } }),
  ).toEqual(file('c.mp4'));
  expect(
    findFilm({ 1: { videos: [file('t.mp4', 'temp')] }, 2: { video: [file('o.webm')] } }),
  ).toEqual(file('o.webm'));
  expect(findFilm({ 1: { images: [file('a.png')], text: ['x'] } })).toBeNull();
  expect(findFilm(null)).toBeNull();
});

test('several samplers add up, and cached nodes count as done', () => {
  const node = (class_type: string) => ({ class_type, inputs: {} });
  const progress = createProgress({
    load: node('UNETLoader'),
    one: node('KSamplerAdvanced'),
    two: node('KSamplerAdvanced'),
    decode: node('VAEDecode'),
  });
  const take = (type: string, data: object) => progress.take({ type, data })!.progress;
  const seen = [
    take('execution_cached', { nodes: ['load'] }),
    take('executing', { node: 'one' }),
    take('progress', { node: 'one', value: 10, max: 10 }),
    take('executing', { node: 'two' }),
    take('progress', { node: 'two', value: 1, max: 10 }),
    take('progress', { node: 'two', value: 10, max: 10 }),
    take('executing', { node: 'decode' }),
    take('executing', { node: null }),
  ];
  expect(seen).toEqual(seen.toSorted((a, b) => a - b));
  expect(seen[3]).toBeCloseTo(41 / 87, 5);
  expect(seen.at(-1)).toBe(0.99);
  expect(
    progress.take({ type: 'progress', data: { node: 'one', value: 1, max: 10 } })?.progress,
  ).toBe(0.99);
});
