import type { VideoError } from '../contract/video.ts';
import type { Database, Executor } from '../database/database.ts';
import type { Claim, Queue } from '../queue/queue.ts';
import type { VideoRecord } from '../store/store.ts';
import { findVideo, requeueVideo } from '../store/videos.ts';
import { fail, held, unlessLost, type Announce } from './ends.ts';
import { giveTo, type NewPlace } from './reroute.ts';

/** Who else could make the film of a job; null if there is nobody, or its route says to wait. */
export type FindElsewhere = (record: VideoRecord) => NewPlace | null;

interface Dependencies {
  database: Database;
  queue: Queue;
  announce: Announce;
  findElsewhere?: FindElsewhere;
}

/** What an engine answers to everything: another engine may well make the film. */
const FAULTS_OF_THE_ENGINE = new Set([
  'engine_credentials',
  'engine_model_missing',
  'engine_quota',
  'engine_unavailable',
]);

/**
 * Ends a job, or gives it to the next engine of its route if the one it was with would have refused any
 * film, and has begun nothing.
 */
export async function failOrMove(
  dependencies: Dependencies,
  claim: Claim,
  error: VideoError,
): Promise<void> {
  if (FAULTS_OF_THE_ENGINE.has(error.code) && (await move(dependencies, claim, error))) return;
  await fail(dependencies, claim, error);
}

async function move(
  { database, queue, findElsewhere }: Dependencies,
  claim: Claim,
  error: VideoError,
): Promise<boolean> {
  const found = await findVideo(database.kysely, claim.videoId);
  if (!found || found.operation !== null || found.kind !== 'create') return false;
  const place = findElsewhere?.(found);
  if (!place) return false;
  const give = async (transaction: Executor): Promise<VideoRecord> => {
    const fence = { id: claim.videoId, attempt: claim.attempt };
    held(await queue.complete(claim, transaction));
    const end = { cause: 'failure', error } as const;
    const waiting = held(await requeueVideo(transaction, fence, end, { forgetsOperation: true }));
    return held(await giveTo(place, waiting, queue, transaction));
  };
  return (await unlessLost(() => database.kysely.transaction().execute(give))) !== null;
}
