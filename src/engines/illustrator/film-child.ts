import { rm } from 'node:fs/promises';
import { createChildPool } from '../../media/child-pool.ts';
import { codeCacheDirectory } from '../../media/code-cache.ts';
import type { EngineOutput, EngineRequest } from '../engine.ts';
import type { ChatPlanner } from './language/chat-planner.ts';
import type { FilmProgress } from './render/film.ts';

export const FRAMES_PER_SECOND = 24;

const EXTENSION = import.meta.url.slice(import.meta.url.lastIndexOf('.'));

/**
 * glibc gives every buffer of a megabyte or more fresh pages and takes them back at once; with a
 * frame read twenty-four times a second that costs more than the drawing. So does the canvas'
 * mimalloc, after ten milliseconds. Other allocators ignore it.
 */
const ALLOCATOR = {
  MIMALLOC_PURGE_DELAY: '1000',
  MALLOC_MMAP_THRESHOLD_: String(64 * 1024 * 1024),
  MALLOC_TRIM_THRESHOLD_: String(256 * 1024 * 1024),
  // What one thread has freed does not serve another with an arena of its own.
  MALLOC_ARENA_MAX: '2',
};

const CODE_CACHE = { NODE_COMPILE_CACHE: codeCacheDirectory(process.env) };

/**
 * Memory that a film has freed stays with the process, in pieces that do not all fit the next one.
 * One that holds more than this begins anew.
 */
const SPENT_MEGABYTES = 620;

/**
 * Loading the lexicon and all that draws costs as much as a third of a film: the process stays for a
 * moment in case another one is wanted.
 */
const pool = createChildPool(new URL(`./film-process${EXTENSION}`, import.meta.url), {
  idleMs: 20_000,
  mostTasks: 8,
  isSpent: (answer) => (answer as FilmAnswer).megabytes > SPENT_MEGABYTES,
  environment: { ...ALLOCATOR, ...CODE_CACHE },
});

/** What the film process is told. */
export interface FilmTask {
  request: EngineRequest;
  /** Where the MP4 is written. */
  file: string;
  /** Who writes the plan, if not the built-in planner. */
  planner?: ChatPlanner | null;
}

export type FilmDetails = NonNullable<EngineOutput['details']>;

/** What the film process tells in the end. */
export interface FilmAnswer {
  details: FilmDetails;
  /** Resident memory of the process. */
  megabytes: number;
}

/**
 * Plans and makes a film in a process that does nothing else meanwhile. An abort kills it at once;
 * then, as after any failure, it has ended when the promise settles, and no file is left.
 */
export async function makeFilmInChild(
  task: FilmTask,
  options: {
    signal?: AbortSignal | undefined;
    onProgress?: (progress: FilmProgress) => void;
  } = {},
): Promise<FilmDetails> {
  try {
    const { details } = await pool.run<FilmAnswer, FilmProgress>(task, {
      signal: options.signal,
      onMessage: options.onProgress,
    });
    return details;
  } catch (error) {
    await rm(task.file, { force: true });
    throw error;
  }
}
