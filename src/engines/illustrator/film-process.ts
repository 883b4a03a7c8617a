import { flushCompileCache } from 'node:module';
import { collect } from '../../media/collect.ts';
import { serveChild } from '../../media/serve-child.ts';
import type { FilmAnswer, FilmTask } from './film-child.ts';
import { readyThread } from './render/draw-threads.ts';
import type { FilmProgress } from './render/film.ts';

/** The process in which films are planned and made, one after the other: forked by the engine. */
serveChild<FilmTask, FilmAnswer, FilmProgress>(async ({ request, file, planner }, send) => {
  const { makeFilmOf } = await makeFilmModule;
  const details = await makeFilmOf(request, file, send, planner);
  // The process is ended from outside, where nothing is left to be written.
  if (!isCacheWritten) flushCompileCache();
  isCacheWritten = true;
  collect();
  return { details, megabytes: process.memoryUsage.rss() / 2 ** 20 };
});

let isCacheWritten = false;

// The drawing thread loads its code while this one loads its own.
readyThread();
const makeFilmModule = import('./make-film.ts');
