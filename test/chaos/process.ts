import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';

const NODE = path.join(import.meta.dirname, 'node.ts');
/** Hundreds of starts read the same modules. */
const CACHE = path.join(os.tmpdir(), 'kinora-compile-cache');

/** A process of the cluster that may be killed at any moment and is then started again. */
export interface Member {
  readonly name: string;
  readonly env: Record<string, string>;
  /** Null while it is starting. */
  baseURL: string | null;
  child: ChildProcess | null;
  /** Stopped by a signal, to be continued. */
  isFrozen: boolean;
}

export function createMember(name: string, env: Record<string, string>): Member {
  return { name, env, baseURL: null, child: null, isFrozen: false };
}

/** Resolves when it answers; false if it ended before, by whatever hand. */
export async function startMember(member: Member, log: string): Promise<boolean> {
  const child = spawn(process.execPath, [NODE], {
    env: { PATH: process.env['PATH'], NODE_COMPILE_CACHE: CACHE, ...member.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  member.child = child;
  child.stderr.on('data', (chunk: Buffer) => appendFileSync(log, `${member.name} ${chunk}`));
  const ended = once(child, 'exit').then(() => null);
  const line = once(createInterface({ input: child.stdout }), 'line').then(([text]) =>
    String(text),
  );
  const baseURL = await Promise.race([line, ended]);
  if (member.child !== child) return false;
  member.baseURL = baseURL;
  return baseURL !== null;
}

/** SIGKILL; resolves when it is gone. */
export async function killMember(member: Member): Promise<void> {
  const { child } = member;
  member.baseURL = null;
  member.child = null;
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

/** SIGTERM; resolves when it has ended by itself. */
export async function stopMember(member: Member): Promise<void> {
  const { child } = member;
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}
