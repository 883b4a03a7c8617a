import { findConfigFile, readConfigFile } from './config-file.ts';
import { ConfigError, resolveConfig, type Config } from './config.ts';
import { OPTIONS, type Environment, type OptionName } from './config-options.ts';

/**
 * Everything that the operator has decided: flags, then the environment, then the configuration file
 * (the one that `--config` or `KINORA_CONFIG` names, or the one in this folder), then defaults.
 *
 * @throws ConfigError with all problems at once.
 */
export async function loadConfig(
  env: Environment,
  flags: Partial<Record<OptionName, string>> = {},
  folder: string = process.cwd(),
): Promise<Config> {
  const named = flags.config ?? env[OPTIONS.config.variable];
  const file = named || findConfigFile(folder);
  if (!file) return resolveConfig(env, flags);
  const problems: string[] = [];
  const gather = (error: unknown): void => {
    if (!(error instanceof ConfigError)) throw error;
    problems.push(...error.problems);
  };
  const read = await readConfigFile(file).catch(gather);
  try {
    const config = resolveConfig(env, flags, undefined, read ?? null);
    if (problems.length === 0) return config;
  } catch (error) {
    gather(error);
  }
  throw new ConfigError(problems);
}
