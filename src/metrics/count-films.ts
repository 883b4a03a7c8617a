import type { Executor } from '../database/database.ts';
import type { Jobs } from '../jobs/jobs.ts';
import { findVideo } from '../store/videos.ts';
import type { EndedFilm, Metrics } from './metrics.ts';

type Announcement = { projectId: string; type: string; id: string };
type Announce<A extends Announcement> = (event: A, transaction: Executor) => Promise<void>;

/** The same jobs, each counted when it is accepted. */
export function countingCreated(
  jobs: (projectId: string) => Jobs,
  metrics: Pick<Metrics, 'created'>,
): (projectId: string) => Jobs {
  return (projectId) => {
    const own = jobs(projectId);
    return {
      ...own,
      create: async (job) => {
        const record = await own.create(job);
        metrics.created({ engine: record.engine, model: record.engineModel });
        return record;
      },
    };
  };
}

/** The same announcements, each film of them counted: every end of a film is announced once. */
export function countingEnded<A extends Announcement>(
  announce: Announce<A>,
  metrics: Pick<Metrics, 'ended'>,
): Announce<A> {
  return async (event, transaction) => {
    await announce(event, transaction);
    const film = event.type.startsWith('video.') && (await endedFilm(event.id, transaction));
    if (film) metrics.ended(film);
  };
}

async function endedFilm(id: string, transaction: Executor): Promise<EndedFilm | null> {
  const record = await findVideo(transaction, id);
  if (!record) return null;
  const { engine, engineModel, size, seconds, status, error, createdAt, startedAt } = record;
  const began = startedAt?.getTime() ?? null;
  return {
    engine,
    model: engineModel,
    size,
    seconds: Number(seconds),
    outcome: status === 'completed' ? 'completed' : 'failed',
    errorCode: error?.code ?? null,
    waitedSeconds: began === null ? null : Math.max(0, (began - createdAt.getTime()) / 1000),
    generatedSeconds: began === null ? null : Math.max(0, (Date.now() - began) / 1000),
  };
}
