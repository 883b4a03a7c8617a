import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { CheckedUrl } from './guard.ts';

export interface OutgoingRequest {
  method: 'GET' | 'POST';
  headers: Record<string, string>;
  body?: Buffer;
  /** From the first byte sent to the last one read. */
  timeoutMs: number;
  /** More of the answer is an error. */
  maxBytes: number;
}

export interface OutgoingAnswer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

/**
 * Sends a request to the very address that was checked: a name that resolves differently a moment
 * later changes nothing. Redirects are answers, not followed.
 */
export function send(target: CheckedUrl, options: OutgoingRequest): Promise<OutgoingAnswer> {
  const { url, address, family } = target;
  const start = url.protocol === 'https:' ? httpsRequest : httpRequest;
  const { promise, resolve, reject } = Promise.withResolvers<OutgoingAnswer>();
  const signal = AbortSignal.timeout(options.timeoutMs);
  const request = start(url, {
    method: options.method,
    headers: options.headers,
    signal,
    agent: false,
    lookup: (_name, lookupOptions, done) => {
      if (lookupOptions.all) done(null, [{ address, family }]);
      else done(null, address, family);
    },
  });
  request.on('error', reject);
  request.on('response', (response) => {
    const chunks: Buffer[] = [];
    let size = 0;
    response.on('error', reject);
    response.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      size += chunk.length;
      if (size > options.maxBytes) request.destroy(new Error('The answer is too large.'));
    });
    response.on('end', () => {
      const { statusCode = 0, headers } = response;
      resolve({ status: statusCode, headers, body: Buffer.concat(chunks) });
    });
  });
  request.end(options.body);
  return promise;
}
