import { Readable } from 'node:stream';
import { createOutgoingGuard, RefusedUrlError } from '../../outgoing/guard.ts';
import { GenerationError } from '../from-generator.ts';
import type { Client, ClientRequest } from './client.ts';
import { faultOf, UpstreamError } from './faults.ts';
import { NoAnswerError, sendHttp, type HttpAnswer } from './http.ts';
import { TooLargeError } from './read-json.ts';
import { DEFAULT_RETRY, isPassing, pause, pauseBefore, type RetryPolicy } from './retry.ts';

/** Films beyond this size are not fetched: 20 s at 1080p are far below. */
export const FILM_MAX_BYTES = 2 * 1024 ** 3;

export interface FilmLimits {
  maxBytes?: number;
  signal: AbortSignal;
}

/**
 * A film that is fetched when, and only when, somebody reads it: polling an ended operation again
 * costs no download. The stream fails with `GenerationError`.
 */
export function filmOf(
  client: Client,
  request: ClientRequest,
  maxBytes = FILM_MAX_BYTES,
): Readable {
  return lazily(maxBytes, request.signal, async (headers) => {
    const answer = await client.send({
      ...request,
      headers: { accept: '*/*', ...request.headers, ...headers },
    });
    if (answer.status !== 200 && answer.status !== 206) throw await client.fault(answer);
    return answer;
  });
}

export interface FilmUrlOptions {
  /** Hosts on private networks that may be called, also over plain HTTP. */
  allowedHosts: readonly string[];
  /** Sent to these origins only. */
  headersFor?: { origins: readonly string[]; headers: Readonly<Record<string, string>> };
  retry?: RetryPolicy;
  maxBytes?: number;
  signal: AbortSignal;
}

const REDIRECTS_MAX = 5;
const TIMEOUT_MS = 60_000;

/**
 * As `filmOf`, from a URL that an engine has named: only public HTTPS, or hosts that the operator
 * allows, connected to at the address that was checked, each redirect checked again.
 */
export function filmAt(url: string, options: FilmUrlOptions): Readable {
  const { signal, maxBytes = FILM_MAX_BYTES } = options;
  return lazily(maxBytes, signal, (headers) => openUrl(url, headers, options));
}

async function openUrl(
  start: string,
  range: Readonly<Record<string, string>>,
  options: FilmUrlOptions,
): Promise<HttpAnswer> {
  const { allowedHosts, headersFor, retry = DEFAULT_RETRY, signal } = options;
  const guard = createOutgoingGuard({ allowedHosts });
  let url = start;
  let redirects = 0;
  for (let tries = 1; ;) {
    const target = await guard.check(url);
    const isTrusted = headersFor?.origins.includes(target.url.origin) ?? false;
    let answer: HttpAnswer | null = null;
    try {
      answer = await sendHttp({
        method: 'GET',
        url: target.url,
        headers: { ...range, ...(isTrusted && headersFor!.headers) },
        body: null,
        signal,
        timeoutMs: TIMEOUT_MS,
        address: target,
      });
    } catch (error) {
      if (!(error instanceof NoAnswerError) || tries > retry.retries) throw error;
    }
    if (answer?.status === 200 || answer?.status === 206) return answer;
    answer?.body.destroy();
    const location = answer?.headers.location;
    if (answer && answer.status >= 300 && answer.status < 400 && location) {
      redirects += 1;
      if (redirects > REDIRECTS_MAX) throw new UpstreamError(310, '', []);
      url = new URL(location, url).href;
      continue;
    }
    if (answer && (!isPassing(answer.status) || tries > retry.retries)) {
      throw new UpstreamError(answer.status, '', []);
    }
    await pause(pauseBefore(retry, tries, answer?.headers['retry-after']), signal);
    tries += 1;
  }
}

type Open = (headers: Readonly<Record<string, string>>) => Promise<HttpAnswer>;

/** A film that has been paid for is not given up because a connection broke. */
const RESUMES_MAX = 3;

function lazily(maxBytes: number, signal: AbortSignal, open: Open): Readable {
  const read = async function* (): AsyncGenerator<Buffer> {
    let bytes = 0;
    for (let resumes = 0; ; resumes += 1) {
      let body: Readable | null = null;
      try {
        const answer = await open(bytes > 0 ? { range: `bytes=${bytes}-` } : {});
        body = answer.body;
        // A server that does not know ranges sends everything again.
        let skip = answer.status === 206 ? 0 : bytes;
        for await (const chunk of body) {
          const piece = (chunk as Buffer).subarray(skip);
          skip -= (chunk as Buffer).length - piece.length;
          bytes += piece.length;
          if (bytes > maxBytes) throw new TooLargeError('The film of the engine is too large.');
          if (piece.length > 0) yield piece;
        }
        if (bytes === 0) throw broken('The engine sent an empty film.');
        return;
      } catch (error) {
        signal.throwIfAborted();
        const isBroken = body !== null && (error as { code?: unknown }).code === 'ECONNRESET';
        if (!isBroken || resumes === RESUMES_MAX) throw downloadFault(error);
      } finally {
        body?.destroy();
      }
    }
  };
  return Readable.from(read(), { objectMode: false });
}

function downloadFault(error: unknown): GenerationError {
  if (error instanceof GenerationError) return error;
  if (error instanceof RefusedUrlError) {
    return broken('The engine named an address for its film that may not be called.', error, false);
  }
  if (error instanceof UpstreamError && !isPassing(error.status)) {
    return broken(`The film of the engine cannot be fetched (${error.status}).`, error);
  }
  const fault = faultOf(error);
  return new GenerationError(fault, { cause: error });
}

function broken(message: string, cause?: unknown, retryable = true): GenerationError {
  return new GenerationError({ code: 'engine_error', message, retryable }, { cause });
}
