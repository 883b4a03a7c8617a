import path from 'node:path';
import type { ModelCapabilities } from '../engine.ts';
import { EngineOptionsError, type EngineEnvironment } from '../kind.ts';
import { capabilitiesOf } from '../model-options.ts';
import { revealSecret } from '../secret.ts';
import type { CommandModel, CommandOptions } from './options.ts';
import { COMMAND_PROFILES } from './profiles.ts';
import { PROGRESS_PROFILES, type ProgressRule } from './progress.ts';
import { variablesIn, type Argument, type Variables } from './template.ts';

/** Options with everything filled in. */
export interface CommandSettings {
  program: string;
  output: string;
  progress: readonly ProgressRule[];
  models: ReadonlyMap<string, CommandModelSettings>;
  /** Of the program, without what its place adds. */
  env: Readonly<Record<string, string>>;
  slots: readonly Readonly<Record<string, string>>[];
  requires: readonly string[];
  /** Of the configuration. */
  folder: string;
  timeoutMs: number;
  quietMs: number;
  graceMs: number;
  diskBytes: number;
  retryableExitCodes: readonly number[];
  /** Values that may stand in no message. */
  secrets: readonly string[];
}

export interface CommandModelSettings {
  capabilities: ModelCapabilities;
  args: readonly Argument[];
  variables: Variables;
}

/** What every program needs to run at all. Keys and addresses of the server stay with the server. */
const PASSED = ['PATH', 'HOME', 'USER', 'LANG', 'LC_ALL', 'TZ', 'TMPDIR', 'LD_LIBRARY_PATH'];
/** Python otherwise tells its progress when it has ended. */
const ALWAYS = { PYTHONUNBUFFERED: '1', PYTHONIOENCODING: 'utf-8' };

/** What `start` sets for each film. */
export const FILM_VARIABLES = [
  'id',
  'model',
  'prompt',
  'prompt_file',
  'settings',
  'width',
  'height',
  'seconds',
  'frames',
  'fps',
  'native_seconds',
  'seed',
  'image',
  'out',
  'dir',
  'here',
];

/** @throws EngineOptionsError with all problems at once. */
export function settle(
  options: CommandOptions,
  { env, folder }: Pick<EngineEnvironment, 'env' | 'folder'>,
): CommandSettings {
  const profile = options.profile === undefined ? null : COMMAND_PROFILES[options.profile];
  const problems: string[] = [];
  const program = options.program ?? profile?.program;
  const args = options.args ?? profile?.args;
  if (program === undefined) problems.push('program: is needed, or a profile that has one.');
  if (args === undefined && Object.values(options.models).some((model) => !model.args)) {
    problems.push('args: are needed, or a profile that has them.');
  }
  const { set, secrets } = environment(options, env, problems);
  const progress = options.progress ?? profile?.progress ?? [];
  const models = new Map<string, CommandModelSettings>();
  for (const [id, model] of Object.entries(options.models)) {
    const settled = settleModel(id, model, args ?? []);
    const known = new Set([...FILM_VARIABLES, ...Object.keys(settled.variables)]);
    const needed = options.args || model.args ? [] : (profile?.needs ?? []);
    const missing: readonly string[] = needed.filter((name) => !known.has(name));
    for (const name of missing) {
      problems.push(`models.${id}.variables: '${name}' is needed.`);
    }
    for (const name of requiredIn(settled.args).filter((one) => !known.has(one))) {
      if (missing.includes(name)) continue;
      problems.push(`models.${id}: {{${name}}} is neither a variable of a film nor of the model.`);
    }
    models.set(id, settled);
  }
  if (problems.length > 0) throw new EngineOptionsError(problems);
  return {
    program: programIn(folder, program!),
    output: options.output ?? profile?.output ?? 'out.mp4',
    progress: typeof progress === 'string' ? PROGRESS_PROFILES[progress] : progress,
    models,
    env: set,
    slots: options.slots ?? [{}],
    requires: (options.requires ?? []).map((file) => path.resolve(folder, file)),
    folder,
    timeoutMs: (options.timeoutSeconds ?? 6 * 3600) * 1000,
    quietMs: (options.quietSeconds ?? 1800) * 1000,
    graceMs: (options.graceSeconds ?? 3) * 1000,
    diskBytes: (options.diskMegabytes ?? 8192) * 1024 * 1024,
    retryableExitCodes: options.retryableExitCodes ?? [],
    secrets,
  };
}

/** A path begins in the folder of the configuration; a mere name is looked for on the PATH. */
function programIn(folder: string, program: string): string {
  const isPath = program.includes('/') && !program.includes('{{');
  return isPath ? path.resolve(folder, program) : program;
}

function settleModel(
  id: string,
  model: CommandModel,
  engineArgs: readonly Argument[],
): CommandModelSettings {
  const args = model.args ?? engineArgs;
  const takesImage = variablesIn(args).includes('image');
  return {
    capabilities: capabilitiesOf(id, model, { inputReference: takesImage }),
    args,
    variables: Object.fromEntries(
      Object.entries(model.variables ?? {}).map(([name, value]) => [name, String(value)]),
    ),
  };
}

/** Variables without which the arguments make no sense. */
function requiredIn(args: readonly Argument[]): string[] {
  const optional = new Set(args.flatMap((one) => (typeof one === 'string' ? [] : [one.if])));
  return variablesIn(args).filter((name) => !optional.has(name));
}

function environment(
  { env: own = {}, passEnv = [] }: CommandOptions,
  env: EngineEnvironment['env'],
  problems: string[],
): { set: Record<string, string>; secrets: string[] } {
  const set: Record<string, string> = { ...ALWAYS };
  const secrets: string[] = [];
  for (const name of [...PASSED, ...passEnv]) {
    const value = env[name];
    if (value !== undefined) set[name] = value;
    if (value !== undefined && passEnv.includes(name)) secrets.push(value);
  }
  for (const [name, secret] of Object.entries(own)) {
    try {
      set[name] = revealSecret(secret, env);
      if (typeof secret !== 'string') secrets.push(set[name]);
    } catch (error) {
      problems.push(`env.${name}: ${(error as Error).message}.`);
    }
  }
  return { set, secrets };
}
