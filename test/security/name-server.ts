import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { Resolver } from 'node:dns/promises';

/** A name server of the test's own, over UDP, that answers what it is told to. */
export interface NameServer extends AsyncDisposable {
  /** Asks it, and nobody else, as the guard asks the system. */
  resolve(name: string): Promise<string[]>;
  /** How often a name was asked for. */
  asked(name: string): number;
}

/** @param answer IPv4 addresses of a name, by how often it was asked for before. */
export async function startNameServer(
  answer: (name: string, before: number) => readonly string[],
): Promise<NameServer> {
  const socket = createSocket('udp4');
  const counts = new Map<string, number>();
  socket.on('message', (query, from) => {
    const { name, end } = readName(query);
    const isA = query.readUInt16BE(end) === 1;
    const before = counts.get(name) ?? 0;
    if (isA) counts.set(name, before + 1);
    const addresses = isA ? answer(name, before) : [];
    socket.send(reply(query, end + 4, addresses), from.port, from.address);
  });
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  const resolver = new Resolver();
  resolver.setServers([`127.0.0.1:${socket.address().port}`]);
  return {
    resolve: (name) => resolver.resolve4(name).catch(() => []),
    asked: (name) => counts.get(name) ?? 0,
    [Symbol.asyncDispose]: async () => {
      socket.close();
    },
  };
}

function readName(query: Buffer): { name: string; end: number } {
  const labels: string[] = [];
  let at = 12;
  while (query[at]! > 0) {
    const length = query[at]!;
    labels.push(query.toString('latin1', at + 1, at + 1 + length));
    at += 1 + length;
  }
  return { name: labels.join('.').toLowerCase(), end: at + 1 };
}

function reply(query: Buffer, questionEnd: number, addresses: readonly string[]): Buffer {
  const head = Buffer.from(query.subarray(0, 12));
  head.writeUInt16BE(0x8180, 2);
  head.writeUInt16BE(1, 4);
  head.writeUInt16BE(addresses.length, 6);
  head.writeUInt32BE(0, 8);
  // A pointer to the name of the question, an address of class IN, good for no time.
  const answers = addresses.map((address) =>
    Buffer.from([0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 0, 0, 4, ...address.split('.').map(Number)]),
  );
  return Buffer.concat([head, query.subarray(12, questionEnd), ...answers]);
}
