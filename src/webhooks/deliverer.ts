import type { OutgoingGuard } from '../outgoing/guard.ts';
import { consume, type ConsumeOptions, type Consumer } from '../queue/consume.ts';
import type { Claim } from '../queue/queue.ts';
import { findDueDelivery, recordTry } from '../store/webhook-deliveries.ts';
import { WEBHOOK_QUEUE } from './announce.ts';
import { deliver, type DeliveryOutcome } from './deliver.ts';
import { retryAfterSeconds } from './retry.ts';

export type DelivererDependencies = Pick<
  ConsumeOptions,
  'database' | 'queue' | 'onWork' | 'onError'
> & {
  guard: OutgoingGuard;
  /** Hears of every try. */
  onTry?: (outcome: 'delivered' | 'retried' | 'failed') => void;
};

/** Deliveries at a time: a slow receiver must not hold up the others. */
const SLOTS = 4;

/** Delivers what has been announced, until closed; what is left then is for the next process. */
export function createDeliverer(dependencies: DelivererDependencies): Consumer {
  return consume({
    ...dependencies,
    name: WEBHOOK_QUEUE,
    slots: SLOTS,
    work: (claim) => makeDelivery(claim, dependencies),
  });
}

async function makeDelivery(claim: Claim, dependencies: DelivererDependencies): Promise<void> {
  const { database, queue, guard } = dependencies;
  const delivery = await findDueDelivery(database.kysely, claim.videoId);
  if (!delivery) {
    await queue.complete(claim, database.kysely);
    return;
  }
  const outcome = await deliver(guard, {
    id: delivery.id,
    url: delivery.url,
    body: JSON.stringify(delivery.event),
    secrets: [delivery.secret, ...(delivery.oldSecret === null ? [] : [delivery.oldSecret])],
  });
  const ageSeconds = (Date.now() - delivery.createdAt.getTime()) / 1000;
  const pause = outcome.delivered
    ? null
    : retryAfterSeconds(delivery.attempts + 1, ageSeconds, Math.random());
  await writeDown(claim, outcome, pause, dependencies);
  dependencies.onTry?.(outcome.delivered ? 'delivered' : pause === null ? 'failed' : 'retried');
}

/** The log of the delivery and the queue's entry change together. */
async function writeDown(
  claim: Claim,
  { delivered, statusCode, problem }: DeliveryOutcome,
  pause: number | null,
  { database, queue }: DelivererDependencies,
): Promise<void> {
  await database.kysely.transaction().execute(async (transaction) => {
    const status = delivered ? 'delivered' : pause === null ? 'failed' : 'pending';
    await recordTry(transaction, claim.videoId, { status, statusCode, problem });
    if (pause === null) await queue.complete(claim, transaction);
    else await queue.retry(claim, pause, transaction);
  });
}
