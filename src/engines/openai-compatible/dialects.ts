import type { CancelOutcome } from '../engine.ts';

/** How servers that call themselves compatible differ, as data. */
export interface Dialect {
  /** Behind the base URL. */
  path: string;
  /** `json-unless-image`: JSON for text, multipart where there is a file to send. */
  encoding: 'json' | 'multipart' | 'json-unless-image';
  seconds: 'text' | 'integer';
  /** Whether fields beyond OpenAI's stand beside the others or in an object of this name. */
  extras: 'top' | 'nvext';
  /** Whether it takes a `seed`, which it may otherwise choose once and for all. */
  seed: boolean;
  /** The fields that ask for frames and not for seconds; null if it knows none. */
  frames: { count: string; rate: string } | null;
  /** The first frame: a file part, `{ image_url }`, or the data URL itself. */
  image: 'file' | 'object' | 'url';
  /** Whether it honours `Idempotency-Key`, so that a start may be repeated. */
  idempotencyKey: boolean;
  /** The request that stops the work, and what it does; null if there is none. */
  cancel: { method: 'POST' | 'DELETE'; suffix: string; outcome: CancelOutcome } | null;
  /** Whether it answers only when the film is there. */
  isSynchronous: boolean;
  /** Whether `progress` moves while the work runs. */
  tellsProgress: boolean;
}

const GENERIC: Dialect = {
  path: '/videos',
  encoding: 'json-unless-image',
  seconds: 'text',
  extras: 'top',
  seed: false,
  frames: null,
  image: 'file',
  idempotencyKey: false,
  cancel: { method: 'DELETE', suffix: '', outcome: 'requested' },
  isSynchronous: false,
  tellsProgress: true,
};

const SGLANG: Dialect = {
  ...GENERIC,
  seconds: 'integer',
  // Without one every film would be made with 1024.
  seed: true,
  frames: { count: 'num_frames', rate: 'fps' },
  // Deletes the record, not the work.
  cancel: { method: 'DELETE', suffix: '', outcome: 'unsupported' },
  tellsProgress: false,
};

export const DIALECTS = {
  kinora: {
    ...GENERIC,
    seed: true,
    idempotencyKey: true,
    cancel: { method: 'POST', suffix: '/cancel', outcome: 'requested' },
  },
  sglang: SGLANG,
  fastvideo: SGLANG,
  'vllm-omni': {
    ...GENERIC,
    encoding: 'multipart',
    seed: true,
    frames: { count: 'num_frames', rate: 'fps' },
    tellsProgress: false,
  },
  litellm: { ...GENERIC, cancel: null },
  generic: GENERIC,
  synchronous: {
    ...GENERIC,
    encoding: 'json',
    seconds: 'integer',
    extras: 'top',
    seed: true,
    frames: { count: 'num_frames', rate: 'fps' },
    image: 'url',
    cancel: null,
    isSynchronous: true,
    tellsProgress: false,
  },
  dynamo: {
    ...GENERIC,
    encoding: 'json',
    seconds: 'integer',
    extras: 'nvext',
    seed: true,
    frames: { count: 'num_frames', rate: 'fps' },
    image: 'url',
    cancel: null,
    isSynchronous: true,
    tellsProgress: false,
  },
} as const satisfies Record<string, Dialect>;

export type DialectName = keyof typeof DIALECTS;

/** What the states of a video mean; anything else is still running. */
export const STATES: Readonly<Record<string, 'succeeded' | 'failed' | 'lost'>> = {
  completed: 'succeeded',
  succeeded: 'succeeded',
  failed: 'failed',
  error: 'failed',
  cancelled: 'failed',
  canceled: 'failed',
  expired: 'lost',
  deleted: 'lost',
};
