import type { EngineDirectory } from './api/engines/directory.ts';
import type { Config } from './config.ts';
import type { EngineInfo } from './contract/engine.ts';
import type { Database } from './database/database.ts';
import { filmsFor } from './engines/chain/plan.ts';
import type { Engine } from './engines/engine.ts';
import { costOf } from './engines/prices.ts';
import type { EngineRoom } from './open-engines.ts';
import { findEngineLoads } from './store/engine-load.ts';

const IDLE = { queued: 0, running: 0 };

/** What the engines of this server are like, for the API. */
export function createEngineDirectory(
  { engines, health }: Pick<EngineRoom, 'engines' | 'health'>,
  config: Pick<Config, 'engines' | 'concurrency' | 'prices'>,
  database: Database,
): EngineDirectory {
  return {
    costOf: (film) => costOf(config.prices, { ...film, films: filmsFor(engines, film) }),
    list: async ({ isFresh }) => {
      if (isFresh) await health.check();
      const loads = await findEngineLoads(database.kysely);
      return [...engines.values()].map((engine): EngineInfo => {
        const { isUp, problems, checkedAt, slots } = health.of(engine.id);
        const setting = config.engines.get(engine.id);
        return {
          object: 'engine',
          id: engine.id,
          kind: kindOf(engine, config.engines),
          durability: engine.durability ?? 'local',
          health: {
            status: checkedAt === null ? 'unknown' : isUp ? 'up' : 'down',
            message: problems[0] ?? null,
            problems: [...problems],
            checked_at: checkedAt === null ? null : Math.floor(checkedAt / 1000),
          },
          concurrency: setting?.concurrency ?? config.concurrency,
          slots: slots ?? null,
          ...(loads.get(engine.id) ?? IDLE),
          models: engine.models().map(({ id }) => id),
        };
      });
    },
  };
}

function kindOf({ id }: Engine, settings: Config['engines']): string {
  const setting = settings.get(id);
  if (setting && 'kind' in setting) return setting.kind;
  return id === 'illustrator' ? id : 'custom';
}
