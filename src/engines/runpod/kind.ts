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
import { DEFAULT_NAMES, FIELDS, type InputNames } from '../remote/model-input.ts';
import { createRunpod, type RunpodModel } from './engine.ts';

/** Options of `kind: 'runpod'`. */
export interface RunpodOptions extends Partial<ConnectionOptions> {
  /** The id of the serverless endpoint. */
  endpoint: string;
  models: Readonly<Record<string, RunpodModelOptions>>;
  /** Private hosts that may serve finished films, if the handler uploads them. */
  mediaHosts?: readonly string[] | undefined;
}

export interface RunpodModelOptions extends ModelOptions {
  /**
   * The handler's names of its inputs, with dots into `extra`: `{ prompt: 'workflow.6.inputs.text' }`.
   * `prompt` and `seed` are known.
   */
  inputs?: InputNames | undefined;
  /** More inputs: `{ num_inference_steps: 30 }`, or `{ workflow: { … } }` for a ComfyUI handler. */
  extra?: Readonly<Record<string, Json>> | undefined;
  /** How long a film usually takes, for a guess at the progress of handlers that tell none. */
  usualSeconds?: number | undefined;
}

const BASE = 'https://api.runpod.ai/v2';

export const runpodOptions = z.strictObject({
  ...connectionFields,
  baseURL: baseUrlSchema.optional(),
  endpoint: z.string().regex(/^[\w-]+$/, 'must be the id of an endpoint'),
  models: z.record(
    z.string().min(1),
    z.strictObject({
      ...modelOptionFields,
      inputs: z
        .strictObject(Object.fromEntries(FIELDS.map((field) => [field, z.string().optional()])))
        .optional(),
      extra: z.record(z.string(), z.json()).optional(),
      usualSeconds: z.number().positive().optional(),
    }),
  ),
  mediaHosts: z.array(z.string()).optional(),
}) as unknown as z.ZodType<RunpodOptions>;

export const runpodKind = defineKind<RunpodOptions>({
  options: runpodOptions,
  create: async (id, options, environment) => {
    const { endpoint, baseURL = BASE, apiKey = { env: 'RUNPOD_API_KEY' } } = options;
    const models = new Map(
      Object.entries(options.models).map(([name, model]): [string, RunpodModel] => {
        const names = { ...DEFAULT_NAMES, ...model.inputs };
        const capabilities = capabilitiesOf(name, model, {
          inputReference: names.image !== undefined,
        });
        return [
          name,
          {
            capabilities: { ...capabilities, cancel: 'running' },
            names,
            native: capabilities.native,
            extra: model.extra ?? {},
            usualSeconds: model.usualSeconds,
          },
        ];
      }),
    );
    const base = `${baseURL.replace(/\/+$/, '')}/${endpoint}`;
    const client = connect({ ...options, baseURL: base, apiKey }, environment);
    return createRunpod({ id, client, models, mediaHosts: options.mediaHosts ?? [] });
  },
});
