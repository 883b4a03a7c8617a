import type { TestProject } from 'vitest/node';
import { findPostgres, startPostgres } from '../debian-postgres.ts';
import privateDatabase, { createTemplate } from '../global-database.ts';

/** Debian's server in place of the private one, where it is installed. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!findPostgres()) {
    process.stderr.write('PostgreSQL is not installed: these tests run on the private one\n');
    return privateDatabase(project);
  }
  const server = await startPostgres();
  process.stderr.write(`PostgreSQL ${server.version} of this machine\n`);
  await createTemplate(server.socket);
  project.provide('databaseSocket', server.socket);
  return async () => server[Symbol.asyncDispose]();
}
