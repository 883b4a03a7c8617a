import { sql, type Insertable, type Selectable } from 'kysely';
import type { Executor } from '../database/database.ts';
import type { FilesTable } from '../database/schema.ts';
import { cut, isAfter, type PageOptions } from './page.ts';

export type FileRecord = Selectable<FilesTable>;

export async function insertFile(
  db: Executor,
  file: Omit<Insertable<FilesTable>, 'createdAt' | 'expiresAt'>,
  expiresAfterSeconds: number | null,
): Promise<FileRecord> {
  const expiresAt =
    expiresAfterSeconds === null
      ? null
      : sql<Date>`now() + make_interval(secs => ${expiresAfterSeconds})`;
  return db
    .insertInto('files')
    .values({ ...file, expiresAt })
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** A file whose time is over is gone, whether or not its bytes have been removed yet. */
const isKept = sql<boolean>`(expires_at is null or expires_at > now())`;

export async function findFile(
  db: Executor,
  { id, projectId }: Pick<FileRecord, 'id' | 'projectId'>,
): Promise<FileRecord | null> {
  const found = await db
    .selectFrom('files')
    .selectAll()
    .where('id', '=', id)
    .where('projectId', '=', projectId)
    .where(isKept)
    .executeTakeFirst();
  return found ?? null;
}

export async function listFiles(
  db: Executor,
  options: PageOptions & { purpose: string | null },
): Promise<{ records: FileRecord[]; hasMore: boolean }> {
  const { projectId, limit, order, purpose } = options;
  let query = db
    .selectFrom('files')
    .selectAll()
    .where('projectId', '=', projectId)
    .where(isKept)
    .where(isAfter('files', options, sql`project_id = ${options.projectId}`))
    .orderBy('createdAt', order)
    .orderBy('id', order)
    .limit(limit + 1);
  if (purpose !== null) query = query.where('purpose', '=', purpose);
  return cut(await query.execute(), limit);
}

export async function deleteFile(
  db: Executor,
  { id, projectId }: Pick<FileRecord, 'id' | 'projectId'>,
): Promise<FileRecord | null> {
  const gone = await db
    .deleteFrom('files')
    .where('id', '=', id)
    .where('projectId', '=', projectId)
    .returningAll()
    .executeTakeFirst();
  return gone ?? null;
}

/** Removes the records of files whose time is over; their blobs are the caller's to remove. */
export async function deleteExpiredFiles(db: Executor): Promise<FileRecord[]> {
  return db
    .deleteFrom('files')
    .where('expiresAt', '<=', sql<Date>`now()`)
    .returningAll()
    .execute();
}
