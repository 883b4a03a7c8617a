import { request as httpRequest, type IncomingHttpHeaders, type RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { Readable } from 'node:stream';

export type HttpMethod = 'GET' | 'POST' | 'PUT' | 'DELETE';

export interface HttpRequest {
  method: HttpMethod;
  url: URL;
  headers: Readonly<Record<string, string>>;
  body: Uint8Array | null;
  signal: AbortSignal;
  /** Longest silence: before the answer begins, and between two pieces of it. */
  timeoutMs: number;
  /** Connects to this address, whatever the name resolves to by now. */
  address?: { address: string; family: 4 | 6 };
}

export interface HttpAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  /** Must be read to its end or destroyed. */
  body: Readable;
}

/** No whole answer came. The message names neither the address nor the path. */
export class NoAnswerError extends Error {
  override readonly name = 'NoAnswerError';
  /** True if the request has not left this machine, so that sending it again cannot do anything twice. */
  readonly isUnsent: boolean;

  constructor(cause: unknown) {
    const code = codeOf(cause);
    super(
      code ? `The engine's server cannot be reached (${code}).` : 'The engine did not answer.',
      {
        cause,
      },
    );
    this.isUnsent = code !== null && UNSENT.has(code);
  }
}

const UNSENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

/**
 * One request, one answer, on a connection of its own: a kept-alive connection that the server has
 * just closed would lose a request that must not be sent twice. Redirects are answers.
 *
 * @throws NoAnswerError, or the reason of the signal.
 */
export function sendHttp(request: HttpRequest): Promise<HttpAnswer> {
  const { url, method, headers, body, signal, timeoutMs, address } = request;
  const { promise, resolve, reject } = Promise.withResolvers<HttpAnswer>();
  const start = url.protocol === 'https:' ? httpsRequest : httpRequest;
  const options: RequestOptions = {
    method,
    headers: { ...headers, ...(body ? { 'content-length': String(body.byteLength) } : {}) },
    signal,
    agent: false,
    timeout: timeoutMs,
    ...(address && {
      lookup: (_name, { all }, done) => {
        if (all) done(null, [{ address: address.address, family: address.family }]);
        else done(null, address.address, address.family);
      },
    }),
  };
  const outgoing = start(url, options);
  outgoing.on('timeout', () => outgoing.destroy(new TimeoutError()));
  outgoing.on('error', (error) => {
    reject(signal.aborted ? (signal.reason as Error) : new NoAnswerError(error));
  });
  outgoing.on('response', (incoming) => {
    resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, body: incoming });
  });
  outgoing.end(body ?? undefined);
  return promise;
}

class TimeoutError extends Error {
  readonly code = 'ETIMEDOUT';
}

function codeOf(error: unknown): string | null {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : null;
}
