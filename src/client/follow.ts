import type { Video, VideoWithDetails } from '../contract/video.ts';
import { delay } from './delay.ts';
import {
  BadRequestError,
  ConnectionError,
  NotFoundError,
  ResponseError,
  VideoFailedError,
  WaitTimeoutError,
} from './errors.ts';
import { pathTo } from './path-to.ts';
import { request, type CallOptions, type Connection } from './request.ts';
import { readEvents } from './server-sent-events.ts';

export interface FollowOptions extends Pick<CallOptions, 'signal'> {
  /** How long to wait altogether; default: until the end. */
  timeoutMs?: number | undefined;
  /** How long the server may be gone before the wait is given up; default 60,000. */
  patienceMs?: number | undefined;
}

export interface WaitOptions extends FollowOptions {
  /** Called with the video whenever it has changed; `details` has phase, place and time left. */
  onProgress?: ((video: VideoWithDetails) => void) | undefined;
}

/** A stream that is silent for longer than this is taken for dead: the server says more often. */
const SILENCE_MS = 40_000;
/** The first event comes at once, unless something on the way holds it back. */
const FIRST_EVENT_MS = 10_000;
/** Events that break off this often are not listened to any more. */
const BREAKS_MAX = 3;
/** Longest that one question waits for an answer, so that there is progress to show. */
const LONG_POLL_SECONDS = 5;
const POLL_MS = 1000;
const PATIENCE_MS = 60_000;

/**
 * The video now and after every change, until it has ended. Listens to the server's events; where
 * there are none, or they break off again and again, it asks: with long polls, or as often as the
 * server advises. A server that is gone for a while is waited for.
 *
 * @throws WaitTimeoutError; NotFoundError for an unknown or deleted video.
 */
export async function* follow(
  connection: Connection,
  videoId: string,
  { timeoutMs, patienceMs = PATIENCE_MS, signal }: FollowOptions = {},
): AsyncGenerator<VideoWithDetails> {
  const path = pathTo('videos', videoId);
  const limit = new AbortController();
  const timer =
    timeoutMs === undefined ? undefined : setTimeout(() => limit.abort(), Math.max(timeoutMs, 0));
  const both = signal ? AbortSignal.any([signal, limit.signal]) : limit.signal;
  const patient = new Patience(patienceMs);
  let breaks = 0;
  let source = listen;
  try {
    for (;;) {
      let isHeard = false;
      try {
        for await (const video of source(connection, path, both)) {
          isHeard = true;
          patient.renew();
          yield video;
          if (hasEnded(video)) return;
        }
        // The video was deleted: asking for it says so.
        source = ask;
      } catch (error) {
        both.throwIfAborted();
        const isListening = source === listen;
        if (isListening && (!isHeard || ++breaks >= BREAKS_MAX)) source = ask;
        if (!isListening || !(error instanceof ResponseError)) await patient.pause(error, both);
      }
    }
  } catch (error) {
    if (limit.signal.aborted && !signal?.aborted) throw new WaitTimeoutError(videoId, timeoutMs!);
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

/** The video when it has ended well. @throws VideoFailedError if it has not, and what `follow` throws. */
export async function wait(
  connection: Connection,
  videoId: string,
  { onProgress, ...options }: WaitOptions = {},
): Promise<Video> {
  for await (const video of follow(connection, videoId, options)) {
    onProgress?.(video);
    if (video.status === 'failed') throw new VideoFailedError(video.id, video.error!);
    if (video.status === 'completed') {
      const { details: _details, ...plain } = video;
      return plain;
    }
  }
  throw new ConnectionError('The wait ended before the video did.');
}

export function hasEnded({ status }: Video): boolean {
  return status === 'completed' || status === 'failed';
}

/** Gives up when nothing was heard for too long, and slows down until then. */
class Patience {
  readonly #milliseconds: number;
  #since: number | null = null;
  #failures = 0;

  constructor(milliseconds: number) {
    this.#milliseconds = milliseconds;
  }

  renew(): void {
    this.#since = null;
    this.#failures = 0;
  }

  async pause(error: unknown, signal: AbortSignal): Promise<void> {
    if (!(error instanceof ConnectionError) && !isServerFault(error)) throw error;
    this.#since ??= Date.now();
    if (Date.now() - this.#since >= this.#milliseconds) throw error;
    await delay(Math.min(250 * 2 ** this.#failures++, 5000), signal);
  }
}

function isServerFault(error: unknown): boolean {
  return error instanceof ResponseError && (error.status >= 500 || error.status === 429);
}

/** @throws ResponseError if the server has no events, ConnectionError when they break off. */
async function* listen(
  connection: Connection,
  path: string,
  signal: AbortSignal,
): AsyncGenerator<VideoWithDetails> {
  const silence = new AbortController();
  const watchdog = (milliseconds: number): ReturnType<typeof setTimeout> =>
    setTimeout(() => silence.abort(), milliseconds);
  let timer = watchdog(FIRST_EVENT_MS);
  try {
    const response = await request(connection, `${path}/events`, {
      query: { 'include[]': 'details' },
      headers: { accept: 'text/event-stream' },
      signal: AbortSignal.any([signal, silence.signal]),
      maxRetries: 0,
    });
    if (!response.headers.get('content-type')?.startsWith('text/event-stream')) {
      await response.body?.cancel();
      throw new NotFoundError({ status: 404, message: 'The server has no events.' });
    }
    for await (const { event, data } of readEvents(response.body!)) {
      clearTimeout(timer);
      timer = watchdog(SILENCE_MS);
      if (event === 'video.deleted') return;
      if (event.startsWith('video.')) yield JSON.parse(data) as VideoWithDetails;
    }
    throw new ConnectionError('The events broke off.');
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof ResponseError || error instanceof ConnectionError) throw error;
    throw new ConnectionError('The events broke off.', { cause: error });
  } finally {
    clearTimeout(timer);
  }
}

/** Asks until the end. A server that does not know how to wait is asked as often as it advises. */
async function* ask(
  connection: Connection,
  path: string,
  signal: AbortSignal,
): AsyncGenerator<VideoWithDetails> {
  let query: Record<string, string | number> = { wait: LONG_POLL_SECONDS, 'include[]': 'details' };
  for (;;) {
    const asked = Date.now();
    try {
      const response = await request(connection, path, { query, signal });
      const video = (await response.json()) as VideoWithDetails;
      yield video;
      if (hasEnded(video)) return;
      const advised = Number(response.headers.get('openai-poll-after-ms')) || POLL_MS;
      await delay(Math.max(advised - (Date.now() - asked), 0), signal);
    } catch (error) {
      // A server that knows neither may refuse both.
      if (!(error instanceof BadRequestError) || !('wait' in query)) throw connectionFault(error);
      query = {};
    }
  }
}

/** An answer that broke off while it was read. */
function connectionFault(error: unknown): unknown {
  return error instanceof TypeError || error instanceof SyntaxError
    ? new ConnectionError('The answer broke off.', { cause: error })
    : error;
}
