import type { Database } from '../database/database.ts';
import type { BlobStorage } from '../storage/storage.ts';
import { findBlobOwners, findUsedInputs, type BlobOwner } from '../store/blobs.ts';
import { keptName } from './kept-files.ts';

const BATCH = 500;

/**
 * Removes blobs that nobody can reach: of deleted and expired videos, of attempts that came to nothing, and
 * input references of jobs that were never accepted. The last are removed when they are seen for
 * the second time, for a job may be about to be accepted.
 *
 * @returns the inputs to be removed next time.
 */
export async function sweepBlobs(
  { database, storage }: { database: Database; storage: BlobStorage },
  unusedBefore: ReadonlySet<string>,
): Promise<Set<string>> {
  for await (const keys of inBatches(storage.list('videos/'))) {
    const ids = new Set(keys.map((key) => key.split('/')[1]!));
    const owners = await findBlobOwners(database.kysely, [...ids]);
    for (const key of keys.filter((candidate) => !isWanted(candidate, owners))) {
      await storage.delete(key);
    }
  }
  const unused = new Set<string>();
  for await (const keys of inBatches(storage.list('inputs/'))) {
    const used = await findUsedInputs(database.kysely, keys);
    for (const key of keys.filter((candidate) => !used.has(candidate))) {
      if (unusedBefore.has(key)) await storage.delete(key);
      else unused.add(key);
    }
  }
  return unused;
}

/**
 * `videos/<id>/<attempt>.<extension>`: shown by its record, or being written by the current attempt. What
 * attempts keep for each other is wanted until the job has ended.
 */
export function isWanted(key: string, owners: ReadonlyMap<string, BlobOwner>): boolean {
  const [, id, file] = key.split('/');
  const owner = owners.get(id!);
  if (!owner) return false;
  if (owner.isExpired) return false;
  if (owner.content !== null) return Object.values(owner.content).includes(key);
  const isOpen = owner.status === 'queued' || owner.status === 'in_progress';
  if (keptName(owner.id, key) !== null) return isOpen;
  return owner.status === 'in_progress' && Number.parseInt(file ?? '', 10) === owner.attempt;
}

const SWEEP_MS = 60 * 60_000;

/** Sweeps now and every hour, where no worker does it. */
export function sweepRegularly(
  parts: { database: Database; storage: BlobStorage },
  onError: (error: unknown) => void,
): AsyncDisposable {
  let unused: ReadonlySet<string> = new Set();
  let running: Promise<void> = Promise.resolve();
  const sweep = (): void => {
    running = running
      .then(async () => {
        unused = await sweepBlobs(parts, unused);
      })
      .catch(onError);
  };
  sweep();
  const timer = setInterval(sweep, SWEEP_MS);
  return {
    [Symbol.asyncDispose]: async () => {
      clearInterval(timer);
      await running;
    },
  };
}

async function* inBatches(keys: AsyncIterable<string>): AsyncGenerator<string[]> {
  let batch: string[] = [];
  for await (const key of keys) {
    if (batch.push(key) < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
