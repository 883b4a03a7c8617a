import type { Server } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';

/** Requests that are not answered by then are cut off. */
const GRACE_MS = 10_000;
const LOOK_MS = 20;

/** The polite end of an HTTP server. */
export interface Drain {
  /** Aborted as soon as the end has begun: whoever waits for news answers with what there is. */
  readonly stopping: AbortSignal;
  /** Once per server, before it listens. */
  watch(server: Server): void;
  /**
   * Goes on answering for `noticeMs`, so that load balancers see that no more shall come, then takes
   * no new connections; resolves when everything is answered, or after ten seconds.
   */
  finish(noticeMs: number): Promise<void>;
}

export function createDrain(): Drain {
  const control = new AbortController();
  let server: Server | null = null;
  let answering = 0;
  return {
    stopping: control.signal,
    watch: (watched) => {
      server = watched;
      watched.prependListener('request', (_request, response) => {
        answering += 1;
        response.once('close', () => (answering -= 1));
        if (control.signal.aborted) response.setHeader('connection', 'close');
      });
    },
    finish: async (noticeMs) => {
      control.abort();
      if (noticeMs > 0) await delay(noticeMs);
      server?.close();
      const deadline = Date.now() + GRACE_MS;
      while (answering > 0 && Date.now() < deadline) await delay(LOOK_MS);
    },
  };
}
