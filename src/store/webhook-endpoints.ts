import { sql, type Insertable, type Selectable } from 'kysely';
import type { Executor } from '../database/database.ts';
import type { WebhookEndpointsTable } from '../database/schema.ts';
import { cut, isAfter, type PageOptions } from './page.ts';

export type WebhookEndpointRecord = Selectable<WebhookEndpointsTable>;
type Key = Pick<WebhookEndpointRecord, 'id' | 'projectId'>;

/** How long a secret stays good beside the one that replaced it. */
const OVERLAP_HOURS = 24;

export async function insertWebhookEndpoint(
  db: Executor,
  endpoint: Omit<
    Insertable<WebhookEndpointsTable>,
    'createdAt' | 'updatedAt' | 'oldSecret' | 'oldSecretUntil'
  >,
): Promise<WebhookEndpointRecord> {
  return db
    .insertInto('webhookEndpoints')
    .values(endpoint)
    .returningAll()
    .executeTakeFirstOrThrow();
}

export async function findWebhookEndpoint(
  db: Executor,
  { id, projectId }: Key,
): Promise<WebhookEndpointRecord | null> {
  const found = await db
    .selectFrom('webhookEndpoints')
    .selectAll()
    .where('id', '=', id)
    .where('projectId', '=', projectId)
    .executeTakeFirst();
  return found ?? null;
}

export async function listWebhookEndpoints(
  db: Executor,
  options: PageOptions,
): Promise<{ records: WebhookEndpointRecord[]; hasMore: boolean }> {
  const { projectId, limit, order } = options;
  const records = await db
    .selectFrom('webhookEndpoints')
    .selectAll()
    .where('projectId', '=', projectId)
    .where(isAfter('webhook_endpoints', options, sql`project_id = ${options.projectId}`))
    .orderBy('createdAt', order)
    .orderBy('id', order)
    .limit(limit + 1)
    .execute();
  return cut(records, limit);
}

export async function updateWebhookEndpoint(
  db: Executor,
  { id, projectId }: Key,
  changes: { name?: string; url?: string; eventTypes?: string[] },
): Promise<WebhookEndpointRecord | null> {
  const updated = await db
    .updateTable('webhookEndpoints')
    .set({ ...changes, updatedAt: sql<Date>`now()` })
    .where('id', '=', id)
    .where('projectId', '=', projectId)
    .returningAll()
    .executeTakeFirst();
  return updated ?? null;
}

/** Replaces the secret; the old one may stay good for a day. */
export async function rotateWebhookSecret(
  db: Executor,
  { id, projectId }: Key,
  { secret, keepsOld }: { secret: string; keepsOld: boolean },
): Promise<WebhookEndpointRecord | null> {
  const rotated = await db
    .updateTable('webhookEndpoints')
    .set({
      secret,
      oldSecret: keepsOld ? sql<string>`secret` : null,
      oldSecretUntil: keepsOld ? sql<Date>`now() + make_interval(hours => ${OVERLAP_HOURS})` : null,
      updatedAt: sql<Date>`now()`,
    })
    .where('id', '=', id)
    .where('projectId', '=', projectId)
    .returningAll()
    .executeTakeFirst();
  return rotated ?? null;
}

export async function deleteWebhookEndpoint(
  db: Executor,
  { id, projectId }: Key,
): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('webhookEndpoints')
    .where('id', '=', id)
    .where('projectId', '=', projectId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Everybody who asked for this type of event. */
export async function findSubscribers(
  db: Executor,
  { projectId, type }: { projectId: string; type: string },
): Promise<Pick<WebhookEndpointRecord, 'id'>[]> {
  return db
    .selectFrom('webhookEndpoints')
    .select('id')
    .where('projectId', '=', projectId)
    .where(sql<boolean>`${type} = any(event_types)`)
    .execute();
}
