import type { Readable } from 'node:stream';

/**
 * The port between jobs and whatever makes the film.
 *
 * `start` answers with an `Operation`: JSON that the worker stores before anything else happens, so
 * that any later process can `poll` it. Polling is the truth; `watch` only makes it prompter.
 * Left out on purpose: queues, retries, leases and conversion of the film to the asked size. Those
 * belong to jobs and media, and are the same for every engine.
 */
export interface Engine {
  /** Names the engine in configuration, queues and `details.engine`: `illustrator`. */
  readonly id: string;
  /** What it can do, by model. Called at start and for `/v1/models`; must be cheap. */
  models(): readonly ModelCapabilities[];
  /** Begins the work and returns at once. May be called again for the same `request.id` after a crash. */
  start(request: EngineRequest, context: EngineContext): Promise<Operation>;
  /** State of an operation, from any process, as often as wanted. */
  poll(operation: Operation, context: EngineContext): Promise<EngineStatus>;
  /** Calls `onStatus` when something changes, until the operation ends or the signal aborts. */
  watch?(
    operation: Operation,
    onStatus: (status: EngineStatus) => void,
    context: EngineContext,
  ): Promise<void>;
  /** Stops the work if the engine can. Resolves when it has stopped; never rejects for an unknown operation. */
  cancel?(operation: Operation, context: EngineContext): Promise<void>;
  /** Frees what the engine holds; running work is stopped. */
  close?(): Promise<void>;
}

/** JSON that identifies work in progress. Opaque to everybody but the engine that made it. No secrets. */
export type Operation = { readonly [key: string]: Json };
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json };

export interface ModelCapabilities {
  /** The id a caller may send as `model`. */
  id: string;
  /** `WIDTHxHEIGHT` and whole seconds that the model can deliver exactly. */
  sizes: readonly string[];
  seconds: readonly number[];
  framesPerSecond: number;
  audio: boolean;
  inputReference: boolean;
  /** What it can make of another film. */
  sources: readonly EngineSource['kind'][];
  /** Most characters in one film; 0 if it knows none. */
  characters: number;
}

/** One film to make. */
export interface EngineRequest {
  /** The video's id: stable across attempts, so an engine may find work it began before a crash. */
  id: string;
  model: string;
  prompt: string;
  width: number;
  height: number;
  seconds: number;
  /** Always set: chosen by the caller or drawn when the job was accepted. */
  seed: number;
  /** The first frame, already exactly `width` × `height`; an image file inside `context.directory`. */
  inputReference: string | null;
  /** The film that this one is made from; null for one that is made from the prompt alone. */
  source: EngineSource | null;
  /** Who or what must look as it does elsewhere when the prompt names it. */
  characters: readonly EngineCharacter[];
}

export interface EngineSource {
  /**
   * `remix` and `edit`: the scene of the source with what the prompt changes, as long as the source.
   * `extend`: the source goes on as the prompt says; the output holds both, `seconds` is their total.
   */
  kind: 'remix' | 'edit' | 'extend';
  /** The source's MP4 inside `context.directory`. */
  file: string;
  seconds: number;
  /** What the same engine was asked and told of it; null for an upload or a film of another engine. */
  origin: { prompt: string; seed: number; details: { readonly [key: string]: Json } } | null;
}

export interface EngineCharacter {
  /** As the prompt writes it. */
  name: string;
  /** A PNG inside `context.directory`: the character cut out, transparent around it. */
  image: string;
}

export interface EngineContext {
  /** Aborted on cancel, lost lease and shutdown. */
  signal: AbortSignal;
  /** A private directory for this attempt; removed afterwards. */
  directory: string;
}

export type EngineStatus =
  /** `progress` 0 to 1, `phase` a short word for people: `planning`, `drawing`, `encoding`. */
  | { state: 'running'; progress: number; phase: string }
  | { state: 'succeeded'; output: EngineOutput }
  | { state: 'failed'; error: EngineError }
  /** The engine no longer knows the operation: the worker starts again. */
  | { state: 'lost' };

export interface EngineOutput {
  /** The film as the engine made it: an MP4 file, or a stream to be stored as one. */
  file: string | Readable;
  /** Facts for `details`, such as the plan behind the picture. */
  details?: { readonly [key: string]: Json };
}

export interface EngineError {
  /** Stable, for programs: becomes `error.code` of the video. */
  code: string;
  /** For people; no paths, keys or addresses. */
  message: string;
  /** True for faults that may pass: the job backs off and tries again. */
  retryable: boolean;
}
