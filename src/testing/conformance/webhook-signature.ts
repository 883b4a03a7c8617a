import { createHmac } from 'node:crypto';

export interface SignedMessage {
  /** Header `webhook-id`. */
  id: string;
  /** Header `webhook-timestamp`: Unix seconds. */
  timestamp: string;
  body: string | Buffer;
}

/** The signature `v1,…` of a message: HMAC-SHA256 over id, timestamp and body. */
export function webhookSignature(secret: string, { id, timestamp, body }: SignedMessage): string {
  const key = secret.startsWith('whsec_')
    ? Buffer.from(secret.slice('whsec_'.length), 'base64')
    : Buffer.from(secret);
  const hmac = createHmac('sha256', key).update(`${id}.${timestamp}.`).update(body);
  return `v1,${hmac.digest('base64')}`;
}
