import { expect, test } from 'vitest';
import { openAICompatibleKind } from '../../src/engines/openai-compatible/kind.ts';
import { driveEngine } from '../../src/testing/drive-engine.ts';
import { testEngine } from '../../src/testing/vitest.ts';
import { makeEngine, QUICK_RETRY } from './make-engine.ts';
import { serveStandIn, type StandIn, type StandInAnswer } from './stand-in.ts';
import { testFilm } from './test-film.ts';

interface SyncServer extends StandIn {
  readonly bodies: Record<string, unknown>[];
  working: number;
}

type Shape = 'bytes' | 'base64' | 'url';

/** A server that answers when the film is there, in one of the ways that such servers have. */
async function serveSync(shape: Shape): Promise<SyncServer> {
  const bodies: Record<string, unknown>[] = [];
  const film = async (prompt: string): Promise<Buffer> =>
    prompt.includes('NO FILM') ? Buffer.from('nothing '.repeat(400)) : testFilm();
  const standIn = await serveStandIn(
    async ({ method, path, json, gone }): Promise<StandInAnswer> => {
      if (path.startsWith('/files/')) return { bytes: await film(decodeURIComponent(path)) };
      if (method === 'GET') return { json: { data: [] } };
      const body = json();
      const prompt = String(body['prompt']);
      bodies.push(body);
      if (prompt.includes('FAILING')) {
        return { status: 422, json: { detail: [{ loc: ['body', 'size'], msg: 'not supported' }] } };
      }
      server.working += 1;
      if (prompt.includes('ENDLESS')) {
        await new Promise<void>((resolve) => gone.addEventListener('abort', () => resolve()));
      }
      server.working -= 1;
      const bytes = await film(prompt);
      if (shape === 'bytes') return { headers: { 'content-type': 'video/mp4' }, bytes };
      if (shape === 'base64') return { json: { data: [{ b64_json: bytes.toString('base64') }] } };
      return { json: { data: [{ url: `/files/${encodeURIComponent(prompt)}.mp4` }] } };
    },
  );
  const server: SyncServer = Object.assign(standIn, { bodies, working: 0 });
  return server;
}

const optionsFor = (origin: string, dialect: string): object => ({
  baseURL: `${origin}/v1`,
  dialect,
  path: '/videos/sync',
  retry: QUICK_RETRY,
  models: { wan: { native: 'wan-14b', extra: { num_inference_steps: 4 } } },
});

for (const shape of ['bytes', 'base64', 'url'] as const) {
  testEngine(`openai-compatible, synchronous with ${shape}`, async () => {
    const host = await serveSync(shape);
    return {
      engine: await makeEngine(openAICompatibleKind, optionsFor(host.origin, 'synchronous')),
      request: { width: 1280, height: 720 },
      endless: { prompt: 'ENDLESS' },
      failing: { request: { prompt: 'FAILING' }, code: 'invalid_input', retryable: false },
      badOutput: { prompt: 'NO FILM' },
      isWorking: () => host.working > 0,
      [Symbol.asyncDispose]: () => host[Symbol.asyncDispose](),
    };
  });
}

test('the fields of Dynamo stand in an object of their own', async () => {
  await using host = await serveSync('bytes');
  const engine = await makeEngine(openAICompatibleKind, optionsFor(host.origin, 'dynamo'));
  await using drive = await driveEngine(engine);
  const operation = await drive.start({
    id: 'video_1',
    model: 'wan',
    prompt: 'A red balloon',
    width: 1280,
    height: 720,
    seconds: 4,
    seed: 0,
    inputReference: null,
    source: null,
    characters: [],
  });
  await drive.end(operation);
  expect(host.bodies).toEqual([
    {
      model: 'wan',
      prompt: 'A red balloon',
      size: '1280x720',
      seconds: 5,
      nvext: { seed: 0, num_frames: 65, fps: 16, num_inference_steps: 4 },
    },
  ]);
});
