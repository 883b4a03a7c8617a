import path from 'node:path';
import type { Engine } from './engine.ts';
import { EngineOptionsError, type EngineEnvironment, type EngineKind } from './kind.ts';
import { ENGINE_KINDS } from './kinds.ts';

/** An engine of a configuration: an object that is one, or a kind with options. */
export type EngineSetting = { concurrency: number | null } & (
  | { engine: Engine }
  | { kind: string; options: Readonly<Record<string, unknown>> }
);

export interface BuildOptions {
  env: EngineEnvironment['env'];
  log: EngineEnvironment['log'];
  folder: EngineEnvironment['folder'];
  /** Each engine has a folder of its name in it. */
  directory: string;
}

export interface BuiltEngines {
  engines: Engine[];
  /** A sentence each, beginning with the place in the configuration: `engines.gpu.url: …`. */
  problems: string[];
}

/** Makes the engines of a configuration. One that cannot be made is a problem, not an exception. */
export async function buildEngines(
  settings: ReadonlyMap<string, EngineSetting>,
  options: BuildOptions,
): Promise<BuiltEngines> {
  const engines: Engine[] = [];
  const problems: string[] = [];
  for (const [id, setting] of settings) {
    const place = `engines.${id}`;
    if ('engine' in setting) {
      if (setting.engine.id === id) engines.push(setting.engine);
      else problems.push(`${place}: the engine calls itself '${setting.engine.id}'.`);
      continue;
    }
    try {
      engines.push(await build(id, setting, options));
    } catch (error) {
      if (!(error instanceof EngineOptionsError)) throw error;
      problems.push(...error.problems.map((problem) => `${place}${problem}`));
    }
  }
  return { engines, problems };
}

async function build(
  id: string,
  { kind: name, options }: { kind: string; options: Readonly<Record<string, unknown>> },
  { env, log, folder, directory }: BuildOptions,
): Promise<Engine> {
  const load = Object.hasOwn(ENGINE_KINDS, name)
    ? (ENGINE_KINDS as Readonly<Record<string, () => Promise<EngineKind>>>)[name]
    : undefined;
  if (!load) {
    const known = Object.keys(ENGINE_KINDS).join(', ');
    throw new EngineOptionsError([`.kind: there is no kind '${name}'. There are: ${known}.`]);
  }
  const kind = await load();
  const parsed = kind.options.safeParse(options);
  if (!parsed.success) {
    throw new EngineOptionsError(
      parsed.error.issues.map(
        ({ path: keys, message }) => `${keys.map((key) => `.${String(key)}`).join('')}: ${message}`,
      ),
    );
  }
  try {
    const environment = { env, log, folder, directory: path.join(directory, id) };
    return await kind.create(id, parsed.data, environment);
  } catch (error) {
    if (!(error instanceof EngineOptionsError)) throw error;
    throw new EngineOptionsError(error.problems.map((problem) => `.${problem}`));
  }
}
