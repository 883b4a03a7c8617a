import { createHash } from 'node:crypto';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';

const MAGIC = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';
const TEXT = 1;
const BINARY = 2;
const CLOSE = 8;

/** The server's end of a socket, as far as a stand-in needs it: it only tells. */
export interface ServerSocket {
  send(message: object): void;
  sendBinary(bytes: Buffer): void;
  close(): void;
}

/** Accepts WebSockets on an HTTP server. */
export function acceptSockets(
  server: Server,
  onSocket: (socket: ServerSocket, url: URL, headers: IncomingMessage['headers']) => void,
): void {
  server.on('upgrade', (request: IncomingMessage, stream: Duplex) => {
    const key = request.headers['sec-websocket-key'] ?? '';
    const accept = createHash('sha1').update(`${key}${MAGIC}`).digest('base64');
    stream.write(
      `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
    );
    stream.on('error', () => {});
    // Clients say nothing here but that they leave.
    stream.on('data', () => stream.end());
    const socket: ServerSocket = {
      send: (message) => void stream.write(frame(TEXT, Buffer.from(JSON.stringify(message)))),
      sendBinary: (bytes) => void stream.write(frame(BINARY, bytes)),
      close: () => void stream.end(frame(CLOSE, Buffer.alloc(0))),
    };
    onSocket(socket, new URL(request.url!, 'http://stand-in'), request.headers);
  });
}

function frame(opcode: number, payload: Buffer): Buffer {
  const { length } = payload;
  if (length < 126) return Buffer.concat([Buffer.from([0x80 | opcode, length]), payload]);
  const head = Buffer.from([0x80 | opcode, 126, length >> 8, length & 255]);
  return Buffer.concat([head, payload]);
}
