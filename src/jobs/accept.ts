import { randomBytes, randomUUID } from 'node:crypto';
import type { ApiError } from '../contract/error.ts';
import type { Database, Executor } from '../database/database.ts';
import type { NewEntry, Queue } from '../queue/queue.ts';
import type { ProjectLimits } from '../store/projects.ts';
import type { VideoRecord } from '../store/store.ts';
import { insertCharges, type Cost } from '../store/charges.ts';
import { insertVideos, type NewVideo } from '../store/videos.ts';
import { queueOf } from './ends.ts';
import { answered, gather } from './gather.ts';
import type { NewJob } from './jobs.ts';
import { findRoom, queuePriority, type Ask } from './limits.ts';
import type { SecondsRate } from './rate.ts';
import { notifyAll, type Channel } from './signals.ts';

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

async function acceptAll(
  asked: readonly AskedJob[],
  dependencies: AcceptDependencies,
): Promise<Answer[]> {
  let isWritten = false;
  try {
    return await dependencies.database.kysely.transaction().execute(async (transaction) => {
      const answers = await write(transaction, asked, dependencies);
      isWritten = true;
      return answers;
    });
  } catch (error) {
    // A commit that failed may have come true: it must not be tried again.
    if (isWritten || asked.length === 1) throw error;
    // The fault of one must not be that of the others.
    const alone = await Promise.allSettled(asked.map((one) => acceptAll([one], dependencies)));
    return alone.map((result) => (result.status === 'fulfilled' ? result.value[0]! : result));
  }
}

async function write(
  transaction: Executor,
  asked: readonly AskedJob[],
  dependencies: AcceptDependencies,
): Promise<Answer[]> {
  const { refusals, rates } = await findRooms(transaction, asked, dependencies);
  const accepted = asked.filter((one) => !refusals.has(one));
  if (accepted.length === 0) return asked.map((one) => refused(refusals.get(one)!));
  const records = await insertVideos(transaction, accepted.map(toNewVideo));
  const entries = Map.groupBy(records, (record) => queueOf(record.engine));
  for (const [name, those] of entries) {
    await dependencies.queue.enqueue(name, those.map(toEntry), transaction);
  }
  await notifyAll(transaction, [
    ...[...entries.keys()].map((name): [Channel, string] => ['kinora_queue', name]),
    ...records.map(({ id }): [Channel, string] => ['kinora_video', id]),
  ]);
  const byRequest = new Map(accepted.map((one, index) => [one, records[index]!]));
  await insertCharges(
    transaction,
    [...byRequest].map(([{ job, projectId }, { id }]) => {
      const { seconds, cost, asker } = toAsk(job, dependencies);
      return { videoId: id, projectId, keyId: asker?.keyId ?? null, seconds, cost };
    }),
  );
  for (const [{ job }, record] of byRequest) await job.onAccepted?.(record, transaction);
  for (const [{ job }, rate] of rates) job.onRate?.(rate);
  return asked.map((one) => {
    const record = byRequest.get(one);
    return record ? answered(record) : refused(refusals.get(one)!);
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

function refused(reason: ApiError): PromiseRejectedResult {
  return { status: 'rejected', reason };
}

function toNewVideo({ projectId, job }: AskedJob): NewVideo {
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
  };
}

function toEntry(record: VideoRecord): NewEntry {
  return {
    jobId: record.jobId,
    videoId: record.id,
    group: record.projectId,
    priority: queuePriority(record),
  };
}
