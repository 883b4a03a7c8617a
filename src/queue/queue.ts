import type { Executor } from '../database/database.ts';

/** One claim of one entry: every answer to the queue names it, and a lapsed one is refused. */
export interface Claim {
  queue: string;
  jobId: string;
  /** Id of the video. */
  videoId: string;
  /** From 1. */
  attempt: number;
}

/**
 * Who may work on what, and until when. Statements given a transaction take part in it, so that
 * records and queue can never disagree.
 */
export interface Queue extends AsyncDisposable {
  enqueue(
    queue: string,
    entry: { jobId: string; videoId: string; group: string },
    transaction: Executor,
  ): Promise<void>;
  /** The next entry, leased to the caller, or null. */
  fetch(queue: string): Promise<Claim | null>;
  /** Renews the lease; false if it is lost. */
  touch(claim: Claim): Promise<boolean>;
  /** The three ends of a claim; false if it is lost. */
  complete(claim: Claim, transaction: Executor): Promise<boolean>;
  /** Offers the entry again after a delay. */
  retry(claim: Claim, delaySeconds: number, transaction: Executor): Promise<boolean>;
  /** Removes an entry, whoever holds it. */
  cancel(queue: string, jobId: string, transaction: Executor): Promise<void>;
  close(): Promise<void>;
}
