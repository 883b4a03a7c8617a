import { sql, type RawBuilder } from 'kysely';
import { fromKysely, PgBoss } from 'pg-boss';
import type { Database } from '../database/database.ts';
import { LEASE_SECONDS, type Claim, type Queue } from './queue.ts';

const SCHEMA = 'kinora_queue';
const DAY_SECONDS = 86_400;

/**
 * Retries without limit or delay of its own: jobs decide about both. Its `work()` loop and its
 * notifications are not used, so it needs no connection beside the pool.
 */
const QUEUE = {
  retryLimit: 1_000_000,
  retryDelay: 0,
  retryBackoff: false,
  heartbeatSeconds: LEASE_SECONDS,
  expireInSeconds: DAY_SECONDS - 1,
  /** An entry that waits is kept as long as its video, which is for ever. */
  retentionSeconds: 3650 * DAY_SECONDS,
  deleteAfterSeconds: DAY_SECONDS,
  notify: false,
} as const;

/** Seconds between looks for leases that have run out. */
const SUPERVISE_SECONDS = 5;

interface Entry {
  videoId: string;
}

/**
 * What pg-boss' own `insert` would write with `QUEUE`. The first claim keeps the count of a new entry, and
 * pg-boss has no option to begin it elsewhere.
 */
function insertFrom(entries: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    insert into ${sql.table(`${SCHEMA}.job`)} (
      name, id, data, group_id, priority, retry_count, policy, retry_limit, retry_delay,
      retry_backoff, heartbeat_seconds, expire_seconds, keep_until, deletion_seconds
    )
    select queue, job_id, jsonb_build_object('videoId', video_id), group_id, priority,
      after_attempt, 'standard', ${sql.lit(QUEUE.retryLimit)}, ${sql.lit(QUEUE.retryDelay)},
      ${sql.lit(QUEUE.retryBackoff)}, ${sql.lit(QUEUE.heartbeatSeconds)},
      ${sql.lit(QUEUE.expireInSeconds)}, now() + make_interval(secs => ${sql.lit(QUEUE.retentionSeconds)}),
      ${sql.lit(QUEUE.deleteAfterSeconds)}
    from (${entries}) entry`;
}

export interface PgBossOptions {
  database: Database;
  /** Names of all queues; those that are missing are made. */
  queues: readonly string[];
  onError(error: Error): void;
}

/** Opens the queue that lives in the same database as the records. */
export async function openQueue({ database, queues, onError }: PgBossOptions): Promise<Queue> {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => database.pool.query(text, values) },
    schema: SCHEMA,
    schedule: false,
    superviseIntervalSeconds: SUPERVISE_SECONDS,
    monitorIntervalSeconds: SUPERVISE_SECONDS,
    registerInstance: false,
    monitorVacuum: false,
    openTelemetry: { enabled: false },
  });
  boss.on('error', onError);
  await boss.start();
  for (const name of queues) {
    await boss.createQueue(name, QUEUE);
    await boss.updateQueue(name, QUEUE);
  }

  const fence = ({ jobId, attempt }: Claim): { id: string; retryCount: number } => ({
    id: jobId,
    retryCount: attempt - 1,
  });
  const close = (): Promise<void> => boss.stop({ graceful: true, close: false });

  return {
    enqueue: async (queue, entries, transaction) => {
      const rows = entries.map(({ jobId, videoId, group, priority = 0, afterAttempt = 0 }) => ({
        queue,
        job_id: jobId,
        video_id: videoId,
        group_id: group,
        priority,
        after_attempt: afterAttempt,
      }));
      const given = sql`
        select * from json_to_recordset(${JSON.stringify(rows)}::json) as entry (
          queue text, job_id uuid, video_id text, group_id text, priority integer,
          after_attempt integer
        )`;
      await insertFrom(given).execute(transaction);
    },
    insertFrom,
    fetch: async (queue, transaction, leftOut = []) => {
      const [job] = await boss.fetch<Entry>(queue, {
        includeMetadata: true,
        ...(leftOut.length > 0 && { ignoreGroups: [...leftOut] }),
        db: fromKysely(transaction),
      });
      if (!job) return null;
      return { queue, jobId: job.id, videoId: job.data.videoId, attempt: job.retryCount + 1 };
    },
    touch: async (claim) => {
      return hasEffect(await boss.touch(claim.queue, fence(claim)));
    },
    complete: async (claim, transaction) => {
      return hasEffect(
        await boss.complete(claim.queue, fence(claim), null, {
          db: fromKysely(transaction),
        }),
      );
    },
    retry: async (claim, delaySeconds, transaction) => {
      const db = fromKysely(transaction);
      if (!hasEffect(await boss.fail(claim.queue, fence(claim), null, { db }))) return false;
      if (delaySeconds > 0) {
        await boss.update(claim.queue, undefined, {
          id: claim.jobId,
          startAfter: Math.ceil(delaySeconds),
          db,
        });
      }
      return true;
    },
    cancel: async (queue, jobId, transaction) => {
      await boss.cancel(queue, jobId, { db: fromKysely(transaction) });
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}

/** Its type leaves out what it says: how many entries were touched. */
function hasEffect(response: object): boolean {
  return 'affected' in response && response.affected === 1;
}
