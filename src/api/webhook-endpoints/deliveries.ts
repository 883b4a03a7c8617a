import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { ApiError } from '../../contract/error.ts';
import { page, pageSchema, type Page } from '../../contract/page.ts';
import { videoListParamsSchema, type VideoListParams } from '../../contract/params.ts';
import type { WebhookDelivery } from '../../contract/webhook-endpoint.ts';
import type { WebhookDeliveryRecord } from '../../store/webhook-deliveries.ts';
import { unixSeconds, unixSecondsOrNull } from '../unix-seconds.ts';
import { pathId } from '../path-id.ts';

const webhookDeliverySchema: z.ZodType<WebhookDelivery> = z.strictObject({
  id: z.string(),
  object: z.literal('webhook_delivery'),
  event_id: z.string(),
  event_type: z.string(),
  subject_id: z.string(),
  status: z.enum(['pending', 'delivered', 'failed']),
  attempts: z.int(),
  status_code: z.int().nullable(),
  problem: z.string().nullable(),
  created_at: z.int(),
  attempted_at: z.int().nullable(),
});

/** `GET /kinora/v1/webhook_endpoints/{webhook_endpoint_id}/deliveries` */
export function webhookDeliveryRoutes(app: FastifyInstance): void {
  app.get<{ Params: { webhook_endpoint_id: string }; Querystring: VideoListParams }>(
    '/kinora/v1/webhook_endpoints/:webhook_endpoint_id/deliveries',
    {
      schema: {
        operationId: 'listWebhookDeliveries',
        tags: ['Webhooks'],
        summary: 'What was posted to an endpoint, newest first',
        params: pathId('webhook_endpoint_id'),
        querystring: videoListParamsSchema,
        response: { 200: pageSchema(webhookDeliverySchema) },
      },
    },
    async ({ params, query, project: { webhooks } }): Promise<Page<WebhookDelivery>> => {
      const id = params.webhook_endpoint_id;
      if (!(await webhooks.retrieve(id))) {
        throw new ApiError(404, `Webhook endpoint with id '${id}' not found.`);
      }
      const { limit, order, after } = query;
      const options = { limit, order, after: after ?? null };
      const { records, hasMore } = await webhooks.deliveries(id, options);
      return page(records.map(toDelivery), hasMore);
    },
  );
}

function toDelivery(record: WebhookDeliveryRecord): WebhookDelivery {
  const event = record.event as unknown as { id: string; type: string; data: { id: string } };
  return {
    id: record.id,
    object: 'webhook_delivery',
    event_id: event.id,
    event_type: event.type,
    subject_id: event.data.id,
    status: record.status,
    attempts: record.attempts,
    status_code: record.statusCode,
    problem: record.problem,
    created_at: unixSeconds(record.createdAt),
    attempted_at: unixSecondsOrNull(record.attemptedAt),
  };
}
