import { setTimeout as delay } from 'node:timers/promises';
import type { Database } from '../database/database.ts';
import type { BlobStorage } from '../storage/storage.ts';
import {
  findBlobOwners,
  findUsedInputs,
  findUsedUploads,
  listBlobPromises,
  withdrawPromise,
  type BlobPromise,
} from '../store/blobs.ts';
import { isWanted } from './sweep.ts';

/** What records and bytes do not agree about. */
export interface StorageReport {
  /** Bytes that are there, and of how many blobs. */
  blobs: number;
  bytes: number;
  /** Blobs that no record leads to. */
  orphans: { key: string; bytes: number }[];
  /** Records that promise what is not there, or not whole. */
  broken: (Pick<BlobPromise, 'kind' | 'id'> & { problem: string })[];
  /** Writes that were broken off long ago; counted only when mending. */
  abandoned: number;
  isMended: boolean;
}

export interface CheckOptions {
  /**
   * Removes orphans and broken-off writes, and takes back what records promise in vain: a film's
   * time is over, files and characters are removed.
   */
  mends: boolean;
  /** A blob comes before its record: what has none is looked at again after this time. Default 10 s. */
  graceMs?: number;
}

const BATCH = 500;
const GRACE_MS = 10_000;

/** Compares every blob with the records and every record with the blobs. May run beside servers. */
export async function checkStorage(
  { database, storage }: { database: Database; storage: BlobStorage },
  { mends, graceMs = GRACE_MS }: CheckOptions,
): Promise<StorageReport> {
  const sizes = new Map<string, number>();
  for await (const key of storage.list('')) {
    const found = await storage.stat(key);
    if (found) sizes.set(key, found.size);
  }
  let suspects = await withoutOwner(database, [...sizes.keys()]);
  if (suspects.length > 0) {
    await delay(graceMs);
    suspects = await withoutOwner(database, suspects);
  }
  const broken = await findBroken(database, storage, sizes);
  let abandoned = 0;
  if (mends) {
    for (const key of suspects) await storage.delete(key);
    for (const promise of broken) await withdrawPromise(database.kysely, promise);
    abandoned = await storage.discardAbandoned();
  }
  return {
    blobs: sizes.size,
    bytes: [...sizes.values()].reduce((sum, size) => sum + size, 0),
    orphans: suspects.map((key) => ({ key, bytes: sizes.get(key)! })),
    broken,
    abandoned,
    isMended: mends,
  };
}

async function withoutOwner({ kysely: db }: Database, keys: readonly string[]): Promise<string[]> {
  const orphans: string[] = [];
  for (let from = 0; from < keys.length; from += BATCH) {
    const batch = keys.slice(from, from + BATCH);
    const ids = batch.filter((key) => key.startsWith('videos/')).map((key) => key.split('/')[1]!);
    const owners = ids.length > 0 ? await findBlobOwners(db, [...new Set(ids)]) : new Map();
    const inputs = await findUsedInputs(db, batch);
    const uploads = await findUsedUploads(db, batch);
    for (const key of batch) {
      const isVideo = key.startsWith('videos/');
      const isOwned = isVideo ? isWanted(key, owners) : inputs.has(key) || uploads.has(key);
      if (!isOwned) orphans.push(key);
    }
  }
  return orphans;
}

async function findBroken(
  { kysely: db }: Database,
  storage: BlobStorage,
  sizes: ReadonlyMap<string, number>,
): Promise<StorageReport['broken']> {
  const broken: StorageReport['broken'] = [];
  let last: BlobPromise | null = null;
  for (;;) {
    const promises: BlobPromise[] = await listBlobPromises(db, last, BATCH);
    for (const { kind, id, keys, bytes } of promises) {
      const found = await Promise.all(
        // A blob may be newer than the list.
        keys.map(async (key) => sizes.get(key) ?? (await storage.stat(key))?.size ?? null),
      );
      const missing = keys.filter((_, index) => found[index] === null);
      const total = found.reduce<number>((sum, size) => sum + (size ?? 0), 0);
      if (missing.length > 0) broken.push({ kind, id, problem: `${missing.join(', ')} is gone` });
      else if (bytes !== null && bytes !== total) {
        broken.push({ kind, id, problem: `${total} bytes are there instead of ${bytes}` });
      }
    }
    if (promises.length < BATCH) break;
    last = promises.at(-1)!;
  }
  return stillPromised(db, broken);
}

/** Without what was deleted while it was being looked at. */
async function stillPromised(
  db: Database['kysely'],
  broken: StorageReport['broken'],
): Promise<StorageReport['broken']> {
  const ids = broken.map(({ id }) => id);
  if (ids.length === 0) return [];
  const now = new Set<string>();
  let last: BlobPromise | null = null;
  do {
    const promises: BlobPromise[] = await listBlobPromises(db, last, BATCH);
    for (const { id } of promises) now.add(id);
    last = promises.length < BATCH ? null : promises.at(-1)!;
  } while (last !== null);
  return broken.filter(({ id }) => now.has(id));
}
