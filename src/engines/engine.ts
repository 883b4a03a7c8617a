import type { Readable } from 'node:stream';

/**
 * The port between jobs and whatever makes the film.
 *
 * `start` answers with an `Operation`: JSON that the worker stores before anything else happens, so
 * that any later process can `poll` it. Polling is the truth; `watch` only makes it prompter.
 * Left out on purpose: queues, retries, leases and conversion of the film to the asked size. Those
 * belong to jobs and media, and are the same for every engine: an engine whose model works on a grid
 * of its own asks `planFilm` what to make, and what it made is cut to the request afterwards.
 */
export interface Engine {
  /** Names the engine in configuration, queues and `details.engine`: `illustrator`. */
  readonly id: string;
  /** Where its work lives. Default `local`. */
  readonly durability?: Durability;
  /** Films at once that it is made for. Default: what the operator has set for all engines. */
  readonly concurrency?: number;
  /** What it can do, by model. Called at start and for `/v1/models`; must be cheap. */
  models(): readonly ModelCapabilities[];
  /**
   * Begins the work and returns at once. May be called again for the same `request.id` after a crash.
   * Rejects with a `GenerationError` for what has a code: anything else is tried again.
   */
  start(request: EngineRequest, context: EngineContext): Promise<Operation>;
  /** State of an operation, from any process, as often as wanted. */
  poll(operation: Operation, context: EngineContext): Promise<EngineStatus>;
  /** Calls `onStatus` when something changes, until the operation ends or the signal aborts. */
  watch?(
    operation: Operation,
    onStatus: (status: EngineStatus) => void,
    context: EngineContext,
  ): Promise<void>;
  /**
   * Stops the work if the engine can. Resolves when it has stopped, or when more cannot be done; never
   * rejects for an unknown operation. The job is cancelled in every case, and late output discarded.
   */
  cancel?(operation: Operation, context: EngineContext): Promise<CancelOutcome>;
  /**
   * Whether it could make a film now: reaches its host, finds its program, sees its models. Asked now
   * and then and by `kinora doctor`; must answer within seconds. Absent: always up.
   */
  health?(signal: AbortSignal): Promise<EngineHealth>;
  /** Removes what an ended operation left elsewhere. Called once its film is stored; may be skipped. */
  release?(operation: Operation, context: EngineContext): Promise<void>;
  /** Frees what the engine holds; running work is stopped. */
  close?(): Promise<void>;
}

/**
 * `remote`: its host keeps the work whatever happens to this process. `volatile`: its host keeps it
 * until that host restarts. `local`: the work is done by this process or its children.
 */
export type Durability = 'remote' | 'volatile' | 'local';

/**
 * `stopped`: nothing of it runs any more. `requested`: its host has been told and will stop it soon.
 * `unsupported`: it goes on and its film will be discarded. `too_late`: it had ended, or is unknown.
 */
export type CancelOutcome = 'stopped' | 'requested' | 'unsupported' | 'too_late';

export interface EngineHealth {
  /** False: jobs should wait or go elsewhere. */
  isUp: boolean;
  /**
   * For the operator, a sentence each with the way to mend it: `The host does not answer: is ComfyUI
   * running at http://gpu:8188?` No secrets. An engine may be up with problems.
   */
  problems: readonly string[];
  /**
   * What it would answer to every job until its operator mends it, such as a refused key. Jobs that
   * nobody else can make fail with this at once: waiting would not help them.
   */
  refusal?: EngineError;
  /** Films at once, if the engine knows better than the configuration. */
  slots?: { total: number; free: number };
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
  /** What the model itself makes, if `sizes` and `seconds` are cut from that. */
  native?: NativeFormat;
  /** Of what runs behind it: how soon a running film can be stopped. Default `running`. */
  cancel?: 'running' | 'queued' | 'none';
}

/** The grid of a model family: what it can make, to be planned by `planFilm`. */
export interface NativeFormat {
  framesPerSecond: number;
  /** Numbers of frames it can make: `offset` modulo `step`, from `min` to `max`. */
  frames?: { step: number; offset: number; min: number; max: number };
  /** Lengths it can make, in seconds, where it is asked for seconds and not for frames. */
  seconds?: readonly number[];
  /** Width and height are multiples of `multiple`; their product is at most `maxPixels`. */
  dims?: { multiple: number; minPixels?: number; maxPixels?: number };
  /** The only sizes it can make, `WIDTHxHEIGHT`. */
  sizes?: readonly string[];
  /** What to do about a request that is off the grid. */
  policy?: NativePolicy;
}

/** Default `snap` for both. */
export interface NativePolicy {
  /**
   * `reject`: only sizes on the grid. `snap`: the next larger size on the grid, cropped; beyond
   * `maxPixels` is refused. `clamp`: as snap, and what is too large is made smaller and enlarged.
   */
  size?: 'reject' | 'snap' | 'clamp';
  /**
   * `reject`: only lengths that the model has. `snap`: the next longer one, cut; longer than the
   * longest is refused. `clamp`: as snap, and what is too long is the longest one, slowed down.
   * `chain`: as snap, and what is too long is made of segments, each beginning with the last frame of
   * the one before; needs a model that takes an image. The engine is asked for one segment at a time.
   */
  seconds?: 'reject' | 'snap' | 'clamp' | 'chain';
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
  /** What later attempts find again, on whichever machine they run; removed when the job has ended. */
  kept: KeptFiles;
}

/** Files of one job. */
export interface KeptFiles {
  /** Keeps a copy under a name of `a-z0-9.-`; it is there for every later attempt when this resolves. */
  put(name: string, file: string): Promise<void>;
  /** The path of a copy in the attempt's directory; null if nothing is kept under the name. */
  get(name: string): Promise<string | null>;
}

export type EngineStatus =
  /**
   * `progress` 0 to 1, `phase` a short word for people: `queued`, `planning`, `drawing`, `encoding`.
   * `isEstimated`: the engine tells no progress, and this is a guess from the time it usually takes.
   */
  | { state: 'running'; progress: number; phase: string; isEstimated?: boolean }
  | { state: 'succeeded'; output: EngineOutput }
  | { state: 'failed'; error: EngineError }
  /** A part of the film is made and kept: the worker calls `start` again, which begins what is missing. */
  | { state: 'partial' }
  /** The engine no longer knows the operation: the worker starts again. */
  | { state: 'lost' };

export interface EngineOutput {
  /** The film as the engine made it, in any container and of about the asked shape: a file, or a stream. */
  file: string | Readable;
  /** How it becomes a film of exactly the asked shape; default: cropped, and only as long as it is. */
  conform?: ConformHint;
  /** Facts for `details`, such as the plan behind the picture. */
  details?: { readonly [key: string]: Json };
}

export interface ConformHint {
  /** What happens to a picture of another shape. Default `crop`. */
  fit?: 'crop' | 'pad' | 'stretch';
  /**
   * What happens to a film that is shorter than asked. `hold`: a last frame that stays for up to half a
   * second, and no film if more is missing. `slow`: it is played more slowly. Default `hold`.
   */
  shorter?: 'hold' | 'slow';
}

export interface EngineError {
  /** Stable, for programs: becomes `error.code` of the video. */
  code: string;
  /** For people; no paths, keys or addresses. */
  message: string;
  /** True for faults that may pass: the job backs off and tries again. */
  retryable: boolean;
}
