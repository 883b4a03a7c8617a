import type { VideoError } from '../contract/video.ts';
import type { Database } from '../database/database.ts';
import type { Operation } from '../engines/engine.ts';
import type { Claim, Queue } from '../queue/queue.ts';
import type { BlobStorage } from '../storage/storage.ts';
import type { Cost } from '../store/charges.ts';
import type { VideoRecord } from '../store/store.ts';
import { findVideo, setOperation, setProgress } from '../store/videos.ts';
import { contentKeys, discardContent } from './content.ts';
import { complete, requeue, type Announce, type Film, type Requeue } from './ends.ts';
import { failOrMove, type FindElsewhere } from './fail-or-move.ts';
import { isTerminal } from './job.ts';
import { discardKept } from './kept-files.ts';

/**
 * All that an attempt writes down. Every call is fenced: it changes nothing and says so when the
 * attempt is no longer the one that counts. An attempt knows no database, so a worker that has none
 * can bring a recorder of another kind.
 */
export interface Recorder {
  /** False if the attempt is over. */
  progress(progress: number, phase: string): Promise<boolean>;
  /** Keeps the engine's handle; null forgets it. False if the attempt is over. */
  keep(operation: Operation | null): Promise<boolean>;
  /** The film is stored. False if the attempt was over. May be repeated when no answer came. */
  complete(film: MadeFilm): Promise<boolean>;
  /** Ends the job, unless its route names another engine for what this one refuses. */
  fail(error: VideoError): Promise<void>;
  requeue(how: Requeue): Promise<void>;
  /** Whether the job has ended, by whoever it was. */
  hasEnded(): Promise<boolean>;
  /** Removes what the attempt has stored, unless the record shows it or a later attempt needs it. */
  discard(): Promise<void>;
}

/** A film whose bytes are all stored. */
export type MadeFilm = Omit<Film, 'retentionSeconds' | 'cost'>;

export interface RecorderDependencies {
  database: Database;
  queue: Queue;
  storage: BlobStorage;
  announce: Announce;
  findElsewhere?: FindElsewhere;
  /** Seconds after completion for which content is kept; null keeps it. */
  retentionSeconds: number | null;
  /** What a film costs, for its details; null if nobody has named a price. */
  costOf?(record: VideoRecord): Cost | null;
}

export function createRecorder(
  dependencies: RecorderDependencies,
  claim: Claim,
  record: VideoRecord,
): Recorder {
  const { database, storage, retentionSeconds } = dependencies;
  const db = database.kysely;
  const hasEnded = async (): Promise<boolean> => {
    const now = await findVideo(db, record.id);
    return now === null || isTerminal(now.status);
  };
  return {
    progress: (progress, phase) => setProgress(db, record, { progress, phase }),
    keep: (operation) => setOperation(db, record, operation),
    complete: async (film) => {
      const cost = dependencies.costOf?.(record) ?? null;
      const details = { ...film.details, ...(cost && { cost: { ...cost } }) };
      const made = { ...film, details, cost, retentionSeconds };
      if (await complete(dependencies, claim, made)) {
        // What cannot be removed now is left to the sweep.
        await discardKept(storage, record.id).catch(() => {});
        return true;
      }
      // An earlier try may have been committed although its answer never came.
      const now = await findVideo(db, record.id);
      return now?.content?.video === contentKeys(record).video;
    },
    fail: (error) => failOrMove(dependencies, claim, error),
    requeue: async (how) => void (await requeue(dependencies, claim, how)),
    hasEnded,
    discard: async () => {
      await discardContent(storage, db, record);
      if (await hasEnded()) await discardKept(storage, record.id);
    },
  };
}
