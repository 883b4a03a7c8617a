import { randomBytes } from 'node:crypto';
import type { WebhookEventType } from '../contract/webhook-endpoint.ts';
import type { Database } from '../database/database.ts';
import type { OutgoingGuard } from '../outgoing/guard.ts';
import type { PageOptions } from '../store/page.ts';
import { listWebhookDeliveries, type WebhookDeliveryRecord } from '../store/webhook-deliveries.ts';
import {
  deleteWebhookEndpoint,
  findWebhookEndpoint,
  insertWebhookEndpoint,
  listWebhookEndpoints,
  rotateWebhookSecret,
  updateWebhookEndpoint,
  type WebhookEndpointRecord,
} from '../store/webhook-endpoints.ts';
import { newEvent } from './announce.ts';
import { deliver, type DeliveryOutcome } from './deliver.ts';

type Page<T> = Promise<{ records: T[]; hasMore: boolean }>;
type Options = Omit<PageOptions, 'projectId'>;

/** Where the project wants to hear of its videos. */
export interface WebhookEndpoints {
  /** @throws RefusedUrlError for a URL that may not be called. */
  create(endpoint: {
    name: string;
    url: string;
    eventTypes: string[];
  }): Promise<WebhookEndpointRecord>;
  retrieve(id: string): Promise<WebhookEndpointRecord | null>;
  list(options: Options): Page<WebhookEndpointRecord>;
  /** @throws RefusedUrlError */
  update(
    id: string,
    changes: { name?: string; url?: string; eventTypes?: string[] },
  ): Promise<WebhookEndpointRecord | null>;
  rotate(id: string, keepsOld: boolean): Promise<WebhookEndpointRecord | null>;
  remove(id: string): Promise<boolean>;
  /** Sends a made-up event at once; null if the endpoint is unknown. */
  test(id: string, type: WebhookEventType): Promise<DeliveryOutcome | null>;
  deliveries(id: string, options: Options): Page<WebhookDeliveryRecord>;
}

export function createWebhookEndpoints({
  database,
  guard,
}: {
  database: Database;
  guard: OutgoingGuard;
}): (projectId: string) => WebhookEndpoints {
  const db = database.kysely;
  return (projectId) => ({
    create: async (endpoint) => {
      await guard.check(endpoint.url);
      const id = `whe_${randomBytes(16).toString('hex')}`;
      return insertWebhookEndpoint(db, { ...endpoint, id, projectId, secret: newSecret() });
    },
    retrieve: (id) => findWebhookEndpoint(db, { id, projectId }),
    list: (options) => listWebhookEndpoints(db, { ...options, projectId }),
    update: async (id, changes) => {
      if (changes.url !== undefined) await guard.check(changes.url);
      return updateWebhookEndpoint(db, { id, projectId }, changes);
    },
    rotate: (id, keepsOld) =>
      rotateWebhookSecret(db, { id, projectId }, { secret: newSecret(), keepsOld }),
    remove: (id) => deleteWebhookEndpoint(db, { id, projectId }),
    test: async (id, type) => {
      const endpoint = await findWebhookEndpoint(db, { id, projectId });
      if (!endpoint) return null;
      return deliver(guard, {
        id: `wh_${randomBytes(16).toString('hex')}`,
        url: endpoint.url,
        body: JSON.stringify(newEvent(type, `${type.split('.')[0]}_test`)),
        secrets: goodSecrets(endpoint),
      });
    },
    deliveries: (id, options) =>
      listWebhookDeliveries(db, { ...options, projectId, endpointId: id }),
  });
}

/** The secret, and the one that it replaced while that is still good. */
function goodSecrets({ secret, oldSecret, oldSecretUntil }: WebhookEndpointRecord): string[] {
  const isOldGood = oldSecret !== null && oldSecretUntil !== null && oldSecretUntil > new Date();
  return isOldGood ? [secret, oldSecret] : [secret];
}

function newSecret(): string {
  return `whsec_${randomBytes(32).toString('base64')}`;
}
