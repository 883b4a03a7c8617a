import type { VideoContentVariant, VideoError, VideoStatus } from '../contract/video.ts';

export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export type JsonObject = { readonly [key: string]: Json };

/** How a video came to be. */
export const VIDEO_KINDS = ['create', 'remix', 'edit', 'extend'] as const;
export type VideoKind = (typeof VIDEO_KINDS)[number];

/** What an engine needs beside the columns of a video. */
export interface VideoParams {
  /** Blob key of the first frame, already of the film's size. */
  inputReference: string | null;
  /** The film to begin from. */
  source: SourceParams | null;
  /** Blob keys of pictures, by the names that the prompt uses. */
  characters: readonly { name: string; image: string }[];
  /** W3C's `traceparent` of the span that accepted the job, where traces are taken. */
  trace?: string;
}

/** A film as another begins from it: a copy, so that deleting the one does not harm the other. */
export interface SourceParams {
  /** Blob key of the copy. */
  video: string;
  seconds: number;
  /** How many extensions it holds already. */
  extensions: number;
  /** Null for uploads and films of other engines. */
  origin: { prompt: string; seed: number; details: JsonObject } | null;
}

/** One video and the state of the job that makes it. */
export interface VideoRecord {
  /** `video_`, 8 hex digits of `createdAt` in seconds, 40 random ones. */
  id: string;
  projectId: string;
  kind: VideoKind;
  /** The model as the caller named it. */
  model: string;
  engine: string;
  /** The engine's own id of the model. */
  engineModel: string;
  status: VideoStatus;
  /** 0 to 100; 100 only when completed. */
  progress: number;
  /** A short word for people: `queued`, `starting`, the engine's own, `storing`, `completed`, `failed`. */
  phase: string;
  prompt: string;
  /** Whole seconds, as on the wire. */
  seconds: string;
  /** `WIDTHxHEIGHT`. */
  size: string;
  seed: number;
  /** The caller's own pairs. */
  metadata: Readonly<Record<string, string>>;
  params: VideoParams;
  remixedFromVideoId: string | null;
  /** The video that an edit or extension began from. */
  sourceId: string | null;
  /** Why the job failed; null in every other state. */
  error: VideoError | null;
  /** Facts that the engine told about the film. */
  details: JsonObject;
  /** Blob keys; null until completed. */
  content: Readonly<Record<VideoContentVariant, string>> | null;
  /** Bytes of all variants together; null until completed. */
  contentBytes: number | null;
  /** The queue's id of the job. */
  jobId: string;
  /** Higher ones go first; 0 for most. */
  priority: number;
  /** Among jobs of one priority the lowest goes first: projects take turns. */
  turn: number;
  /** Counts the claims, from 1; 0 before the first. Every write of a worker names it: the fence. */
  attempt: number;
  /** How many attempts ended with a fault that may pass. */
  failures: number;
  /** How many attempts ended because their worker was gone. */
  losses: number;
  /** Who holds the job; null while nobody does. */
  worker: string | null;
  /** The engine's handle of work in progress. */
  operation: JsonObject | null;
  /** Attempts that ended without a film, oldest first; a job that is tried often keeps the newest. */
  history: readonly AttemptEnd[];
  createdAt: Date;
  /** When the current or last attempt began. */
  startedAt: Date | null;
  /** Null until completed, and for failed jobs. */
  completedAt: Date | null;
  expiresAt: Date | null;
}

/** How an attempt came to nothing. */
export interface AttemptEnd {
  attempt: number;
  /** ISO time. */
  at: string;
  /** `failure`: the engine's fault. `loss`: the worker was gone. */
  cause: string;
  /** The engine's error, or `worker_lost`. */
  code: string;
  message: string;
}

/** What of a record goes over the wire when nobody asks for more. */
export const SUMMARY_COLUMNS = [
  'id',
  'createdAt',
  'status',
  'completedAt',
  'error',
  'expiresAt',
  'model',
  'progress',
  'prompt',
  'remixedFromVideoId',
  'seconds',
  'size',
] as const satisfies readonly (keyof VideoRecord)[];
export type VideoSummary = Pick<VideoRecord, (typeof SUMMARY_COLUMNS)[number]>;

/** One page of records, in order. */
export interface RecordPage<R extends VideoSummary = VideoRecord> {
  records: R[];
  hasMore: boolean;
}

export const DEFAULT_PROJECT = 'default';
