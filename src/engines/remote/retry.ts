import { setTimeout as delay } from 'node:timers/promises';

/** Answers that say nothing about the request itself: the same one may succeed in a moment. */
export function isPassing(status: number): boolean {
  return status === 408 || status === 425 || status === 429 || status >= 500;
}

export interface RetryPolicy {
  /** Further tries after the first. */
  retries: number;
  /** Before the second try; doubles with each. */
  pauseMs: number;
}

export const DEFAULT_RETRY: RetryPolicy = { retries: 3, pauseMs: 500 };

/** A server may ask for a longer pause; one that asks for more than this is asked again anyway. */
const LONGEST_PAUSE_MS = 20_000;

/** Before the next try. `retryAfter` is the header as it came: seconds, or a date. */
export function pauseBefore(
  policy: RetryPolicy,
  tries: number,
  retryAfter: string | null | undefined,
): number {
  const own = policy.pauseMs * 2 ** (tries - 1);
  if (!retryAfter) return Math.min(own, LONGEST_PAUSE_MS);
  const seconds = Number(retryAfter);
  const asked = Number.isNaN(seconds) ? Date.parse(retryAfter) - Date.now() : seconds * 1000;
  if (Number.isNaN(asked)) return Math.min(own, LONGEST_PAUSE_MS);
  return Math.min(Math.max(asked, own), LONGEST_PAUSE_MS);
}

export async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await delay(milliseconds, undefined, { signal }).catch(() => signal.throwIfAborted());
}
