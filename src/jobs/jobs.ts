import type { RecordPage, VideoKind, VideoRecord } from '../store/store.ts';

/** What a caller asked for, checked and complete. */
export interface NewJob {
  /** Default `default`. */
  projectId?: string;
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
  /** Blob key of an image of exactly `size`; belongs to the job from now on and is deleted with it. */
  inputReference: string | null;
  remixedFromVideoId?: string | null;
  sourceId?: string | null;
}

export interface ListOptions {
  limit: number;
  order: 'asc' | 'desc';
  /** Id of the last record of the page before; a deleted one will do, an unknown one gives an empty page. */
  after: string | null;
  projectId?: string;
}

export interface Estimate {
  /** Jobs that will be claimed before this one; null unless queued. */
  queuePosition: number | null;
  /** Seconds until the film is there; null if nothing is known yet, or the job has ended. */
  etaSeconds: number | null;
}

/** What the API may do with jobs. */
export interface Jobs {
  /** Record and queue entry in one transaction: what this returns is kept. */
  create(job: NewJob): Promise<VideoRecord>;
  retrieve(id: string): Promise<VideoRecord | null>;
  list(options: ListOptions): Promise<RecordPage>;
  /** Ends the job as `failed` with the code `cancelled`; an ended one stays as it is. Null if unknown. */
  cancel(id: string): Promise<VideoRecord | null>;
  /** Cancels a running job, then removes the record and all its bytes. False if unknown. */
  remove(id: string): Promise<boolean>;
  estimate(record: VideoRecord): Promise<Estimate>;
  /**
   * Resolves with the record as soon as it is no longer as `seen`, or has ended, or the time is up;
   * null if it is unknown or was deleted meanwhile.
   */
  waitForChange(
    seen: VideoRecord,
    options: { timeoutMs: number; signal?: AbortSignal },
  ): Promise<VideoRecord | null>;
  /** Calls back on every change of a video until the returned function is called. A hint: read again. */
  subscribe(id: string, onChange: () => void): () => void;
}
