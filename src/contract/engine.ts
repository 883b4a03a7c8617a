import { z } from 'zod';
import { storableText } from './storable-text.ts';

/** Who makes films: one entry of `GET /kinora/v1/engines`. */
export interface EngineInfo {
  object: 'engine';
  id: string;
  /** `illustrator`, a kind of the configuration, or `custom`. */
  kind: string;
  /** Where its work lives while a film is made. */
  durability: 'remote' | 'volatile' | 'local';
  health: {
    /** `unknown` until it has been asked for the first time. */
    status: 'up' | 'down' | 'unknown';
    /** The first problem; null if there is none. */
    message: string | null;
    /** For the operator, a sentence each with the way to mend it. */
    problems: string[];
    /** Unix seconds. */
    checked_at: number | null;
  };
  /** Films that this server makes with it at once, and what the engine says it could. */
  concurrency: number;
  slots: { total: number; free: number } | null;
  queued: number;
  running: number;
  /** The engine's own ids. */
  models: string[];
}

export const engineInfoSchema: z.ZodType<EngineInfo> = z
  .strictObject({
    object: z.literal('engine'),
    id: z.string(),
    kind: z.string(),
    durability: z.enum(['remote', 'volatile', 'local']),
    health: z.strictObject({
      status: z.enum(['up', 'down', 'unknown']),
      message: z.string().nullable(),
      problems: z.array(z.string()),
      checked_at: z.int().nullable(),
    }),
    concurrency: z.int(),
    slots: z.strictObject({ total: z.int(), free: z.int() }).nullable(),
    queued: z.int(),
    running: z.int(),
    models: z.array(z.string()),
  })
  .meta({ id: 'Engine' });

export interface EngineListQuery {
  /** Ask each engine how it is before answering; default: as it was in the last seconds. */
  fresh?: 'true' | 'false' | undefined;
}

export const engineListQuerySchema: z.ZodType<EngineListQuery, unknown> = z.strictObject({
  fresh: z.enum(['true', 'false']).optional(),
});

export interface Cost {
  amount: number;
  /** ISO 4217. */
  currency: string;
}

/** What a name that a caller may send as `model` can do: one entry of `GET /kinora/v1/capabilities`. */
export interface Capabilities {
  object: 'model.capabilities';
  id: string;
  /** The model that is tried first. */
  engine: string;
  engine_model: string;
  /** Of all models that the name may lead to. */
  sizes: string[];
  seconds: string[];
  fps: number;
  audio: boolean;
  input_reference: boolean;
  sources: ('remix' | 'edit' | 'extend')[];
  /** Most in one film. */
  characters: number;
  /** Of the shortest film in the first size; null if the operator has named no price. */
  cost_from: Cost | null;
  /** `engine/model`, in the order in which the next job would try them. */
  routes: { text: string[]; image: string[] };
}

const cost: z.ZodType<Cost> = z.strictObject({ amount: z.number(), currency: z.string() });

export const capabilitiesSchema: z.ZodType<Capabilities> = z
  .strictObject({
    object: z.literal('model.capabilities'),
    id: z.string(),
    engine: z.string(),
    engine_model: z.string(),
    sizes: z.array(z.string()),
    seconds: z.array(z.string()),
    fps: z.number(),
    audio: z.boolean(),
    input_reference: z.boolean(),
    sources: z.array(z.enum(['remix', 'edit', 'extend'])),
    characters: z.int(),
    cost_from: cost.nullable(),
    routes: z.strictObject({ text: z.array(z.string()), image: z.array(z.string()) }),
  })
  .meta({ id: 'Capabilities' });

/** The body of `POST /kinora/v1/estimate`: a create without its prompt. */
export interface EstimateParams {
  model?: string | undefined;
  seconds?: string | undefined;
  size?: string | undefined;
  /** Whether the film begins with an image. */
  input_reference?: boolean | undefined;
  /** How many characters it has. */
  characters?: number | undefined;
}

export const estimateParamsSchema: z.ZodType<EstimateParams, unknown> = z.strictObject({
  model: storableText.optional(),
  seconds: z
    .preprocess((value) => (Number.isInteger(value) ? String(value) : value), z.string())
    .optional(),
  size: z.string().optional(),
  input_reference: z.boolean().optional(),
  characters: z.int().min(0).max(2).optional(),
});

export interface VideoEstimate {
  object: 'estimate';
  /** As the caller named it, and who would make the film now. */
  model: string;
  engine: string;
  engine_model: string;
  seconds: string;
  size: string;
  /** Null if the operator has named no price. */
  cost: Cost | null;
  /** Seconds until the film would be there, with what waits before it; null if nothing is known yet. */
  eta_seconds: number | null;
  /** Jobs that would come first. */
  queue_position: number | null;
}

export const videoEstimateSchema: z.ZodType<VideoEstimate> = z
  .strictObject({
    object: z.literal('estimate'),
    model: z.string(),
    engine: z.string(),
    engine_model: z.string(),
    seconds: z.string(),
    size: z.string(),
    cost: cost.nullable(),
    eta_seconds: z.number().nullable(),
    queue_position: z.int().nullable(),
  })
  .meta({ id: 'Estimate' });
