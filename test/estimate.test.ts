import { afterAll, beforeAll, expect, test } from 'vitest';
import { Kinora } from '../src/client/index.ts';
import type { Capabilities, VideoEstimate } from '../src/contract/engine.ts';
import { createCardEngine } from './card-engine.ts';
import { until } from './server-process.ts';
import { createTestServer, type TestServer } from './test-server.ts';

const ADMIN = 'sk-admin-of-the-estimates';

let server: TestServer;
let admin: Kinora;
/** A film that has been made. */
let made: string;

beforeAll(async () => {
  server = await createTestServer({
    engines: [createCardEngine(), createCardEngine({ id: 'spare' })],
    env: { KINORA_ADMIN_KEY: ADMIN },
    config: {
      models: { 'sora-2': 'card/card', sided: { text: 'card/card', image: 'spare/spare' } },
      prices: {
        card: { perVideo: 0.05, perSecond: 0.1, sizes: { '1920x1080': 0.3 }, currency: 'EUR' },
      },
    },
  });
  admin = clientOf(ADMIN);
});
afterAll(() => server.close());

function clientOf(apiKey: string): Kinora {
  return new Kinora({ baseURL: server.baseURL, apiKey });
}

async function keyFor(more: object): Promise<Kinora> {
  const body = { name: 'One key', ...more };
  const { key } = await admin.request<{ key: string }>('/kinora/v1/keys', { method: 'POST', body });
  return clientOf(key);
}

function estimate(body: object, kinora = admin): Promise<VideoEstimate> {
  return kinora.request('/kinora/v1/estimate', { method: 'POST', body });
}

test('a film that is only named in part is estimated with the defaults of a create', async () => {
  expect(await estimate({})).toEqual({
    object: 'estimate',
    model: 'sora-2',
    engine: 'card',
    engine_model: 'card',
    seconds: '4',
    size: '720x1280',
    cost: { amount: 0.45, currency: 'EUR' },
    eta_seconds: null,
    queue_position: 0,
  });
});

test('the price is that of the size and length, and null where nobody has named one', async () => {
  const large = await estimate({ size: '1920x1080', seconds: 8 });
  expect(large.cost).toEqual({ amount: 2.45, currency: 'EUR' });
  expect((await estimate({ model: 'sided', input_reference: true })).cost).toBeNull();
});

test('it is of the engine that would make the film now', async () => {
  expect((await estimate({ model: 'sided' })).engine).toBe('card');
  expect((await estimate({ model: 'sided', input_reference: true })).engine).toBe('spare');
});

test('it counts what waits before, and the film then costs what was said', async () => {
  const slow = await admin.createVideo({ model: 'sora-2', prompt: 'SLOW' });
  const looked = (id: string) => admin.videos.retrieve(id, { include: ['details'] });
  await until(
    () => looked(slow.id),
    ({ status }) => status === 'in_progress',
  );
  const next = await admin.createVideo({ model: 'sora-2', prompt: 'Next' });
  await until(
    () => estimate({}),
    ({ queue_position: position }) => position === 1,
  );
  await admin.cancelVideo(slow.id);
  await admin.waitForVideo(next.id);
  made = next.id;
  expect((await looked(next.id)).details?.['cost']).toEqual((await estimate({})).cost);
});

test('what could not be made is refused as a create would be, and so is what is not asked for', async () => {
  const refusals: [body: object, param: string, told: string][] = [
    [{ seconds: '5' }, 'seconds', "'4', '8', '12', '16', and '20'"],
    [{ size: '17x17' }, 'size', "'720x1280'"],
    [{ model: 'sora-9' }, 'model', "'sora-2'"],
    [{ duration: 4 }, 'duration', 'seconds'],
  ];
  for (const [body, param, told] of refusals) {
    await expect(estimate(body)).rejects.toMatchObject({
      status: 400,
      param,
      message: expect.stringContaining(told) as string,
    });
  }
});

test('a key that may only read may ask; one for some models knows of no others', async () => {
  const reader = await keyFor({ scopes: ['read'] });
  expect((await estimate({}, reader)).engine).toBe('card');
  const limited = await keyFor({ models: ['sided'] });
  expect((await estimate({ model: 'sided' }, limited)).engine).toBe('card');
  const { data } = await limited.request<{ data: Capabilities[] }>('/kinora/v1/capabilities');
  expect(data.map(({ id }) => id)).toEqual(['sided']);
  const refused = { status: 400, param: 'model' };
  for (const model of ['sora-2', 'card/card', 'spare']) {
    await expect(estimate({ model }, limited)).rejects.toMatchObject(refused);
    await expect(limited.createVideo({ model, prompt: 'x' })).rejects.toMatchObject(refused);
  }
  // Without a name the default is asked for, which is not among them.
  await expect(limited.createVideo({ prompt: 'x' })).rejects.toMatchObject(refused);
  // The films of other keys can be seen, and not made again with their model.
  expect((await limited.videos.retrieve(made)).model).toBe('sora-2');
  await expect(limited.videos.remix(made, { prompt: 'y' })).rejects.toMatchObject({ status: 400 });
  const accepted = await limited.createVideo({ model: 'sided', prompt: 'x' });
  expect(accepted.status).toBe('queued');
  await admin.cancelVideo(accepted.id);
});
