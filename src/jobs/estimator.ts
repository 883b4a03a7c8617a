import type { Executor } from '../database/database.ts';
import { findPaces, findUnfinishedJobs, type UnfinishedJob } from '../store/pace.ts';
import type { VideoRecord } from '../store/store.ts';
import { lookAhead, secondsToNextEnd, type Estimate, type Outlook } from './estimate.ts';
import { isTerminal } from './job.ts';

/** Many callers ask at once, and nothing changes so fast: a look at the queue serves for a second. */
const LOOK_MS = 1000;
/** What models need changes even more slowly. */
const LOOKS_PER_PACE = 10;
/** Jobs further back are told the position and time of the last that was looked at. */
const JOBS_MAX = 1000;

interface Look {
  at: number;
  jobs: Promise<UnfinishedJob[]>;
}

/** What an estimate needs to know of a job, which may not be there yet. */
export type EstimatedJob = Pick<
  VideoRecord,
  'id' | 'engine' | 'engineModel' | 'status' | 'progress' | 'startedAt' | 'seconds' | 'size'
>;

export interface Estimator {
  estimate(job: EstimatedJob): Promise<Estimate>;
  /** Whole seconds until a place in the queue of the engine becomes free, as far as can be told. */
  nextEndSeconds(engine: string): Promise<number>;
}

/** Estimates at a cost that does not grow with the queue or with the number of callers. */
export function createEstimator(db: Executor, lookMs = LOOK_MS): Estimator {
  const looks = new Map<string, Look>();
  const paces = new Map<string, { at: number; paces: Promise<Map<string, number>> }>();

  const jobsOf = (engine: string): Promise<UnfinishedJob[]> => {
    const last = looks.get(engine);
    if (last && Date.now() - last.at < lookMs) return last.jobs;
    const jobs = findUnfinishedJobs(db, { engine, limit: JOBS_MAX });
    looks.set(engine, { at: Date.now(), jobs });
    jobs.catch(() => looks.delete(engine));
    return jobs;
  };
  const pacesOf = (engine: string): Promise<Map<string, number>> => {
    const last = paces.get(engine);
    if (last && Date.now() - last.at < lookMs * LOOKS_PER_PACE) return last.paces;
    const found = findPaces(db, engine);
    paces.set(engine, { at: Date.now(), paces: found });
    found.catch(() => paces.delete(engine));
    return found;
  };

  /** One for each look, however many ask. */
  const outlooks = new WeakMap<readonly UnfinishedJob[], Outlook>();
  const estimateOf = async (record: EstimatedJob): Promise<Estimate> => {
    if (isTerminal(record.status)) return { queuePosition: null, etaSeconds: null };
    const [jobs, known] = await Promise.all([jobsOf(record.engine), pacesOf(record.engine)]);
    const outlook = outlooks.get(jobs) ?? lookAhead(jobs, known);
    outlooks.set(jobs, outlook);
    const seen = outlook.of(record.id);
    // Only of what waits there is a position.
    const isCurrent = seen && (seen.queuePosition === null) === (record.status === 'in_progress');
    if (isCurrent) return seen;
    const others = seen ? lookAhead(withoutJob(jobs, record.id), known) : outlook;
    return others.ofNewcomer(toJob(record));
  };
  return {
    estimate: estimateOf,
    nextEndSeconds: async (engine) => {
      const [jobs, known] = await Promise.all([jobsOf(engine), pacesOf(engine)]);
      return secondsToNextEnd(jobs, known);
    },
  };
}

function withoutJob(jobs: readonly UnfinishedJob[], id: string): UnfinishedJob[] {
  return jobs.filter((job) => job.id !== id);
}

/** A job that is newer than the last look comes after all that were there. */
function toJob(record: EstimatedJob): UnfinishedJob {
  const [width, height] = record.size.split('x').map(Number) as [number, number];
  const isRunning = record.status === 'in_progress' && record.startedAt !== null;
  return {
    id: record.id,
    engineModel: record.engineModel,
    status: isRunning ? 'in_progress' : 'queued',
    progress: record.progress,
    work: Math.max(1, Number(record.seconds)) * Math.max(0.01, (width * height) / 1e6),
    elapsedSeconds: isRunning ? (Date.now() - record.startedAt!.getTime()) / 1000 : 0,
  };
}
