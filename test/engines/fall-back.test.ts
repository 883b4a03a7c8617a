import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { Kinora, type Video } from '../../src/client/index.ts';
import type { EngineInfo } from '../../src/contract/engine.ts';
import type { Engine, EngineHealth } from '../../src/engines/engine.ts';
import { GenerationError } from '../../src/engines/from-generator.ts';
import { createTestServer, type TestServer } from '../test-server.ts';
import { createCardEngine } from '../card-engine.ts';

const REFUSED = {
  code: 'engine_credentials',
  message: 'The engine refused the key that Kinora sent.',
  retryable: false,
};
const UP: EngineHealth = { isUp: true, problems: [] };
const AWAY: EngineHealth = { isUp: false, problems: ['The host does not answer.'] };
const REFUSES: EngineHealth = { isUp: false, problems: ['Check apiKey.'], refusal: REFUSED };

/** Makes quick films, and is as well as the test says. */
interface SwitchedEngine extends Engine {
  state: EngineHealth;
  refusesStart: boolean;
  starts: number;
}

function createSwitched(id: string): SwitchedEngine {
  const card = createCardEngine();
  const engine: SwitchedEngine = {
    ...card,
    id,
    state: UP,
    refusesStart: false,
    starts: 0,
    health: async () => engine.state,
    start: async (request, context) => {
      engine.starts += 1;
      if (engine.refusesStart) throw new GenerationError(REFUSED);
      return card.start(request, context);
    },
  };
  return engine;
}

const gpu = createSwitched('gpu');
const spare = createSwitched('spare');
let server: TestServer;
let kinora: Kinora;

beforeAll(async () => {
  server = await createTestServer({
    engines: [gpu, spare],
    config: {
      models: {
        either: ['gpu/card', 'spare/card'],
        patient: { to: ['gpu/card', 'spare/card'], whenDown: 'wait' },
        alone: 'gpu/card',
        sided: { text: 'gpu/card', image: ['spare/card'] },
      },
    },
  });
  kinora = new Kinora({ baseURL: server.baseURL, apiKey: null });
});
afterAll(() => server.close());
beforeEach(async () => {
  gpu.refusesStart = false;
  gpu.starts = 0;
  await become(UP);
});

async function become(state: EngineHealth): Promise<EngineInfo[]> {
  gpu.state = state;
  const { data } = await kinora.request<{ data: EngineInfo[] }>('/kinora/v1/engines?fresh=true');
  return data;
}

function create(model: string, prompt = 'A red balloon'): Promise<Video> {
  return kinora.createVideo({ model, prompt, seconds: '4', size: '1280x720' });
}

async function ended(id: string): Promise<Video & { details: Record<string, unknown> }> {
  await kinora.waitForVideo(id).catch(() => {});
  return kinora.request(`/videos/${id}?include[]=details`);
}

async function madeBy(video: Video): Promise<unknown> {
  const { status, details } = await ended(video.id);
  return status === 'completed' ? details['engine'] : status;
}

test('who is down is shown, with the way to mend it', async () => {
  const shown = (await become(AWAY)).find(({ id }) => id === 'gpu');
  expect(shown?.health).toMatchObject({
    status: 'down',
    message: 'The host does not answer.',
    problems: ['The host does not answer.'],
  });
  const again = (await become(UP)).find(({ id }) => id === 'gpu');
  expect(again?.health).toMatchObject({ status: 'up', message: null });
});

test('new jobs go to the next of their route while the first is down, or wait as it says', async () => {
  await become(AWAY);
  expect(await madeBy(await create('either'))).toBe('spare');
  const waiting = await Promise.all([create('patient'), create('alone')]);
  for (const { id } of waiting) expect((await kinora.videos.retrieve(id)).status).toBe('queued');
  expect(gpu.starts).toBe(0);
  await become(UP);
  expect(await Promise.all(waiting.map(madeBy))).toEqual(['gpu', 'gpu']);
});

test('jobs that wait already go elsewhere when their engine goes down; one in work stays', async () => {
  const running = await create('either', 'SLOW');
  await expect
    .poll(async () => (await kinora.videos.retrieve(running.id)).status)
    .toBe('in_progress');
  const [waiting, patient] = [await create('either'), await create('patient')];
  await become(AWAY);
  expect(await madeBy(waiting)).toBe('spare');
  expect((await kinora.videos.retrieve(patient.id)).status).toBe('queued');
  expect((await kinora.videos.retrieve(running.id)).status).toBe('in_progress');
  await kinora.cancelVideo(running.id);
  await kinora.cancelVideo(patient.id);
});

test('an engine whose key is refused is asked for nothing: jobs go elsewhere, or fail at once', async () => {
  await become(REFUSES);
  expect(await madeBy(await create('either'))).toBe('spare');
  for (const model of ['alone', 'patient']) {
    const { status, error } = await ended((await create(model)).id);
    expect({ status, error }).toEqual({
      status: 'failed',
      error: { code: REFUSED.code, message: REFUSED.message },
    });
  }
  expect(gpu.starts).toBe(0);
});

test('jobs that wait when the key is first refused fail at once too', async () => {
  await become(AWAY);
  const { id } = await create('alone');
  await become(REFUSES);
  expect((await ended(id)).error?.code).toBe('engine_credentials');
});

test('a key that is refused at the start leads on to the next, with its attempts counted on', async () => {
  gpu.refusesStart = true;
  const { id } = await create('either');
  const { status, details } = await ended(id);
  expect({ status, engine: details['engine'], attempt: details['attempt'] }).toEqual({
    status: 'completed',
    engine: 'spare',
    attempt: 2,
  });
  expect(gpu.starts).toBe(1);
  const film = await kinora.retrieveVideoContent(id);
  expect((await film.arrayBuffer()).byteLength).toBeGreaterThan(1000);
  expect((await ended((await create('alone')).id)).error?.code).toBe('engine_credentials');
});

test('films that begin with an image have a route of their own', async () => {
  expect(await madeBy(await create('sided'))).toBe('gpu');
  const film = await create('sided');
  await kinora.waitForVideo(film.id);
  const thumbnail = await kinora.retrieveVideoContent(film.id, { variant: 'thumbnail' });
  const image = new Blob([await thumbnail.arrayBuffer()], { type: 'image/webp' });
  const begun = await kinora.createVideo({
    model: 'sided',
    prompt: 'It goes on',
    seconds: '4',
    size: '1280x720',
    input_reference: image,
    input_reference_fit: 'cover',
  });
  expect(await madeBy(begun)).toBe('spare');
});
