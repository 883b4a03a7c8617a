import type { Database } from './database/database.ts';
import { findFallback, type WaitingJob } from './engines/fallback.ts';
import type { Log } from './jobs/attempt.ts';
import { rerouteWaiting } from './jobs/reroute.ts';
import type { EngineRoom } from './open-engines.ts';
import type { Queue } from './queue/queue.ts';
import type { VideoRecord } from './store/store.ts';

/** Between looks for jobs that wait in vain. */
const LOOK_MS = 5000;

/**
 * While an engine is down, gives its waiting jobs to whom their routes name next.
 *
 * @returns how to end that.
 */
export function fallBackWhenDown(
  room: Pick<EngineRoom, 'engines' | 'catalog' | 'health'>,
  parts: { database: Database; queue: Queue; logger: Log },
  lookMs: number = LOOK_MS,
): () => void {
  const { logger } = parts;
  const look = async (): Promise<void> => {
    for (const engine of room.engines.keys()) {
      if (room.health.of(engine).isUp) continue;
      const moved = await rerouteWaiting(parts, engine, (record) =>
        findFallback(waitingJobOf(record), room),
      );
      if (moved > 0) logger.warn({ engine, moved }, 'engine is down, its jobs go elsewhere');
    }
  };
  const timer = setInterval(() => {
    void look().catch((error: unknown) =>
      logger.error({ err: error }, 'waiting jobs could not be moved'),
    );
  }, lookMs);
  return () => clearInterval(timer);
}

function waitingJobOf({ model, engine, size, seconds, params }: VideoRecord): WaitingJob {
  const { inputReference, characters } = params;
  const hasImage = inputReference !== null;
  return { model, engine, size, seconds, hasImage, characterCount: characters.length };
}
