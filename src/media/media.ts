import path from 'node:path';
import { ChildCrashError, type RunOptions } from './child.ts';
import type { FilmPart } from './conform.ts';
import type { FilmTarget } from './encode-again.ts';
import type { ImageFit } from './fit-image.ts';
import { FilmFault } from './film-fault.ts';
import { ImageError, type ImageHeader } from './image.ts';
import type { FilmAnswer, ImageAnswer, MediaTaskName, MediaTasks } from './media-task.ts';
import type { FilmInfo } from './probe.ts';
import { createWarmChild, type WarmChild } from './warm-child.ts';

/** Most time for one image, and for one film. */
const IMAGE_TIMEOUT_MS = 30_000;
const FILM_TIMEOUT_MS = 300_000;

/**
 * What a file of a stranger may make a process take. The largest picture that is read takes 256 MB
 * a copy; a film of the largest size is encoded in less than 1 GB.
 */
const LIMITS = { memoryBytes: 3 * 1024 ** 3, fileBytes: 4 * 1024 ** 3, openFiles: 256 };

interface Cancellable {
  signal?: AbortSignal | undefined;
}

/**
 * Images and films, handled in child processes: files of strangers meet native code there, and a
 * crash or a hang is a `ChildCrashError` here. Films and images do not wait for each other.
 */
export interface Media extends AsyncDisposable {
  /**
   * Writes the image in `file` to `target` as a PNG of exactly the given size, and tells what it was.
   * Rejects with an `ImageError` that says what is wrong with it.
   */
  fitImage(
    file: string,
    target: string,
    shape: { width: number; height: number; fit: ImageFit },
    options?: Cancellable,
  ): Promise<ImageHeader>;
  /** What a film is, from its headers. Rejects with a `ChildTaskError` if it is not a film. */
  probeFilm(file: string, options?: Cancellable): Promise<FilmInfo>;
  /** Writes `thumbnail.webp` and `spritesheet.jpg` into the directory and gives their paths. */
  deriveVariants(
    file: string,
    directory: string,
    options?: Cancellable,
  ): Promise<{ thumbnail: string; spritesheet: string }>;
  /**
   * Gives a film of exactly the wanted shape: `file` itself, or one written to `target`. Rejects with a
   * `FilmFault` if there is none in it.
   */
  conformFilm(
    file: string,
    target: string,
    wanted: FilmTarget,
    options?: Cancellable,
  ): Promise<string>;
  /**
   * Writes to `target` a film of exactly the wanted shape, made of parts that follow each other. Rejects
   * with a `FilmFault` if one of them is no film, or too short.
   */
  joinFilms(
    parts: readonly FilmPart[],
    target: string,
    wanted: FilmTarget,
    options?: Cancellable,
  ): Promise<void>;
  /**
   * Writes the frame that a film shows at `seconds`, or its last one, to `target` as PNG. Rejects with a
   * `FilmFault` if the file is not a film.
   */
  saveStill(file: string, target: string, seconds: number, options?: Cancellable): Promise<void>;
  /** Writes the film to `target` with tags that say where it is from, and signed if there is a certificate. */
  creditFilm(
    file: string,
    target: string,
    credit: Pick<MediaTasks['creditFilm']['task'], 'tags' | 'signing'>,
    options?: Cancellable,
  ): Promise<void>;
  /**
   * Writes the subject of a film to `target`: a PNG, cut out along its edge, transparent around it.
   * Rejects with a `ChildTaskError` if the file is not a film.
   */
  cutOutCharacter(file: string, target: string, options?: Cancellable): Promise<void>;
}

/** Starts no process before it is needed. Dispose to end them; work in progress then rejects. */
export function createMedia(): Media {
  const here = import.meta.url;
  const module = new URL(here.endsWith('.ts') ? 'media-process.ts' : 'media-process.js', here);
  const images = createWarmChild(module, { limits: LIMITS });
  const films = createWarmChild(module, { limits: LIMITS });
  return {
    async fitImage(image, target, { width, height, fit }, options) {
      const task = { image, target, width, height, fit };
      return accepted(() => run(images, 'fitImage', task, IMAGE_TIMEOUT_MS, options));
    },
    probeFilm: (file, options) => run(films, 'probeFilm', { file }, FILM_TIMEOUT_MS, options),
    async deriveVariants(file, directory, options) {
      const thumbnail = path.join(directory, 'thumbnail.webp');
      const spritesheet = path.join(directory, 'spritesheet.jpg');
      const task = { file, thumbnail, spritesheet };
      await run(films, 'deriveVariants', task, FILM_TIMEOUT_MS, options);
      return { thumbnail, spritesheet };
    },
    async conformFilm(file, target, wanted, options) {
      const task = { file, target, wanted };
      return filmOf(await run(films, 'conformFilm', task, FILM_TIMEOUT_MS, options));
    },
    async joinFilms(parts, target, wanted, options) {
      const task = { parts, target, wanted };
      filmOf(await run(films, 'joinFilms', task, FILM_TIMEOUT_MS, options));
    },
    async saveStill(file, target, seconds, options) {
      const task = { file, target, seconds };
      filmOf(await run(films, 'saveStill', task, FILM_TIMEOUT_MS, options));
    },
    async creditFilm(file, target, { tags, signing }, options) {
      await run(films, 'creditFilm', { file, target, tags, signing }, FILM_TIMEOUT_MS, options);
    },
    async cutOutCharacter(file, target, options) {
      await run(films, 'cutOutCharacter', { file, target }, FILM_TIMEOUT_MS, options);
    },
    async [Symbol.asyncDispose]() {
      await Promise.all([images[Symbol.asyncDispose](), films[Symbol.asyncDispose]()]);
    },
  };
}

function run<Name extends MediaTaskName>(
  child: WarmChild,
  name: Name,
  task: MediaTasks[Name]['task'],
  timeoutMs: number,
  options: Cancellable = {},
): Promise<MediaTasks[Name]['result']> {
  const runOptions: RunOptions<never> = { timeoutMs, signal: options.signal };
  return child.run({ name, ...task }, runOptions);
}

function filmOf<T>(answer: FilmAnswer<T>): T {
  if (answer.ok) return answer.value;
  throw new FilmFault(answer.code, answer.message);
}

/** Tries at an image whose decoder is killed from outside, which says nothing about the image. */
const TRIES = 3;

/** A decoder that dies of an image has said enough about it. */
async function accepted<T>(ask: () => Promise<ImageAnswer<T>>, tries = TRIES): Promise<T> {
  const answer = await ask().catch((error: unknown) => {
    if (!(error instanceof ChildCrashError)) throw error;
    const isKilled = error.reason === 'exit' && error.signal === 'SIGKILL';
    if (isKilled && tries > 1) return null;
    if (isKilled) throw error;
    throw new ImageError('damaged', 'The image cannot be decoded', 'application/octet-stream');
  });
  if (answer === null) return accepted(ask, tries - 1);
  if (answer.ok) return answer.value;
  throw new ImageError(answer.code, answer.message, answer.type);
}
