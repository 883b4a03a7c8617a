import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { z } from 'zod';
import {
  leaseSchema,
  leaseStatusSchema,
  outputStatusSchema,
  type CompleteParams,
  type Lease,
  type LeaseState,
  type OutputDigest,
  type ReleaseParams,
  type UploadName,
} from '../contract/lease.ts';
import type { VideoError } from '../contract/video.ts';
import type { JsonObject } from '../store/store.ts';
import { connect, type Ask, type Connection } from './connection.ts';

/** The server's lease operations, typed. All throw what `Connection.ask` throws. */
export interface LeaseClient {
  /** The next job of the engine; null if none came in time. */
  claim(engine: string, worker: string, signal: AbortSignal): Promise<Lease | null>;
  heartbeat(
    id: string,
    options?: { report?: { progress: number; phase: string }; wait?: number; signal?: AbortSignal },
  ): Promise<LeaseState>;
  keep(id: string, operation: JsonObject | null): Promise<void>;
  /** Bytes from `start` on, all that are left. */
  input(id: string, key: string, start: number): Promise<Readable>;
  outputOffset(id: string, name: UploadName): Promise<number>;
  /** @returns bytes that have arrived. */
  upload(
    id: string,
    name: UploadName,
    part: { offset: number; bytes: Uint8Array<ArrayBuffer> },
  ): Promise<number>;
  /** Makes an uploaded file one that later attempts find. */
  keepFile(id: string, name: UploadName, digest: OutputDigest): Promise<void>;
  complete(id: string, film: CompleteParams): Promise<void>;
  fail(id: string, error: VideoError): Promise<void>;
  release(id: string, how: ReleaseParams): Promise<void>;
}

/** Seconds for which a request for work waits: shorter than what proxies cut off. */
const CLAIM_WAIT = 25;
/** Storage far away may need its time to put a film together. */
const COMPLETE_TIMEOUT_MS = 10 * 60_000;
const UPLOAD_TIMEOUT_MS = 5 * 60_000;
const MARGIN_MS = 20_000;

export function createLeaseClient(server: string, token: string): LeaseClient {
  const connection = connect(server, token);
  const post = (id: string, what: string, json: unknown, limits: Partial<Ask> = {}) =>
    connection.ask({ method: 'POST', path: `/leases/${id}/${what}`, json, ...limits });
  const outputs = (id: string, name: UploadName): string => `/leases/${id}/outputs/${name}`;
  return {
    claim: async (engine, worker, signal) => {
      const answer = await connection.ask({
        method: 'POST',
        path: '/leases',
        json: { engine, worker, wait: CLAIM_WAIT },
        timeoutMs: CLAIM_WAIT * 1000 + MARGIN_MS,
        signal,
      });
      return answer.status === 204 ? null : read(leaseSchema, answer);
    },
    heartbeat: async (id, { report, wait = 0, signal } = {}) => {
      const answer = await post(
        id,
        'heartbeat',
        { ...report, wait },
        { timeoutMs: wait * 1000 + MARGIN_MS, ...(signal && { signal }) },
      );
      return (await read(leaseStatusSchema, answer)).state;
    },
    keep: async (id, operation) => void (await drained(post(id, 'operation', { operation }))),
    input: async (id, key, start) => {
      const answer = await connection.ask({
        method: 'GET',
        path: `/leases/${id}/inputs`,
        query: { key },
        headers: start > 0 ? { range: `bytes=${start}-` } : {},
      });
      return Readable.fromWeb(answer.body as never);
    },
    outputOffset: async (id, name) => {
      const answer = await connection.ask({ method: 'GET', path: outputs(id, name) });
      return (await read(outputStatusSchema, answer)).offset;
    },
    upload: async (id, name, { offset, bytes }) => {
      const sha256 = createHash('sha256').update(bytes).digest('base64');
      const answer = await connection.ask({
        method: 'PATCH',
        path: outputs(id, name),
        query: { offset: String(offset) },
        bytes,
        headers: { 'content-digest': `sha-256=:${sha256}:` },
        timeoutMs: UPLOAD_TIMEOUT_MS,
      });
      return (await read(outputStatusSchema, answer)).offset;
    },
    keepFile: async (id, name, digest) =>
      void (await drained(
        connection.ask({
          method: 'POST',
          path: outputs(id, name),
          json: digest,
          timeoutMs: COMPLETE_TIMEOUT_MS,
        }),
      )),
    complete: async (id, film) =>
      void (await drained(post(id, 'complete', film, { timeoutMs: COMPLETE_TIMEOUT_MS }))),
    fail: async (id, error) => void (await drained(post(id, 'fail', { error }))),
    release: async (id, how) => void (await drained(post(id, 'release', how))),
  };
}

async function read<T>(schema: z.ZodType<T>, answer: Response): Promise<T> {
  return schema.parse(await answer.json());
}

async function drained(asked: ReturnType<Connection['ask']>): Promise<void> {
  await (await asked).body?.cancel();
}
