import { rm } from 'node:fs/promises';
import { runInChild } from '../../../media/child.ts';
import type { FilmJob, FilmProgress } from './film.ts';

const EXTENSION = import.meta.url.slice(import.meta.url.lastIndexOf('.'));

/**
 * glibc gives every buffer of a megabyte or more fresh pages and takes them back at once; with a
 * frame read twenty-four times a second that costs more than the drawing. Other allocators ignore it.
 */
const ALLOCATOR = {
  MALLOC_MMAP_THRESHOLD_: String(64 * 1024 * 1024),
  MALLOC_TRIM_THRESHOLD_: String(256 * 1024 * 1024),
  MALLOC_ARENA_MAX: '4',
};

/**
 * Makes a film in a process of its own, which has ended when the promise settles. An abort kills it
 * at once; then, as after any failure, no file is left.
 */
export async function makeFilmInChild(
  job: FilmJob,
  options: { signal?: AbortSignal; onProgress?: (progress: FilmProgress) => void } = {},
): Promise<void> {
  try {
    await runInChild<null, FilmProgress>(
      new URL(`./film-process${EXTENSION}`, import.meta.url),
      job,
      {
        signal: options.signal,
        onMessage: options.onProgress,
        environment: ALLOCATOR,
      },
    );
  } catch (error) {
    await rm(job.file, { force: true });
    throw error;
  }
}
