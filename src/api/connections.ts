import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/** How long a client may take for the head of a request. */
const HEADERS_MS = 15_000;
/** How long a body may bring no byte, and how long it may take in all. */
const BODY_STALL_MS = 30_000;
const REQUEST_MS = 60 * 60_000;
/** Between looks for clients that take too long. */
const CHECK_MS = 2000;

/** What Node's server is made with; the rest is set by `limitConnections`. */
export const HTTP_LIMITS = {
  headersTimeout: HEADERS_MS,
  requestTimeout: REQUEST_MS,
  connectionsCheckingInterval: CHECK_MS,
  maxHeaderSize: 16 * 1024,
} as const;

/**
 * Keeps slow and idle clients from using up the server: at `most` connections the one that has been
 * silent for longest makes room, so that whoever has a request still gets through, and a body that
 * stops to come is cut off.
 */
export function limitConnections(
  server: Server,
  { most, stallMs = BODY_STALL_MS }: { most: number; stallMs?: number },
): void {
  /** Connections without a request, the longest silent first. */
  const silent = new Set<Socket>();
  const answering = new WeakMap<Socket, number>();
  let open = 0;
  server.on('connection', (socket) => {
    open += 1;
    silent.add(socket);
    socket.once('close', () => {
      open -= 1;
      silent.delete(socket);
    });
    if (open > most) (silent.values().next().value ?? socket).destroy();
  });
  server.prependListener('request', (request, response) => {
    const { socket } = request;
    silent.delete(socket);
    answering.set(socket, (answering.get(socket) ?? 0) + 1);
    response.once('close', () => {
      const left = answering.get(socket)! - 1;
      answering.set(socket, left);
      if (left === 0 && !socket.destroyed) silent.add(socket);
    });
    if (request.complete) return;
    const onStall = (): void => void socket.destroy();
    socket.setTimeout(stallMs, onStall);
    request.once('close', () => {
      socket.off('timeout', onStall);
      // Once the answer is out, the time that is set is that of an idle connection.
      if (!response.writableFinished) socket.setTimeout(0);
    });
  });
}
