import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';

export interface StandInRequest {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: IncomingMessage['headers'];
  body: Buffer;
  json(): Record<string, unknown>;
  form(): Promise<FormData>;
  /** Aborted when the caller hangs up. */
  gone: AbortSignal;
}

export interface StandInAnswer {
  status?: number;
  headers?: Record<string, string>;
  /** Sent as JSON. */
  json?: unknown;
  bytes?: Buffer;
  /** Sends half of `bytes` and breaks the connection. */
  breaks?: boolean;
  /** Goes on by itself: server-sent events. */
  stream?: (response: ServerResponse) => void;
}

/** A server of a test that behaves as somebody's real one was seen to. */
export interface StandIn extends AsyncDisposable {
  /** `http://127.0.0.1:41234` */
  readonly origin: string;
  /** Everything that was asked so far: `POST /v1/videos`. */
  readonly log: string[];
  /** The next request is answered so instead: a status, or a connection that breaks. */
  failNext(fault: number | 'reset'): void;
  /** Every connection breaks. */
  dropConnections(): void;
  server: ReturnType<typeof createServer>;
}

export async function serveStandIn(
  answer: (request: StandInRequest) => Promise<StandInAnswer> | StandInAnswer,
): Promise<StandIn> {
  const log: string[] = [];
  const faults: (number | 'reset')[] = [];
  const sockets = new Set<Socket>();

  const handle = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(incoming.url!, 'http://stand-in');
    const control = new AbortController();
    response.on('close', () => control.abort());
    const body = await buffer(incoming);
    log.push(`${incoming.method} ${url.pathname}`);
    const fault = faults.shift();
    if (fault === 'reset') return void incoming.socket.destroy();
    const given =
      fault === undefined
        ? await answer({
            method: incoming.method!,
            path: url.pathname,
            query: url.searchParams,
            headers: incoming.headers,
            body,
            json: () => JSON.parse(body.toString()) as Record<string, unknown>,
            form: () => {
              const type = incoming.headers['content-type'] ?? '';
              return new Response(new Uint8Array(body), {
                headers: { 'content-type': type },
              }).formData();
            },
            gone: control.signal,
          })
        : { status: fault, json: { error: 'a passing fault' } };
    write(response, given);
  };

  const server = createServer((incoming, response) => {
    handle(incoming, response).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(500);
      response.end(JSON.stringify({ error: { message: String(error) } }));
    });
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  const { promise: listening, resolve } = Promise.withResolvers<void>();
  server.listen(0, '127.0.0.1', resolve);
  await listening;
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    log,
    server,
    failNext: (fault) => void faults.push(fault),
    dropConnections: () => sockets.forEach((socket) => socket.destroy()),
    [Symbol.asyncDispose]: async () => {
      const { promise: closed, resolve: close } = Promise.withResolvers<void>();
      server.close(() => close());
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

function write(response: ServerResponse, given: StandInAnswer): void {
  const { status = 200, headers = {}, json, bytes, breaks = false, stream } = given;
  if (stream) {
    response.writeHead(status, headers);
    stream(response);
  } else if (bytes) {
    response.writeHead(status, { 'content-length': String(bytes.length), ...headers });
    if (!breaks) return void response.end(bytes);
    response.write(bytes.subarray(0, bytes.length / 2), () => response.socket?.destroy());
  } else {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(json === undefined ? undefined : JSON.stringify(json));
  }
}
