import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBackup, type BackupTotals } from '../backup/backup.ts';
import { loadConfig } from '../load-config.ts';
import { openDatabase } from '../database/open.ts';
import { packageVersion } from '../package-version.ts';
import { openStorage } from '../storage/open.ts';
import { isOn, type Command } from './command.ts';
import { EXIT, UsageError } from './exit.ts';

/** `kinora backup FILE`: everything as one file, while servers go on working. */
export const backup: Command = {
  usage: 'FILE',
  flags: {
    'records-only': { type: 'boolean', help: 'leave the films out' },
  },
  settings: ['data', 'database', 'databaseDirect', 'storage', 'config'],
  complete: 'file',
  notes: ['The file is a tar archive; - writes it to standard output.'],
  examples: ['kinora backup kinora.tar', 'kinora backup - | ssh backup "cat > kinora.tar"'],
  async run(call, { env, stdout, stderr, signal }) {
    const [file, ...more] = call.arguments;
    if (!file || more.length > 0) throw new UsageError('Name one file to write.');
    const config = await loadConfig({ ...env, KINORA_HOST: '127.0.0.1' }, call.settings);
    const storage = isOn(call, 'records-only')
      ? null
      : await openStorage(config.storage, config.dataDirectory);
    await using database = await openDatabase({
      dataDirectory: config.dataDirectory,
      url: config.databaseUrl,
      directUrl: config.databaseDirectUrl,
      schema: 'as_it_is',
    });
    let totals: BackupTotals = { rows: 0, blobs: 0, bytes: 0 };
    const source = createBackup({
      database,
      storage,
      version: packageVersion(),
      onProgress: (now) => (totals = now),
    });
    if (file === '-') await pipeline(source, stdout as Writable, { end: false, signal });
    else await writeFileAside(file, (aside) => pipeline(source, aside, { signal }));
    stderr.write(`${describe(totals)} are in ${file === '-' ? 'the backup' : file}.\n`);
    return EXIT.ok;
  },
};

export function describe({ rows, blobs, bytes }: Readonly<BackupTotals>): string {
  return `${rows} records and ${blobs} blobs (${(bytes / 1e6).toFixed(1)} MB)`;
}

/** A backup that is there is whole. */
export async function writeFileAside(
  file: string,
  write: (aside: Writable) => Promise<void>,
): Promise<void> {
  const aside = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}`);
  try {
    await write(createWriteStream(aside, { flags: 'wx', flush: true, mode: 0o600 }));
    await rename(aside, file);
    const folder = await open(path.dirname(file), 'r');
    await folder.sync().finally(() => folder.close());
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
}
