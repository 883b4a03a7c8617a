import type { Catalog, EngineModel } from './catalog.ts';
import type { HealthMonitor } from './health.ts';

/** A job whose engine is down, or refuses what it is given. */
export interface WaitingJob {
  /** As its caller named it. */
  model: string;
  engine: string;
  size: string;
  seconds: string;
  hasImage: boolean;
  characterCount: number;
}

/**
 * Who else could make the film: the next model of its route that can, and whose engine is up. Null if
 * its route says to wait, or if there is nobody.
 */
export function findFallback(
  job: WaitingJob,
  { catalog, health }: { catalog: Catalog; health: Pick<HealthMonitor, 'of'> },
): EngineModel | null {
  const named = catalog.find(job.model);
  if (!named || named.whenDown === 'wait') return null;
  const models = job.hasImage ? named.routes.image : named.routes.text;
  const isAble = (model: EngineModel): boolean =>
    model.engine !== job.engine &&
    health.of(model.engine).isUp &&
    model.sizes.includes(job.size) &&
    model.seconds.includes(job.seconds) &&
    (!job.hasImage || model.inputReference) &&
    job.characterCount <= model.characters;
  return models.find(isAble) ?? null;
}
