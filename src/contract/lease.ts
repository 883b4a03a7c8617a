import { z } from 'zod';
import { storableText } from './storable-text.ts';

type JsonValue = string | number | boolean | null | readonly JsonValue[] | Facts;
type Facts = { readonly [key: string]: JsonValue };

/** Came as JSON, so its values are. */
const facts = z.record(z.string(), z.unknown()) as unknown as z.ZodType<Facts>;

/** Text of one form; `expected` says which. */
function matching(form: RegExp, expected: string): z.ZodType<string> {
  return z
    .string()
    .refine((text) => form.test(text), { params: { expected } })
    .meta({ pattern: form.source });
}

/** A worker asks for work. */
export interface LeaseParams {
  /** Id of the engine that it runs. */
  engine: string;
  /** How people shall know it: a host's name. */
  worker: string;
  /** Seconds to wait for a job when there is none. */
  wait: number;
}

const WAIT_MAX = 30;

export const leaseParamsSchema: z.ZodType<LeaseParams, unknown> = z.strictObject({
  engine: storableText.min(1).max(100),
  worker: matching(/^[A-Za-z0-9_.-]{1,80}$/, "1 to 80 letters, digits, '_', '.' and '-'"),
  wait: z.int().min(0).max(WAIT_MAX).default(0),
});

/** A job in the hands of a worker, and everything that it needs to know of it. */
export interface Lease {
  /** Names job and attempt, and is told to the worker alone: every write brings it. */
  id: string;
  object: 'lease';
  video_id: string;
  attempt: number;
  /** The lease ends so many seconds after the last heartbeat. */
  lease_seconds: number;
  engine: string;
  /** The engine's own id of the model. */
  model: string;
  kind: 'create' | 'remix' | 'edit' | 'extend';
  prompt: string;
  seconds: string;
  size: string;
  seed: number;
  /** Key of the first frame among the lease's inputs. */
  input_reference: string | null;
  source: LeaseSource | null;
  characters: { name: string; image: string }[];
  /** The engine's handle of work that an earlier attempt began. */
  operation: Facts | null;
  /** How many attempts ended with a fault of the engine, and how many with the loss of their worker. */
  failures: number;
  losses: number;
  /** As W3C writes it: the span that the attempt is a part of; absent where no traces are taken. */
  traceparent?: string | undefined;
}

/** The film to begin from. */
export interface LeaseSource {
  /** Its key among the lease's inputs. */
  video: string;
  seconds: number;
  origin: { prompt: string; seed: number; details: Facts } | null;
}

export const leaseSchema: z.ZodType<Lease> = z
  .strictObject({
    id: z.string(),
    object: z.literal('lease'),
    video_id: z.string(),
    attempt: z.int(),
    lease_seconds: z.int(),
    engine: z.string(),
    model: z.string(),
    kind: z.enum(['create', 'remix', 'edit', 'extend']),
    prompt: z.string(),
    seconds: z.string(),
    size: z.string(),
    seed: z.int(),
    input_reference: z.string().nullable(),
    source: z
      .strictObject({
        video: z.string(),
        seconds: z.number(),
        origin: z.strictObject({ prompt: z.string(), seed: z.int(), details: facts }).nullable(),
      })
      .nullable(),
    characters: z.array(z.strictObject({ name: z.string(), image: z.string() })),
    operation: facts.nullable(),
    failures: z.int(),
    losses: z.int(),
    traceparent: z.string().optional(),
  })
  .meta({ id: 'Lease' });

/**
 * `held`: go on. `ended`: nobody wants the film any more; stop the engine for good. `lost`: another
 * worker has the job; let go of it.
 */
export const LEASE_STATES = ['held', 'ended', 'lost'] as const;
export type LeaseState = (typeof LEASE_STATES)[number];

export interface HeartbeatParams {
  /** 0 to 99 of the film. */
  progress?: number | undefined;
  /** A short word for people. */
  phase?: string | undefined;
  /** Seconds for which the answer may wait for news: a cancellation is then told at once. */
  wait: number;
}

export const heartbeatParamsSchema: z.ZodType<HeartbeatParams, unknown> = z.strictObject({
  progress: z.int().min(0).max(99).optional(),
  phase: storableText.min(1).max(100).optional(),
  wait: z.int().min(0).max(10).default(0),
});

export interface LeaseStatus {
  object: 'lease.status';
  state: LeaseState;
}

export const leaseStatusSchema: z.ZodType<LeaseStatus> = z
  .strictObject({ object: z.literal('lease.status'), state: z.enum(LEASE_STATES) })
  .meta({ id: 'LeaseStatus' });

export interface OperationParams {
  /** The engine's handle; null forgets it. */
  operation: Facts | null;
}

export const operationParamsSchema: z.ZodType<OperationParams, unknown> = z.strictObject({
  operation: facts.nullable(),
});

export const OUTPUT_VARIANTS = ['video', 'thumbnail', 'spritesheet'] as const;

/**
 * What arrives in parts: an output, or `kept.NAME`, a file that later attempts of the job shall find
 * among their inputs.
 */
export type UploadName = (typeof OUTPUT_VARIANTS)[number] | `kept.${string}`;

const KEPT_NAME = /^kept\.[a-z0-9][a-z0-9.-]{0,99}$/;

export const keptUploadSchema = matching(
  KEPT_NAME,
  "'kept.' and a name of 1 to 100 of a-z, 0-9, '.' and '-'",
) as z.ZodType<`kept.${string}`>;

export const uploadNameSchema: z.ZodType<UploadName> = z.union([
  z.enum(OUTPUT_VARIANTS),
  keptUploadSchema,
]);

export interface OutputParams {
  /** Where the bytes belong: as many as the server has. */
  offset: number;
}

export const outputParamsSchema: z.ZodType<OutputParams, unknown> = z.strictObject({
  offset: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
});

/** How much of an output has arrived. */
export interface OutputStatus {
  object: 'lease.output';
  /** Bytes that the server has: the upload goes on from here. */
  offset: number;
}

export const outputStatusSchema: z.ZodType<OutputStatus> = z
  .strictObject({ object: z.literal('lease.output'), offset: z.int() })
  .meta({ id: 'LeaseOutput' });

export interface InputParams {
  /** As the lease names it. */
  key: string;
}

export const inputParamsSchema: z.ZodType<InputParams, unknown> = z.strictObject({
  key: storableText.min(1).max(400),
});

export interface CompleteParams {
  /** What each output must be when it is whole: bytes, and their SHA-256 in hex. */
  outputs: Record<(typeof OUTPUT_VARIANTS)[number], OutputDigest>;
  /** What the engine told of the film. */
  details: Facts;
}

export interface OutputDigest {
  bytes: number;
  sha256: string;
}

const digest = z.strictObject({
  bytes: z.int().min(1).max(Number.MAX_SAFE_INTEGER),
  sha256: matching(/^[0-9a-f]{64}$/, '64 hexadecimal digits in lower case'),
});

export const outputDigestSchema: z.ZodType<OutputDigest, unknown> = digest;

export const completeParamsSchema: z.ZodType<CompleteParams, unknown> = z.strictObject({
  outputs: z.strictObject({ video: digest, thumbnail: digest, spritesheet: digest }),
  details: facts.default({}),
});

interface Fault {
  code: string;
  message: string;
}

const fault = z.strictObject({
  code: storableText.min(1).max(100),
  message: storableText.min(1).max(1000),
});

export interface FailParams {
  error: Fault;
}

export const failParamsSchema: z.ZodType<FailParams, unknown> = z.strictObject({ error: fault });

export interface ReleaseParams {
  /** What the attempt ended with; null if it is nobody's fault, such as a stop of the worker. */
  end: { cause: 'failure' | 'loss'; error: Fault } | null;
  /** Whether the next attempt begins anew instead of going on with the engine's handle. */
  forgets_operation: boolean;
  /** Seconds until the job is offered again. */
  delay_seconds: number;
}

export const releaseParamsSchema: z.ZodType<ReleaseParams, unknown> = z.strictObject({
  end: z.strictObject({ cause: z.enum(['failure', 'loss']), error: fault }).nullable(),
  forgets_operation: z.boolean().default(false),
  delay_seconds: z.number().min(0).max(3600).default(0),
});
