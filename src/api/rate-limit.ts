import type { FastifyReply, FastifyRequest } from 'fastify';
import { ApiError } from '../contract/error.ts';

interface Bucket {
  /** Requests that may be made at once. */
  left: number;
  /** Milliseconds since the start of the process. */
  at: number;
}

const MINUTE_MS = 60_000;
/** Buckets that are kept; full ones say nothing and are dropped first. */
const BUCKETS_MAX = 10_000;

/**
 * Counts the requests of each key that has a limit, by a bucket that fills evenly over a minute.
 * Every API node counts for itself.
 *
 * @param now milliseconds of a clock that never goes back.
 */
export function createRateLimit(
  now: () => number = () => performance.now(),
): (request: FastifyRequest, reply: FastifyReply) => void {
  const buckets = new Map<string, Bucket>();
  return ({ caller }, reply) => {
    const limit = caller.requestsPerMinute;
    if (limit === null) return;
    const time = now();
    const perMs = limit / MINUTE_MS;
    const before = buckets.get(caller.id) ?? { left: limit, at: time };
    const left = Math.min(limit, before.left + (time - before.at) * perMs);
    const isAllowed = left >= 1;
    const after = { left: isAllowed ? left - 1 : left, at: time };
    if (buckets.size >= BUCKETS_MAX) buckets.delete(buckets.keys().next().value!);
    buckets.set(caller.id, after);
    const fullInMs = (limit - after.left) / perMs;
    reply.headers({
      'x-ratelimit-limit-requests': limit,
      'x-ratelimit-remaining-requests': Math.floor(after.left),
      'x-ratelimit-reset-requests': `${Math.ceil(fullInMs)}ms`,
    });
    if (isAllowed) return;
    const waitMs = Math.ceil((1 - left) / perMs);
    throw new ApiError(
      429,
      `Rate limit reached for requests: limit ${limit} per minute. Please try again in ${Math.ceil(waitMs / 1000)}s.`,
      {
        type: 'requests',
        code: 'rate_limit_exceeded',
        headers: {
          'retry-after': String(Math.ceil(waitMs / 1000)),
          'retry-after-ms': String(waitMs),
        },
      },
    );
  };
}
