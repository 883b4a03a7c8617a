import { delay } from './delay.ts';
import { ConnectionError, ResponseError } from './errors.ts';
import { openPartialFile } from './node-files.ts';
import { request, type Connection } from './request.ts';
import { chunksOf } from './server-sent-events.ts';

export interface DownloadOptions {
  signal?: AbortSignal | undefined;
  /** How often in a row a download that broke off without a byte is taken up again; default 5. */
  maxRetries?: number | undefined;
  /** Called as bytes arrive; `total` is null if the server does not tell. */
  onBytes?: ((bytes: number, total: number | null) => void) | undefined;
}

/** Content as it arrives. */
interface Transfer {
  /** Bytes that were there before: more than 0 only if the server continues where they ended. */
  offset: number;
  etag: string | null;
  /** Bytes of the whole content; null if unknown. */
  total: number | null;
  chunks: AsyncGenerator<Uint8Array>;
}

type Place = { path: string; query: Readonly<Record<string, string | undefined>> };

const RETRIES = 5;

/**
 * Opens content for reading to its end: a connection that breaks is taken up where it broke, with
 * `Range` and `If-Range`.
 *
 * @param from bytes of an earlier download that may be continued.
 * @throws ResponseError, ConnectionError
 */
async function openTransfer(
  connection: Connection,
  place: Place,
  from: { bytes: number; etag: string } | null,
  options: DownloadOptions,
): Promise<Transfer> {
  const first = await requestFrom(connection, place, from, options.signal).catch(
    (error: unknown) => {
      // What was there before is no beginning of the content.
      if (!from || !(error instanceof ResponseError) || error.status !== 416) throw error;
      return requestFrom(connection, place, null, options.signal);
    },
  );
  const offset = first.status === 206 ? from!.bytes : 0;
  const etag = first.headers.get('etag');
  const total = totalOf(first);
  const transfer = { offset, etag, total };
  return { ...transfer, chunks: readOn(connection, place, first, transfer, options) };
}

async function* readOn(
  connection: Connection,
  place: Place,
  first: Response,
  { offset, etag, total }: Omit<Transfer, 'chunks'>,
  { signal, maxRetries = RETRIES, onBytes }: DownloadOptions,
): AsyncGenerator<Uint8Array> {
  let received = offset;
  let response = first;
  for (let failures = 0; ;) {
    try {
      for await (const chunk of chunksOf(response.body!)) {
        yield chunk;
        received += chunk.length;
        failures = 0;
        onBytes?.(received, total);
      }
      if (total === null || received >= total) return;
    } catch {
      signal?.throwIfAborted();
    }
    if (etag === null || ++failures > maxRetries) {
      throw new ConnectionError(`The download broke off after ${received} bytes.`);
    }
    await delay(Math.min(250 * 2 ** (failures - 1), 4000), signal);
    response = await requestFrom(connection, place, { bytes: received, etag }, signal);
    if (response.status !== 206) {
      await response.body?.cancel();
      throw new ConnectionError('The content changed while it was downloaded.');
    }
  }
}

async function requestFrom(
  connection: Connection,
  { path, query }: Place,
  from: { bytes: number; etag: string } | null,
  signal: AbortSignal | undefined,
): Promise<Response> {
  const headers = from && { range: `bytes=${from.bytes}-`, 'if-range': from.etag };
  return request(connection, path, { query, signal, ...(headers && { headers }) });
}

function totalOf({ headers, status }: Response): number | null {
  // The length of what is compressed says nothing about what arrives.
  if (headers.has('content-encoding')) return null;
  const range = /\/(\d+)$/.exec(headers.get('content-range') ?? '');
  if (status === 206) return range ? Number(range[1]) : null;
  const length = headers.get('content-length');
  return length === null ? null : Number(length);
}

/** Content as a stream that does not break when the connection does. */
export function downloadStream(
  connection: Connection,
  place: Place,
  options: DownloadOptions = {},
): ReadableStream<Uint8Array> {
  let chunks: AsyncGenerator<Uint8Array> | null = null;
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      chunks ??= (await openTransfer(connection, place, null, options)).chunks;
      const { done, value } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await chunks?.return(undefined);
    },
  });
}

/**
 * Content into a file, which appears only when it is whole. What an earlier try left beside it as
 * `FILE.part` is continued, if the content is still the same.
 *
 * @returns bytes of the file.
 */
export async function downloadToFile(
  connection: Connection,
  place: Place,
  file: string,
  options: DownloadOptions = {},
): Promise<number> {
  const partial = await openPartialFile(file);
  try {
    const { offset, etag, chunks } = await openTransfer(connection, place, partial.found, options);
    await partial.begin(offset, etag);
    let bytes = offset;
    for await (const chunk of chunks) {
      await partial.write(chunk);
      bytes += chunk.length;
    }
    await partial.finish();
    return bytes;
  } finally {
    await partial.close();
  }
}
