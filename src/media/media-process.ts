import { readFile, rm, writeFile } from 'node:fs/promises';
import { conformFilm, joinFilms } from './conform.ts';
import { signFilm } from './content-credentials.ts';
import { cutOutCharacter } from './cut-out.ts';
import { fitImage } from './fit-image.ts';
import { FilmFault } from './film-fault.ts';
import { ImageError } from './image.ts';
import type { FilmAnswer, ImageAnswer, MediaTask } from './media-task.ts';
import { probeFilm } from './probe.ts';
import { remux } from './remux.ts';
import { serveChild } from './serve-child.ts';
import { stillOf } from './still.ts';
import { deriveVariants } from './variants.ts';

serveChild(async (task: MediaTask) => {
  switch (task.name) {
    case 'fitImage': {
      const { image, target, width, height, fit } = task;
      return answerImage(async () => {
        const { original, png } = await fitImage(await readFile(image), { width, height, fit });
        await writeFile(target, png);
        return original;
      });
    }
    case 'probeFilm':
      return probeFilm(task.file);
    case 'deriveVariants': {
      const { video } = await probeFilm(task.file);
      const { thumbnail, spritesheet } = await deriveVariants(task.file, video.frameCount);
      await writeFile(task.thumbnail, thumbnail);
      await writeFile(task.spritesheet, spritesheet);
      return null;
    }
    case 'conformFilm':
      return answerFilm(() => conformFilm(task.file, task.target, task.wanted));
    case 'joinFilms': {
      const { parts, target, wanted } = task;
      return answerFilm(async () => {
        await joinFilms(parts, target, wanted);
        return null;
      });
    }
    case 'saveStill': {
      const { file, target, seconds } = task;
      return answerFilm(async () => {
        await writeFile(target, await stillOf(file, seconds));
        return null;
      });
    }
    case 'creditFilm': {
      const { file, target, tags, signing } = task;
      if (!signing) {
        await remux(file, target, tags);
        return null;
      }
      const tagged = `${target}.tagged.mp4`;
      await remux(file, tagged, tags);
      await signFilm(tagged, target, signing);
      await rm(tagged, { force: true });
      return null;
    }
    case 'cutOutCharacter':
      await writeFile(task.target, await cutOutCharacter(task.file));
      return null;
  }
});

async function answerImage<T>(work: () => Promise<T>): Promise<ImageAnswer<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (!(error instanceof ImageError)) throw error;
    const { code, message, type } = error;
    return { ok: false, code, message, type };
  }
}

async function answerFilm<T>(work: () => Promise<T>): Promise<FilmAnswer<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (!(error instanceof FilmFault)) throw error;
    return { ok: false, code: error.code, message: error.message };
  }
}
