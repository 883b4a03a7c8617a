import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDiskStorage } from '../../storage/disk.ts';
import { BlobBody } from './blob-body.ts';

const SIZE = 5_000_001;
const FILMS = 8;

let folder: string;
let url: string;
let opened = 0;
let closed = 0;
const server = createServer();

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'kinora-body-'));
  const storage = await createDiskStorage(folder);
  for (let film = 0; film < FILMS; film += 1) {
    await storage.put(`films/${film}`, Readable.from([Buffer.alloc(SIZE, film + 1)]));
  }
  server.on('request', async (request, response) => {
    const [, film, start, end] = request.url!.split('/');
    const blob = (await storage.open!(`films/${film}`))!;
    opened += 1;
    const body = new BlobBody(blob, { start: Number(start), end: Number(end) });
    body.once('close', () => (closed += 1)).once('error', () => response.destroy());
    response.once('close', () => body.destroy());
    body.pipe(response);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true });
});

test('a range is sent to the byte, and nothing of an empty blob', async () => {
  for (const [start, end] of [
    [0, SIZE - 1],
    [7, 7],
    [1_048_575, 1_048_577],
    [0, -1],
  ] as const) {
    const response = await fetch(`${url}/3/${start}/${end}`);
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.equals(Buffer.alloc(end + 1 - start, 4))).toBe(true);
  }
});

test('films that are sent at the same time do not mix, whoever hangs up', async () => {
  const download = async (index: number): Promise<void> => {
    const film = index % FILMS;
    const gone = new AbortController();
    const response = await fetch(`${url}/${film}/0/${SIZE - 1}`, { signal: gone.signal });
    if (index % 3 === 0) return gone.abort();
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.equals(Buffer.alloc(SIZE, film + 1))).toBe(true);
  };
  await Promise.all(Array.from({ length: 48 }, (_, index) => download(index)));
  await expect.poll(() => closed).toBe(opened);
});

test('a blob that is cut short breaks the answer off', async () => {
  await expect(
    fetch(`${url}/0/0/${SIZE}`).then((response) => response.arrayBuffer()),
  ).rejects.toThrow();
  await expect.poll(() => closed).toBe(opened);
});
