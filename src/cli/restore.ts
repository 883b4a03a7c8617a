import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import type { BackupTotals } from '../backup/backup.ts';
import { restoreBackup } from '../backup/restore.ts';
import type { Config } from '../config.ts';
import { loadConfig } from '../load-config.ts';
import { openDatabase } from '../database/open.ts';
import { checkStorage } from '../jobs/check-storage.ts';
import { openQueue } from '../queue/pg-boss.ts';
import { openStorage } from '../storage/open.ts';
import { describe } from './backup.ts';
import type { Command } from './command.ts';
import { EXIT, UsageError } from './exit.ts';

/** `kinora restore FILE`: a backup into an empty data folder, or another database and storage. */
export const restore: Command = {
  usage: 'FILE',
  flags: {},
  settings: ['data', 'database', 'databaseDirect', 'storage', 'config'],
  complete: 'file',
  notes: [
    'The database must be empty. A restore that fails changes no record and may be',
    'repeated. - reads the backup from standard input.',
  ],
  examples: [
    'kinora restore kinora.tar --data ./new-folder',
    'kinora restore kinora.tar --database postgres://… --storage s3://films',
  ],
  async run(call, { env, stdin, stderr }) {
    const [file, ...more] = call.arguments;
    if (!file || more.length > 0) throw new UsageError('Name one file to read.');
    const config = await loadConfig({ ...env, KINORA_HOST: '127.0.0.1' }, call.settings);
    const source = file === '-' ? (stdin as Readable) : createReadStream(file);
    const { totals, hasBlobs } = await restoreInto(config, source);
    stderr.write(`${describe(totals)} are restored.\n`);
    if (hasBlobs) stderr.write(await mend(config));
    return EXIT.ok;
  },
};

async function restoreInto(
  config: Config,
  source: Readable,
): Promise<{ totals: BackupTotals; hasBlobs: boolean }> {
  const where = {
    dataDirectory: config.dataDirectory,
    url: config.databaseUrl,
    directUrl: config.databaseDirectUrl,
  };
  const { manifest, totals } = await restoreBackup(source, {
    open: async ({ migrations, queues }) => {
      const storage = await openStorage(config.storage, config.dataDirectory);
      // The tables as they were when the backup was made: what has changed since is done to the data.
      const upTo = migrations.at(-1)!;
      const database = await openDatabase({ ...where, schema: { upTo } });
      const queue = await openQueue({ database, queues, onError: () => {} });
      const close = async (): Promise<void> => {
        await queue.close();
        await database.close();
      };
      return { database, storage, [Symbol.asyncDispose]: close };
    },
  });
  return { totals, hasBlobs: manifest.hasBlobs };
}

/** Brings the schema up to date, and records and blobs into agreement. */
async function mend(config: Config): Promise<string> {
  await using database = await openDatabase({
    dataDirectory: config.dataDirectory,
    url: config.databaseUrl,
    directUrl: config.databaseDirectUrl,
  });
  const storage = await openStorage(config.storage, config.dataDirectory);
  const { orphans, broken } = await checkStorage(
    { database, storage },
    { mends: true, graceMs: 0 },
  );
  if (orphans.length + broken.length === 0) return '';
  return (
    `While the backup was made, films were removed: ${broken.length} records have lost their bytes, ` +
    `${orphans.length} blobs their record.\n`
  );
}
