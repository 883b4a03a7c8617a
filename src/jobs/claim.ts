import type { Database } from '../database/database.ts';
import type { Claim, Queue } from '../queue/queue.ts';
import { lockFullProjects } from '../store/limits.ts';
import type { ProjectLimits } from '../store/projects.ts';
import type { VideoRecord } from '../store/store.ts';
import { claimVideo } from '../store/videos.ts';
import { fail, queueOf, type Announce } from './ends.ts';
import { LOSSES_MAX, LOST_TOO_OFTEN } from './retry.ts';
import { notify } from './signals.ts';

export interface ClaimDependencies {
  database: Database;
  queue: Queue;
  announce: Announce;
  /** What a project may do that has no limits of its own. */
  limits?: ProjectLimits;
}

/** A job in the hands of a worker: its entry, leased, and its record. */
export interface ClaimedJob {
  entry: Claim;
  record: VideoRecord;
}

/**
 * The next job of an engine for the worker that is named, or null. Queue entry and record change
 * hands in one transaction: no crash can come between them.
 */
export async function claimJob(
  engine: string,
  worker: string,
  dependencies: ClaimDependencies,
): Promise<ClaimedJob | null> {
  const { database, queue, limits = {} } = dependencies;
  const name = queueOf(engine);
  for (;;) {
    const found = await database.kysely.transaction().execute(async (transaction) => {
      const full = await lockFullProjects(transaction, limits.running);
      const entry = await queue.fetch(name, transaction, full);
      if (!entry) return null;
      const fence = { id: entry.videoId, attempt: entry.attempt };
      const record = await claimVideo(transaction, fence, worker);
      if (record) await notify(transaction, 'kinora_video', record.id);
      else await queue.complete(entry, transaction);
      return { entry, record };
    });
    if (!found) return null;
    const { entry, record } = found;
    if (!record) continue;
    if (record.losses <= LOSSES_MAX) return { entry, record };
    await fail(dependencies, entry, LOST_TOO_OFTEN);
  }
}
