import { ConnectionError, ResponseError } from './errors.ts';

export interface Connection {
  /** Ends in `/v1`. */
  baseURL: string;
  apiKey: string | null;
  fetch: typeof globalThis.fetch;
  /** Further tries after a lost connection or an answer of 408, 429 or 5xx. */
  maxRetries: number;
}

export interface RequestOptions {
  method?: 'GET' | 'POST' | 'DELETE';
  query?: Record<string, string | number | undefined>;
  /** JSON, or a form for files. */
  body?: object | FormData;
  headers?: Record<string, string>;
  signal?: AbortSignal | undefined;
}

/**
 * Sends one request and returns the successful answer.
 *
 * @throws ResponseError for an error answer, ConnectionError if there was none.
 */
export async function request(
  connection: Connection,
  path: string,
  options: RequestOptions = {},
): Promise<Response> {
  const url = new URL(connection.baseURL.replace(/\/$/, '') + path);
  for (const [key, value] of Object.entries(options.query ?? {})) {
    if (value !== undefined) url.searchParams.set(key, String(value));
  }
  for (let attempt = 0; ; attempt++) {
    const outcome = await attemptRequest(connection, url, options);
    if (outcome instanceof Response && outcome.ok) return outcome;
    options.signal?.throwIfAborted();
    const retry = attempt < connection.maxRetries && isPassing(outcome);
    if (!retry) {
      throw outcome instanceof Response ? await toError(outcome) : outcome;
    }
    await delay(retryDelayMs(outcome, attempt), options.signal);
  }
}

async function attemptRequest(
  connection: Connection,
  url: URL,
  options: RequestOptions,
): Promise<Response | ConnectionError> {
  const headers = new Headers(options.headers);
  if (connection.apiKey) headers.set('authorization', `Bearer ${connection.apiKey}`);
  const { body } = options;
  if (body && !(body instanceof FormData)) headers.set('content-type', 'application/json');
  try {
    return await connection.fetch(url, {
      method: options.method ?? 'GET',
      headers,
      body: body instanceof FormData ? body : body ? JSON.stringify(body) : null,
      signal: options.signal ?? null,
    });
  } catch (error) {
    options.signal?.throwIfAborted();
    return new ConnectionError(`No connection to ${url.origin}.`, { cause: error });
  }
}

function isPassing(outcome: Response | ConnectionError): boolean {
  if (outcome instanceof ConnectionError) return true;
  const told = outcome.headers.get('x-should-retry');
  if (told !== null) return told === 'true';
  return [408, 429].includes(outcome.status) || outcome.status >= 500;
}

function retryDelayMs(outcome: Response | ConnectionError, attempt: number): number {
  const told = outcome instanceof Response ? outcome.headers.get('retry-after') : null;
  const seconds = Number(told);
  if (told !== null && seconds > 0 && seconds <= 60) return seconds * 1000;
  return Math.min(8000, 500 * 2 ** attempt);
}

async function toError(response: Response): Promise<ResponseError> {
  const text = await response.text();
  const requestId = response.headers.get('x-request-id');
  try {
    const { error } = JSON.parse(text) as {
      error: { message: string; type?: string; param?: string | null; code?: string | null };
    };
    return new ResponseError({ status: response.status, requestId, ...error });
  } catch {
    const message = text.slice(0, 200) || `The server answered with status ${response.status}.`;
    return new ResponseError({ status: response.status, requestId, message });
  }
}

/** Resolves after some time, or rejects at once when the signal aborts. */
export function delay(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(done, ms);
    function done(): void {
      signal?.removeEventListener('abort', abort);
      resolve();
    }
    function abort(): void {
      clearTimeout(timer);
      reject(signal!.reason as Error);
    }
    if (signal?.aborted) abort();
    else signal?.addEventListener('abort', abort, { once: true });
  });
}
