import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { createCanvas } from '@napi-rs/canvas';
import OpenAI from 'openai';
import OpenAI617 from 'openai-6-17';
import OpenAI649 from 'openai-6-49';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { probeFilm } from '../src/media/probe.ts';
import { readFrames } from '../src/media/read-frames.ts';
import { createTestServer, type TestServer } from '../src/testing/create-test-server.ts';
import { createCardEngine } from './card-engine.ts';

/**
 * The official package, unmodified, at the version before it sent multipart only, one after, and
 * the newest. They share the calls that are made here; the newest's types describe all three.
 */
const NEWEST = '7.57.0';
const SDKS = [
  ['6.17.0', OpenAI617 as unknown as typeof OpenAI],
  ['6.49.0', OpenAI649 as unknown as typeof OpenAI],
  [NEWEST, OpenAI],
] as const;

let server: TestServer;

beforeAll(async () => {
  server = await createTestServer({ engines: [createCardEngine()] });
});
afterAll(async () => {
  await server.close();
});

describe.each(SDKS)('openai %s', (version, Client) => {
  // One film is drawn by the real engine; the others are about the calls, whoever draws.
  const model = version === NEWEST ? 'sora-2' : 'card';
  const client = (): OpenAI => new Client({ apiKey: 'sk-test', baseURL: server.baseURL });

  test('creates, waits, retrieves, downloads every variant, lists and deletes', async () => {
    const created = await client().videos.create({
      model,
      prompt: 'A red balloon drifting over a green meadow',
      seconds: '4',
      size: '1280x720',
    });
    expect(created).toMatchObject({
      object: 'video',
      model,
      prompt: 'A red balloon drifting over a green meadow',
      seconds: '4',
      size: '1280x720',
      error: null,
      completed_at: null,
      expires_at: null,
      remixed_from_video_id: null,
    });
    expect(created.id).toMatch(/^video_[0-9a-f]{48}$/);
    expect(Number.parseInt(created.id.slice(6, 14), 16)).toBe(created.created_at);
    expect(['queued', 'in_progress']).toContain(created.status);

    const seen = await untilEnded(client(), created.id);
    expect(seen.at(-1)).toMatchObject({ id: created.id, status: 'completed', progress: 100 });
    const progress = seen.map((video) => video.progress);
    expect(progress).toEqual(progress.toSorted((a, b) => a - b));

    const film = await bytes(await client().videos.downloadContent(created.id));
    expect(film.type).toBe('video/mp4');
    if (version === NEWEST) await expectFilm(film.bytes);
    expect(film.bytes.subarray(4, 8).toString('latin1')).toBe('ftyp');
    const thumbnail = await bytes(
      await client().videos.downloadContent(created.id, { variant: 'thumbnail' }),
    );
    expect(thumbnail.type).toBe('image/webp');
    expect(thumbnail.bytes.subarray(8, 12).toString('latin1')).toBe('WEBP');
    const spritesheet = await bytes(
      await client().videos.downloadContent(created.id, { variant: 'spritesheet' }),
    );
    expect(spritesheet.type).toBe('image/jpeg');
    expect(spritesheet.bytes.subarray(0, 2).toString('hex')).toBe('ffd8');

    const listed: string[] = [];
    for await (const video of client().videos.list({ limit: 1 })) listed.push(video.id);
    expect(listed).toContain(created.id);

    expect(await client().videos.delete(created.id)).toEqual({
      id: created.id,
      object: 'video.deleted',
      deleted: true,
    });
    const gone = client().videos.retrieve(created.id);
    await expect(gone).rejects.toMatchObject({
      status: 404,
      message: `404 Video with id '${created.id}' not found.`,
      requestID: expect.stringMatching(/^req_/) as string,
    });
  });

  test('sends an image as a file or as an object', async () => {
    const png = createCanvas(320, 240).encodeSync('png');
    const file = new File([Buffer.from(png)], 'first.png', { type: 'image/png' });
    const byFile = await client().videos.create({
      prompt: 'It comes alive',
      input_reference: file,
    });
    const url = `data:image/png;base64,${png.toString('base64')}`;
    const byUrl = await client().videos.create({
      prompt: 'It comes alive',
      // 6.17 knew files only in its types, while the API took objects.
      input_reference: { image_url: url } as never,
    });
    for (const { id } of [byFile, byUrl]) {
      expect((await client().videos.delete(id)).deleted).toBe(true);
    }
  });

  test('reads the models and every error', async () => {
    const models: string[] = [];
    for await (const model of client().models.list()) models.push(model.id);
    expect(models).toEqual(expect.arrayContaining(['sora-2', 'sora-2-pro', 'illustrator']));
    const bad = client().videos.create({ prompt: 'x', seconds: '5' as '4' });
    await expect(bad).rejects.toMatchObject({
      status: 400,
      code: 'invalid_value',
      param: 'seconds',
      type: 'invalid_request_error',
    });
  });
});

/** Demuxes and decodes the film: it is exactly what was asked for. */
async function expectFilm(bytes: Buffer): Promise<void> {
  const file = path.join(server.dataDirectory, 'downloaded.mp4');
  await writeFile(file, bytes);
  const info = await probeFilm(file);
  expect(info).toMatchObject({
    container: 'mp4',
    isFastStart: true,
    video: {
      codec: 'h264',
      profile: 'high',
      pixelFormat: 'yuv420p',
      isBt709: true,
      range: 'limited',
      width: 1280,
      height: 720,
      framesPerSecond: 24,
      frameCount: 96,
      duration: 4,
    },
    audio: { codec: 'aac', sampleRate: 48_000, channels: 2 },
  });
  expect(info.duration).toBeCloseTo(4, 1);
  expect(info.audio!.duration).toBeCloseTo(4, 1);
  let frames = 0;
  for await (const picture of readFrames(file, { format: 'rgba' })) {
    frames += 1;
    expect(picture.data.length).toBe(1280 * 720 * 4);
  }
  expect(frames).toBe(96);
}

/** Every state seen by a caller who polls as the server advises. */
async function untilEnded(client: OpenAI, id: string): Promise<OpenAI.Video[]> {
  const seen: OpenAI.Video[] = [];
  for (;;) {
    const { data, response } = await client.videos.retrieve(id).withResponse();
    seen.push(data);
    if (data.status === 'completed' || data.status === 'failed') return seen;
    const pollAfter = Number(response.headers.get('openai-poll-after-ms'));
    expect(Number.isInteger(pollAfter) && pollAfter >= 500 && pollAfter <= 8000).toBe(true);
    await pause(Math.min(pollAfter, 500));
  }
}

async function bytes(response: Response): Promise<{ type: string | null; bytes: Buffer }> {
  const chunks: Buffer[] = [];
  for await (const chunk of Readable.fromWeb(response.body as never)) chunks.push(chunk as Buffer);
  return { type: response.headers.get('content-type'), bytes: Buffer.concat(chunks) };
}
