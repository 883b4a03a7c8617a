import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

export interface Received {
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  body: Buffer;
  /** Unix seconds of its arrival. */
  at: number;
}

interface Reply {
  status: number;
  headers?: Record<string, string>;
}

/** A small HTTP server on 127.0.0.1 that remembers what it is sent. */
export class Receiver implements AsyncDisposable {
  readonly requests: Received[] = [];
  /** What to answer to a request; `earlier` counts those on the same path before it. */
  reply: (request: Received, earlier: number) => Reply = () => ({ status: 204 });
  readonly #server: Server;
  readonly #waiting = new Set<() => void>();

  private constructor(server: Server) {
    this.#server = server;
  }

  static async open(): Promise<Receiver> {
    const server = createServer();
    const receiver = new Receiver(server);
    server.on('request', (request, response) => {
      void buffer(request).then((body) => {
        const received: Received = {
          method: request.method ?? '',
          path: request.url ?? '',
          headers: request.headers,
          body,
          at: Date.now() / 1000,
        };
        const earlier = receiver.requests.filter(({ path }) => path === received.path).length;
        receiver.requests.push(received);
        const { status, headers } = receiver.reply(received, earlier);
        response.writeHead(status, headers).end();
        for (const wake of receiver.#waiting) wake();
      });
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return receiver;
  }

  /** `http://127.0.0.1:PORT` */
  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Resolves with all requests that match once there are `count`; null if time runs out. */
  async collect(
    matches: (request: Received) => boolean,
    count: number,
    timeoutMs: number,
  ): Promise<Received[] | null> {
    const { promise, resolve } = Promise.withResolvers<Received[] | null>();
    const look = (): void => {
      const found = this.requests.filter(matches);
      if (found.length >= count) resolve(found);
    };
    const timer = setTimeout(() => resolve(null), timeoutMs);
    this.#waiting.add(look);
    look();
    try {
      return await promise;
    } finally {
      clearTimeout(timer);
      this.#waiting.delete(look);
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }
}
