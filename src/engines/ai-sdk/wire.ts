import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import { findFilms } from '../remote/find-films.ts';
import { isPassing, pauseBefore, type RetryPolicy } from '../remote/retry.ts';

export type Fetch = typeof globalThis.fetch;

/** What went over the wire in one call of the SDK, which hides it behind messages. */
export interface Heard {
  /** Status of the last answer; null if none came. */
  status: number | null;
}

export interface Wire {
  /** To be given to the provider. */
  fetch: Fetch;
  /** Runs a call of the SDK and tells what was heard meanwhile. */
  listen<T>(call: () => PromiseLike<T>): Promise<{ result: PromiseSettledResult<T>; heard: Heard }>;
  /** The last answer to anybody, and when it came in milliseconds since 1970. */
  readonly last: (Heard & { at: number }) | null;
}

const TIMEOUT_MS = 120_000;
const NO_FILES: ReadonlyMap<string, string> = new Map();

/**
 * The `fetch` of a provider. Questions are repeated after faults that pass, which some providers'
 * packages take for the end of the job; nothing that starts a job is ever sent twice.
 */
export function createWire(retry: RetryPolicy, fetch: Fetch = globalThis.fetch): Wire {
  const calls = new AsyncLocalStorage<Heard>();
  let last: (Heard & { at: number }) | null = null;
  const hear = (status: number | null): void => {
    last = { status, at: Date.now() };
    const heard = calls.getStore();
    if (heard) heard.status = status;
  };

  const retrying: Fetch = async (input, init) => {
    const isQuestion = (init?.method ?? 'GET').toUpperCase() === 'GET';
    const timeout = AbortSignal.timeout(TIMEOUT_MS);
    const signal = init?.signal ? AbortSignal.any([init.signal, timeout]) : timeout;
    for (let tries = 1; ; tries += 1) {
      const isLast = !isQuestion || tries > retry.retries;
      let retryAfter: string | null = null;
      try {
        const answer = await fetch(input, { ...init, signal });
        hear(answer.status);
        if (isLast || !isPassing(answer.status)) return await withOneOutput(answer, isQuestion);
        retryAfter = answer.headers.get('retry-after');
        await answer.body?.cancel();
      } catch (error) {
        if (init?.signal?.aborted) throw error;
        hear(null);
        if (isLast) throw error;
      }
      await delay(pauseBefore(retry, tries, retryAfter), undefined, { signal });
    }
  };

  return {
    fetch: retrying,
    listen: async (call) => {
      const heard: Heard = { status: null };
      const [result] = await Promise.allSettled([
        calls.run(heard, async () => {
          const value = await call();
          return value;
        }),
      ]);
      return { result, heard };
    },
    get last() {
      return last;
    },
  };
}

/**
 * Many models answer with a list of files, or an object of them, where the packages want one URL: the
 * film is paid for and would be thrown away.
 */
async function withOneOutput(answer: Response, isQuestion: boolean): Promise<Response> {
  const type = answer.headers.get('content-type') ?? '';
  if (!isQuestion || !answer.ok || !type.includes('json')) return answer;
  const text = await answer.text();
  const headers = new Headers(answer.headers);
  headers.delete('content-length');
  headers.delete('content-encoding');
  const init = { status: answer.status, statusText: answer.statusText, headers };
  return new Response(oneOutput(text), init);
}

function oneOutput(text: string): string {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return text;
  }
  if (typeof json !== 'object' || json === null) return text;
  const { output, urls } = json as { output?: unknown; urls?: unknown };
  // The shape of a prediction: others have an `output` of their own.
  const isPrediction = typeof urls === 'object' && urls !== null && 'get' in urls;
  if (!isPrediction || typeof output !== 'object' || output === null) return text;
  const url = findFilms(output, NO_FILES)[0]?.url;
  return url === undefined ? text : JSON.stringify({ ...json, output: url });
}
