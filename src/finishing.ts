import path from 'node:path';
import { chained } from './engines/chain/engine.ts';
import type { Engine } from './engines/engine.ts';
import type { AttemptDependencies } from './jobs/attempt.ts';
import { EngineFault } from './jobs/generate.ts';
import { FilmFault } from './media/film-fault.ts';
import type { Certificate } from './media/content-credentials.ts';
import type { Media } from './media/media.ts';

/** What films say of where they are from. */
export interface Origin {
  /** Of Kinora. */
  version: string;
  /** Signs films; null leaves them unsigned. */
  certificate: Certificate | null;
  /** Whether a film carries its prompt. */
  namesPrompt: boolean;
}

/** What becomes of an engine's file, wherever it was made: the film that was asked for, and its pictures. */
export function finishing(
  media: Media,
  origin: Origin,
): Required<Pick<AttemptDependencies, 'conform' | 'credit' | 'deriveVariants'>> {
  return {
    conform: (file, target, wanted, signal) =>
      media.conformFilm(file, target, wanted, { signal }).catch(asEngineFault),
    credit: async (film, { record, engine }, directory, signal) => {
      const { id, engineModel: model, seed, prompt } = record;
      const facts = { id, engine, model, seed, ...(origin.namesPrompt && { prompt }) };
      const tags = Object.fromEntries(
        Object.entries(facts).map(([name, value]) => [`kinora.${name}`, String(value)]),
      );
      const claim = {
        title: `${id}.mp4`,
        generator: { name: 'Kinora', version: origin.version },
        agent: { name: `${engine} ${model}`, version: origin.version },
        sourceType: engine === 'illustrator' ? 'algorithmicMedia' : 'trainedAlgorithmicMedia',
        facts,
      };
      const { certificate } = origin;
      const target = path.join(directory, 'credited.mp4');
      const signing = certificate && { claim, certificate };
      await media.creditFilm(film, target, { tags, signing }, { signal }).catch(asEngineFault);
      return target;
    },
    deriveVariants: (film, _record, directory) => media.deriveVariants(film, directory),
  };
}

/** Engines whose models make longer films than they can, of several that follow each other. */
export function chainedAll(
  engines: ReadonlyMap<string, Engine>,
  media: Media,
): ReadonlyMap<string, Engine> {
  return new Map([...engines].map(([id, engine]) => [id, chained(engine, media)]));
}

/** What an engine made is no film, or not the one that was asked. */
function asEngineFault(error: unknown): never {
  if (!(error instanceof FilmFault)) throw error;
  const { code, message } = error;
  throw new EngineFault({ code: 'bad_output', message, retryable: code === 'not_a_film' });
}
