import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';

/** A server under measurement. */
export interface Target {
  name: string;
  /** With `/v1`. */
  url: string;
  pid: number;
  stop(): Promise<void>;
}

/** Forks a program of this folder, which sends its base URL when it answers. */
export async function startTarget(name: string, args: readonly string[] = []): Promise<Target> {
  const child = fork(path.join(import.meta.dirname, `${name}.ts`), args);
  const [url] = (await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(([code]) => {
      throw new Error(`${name} ended with code ${String(code)} before it answered`);
    }),
  ])) as [string];
  return { name, url, pid: child.pid!, stop: () => stopProcess(child) };
}

export async function stopProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}

/** Of this machine, for a program that cannot be asked for any. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
