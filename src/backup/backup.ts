import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Database } from '../database/database.ts';
import { openSnapshot, type Snapshot } from '../database/snapshot.ts';
import type { BlobStorage } from '../storage/storage.ts';
import { header, padding, trailer } from './archive.ts';

/**
 * The first file of a backup. After it come `tables/NAME/N.ndjson`, `queue/N.ndjson`,
 * `blobs/KEY`, and `sums/N.ndjson` with what every blob must be; `end.json` is the last.
 */
export interface Manifest {
  format: 'kinora-backup';
  formatVersion: 1;
  /** Of the program that wrote it. */
  version: string;
  createdAt: string;
  /** That the tables were made by, in order. */
  migrations: string[];
  tables: string[];
  queues: string[];
  /** False for a backup of the records alone. */
  hasBlobs: boolean;
}

export const MANIFEST_FILE = 'kinora.json';
export const END_FILE = 'end.json';
/** Lines of this many bytes together become one file. */
const PART_BYTES = 4 * 1024 * 1024;

/** One line of `sums/`. */
export interface BlobSum {
  key: string;
  size: number;
  sha256: string;
}

export interface BackupTotals {
  rows: number;
  blobs: number;
  /** Of all blobs. */
  bytes: number;
}

export interface BackupOptions {
  database: Pick<Database, 'connection'>;
  /** Null leaves the bytes out. */
  storage: BlobStorage | null;
  version: string;
  onProgress?: (totals: Readonly<BackupTotals>) => void;
}

/**
 * The whole of a server as one stream, while it goes on working: its records as they are at one
 * moment, then every blob. A blob that is deleted meanwhile is left out; a restore mends that.
 */
export function createBackup(options: BackupOptions): Readable {
  return Readable.from(write(options), { objectMode: false });
}

async function* write(options: BackupOptions): AsyncGenerator<Buffer> {
  const { database, storage, version, onProgress } = options;
  await using snapshot = await openSnapshot(database);
  const at = new Date();
  const totals: BackupTotals = { rows: 0, blobs: 0, bytes: 0 };
  const { migrations, tables, queues } = snapshot;
  const manifest: Manifest = {
    format: 'kinora-backup',
    formatVersion: 1,
    version,
    createdAt: at.toISOString(),
    migrations,
    tables,
    queues,
    hasBlobs: storage !== null,
  };
  yield* file(MANIFEST_FILE, Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`), at);
  for await (const part of records(snapshot)) {
    totals.rows += part.rows;
    yield* file(part.name, part.bytes, at);
    onProgress?.(totals);
  }
  if (storage !== null) yield* blobs(storage, at, totals, onProgress ?? (() => {}));
  yield* file(END_FILE, Buffer.from(`${JSON.stringify(totals)}\n`), at);
  yield trailer();
}

function* file(name: string, bytes: Buffer, at: Date): Generator<Buffer> {
  yield header(name, bytes.length, at);
  yield bytes;
  yield padding(bytes.length);
}

async function* records(
  snapshot: Snapshot,
): AsyncGenerator<{ name: string; bytes: Buffer; rows: number }> {
  for (const table of snapshot.tables) {
    yield* inParts(`tables/${table}`, snapshot.rows(table));
  }
  yield* inParts('queue', snapshot.queueEntries());
}

async function* inParts(
  folder: string,
  batches: AsyncIterable<string[]>,
): AsyncGenerator<{ name: string; bytes: Buffer; rows: number }> {
  let number = 0;
  let lines: string[] = [];
  let length = 0;
  const part = () => {
    const name = `${folder}/${String(++number).padStart(6, '0')}.ndjson`;
    const bytes = Buffer.from(`${lines.join('\n')}\n`);
    const rows = lines.length;
    [lines, length] = [[], 0];
    return { name, bytes, rows };
  };
  for await (const batch of batches) {
    lines.push(...batch);
    length += batch.reduce((sum, line) => sum + line.length, 0);
    if (length >= PART_BYTES) yield part();
  }
  if (lines.length > 0) yield part();
}

async function* blobs(
  storage: BlobStorage,
  at: Date,
  totals: BackupTotals,
  onProgress: (totals: Readonly<BackupTotals>) => void,
): AsyncGenerator<Buffer> {
  const sums: BlobSum[] = [];
  for await (const key of storage.list('')) {
    const found = await storage.stat(key);
    const bytes = found && (await storage.get(key));
    if (!found || !bytes) continue;
    const hash = createHash('sha256');
    let left = found.size;
    yield header(`blobs/${key}`, found.size, at);
    for await (const chunk of bytes as AsyncIterable<Buffer>) {
      left -= chunk.length;
      hash.update(chunk);
      yield chunk;
    }
    // A key is written once: only a fault can make what is read differ from what was announced.
    if (left !== 0) throw new Error(`${key} changed while it was read: back up again.`);
    yield padding(found.size);
    sums.push({ key, size: found.size, sha256: hash.digest('hex') });
    totals.blobs += 1;
    totals.bytes += found.size;
    onProgress(totals);
  }
  const lines = sums.map((sum) => JSON.stringify(sum));
  const batches = async function* (): AsyncGenerator<string[]> {
    for (let from = 0; from < lines.length; from += 1000) yield lines.slice(from, from + 1000);
  };
  for await (const { name, bytes } of inParts('sums', batches())) yield* file(name, bytes, at);
}
