import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { findLivingWorkers, findLostVideos } from '../store/workers.ts';
import { WORKER_LOST } from '../store/videos.ts';
import { claimOf, fail, requeue } from './ends.ts';
import { LOSSES_MAX, LOST_TOO_OFTEN } from './retry.ts';
import type { WorkerDependencies } from './worker.ts';

/** Attempts that looked lost the last time: `id/attempt`. */
export type Suspects = ReadonlySet<string>;

/**
 * Takes jobs from workers that are gone, long before their leases run out. A worker whose connection
 * broke looks gone until it is back, so an attempt must look lost twice, unless `suspects` is null.
 *
 * @returns the suspects for the next time.
 */
export async function recoverLost(
  dependencies: WorkerDependencies,
  suspects: Suspects | null,
): Promise<Suspects> {
  const { database, engines, logger } = dependencies;
  const lost = await findLostVideos(database.kysely, [...engines.keys()]);
  const seen = new Set<string>();
  for (const record of lost) {
    const name = `${record.id}/${record.attempt}`;
    if (suspects !== null && !suspects.has(name)) {
      seen.add(name);
      continue;
    }
    const claim = claimOf(record);
    const facts = { video: record.id, attempt: record.attempt, worker: record.worker };
    if (record.losses < LOSSES_MAX) {
      await requeue(dependencies, claim, { end: WORKER_LOST, delaySeconds: 0 });
      logger.warn(facts, 'worker is gone, job is back in the queue');
    } else {
      await fail(dependencies, claim, LOST_TOO_OFTEN);
      logger.error(facts, 'worker is gone once too often, job failed');
    }
  }
  return seen;
}

/** Removes the scratch folders of processes that are gone. */
export async function removeScratch({
  database,
  scratchDirectory,
}: Pick<WorkerDependencies, 'database' | 'scratchDirectory'>): Promise<void> {
  const names = await readdir(scratchDirectory);
  if (names.length === 0) return;
  const living = await findLivingWorkers(database.kysely);
  for (const name of names.filter((candidate) => !living.has(candidate.split('-')[0]!))) {
    await rm(path.join(scratchDirectory, name), { recursive: true, force: true });
  }
}
