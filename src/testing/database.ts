import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import type { Database } from '../database/database.ts';
import { openDatabase } from '../database/open.ts';

/** A database of its own, with the current schema, on the server of the test run. */
export interface TestDatabase extends AsyncDisposable {
  readonly url: string;
  /** Another connection to the same database, as another process would have. Closed with the rest. */
  open(): Promise<Database>;
}

export async function createTestDatabase(): Promise<TestDatabase> {
  const socket = inject('databaseSocket');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const opened: Database[] = [];
  await administer(socket, `create database ${name} template template_kinora`);
  const url = `postgres://kinora@localhost/${name}?host=${encodeURIComponent(socket)}`;
  return {
    url,
    open: async () => {
      const database = await openDatabase({ dataDirectory: '/nonexistent', url });
      opened.push(database);
      return database;
    },
    [Symbol.asyncDispose]: async () => {
      await Promise.all(opened.map((database) => database.close()));
      await administer(socket, `drop database ${name} with (force)`);
    },
  };
}

async function administer(socket: string, statement: string): Promise<void> {
  const client = new pg.Client({ host: socket, user: 'kinora', database: 'postgres' });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
