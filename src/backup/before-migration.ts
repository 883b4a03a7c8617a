import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Database } from '../database/database.ts';
import { createBackup } from './backup.ts';

/** Older ones are removed. */
const KEPT = 3;
const SUFFIX = '.records.tar';

/**
 * Writes the records, as they are before a newer version changes their tables, to
 * `backups/TIME-MIGRATION.records.tar` in the data folder. `kinora restore` reads it.
 */
export async function backUpBeforeMigration(
  from: string,
  {
    database,
    dataDirectory,
    version,
  }: { database: Pick<Database, 'connection'>; dataDirectory: string; version: string },
): Promise<string> {
  const folder = path.join(dataDirectory, 'backups');
  await mkdir(folder, { recursive: true });
  const time = new Date().toISOString().replaceAll(/[-:]|\.\d+/g, '');
  const file = path.join(folder, `${time}-${from}${SUFFIX}`);
  const aside = `${file}.part`;
  const source = createBackup({ database, storage: null, version });
  await pipeline(source, createWriteStream(aside, { flush: true, mode: 0o600 }));
  await rename(aside, file);
  const all = (await readdir(folder)).filter((name) => name.endsWith(SUFFIX)).toSorted();
  for (const name of all.slice(0, -KEPT)) await rm(path.join(folder, name));
  return file;
}
