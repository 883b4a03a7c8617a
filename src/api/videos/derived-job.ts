import { randomInt } from 'node:crypto';
import { SEED_MAX } from '../../contract/params.ts';
import type { NewJob } from '../../jobs/jobs.ts';
import type { Source } from './source.ts';

/** The job that makes a film of a film. Its copy of the source is stored when this resolves. */
export async function derivedJob(
  kind: 'remix' | 'edit' | 'extend',
  source: Source,
  asked: { prompt: string; seconds: number; metadata?: Record<string, string> | undefined },
): Promise<NewJob> {
  return {
    kind,
    model: source.modelName,
    engine: source.model.engine,
    engineModel: source.model.model,
    prompt: asked.prompt,
    seconds: String(asked.seconds),
    size: source.size,
    // The scene of a film follows from its seed.
    seed: source.seed ?? randomInt(SEED_MAX + 1),
    metadata: asked.metadata ?? {},
    inputReference: null,
    characters: source.characters,
    source: {
      video: await source.copy(),
      seconds: source.seconds,
      extensions: source.extensions,
      origin: source.origin,
    },
    remixedFromVideoId: source.id,
    sourceId: source.id,
  };
}
