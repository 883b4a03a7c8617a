import { serveChild } from '../../../media/serve-child.ts';
import type { FilmJob, FilmProgress } from './film.ts';
import { makeFilm } from './film.ts';

/** The process in which one film is made: forked by the engine, ends with its task. */
serveChild<FilmJob, null, FilmProgress>(async (job, send) => {
  await makeFilm(job, { onProgress: send });
  return null;
});
