import { z } from 'zod';
import type { Json } from '../engine.ts';
import { defineKind } from '../kind.ts';
import { capabilitiesOf, modelOptionFields, type ModelOptions } from '../model-options.ts';
import {
  baseUrlSchema,
  connect,
  connectionFields,
  type ConnectionOptions,
} from '../remote/connection-options.ts';
import { createCog, type CogModel } from './engine.ts';
import { DEFAULT_NAMES, FIELDS, type InputNames } from '../remote/model-input.ts';
import { createReplicate, type ReplicateModel } from './replicate.ts';

/** Options of `kind: 'cog'`. */
export interface CogOptions extends ConnectionOptions {
  models: Readonly<Record<string, CogModelOptions>>;
  /** Private hosts that may serve finished films, if the model uploads them. */
  mediaHosts?: readonly string[] | undefined;
}

/** Options of `kind: 'replicate'`. */
export interface ReplicateOptions extends Partial<ConnectionOptions> {
  models: Readonly<Record<string, ReplicateModelOptions>>;
  mediaHosts?: readonly string[] | undefined;
}

export interface CogModelOptions extends ModelOptions {
  /** The model's names of its inputs: `{ frames: 'num_frames' }`. `prompt` and `seed` are known. */
  inputs?: InputNames | undefined;
  /** More inputs: `{ num_inference_steps: 30 }`. */
  extra?: Readonly<Record<string, Json>> | undefined;
  /** How long a film usually takes, for a guess at the progress of a model that tells none. */
  usualSeconds?: number | undefined;
}

export interface ReplicateModelOptions extends CogModelOptions {
  /** `owner/name`, or `owner/name:version`. */
  upstream: string;
}

const modelFields = {
  ...modelOptionFields,
  inputs: z
    .strictObject(Object.fromEntries(FIELDS.map((field) => [field, z.string().optional()])))
    .optional(),
  extra: z.record(z.string(), z.json()).optional(),
  usualSeconds: z.number().positive().optional(),
};

const mediaHosts = z.array(z.string()).optional();

export const cogOptions = z.strictObject({
  ...connectionFields,
  models: z.record(z.string().min(1), z.strictObject(modelFields)),
  mediaHosts,
}) as unknown as z.ZodType<CogOptions>;

export const replicateOptions = z.strictObject({
  ...connectionFields,
  baseURL: baseUrlSchema.optional(),
  models: z.record(
    z.string().min(1),
    z.strictObject({
      ...modelFields,
      upstream: z.string().regex(/^[\w.-]+\/[\w.-]+(?::\w+)?$/, 'must look like owner/name'),
    }),
  ),
  mediaHosts,
}) as unknown as z.ZodType<ReplicateOptions>;

const REPLICATE = 'https://api.replicate.com/v1';
/** As tqdm writes it: ` 37%|███▋      | 11/30`. */
const PROGRESS = /(\d{1,3})%\|/;

export const cogKind = defineKind<CogOptions>({
  options: cogOptions,
  create: async (id, options, environment) => {
    const models = new Map(
      Object.entries(options.models).map(([name, model]) => [name, cogModel(name, model)]),
    );
    const client = connect(options, environment);
    return createCog({
      id,
      client,
      models,
      mediaHosts: options.mediaHosts ?? [],
      progress: PROGRESS,
    });
  },
});

export const replicateKind = defineKind<ReplicateOptions>({
  options: replicateOptions,
  create: async (id, options, environment) => {
    const models = new Map(
      Object.entries(options.models).map(([name, model]): [string, ReplicateModel] => [
        name,
        { ...cogModel(name, model), upstream: model.upstream },
      ]),
    );
    const apiKey = options.apiKey ?? { env: 'REPLICATE_API_TOKEN' };
    const client = connect(
      { ...options, baseURL: options.baseURL ?? REPLICATE, apiKey },
      environment,
    );
    const progress = new RegExp(PROGRESS, 'g');
    return createReplicate({ id, client, models, mediaHosts: options.mediaHosts ?? [], progress });
  },
});

function cogModel(name: string, options: CogModelOptions): CogModel {
  const names = { ...DEFAULT_NAMES, ...options.inputs };
  const capabilities = capabilitiesOf(name, options, { inputReference: names.image !== undefined });
  return {
    capabilities: { ...capabilities, cancel: 'running' },
    names,
    native: capabilities.native,
    extra: options.extra ?? {},
    usualSeconds: options.usualSeconds,
  };
}
