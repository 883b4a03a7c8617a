import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import type { Database } from '../src/database/database.ts';
import { openDatabase } from '../src/database/open.ts';

/** A database of its own, with the current schema, on the server of the test run. */
export interface TestDatabase extends AsyncDisposable {
  readonly url: string;
  /** Another connection to the same database, as another process would have. Closed with the rest. */
  open(): Promise<Database>;
  /** Removes all rows and closes what `open` gave: cheaper than another database. */
  clear(): Promise<void>;
}

export async function createTestDatabase(): Promise<TestDatabase> {
  const socket = inject('databaseSocket');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const opened: Database[] = [];
  const closeAll = async (): Promise<void> => {
    await Promise.all(opened.splice(0).map((database) => database.close()));
  };
  await administer(socket, `create database ${name} template template_kinora`);
  const url = `postgres://kinora@localhost/${name}?host=${encodeURIComponent(socket)}`;
  return {
    url,
    open: async () => {
      const database = await openDatabase({ dataDirectory: '/nonexistent', url });
      opened.push(database);
      return database;
    },
    clear: async () => {
      await closeAll();
      const tables = ['videos', 'deleted_videos', 'events', 'charges', 'kinora_queue.job'];
      await administer(socket, tables.map((table) => `delete from ${table}`).join(';'), name);
    },
    [Symbol.asyncDispose]: async () => {
      await closeAll();
      await administer(socket, `drop database ${name} with (force)`);
    },
  };
}

async function administer(socket: string, statement: string, database = 'postgres'): Promise<void> {
  const client = new pg.Client({ host: socket, user: 'kinora', database });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
