import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { Random } from './random.ts';

/** A caller who never gives up, and who names each thing he wants once. */
export interface Caller {
  /** Resolves when the job was accepted, however many tries that took. */
  create(key: string, seed: number): Promise<string>;
  /** An endpoint for webhooks. */
  register(url: string): Promise<void>;
  status(id: string): Promise<{ status: string; error: { code: string } | null }>;
  /** SHA-256 of all pictures and sounds of a whole film; the rest of it tells whose it is. */
  film(id: string): Promise<string>;
}

export function createCaller(baseURLs: () => string[], random: Random): Caller {
  const call = async (path: string, init: RequestInit = {}): Promise<Response> => {
    for (;;) {
      const bases = baseURLs();
      if (bases.length > 0) {
        try {
          const answer = await fetch(`${random.pick(bases)}${path}`, {
            ...init,
            signal: AbortSignal.timeout(15_000),
          });
          if (answer.ok) return answer;
          if (answer.status < 500 && answer.status !== 409 && answer.status !== 429) {
            throw new RefusedError(`${answer.status} ${path}: ${await answer.text()}`);
          }
          await answer.body?.cancel();
        } catch (error) {
          if (error instanceof RefusedError) throw error;
        }
      }
      await pause(100);
    }
  };
  const post = (path: string, body: object, headers = {}): Promise<Response> =>
    call(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  /** An answer may break off after its first line. */
  const whole = async <T>(ask: () => Promise<T>): Promise<T> => {
    for (;;) {
      try {
        return await ask();
      } catch (error) {
        if (error instanceof RefusedError) throw error;
        await pause(50);
      }
    }
  };
  return {
    create: (key, seed) =>
      whole(async () => {
        const body = { prompt: `Chaos ${key}`, seconds: '4', size: '720x1280', seed };
        const answer = await post('/videos', body, { 'idempotency-key': key });
        return ((await answer.json()) as { id: string }).id;
      }),
    register: async (url) => {
      const event_types = ['video.completed', 'video.failed'];
      await post('/webhook_endpoints', { name: 'chaos', url, event_types });
    },
    status: (id) => whole(async () => (await (await call(`/videos/${id}`)).json()) as never),
    film: (id) =>
      whole(async () => {
        const answer = await call(`/videos/${id}/content`);
        const bytes = Buffer.from(await answer.arrayBuffer());
        if (bytes.length !== Number(answer.headers.get('content-length')))
          throw new Error('cut off');
        return createHash('sha256').update(mediaOf(bytes)).digest('hex');
      }),
  };
}

/** What is in the `mdat` boxes of an MP4. */
function mediaOf(film: Buffer): Buffer {
  const media: Buffer[] = [];
  let offset = 0;
  while (offset < film.length) {
    const size = film.readUInt32BE(offset);
    if (size < 8) throw new Error(`no box at ${offset}`);
    const type = film.toString('latin1', offset + 4, offset + 8);
    if (type === 'mdat') media.push(film.subarray(offset + 8, offset + size));
    offset += size;
  }
  if (media.length === 0 || offset !== film.length) throw new Error('not a whole film');
  return Buffer.concat(media);
}

class RefusedError extends Error {}

/** What came to the webhook endpoint: ids of deliveries by video and type. */
export interface Receiver {
  url: string;
  ids: Map<string, Set<string>>;
  deliveries(): number;
  close(): Promise<void>;
}

export async function startReceiver(): Promise<Receiver> {
  const ids = new Map<string, Set<string>>();
  let deliveries = 0;
  const server: Server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const event = JSON.parse(Buffer.concat(chunks).toString()) as {
      type: string;
      data: { id: string };
    };
    const name = `${event.data.id} ${event.type}`;
    ids.set(name, (ids.get(name) ?? new Set()).add(String(request.headers['webhook-id'])));
    deliveries += 1;
    response.end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    ids,
    deliveries: () => deliveries,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
