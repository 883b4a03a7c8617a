import path from 'node:path';
import { ConfigError, type Config } from './config.ts';
import { type Environment } from './config-options.ts';
import { buildEngines } from './engines/build.ts';
import { CatalogError, createCatalog, type Catalog } from './engines/catalog.ts';
import type { Engine } from './engines/engine.ts';
import { watchHealth, type HealthMonitor } from './engines/health.ts';
import { createIllustrator } from './engines/illustrator/engine.ts';
import type { EngineLog } from './engines/kind.ts';

/** Everybody who makes films, and the names that lead to them. */
export interface EngineRoom {
  engines: ReadonlyMap<string, Engine>;
  catalog: Catalog;
  health: HealthMonitor;
  close(): Promise<void>;
}

export interface EngineRoomOptions {
  /** Beside the built-in one and those of the configuration. */
  extra?: readonly Engine[];
  env?: Environment;
  log?: EngineLog;
}

const SILENT: EngineLog = { info: () => {}, warn: () => {} };

/**
 * Makes the engines of a configuration, without waiting for their hosts.
 *
 * @throws ConfigError with every problem of engines, models and prices at once.
 */
export async function openEngines(
  config: Config,
  { extra = [], env = process.env, log = SILENT }: EngineRoomOptions = {},
): Promise<EngineRoom> {
  const directory = path.join(config.dataDirectory, 'engines');
  const folder = config.configFile === null ? process.cwd() : path.dirname(config.configFile);
  const built = await buildEngines(config.engines, { env, log, folder, directory });
  const all = [createIllustrator({ planner: config.planner }), ...built.engines, ...extra];
  const engines = new Map(all.map((engine) => [engine.id, engine]));
  const close = async (): Promise<void> => {
    await Promise.all(all.map((engine) => engine.close?.()));
  };
  const problems = [...built.problems];
  for (const [id, count] of countsOf(all)) {
    if (count > 1) problems.push(`engines.${id}: there are ${count} engines of this name.`);
  }
  let health: HealthMonitor | null = null;
  try {
    const catalog = createCatalog(engines.values(), {
      aliases: config.models,
      routes: config.routes,
      isUp: (engine) => health?.of(engine).isUp ?? true,
    });
    if (problems.length > 0) throw new ConfigError(problems);
    const monitor = watchHealth(engines, {
      onChange: (engine, { isUp, problems: reasons }) => {
        if (!isUp) log.warn({ engine, reasons }, 'engine is down');
        else if (reasons.length > 0) log.warn({ engine, reasons }, 'engine is up, with problems');
        else log.info({ engine }, 'engine is up');
      },
    });
    health = monitor;
    return {
      engines,
      catalog,
      health: monitor,
      close: () => {
        monitor.close();
        return close();
      },
    };
  } catch (error) {
    await close();
    if (!(error instanceof CatalogError)) throw error;
    // A model of an engine that could not be made is not missing.
    const named = built.problems.length > 0 ? [] : error.problems;
    throw new ConfigError([...problems, ...named.map((problem) => `KINORA_MODELS: ${problem}`)]);
  }
}

function countsOf(engines: readonly Engine[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { id } of engines) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}
