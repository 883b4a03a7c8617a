import type { Database } from './database/database.ts';
import type { EngineModel } from './engines/catalog.ts';
import { findFallback } from './engines/fallback.ts';
import type { Log } from './jobs/attempt.ts';
import { queueOf, type Announce } from './jobs/ends.ts';
import { endWaiting } from './jobs/end-waiting.ts';
import { rerouteWaiting } from './jobs/reroute.ts';
import type { Signals } from './jobs/signals.ts';
import type { EngineRoom } from './open-engines.ts';
import type { Queue } from './queue/queue.ts';
import type { VideoRecord } from './store/store.ts';

/** Between looks for jobs that wait in vain, beside those at news. */
const LOOK_MS = 5000;

/** Who else could make the film of a job; null if there is nobody, or its route says to wait. */
export function findElsewhere(
  { model, engine, size, seconds, params }: VideoRecord,
  room: Pick<EngineRoom, 'catalog' | 'health'>,
): EngineModel | null {
  const { inputReference, characters } = params;
  const hasImage = inputReference !== null;
  const characterCount = characters.length;
  return findFallback({ model, engine, size, seconds, hasImage, characterCount }, room);
}

interface Parts {
  database: Database;
  queue: Queue;
  signals: Pick<Signals, 'on'>;
  announce: Announce;
  logger: Log;
}

/**
 * While an engine is down, gives its waiting jobs to whom their routes name next. If the engine would
 * refuse whatever it is given, those that nobody else can make are ended.
 *
 * @returns how to end that.
 */
export function fallBackWhenDown(
  room: Pick<EngineRoom, 'engines' | 'catalog' | 'health'>,
  parts: Parts,
): () => void {
  const { signals, logger } = parts;
  const look = async (engine: string): Promise<void> => {
    const { isUp, refusal } = room.health.of(engine);
    if (isUp) return;
    const moved = await rerouteWaiting(parts, engine, (record) => findElsewhere(record, room));
    if (moved > 0) logger.warn({ engine, moved }, 'engine is down, its jobs go elsewhere');
    if (!refusal) return;
    const { code, message } = refusal;
    const ended = await endWaiting(parts, engine, { code, message });
    if (ended > 0) logger.warn({ engine, ended, code }, 'engine refuses its jobs, they failed');
  };
  const looks = new Map([...room.engines.keys()].map((id) => [id, oneAtATime(() => look(id))]));
  const lookAt = (engine: string): void => {
    void looks
      .get(engine)?.()
      .catch((error: unknown) =>
        logger.error({ err: error, engine }, 'waiting jobs could not be moved'),
      );
  };
  const lookAtAll = (): void => room.engines.forEach((_engine, id) => lookAt(id));
  const engineOf = new Map([...room.engines.keys()].map((id) => [queueOf(id), id]));
  const stops = [
    signals.on('kinora_queue', (name) => {
      const engine = name === null ? undefined : engineOf.get(name);
      if (engine !== undefined) lookAt(engine);
    }),
    room.health.onChange(lookAt),
  ];
  const timer = setInterval(lookAtAll, LOOK_MS);
  lookAtAll();
  return () => {
    clearInterval(timer);
    for (const stop of stops) stop();
  };
}

/** Calls that come while one runs are answered by one more after it. */
function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  const begin = (): Promise<void> => {
    running = work().finally(() => (running = null));
    return running;
  };
  return () => {
    if (!running) return begin();
    next ??= running
      .catch(() => {})
      .then(() => {
        next = null;
        return begin();
      });
    return next;
  };
}
