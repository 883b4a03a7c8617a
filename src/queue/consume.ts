import type { Database } from '../database/database.ts';
import type { Claim, Queue } from './queue.ts';

export interface ConsumeOptions {
  database: Database;
  queue: Queue;
  /** Name of the queue. */
  name: string;
  /** Entries worked on at a time. */
  slots: number;
  /** Ends the claim itself: completes it or offers it again. If it throws, the lease runs out. */
  work(claim: Claim, closing: AbortSignal): Promise<void>;
  /** Calls back when a queue may have work; null when news may have been missed. */
  onWork(listener: (queue: string | null) => void): () => void;
  onError(error: unknown): void;
}

export interface Consumer extends AsyncDisposable {
  /** Claims nothing more and resolves when nothing is being worked on. */
  close(): Promise<void>;
}

/** Between looks without a hint: for entries that were delayed or whose news was lost. */
const LOOK_MS = 2000;
const LEASE_RENEWAL_MS = 10_000;

/** Works on the entries of a queue until closed. For jobs, whose records are claimed too, see the worker. */
export function consume(options: ConsumeOptions): Consumer {
  const closing = new AbortController();
  const slots = Array.from({ length: options.slots }, () => runSlot(options, closing.signal));
  const close = async (): Promise<void> => {
    closing.abort();
    await Promise.all(slots);
  };
  return { close, [Symbol.asyncDispose]: close };
}

async function runSlot(options: ConsumeOptions, closing: AbortSignal): Promise<void> {
  const { name, onWork, onError } = options;
  let wake = Promise.withResolvers<void>();
  const stop = onWork((changed) => {
    if (changed === null || changed === name) wake.resolve();
  });
  closing.addEventListener('abort', () => wake.resolve(), { once: true });
  while (!closing.aborted) {
    try {
      if (await workOnOne(options, closing)) continue;
    } catch (error) {
      onError(error);
    }
    const timer = setTimeout(wake.resolve, LOOK_MS);
    await wake.promise;
    clearTimeout(timer);
    wake = Promise.withResolvers();
    if (closing.aborted) wake.resolve();
  }
  stop();
}

/** False if there was nothing to do. */
async function workOnOne(
  { database, queue, name, work }: ConsumeOptions,
  closing: AbortSignal,
): Promise<boolean> {
  const claim = await database.kysely
    .transaction()
    .execute((transaction) => queue.fetch(name, transaction));
  if (!claim) return false;
  const lease = setInterval(() => void queue.touch(claim).catch(() => false), LEASE_RENEWAL_MS);
  try {
    await work(claim, closing);
  } finally {
    clearInterval(lease);
  }
  return true;
}
