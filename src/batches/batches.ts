import { randomUUID } from 'node:crypto';
import type { Database } from '../database/database.ts';
import { notify } from '../jobs/signals.ts';
import type { Queue } from '../queue/queue.ts';
import {
  countBatchRequests,
  findBatch,
  insertBatch,
  listBatches,
  moveBatch,
  type BatchCounts,
  type BatchRecord,
} from '../store/batches.ts';
import type { PageOptions } from '../store/page.ts';

export const BATCH_QUEUE = 'batches';

export interface BatchWithCounts extends BatchRecord {
  counts: BatchCounts;
}

/** Many creates in one file; those of one project. */
export interface Batches {
  create(batch: {
    inputFileId: string;
    metadata: Record<string, string> | null;
    /** Seconds after which the files of results are removed; null keeps them. */
    outputExpiresAfter: number | null;
  }): Promise<BatchWithCounts>;
  retrieve(id: string): Promise<BatchWithCounts | null>;
  list(
    options: Omit<PageOptions, 'projectId'>,
  ): Promise<{ records: BatchWithCounts[]; hasMore: boolean }>;
  /** Videos that are done are kept, the others are cancelled. Null if unknown. */
  cancel(id: string): Promise<BatchWithCounts | null>;
}

export function createBatches({
  database,
  queue,
}: {
  database: Database;
  queue: Queue;
}): (projectId: string) => Batches {
  const db = database.kysely;
  const withCounts = async (batch: BatchRecord): Promise<BatchWithCounts> => ({
    ...batch,
    counts: await countBatchRequests(db, batch.id),
  });
  const find = async (id: string, projectId: string): Promise<BatchRecord | null> => {
    const found = await findBatch(db, id);
    return found?.projectId === projectId ? found : null;
  };
  return (projectId) => ({
    create: async (batch) => {
      const id = `batch_${randomUUID().replaceAll('-', '')}`;
      const jobId = randomUUID();
      const record = await db.transaction().execute(async (transaction) => {
        const inserted = await insertBatch(transaction, { ...batch, id, jobId, projectId });
        const entry = { jobId, videoId: id, group: projectId };
        await queue.enqueue(BATCH_QUEUE, [entry], transaction);
        await notify(transaction, 'kinora_queue', BATCH_QUEUE);
        return inserted;
      });
      return withCounts(record);
    },
    retrieve: async (id) => {
      const found = await find(id, projectId);
      return found && withCounts(found);
    },
    list: async (options) => {
      const { records, hasMore } = await listBatches(db, { ...options, projectId });
      return { records: await Promise.all(records.map(withCounts)), hasMore };
    },
    cancel: async (id) => {
      if (!(await find(id, projectId))) return null;
      const move = { from: ['validating', 'in_progress'], to: 'cancelling' } as const;
      const batch = (await moveBatch(db, id, move)) ?? (await find(id, projectId));
      return batch && withCounts(batch);
    },
  });
}
