import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { setImmediate as othersFirst, setTimeout as pause } from 'node:timers/promises';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ApiError } from '../contract/error.ts';
import { UploadedFile } from '../contract/uploaded-file.ts';
import type { Idempotency, KeyState } from '../idempotency/idempotency.ts';
import type { JsonObject } from '../store/store.ts';

const KEY_MAX_LENGTH = 255;
/** When a repetition of a request that is still being answered shall come again. */
const RETRY_AFTER_SECONDS = 1;
/** How long a repetition waits before it is sent away, and how often it looks. */
const WAIT_MS = 10_000;
const LOOK_MS = 50;
/** Characters of a body that are hashed before others have their turn. */
const HASHED_AT_ONCE = 1024 * 1024;

declare module 'fastify' {
  interface FastifyRequest {
    /** The `Idempotency-Key` that this request holds until it is answered. */
    idempotencyKey: string | null;
  }
}

/**
 * Honours `Idempotency-Key` on every POST: the same key and body get the answer of the first
 * request, the same key with another body is refused.
 */
export function honourIdempotencyKeys(app: FastifyInstance): void {
  app.decorateRequest('idempotencyKey', null);

  app.addHook('preHandler', async (request, reply) => {
    const key = request.headers['idempotency-key'];
    if (request.method !== 'POST' || typeof key !== 'string') return;
    checkKey(key);
    const found = await takeKey(request.project.idempotency, key, await fingerprint(request));
    switch (found.state) {
      case 'taken':
        request.idempotencyKey = key;
        return;
      case 'answered':
        return reply.header('idempotent-replayed', 'true').send(found.answer);
      case 'in_progress':
        throw new ApiError(409, 'A request with the same Idempotency-Key is in progress.', {
          code: 'idempotency_key_in_use',
          headers: { 'x-should-retry': 'true', 'retry-after': String(RETRY_AFTER_SECONDS) },
        });
      case 'reused':
        throw new ApiError(
          400,
          'This Idempotency-Key was used with another request. Use a new key, or send the same request.',
          { param: 'Idempotency-Key', code: 'idempotency_key_reused' },
        );
    }
  });

  app.addHook('onSend', async (request, reply, payload) => {
    const key = request.idempotencyKey;
    if (key === null) return;
    request.idempotencyKey = null;
    if (reply.statusCode < 300 && typeof payload === 'string') {
      await request.project.idempotency.save(key, JSON.parse(payload) as JsonObject);
    } else {
      await request.project.idempotency.free(key);
    }
  });
}

/** A repetition that comes too early waits for the answer of the first. */
async function takeKey(idempotency: Idempotency, key: string, print: string): Promise<KeyState> {
  const deadline = Date.now() + WAIT_MS;
  for (;;) {
    const found = await idempotency.take(key, print);
    if (found.state !== 'in_progress' || Date.now() > deadline) return found;
    await pause(LOOK_MS);
  }
}

function checkKey(key: string): void {
  if (key.length === 0 || key.length > KEY_MAX_LENGTH) {
    throw new ApiError(400, `An Idempotency-Key has 1 to ${KEY_MAX_LENGTH} characters.`, {
      param: 'Idempotency-Key',
      code: 'invalid_value',
    });
  }
}

/** Equal for requests that ask for the same thing, byte for byte of every file. */
async function fingerprint(request: FastifyRequest): Promise<string> {
  const hash = createHash('sha256');
  hash.update(`${request.method} ${request.url}\n`);
  const files: UploadedFile[] = [];
  const body = JSON.stringify(request.body ?? null, (_key, value: unknown) => {
    if (value instanceof UploadedFile) return `file ${files.push(value)}`;
    return isPlainObject(value) ? sorted(value) : value;
  });
  for (let at = 0; at < body.length; at += HASHED_AT_ONCE) {
    hash.update(body.slice(at, at + HASHED_AT_ONCE));
    await othersFirst();
  }
  for (const file of files) await pipeline(createReadStream(file.path), hash, { end: false });
  return hash.digest('hex');
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Clients may order fields as they like. */
function sorted(value: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
