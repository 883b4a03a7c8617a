import { z } from 'zod';
import { modelOptionFields, type ModelOptions } from '../model-options.ts';
import { secretSchema, type Secret } from '../secret.ts';
import type { CommandProfile } from './profiles.ts';
import { COMMAND_PROFILES } from './profiles.ts';
import { PROGRESS_PROFILES, type ProgressProfile, type ProgressRule } from './progress.ts';
import type { Argument } from './template.ts';

/** Options of `kind: 'command'`. */
export interface CommandOptions {
  /** Fills in program, arguments, output and progress of a known program; options here win. */
  profile?: CommandProfile | undefined;
  /** Name on the PATH, or path, from the configuration's folder. */
  program?: string | undefined;
  args?: readonly Argument[] | undefined;
  /**
   * Where the film is, in the folder in which the program runs: a name, which is `{{out}}` in full, or
   * a pattern such as `*.mp4`, of which the newest counts. Default `out.mp4`.
   */
  output?: string | undefined;
  progress?: ProgressProfile | readonly ProgressRule[] | undefined;
  models: Readonly<Record<string, CommandModel>>;
  /** Environment of the program. From the server's own it gets only what every program needs. */
  env?: Readonly<Record<string, Secret>> | undefined;
  /** Variables of the server's environment that it gets too. */
  passEnv?: readonly string[] | undefined;
  /** Environment of each place in which it may run: `[{ CUDA_VISIBLE_DEVICES: '0' }, …]`. Default one. */
  slots?: readonly Readonly<Record<string, string>>[] | undefined;
  /** Files that must be there, such as weights, from the configuration's folder: a missing one is a problem. */
  requires?: readonly string[] | undefined;
  /** Most seconds for one film, and without any progress. Defaults 6 hours and 30 minutes. */
  timeoutSeconds?: number | undefined;
  quietSeconds?: number | undefined;
  /** Seconds between SIGTERM and SIGKILL. Default 3. */
  graceSeconds?: number | undefined;
  /** Most megabytes that a run may leave in its folder. Default 8192. */
  diskMegabytes?: number | undefined;
  /** Exit codes after which the film is tried again. Default none. */
  retryableExitCodes?: readonly number[] | undefined;
}

export interface CommandModel extends ModelOptions {
  /** Variables of its own: `{{weights}}`. */
  variables?: Readonly<Record<string, string | number>> | undefined;
  /** In place of the engine's. */
  args?: readonly Argument[] | undefined;
}

const text = z.string().min(1);
const argument = z.union([
  z.string(),
  z.strictObject({ if: text, then: z.union([z.string(), z.array(z.string())]) }),
]);
const regex = z.string().refine((pattern) => {
  try {
    return new RegExp(pattern) instanceof RegExp;
  } catch {
    return false;
  }
}, 'is not a regular expression');
const share = z.number().min(0).max(1);
const rule = z.strictObject({
  pattern: regex,
  from: share.optional(),
  to: share.optional(),
  phase: z.string().min(1).max(40).optional(),
});

const modelSchema = z.strictObject({
  ...modelOptionFields,
  variables: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  args: z.array(argument).min(1).optional(),
}) as unknown as z.ZodType<CommandModel>;

export const commandOptions: z.ZodType<CommandOptions> = z.strictObject({
  profile: z
    .enum(Object.keys(COMMAND_PROFILES) as [CommandProfile, ...CommandProfile[]])
    .optional(),
  program: text.optional(),
  args: z.array(argument).min(1).optional(),
  output: z
    .string()
    .min(1)
    .refine((name) => !name.startsWith('/') && !name.split('/').includes('..'), {
      message: 'must be in the folder of the run',
    })
    .optional(),
  progress: z
    .union([
      z.enum(Object.keys(PROGRESS_PROFILES) as [ProgressProfile, ...ProgressProfile[]]),
      z.array(rule),
    ])
    .optional(),
  models: z
    .record(text, modelSchema)
    .refine((models) => Object.keys(models).length > 0, 'must name a model'),
  env: z.record(text, secretSchema).optional(),
  passEnv: z.array(text).optional(),
  slots: z.array(z.record(text, z.string())).min(1).max(64).optional(),
  requires: z.array(text).optional(),
  timeoutSeconds: z.number().positive().optional(),
  quietSeconds: z.number().positive().optional(),
  graceSeconds: z.number().min(0).max(120).optional(),
  diskMegabytes: z.number().positive().optional(),
  retryableExitCodes: z.array(z.int().min(1).max(255)).optional(),
});
