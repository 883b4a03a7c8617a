import type { Database, Executor } from '../database/database.ts';
import type { Queue } from '../queue/queue.ts';
import type { BlobStorage } from '../storage/storage.ts';
import {
  type RecordPage,
  type SourceParams,
  type VideoKind,
  type VideoParams,
  type VideoRecord,
  type VideoSummary,
} from '../store/store.ts';
import type { Cost } from '../store/charges.ts';
import type { ProjectLimits } from '../store/projects.ts';
import {
  deleteVideo,
  findVideos,
  listSummaries,
  listVideos,
  wasVideoDeleted,
  type VideoListOptions,
} from '../store/videos.ts';
import { createAccept } from './accept.ts';
import { cancel, type Announce } from './ends.ts';
import type { Estimate } from './estimate.ts';
import { createEstimator, type EstimatedJob } from './estimator.ts';
import { answered, gather } from './gather.ts';
import { isTerminal } from './job.ts';
import type { Asker } from './limits.ts';
import type { SecondsRate } from './rate.ts';
import { notify, type Signals } from './signals.ts';

/** What a caller asked for, checked and complete. */
export interface NewJob {
  /** Default `create`. */
  kind?: VideoKind;
  /** The model as the caller named it. */
  model: string;
  engine: string;
  engineModel: string;
  prompt: string;
  seconds: string;
  size: string;
  seed: number;
  metadata: Readonly<Record<string, string>>;
  /** Higher ones go first, whatever the turn of their project. Default 0. */
  priority?: number;
  /** Blob key of an image of exactly `size`; belongs to the job from now on and is deleted with it. */
  inputReference: string | null;
  /** Its blob belongs to the job too. */
  source?: SourceParams | null;
  characters?: VideoParams['characters'];
  remixedFromVideoId?: string | null;
  sourceId?: string | null;
  /** W3C's `traceparent`: what the attempts are a part of. */
  trace?: string | null;
  /** The key that asks, whose own limit counts too. */
  asker?: Asker;
  /** Takes part in the transaction that accepts the job: if it throws, nothing was accepted. */
  onAccepted?: (record: VideoRecord, transaction: Executor) => Promise<void>;
  /** Told what is left in this minute, if the key or its project is limited so. */
  onRate?: (rate: SecondsRate) => void;
}

export type ListOptions = Omit<VideoListOptions, 'projectId'>;

/** What the API may do with the jobs of one project; those of others are unknown to it. */
export interface Jobs {
  /**
   * Record and queue entry in one transaction: what this returns is kept.
   *
   * @throws ApiError 429 or 400 if the project or the key may not have, make or spend more.
   */
  create(job: NewJob): Promise<VideoRecord>;
  retrieve(id: string): Promise<VideoRecord | null>;
  /** Whether there was such a video, and is no more. */
  wasDeleted(id: string): Promise<boolean>;
  list(options: ListOptions): Promise<RecordPage>;
  /** As `list`, without what only the details of a film tell. */
  listSummaries(options: ListOptions): Promise<RecordPage<VideoSummary>>;
  /** Ends the job as `failed` with the code `cancelled`; an ended one stays as it is. Null if unknown. */
  cancel(id: string): Promise<VideoRecord | null>;
  /** Cancels a running job, then removes the record and all its bytes. False if unknown. */
  remove(id: string): Promise<boolean>;
  estimate(job: EstimatedJob): Promise<Estimate>;
  /**
   * Resolves with the record as soon as it is no longer as `seen`, or has ended, or the time is up;
   * null if it is unknown or was deleted meanwhile.
   */
  waitForChange(
    seen: VideoRecord,
    options: { timeoutMs: number; signal?: AbortSignal },
  ): Promise<VideoRecord | null>;
  /** Calls back when a video may have changed, until the returned function is called: read again. */
  subscribe(id: string, onChange: () => void): () => void;
}

export interface JobsDependencies {
  database: Database;
  queue: Queue;
  signals: Signals;
  storage: BlobStorage;
  announce: Announce;
  /** What a project may do that has no limits of its own. */
  limits?: ProjectLimits;
  /** What a film costs; default: nobody has named a price. */
  costOf?(film: Pick<NewJob, 'engine' | 'engineModel' | 'size' | 'seconds'>): Cost | null;
  /** Milliseconds for which a look at the queue serves estimates; other than the default. */
  estimateMs?: number;
}

/** News are hints: whoever waits also looks for himself this often. */
const LOOK_AGAIN_MS = 5000;

/** A query for records or pages serves all that were asked for during the one before. */
const LOOK = { most: 200, patienceMs: 20 };

/** @returns the jobs of the project that is named. */
export function createJobs(dependencies: JobsDependencies): (projectId: string) => Jobs {
  const { database, queue, signals, storage, limits = {}, costOf = () => null } = dependencies;
  const db = database.kysely;
  const subscribe = createSubscriptions(signals);
  const estimator = createEstimator(db, dependencies.estimateMs);
  const { nextEndSeconds } = estimator;
  const accept = createAccept({ database, queue, limits, nextEndSeconds, costOf });
  const find = gather(async (ids: readonly string[]) => {
    const found = await findVideos(db, [...new Set(ids)]);
    return ids.map((id) => answered(found.get(id) ?? null));
  }, LOOK);
  /** Many watch the same page. */
  const listTogether = gather((asked: readonly VideoListOptions[]) => {
    const pages = new Map<string, Promise<RecordPage<VideoSummary>>>();
    const pageOf = (options: VideoListOptions): Promise<RecordPage<VideoSummary>> => {
      const key = JSON.stringify(options);
      const page = pages.get(key) ?? listSummaries(db, options);
      pages.set(key, page);
      return page;
    };
    return Promise.allSettled(asked.map(pageOf));
  }, LOOK);

  return (projectId) => {
    const retrieve = async (id: string): Promise<VideoRecord | null> => {
      const record = await find(id);
      return record?.projectId === projectId ? record : null;
    };
    return {
      create: (job) => accept({ projectId, job }),
      retrieve,
      wasDeleted: (id) => wasVideoDeleted(db, { id, projectId }),
      list: (options) => listVideos(db, { ...options, projectId }),
      listSummaries: (options) => listTogether({ ...options, projectId }),
      cancel: async (id) => {
        if (!(await retrieve(id))) return null;
        return (await cancel(dependencies, id)) ?? retrieve(id);
      },
      remove: async (id) => {
        if (!(await retrieve(id))) return false;
        await cancel(dependencies, id);
        const record = await db.transaction().execute(async (transaction) => {
          const deleted = await deleteVideo(transaction, id);
          if (deleted) await notify(transaction, 'kinora_video', id);
          return deleted;
        });
        if (!record) return false;
        for await (const key of storage.list(`videos/${id}/`)) await storage.delete(key);
        for (const key of inputsOf(record)) await storage.delete(key);
        return true;
      },
      estimate: estimator.estimate,
      subscribe,
      waitForChange: async (seen, { timeoutMs, signal }) => {
        const deadline = Date.now() + timeoutMs;
        let wake = Promise.withResolvers<void>();
        const stop = subscribe(seen.id, () => wake.resolve());
        const onAbort = (): void => wake.resolve();
        signal?.addEventListener('abort', onAbort, { once: true });
        try {
          for (;;) {
            const record = await find(seen.id);
            const left = deadline - Date.now();
            if (!record || hasChanged(seen, record) || left <= 0 || signal?.aborted) return record;
            const timer = setTimeout(wake.resolve, Math.min(left, LOOK_AGAIN_MS));
            await wake.promise;
            clearTimeout(timer);
            wake = Promise.withResolvers();
          }
        } finally {
          signal?.removeEventListener('abort', onAbort);
          stop();
        }
      },
    };
  };
}

/** Blobs that came with the request and belong to the job alone. */
function inputsOf({ params }: VideoRecord): string[] {
  return [params.inputReference, params.source?.video].filter((key) => typeof key === 'string');
}

function hasChanged(seen: VideoRecord, now: VideoRecord): boolean {
  return (
    isTerminal(now.status) ||
    now.status !== seen.status ||
    now.progress !== seen.progress ||
    now.phase !== seen.phase ||
    now.attempt !== seen.attempt
  );
}

/** Any number of waiting requests share one listener. */
function createSubscriptions(signals: Signals): Jobs['subscribe'] {
  const listeners = new Map<string, Set<() => void>>();
  signals.on('kinora_video', (id) => {
    const concerned = id === null ? [...listeners.values()] : [listeners.get(id) ?? new Set()];
    for (const set of concerned) for (const listener of set) listener();
  });
  return (id, onChange) => {
    const set = listeners.get(id) ?? new Set();
    listeners.set(id, set.add(onChange));
    return () => {
      set.delete(onChange);
      if (set.size === 0 && listeners.get(id) === set) listeners.delete(id);
    };
  };
}
