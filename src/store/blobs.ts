import { sql, type RawBuilder } from 'kysely';
import type { Executor } from '../database/database.ts';

/** What decides whether blobs of a video are still wanted. */
export interface BlobOwner {
  id: string;
  attempt: number;
  status: string;
  /** Keys that the record shows. */
  content: Readonly<Record<string, string>> | null;
  /** Whether the time for which content is kept is over. */
  isExpired: boolean;
}

export async function findBlobOwners(
  db: Executor,
  ids: readonly string[],
): Promise<Map<string, BlobOwner>> {
  const rows = await db
    .selectFrom('videos')
    .select(['id', 'attempt', 'status', 'content'])
    .select(sql<boolean>`coalesce(expires_at <= now(), false)`.as('isExpired'))
    .where('id', 'in', ids)
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/** Which of the keys are the input reference or the source of some video. */
export async function findUsedInputs(db: Executor, keys: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ key: string }>`
    select key from videos,
      unnest(array[params ->> 'inputReference', params -> 'source' ->> 'video']) as key
    where key = any(${keys})`.execute(db);
  return new Set(rows.map((row) => row.key));
}

/** Which of the keys belong to a file or a character. */
export async function findUsedUploads(db: Executor, keys: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ key: string }>`
    select blob_key as key from files where blob_key = any(${keys})
    union all
    select blob_key from characters where blob_key = any(${keys})`.execute(db);
  return new Set(rows.map((row) => row.key));
}

/** A record that promises bytes. */
export interface BlobPromise {
  kind: 'video' | 'file' | 'character';
  id: string;
  keys: string[];
  /** Of all keys together, where the record says so. */
  bytes: number | null;
}

/** Records that promise bytes, in order of kind and id, after the one that is named. */
export async function listBlobPromises(
  db: Executor,
  after: Pick<BlobPromise, 'kind' | 'id'> | null,
  limit: number,
): Promise<BlobPromise[]> {
  const { rows } = await sql<BlobPromise>`
    select kind, id, keys, bytes from (
      select 'video' as kind, id, content_bytes as bytes,
        array(select value from jsonb_each_text(content) order by key) as keys
      from videos
      where status = 'completed' and (expires_at is null or expires_at > now())
      union all
      select 'file', id, bytes, array[blob_key] from files
        where expires_at is null or expires_at > now()
      union all
      select 'character', id, null, array[blob_key] from characters
    ) promise
    ${after === null ? sql`` : sql`where (kind, id) > (${after.kind}, ${after.id})`}
    order by kind, id
    limit ${limit}`.execute(db);
  return rows;
}

/** Takes back what a record promised: a video's time is over from now on, the others are removed. */
export async function withdrawPromise(
  db: Executor,
  { kind, id }: Pick<BlobPromise, 'kind' | 'id'>,
): Promise<void> {
  if (kind === 'file') await db.deleteFrom('files').where('id', '=', id).execute();
  else if (kind === 'character') await db.deleteFrom('characters').where('id', '=', id).execute();
  else await expireVideos(db, sql`id = ${id}`);
}

/**
 * Ends the time of the oldest films, so that no more than the newest are kept, or no more bytes.
 *
 * @returns how many.
 */
export async function expireBeyond(
  db: Executor,
  { films, bytes }: { films: number | null; bytes: number | null },
): Promise<number> {
  if (films === null && bytes === null) return 0;
  return expireVideos(
    db,
    sql`id in (
      select id from (
        select id,
          row_number() over newest as place,
          sum(content_bytes) over newest as bytes_so_far
        from videos
        where status = 'completed' and (expires_at is null or expires_at > now())
        window newest as (order by completed_at desc, id desc)
      ) kept
      where place > ${films ?? null}::bigint or bytes_so_far > ${bytes ?? null}::numeric
    )`,
  );
}

async function expireVideos(db: Executor, which: RawBuilder<unknown>): Promise<number> {
  const { numAffectedRows } = await sql`
    update videos set expires_at = now() where ${which} and status = 'completed'`.execute(db);
  return Number(numAffectedRows ?? 0);
}
