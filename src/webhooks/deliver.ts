import type { OutgoingGuard } from '../outgoing/guard.ts';
import { RefusedUrlError } from '../outgoing/guard.ts';
import { send } from '../outgoing/send.ts';
import { sign } from './sign.ts';

const TIMEOUT_MS = 10_000;
const ANSWER_MAX_BYTES = 64 * 1024;

export interface Delivery {
  /** `webhook-id`: the same for every try, so that receivers can tell repetitions. */
  id: string;
  url: string;
  /** JSON text of the event. */
  body: string;
  /** All that are good at the moment. */
  secrets: readonly string[];
}

export interface DeliveryOutcome {
  /** True for 2xx. A redirect is a failure: it is not followed. */
  delivered: boolean;
  statusCode: number | null;
  /** For the operator; null if delivered. */
  problem: string | null;
}

/** Makes one try, signed afresh: old timestamps are refused by receivers. Does not reject. */
export async function deliver(guard: OutgoingGuard, delivery: Delivery): Promise<DeliveryOutcome> {
  const { id, url, body, secrets } = delivery;
  const timestamp = Math.floor(Date.now() / 1000);
  try {
    const { status } = await send(await guard.check(url), {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'user-agent': 'Kinora/1.0',
        'webhook-id': id,
        'webhook-timestamp': String(timestamp),
        'webhook-signature': sign({ id, timestamp, body }, secrets),
      },
      body: Buffer.from(body),
      timeoutMs: TIMEOUT_MS,
      maxBytes: ANSWER_MAX_BYTES,
    });
    const delivered = status >= 200 && status < 300;
    const problem = delivered ? null : `The endpoint answered with status ${status}.`;
    return { delivered, statusCode: status, problem };
  } catch (error) {
    return { delivered: false, statusCode: null, problem: describe(error) };
  }
}

function describe(error: unknown): string {
  if (error instanceof RefusedUrlError) return error.message;
  const { name, code } = error as { name?: string; code?: string };
  if (name === 'TimeoutError' || name === 'AbortError') {
    return `No answer within ${TIMEOUT_MS / 1000} seconds.`;
  }
  return `No connection (${code ?? name ?? 'unknown error'}).`;
}
