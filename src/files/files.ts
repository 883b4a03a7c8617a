import { randomBytes } from 'node:crypto';
import type { Readable } from 'node:stream';
import type { Database } from '../database/database.ts';
import type { BlobStorage } from '../storage/storage.ts';
import type { PageOptions } from '../store/page.ts';
import {
  deleteExpiredFiles,
  deleteFile,
  findFile,
  insertFile,
  listFiles,
  type FileRecord,
} from '../store/files.ts';

export interface NewFile {
  filename: string;
  purpose: string;
  /** Seconds after which it is gone; null keeps it. */
  expiresAfterSeconds: number | null;
}

/** Files that the callers of one project upload and its batches write. */
export interface Files {
  /** The record is written when every byte is stored. */
  create(file: NewFile, bytes: Readable): Promise<FileRecord>;
  retrieve(id: string): Promise<FileRecord | null>;
  list(
    options: Omit<PageOptions, 'projectId'> & { purpose: string | null },
  ): Promise<{ records: FileRecord[]; hasMore: boolean }>;
  /** The bytes, or null if they are gone. */
  open(file: FileRecord): Promise<Readable | null>;
  /** False if unknown. */
  remove(id: string): Promise<boolean>;
}

export function createFiles({
  database,
  storage,
}: {
  database: Database;
  storage: BlobStorage;
}): (projectId: string) => Files {
  const db = database.kysely;
  return (projectId) => ({
    create: async ({ expiresAfterSeconds, ...file }, bytes) => {
      const id = `file-${randomBytes(16).toString('hex').slice(0, 24)}`;
      const blobKey = `files/${id}`;
      const { size } = await storage.put(blobKey, bytes);
      const record = { ...file, id, projectId, blobKey, bytes: size };
      return insertFile(db, record, expiresAfterSeconds).catch(async (error: unknown) => {
        await storage.delete(blobKey);
        throw error;
      });
    },
    retrieve: (id) => findFile(db, { id, projectId }),
    list: (options) => listFiles(db, { ...options, projectId }),
    open: ({ blobKey }) => storage.get(blobKey),
    remove: async (id) => {
      const gone = await deleteFile(db, { id, projectId });
      if (gone) await storage.delete(gone.blobKey);
      return gone !== null;
    },
  });
}

/** Removes the files whose time is over, of every project. */
export async function sweepFiles({
  database,
  storage,
}: {
  database: Database;
  storage: BlobStorage;
}): Promise<void> {
  for (const gone of await deleteExpiredFiles(database.kysely)) await storage.delete(gone.blobKey);
}
