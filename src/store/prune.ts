import { sql } from 'kysely';
import type { Executor } from '../database/database.ts';

const DAY_SECONDS = 86_400;

/** What is kept for a while only, and for how many seconds. */
const AGES = [
  // A request is repeated within minutes; a day is what others promise.
  { table: 'idempotency_keys', column: 'created_at', seconds: DAY_SECONDS, condition: sql`true` },
  { table: 'events', column: 'at', seconds: 30 * DAY_SECONDS, condition: sql`true` },
  {
    table: 'deleted_videos',
    column: 'deleted_at',
    seconds: 30 * DAY_SECONDS,
    condition: sql`true`,
  },
  {
    table: 'webhook_deliveries',
    column: 'created_at',
    seconds: 30 * DAY_SECONDS,
    // What is still being tried is never old.
    condition: sql`status <> 'pending'`,
  },
  // The longest time that anybody asks for the usage of.
  { table: 'charges', column: 'created_at', seconds: 400 * DAY_SECONDS, condition: sql`true` },
] as const;

/** Rows of one statement, so that none holds its locks for long. */
const ROWS_MAX = 5000;

/**
 * Forgets what is past its use: answers kept for an `Idempotency-Key`, events, places of deleted
 * videos in the lists, ended deliveries, and what films of more than a year ago counted for.
 *
 * @returns how many rows were removed.
 */
export async function pruneRecords(db: Executor): Promise<number> {
  let removed = 0;
  for (const { table, column, seconds, condition } of AGES) {
    for (;;) {
      const { numAffectedRows = 0n } = await sql`
        delete from ${sql.table(table)} where ctid = any(array(
          select ctid from ${sql.table(table)}
          where ${sql.ref(column)} < now() - make_interval(secs => ${seconds}::integer) and ${condition}
          limit ${ROWS_MAX}::integer
        ))`.execute(db);
      removed += Number(numAffectedRows);
      if (numAffectedRows < ROWS_MAX) break;
    }
  }
  return removed;
}
