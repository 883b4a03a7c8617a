import type { UnfinishedJob } from '../store/pace.ts';

export interface Estimate {
  /** Jobs that will begin before this one; null unless queued. */
  queuePosition: number | null;
  /** Seconds until the film is there; null if nothing is known yet, or the job has ended. */
  etaSeconds: number | null;
}

/** From here on a job's own speed says more than that of the films before it. */
const TELLING_PROGRESS = 10;

/** What can be told of the queue of an engine at one moment. */
export interface Outlook {
  /** Of one of the jobs that were there; undefined for others. */
  of(id: string): Estimate | undefined;
  /** Of one that came later. */
  ofNewcomer(job: UnfinishedJob): Estimate;
}

/**
 * @param jobs what runs and what waits, in the order in which it will be taken.
 * @param paces seconds of work per unit, by engine model.
 */
export function lookAhead(
  jobs: readonly UnfinishedJob[],
  paces: ReadonlyMap<string, number>,
): Outlook {
  const estimates = new Map<string, Estimate>();
  const running = jobs.filter((job) => job.status === 'in_progress');
  const runs = (job: UnfinishedJob): Estimate => ({
    queuePosition: null,
    etaSeconds: rounded(remaining(job, paces)),
  });
  let ahead: number | null = 0;
  for (const job of running) {
    estimates.set(job.id, runs(job));
    ahead = plus(ahead, remaining(job, paces));
  }
  // What runs now shows how many can run at once.
  const places = Math.max(1, running.length);
  let queuePosition = 0;
  const waits = (job: UnfinishedJob): Estimate => {
    const own = remaining(job, paces);
    const etaSeconds = own === null || ahead === null ? null : ahead / places + own;
    return { queuePosition, etaSeconds: rounded(etaSeconds) };
  };
  for (const job of jobs) {
    if (job.status !== 'queued') continue;
    estimates.set(job.id, waits(job));
    ahead = plus(ahead, remaining(job, paces));
    queuePosition += 1;
  }
  return {
    of: (id) => estimates.get(id),
    ofNewcomer: (job) => (job.status === 'queued' ? waits(job) : runs(job)),
  };
}

function plus(sum: number | null, seconds: number | null): number | null {
  return sum === null || seconds === null ? null : sum + seconds;
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
