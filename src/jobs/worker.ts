import type { Database } from '../database/database.ts';
import type { Engine } from '../engines/engine.ts';
import type { Queue } from '../queue/queue.ts';
import type { BlobStorage } from '../storage/storage.ts';
import type { VideoRecord } from '../store/store.ts';
import type { Signals } from './signals.ts';

export interface WorkerDependencies {
  database: Database;
  queue: Queue;
  signals: Signals;
  storage: BlobStorage;
  engines: ReadonlyMap<string, Engine>;
  /** Jobs at once, by engine id; at least 1. */
  concurrency(engine: string): number;
  /** Makes the small files of a film, inside the directory. */
  deriveVariants(film: string, record: VideoRecord, directory: string): Promise<Variants>;
  /** Folder for work in progress; what dead workers of this machine left in it is removed. */
  scratchDirectory: string;
  logger: Log;
}

/** Paths of files. */
export interface Variants {
  /** WebP. */
  thumbnail: string;
  /** JPEG. */
  spritesheet: string;
}

/** The part of pino that jobs use. */
export interface Log {
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}

export interface Worker extends AsyncDisposable {
  /** Hands running jobs back to the queue at once and resolves when nothing of them runs any more. */
  close(): Promise<void>;
}
