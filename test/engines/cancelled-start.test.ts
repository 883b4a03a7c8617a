import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { aiSdkKind } from '../../src/engines/ai-sdk/kind.ts';
import { cogKind, replicateKind } from '../../src/engines/cog/kind.ts';
import { comfyKind } from '../../src/engines/comfyui/kind.ts';
import type { EngineKind } from '../../src/engines/kind.ts';
import { openAICompatibleKind } from '../../src/engines/openai-compatible/kind.ts';
import { runpodKind } from '../../src/engines/runpod/kind.ts';
import { sdServerKind } from '../../src/engines/sdserver/kind.ts';
import { driveEngine } from '../../src/testing/drive-engine.ts';
import { makeEngine, QUICK_RETRY } from './make-engine.ts';
import { serveStandIn, type StandInAnswer } from './stand-in.ts';

const WORKFLOW = path.join(import.meta.dirname, 'workflow.json');
const KEY = 'key-of-the-host-0001';
const shared = { apiKey: KEY, retry: QUICK_RETRY };
const film = { upstream: 'wan-video/wan-2.2' };

const KINDS: [name: string, kind: EngineKind, optionsAt: (origin: string) => object][] = [
  [
    'openai-compatible',
    openAICompatibleKind,
    (origin) => ({ ...shared, baseURL: `${origin}/v1`, models: { film } }),
  ],
  ['replicate', replicateKind, (origin) => ({ ...shared, baseURL: origin, models: { film } })],
  [
    'runpod',
    runpodKind,
    (origin) => ({ ...shared, baseURL: origin, endpoint: 'ep1', models: { film: {} } }),
  ],
  ['sdserver', sdServerKind, (origin) => ({ baseURL: origin, models: { film: {} } })],
  ['cog', cogKind, (origin) => ({ baseURL: origin, models: { film: {} } })],
  [
    'comfyui',
    comfyKind,
    (origin) => ({
      baseURL: origin,
      models: { film: { workflow: WORKFLOW, bindings: { prompt: 'title:Prompt.text' } } },
    }),
  ],
  [
    'ai-sdk',
    aiSdkKind,
    (origin) => ({ ...shared, provider: 'replicate', baseURL: origin, models: { film } }),
  ],
];

/** What the hosts answer to questions before they are asked to begin. */
function known(where: string): StandInAnswer {
  if (where.endsWith('/capabilities')) return { json: {} };
  if (where.startsWith('/history/')) return { json: {} };
  if (where === '/queue') return { json: { queue_running: [], queue_pending: [] } };
  if (where === '/openapi.json') {
    return { json: { paths: { '/predictions': { post: { 'x-cog-streaming': true } } } } };
  }
  return { status: 404, json: {} };
}

describe('work that has begun just as its job was cancelled is known, so that it can be ended', () => {
  test.each(KINDS)('%s', async (_, kind, optionsAt) => {
    const asked = Promise.withResolvers<AbortSignal>();
    const answers = Promise.withResolvers<void>();
    await using host = await serveStandIn(async ({ method, path: where, gone }) => {
      if (method === 'GET') return known(where);
      asked.resolve(gone);
      await answers.promise;
      const urls = { get: `http://127.0.0.1:9/predictions/job-1` };
      const json = { id: 'job-1', prompt_id: 'job-1', status: 'starting', urls };
      return { status: kind === cogKind ? 202 : 200, json };
    });
    const engine = await makeEngine(kind, optionsAt(host.origin));
    await using drive = await driveEngine(engine);
    const starting = drive.start({
      id: `video_${'d4'.repeat(24)}`,
      model: 'film',
      prompt: 'A red balloon',
      width: 1280,
      height: 720,
      seconds: 4,
      seed: 1,
      inputReference: null,
      source: null,
      characters: [],
    });
    const gone = await asked.promise;
    drive.abort();
    expect(gone.aborted).toBe(false);
    answers.resolve();
    expect(Object.keys(await starting).length).toBeGreaterThan(0);
    await engine.close?.();
  });
});
