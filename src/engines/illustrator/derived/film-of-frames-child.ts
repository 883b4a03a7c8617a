import { rm } from 'node:fs/promises';
import { runInChild } from '../../../media/child.ts';
import type { FilmProgress } from '../render/film.ts';
import type { FramesJob } from './film-of-frames.ts';

const EXTENSION = import.meta.url.slice(import.meta.url.lastIndexOf('.'));

/**
 * Makes a film of frames in a process of its own, which has ended when the promise settles. An abort
 * kills it at once; then, as after any failure, no file is left.
 */
export async function makeFilmOfFramesInChild(
  job: FramesJob,
  options: { signal?: AbortSignal; onProgress?: (progress: FilmProgress) => void } = {},
): Promise<void> {
  try {
    await runInChild<null, FilmProgress>(
      new URL(`./film-of-frames-process${EXTENSION}`, import.meta.url),
      job,
      { signal: options.signal, onMessage: options.onProgress },
    );
  } catch (error) {
    await rm(job.file, { force: true });
    throw error;
  }
}
