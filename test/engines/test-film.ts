import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createFilmWriter } from '../../src/media/encode.ts';
import { i420Size } from '../../src/media/frame.ts';

let made: Promise<Buffer> | null = null;

/** A real, tiny MP4 for stand-ins to hand out: 96 × 64, twelve frames. */
export function testFilm(): Promise<Buffer> {
  made ??= make();
  return made;
}

async function make(): Promise<Buffer> {
  const directory = await mkdtemp(path.join(os.tmpdir(), 'kinora-film-'));
  try {
    const file = path.join(directory, 'film.mp4');
    const format = { width: 96, height: 64, framesPerSecond: 12, frameCount: 12 };
    const writer = await createFilmWriter(file, format, { preset: 'superfast', crf: 40 });
    for (let index = 0; index < format.frameCount; index += 1) {
      await writer.writeFrame(new Uint8Array(i420Size(96, 64)).fill(20 + index * 10));
    }
    await writer.finish();
    return await readFile(file);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
