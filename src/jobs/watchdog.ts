import type { EngineError, EngineStatus } from '../engines/engine.ts';

export interface WatchdogLimits {
  /** Milliseconds without any progress after which an attempt is given up. */
  stallMs: number;
  /** Milliseconds that an attempt may take altogether. */
  attemptMs: number;
}

/** Barks once: its signal aborts with a `WatchdogError`. */
export interface Watchdog extends Disposable {
  readonly signal: AbortSignal;
  /** What the engine tells. Only news count: a different progress or phase. */
  see(status: EngineStatus): void;
}

/** The reason of the signal. */
export class WatchdogError extends Error {
  readonly error: EngineError;

  constructor(error: EngineError) {
    super(error.message);
    this.name = 'WatchdogError';
    this.error = error;
  }
}

/** The engine has a queue of its own, in which nothing moves for as long as others are ahead. */
const WAITING = 'queued';

/** Watches one attempt, from now on. */
export function startWatchdog({ stallMs, attemptMs }: WatchdogLimits): Watchdog {
  const control = new AbortController();
  const bark = (error: EngineError): void => control.abort(new WatchdogError(error));
  const stalled = (): void =>
    bark({
      code: 'engine_stalled',
      message: `The engine made no progress for ${minutes(stallMs)}.`,
      retryable: true,
    });
  let stall = setTimeout(stalled, stallMs);
  const end = setTimeout(
    () =>
      bark({
        code: 'timeout',
        message: `The film was not finished within ${minutes(attemptMs)}.`,
        retryable: false,
      }),
    attemptMs,
  );
  let last = '';
  return {
    signal: control.signal,
    see: (status) => {
      if (status.state !== 'running') return;
      const news = `${status.progress} ${status.phase}`;
      if (news === last && status.phase !== WAITING) return;
      last = news;
      clearTimeout(stall);
      if (!control.signal.aborted) stall = setTimeout(stalled, stallMs);
    },
    [Symbol.dispose]: () => {
      clearTimeout(stall);
      clearTimeout(end);
    },
  };
}

function minutes(milliseconds: number): string {
  const count = Math.max(1, Math.round(milliseconds / 60_000));
  return count === 1 ? 'a minute' : `${count} minutes`;
}
