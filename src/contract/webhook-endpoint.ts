import { z } from 'zod';

/** Events that this server sends. */
export const WEBHOOK_EVENT_TYPES = [
  'video.completed',
  'video.failed',
  'batch.completed',
  'batch.failed',
  'batch.expired',
  'batch.cancelled',
] as const;
export type WebhookEventType = (typeof WEBHOOK_EVENT_TYPES)[number];

/** What is posted to an endpoint: only the id, so that nothing leaks to whoever listens. */
export interface WebhookEvent {
  /** `evt_` and 32 hex digits. */
  id: string;
  object: 'event';
  /** Unix seconds. */
  created_at: number;
  type: WebhookEventType;
  data: { id: string };
}

export interface WebhookEndpoint {
  /** `whe_` and 32 hex digits. */
  id: string;
  object: 'webhook_endpoint';
  name: string;
  url: string;
  event_types: string[];
  /** Unix seconds. */
  created_at: number;
  updated_at: number;
  /** The end of the signing secret, to tell secrets apart. */
  signing_secret_hint: string | null;
}

/** The secret is shown when it is made, and never again. */
export interface WebhookEndpointWithSecret extends WebhookEndpoint {
  /** `whsec_` and base64. */
  signing_secret: string;
}

const endpointShape = {
  id: z.string(),
  object: z.literal('webhook_endpoint'),
  name: z.string(),
  url: z.string(),
  event_types: z.array(z.string()),
  created_at: z.int(),
  updated_at: z.int(),
  signing_secret_hint: z.string().nullable(),
};

export const webhookEndpointSchema: z.ZodType<WebhookEndpoint> = z.strictObject(endpointShape);

export const webhookEndpointWithSecretSchema: z.ZodType<WebhookEndpointWithSecret> = z.strictObject(
  { ...endpointShape, signing_secret: z.string() },
);

export interface WebhookEndpointDeleted {
  id: string;
  object: 'webhook_endpoint.deleted';
  deleted: boolean;
}

export const webhookEndpointDeletedSchema: z.ZodType<WebhookEndpointDeleted> = z.strictObject({
  id: z.string(),
  object: z.literal('webhook_endpoint.deleted'),
  deleted: z.boolean(),
});

const name = z.string().min(1).max(200);
const url = z.string().max(2048).meta({ format: 'uri', pattern: '^https?://' });
const eventTypes = z.array(z.enum(WEBHOOK_EVENT_TYPES)).min(1).max(WEBHOOK_EVENT_TYPES.length);

export interface WebhookCreateParams {
  name: string;
  url: string;
  event_types: WebhookEventType[];
}

export const webhookCreateParamsSchema: z.ZodType<WebhookCreateParams, unknown> = z.strictObject({
  name,
  url,
  event_types: eventTypes,
});

export interface WebhookUpdateParams {
  name?: string | undefined;
  url?: string | undefined;
  event_types?: WebhookEventType[] | undefined;
}

export const webhookUpdateParamsSchema: z.ZodType<WebhookUpdateParams, unknown> = z.strictObject({
  name: name.optional(),
  url: url.optional(),
  event_types: eventTypes.optional(),
});

export interface WebhookRotateSecretParams {
  keep_old_secret_active_for_24_hours?: boolean | undefined;
}

/** The body may be missing altogether. */
export const webhookRotateSecretParamsSchema: z.ZodType<WebhookRotateSecretParams, unknown> =
  z.preprocess(
    (body) => body ?? {},
    z.strictObject({ keep_old_secret_active_for_24_hours: z.boolean().optional() }),
  );

export interface WebhookTestParams {
  event_type: WebhookEventType;
}

export const webhookTestParamsSchema: z.ZodType<WebhookTestParams, unknown> = z.strictObject({
  event_type: z.enum(WEBHOOK_EVENT_TYPES),
});

export interface WebhookEndpointTestResult {
  object: 'webhook_endpoint.test';
  webhook_endpoint_id: string;
  event_type: string;
  /** What the endpoint answered. */
  status_code: number;
  success: true;
}

export const webhookEndpointTestResultSchema: z.ZodType<WebhookEndpointTestResult> = z.strictObject(
  {
    object: z.literal('webhook_endpoint.test'),
    webhook_endpoint_id: z.string(),
    event_type: z.string(),
    status_code: z.int(),
    success: z.literal(true),
  },
);

export interface WebhookEventTypeList {
  object: 'list';
  data: string[];
}

export const webhookEventTypeListSchema: z.ZodType<WebhookEventTypeList> = z.strictObject({
  object: z.literal('list'),
  data: z.array(z.string()),
});

/** One event on its way to one endpoint. */
export interface WebhookDelivery {
  /** The `webhook-id` header of every try. */
  id: string;
  object: 'webhook_delivery';
  event_id: string;
  event_type: string;
  /** Id of the video or batch. */
  subject_id: string;
  status: 'pending' | 'delivered' | 'failed';
  attempts: number;
  /** What the endpoint answered last. */
  status_code: number | null;
  /** Why the last try failed, for people. */
  problem: string | null;
  /** Unix seconds. */
  created_at: number;
  attempted_at: number | null;
}
