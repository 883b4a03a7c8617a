import { z } from 'zod';
import type { Json } from '../engine.ts';
import { defineKind } from '../kind.ts';
import { capabilitiesOf, modelOptionFields, type ModelOptions } from '../model-options.ts';
import { connect, connectionFields, type ConnectionOptions } from '../remote/connection-options.ts';
import { DIALECTS, type Dialect, type DialectName } from './dialects.ts';
import { createOpenAICompatible, type UpstreamModel } from './engine.ts';
import { createSynchronous } from './synchronous.ts';

/** Options of `kind: 'openai-compatible'`. */
export interface OpenAICompatibleOptions extends ConnectionOptions {
  /** Which server it is, as far as it differs from OpenAI's. Default `generic`. */
  dialect?: DialectName | undefined;
  /** Behind the base URL, where the dialect's own path is not right: `/videos/sync`. */
  path?: string | undefined;
  /** By the name that Kinora gives them. */
  models: Readonly<Record<string, OpenAICompatibleModel>>;
  /** Private hosts that may serve finished films, if the server names URLs. */
  mediaHosts?: readonly string[] | undefined;
  /** Deletes the video over there once its film is stored here. Default false. */
  deleteAfterwards?: boolean | undefined;
}

export interface OpenAICompatibleModel extends ModelOptions {
  /** Its name over there; default the same; null sends none. */
  upstream?: string | null | undefined;
  /** More fields for the create: `{ num_inference_steps: 30 }`. */
  extra?: Readonly<Record<string, Json>> | undefined;
  /** How long a film usually takes, for a guess at the progress of servers that tell none. */
  usualSeconds?: number | undefined;
}

const modelSchema = z.strictObject({
  ...modelOptionFields,
  upstream: z.string().min(1).nullable().optional(),
  extra: z.record(z.string(), z.json()).optional(),
  usualSeconds: z.number().positive().optional(),
}) as unknown as z.ZodType<OpenAICompatibleModel>;

export const openAICompatibleOptions: z.ZodType<OpenAICompatibleOptions> = z.strictObject({
  ...connectionFields,
  dialect: z.enum(Object.keys(DIALECTS) as [DialectName, ...DialectName[]]).optional(),
  path: z.string().startsWith('/').optional(),
  models: z
    .record(z.string().min(1), modelSchema)
    .refine((models) => Object.keys(models).length > 0, 'must name a model'),
  mediaHosts: z.array(z.string()).optional(),
  deleteAfterwards: z.boolean().optional(),
});

export const openAICompatibleKind = defineKind<OpenAICompatibleOptions>({
  options: openAICompatibleOptions,
  create: async (id, options, environment) => {
    const profile: Dialect = DIALECTS[options.dialect ?? 'generic'];
    const dialect = { ...profile, ...(options.path !== undefined && { path: options.path }) };
    const models = new Map(
      Object.entries(options.models).map(([name, model]) => [
        name,
        upstreamModel(name, model, dialect),
      ]),
    );
    const parts = {
      id,
      client: connect(options, environment),
      dialect,
      models,
      mediaHosts: options.mediaHosts ?? [],
      deletesAfterwards: options.deleteAfterwards ?? false,
    };
    return dialect.isSynchronous ? createSynchronous(parts) : createOpenAICompatible(parts);
  },
});

function upstreamModel(
  name: string,
  options: OpenAICompatibleModel,
  dialect: Dialect,
): UpstreamModel {
  const capabilities = capabilitiesOf(name, options);
  return {
    capabilities: {
      ...capabilities,
      cancel: dialect.isSynchronous || dialect.cancel?.outcome === 'requested' ? 'running' : 'none',
    },
    upstream: options.upstream === undefined ? name : options.upstream,
    native: capabilities.native,
    extra: options.extra ?? {},
    usualSeconds: options.usualSeconds,
  };
}
