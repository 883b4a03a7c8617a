import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Page } from '../src/contract/page.ts';
import type { Video } from '../src/contract/video.ts';
import { jsonRequest } from './requests.ts';
import { startServerProcess, until, type ServerProcess } from './server-process.ts';

let data: string;
let server: ServerProcess | null = null;

beforeEach(async () => {
  data = await mkdtemp(path.join(os.tmpdir(), 'kinora-recovery-'));
});
afterEach(async () => {
  await server?.stop();
  expect(processesOf(data)).toEqual([]);
  await rm(data, { recursive: true, force: true });
});

/** Command lines of all processes that name the data folder. */
function processesOf(folder: string): string[] {
  const all = execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' }).split('\n');
  return all.filter((line) => line.includes(folder));
}

async function start(): Promise<ServerProcess> {
  server = await startServerProcess(data);
  return server;
}

async function create(prompt: string): Promise<Video> {
  const response = await jsonRequest(server!, { prompt, seconds: '4', size: '720x1280', seed: 5 });
  expect(response.status).toBe(200);
  return (await response.json()) as Video;
}

async function retrieve(id: string): Promise<Video> {
  const response = await fetch(`${server!.baseURL}/videos/${id}`);
  expect(response.status).toBe(200);
  return (await response.json()) as Video;
}

async function listed(): Promise<Video[]> {
  const response = await fetch(`${server!.baseURL}/videos?limit=100&order=asc`);
  return ((await response.json()) as Page<Video>).data;
}

/** The film, or null while there is none: never anything in between. */
async function content(id: string): Promise<Buffer | null> {
  const response = await fetch(`${server!.baseURL}/videos/${id}/content`);
  if (response.status === 404) return null;
  expect(response.status).toBe(200);
  const bytes = Buffer.from(await response.arrayBuffer());
  expect(bytes.length).toBe(Number(response.headers.get('content-length')));
  expect(boxes(bytes)).toEqual(expect.arrayContaining(['ftyp', 'moov', 'mdat']));
  return bytes;
}

/** Top-level boxes of an MP4; throws if their lengths do not add up to the file's. */
function boxes(bytes: Buffer): string[] {
  const names: string[] = [];
  for (let at = 0; at < bytes.length;) {
    const size = bytes.readUInt32BE(at);
    if (size < 8 || at + size > bytes.length) throw new Error('The film is cut off.');
    names.push(bytes.toString('latin1', at + 4, at + 8));
    at += size;
  }
  return names;
}

/** Moments of a job's life at which the process is killed. */
const MOMENTS: [name: string, reached: (video: Video) => boolean][] = [
  ['while it is queued', () => true],
  ['when it has just begun', (video) => video.status === 'in_progress'],
  ['in the middle of drawing', (video) => video.progress >= 40],
  ['while the last frames are drawn and stored', (video) => video.progress >= 90],
  ['when it has just been completed', (video) => video.status === 'completed'],
];

test('every accepted job is finished once, whenever the server is killed', async () => {
  const accepted: string[] = [];
  const films = new Map<string, { bytes: Buffer; completed_at: number }>();
  for (const [name, reached] of MOMENTS) {
    await start();
    const video = await create(`A red ball, ${name}`);
    accepted.push(video.id);
    await until(() => retrieve(video.id), reached);
    await server!.kill();

    await start();
    const all = await listed();
    expect(all.map((item) => item.id).toSorted(), name).toEqual(accepted.toSorted());
    for (const item of all) {
      const bytes = await content(item.id);
      if (item.status !== 'completed') continue;
      const before = films.get(item.id);
      if (before) {
        expect(item.completed_at).toBe(before.completed_at);
        expect(bytes!.equals(before.bytes)).toBe(true);
      }
    }
    const ended = await until(
      () => retrieve(video.id),
      (item) => item.completed_at !== null,
    );
    expect(ended).toMatchObject({ status: 'completed', progress: 100, error: null });
    const bytes = await content(video.id);
    films.set(video.id, { bytes: bytes!, completed_at: ended.completed_at! });
    await server!.kill();
  }

  await start();
  for (const item of await listed()) expect(item.status).toBe('completed');
  expect(await until(storedFilms, (count) => count === accepted.length)).toBe(MOMENTS.length);
  expect(await server!.stop()).toBe(0);
}, 240_000);

/** Films on disk: those of attempts that did not commit must be swept. */
async function storedFilms(): Promise<number> {
  const files = await readdir(path.join(data, 'blobs'), { recursive: true });
  return files.filter((file) => file.endsWith('.mp4')).length;
}

test('a deleted video stays deleted, and its work does not come back', async () => {
  await start();
  const video = await create('A red ball');
  await until(
    () => retrieve(video.id),
    (item) => item.status === 'in_progress',
  );
  const response = await fetch(`${server!.baseURL}/videos/${video.id}`, { method: 'DELETE' });
  expect(response.status).toBe(200);
  await server!.kill();

  await start();
  expect(await listed()).toEqual([]);
  expect(await storedFilms()).toBe(0);
  expect(await server!.stop()).toBe(0);
}, 60_000);

test('a server that is told to stop hands its job to the next one', async () => {
  await start();
  const video = await create('A red ball');
  await until(
    () => retrieve(video.id),
    (item) => item.status === 'in_progress',
  );
  expect(await server!.stop()).toBe(0);
  expect(processesOf(data)).toEqual([]);

  await start();
  const ended = await until(
    () => retrieve(video.id),
    (item) => item.completed_at !== null,
  );
  expect(ended).toMatchObject({ status: 'completed', error: null });
  expect(await content(video.id)).not.toBeNull();
  expect(await server!.stop()).toBe(0);
}, 60_000);
