import type { Database } from '../database/database.ts';
import type { OutgoingGuard } from '../outgoing/guard.ts';
import type { Claim, Queue } from '../queue/queue.ts';
import { findDueDelivery, recordTry } from '../store/webhook-deliveries.ts';
import { WEBHOOK_QUEUE } from './announce.ts';
import { deliver, type DeliveryOutcome } from './deliver.ts';
import { retryAfterSeconds } from './retry.ts';

export interface DelivererDependencies {
  database: Database;
  queue: Queue;
  guard: OutgoingGuard;
  /** Calls back when a queue may have work; null when news may have been missed. */
  onWork(listener: (queue: string | null) => void): () => void;
  onError(error: unknown): void;
}

export interface Deliverer extends AsyncDisposable {
  /** Resolves when no delivery is under way any more; what is left is for the next process. */
  close(): Promise<void>;
}

/** Deliveries at a time: a slow receiver must not hold up the others. */
const SLOTS = 4;
const LOOK_MS = 2000;

/** Delivers what has been announced, until closed. */
export function createDeliverer(dependencies: DelivererDependencies): Deliverer {
  const closing = new AbortController();
  const slots = Array.from({ length: SLOTS }, () => runSlot(dependencies, closing.signal));
  const close = async (): Promise<void> => {
    closing.abort();
    await Promise.all(slots);
  };
  return { close, [Symbol.asyncDispose]: close };
}

async function runSlot(dependencies: DelivererDependencies, closing: AbortSignal): Promise<void> {
  const { database, queue, onWork, onError } = dependencies;
  let wake = Promise.withResolvers<void>();
  const stop = onWork((name) => {
    if (name === null || name === WEBHOOK_QUEUE) wake.resolve();
  });
  closing.addEventListener('abort', () => wake.resolve(), { once: true });
  while (!closing.aborted) {
    try {
      const claim = await database.kysely
        .transaction()
        .execute((transaction) => queue.fetch(WEBHOOK_QUEUE, transaction));
      if (claim) {
        await makeDelivery(claim, dependencies);
        continue;
      }
    } catch (error) {
      onError(error);
    }
    const timer = setTimeout(wake.resolve, LOOK_MS);
    await wake.promise;
    clearTimeout(timer);
    if (!closing.aborted) wake = Promise.withResolvers();
  }
  stop();
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
