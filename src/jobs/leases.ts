import type { Readable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import type { UploadName } from '../contract/lease.ts';
import type { VideoContentVariant, VideoError } from '../contract/video.ts';
import { LEASE_SECONDS } from '../queue/queue.ts';
import type { BlobInfo } from '../storage/storage.ts';
import type { JsonObject, VideoRecord } from '../store/store.ts';
import { findVideo } from '../store/videos.ts';
import { REMOTE_WORKER } from '../store/workers.ts';
import { noTracing, type Tracing } from '../tracing/tracing.ts';
import { createBell } from './bell.ts';
import { claimJob, type ClaimDependencies, type ClaimedJob } from './claim.ts';
import { contentKeys } from './content.ts';
import { claimOf, queueOf, requeue, type Requeue } from './ends.ts';
import { isTerminal } from './job.ts';
import { keptKey, keptName } from './kept-files.ts';
import {
  ChecksumError,
  endOf,
  joined,
  listParts,
  partKey,
  putChecked,
  type Digest,
} from './parts.ts';
import { createRecorder, type Recorder, type RecorderDependencies } from './recorder.ts';
import type { Signals } from './signals.ts';
import { traceWait } from './trace-attempt.ts';

/** A worker that holds the lease may go on; the job has ended; or another attempt counts. */
export type HoldState = 'held' | 'ended' | 'lost';

/** What came is not what belongs there: ask where the upload stands, and go on from there. */
export class OffsetError extends Error {
  override readonly name = 'OffsetError';
  /** Bytes that are there. */
  readonly offset: number;

  constructor(offset: number) {
    super(`The upload stands at byte ${offset}.`);
    this.offset = offset;
  }
}

export interface HeldJob {
  /** Names job and attempt, and cannot be guessed: the fence of every write. */
  leaseId: string;
  /** The lease ends so many seconds after the last heartbeat. */
  leaseSeconds: number;
  record: VideoRecord;
}

/** What workers without a database may do with jobs. Every write is fenced by the lease's id. */
export interface Leases {
  /** Ids of the engines whose jobs are handed out. */
  readonly engines: readonly string[];
  /** The next job of the engine, as soon as there is one; null when the time is up. */
  claim(
    engine: string,
    worker: string,
    options: { timeoutMs: number; signal: AbortSignal },
  ): Promise<HeldJob | null>;
  /** Renews the lease, and waits up to `waitMs` for news that end it. */
  heartbeat(
    leaseId: string,
    options: {
      report?: { progress: number; phase: string };
      waitMs: number;
      signal: AbortSignal;
    },
  ): Promise<HoldState>;
  /** Null while the lease is held. */
  whyLost(leaseId: string): Promise<Exclude<HoldState, 'held'> | null>;
  keep(leaseId: string, operation: JsonObject | null): Promise<boolean>;
  /** One of the files that the job begins from; null if it is none of them. */
  openInput(
    leaseId: string,
    key: string,
    range: (info: BlobInfo) => { start: number; end: number } | null,
  ): Promise<{ info: BlobInfo; bytes: Readable } | null>;
  /** Bytes of an output, or of a file to be kept, that have arrived. */
  outputOffset(leaseId: string, name: UploadName): Promise<number>;
  /**
   * Adds a part to one.
   *
   * @returns bytes that have arrived now; null if the lease is lost.
   * @throws OffsetError, ChecksumError
   */
  writeOutput(
    leaseId: string,
    name: UploadName,
    part: { offset: number; source: Readable } & Partial<Digest>,
  ): Promise<number | null>;
  /**
   * Keeps an uploaded file whole for later attempts. May be repeated when no answer came.
   *
   * @returns false if the lease was lost.
   * @throws ChecksumError
   */
  keepFile(leaseId: string, name: `kept.${string}`, digest: Digest): Promise<boolean>;
  /**
   * Stores the outputs whole and ends the job. May be repeated when no answer came.
   *
   * @returns false if the lease was lost.
   * @throws ChecksumError
   */
  complete(
    leaseId: string,
    film: { outputs: Record<VideoContentVariant, Digest>; details: JsonObject },
  ): Promise<boolean>;
  fail(leaseId: string, error: VideoError): Promise<boolean>;
  release(leaseId: string, how: Requeue): Promise<boolean>;
}

export interface LeasesDependencies extends ClaimDependencies, RecorderDependencies {
  signals: Signals;
  engines: readonly string[];
  /** Default: nobody takes the time. */
  tracing?: Tracing;
}

/** Between looks without a hint. */
const LOOK_MS = 2000;

export function createLeases(dependencies: LeasesDependencies): Leases {
  const { database, queue, signals, storage } = dependencies;
  const db = database.kysely;

  const recorderOf = (record: VideoRecord): Recorder =>
    createRecorder(dependencies, claimOf(record), record);

  /** The record, if the lease still holds its job. */
  const held = async (leaseId: string): Promise<VideoRecord | null> => {
    const found = await findLeased(leaseId);
    return found?.state === 'held' ? found.record : null;
  };
  const findLeased = async (
    leaseId: string,
  ): Promise<{ record: VideoRecord | null; state: HoldState }> => {
    const named = readLeaseId(leaseId);
    const record = named && (await findVideo(db, named.videoId));
    if (!named || !record) return { record: null, state: 'ended' };
    if (record.jobId !== named.jobId) return { record: null, state: 'lost' };
    if (isTerminal(record.status)) return { record, state: 'ended' };
    const isHeld = record.status === 'in_progress' && record.attempt === named.attempt;
    return { record, state: isHeld ? 'held' : 'lost' };
  };
  /** For ends that change nothing when the lease is lost. */
  const ending = async (
    leaseId: string,
    end: (recorder: Recorder) => Promise<void>,
  ): Promise<boolean> => {
    const record = await held(leaseId);
    if (!record) return false;
    const recorder = recorderOf(record);
    await end(recorder);
    await recorder.discard();
    return true;
  };
  const giveBack = ({ entry }: ClaimedJob): Promise<unknown> =>
    requeue({ database, queue }, entry, { end: null, delaySeconds: 0 });

  return {
    engines: dependencies.engines,
    claim: async (engine, worker, { timeoutMs, signal }) => {
      const deadline = Date.now() + timeoutMs;
      const bell = createBell();
      const stop = signals.on('kinora_queue', (name) => {
        if (name === null || name === queueOf(engine)) bell.ring();
      });
      signal.addEventListener('abort', bell.ring, { once: true });
      try {
        while (!signal.aborted) {
          const claimed = await claimJob(engine, `${REMOTE_WORKER}${worker}`, dependencies);
          if (claimed && !signal.aborted) {
            const { record } = claimed;
            traceWait(dependencies.tracing ?? noTracing, record);
            return { leaseId: leaseIdOf(record), leaseSeconds: LEASE_SECONDS, record };
          }
          // Whoever asked has hung up meanwhile.
          if (claimed) await giveBack(claimed);
          const left = deadline - Date.now();
          if (left <= 0) break;
          await bell.wait(Math.min(left, LOOK_MS));
        }
        return null;
      } finally {
        signal.removeEventListener('abort', bell.ring);
        stop();
      }
    },
    heartbeat: async (leaseId, { report, waitMs, signal }) => {
      const named = readLeaseId(leaseId);
      const news = new AbortController();
      const stop = signals.on('kinora_stop', (id) => {
        if (id === null || id === named?.videoId) news.abort();
      });
      try {
        const { record, state } = await findLeased(leaseId);
        if (state !== 'held') return state;
        const isTouched = await queue.touch(claimOf(record!));
        if (isTouched && report) await recorderOf(record!).progress(report.progress, report.phase);
        if (isTouched && waitMs > 0) {
          const over = AbortSignal.any([signal, news.signal]);
          await delay(waitMs, undefined, { signal: over }).catch(() => {});
        }
        const after = await findLeased(leaseId);
        return after.state === 'held' && !isTouched ? 'lost' : after.state;
      } finally {
        stop();
      }
    },
    whyLost: async (leaseId) => {
      const { state } = await findLeased(leaseId);
      return state === 'held' ? null : state;
    },
    keep: async (leaseId, operation) => {
      const record = await held(leaseId);
      return record !== null && (await recorderOf(record).keep(operation));
    },
    openInput: async (leaseId, key, rangeOf) => {
      const record = await held(leaseId);
      const isKept = record && keptName(record.id, key) !== null;
      if (!record || !(isKept || inputsOf(record).includes(key))) return null;
      const info = await storage.stat(key);
      const bytes = info && (await storage.get(key, rangeOf(info) ?? undefined));
      return bytes ? { info: info!, bytes } : null;
    },
    outputOffset: async (leaseId, name) => {
      const record = await held(leaseId);
      return record === null ? 0 : endOf(await listParts(storage, record, name));
    },
    writeOutput: async (leaseId, name, { offset, source, ...announced }) => {
      const record = await held(leaseId);
      if (!record) return null;
      const there = endOf(await listParts(storage, record, name));
      if (offset !== there) throw new OffsetError(there);
      const key = partKey(record, name, offset);
      const bytes = await putChecked(storage, key, source, announced);
      if (await held(leaseId)) return offset + bytes;
      // What a lease leaves behind that ended meanwhile, nobody will use.
      await storage.delete(key);
      return null;
    },
    keepFile: async (leaseId, name, digest) => {
      const record = await held(leaseId);
      if (!record) return false;
      const key = keptKey(record.id, name.slice('kept.'.length));
      const arrived = await listParts(storage, record, name);
      // A repetition finds no parts any more.
      const isThere = arrived.length === 0 && (await storage.stat(key))?.size === digest.bytes;
      try {
        if (!isThere) await putChecked(storage, key, joined(storage, arrived), digest);
      } finally {
        for (const part of arrived) await storage.delete(part.key);
      }
      return true;
    },
    complete: async (leaseId, { outputs, details }) => {
      const named = readLeaseId(leaseId);
      const isDone = async (): Promise<boolean> => {
        const { record } = await findLeased(leaseId);
        if (!record || !named) return false;
        const { video } = contentKeys({ id: record.id, attempt: named.attempt });
        return record.content?.video === video;
      };
      const record = await held(leaseId);
      if (!record) return isDone();
      const content = contentKeys(record);
      const parts: string[] = [];
      try {
        for (const variant of Object.keys(content) as VideoContentVariant[]) {
          const arrived = await listParts(storage, record, variant);
          parts.push(...arrived.map(({ key }) => key));
          await putChecked(storage, content[variant], joined(storage, arrived), outputs[variant]);
        }
      } catch (fault) {
        // A repetition may have come first, and then the parts are gone.
        if (await isDone()) return true;
        if (fault instanceof ChecksumError) for (const key of parts) await storage.delete(key);
        throw fault;
      }
      const recorder = recorderOf(record);
      const isCompleted = await recorder.complete({
        content,
        contentBytes: Object.values(outputs).reduce((sum, { bytes }) => sum + bytes, 0),
        details,
      });
      if (!isCompleted) await recorder.discard();
      else for (const key of parts) await storage.delete(key);
      return isCompleted;
    },
    fail: (leaseId, error) => ending(leaseId, (recorder) => recorder.fail(error)),
    release: (leaseId, how) => ending(leaseId, (recorder) => recorder.requeue(how)),
  };
}

function inputsOf({ params }: VideoRecord): string[] {
  const keys = [params.inputReference, params.source?.video];
  return [
    ...keys.filter((key) => typeof key === 'string'),
    ...params.characters.map(({ image }) => image),
  ];
}

/** The queue's id of the job is random and told to nobody else. */
function leaseIdOf({ id, attempt, jobId }: VideoRecord): string {
  return `lease_${id.slice('video_'.length)}_${attempt}_${jobId.replaceAll('-', '')}`;
}

function readLeaseId(text: string): { videoId: string; attempt: number; jobId: string } | null {
  const match = /^lease_([0-9a-f]{1,80})_(\d{1,9})_([0-9a-f]{32})$/.exec(text);
  if (!match) return null;
  const jobId = match[3]!.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return { videoId: `video_${match[1]}`, attempt: Number(match[2]), jobId };
}
