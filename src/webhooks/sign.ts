import { createHmac } from 'node:crypto';

/** What is signed: the headers and body of one delivery. */
export interface SignedContent {
  /** `webhook-id` */
  id: string;
  /** `webhook-timestamp`: Unix seconds. */
  timestamp: number;
  body: string;
}

/** The value of `webhook-signature`: one signature for each secret that is good at the moment. */
export function sign(content: SignedContent, secrets: readonly string[]): string {
  return secrets.map((secret) => `v1,${signature(content, secret)}`).join(' ');
}

function signature({ id, timestamp, body }: SignedContent, secret: string): string {
  const key = secret.startsWith('whsec_')
    ? Buffer.from(secret.slice('whsec_'.length), 'base64')
    : Buffer.from(secret, 'utf8');
  return createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
}
