import { randomBytes, randomUUID } from 'node:crypto';
import type { ApiError } from '../contract/error.ts';
import type { Database, Executor } from '../database/database.ts';
import { isRefusal } from '../database/error.ts';
import type { Queue } from '../queue/queue.ts';
import { insertVideos, type NewVideo } from '../store/insert-videos.ts';
import { isCounted } from '../store/limits.ts';
import type { ProjectLimits } from '../store/projects.ts';
import type { VideoRecord } from '../store/store.ts';
import type { Cost } from '../store/charges.ts';
import { queueOf } from './ends.ts';
import { answered, gather } from './gather.ts';
import type { NewJob } from './jobs.ts';
import { findRoom, type Ask } from './limits.ts';
import type { SecondsRate } from './rate.ts';

/** One that waits for a lock, or for the disk, does not hold up the others for longer. */
const PATIENCE_MS = 50;
/** What one transaction accepts at most. */
const JOBS_MAX = 64;

export interface AcceptDependencies {
  database: Database;
  queue: Queue;
  limits: ProjectLimits;
  /** Until a place in the queue of the engine becomes free. */
  nextEndSeconds(engine: string): Promise<number>;
  /** Null if nobody has named a price. */
  costOf(job: NewJob): Cost | null;
}

export interface AskedJob {
  projectId: string;
  job: NewJob;
}

type Answer = PromiseSettledResult<VideoRecord>;

/**
 * Record and queue entry in one transaction, which also serves those who asked while the one before
 * it was written: the disk is waited for once for all of them. What this resolves with is kept.
 *
 * @returns a function that throws ApiError if the project or the key may not have more.
 */
export function createAccept(
  dependencies: AcceptDependencies,
): (asked: AskedJob) => Promise<VideoRecord> {
  return gather((asked: readonly AskedJob[]) => acceptAll(asked, dependencies), {
    most: JOBS_MAX,
    patienceMs: PATIENCE_MS,
  });
}

/** Most jobs are not limited by anything and take part in nothing: one statement accepts them. */
async function acceptAll(
  asked: readonly AskedJob[],
  dependencies: AcceptDependencies,
): Promise<Answer[]> {
  const mayBeUnlimited = !isCounted(dependencies.limits);
  const answers = new Map<AskedJob, Answer>();
  const serve = async (some: readonly AskedJob[], work: Work): Promise<void> => {
    const found = some.length > 0 ? await attempt(some, work) : [];
    found.forEach((answer, index) => answer && answers.set(some[index]!, answer));
  };
  await serve(
    asked.filter(({ job }) => mayBeUnlimited && !isKeyRated(job) && !job.onAccepted),
    (some, onDoubt) => acceptUnlimited(some, dependencies, onDoubt),
  );
  await serve(
    asked.filter((one) => !answers.has(one)),
    (some, onDoubt) => acceptInTransaction(some, dependencies, onDoubt),
  );
  return asked.map((one) => answers.get(one)!);
}

/**
 * Null for jobs that it leaves to others. Tells when something may have come true although it throws.
 */
type Work = (asked: readonly AskedJob[], onDoubt: () => void) => Promise<(Answer | null)[]>;

/** The fault of one is not that of the others. Never rejects. */
async function attempt(asked: readonly AskedJob[], work: Work): Promise<(Answer | null)[]> {
  let isInDoubt = false;
  try {
    return await work(asked, () => (isInDoubt = true));
  } catch (error) {
    const isUndone = !isInDoubt || isRefusal(error);
    if (asked.length === 1 || !isUndone) return asked.map(() => refused(error));
    return (await Promise.all(asked.map((one) => attempt([one], work)))).flat();
  }
}

async function acceptUnlimited(
  asked: readonly AskedJob[],
  dependencies: AcceptDependencies,
  onDoubt: () => void,
): Promise<(Answer | null)[]> {
  const videos = asked.map((one) => toNewVideo(one, dependencies));
  onDoubt();
  const records = await insertVideos(dependencies.database.kysely, videos, {
    onlyUnlimited: true,
    enqueue: dependencies.queue.insertFrom,
  });
  return videos.map(({ jobId }) => {
    const record = records.get(jobId);
    return record ? answered(record) : null;
  });
}

async function acceptInTransaction(
  asked: readonly AskedJob[],
  dependencies: AcceptDependencies,
  onDoubt: () => void,
): Promise<Answer[]> {
  return dependencies.database.kysely.transaction().execute(async (transaction) => {
    const { refusals, rates } = await findRooms(transaction, asked, dependencies);
    const accepted = asked.filter((one) => !refusals.has(one));
    const videos = new Map(accepted.map((one) => [one, toNewVideo(one, dependencies)]));
    const { insertFrom: enqueue } = dependencies.queue;
    const records = await insertVideos(transaction, [...videos.values()], { enqueue });
    const recordOf = (one: AskedJob): VideoRecord => records.get(videos.get(one)!.jobId)!;
    for (const one of accepted) await one.job.onAccepted?.(recordOf(one), transaction);
    for (const [{ job }, rate] of rates) job.onRate?.(rate);
    onDoubt();
    return asked.map((one) => {
      const refusal = refusals.get(one);
      return refusal ? refused(refusal) : answered(recordOf(one));
    });
  });
}

/** Projects are locked in one order everywhere, so that two transactions never wait for each other. */
async function findRooms(
  transaction: Executor,
  asked: readonly AskedJob[],
  dependencies: AcceptDependencies,
): Promise<{ refusals: Map<AskedJob, ApiError>; rates: Map<AskedJob, SecondsRate> }> {
  const refusals = new Map<AskedJob, ApiError>();
  const rates = new Map<AskedJob, SecondsRate>();
  const byProject = Map.groupBy(asked, ({ projectId }) => projectId);
  for (const projectId of [...byProject.keys()].toSorted()) {
    const those = byProject.get(projectId)!;
    const rooms = await findRoom(transaction, {
      projectId,
      asks: those.map(({ job }) => toAsk(job, dependencies)),
      defaults: dependencies.limits,
      retryAfterSeconds: () => dependencies.nextEndSeconds(those[0]!.job.engine),
    });
    rooms.forEach((room, index) => {
      if (room.refusal) refusals.set(those[index]!, room.refusal);
      else if (room.rate) rates.set(those[index]!, room.rate);
    });
  }
  return { refusals, rates };
}

function toAsk(job: NewJob, { costOf }: AcceptDependencies): Ask {
  return { seconds: Number(job.seconds), cost: costOf(job), asker: job.asker ?? null };
}

function isKeyRated({ asker }: NewJob): boolean {
  return typeof asker?.secondsPerMinute === 'number';
}

function refused(reason: unknown): PromiseRejectedResult {
  return { status: 'rejected', reason };
}

function toNewVideo({ projectId, job }: AskedJob, { costOf }: AcceptDependencies): NewVideo {
  const { inputReference, source, characters, trace, ...rest } = job;
  const { onAccepted: _, onRate: __, asker: ___, ...video } = rest;
  return {
    ...video,
    random: randomBytes(20).toString('hex'),
    jobId: randomUUID(),
    projectId,
    kind: job.kind ?? 'create',
    params: {
      inputReference,
      source: source ?? null,
      characters: characters ?? [],
      ...(trace && { trace }),
    },
    remixedFromVideoId: job.remixedFromVideoId ?? null,
    sourceId: job.sourceId ?? null,
    priority: job.priority ?? 0,
    queue: queueOf(job.engine),
    keyId: job.asker?.keyId ?? null,
    cost: costOf(job),
  };
}
