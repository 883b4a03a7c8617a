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
import { DEFAULT_PROJECT } from '../store/store.ts';

export interface NewFile {
  projectId?: string;
  filename: string;
  purpose: string;
  /** Seconds after which it is gone; null keeps it. */
  expiresAfterSeconds: number | null;
}

/** Files that callers upload and batches write. */
export interface Files {
  /** The record is written when every byte is stored. */
  create(file: NewFile, bytes: Readable): Promise<FileRecord>;
  retrieve(id: string, projectId?: string): Promise<FileRecord | null>;
  list(
    options: Omit<PageOptions, 'projectId'> & { purpose: string | null; projectId?: string },
  ): Promise<{ records: FileRecord[]; hasMore: boolean }>;
  /** The bytes, or null if they are gone. */
  open(file: FileRecord): Promise<Readable | null>;
  /** False if unknown. */
  remove(id: string, projectId?: string): Promise<boolean>;
  /** Removes what has expired. */
  sweep(): Promise<void>;
}

export function createFiles({
  database,
  storage,
}: {
  database: Database;
  storage: BlobStorage;
}): Files {
  const db = database.kysely;
  return {
    create: async ({ projectId = DEFAULT_PROJECT, expiresAfterSeconds, ...file }, bytes) => {
      const id = `file-${randomBytes(16).toString('hex').slice(0, 24)}`;
      const blobKey = `files/${id}`;
      const { size } = await storage.put(blobKey, bytes);
      const record = { ...file, id, projectId, blobKey, bytes: size };
      return insertFile(db, record, expiresAfterSeconds).catch(async (error: unknown) => {
        await storage.delete(blobKey);
        throw error;
      });
    },
    retrieve: (id, projectId = DEFAULT_PROJECT) => findFile(db, { id, projectId }),
    list: (options) => listFiles(db, { projectId: DEFAULT_PROJECT, ...options }),
    open: ({ blobKey }) => storage.get(blobKey),
    remove: async (id, projectId = DEFAULT_PROJECT) => {
      const gone = await deleteFile(db, { id, projectId });
      if (gone) await storage.delete(gone.blobKey);
      return gone !== null;
    },
    sweep: async () => {
      for (const gone of await deleteExpiredFiles(db)) await storage.delete(gone.blobKey);
    },
  };
}
