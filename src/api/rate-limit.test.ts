import type { FastifyReply, FastifyRequest } from 'fastify';
import { expect, test } from 'vitest';
import { ApiError } from '../contract/error.ts';
import { createRateLimit } from './rate-limit.ts';

const SCOPES = ['read'] as const;

function request(id: string, requestsPerMinute: number | null): FastifyRequest {
  const caller = {
    id,
    projectId: 'default',
    scopes: SCOPES,
    models: null,
    requestsPerMinute,
    secondsPerMinute: null,
  };
  return { caller } as unknown as FastifyRequest;
}

function createReply(): { headers: Record<string, unknown>; reply: FastifyReply } {
  const headers: Record<string, unknown> = {};
  const reply = { headers: (more: object) => Object.assign(headers, more) };
  return { headers, reply: reply as unknown as FastifyReply };
}

test('a key makes as many requests a minute as it may, and is told when to come again', () => {
  let now = 0;
  const limit = createRateLimit(() => now);
  const { headers, reply } = createReply();
  for (let count = 59; count >= 0; count -= 1) {
    limit(request('key_a', 60), reply);
    expect(headers['x-ratelimit-remaining-requests']).toBe(count);
  }
  const refused = (): ApiError => {
    try {
      limit(request('key_a', 60), reply);
    } catch (error) {
      return error as ApiError;
    }
    throw new Error('not refused');
  };
  expect(refused()).toMatchObject({
    status: 429,
    code: 'rate_limit_exceeded',
    headers: { 'retry-after': '1', 'retry-after-ms': '1000' },
  });
  now = 400;
  expect(refused().headers['retry-after-ms']).toBe('600');
  now = 1000;
  expect(() => limit(request('key_a', 60), reply)).not.toThrow();
  expect(refused().status).toBe(429);
});

test('another key, and one without a limit, are not concerned', () => {
  const limit = createRateLimit(() => 0);
  const { headers, reply } = createReply();
  limit(request('key_a', 1), reply);
  expect(() => limit(request('key_b', 1), reply)).not.toThrow();
  const unlimited = createReply();
  for (let count = 0; count < 100; count += 1) limit(request('key_c', null), unlimited.reply);
  expect(unlimited.headers).toEqual({});
  expect(headers['x-ratelimit-limit-requests']).toBe(1);
});
