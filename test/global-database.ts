import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { describeCluster } from '../src/database/cluster.ts';
import { openDatabase } from '../src/database/open.ts';
import { openQueue } from '../src/queue/pg-boss.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the socket of the run's database server. */
    databaseSocket: string;
  }
}

/** One database server for the whole run, with a template that every test database is a copy of. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const dataDirectory = await mkdtemp(path.join(os.tmpdir(), 'kinora-tests-'));
  await chmod(dataDirectory, 0o755);
  const child = await startKeeper(dataDirectory);
  const { socketDirectory } = await describeCluster(dataDirectory);
  await createTemplate(socketDirectory);
  provide('databaseSocket', socketDirectory);
  return async () => {
    const exited = once(child, 'exit');
    child.stdin!.end();
    await exited;
  };
}

/** A process that stops the server even if this one is killed. */
async function startKeeper(dataDirectory: string): Promise<ChildProcess> {
  const script = path.join(import.meta.dirname, 'database-process.ts');
  const child = spawn(process.execPath, [script, dataDirectory, '--remove'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  const answer = JSON.parse(line) as { isOpen: boolean; message?: string };
  if (!answer.isOpen) throw new Error(answer.message);
  return child;
}

export async function createTemplate(socketDirectory: string): Promise<void> {
  const client = new pg.Client({ host: socketDirectory, user: 'kinora', database: 'postgres' });
  await client.connect();
  await client.query('create database template_kinora');
  await client.end();
  const host = encodeURIComponent(socketDirectory);
  const url = `postgres://kinora@localhost/template_kinora?host=${host}`;
  const template = await openDatabase({ dataDirectory: '/nonexistent', url });
  const queue = await openQueue({ database: template, queues: [], onError: () => {} });
  await queue.close();
  await template.close();
}
