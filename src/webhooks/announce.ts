import { randomUUID } from 'node:crypto';
import type { WebhookEvent, WebhookEventType } from '../contract/webhook-endpoint.ts';
import type { Executor } from '../database/database.ts';
import { notify } from '../jobs/signals.ts';
import type { Queue } from '../queue/queue.ts';
import { insertWebhookDelivery } from '../store/webhook-deliveries.ts';
import { findSubscribers } from '../store/webhook-endpoints.ts';

/** The queue of deliveries. */
export const WEBHOOK_QUEUE = 'webhooks';

/** Something of which the project's endpoints want to hear. */
export interface Announcement {
  projectId: string;
  type: WebhookEventType;
  /** Of the video or batch. */
  id: string;
}

/** Tells the endpoints, in the transaction in which it happened. */
export type Announce = (announcement: Announcement, transaction: Executor) => Promise<void>;

/** Makes one delivery for every endpoint that asked: what is committed will be delivered. */
export function createAnnounce(queue: Queue): Announce {
  return async ({ projectId, type, id }, transaction) => {
    const subscribers = await findSubscribers(transaction, { projectId, type });
    if (subscribers.length === 0) return;
    const event = newEvent(type, id);
    for (const { id: endpointId } of subscribers) {
      const jobId = randomUUID();
      const deliveryId = `wh_${randomHex()}`;
      await insertWebhookDelivery(transaction, {
        id: deliveryId,
        endpointId,
        jobId,
        event: { ...event },
      });
      const entry = { jobId, videoId: deliveryId, group: projectId };
      await queue.enqueue(WEBHOOK_QUEUE, [entry], transaction);
    }
    await notify(transaction, 'kinora_queue', WEBHOOK_QUEUE);
  };
}

export function newEvent(type: WebhookEventType, id: string): WebhookEvent {
  return {
    id: `evt_${randomHex()}`,
    object: 'event',
    created_at: Math.floor(Date.now() / 1000),
    type,
    data: { id },
  };
}

function randomHex(): string {
  return randomUUID().replaceAll('-', '');
}
