import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Kinora, type Video } from '../../src/client/index.ts';
import { probeFilm } from '../../src/media/probe.ts';
import { parseConfig } from '../../src/config-file.ts';
import { resolveConfig } from '../../src/config.ts';
import { createLogger } from '../../src/logger.ts';
import { startRemoteWorker } from '../../src/start-remote-worker.ts';
import { startServerProcess, until, type ServerProcess } from '../server-process.ts';
import { createTestServer, type TestServer } from '../test-server.ts';
import { createDrawn, hasFfmpeg, RATE, stepsIn, type Drawn } from './drawn.ts';

type Detailed = Video & { details: Record<string, unknown> };

const SIZE = '128x72';

function clientOf({ baseURL }: { baseURL: string }): Kinora {
  return new Kinora({ baseURL, apiKey: null });
}

function create(kinora: Kinora, prompt: string, seconds: string): Promise<Video> {
  return kinora.createVideo({ model: 'grey', prompt, seconds, size: SIZE });
}

function look(kinora: Kinora, { id }: Video): Promise<Detailed> {
  return kinora.request(`/videos/${id}?include[]=details`);
}

const logger = createLogger('silent', process.stderr);

const countOf = (starts: readonly string[], { id }: Video): number =>
  starts.filter((start) => start.startsWith(id)).length;

const isEnded = ({ status }: Video): boolean => status === 'completed' || status === 'failed';
const isInSecond = ({ details }: Detailed): boolean => /\(2 of 2\)/.test(String(details['phase']));

/** Exactly the asked film, each frame of it a step brighter than the one before: none twice, none left out. */
async function expectWhole(kinora: Kinora, video: Video, folder: string): Promise<void> {
  const file = path.join(folder, `${video.id}.mp4`);
  const content = await kinora.retrieveVideoContent(video.id);
  await writeFile(file, new Uint8Array(await content.arrayBuffer()));
  const { video: picture, duration } = await probeFilm(file);
  const seconds = Number(video.seconds);
  const frameCount = seconds * RATE;
  expect(picture).toMatchObject({ width: 128, height: 72, framesPerSecond: RATE, frameCount });
  expect(duration).toBeCloseTo(seconds, 2);
  const steps = await stepsIn(file);
  steps.forEach((step, index) => expect(Math.abs(step - index)).toBeLessThan(0.5));
}

describe.skipIf(!hasFfmpeg() || process.platform !== 'linux')('a film of several segments', () => {
  let drawn: Drawn;
  let data: string;
  let server: TestServer;
  let kinora: Kinora;
  beforeAll(async () => {
    drawn = await createDrawn();
    data = await mkdtemp(path.join(os.tmpdir(), 'kinora-chain-'));
    server = await createTestServer({ config: drawn.config });
    kinora = clientOf(server);
  });
  afterAll(async () => {
    await server.close();
    await drawn[Symbol.asyncDispose]();
    await rm(data, { recursive: true, force: true, maxRetries: 5 });
  });

  test('is exactly as long as asked, goes on where each segment ends, and tells how far it is', async () => {
    const before = (await drawn.starts()).length;
    const { id } = await create(kinora, 'It brightens', '3');
    const seen: Detailed[] = [];
    const ended = await until(async () => {
      const now = await look(kinora, { id } as Video);
      seen.push(now);
      return now;
    }, isEnded);
    expect(ended.error).toBeNull();
    expect(ended.details).toMatchObject({
      segments: 3,
      attempt: 1,
      cost: { amount: 3.3, currency: 'EUR' },
    });
    const progress = seen.map((video) => video.progress);
    expect(progress).toEqual(progress.toSorted((a, b) => a - b));
    expect((await drawn.starts()).slice(before)).toEqual([id, `${id}-2`, `${id}-3`]);
    await expectWhole(kinora, ended, data);
    const blobs = await readdir(path.join(server.dataDirectory, 'blobs', 'videos', id));
    expect(blobs.toSorted()).toEqual(['1.jpg', '1.mp4', '1.webp']);
  });

  test('costs what all of its segments cost, which an estimate tells before', async () => {
    const estimate = (seconds: string): Promise<{ cost: unknown }> =>
      kinora.request('/kinora/v1/estimate', {
        method: 'POST',
        body: { model: 'grey', size: SIZE, seconds },
      });
    expect((await estimate('1')).cost).toEqual({ amount: 1.1, currency: 'EUR' });
    expect((await estimate('3')).cost).toEqual({ amount: 3.3, currency: 'EUR' });
  });

  test('is refused when it would need too many, with what can be had', async () => {
    await expect(create(kinora, 'On and on', '60')).rejects.toThrow(
      /Invalid value: '60'.*'1', '2', and '3'.*at most 12 segments of 1.13 seconds/,
    );
  });

  test('is cancelled in whichever segment it is', async () => {
    const video = await create(kinora, 'HOLD', '2');
    await until(() => look(kinora, video), isInSecond);
    await until(
      async () => drawn.processes(),
      (all) => all.length > 0,
    );
    const cancelled = await kinora.cancelVideo(video.id);
    expect(cancelled).toMatchObject({ status: 'failed', error: { code: 'cancelled' } });
    await until(
      async () => drawn.processes(),
      (all) => all.length === 0,
    );
    const folder = path.join(server.dataDirectory, 'blobs', 'videos', video.id);
    await until(
      () => readdir(folder).catch(() => []),
      (blobs) => blobs.length === 0,
    );
    expect((await drawn.starts()).filter((id) => id.startsWith(video.id))).toHaveLength(2);
  });

  test('goes on in the middle of its second segment after a kill -9, and begins none again', async () => {
    const file = path.join(data, 'kinora.config.json');
    await writeFile(file, JSON.stringify(drawn.config));
    const start = (): Promise<ServerProcess> =>
      startServerProcess(path.join(data, 'server'), { KINORA_CONFIG: file });
    let killed = await start();
    const video = await create(clientOf(killed), 'HOLD', '2');
    await until(() => look(clientOf(killed), video), isInSecond);
    await killed.kill();
    killed = await start();
    try {
      const again = clientOf(killed);
      await until(
        () => look(again, video),
        ({ details }) => details['attempt'] === 2,
      );
      await drawn.open();
      const ended = await until(() => look(again, video), isEnded);
      expect(ended).toMatchObject({ status: 'completed', details: { attempt: 2, segments: 2 } });
      const own = (await drawn.starts()).filter((id) => id.startsWith(video.id));
      expect(own).toEqual([video.id, `${video.id}-2`]);
      await expectWhole(again, video, data);
    } finally {
      await killed.stop();
    }
  }, 120_000);

  test('goes on with a remote worker on another machine, from the segments that the first has made', async () => {
    const config = parseConfig('kinora.config.ts', drawn.config);
    const key = 'sk-of-the-machines';
    await using api = await createTestServer({
      config: drawn.config,
      env: { KINORA_ADMIN_KEY: key, KINORA_ROLE: 'api' },
    });
    const caller = new Kinora({ baseURL: api.baseURL, apiKey: key });
    const token = await caller.request<{ key: string }>('/kinora/v1/keys', {
      method: 'POST',
      body: { name: 'machines', scopes: ['work'] },
    });
    const startMachine = (name: string): Promise<AsyncDisposable & { close(): Promise<void> }> =>
      startRemoteWorker(
        resolveConfig({}, { data: path.join(data, name), logLevel: 'silent' }, undefined, config),
        { server: api.baseURL, token: token.key, name, logger, timing: { pollMs: 20 } },
      );
    await using first = await startMachine('first');
    const video = await create(caller, 'HOLD', '2');
    await until(() => look(caller, video), isInSecond);
    await first.close();
    await using _ = await startMachine('second');
    await until(drawn.starts, (starts) => countOf(starts, video) === 3);
    await drawn.open();
    const ended = await until(() => look(caller, video), isEnded);
    expect(ended).toMatchObject({ status: 'completed', details: { segments: 2 } });
    // Only what the first machine had not finished was begun again.
    const own = (await drawn.starts()).filter((id) => id.startsWith(video.id));
    expect(own).toEqual([video.id, `${video.id}-2`, `${video.id}-2`]);
    await expectWhole(caller, video, data);
    const blobs = await readdir(path.join(api.dataDirectory, 'blobs', 'videos', video.id));
    expect(blobs.toSorted()).toEqual(['2.jpg', '2.mp4', '2.webp']);
  }, 120_000);
});
