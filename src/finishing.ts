import type { AttemptDependencies } from './jobs/attempt.ts';
import { EngineFault } from './jobs/generate.ts';
import { FilmFault } from './media/film-fault.ts';
import type { Media } from './media/media.ts';

/** What becomes of an engine's file, wherever it was made: the film that was asked for, and its pictures. */
export function finishing(
  media: Media,
): Required<Pick<AttemptDependencies, 'conform' | 'deriveVariants'>> {
  return {
    conform: (file, target, wanted, signal) =>
      media.conformFilm(file, target, wanted, { signal }).catch(asEngineFault),
    deriveVariants: (film, _record, directory) => media.deriveVariants(film, directory),
  };
}

/** What an engine made is no film, or not the one that was asked. */
function asEngineFault(error: unknown): never {
  if (!(error instanceof FilmFault)) throw error;
  const { code, message } = error;
  throw new EngineFault({ code: 'bad_output', message, retryable: code === 'not_a_film' });
}
