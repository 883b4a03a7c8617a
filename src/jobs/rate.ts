import { ApiError } from '../contract/error.ts';
import type { RecentCharge } from '../store/charges.ts';

/** How many seconds of film may still be asked for in a minute, by a key or by all of a project. */
export interface SecondsRate {
  limit: number;
  remaining: number;
  /** Until nothing of what was asked for counts any more. */
  resetMs: number;
}

/** One limit, and what counts against it, oldest first. */
export interface RateWindow {
  limit: number;
  charges: readonly RecentCharge[];
}

const sum = (charges: readonly RecentCharge[]): number =>
  charges.reduce((total, { seconds }) => total + seconds, 0);

export function rateOf({ limit, charges }: RateWindow): SecondsRate {
  return {
    limit,
    remaining: Math.max(0, limit - sum(charges)),
    resetMs: charges.at(-1)?.leavesInMs ?? 0,
  };
}

/** The one of which the least is left; null without any. */
export function tightest(windows: readonly RateWindow[]): SecondsRate | null {
  const [first = null] = windows.map(rateOf).toSorted((a, b) => a.remaining - b.remaining);
  return first;
}

/** Null if so many seconds more find room. */
export function refuseByRate(window: RateWindow, seconds: number): ApiError | null {
  const { limit, charges } = window;
  const headers = rateHeaders(rateOf(window));
  if (seconds > limit) {
    return tooMuch(
      `Request too large for seconds of film: limit ${limit} per minute, requested ${seconds}.`,
      { ...headers, 'x-should-retry': 'false' },
    );
  }
  const used = sum(charges);
  const waitMs = waitFor(used + seconds - limit, charges);
  if (waitMs === 0) return null;
  const waitSeconds = Math.ceil(waitMs / 1000);
  return tooMuch(
    `Rate limit reached for seconds of film: limit ${limit} per minute, used ${used}, requested ${seconds}. Please try again in ${waitSeconds}s.`,
    { ...headers, 'retry-after': String(waitSeconds), 'retry-after-ms': String(waitMs) },
  );
}

/** Milliseconds until so many seconds have left the window. */
function waitFor(surplus: number, charges: readonly RecentCharge[]): number {
  let left = surplus;
  let waitMs = 0;
  for (const { seconds, leavesInMs } of charges) {
    if (left <= 0) break;
    left -= seconds;
    waitMs = Math.max(1, leavesInMs);
  }
  return waitMs;
}

/** As every answer to a create tells it. */
export function rateHeaders({ limit, remaining, resetMs }: SecondsRate): Record<string, string> {
  return {
    'x-ratelimit-limit-seconds': String(limit),
    'x-ratelimit-remaining-seconds': String(remaining),
    'x-ratelimit-reset-seconds': `${resetMs}ms`,
  };
}

function tooMuch(message: string, headers: Record<string, string>): ApiError {
  return new ApiError(429, message, { type: 'requests', code: 'rate_limit_exceeded', headers });
}
