import { existsSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Kinora } from '../../../src/client/index.ts';
import { fromGenerator } from '../../../src/engines/from-generator.ts';
import type { Engine } from '../../../src/engines/engine.ts';
import { createTestServer, type TestServer } from '../../../src/testing/index.ts';
import { createCardEngine } from '../../card-engine.ts';
import { PROVIDERS, serveClouds } from '../cloud-stand-in.ts';
import { serveCog } from '../cog-stand-in.ts';
import { serveComfy } from '../comfyui-stand-in.ts';
import { release } from '../endless.ts';
import { serveRunpod, serveSd } from '../job-server-stand-ins.ts';
import { serveReplicate } from '../replicate-stand-in.ts';
import { testFilm } from '../test-film.ts';
import { serveVideos } from '../videos-stand-in.ts';
import { keptIn } from '../../../src/testing/kept-in.ts';

const KEY = 'key-of-the-far-side-0123456789';
const WORKFLOW = path.join(import.meta.dirname, '..', 'workflow.json');

/** Whatever is made is 12 frames of one second, played slowly. */
const native = {
  framesPerSecond: 12,
  frames: { step: 1, offset: 0, min: 1, max: 12 },
  policy: { size: 'clamp', seconds: 'clamp' },
};
const seconds = [4];

export interface Subject {
  options: object;
  /** Pieces of work that were begun over there. */
  begun(): Promise<number> | number;
  /** Whether the other side is at work on anything. */
  isWorking(): Promise<boolean> | boolean;
  /** Whether it can stop what runs. */
  stops: boolean;
}

/** Every engine whose work lives outside of Kinora, and the other side of each. */
export interface FarSide extends AsyncDisposable {
  subjects: ReadonlyMap<string, Subject>;
  /** What a server needs in its environment to reach all of them. */
  env: Record<string, string>;
  /** Films whose prompts have this word may end. */
  letEnd(word: string): Promise<void>;
}

const UPSTREAM = {
  google: 'veo-3.1-generate-preview',
  fal: 'fal-ai/veo3.1',
  replicate: 'wan-video/wan-2.2-t2v-fast',
  xai: 'grok-imagine-video',
  alibaba: 'wan2.6-t2v',
  minimax: 'MiniMax-H3',
};
const DIALECTS = ['sglang', 'vllm-omni', 'litellm', 'generic'] as const;
export const NAMES = [
  ...PROVIDERS.map((provider) => `cloud-${provider}`),
  ...DIALECTS.map((dialect) => `videos-${dialect}`),
  'kinora',
  'comfyui',
  'cog',
  'replicate',
  'runpod',
  'sdserver',
  'command',
];

/** A Kinora whose films are made once the gate is open. */
async function openFarKinora(gate: Promise<void>): Promise<TestServer> {
  const card = createCardEngine();
  const gated: Engine = fromGenerator({
    id: 'card',
    models: () => card.models(),
    generate: async (request, generating) => {
      const context = { ...generating, kept: keptIn(generating.directory) };
      context.onProgress(0.2, 'waiting');
      await Promise.race([gate, abortOf(context.signal)]);
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

/** Rejects when the signal aborts. */
function abortOf(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
}

/** Opens all of them; `folder` is for what the program among them writes. */
export async function serveFarSide(folder: string): Promise<FarSide> {
  const stack = new AsyncDisposableStack();
  const subjects = new Map<string, Subject>();
  const farGate = Promise.withResolvers<void>();
  const clouds = stack.use(await serveClouds(KEY));
  const retry = { retries: 2, pauseMs: 20 };
  const shared = { apiKey: KEY, retry, concurrency: 1 };
  for (const provider of PROVIDERS) {
    const film = { upstream: UPSTREAM[provider], native: { ...native, seconds: [1] }, seconds };
    subjects.set(`cloud-${provider}`, {
      options: {
        kind: 'ai-sdk',
        provider,
        ...shared,
        ...(provider !== 'fal' && { baseURL: `${clouds.origin}/${provider}` }),
        mediaHosts: ['127.0.0.1'],
        models: { film },
      },
      begun: () => clouds.begun.filter((job) => job.provider === provider).length,
      isWorking: () => clouds.begun.some((job) => job.provider === provider && job.isWorking),
      stops: provider === 'replicate' || provider === 'fal',
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
      isWorking: () => host.begun.some(({ isWorking }) => isWorking),
      stops: dialect === 'vllm-omni' || dialect === 'generic',
    });
  }
  const far = stack.use(await openFarKinora(farGate.promise));
  const farFilms = async () =>
    (await new Kinora({ baseURL: far.baseURL, apiKey: KEY }).videos.list()).data;
  subjects.set('kinora', {
    options: {
      kind: 'openai-compatible',
      ...shared,
      dialect: 'kinora',
      baseURL: far.baseURL,
      models: { film: { upstream: 'card' } },
    },
    begun: async () => (await farFilms()).length,
    isWorking: async () =>
      (await farFilms()).some(({ status }) => status === 'queued' || status === 'in_progress'),
    stops: true,
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
    isWorking: () => comfy.running.size > 0,
    stops: true,
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
    isWorking: () => cog.running.size > 0,
    stops: true,
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
    isWorking: () => replicate.begun.some(({ isWorking }) => isWorking),
    stops: true,
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
    isWorking: () => runpod.begun.some(({ isWorking }) => isWorking),
    stops: true,
  });
  const sd = stack.use(await serveSd());
  subjects.set('sdserver', {
    options: { kind: 'sdserver', retry, baseURL: sd.origin, models: { film: { native, seconds } } },
    begun: () => sd.begun.length,
    isWorking: () => sd.begun.some(({ isWorking }) => isWorking),
    stops: false,
  });
  const gate = path.join(folder, 'gate');
  const log = path.join(folder, 'starts');
  await mkdir(log);
  const script = `: > "$1/$$"; echo 50%; while [ ! -e "$2" ]; do sleep 0.1; done; cp "$3" "$4"`;
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
    isWorking: async () => (await readdir(log)).some((pid) => existsSync(`/proc/${pid}`)),
    stops: true,
  });
  return {
    subjects,
    env: {
      FAL_STAND_IN: `${clouds.origin}/fal`,
      NODE_OPTIONS: `--import ${path.join(import.meta.dirname, 'redirect-fal.ts')}`,
    },
    letEnd: async (word) => {
      release(word);
      farGate.resolve();
      await writeFile(gate, '');
    },
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  };
}
