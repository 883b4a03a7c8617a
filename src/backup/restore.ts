import { createHash } from 'node:crypto';
import { Readable, Transform } from 'node:stream';
import type { Database } from '../database/database.ts';
import { openFilling, type Filling } from '../database/snapshot.ts';
import type { BlobStorage } from '../storage/storage.ts';
import { ArchiveError, readArchive, type ArchivedFile } from './archive.ts';
import {
  END_FILE,
  MANIFEST_FILE,
  type BackupTotals,
  type BlobSum,
  type Manifest,
} from './backup.ts';

/** Where a backup goes. */
export interface RestoreTarget extends AsyncDisposable {
  /** Empty, with the tables of the manifest's migrations and its queues. */
  database: Pick<Database, 'connection'>;
  storage: BlobStorage;
}

export interface RestoreOptions {
  /** Makes the target ready once it is known what comes; called once. */
  open(manifest: Manifest): Promise<RestoreTarget>;
  onProgress?: (totals: Readonly<BackupTotals>) => void;
}

/**
 * Puts a backup where nothing is yet. Records appear all at once, when every byte is in place; a
 * restore that fails may be repeated.
 *
 * @throws ArchiveError if the backup is damaged, or is none.
 */
export async function restoreBackup(
  source: Readable,
  { open, onProgress = () => {} }: RestoreOptions,
): Promise<{ manifest: Manifest; totals: BackupTotals }> {
  const files = readArchive(source);
  const first = await files.next();
  const manifest = first.done ? null : await readManifest(first.value);
  if (!manifest) throw new ArchiveError('This is no backup of Kinora.');
  await using target = await open(manifest);
  await using filling = await openFilling(target.database);
  const totals: BackupTotals = { rows: 0, blobs: 0, bytes: 0 };
  const hashes = new Map<string, BlobSum>();
  let promised: BackupTotals | null = null;
  for await (const file of files) {
    const [kind, ...rest] = file.name.split('/');
    if (kind === 'blobs') {
      const sum = await storeBlob(target.storage, rest.join('/'), file);
      hashes.set(sum.key, sum);
      totals.blobs += 1;
      totals.bytes += sum.size;
    } else if (kind === 'tables' || kind === 'queue') {
      totals.rows += await insertLines(filling, kind === 'tables' ? rest[0]! : null, file);
    } else if (kind === 'sums') {
      for (const line of await linesOf(file)) check(JSON.parse(line) as BlobSum, hashes);
    } else if (file.name === END_FILE) {
      promised = JSON.parse((await linesOf(file))[0]!) as BackupTotals;
    }
    onProgress(totals);
  }
  if (!promised) throw new ArchiveError('The backup is cut off.');
  if (JSON.stringify(promised) !== JSON.stringify(totals)) {
    throw new ArchiveError('The backup does not hold what it should.');
  }
  await filling.commit();
  return { manifest, totals };
}

async function readManifest(file: ArchivedFile): Promise<Manifest | null> {
  if (file.name !== MANIFEST_FILE) return null;
  const manifest = JSON.parse((await linesOf(file)).join('\n')) as Manifest;
  if (manifest.format !== 'kinora-backup') return null;
  if (manifest.formatVersion !== 1) {
    throw new ArchiveError('This backup was written by a newer Kinora: use that version.');
  }
  return manifest;
}

async function linesOf({ body }: ArchivedFile): Promise<string[]> {
  const bytes = Buffer.concat(await Array.fromAsync(body));
  return bytes.toString('utf8').trimEnd().split('\n');
}

async function insertLines(
  filling: Filling,
  table: string | null,
  file: ArchivedFile,
): Promise<number> {
  const lines = await linesOf(file);
  const batch = 500;
  for (let from = 0; from < lines.length; from += batch) {
    const rows = lines.slice(from, from + batch);
    if (table === null) await filling.insertQueueEntries(rows);
    else await filling.insert(table, rows);
  }
  return lines.length;
}

async function storeBlob(
  storage: BlobStorage,
  key: string,
  { body, size }: ArchivedFile,
): Promise<BlobSum> {
  const hash = createHash('sha256');
  const counted = new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  const source = Readable.from(body, { objectMode: false });
  source.on('error', (error) => counted.destroy(error));
  await storage.put(key, source.pipe(counted));
  return { key, size, sha256: hash.digest('hex') };
}

function check(wanted: BlobSum, found: ReadonlyMap<string, BlobSum>): void {
  const sum = found.get(wanted.key);
  if (sum?.sha256 !== wanted.sha256 || sum.size !== wanted.size) {
    throw new ArchiveError(`${wanted.key} is damaged in the backup.`);
  }
}
