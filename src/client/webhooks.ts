import type { WebhookEvent } from '../contract/webhook-endpoint.ts';
import { WebhookVerificationError } from './errors.ts';

/** What arrived at an endpoint. */
export interface WebhookRequest {
  /** The body as it came: the signature covers every byte. */
  body: string | Uint8Array;
  headers: Headers | Readonly<Record<string, string | readonly string[] | undefined>>;
}

export interface WebhookOptions {
  /** The endpoint's `whsec_…`; default: the client's `webhookSecret`. */
  secret?: string | undefined;
  /** How old, or how far ahead, a webhook may be; default 300. */
  toleranceSeconds?: number | undefined;
}

const TOLERANCE_SECONDS = 300;

/** Checks webhooks as Standard Webhooks describes, with the Web Crypto of every runtime. */
export class Webhooks {
  readonly #secret: string | null;

  constructor(secret: string | null) {
    this.#secret = secret;
  }

  /** The event, if it is from the server and fresh. @throws WebhookVerificationError */
  async unwrap(request: WebhookRequest, options: WebhookOptions = {}): Promise<WebhookEvent> {
    await this.verify(request, options);
    const text =
      typeof request.body === 'string' ? request.body : new TextDecoder().decode(request.body);
    try {
      return JSON.parse(text) as WebhookEvent;
    } catch {
      throw new WebhookVerificationError('The body of the webhook is not JSON.');
    }
  }

  /** Resolves for a good signature. @throws WebhookVerificationError */
  async verify({ body, headers }: WebhookRequest, options: WebhookOptions = {}): Promise<void> {
    const secret = options.secret ?? this.#secret;
    if (!secret) throw new TypeError('Verifying a webhook needs the secret of its endpoint.');
    const id = header(headers, 'webhook-id');
    const timestamp = header(headers, 'webhook-timestamp');
    const signatures = header(headers, 'webhook-signature');
    requireFresh(timestamp, options.toleranceSeconds ?? TOLERANCE_SECONDS);
    const key = await importKey(secret);
    const content = signedContent(`${id}.${timestamp}.`, body);
    for (const entry of signatures.split(' ')) {
      const [version, signature] = entry.split(',');
      if (version !== 'v1' || !signature) continue;
      const bytes = fromBase64(signature);
      // Compares in constant time.
      if (bytes && (await crypto.subtle.verify('HMAC', key, bytes, content))) return;
    }
    throw new WebhookVerificationError('The signature of the webhook is not good.');
  }
}

function header(headers: WebhookRequest['headers'], name: string): string {
  const found =
    headers instanceof Headers
      ? headers.get(name)
      : Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1];
  const value = Array.isArray(found) ? (found[0] as string | undefined) : (found as string | null);
  if (!value) throw new WebhookVerificationError(`The webhook has no header '${name}'.`);
  return value;
}

function requireFresh(timestamp: string, toleranceSeconds: number): void {
  const age = Date.now() / 1000 - Number(timestamp);
  if (!/^\d+$/.test(timestamp) || Math.abs(age) > toleranceSeconds) {
    throw new WebhookVerificationError('The webhook is too old, or from the future.');
  }
}

function importKey(secret: string): ReturnType<typeof crypto.subtle.importKey> {
  const bytes = secret.startsWith('whsec_')
    ? fromBase64(secret.slice('whsec_'.length))
    : new TextEncoder().encode(secret);
  if (!bytes) throw new TypeError('The secret of the endpoint is not base64.');
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  return crypto.subtle.importKey('raw', bytes, algorithm, false, ['verify']);
}

function signedContent(prefix: string, body: string | Uint8Array): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const head = encoder.encode(prefix);
  const tail = typeof body === 'string' ? encoder.encode(body) : body;
  const content = new Uint8Array(head.length + tail.length);
  content.set(head);
  content.set(tail, head.length);
  return content;
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}
