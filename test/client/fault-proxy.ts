import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** What a request looked like when it arrived. */
export interface Seen {
  method: string;
  /** With the query. */
  path: string;
  headers: IncomingMessage['headers'];
}

/** What goes wrong with a request. */
export type Fault =
  /** The connection breaks before anything is asked of the server. */
  | { kind: 'drop' }
  /** The server does its work, and its answer is lost. */
  | { kind: 'lose' }
  /** The connection breaks, or falls silent, after so many bytes of the answer. */
  | { kind: 'cut' | 'stall'; afterBytes: number }
  /** The proxy answers by itself. */
  | { kind: 'answer'; status: number; headers?: Record<string, string>; body?: string }
  /** The request arrives without these parameters, the answer leaves with these headers. */
  | { kind: 'change'; without?: readonly string[]; headers?: Record<string, string> };

export interface FaultProxy extends AsyncDisposable {
  /** Of the API, through the proxy. */
  readonly baseURL: string;
  /** Every request so far. */
  readonly seen: Seen[];
  /** The next requests whose `METHOD /path` matches go wrong in this way. */
  fail(pattern: RegExp, fault: Fault, times?: number): void;
}

/** A proxy before a real server, on a bad day. */
export async function startFaultProxy(target: string): Promise<FaultProxy> {
  const planned: { pattern: RegExp; fault: Fault; left: number }[] = [];
  const seen: Seen[] = [];
  const sockets = new Set<Socket>();
  const proxy = createServer((incoming, outgoing) => {
    const { method = 'GET', url = '/', headers } = incoming;
    seen.push({ method, path: url, headers });
    const plan = planned.find(
      ({ pattern, left }) => left > 0 && pattern.test(`${method} ${url.split('?')[0]}`),
    );
    if (plan) plan.left--;
    handle(target, incoming, outgoing, plan?.fault ?? null);
  });
  proxy.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  return {
    baseURL: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}/v1`,
    seen,
    fail: (pattern, fault, times = 1) => void planned.push({ pattern, fault, left: times }),
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets) socket.destroy();
      proxy.close();
      await once(proxy, 'close');
    },
  };
}

function handle(
  target: string,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  fault: Fault | null,
): void {
  if (fault?.kind === 'drop') return void incoming.socket.destroy();
  if (fault?.kind === 'answer') {
    incoming.resume();
    const headers = { 'content-type': 'application/json', ...fault.headers };
    outgoing.writeHead(fault.status, headers).end(fault.body ?? '{}');
    return;
  }
  const url = new URL(incoming.url!, target);
  if (fault?.kind === 'change')
    for (const name of fault.without ?? []) url.searchParams.delete(name);
  const forwarded = request(
    url,
    { method: incoming.method, headers: { ...incoming.headers, host: url.host } },
    (answer) => {
      if (fault?.kind === 'lose') {
        answer.resume().on('end', () => incoming.socket.destroy());
        return;
      }
      const extra = fault?.kind === 'change' ? fault.headers : {};
      outgoing.writeHead(answer.statusCode!, { ...answer.headers, ...extra });
      if (fault?.kind === 'cut')
        relay(answer, outgoing, fault.afterBytes, () => outgoing.destroy());
      else if (fault?.kind === 'stall') relay(answer, outgoing, fault.afterBytes, () => undefined);
      else answer.pipe(outgoing);
    },
  );
  forwarded.on('error', () => incoming.socket.destroy());
  outgoing.on('close', () => forwarded.destroy());
  incoming.pipe(forwarded);
}

/** Passes bytes on until so many have gone. */
function relay(
  answer: IncomingMessage,
  outgoing: ServerResponse,
  limit: number,
  onLimit: () => void,
): void {
  let left = limit;
  answer.on('data', (chunk: Buffer) => {
    if (left <= 0) return;
    const part = chunk.subarray(0, left);
    left -= part.length;
    outgoing.write(part, () => {
      if (left <= 0) onLimit();
    });
  });
  answer.on('end', () => {
    if (left > 0) outgoing.end();
  });
}
