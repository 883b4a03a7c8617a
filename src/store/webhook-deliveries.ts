import { sql, type Selectable } from 'kysely';
import type { Executor } from '../database/database.ts';
import type { WebhookDeliveriesTable } from '../database/schema.ts';
import type { JsonObject } from './store.ts';
import { cut, isAfter, type PageOptions } from './page.ts';

export type WebhookDeliveryRecord = Selectable<WebhookDeliveriesTable>;

export async function insertWebhookDelivery(
  db: Executor,
  delivery: { id: string; endpointId: string; jobId: string; event: JsonObject },
): Promise<void> {
  await db.insertInto('webhookDeliveries').values(delivery).execute();
}

/** A delivery with what is needed to make it; null when it or its endpoint is gone. */
export async function findDueDelivery(
  db: Executor,
  id: string,
): Promise<
  | (WebhookDeliveryRecord & {
      url: string;
      secret: string;
      /** The replaced secret, while it is still good. */
      oldSecret: string | null;
    })
  | null
> {
  const found = await db
    .selectFrom('webhookDeliveries')
    .innerJoin('webhookEndpoints', 'webhookEndpoints.id', 'webhookDeliveries.endpointId')
    .selectAll('webhookDeliveries')
    .select(['webhookEndpoints.url', 'webhookEndpoints.secret'])
    .select(
      sql<string | null>`case when old_secret_until > now() then old_secret end`.as('oldSecret'),
    )
    .where('webhookDeliveries.id', '=', id)
    .where('webhookDeliveries.status', '=', 'pending')
    .executeTakeFirst();
  return found ?? null;
}

/** Writes down how a try went. */
export async function recordTry(
  db: Executor,
  id: string,
  outcome: {
    status: WebhookDeliveryRecord['status'];
    statusCode: number | null;
    problem: string | null;
  },
): Promise<void> {
  await db
    .updateTable('webhookDeliveries')
    .set({ ...outcome, attempts: sql<number>`attempts + 1`, attemptedAt: sql<Date>`now()` })
    .where('id', '=', id)
    .execute();
}

export async function listWebhookDeliveries(
  db: Executor,
  options: PageOptions & { endpointId: string },
): Promise<{ records: WebhookDeliveryRecord[]; hasMore: boolean }> {
  const records = await db
    .selectFrom('webhookDeliveries')
    .selectAll()
    .where('endpointId', '=', options.endpointId)
    .where(isAfter('webhook_deliveries', options, sql`endpoint_id = ${options.endpointId}`))
    .orderBy('createdAt', options.order)
    .orderBy('id', options.order)
    .limit(options.limit + 1)
    .execute();
  return cut(records, options.limit);
}
