import { serveChild } from '../../media/serve-child.ts';
import type { FilmDetails, FilmTask } from './film-child.ts';
import { makeFilmOf } from './make-film.ts';
import type { FilmProgress } from './render/film.ts';

/** The process in which one film is planned and made: forked by the engine, ends with its task. */
serveChild<FilmTask, FilmDetails, FilmProgress>(({ request, file }, send) =>
  makeFilmOf(request, file, send),
);
