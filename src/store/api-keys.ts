import { sql, type Selectable } from 'kysely';
import type { Executor } from '../database/database.ts';
import type { ApiKeysTable } from '../database/schema.ts';
import { cut, isAfter, type PageOptions } from './page.ts';

export type ApiKeyRecord = Selectable<ApiKeysTable>;

export async function insertApiKey(
  db: Executor,
  {
    lifetimeSeconds,
    ...key
  }: Omit<ApiKeyRecord, 'createdAt' | 'expiresAt' | 'lastUsedAt'> & {
    lifetimeSeconds: number | null;
  },
): Promise<ApiKeyRecord> {
  const expiresAt =
    lifetimeSeconds === null ? null : sql<Date>`now() + make_interval(secs => ${lifetimeSeconds})`;
  return db
    .insertInto('apiKeys')
    .values({ ...key, expiresAt })
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** A key that is good now. */
export async function findApiKey(db: Executor, hash: Buffer): Promise<ApiKeyRecord | null> {
  const found = await db
    .selectFrom('apiKeys')
    .selectAll()
    .where('hash', '=', hash)
    .where(sql<boolean>`(expires_at is null or expires_at > now())`)
    .executeTakeFirst();
  return found ?? null;
}

export async function listApiKeys(
  db: Executor,
  options: PageOptions,
): Promise<{ records: ApiKeyRecord[]; hasMore: boolean }> {
  const records = await db
    .selectFrom('apiKeys')
    .selectAll()
    .where('projectId', '=', options.projectId)
    .where(isAfter('api_keys', options, sql`project_id = ${options.projectId}`))
    .orderBy('createdAt', options.order)
    .orderBy('id', options.order)
    .limit(options.limit + 1)
    .execute();
  return cut(records, options.limit);
}

export async function deleteApiKey(
  db: Executor,
  { id, projectId }: Pick<ApiKeyRecord, 'id' | 'projectId'>,
): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('apiKeys')
    .where('id', '=', id)
    .where('projectId', '=', projectId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

export async function touchApiKey(db: Executor, id: string): Promise<void> {
  await db
    .updateTable('apiKeys')
    .set({ lastUsedAt: sql<Date>`now()` })
    .where('id', '=', id)
    .execute();
}

export async function hasApiKeys(db: Executor): Promise<boolean> {
  const found = await db.selectFrom('apiKeys').select('id').limit(1).executeTakeFirst();
  return found !== undefined;
}
