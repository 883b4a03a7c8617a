import { z } from 'zod';
import type { Json } from '../engine.ts';
import { defineKind } from '../kind.ts';
import { capabilitiesOf, modelOptionFields, type ModelOptions } from '../model-options.ts';
import { connect, connectionFields, type ConnectionOptions } from '../remote/connection-options.ts';
import { createSdServer, type SdModel } from './engine.ts';

/** Options of `kind: 'sdserver'`: stable-diffusion.cpp's HTTP server, which holds one model. */
export interface SdServerOptions extends ConnectionOptions {
  models: Readonly<Record<string, SdServerModel>>;
}

export interface SdServerModel extends ModelOptions {
  /** More fields of `vid_gen`: `{ sample_params: { sample_steps: 20 }, negative_prompt: 'text' }`. */
  extra?: Readonly<Record<string, Json>> | undefined;
  /** How long a film usually takes: the server tells no progress. */
  usualSeconds?: number | undefined;
}

export const sdServerOptions = z.strictObject({
  ...connectionFields,
  models: z.record(
    z.string().min(1),
    z.strictObject({
      ...modelOptionFields,
      extra: z.record(z.string(), z.json()).optional(),
      usualSeconds: z.number().positive().optional(),
    }),
  ),
}) as unknown as z.ZodType<SdServerOptions>;

export const sdServerKind = defineKind<SdServerOptions>({
  options: sdServerOptions,
  create: async (id, options, environment) => {
    const models = new Map(
      Object.entries(options.models).map(([name, model]): [string, SdModel] => {
        const capabilities = capabilitiesOf(name, model);
        return [
          name,
          {
            capabilities: { ...capabilities, cancel: 'queued' },
            native: capabilities.native,
            extra: model.extra ?? {},
            usualSeconds: model.usualSeconds,
          },
        ];
      }),
    );
    return createSdServer({ id, client: connect(options, environment), models });
  },
});
