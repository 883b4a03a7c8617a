import { once } from 'node:events';
import { createServer, request as httpRequest } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { limitConnections } from '../../src/api/connections.ts';
import { ADMIN_KEY, startTarget, type Target } from './target.ts';

const MOST = 60;

let target: Target;
let port: number;

beforeAll(async () => {
  target = await startTarget('floods', { KINORA_CONNECTIONS: String(MOST) });
  port = Number(new URL(target.origin).port);
});
afterAll(async () => {
  await target.finish();
});

async function open(at: number, text = ''): Promise<Socket> {
  const socket = connect(at, '127.0.0.1');
  socket.on('error', () => {});
  await once(socket, 'connect');
  if (text !== '') socket.write(text);
  return socket;
}

const closed = (socket: Socket): Promise<void> =>
  socket.closed
    ? Promise.resolve()
    : new Promise((resolve) => socket.once('close', () => resolve()));

describe('connections that send nothing, or too slowly', () => {
  test('make room for whoever has a request', async () => {
    const sockets: Socket[] = [];
    for (let count = 0; count < 5 * MOST; count++) {
      sockets.push(await open(port, count % 2 ? 'GET /v1/videos HTTP/1.1\r\nX-Slow: ' : ''));
    }
    const response = await target.call('GET', '/v1/videos');
    expect(response.status).toBe(200);
    await response.text();
    await closed(sockets[0]!);
    for (const socket of sockets) socket.destroy();
  });

  test('are ended when the head of a request does not come', async () => {
    const socket = await open(port, 'GET /v1/videos HTTP/1.1\r\nHost: x\r\n');
    const began = Date.now();
    await closed(socket.resume());
    expect(Date.now() - began).toBeGreaterThan(5000);
  });

  test('are ended when a body stops to come', async () => {
    const server = createServer((request, response) => {
      request.resume().on('end', () => response.end('read'));
    });
    limitConnections(server, { most: 10, stallMs: 300 });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const at = (server.address() as AddressInfo).port;
    const slow = await open(at, 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nab');
    await closed(slow.resume());
    const whole = await open(at, 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\nab');
    const [answer] = (await once(whole, 'data')) as [Buffer];
    expect(answer.toString()).toContain('read');
    whole.destroy();
    server.close();
  });
});

test('a flood of requests is answered, each of them', async () => {
  const statuses = new Map<number, number>();
  const ask = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const headers = { authorization: `Bearer ${ADMIN_KEY}` };
      httpRequest({ port, host: '127.0.0.1', path: '/v1/videos', headers }, (response) => {
        statuses.set(response.statusCode!, (statuses.get(response.statusCode!) ?? 0) + 1);
        response.resume().on('end', () => resolve());
      })
        .on('error', reject)
        .end();
    });
  for (let round = 0; round < 40; round++) {
    await Promise.all(Array.from({ length: MOST / 2 }, ask));
  }
  expect(Object.fromEntries(statuses)).toEqual({ 200: (40 * MOST) / 2 });
});

test('heads that are too large, or no HTTP, end at once', async () => {
  for (const text of [
    `GET / HTTP/1.1\r\nX-Long: ${'x'.repeat(100_000)}\r\n\r\n`,
    `GET /${'x'.repeat(100_000)} HTTP/1.1\r\n\r\n`,
    '\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001',
    'GET / HTTP/9.9\r\n\r\n',
    'POST /v1/videos HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /smuggled HTTP/1.1\r\n\r\n',
    'POST /v1/videos HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n',
    'POST /v1/videos HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffffff\r\n',
  ]) {
    const socket = await open(port, text);
    let answer = '';
    socket.on('data', (chunk: Buffer) => (answer += chunk.toString('latin1')));
    await closed(socket);
    expect(answer, text.slice(0, 60)).toMatch(/^(?:HTTP\/1\.1 (?:400|401|414|431)|$)/);
    expect(answer).not.toContain('smuggled');
  }
});
