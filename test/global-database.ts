import { chmod, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { startEmbedded } from '../src/database/embedded.ts';
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
  const server = await startEmbedded(dataDirectory);
  const socket = String(server.connection.host);
  const admin = await openDatabase({ dataDirectory, url: null });
  await admin.pool.query('create database template_kinora');
  await admin.close();
  const url = `postgres://kinora@localhost/template_kinora?host=${encodeURIComponent(socket)}`;
  const template = await openDatabase({ dataDirectory, url });
  const queue = await openQueue({ database: template, queues: [], onError: () => {} });
  await queue.close();
  await template.close();
  provide('databaseSocket', socket);
  return async () => {
    await server.close();
    await rm(dataDirectory, { recursive: true, force: true });
  };
}
