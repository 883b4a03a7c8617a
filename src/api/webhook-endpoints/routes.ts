import type { FastifyInstance } from 'fastify';
import { ApiError } from '../../contract/error.ts';
import { page, pageSchema, type Page } from '../../contract/page.ts';
import { videoListParamsSchema, type VideoListParams } from '../../contract/params.ts';
import {
  WEBHOOK_EVENT_TYPES,
  webhookCreateParamsSchema,
  webhookEndpointDeletedSchema,
  webhookEndpointSchema,
  webhookEndpointTestResultSchema,
  webhookEndpointWithSecretSchema,
  webhookEventTypeListSchema,
  webhookRotateSecretParamsSchema,
  webhookTestParamsSchema,
  webhookUpdateParamsSchema,
  type WebhookCreateParams,
  type WebhookEndpoint,
  type WebhookEndpointDeleted,
  type WebhookEndpointTestResult,
  type WebhookEndpointWithSecret,
  type WebhookEventTypeList,
  type WebhookRotateSecretParams,
  type WebhookTestParams,
  type WebhookUpdateParams,
} from '../../contract/webhook-endpoint.ts';
import { RefusedUrlError } from '../../outgoing/guard.ts';
import type { WebhookEndpointRecord } from '../../store/webhook-endpoints.ts';
import { unixSeconds } from '../unix-seconds.ts';
import { pathId } from '../path-id.ts';

interface ById {
  Params: { webhook_endpoint_id: string };
}

const PATH = '/v1/webhook_endpoints';
const ONE = `${PATH}/:webhook_endpoint_id` as const;

/** `/v1/webhook_endpoints` and `/v1/webhook_event_types` */
export function webhookEndpointRoutes(app: FastifyInstance): void {
  app.post<{ Body: WebhookCreateParams }>(
    PATH,
    {
      schema: {
        operationId: 'createWebhookEndpoint',
        tags: ['Webhooks'],
        summary: 'Register an endpoint',
        body: webhookCreateParamsSchema,
        response: { 200: webhookEndpointWithSecretSchema },
      },
    },
    async ({ body, project: { webhooks } }): Promise<WebhookEndpointWithSecret> => {
      const { name, url, event_types: eventTypes } = body;
      return withSecret(await unlessRefused(webhooks.create({ name, url, eventTypes })));
    },
  );

  app.get<{ Querystring: VideoListParams }>(
    PATH,
    {
      schema: {
        operationId: 'listWebhookEndpoints',
        tags: ['Webhooks'],
        summary: 'List endpoints, newest first',
        querystring: videoListParamsSchema,
        response: { 200: pageSchema(webhookEndpointSchema) },
      },
    },
    async ({
      query: { limit, order, after },
      project: { webhooks },
    }): Promise<Page<WebhookEndpoint>> => {
      const { records, hasMore } = await webhooks.list({ limit, order, after: after ?? null });
      return page(records.map(toEndpoint), hasMore);
    },
  );

  app.get<ById>(
    ONE,
    {
      schema: {
        operationId: 'retrieveWebhookEndpoint',
        tags: ['Webhooks'],
        summary: 'Ask for an endpoint',
        params: pathId('webhook_endpoint_id'),
        response: { 200: webhookEndpointSchema },
      },
    },
    async ({
      params: { webhook_endpoint_id: id },
      project: { webhooks },
    }): Promise<WebhookEndpoint> => toEndpoint(known(await webhooks.retrieve(id), id)),
  );

  app.post<ById & { Body: WebhookUpdateParams }>(
    ONE,
    {
      schema: {
        operationId: 'updateWebhookEndpoint',
        tags: ['Webhooks'],
        summary: 'Change an endpoint',
        params: pathId('webhook_endpoint_id'),
        body: webhookUpdateParamsSchema,
        response: { 200: webhookEndpointSchema },
      },
    },
    async ({
      params: { webhook_endpoint_id: id },
      body,
      project: { webhooks },
    }): Promise<WebhookEndpoint> => {
      const changes = {
        ...(body.name !== undefined && { name: body.name }),
        ...(body.url !== undefined && { url: body.url }),
        ...(body.event_types && { eventTypes: body.event_types }),
      };
      return toEndpoint(known(await unlessRefused(webhooks.update(id, changes)), id));
    },
  );

  app.delete<ById>(
    ONE,
    {
      schema: {
        operationId: 'deleteWebhookEndpoint',
        tags: ['Webhooks'],
        summary: 'Delete an endpoint',
        params: pathId('webhook_endpoint_id'),
        response: { 200: webhookEndpointDeletedSchema },
      },
    },
    async ({
      params: { webhook_endpoint_id: id },
      project: { webhooks },
    }): Promise<WebhookEndpointDeleted> => {
      if (!(await webhooks.remove(id))) throw unknownEndpoint(id);
      return { id, object: 'webhook_endpoint.deleted', deleted: true };
    },
  );

  app.post<ById & { Body: WebhookRotateSecretParams }>(
    `${ONE}/rotate_secret`,
    {
      schema: {
        operationId: 'rotateWebhookEndpointSecret',
        tags: ['Webhooks'],
        summary: 'Sign with a new secret from now on',
        params: pathId('webhook_endpoint_id'),
        body: webhookRotateSecretParamsSchema,
        response: { 200: webhookEndpointWithSecretSchema },
      },
    },
    async ({
      params: { webhook_endpoint_id: id },
      body,
      project: { webhooks },
    }): Promise<WebhookEndpointWithSecret> => {
      const keepsOld = body.keep_old_secret_active_for_24_hours ?? false;
      return withSecret(known(await webhooks.rotate(id, keepsOld), id));
    },
  );

  app.post<ById & { Body: WebhookTestParams }>(
    `${ONE}/test`,
    {
      schema: {
        operationId: 'testWebhookEndpoint',
        tags: ['Webhooks'],
        summary: 'Post a test event to an endpoint',
        params: pathId('webhook_endpoint_id'),
        body: webhookTestParamsSchema,
        response: { 200: webhookEndpointTestResultSchema },
      },
    },
    async ({
      params: { webhook_endpoint_id: id },
      body,
      project: { webhooks },
    }): Promise<WebhookEndpointTestResult> => {
      const outcome = known(await webhooks.test(id, body.event_type), id);
      if (!outcome.delivered || outcome.statusCode === null) {
        throw new ApiError(400, `The test event was not delivered. ${outcome.problem}`, {
          code: 'webhook_delivery_failed',
        });
      }
      return {
        object: 'webhook_endpoint.test',
        webhook_endpoint_id: id,
        event_type: body.event_type,
        status_code: outcome.statusCode,
        success: true,
      };
    },
  );

  app.get(
    '/v1/webhook_event_types',
    {
      schema: {
        operationId: 'listWebhookEventTypes',
        tags: ['Webhooks'],
        summary: 'The events that endpoints may subscribe to',
        response: { 200: webhookEventTypeListSchema },
      },
    },
    (): WebhookEventTypeList => ({ object: 'list', data: [...WEBHOOK_EVENT_TYPES] }),
  );
}

function known<T>(found: T | null, id: string): T {
  if (found === null) throw unknownEndpoint(id);
  return found;
}

function unknownEndpoint(id: string): ApiError {
  return new ApiError(404, `Webhook endpoint with id '${id}' not found.`);
}

async function unlessRefused<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof RefusedUrlError)) throw error;
    throw new ApiError(400, `Invalid 'url': ${error.message}`, {
      param: 'url',
      code: 'invalid_value',
    });
  }
}

function toEndpoint(record: WebhookEndpointRecord): WebhookEndpoint {
  return {
    id: record.id,
    object: 'webhook_endpoint',
    name: record.name,
    url: record.url,
    event_types: record.eventTypes,
    created_at: unixSeconds(record.createdAt),
    updated_at: unixSeconds(record.updatedAt),
    signing_secret_hint: record.secret.slice(-4),
  };
}

function withSecret(record: WebhookEndpointRecord): WebhookEndpointWithSecret {
  return { ...toEndpoint(record), signing_secret: record.secret };
}
