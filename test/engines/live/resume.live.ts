import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Kinora, type VideoWithDetails } from '../../../src/client/index.ts';
import { fromGenerator } from '../../../src/engines/from-generator.ts';
import type { Engine } from '../../../src/engines/engine.ts';
import { createTestServer, type TestServer } from '../../../src/testing/index.ts';
import { createCardEngine } from '../../card-engine.ts';
import { startServerProcess, until, type ServerProcess } from '../../server-process.ts';
import { PROVIDERS, serveClouds } from '../cloud-stand-in.ts';
import { serveCog } from '../cog-stand-in.ts';
import { serveComfy } from '../comfyui-stand-in.ts';
import { ENDLESS, release } from '../endless.ts';
import { serveRunpod, serveSd } from '../job-server-stand-ins.ts';
import { serveReplicate } from '../replicate-stand-in.ts';
import { serveVideos } from '../videos-stand-in.ts';

/**
 * One server with every engine whose work lives elsewhere is killed in the middle of a film of each,
 * and started again over the same data: each film must be the one that was begun before.
 */

const KEY = 'key-of-the-far-side-0123456789';
const WORD = 'GO-ON';
const WORKFLOW = path.join(import.meta.dirname, '..', 'workflow.json');

/** Whatever is made is 12 frames of one second, played slowly. */
const native = {
  framesPerSecond: 12,
  frames: { step: 1, offset: 0, min: 1, max: 12 },
  policy: { size: 'clamp', seconds: 'clamp' },
};
const seconds = [4];

interface Subject {
  options: object;
  /** Pieces of work that were begun over there. */
  begun(): Promise<number> | number;
}

const UPSTREAM = {
  google: 'veo-3.1-generate-preview',
  fal: '',
  replicate: 'wan-video/wan-2.2-t2v-fast',
  xai: 'grok-imagine-video',
  alibaba: 'wan2.6-t2v',
  minimax: 'MiniMax-H3',
};
/** The address of fal is fixed in its package: it is tested without a process of its own. */
const CLOUDS = PROVIDERS.filter((provider) => provider !== 'fal');
const DIALECTS = ['sglang', 'vllm-omni', 'litellm', 'generic'] as const;
const NAMES = [
  ...CLOUDS.map((provider) => `cloud-${provider}`),
  ...DIALECTS.map((dialect) => `videos-${dialect}`),
  'kinora',
  'comfyui',
  'cog',
  'replicate',
  'runpod',
  'sdserver',
  'command',
];

const stack = new AsyncDisposableStack();
const subjects = new Map<string, Subject>();
let folder: string;
let farGate: PromiseWithResolvers<void>;
let server: ServerProcess;
let client: Kinora;
const films = new Map<string, string>();

/** A Kinora whose films are made once the gate is open. */
async function openFarKinora(): Promise<TestServer> {
  farGate = Promise.withResolvers<void>();
  const card = createCardEngine();
  const gated: Engine = fromGenerator({
    id: 'card',
    models: () => card.models(),
    generate: async (request, context) => {
      context.onProgress(0.2, 'waiting');
      await farGate.promise;
      const operation = await card.start(request, context);
      for (;;) {
        const status = await card.poll(operation, context);
        if (status.state === 'succeeded') return status.output;
        if (status.state === 'running') await new Promise((resolve) => setTimeout(resolve, 20));
        else throw new Error(status.state);
      }
    },
  });
  return createTestServer({ engines: [gated], env: { KINORA_ADMIN_KEY: KEY } });
}

async function serveAll(): Promise<void> {
  const clouds = stack.use(await serveClouds(KEY));
  const retry = { retries: 2, pauseMs: 20 };
  const shared = { apiKey: KEY, retry, concurrency: 1 };
  for (const provider of CLOUDS) {
    const film = { upstream: UPSTREAM[provider], native: { ...native, seconds: [1] }, seconds };
    subjects.set(`cloud-${provider}`, {
      options: {
        kind: 'ai-sdk',
        provider,
        ...shared,
        baseURL: `${clouds.origin}/${provider}`,
        mediaHosts: ['127.0.0.1'],
        models: { film },
      },
      begun: () => clouds.begun.filter((job) => job.provider === provider).length,
    });
  }
  for (const dialect of DIALECTS) {
    const host = stack.use(await serveVideos(dialect, KEY));
    subjects.set(`videos-${dialect}`, {
      options: {
        kind: 'openai-compatible',
        ...shared,
        dialect,
        baseURL: `${host.origin}/v1`,
        models: { film: { native, seconds } },
      },
      begun: () => host.begun.length,
    });
  }
  const far = stack.use(await openFarKinora());
  subjects.set('kinora', {
    options: {
      kind: 'openai-compatible',
      ...shared,
      dialect: 'kinora',
      baseURL: far.baseURL,
      models: { film: { upstream: 'card' } },
    },
    begun: async () => {
      const { data } = await new Kinora({ baseURL: far.baseURL, apiKey: KEY }).videos.list();
      return data.length;
    },
  });
  const comfy = stack.use(await serveComfy());
  const bindings = { prompt: 'title:Prompt.text', width: '#4.width', height: '#4.height' };
  subjects.set('comfyui', {
    options: {
      kind: 'comfyui',
      retry,
      baseURL: comfy.origin,
      models: { film: { workflow: WORKFLOW, bindings, native, seconds } },
    },
    begun: () => comfy.taken.length,
  });
  const inputs = { width: 'width', height: 'height', frames: 'num_frames' };
  const cog = stack.use(await serveCog({ streams: true }));
  subjects.set('cog', {
    options: {
      kind: 'cog',
      retry,
      baseURL: cog.origin,
      models: { film: { inputs, native, seconds } },
    },
    begun: () => cog.begun.length,
  });
  const replicate = stack.use(await serveReplicate(KEY));
  subjects.set('replicate', {
    options: {
      kind: 'replicate',
      ...shared,
      baseURL: `${replicate.origin}/v1`,
      mediaHosts: ['127.0.0.1'],
      models: { film: { upstream: 'wan-video/wan-2.2', inputs, native, seconds } },
    },
    begun: () => replicate.begun.length,
  });
  const runpod = stack.use(await serveRunpod(KEY));
  subjects.set('runpod', {
    options: {
      kind: 'runpod',
      ...shared,
      baseURL: `${runpod.origin}/v2`,
      endpoint: 'ep1',
      models: { film: { inputs: { frames: 'num_frames' }, native, seconds } },
    },
    begun: () => runpod.begun.length,
  });
  const sd = stack.use(await serveSd());
  subjects.set('sdserver', {
    options: { kind: 'sdserver', retry, baseURL: sd.origin, models: { film: { native, seconds } } },
    begun: () => sd.begun.length,
  });
  const gate = path.join(folder, 'gate');
  const log = path.join(folder, 'starts');
  await mkdir(log);
  const script = `: > "$1/$$"; echo 50%; while [ ! -e "$2" ]; do sleep 0.1; done; cp "$3" "$4"`;
  const { testFilm } = await import('../test-film.ts');
  const made = path.join(folder, 'made.mp4');
  await writeFile(made, await testFilm());
  subjects.set('command', {
    options: {
      kind: 'command',
      program: 'sh',
      args: ['-c', script, 'film', log, gate, made, '{{out}}'],
      progress: 'percent',
      models: { film: { native, seconds } },
    },
    begun: async () => (await readdir(log)).length,
  });
}

function start(): Promise<ServerProcess> {
  return startServerProcess(path.join(folder, 'data'), {
    KINORA_CONFIG: path.join(folder, 'kinora.config.json'),
    KINORA_LOG_LEVEL: 'warn',
  });
}

async function look(name: string): Promise<VideoWithDetails> {
  return client.videos.retrieve(films.get(name)!, { include: ['details'] });
}

/** The handle is kept, and the engine has been asked how the film is. */
function isAtWork({ status, details }: VideoWithDetails): boolean {
  if (status === 'failed') return true;
  return status === 'in_progress' && details?.phase !== 'starting';
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'kinora-resume-'));
  await chmod(folder, 0o755);
  await serveAll();
  const engines = Object.fromEntries([...subjects].map(([name, { options }]) => [name, options]));
  await writeFile(path.join(folder, 'kinora.config.json'), JSON.stringify({ engines }));
  server = await start();
  client = new Kinora({ baseURL: server.baseURL, apiKey: null });
  for (const name of NAMES) {
    const { id } = await client.createVideo({
      model: `${name}/film`,
      prompt: `${ENDLESS} until ${WORD}`,
      seconds: '4',
      size: '1280x720',
    });
    films.set(name, id);
  }
  await Promise.all(NAMES.map((name) => until(() => look(name), isAtWork)));
  await server.kill();
  server = await start();
  client = new Kinora({ baseURL: server.baseURL, apiKey: null });
  await Promise.all(NAMES.map((name) => until(() => look(name), isAtWork)));
  release(WORD);
  farGate.resolve();
  await writeFile(path.join(folder, 'gate'), '');
});
afterAll(async () => {
  farGate.resolve();
  await server?.stop();
  await stack.disposeAsync();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

describe('after a kill -9 the film that was begun is the one that is made', () => {
  test.each(NAMES)('%s', async (name) => {
    const ended = await until(
      () => look(name),
      ({ status }) => status === 'completed' || status === 'failed',
    );
    expect(ended.error).toBeNull();
    expect(ended).toMatchObject({ status: 'completed', details: { engine: name, attempt: 2 } });
    expect(await subjects.get(name)!.begun()).toBe(1);
  });
});
