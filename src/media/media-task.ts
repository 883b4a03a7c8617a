import type { Certificate, Claim } from './content-credentials.ts';
import type { FilmPart } from './conform.ts';
import type { FilmTarget } from './encode-again.ts';
import type { FilmFaultCode } from './film-fault.ts';
import type { ImageFit } from './fit-image.ts';
import type { ImageErrorCode, ImageHeader } from './image.ts';
import type { FilmInfo } from './probe.ts';

/** What the media process can be asked, and what it answers. */
export interface MediaTasks {
  fitImage: {
    task: { image: string; target: string; width: number; height: number; fit: ImageFit };
    result: ImageAnswer<ImageHeader>;
  };
  probeFilm: { task: { file: string }; result: FilmInfo };
  deriveVariants: {
    task: { file: string; thumbnail: string; spritesheet: string };
    result: null;
  };
  conformFilm: {
    task: { file: string; target: string; wanted: FilmTarget };
    result: FilmAnswer<string>;
  };
  joinFilms: {
    task: { parts: readonly FilmPart[]; target: string; wanted: FilmTarget };
    result: FilmAnswer<null>;
  };
  saveStill: {
    task: { file: string; target: string; seconds: number };
    result: FilmAnswer<null>;
  };
  creditFilm: {
    task: {
      file: string;
      target: string;
      tags: Readonly<Record<string, string>>;
      signing: { claim: Claim; certificate: Certificate } | null;
    };
    result: null;
  };
  cutOutCharacter: { task: { file: string; target: string }; result: null };
}

export type MediaTaskName = keyof MediaTasks;

/** A task with its name: the parts of `MediaTasks` as one union. */
export type MediaTask = {
  [Name in MediaTaskName]: { name: Name } & MediaTasks[Name]['task'];
}[MediaTaskName];

/** So is a film that cannot become what was asked. */
export type FilmAnswer<T> =
  | { ok: true; value: T }
  | { ok: false; code: FilmFaultCode; message: string };

/** A bad image is an answer, not a fault of the process. */
export type ImageAnswer<T> =
  | { ok: true; value: T }
  | { ok: false; code: ImageErrorCode; message: string; type: string };
