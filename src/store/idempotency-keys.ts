import type { Selectable } from 'kysely';
import type { Executor } from '../database/database.ts';
import type { IdempotencyKeysTable } from '../database/schema.ts';
import type { JsonObject } from './store.ts';

export type IdempotencyRecord = Selectable<IdempotencyKeysTable>;
type Key = Pick<IdempotencyRecord, 'projectId' | 'key'>;

/** Null if the key was free and is now taken; else what took it before. */
export async function takeIdempotencyKey(
  db: Executor,
  { projectId, key, fingerprint }: Omit<IdempotencyRecord, 'answer' | 'createdAt'>,
): Promise<IdempotencyRecord | null> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('idempotencyKeys')
    .values({ projectId, key, fingerprint })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows === 1n) return null;
  const found = await db
    .selectFrom('idempotencyKeys')
    .selectAll()
    .where('projectId', '=', projectId)
    .where('key', '=', key)
    .executeTakeFirst();
  return found ?? null;
}

/** Keeps the answer that every repetition will get. */
export async function answerIdempotencyKey(
  db: Executor,
  { projectId, key }: Key,
  answer: JsonObject,
): Promise<void> {
  await db
    .updateTable('idempotencyKeys')
    .set({ answer })
    .where('projectId', '=', projectId)
    .where('key', '=', key)
    .execute();
}

/** The request came to nothing: the key may be used again. */
export async function freeIdempotencyKey(db: Executor, { projectId, key }: Key): Promise<void> {
  await db
    .deleteFrom('idempotencyKeys')
    .where('projectId', '=', projectId)
    .where('key', '=', key)
    .where('answer', 'is', null)
    .execute();
}
