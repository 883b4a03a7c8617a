import { sql, type RawBuilder } from 'kysely';

export interface PageOptions {
  projectId: string;
  limit: number;
  order: 'asc' | 'desc';
  /** Id of the last record of the page before; after an unknown one comes nothing. */
  after: string | null;
}

/** Tables whose records are listed by time and id. */
type ListedTable =
  | 'files'
  | 'characters'
  | 'batches'
  | 'webhook_endpoints'
  | 'webhook_deliveries'
  | 'api_keys'
  | 'projects';

/**
 * The condition that a record comes after another, compared in the database, whose times are finer.
 *
 * @param isOwn what holds for every record of the list: the id of another's is an unknown one.
 */
export function isAfter(
  table: ListedTable,
  { order, after }: Pick<PageOptions, 'order' | 'after'>,
  isOwn: RawBuilder<unknown>,
): RawBuilder<boolean> {
  if (after === null) return sql<boolean>`true`;
  const place = sql`(select created_at, id from ${sql.table(table)} where id = ${after} and ${isOwn})`;
  return order === 'asc'
    ? sql<boolean>`(created_at, id) > ${place}`
    : sql<boolean>`(created_at, id) < ${place}`;
}

/** One record more than asked was read: it tells whether there are more. */
export function cut<T>(records: T[], limit: number): { records: T[]; hasMore: boolean } {
  return { records: records.slice(0, limit), hasMore: records.length > limit };
}
