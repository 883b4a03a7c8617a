import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { testStorage } from '../testing/test-storage.ts';
import { createDiskStorage } from './disk.ts';

async function temporaryFolder(): Promise<AsyncDisposable & { folder: string }> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'kinora-storage-'));
  return { folder, [Symbol.asyncDispose]: () => rm(folder, { recursive: true }) };
}

testStorage('disk', async () => {
  const temporary = await temporaryFolder();
  const storage = await createDiskStorage(path.join(temporary.folder, 'blobs'));
  return { storage, [Symbol.asyncDispose]: () => temporary[Symbol.asyncDispose]() };
});

test('nothing but blobs stays on the disk, and no empty folder', async () => {
  await using temporary = await temporaryFolder();
  const storage = await createDiskStorage(temporary.folder);
  await storage.put('videos/a/1.mp4', Readable.from(['x']));
  await storage.put('videos/b/1.mp4', Readable.from(['x']));
  await storage.delete('videos/a/1.mp4');
  const all = (await readdir(temporary.folder, { recursive: true })).toSorted();
  expect(all).toEqual(['.incoming', 'videos', 'videos/b', 'videos/b/1.mp4']);
  await storage.delete('videos/b/1.mp4');
  expect(await readdir(temporary.folder)).toEqual(['.incoming']);
});

test('writes of a killed process are removed at the next start, those of a living one are not', async () => {
  await using temporary = await temporaryFolder();
  const incoming = path.join(temporary.folder, '.incoming');
  await mkdir(incoming);
  await writeFile(path.join(incoming, 'old'), 'x');
  await writeFile(path.join(incoming, 'new'), 'x');
  const yesterday = Date.now() / 1000 - 86_400;
  await utimes(path.join(incoming, 'old'), yesterday, yesterday);
  await createDiskStorage(temporary.folder);
  expect(await readdir(incoming)).toEqual(['new']);
});
