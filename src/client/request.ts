import { delay } from './delay.ts';
import {
  ConnectionError,
  RequestTimeoutError,
  responseError,
  type ResponseError,
} from './errors.ts';

export interface Connection {
  /** Ends in `/v1`. */
  baseURL: string;
  apiKey: string | null;
  fetch: typeof globalThis.fetch;
  /** Further tries after a lost connection or an answer of 408, 429 or 5xx. */
  maxRetries: number;
  /** Milliseconds for one try, until the answer begins; for JSON until it is read. */
  timeoutMs: number;
  /** Sent with every request. */
  headers: Readonly<Record<string, string>>;
  /** Whether every POST gets an `Idempotency-Key`. */
  idempotencyKeys: boolean;
}

/** What every call takes beside its parameters. */
export interface CallOptions {
  /** Ends the call; the promise rejects with the signal's reason. */
  signal?: AbortSignal | undefined;
  /** Other than the client's. */
  maxRetries?: number | undefined;
  /** Other than the client's, in milliseconds. */
  timeoutMs?: number | undefined;
  /** Of a POST, instead of one drawn at random. */
  idempotencyKey?: string | undefined;
  headers?: Record<string, string> | undefined;
}

export interface RequestOptions extends CallOptions {
  method?: 'GET' | 'POST' | 'DELETE' | undefined;
  query?: Readonly<Record<string, string | number | undefined>> | undefined;
  /** JSON, or a form for files. */
  body?: object | undefined;
}

const RETRY_AFTER_MAX_MS = 60_000;
const BACKOFF_MS = 500;
const BACKOFF_MAX_MS = 8000;

/**
 * Sends one request and returns the successful answer, whose body streams.
 *
 * @param path below the base URL; `/kinora/v1/…` is beside it.
 * @throws ResponseError for an error answer, ConnectionError if there was none.
 */
export function request(
  connection: Connection,
  path: string,
  options: RequestOptions = {},
): Promise<Response> {
  return send(connection, path, options, async (response) => response);
}

/** The same for an answer of JSON; one that breaks off is asked for again. */
export function requestJson<T>(
  connection: Connection,
  path: string,
  options: RequestOptions = {},
): Promise<T> {
  return send(connection, path, options, async (response) => (await response.json()) as T);
}

async function send<T>(
  connection: Connection,
  path: string,
  options: RequestOptions,
  read: (response: Response) => Promise<T>,
): Promise<T> {
  const url = urlOf(connection, path, options.query);
  const headers = headersOf(connection, options);
  const maxRetries = options.maxRetries ?? connection.maxRetries;
  for (let attempt = 0; ; attempt++) {
    const outcome = await tryOnce(connection, { url, headers, options, read });
    if ('value' in outcome) return outcome.value;
    if (attempt >= maxRetries || !isPassing(outcome)) throw outcome.error;
    await delay(retryDelayMs(outcome.headers, attempt), options.signal);
  }
}

/** A failed try, with the headers of the answer if there was one. */
interface Failure {
  error: ConnectionError | ResponseError;
  headers: Headers | null;
}

async function tryOnce<T>(
  connection: Connection,
  {
    url,
    headers,
    options,
    read,
  }: {
    url: URL;
    headers: Headers;
    options: RequestOptions;
    read: (response: Response) => Promise<T>;
  },
): Promise<{ value: T } | Failure> {
  const { body, signal } = options;
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(), options.timeoutMs ?? connection.timeoutMs);
  try {
    const response = await connection.fetch(url, {
      method: options.method ?? 'GET',
      headers,
      body: body instanceof FormData ? body : body ? JSON.stringify(body) : null,
      signal: signal ? AbortSignal.any([signal, limit.signal]) : limit.signal,
    });
    if (response.ok) return { value: await read(response) };
    return { error: await errorOf(response), headers: response.headers };
  } catch (cause) {
    signal?.throwIfAborted();
    const error = limit.signal.aborted
      ? new RequestTimeoutError(`No answer from ${url.origin} in time.`, { cause })
      : new ConnectionError(`No connection to ${url.origin}.`, { cause });
    return { error, headers: null };
  } finally {
    clearTimeout(timer);
  }
}

function urlOf({ baseURL }: Connection, path: string, query: RequestOptions['query'] = {}): URL {
  const base = path.startsWith('/kinora/') ? baseURL.replace(/(?:\/openai)?\/v1$/, '') : baseURL;
  const url = new URL(base + path);
  for (const [key, value] of Object.entries(query)) {
    if (value !== undefined) url.searchParams.set(key, String(value));
  }
  return url;
}

/** The same for every try: the idempotency key is what makes a second one safe. */
function headersOf(connection: Connection, options: RequestOptions): Headers {
  const headers = new Headers({ ...connection.headers, ...options.headers });
  if (connection.apiKey) headers.set('authorization', `Bearer ${connection.apiKey}`);
  const { body, method, idempotencyKey } = options;
  if (body && !(body instanceof FormData)) headers.set('content-type', 'application/json');
  if (idempotencyKey !== undefined) headers.set('idempotency-key', idempotencyKey);
  else if (method === 'POST' && connection.idempotencyKeys) {
    headers.set('idempotency-key', `kinora-${randomHex(16)}`);
  }
  return headers;
}

function randomHex(bytes: number): string {
  const random = globalThis.crypto.getRandomValues(new Uint8Array(bytes));
  return Array.from(random, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function isPassing({ error, headers }: Failure): boolean {
  if (!headers) return true;
  const told = headers.get('x-should-retry');
  if (told !== null) return told === 'true';
  const { status } = error as ResponseError;
  return status === 408 || status === 429 || status >= 500;
}

/** As the server says (`retry-after-ms`, `retry-after` in seconds or as a date), else growing. */
function retryDelayMs(headers: Headers | null, attempt: number): number {
  const told = toldDelayMs(headers);
  if (told !== null && told >= 0 && told <= RETRY_AFTER_MAX_MS) return told;
  const backoff = Math.min(BACKOFF_MAX_MS, BACKOFF_MS * 2 ** attempt);
  // Clients that lost the same server must not come back in step.
  return backoff * (0.75 + Math.random() * 0.25);
}

function toldDelayMs(headers: Headers | null): number | null {
  const milliseconds = headers?.get('retry-after-ms');
  if (milliseconds && Number.isFinite(Number(milliseconds))) return Number(milliseconds);
  const after = headers?.get('retry-after');
  if (!after) return null;
  if (Number.isFinite(Number(after))) return Number(after) * 1000;
  const date = Date.parse(after);
  return Number.isNaN(date) ? null : date - Date.now();
}

async function errorOf(response: Response): Promise<ResponseError> {
  const { status, headers } = response;
  const requestId = headers.get('x-request-id');
  const text = await response.text();
  const told = errorIn(text);
  if (told) return responseError({ status, requestId, ...told });
  const message = text.slice(0, 200).trim() || `The server answered with status ${status}.`;
  return responseError({ status, requestId, message });
}

function errorIn(
  text: string,
): { message: string; type?: string; param?: string | null; code?: string | null } | null {
  try {
    const { error } = JSON.parse(text) as { error?: { message?: unknown } };
    return typeof error?.message === 'string' ? (error as { message: string }) : null;
  } catch {
    return null;
  }
}
