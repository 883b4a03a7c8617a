import { z } from 'zod';
import type { Policy } from './policy.ts';

const TIMEOUT_MS = 5000;
const ANSWER_MAX_CHARACTERS = 10_000;

const answerSchema = z.union([
  z.object({ allowed: z.literal(true) }),
  z.object({ allowed: z.literal(false), reason: z.string().max(1000).optional() }),
]);

/**
 * Asks a service of the operator: the question is posted as JSON, the answer is
 * `{"allowed": true}` or `{"allowed": false, "reason": "…"}`.
 *
 * @param key sent as `Authorization: Bearer`; null for none.
 */
export function createHttpPolicy(url: string, key: string | null): Policy {
  return async (question) => {
    const response = await fetch(url, {
      method: 'POST',
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
      headers: {
        'content-type': 'application/json',
        ...(key !== null && { authorization: `Bearer ${key}` }),
      },
      body: JSON.stringify(question),
    });
    if (!response.ok) throw new Error(`The policy answered ${response.status}.`);
    const text = await response.text();
    const { allowed, ...rest } = answerSchema.parse(
      JSON.parse(text.slice(0, ANSWER_MAX_CHARACTERS)),
    );
    if (allowed) return { allowed };
    const { reason } = rest as { reason?: string };
    return { allowed, ...(reason !== undefined && { reason }) };
  };
}
