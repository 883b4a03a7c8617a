import { createReadStream, createWriteStream } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { KeptFiles } from '../engines/engine.ts';
import type { BlobStorage } from '../storage/storage.ts';
import { surrounded } from './give-up.ts';

/**
 * What an engine has made of a film so far lies beside it, named by the job and by no attempt: the next
 * one finds it, wherever its worker is.
 */
const MARK = 'kept.';
const NAME = /^[a-z0-9][a-z0-9.-]{0,99}$/;

export function keptKey(id: string, name: string): string {
  if (!NAME.test(name)) throw new TypeError(`Not a name for a kept file: '${name}'`);
  return `videos/${id}/${MARK}${name}`;
}

/** The name behind a key of this video; null if the key is of something else. */
export function keptName(id: string, key: string): string | null {
  const prefix = `videos/${id}/${MARK}`;
  const name = key.startsWith(prefix) ? key.slice(prefix.length) : '';
  return NAME.test(name) ? name : null;
}

/** The files that attempts of a job keep for each other, in the storage. */
export function keptFiles(
  storage: Pick<BlobStorage, 'get' | 'put'>,
  id: string,
  directory: string,
): KeptFiles {
  return {
    put: async (name, file) => {
      await surrounded(storage.put(keptKey(id, name), createReadStream(file)));
    },
    get: (name) =>
      surrounded(
        (async () => {
          const bytes = await storage.get(keptKey(id, name));
          if (!bytes) return null;
          const file = path.join(directory, `${MARK}${name}`);
          await pipeline(bytes, createWriteStream(file));
          return file;
        })(),
      ),
  };
}

/** Removes what the attempts of an ended job have kept. */
export async function discardKept(
  storage: Pick<BlobStorage, 'list' | 'delete'>,
  id: string,
): Promise<void> {
  for await (const key of storage.list(`videos/${id}/${MARK}`)) await storage.delete(key);
}
