import type { VideoStatus } from '../contract/video.ts';

/**
 * The life of a job. Nobody but these causes moves it:
 *
 * - `claim`: a worker takes it from the queue.
 * - `reclaim`: a worker takes it while the record still says that another one has it, who is gone.
 * - `complete`: the worker has stored every byte.
 * - `fail`: the fault will not pass, or has come too often.
 * - `retry`: the fault may pass; the queue hands the job out again after a while.
 * - `release`: the worker stops, or is gone, and the job is anybody's again.
 * - `cancel`: the caller does not want it any more.
 */
export const JOB_EVENTS = [
  'claim',
  'reclaim',
  'complete',
  'fail',
  'retry',
  'release',
  'cancel',
] as const;
export type JobEvent = (typeof JOB_EVENTS)[number];

export const JOB_TRANSITIONS: Readonly<
  Record<VideoStatus, Readonly<Partial<Record<JobEvent, VideoStatus>>>>
> = {
  queued: { claim: 'in_progress', cancel: 'failed' },
  in_progress: {
    reclaim: 'in_progress',
    complete: 'completed',
    fail: 'failed',
    retry: 'queued',
    release: 'queued',
    cancel: 'failed',
  },
  completed: {},
  failed: {},
};

/** The status after the event, or null if the event cannot happen in this status. */
export function transition(status: VideoStatus, event: JobEvent): VideoStatus | null {
  return JOB_TRANSITIONS[status][event] ?? null;
}

/** True when nothing can happen any more. */
export function isTerminal(status: VideoStatus): boolean {
  return Object.keys(JOB_TRANSITIONS[status]).length === 0;
}
