import type { UnfinishedJob } from '../store/pace.ts';

export interface Estimate {
  /** Jobs that will begin before this one; null unless queued. */
  queuePosition: number | null;
  /** Seconds until the film is there; null if nothing is known yet, or the job has ended. */
  etaSeconds: number | null;
}

/** From here on a job's own speed says more than that of the films before it. */
const TELLING_PROGRESS = 10;

/**
 * @param jobs what runs and what waits up to the video in question, which is one of them.
 * @param paces seconds of work per unit, by engine model.
 */
export function estimate(
  id: string,
  jobs: readonly UnfinishedJob[],
  paces: ReadonlyMap<string, number>,
): Estimate {
  const job = jobs.find((candidate) => candidate.id === id);
  if (!job) return { queuePosition: null, etaSeconds: null };
  if (job.status === 'in_progress') {
    return { queuePosition: null, etaSeconds: rounded(remaining(job, paces)) };
  }
  const before = jobs.slice(0, jobs.indexOf(job)).filter((other) => other.status === 'queued');
  const running = jobs.filter((other) => other.status === 'in_progress');
  const queuePosition = before.length;
  const own = remaining(job, paces);
  const ahead = [...running, ...before].map((other) => remaining(other, paces));
  if (own === null || ahead.includes(null)) return { queuePosition, etaSeconds: null };
  const waiting = ahead.reduce<number>((sum, seconds) => sum + (seconds ?? 0), 0);
  // What runs now shows how many can run at once.
  return { queuePosition, etaSeconds: rounded(waiting / Math.max(1, running.length) + own) };
}

const UNKNOWN_SECONDS = 10;
const LONGEST_SECONDS = 300;

/** Whole seconds until the first of the running jobs ends: when it makes sense to ask again. */
export function secondsToNextEnd(
  jobs: readonly UnfinishedJob[],
  paces: ReadonlyMap<string, number>,
): number {
  const running = jobs.filter((job) => job.status === 'in_progress');
  const known = running.flatMap((job) => remaining(job, paces) ?? []);
  const next = known.length > 0 ? Math.min(...known) : UNKNOWN_SECONDS;
  return Math.min(LONGEST_SECONDS, Math.max(1, Math.ceil(next)));
}

function remaining(job: UnfinishedJob, paces: ReadonlyMap<string, number>): number | null {
  const { progress, elapsedSeconds, work, engineModel } = job;
  if (progress >= TELLING_PROGRESS) return (elapsedSeconds / progress) * (100 - progress);
  const pace = paces.get(engineModel);
  return pace === undefined ? null : Math.max(pace * work - elapsedSeconds, 0);
}

function rounded(seconds: number | null): number | null {
  return seconds === null ? null : Math.round(seconds * 10) / 10;
}
