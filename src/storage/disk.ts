import { randomUUID } from 'node:crypto';
import { createWriteStream, type BigIntStats } from 'node:fs';
import { mkdir, open, readdir, rename, rm, rmdir, stat, unlink } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { assertBlobKey, type BlobInfo, type BlobStorage } from './storage.ts';

/** No key begins with a dot, so nothing in here can be mistaken for a blob. */
const INCOMING = '.incoming';
/** A write that has not grown for so long belongs to a process that is gone. */
const ABANDONED_MS = 60 * 60_000;
const RENAME_ATTEMPTS = 5;
/** Films are read from end to end: fewer and larger reads than the default serve them faster. */
const READ_BYTES = 512 * 1024;

/**
 * Blobs as files below the folder, named by their keys. They are written aside, synced and renamed,
 * so that not even a power cut shows half of one.
 */
export async function createDiskStorage(folder: string): Promise<BlobStorage> {
  const incoming = path.join(folder, INCOMING);
  await mkdir(incoming, { recursive: true });
  await removeAbandoned(incoming);

  const fileOf = (key: string): string => {
    assertBlobKey(key);
    return path.join(folder, ...key.split('/'));
  };

  return {
    put: async (key, source) => {
      const file = fileOf(key);
      const aside = path.join(incoming, randomUUID());
      try {
        await pipeline(source, createWriteStream(aside, { flags: 'wx', flush: true }));
        await moveInto(aside, file, folder);
        return infoOf(await stat(file, { bigint: true }));
      } catch (error) {
        await rm(aside, { force: true });
        throw error;
      }
    },
    stat: async (key) => {
      const found = await orNull(stat(fileOf(key), { bigint: true }));
      return found?.isFile() ? infoOf(found) : null;
    },
    get: async (key, range): Promise<Readable | null> => {
      const handle = await orNull(open(fileOf(key), 'r'));
      if (!handle) return null;
      if ((await handle.stat()).isFile())
        return handle.createReadStream({ ...range, highWaterMark: READ_BYTES });
      await handle.close();
      return null;
    },
    open: async (key) => {
      const handle = await orNull(open(fileOf(key), 'r'));
      if (!handle) return null;
      return {
        read: async (into, position) =>
          (await handle.read(into, 0, into.length, position)).bytesRead,
        close: () => handle.close(),
      };
    },
    delete: async (key) => {
      const file = fileOf(key);
      await orNull(unlink(file));
      await removeEmptyFolders(path.dirname(file), folder);
    },
    list: (prefix) => listKeys(folder, prefix),
    discardAbandoned: (now) => removeAbandoned(incoming, now),
  };
}

/** Bytes that were replaced are another file, written at another time. */
function infoOf({ size, ino, mtimeNs }: BigIntStats): BlobInfo {
  return { size: Number(size), etag: [ino, mtimeNs, size].map((n) => n.toString(36)).join('-') };
}

async function moveInto(from: string, to: string, root: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    await makeFolder(path.dirname(to), root);
    try {
      await rename(from, to);
      break;
    } catch (error) {
      // A delete may have removed the folder as empty in between.
      if (!isCode(error, 'ENOENT') || attempt === RENAME_ATTEMPTS) throw error;
    }
  }
  await syncFolder(path.dirname(to));
}

/** A folder is only there for good when the folder that it is in has been synced. */
async function makeFolder(folder: string, root: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true });
  if (first === undefined) return;
  for (let made = folder; made !== root; made = path.dirname(made)) {
    await orNull(syncFolder(path.dirname(made)));
    if (made === first) return;
  }
}

async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function removeEmptyFolders(folder: string, root: string): Promise<void> {
  for (let empty = folder; empty !== root; empty = path.dirname(empty)) {
    try {
      await rmdir(empty);
    } catch {
      return;
    }
  }
}

async function* listKeys(root: string, prefix: string): AsyncGenerator<string> {
  const folder = prefix.includes('/') ? prefix.slice(0, prefix.lastIndexOf('/')) : '';
  if (folder !== '') assertBlobKey(folder);
  const pending = [folder];
  for (let parent = pending.pop(); parent !== undefined; parent = pending.pop()) {
    const entries = await orNull(readdir(path.join(root, parent), { withFileTypes: true }));
    for (const entry of entries ?? []) {
      const key = parent === '' ? entry.name : `${parent}/${entry.name}`;
      if (entry.name.startsWith('.')) continue;
      if (entry.isDirectory() && (key.startsWith(prefix) || prefix.startsWith(`${key}/`))) {
        pending.push(key);
      } else if (entry.isFile() && key.startsWith(prefix)) {
        yield key;
      }
    }
  }
}

async function removeAbandoned(incoming: string, now = Date.now()): Promise<number> {
  let removed = 0;
  for (const name of await readdir(incoming)) {
    const file = path.join(incoming, name);
    const found = await orNull(stat(file));
    if (!found || now - found.mtimeMs < ABANDONED_MS) continue;
    await rm(file, { force: true });
    removed += 1;
  }
  return removed;
}

async function orNull<T>(result: Promise<T>): Promise<T | null> {
  try {
    return await result;
  } catch (error) {
    if (isCode(error, 'ENOENT') || isCode(error, 'ENOTDIR')) return null;
    throw error;
  }
}

function isCode(error: unknown, code: string): boolean {
  return (error as NodeJS.ErrnoException).code === code;
}
