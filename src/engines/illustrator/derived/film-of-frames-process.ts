import { serveChild } from '../../../media/serve-child.ts';
import type { FilmProgress } from '../render/film.ts';
import type { FramesJob } from './film-of-frames.ts';
import { makeFilmOfFrames } from './film-of-frames.ts';

/** The process in which one film is made of another one's frames; ends with its task. */
serveChild<FramesJob, null, FilmProgress>(async (job, send) => {
  await makeFilmOfFrames(job, send);
  return null;
});
