import type { Selectable } from 'kysely';
import type { Executor } from '../database/database.ts';
import type { AuditLogTable } from '../database/schema.ts';

export type AuditRecord = Selectable<AuditLogTable>;

/** Writes down what an administrator did, in the transaction in which it was done. */
export async function insertAudit(
  db: Executor,
  entry: Pick<AuditRecord, 'actor' | 'action' | 'projectId' | 'subject' | 'facts'>,
): Promise<void> {
  await db.insertInto('auditLog').values(entry).execute();
}

/** Newest first, before an entry. */
export async function listAudit(
  db: Executor,
  { before, limit }: { before: number | null; limit: number },
): Promise<AuditRecord[]> {
  let query = db.selectFrom('auditLog').selectAll().orderBy('seq', 'desc').limit(limit);
  if (before !== null) query = query.where('seq', '<', before);
  return query.execute();
}
