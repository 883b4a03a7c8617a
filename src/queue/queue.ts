import type { RawBuilder } from 'kysely';
import type { Executor } from '../database/database.ts';

/** One claim of one entry: every answer to the queue names it, and a lapsed one is refused. */
export interface Claim {
  queue: string;
  jobId: string;
  /** Id of the video. */
  videoId: string;
  /** From 1; every claim of an entry has another. */
  attempt: number;
}

export interface NewEntry {
  jobId: string;
  /** Id of the video. */
  videoId: string;
  /** Entries of one group belong together, such as those of a project. */
  group: string;
  /** Higher ones go first. Default 0. */
  priority?: number;
  /** Goes on with the count of an earlier entry for the same video. Default 0. */
  afterAttempt?: number;
}

/**
 * Who may work on what, and until when. Everything but `touch` takes part in the caller's
 * transaction, so that records and queue can never disagree. Left out on purpose: limits on
 * retries and their delays, which are policy and belong to jobs.
 */
export interface Queue extends AsyncDisposable {
  enqueue(queue: string, entries: readonly NewEntry[], transaction: Executor): Promise<void>;
  /**
   * The `insert` for a statement that makes more than entries. `entries` is a query with the columns
   * `queue`, `job_id`, `video_id`, `group_id`, `priority` and `after_attempt`.
   */
  insertFrom(entries: RawBuilder<unknown>): RawBuilder<unknown>;
  /**
   * The first entry that is due, leased to the caller, or null: of the highest priority the oldest, of
   * no group that is left out.
   */
  fetch(queue: string, transaction: Executor, leftOut?: readonly string[]): Promise<Claim | null>;
  /** Renews the lease; false if it is lost. */
  touch(claim: Claim): Promise<boolean>;
  /** Removes the entry; false if the lease is lost. */
  complete(claim: Claim, transaction: Executor): Promise<boolean>;
  /** Offers the entry again after the delay; false if the lease is lost. */
  retry(claim: Claim, delaySeconds: number, transaction: Executor): Promise<boolean>;
  /** Removes the entry, whoever holds it. */
  cancel(queue: string, jobId: string, transaction: Executor): Promise<void>;
  close(): Promise<void>;
}

/** How long a lease lasts without `touch`. */
export const LEASE_SECONDS = 30;
