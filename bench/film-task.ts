/** One measured piece of work, alone in a process, so that its CPU time is all there is. */
import { open } from 'node:fs/promises';
import { planScene } from '../src/engines/illustrator/language/plan-scene.ts';
import { drawInThreads } from '../src/engines/illustrator/render/draw-threads.ts';
import { makeFilm } from '../src/engines/illustrator/render/film.ts';
import { createFilmWriter } from '../src/media/encode.ts';
import { i420Size, type FilmFormat } from '../src/media/frame.ts';

export interface FilmTask {
  /** `draw` keeps the frames in a file, `encode` encodes that file, `film` does both in one go. */
  mode: 'draw' | 'encode' | 'film';
  prompt: string;
  frames: string;
  file: string;
}

export interface FilmCost {
  cpuSeconds: number;
  wallSeconds: number;
  peakMegabytes: number;
}

const FORMAT: FilmFormat = { width: 1280, height: 720, framesPerSecond: 24, frameCount: 96 };
const SEED = 7;

process.once('message', (task: FilmTask) => {
  void measure(() => perform(task)).then((cost) => {
    process.send!(cost, () => process.disconnect());
  });
});

async function measure(work: () => Promise<void>): Promise<FilmCost> {
  const started = performance.now();
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return {
    cpuSeconds: (user + system) / 1e6,
    wallSeconds: (performance.now() - started) / 1000,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
  };
}

async function perform({ mode, prompt, frames, file }: FilmTask): Promise<void> {
  if (mode === 'encode') return encode(frames, file);
  const plan = planScene(prompt, {
    seconds: 4,
    width: FORMAT.width,
    height: FORMAT.height,
    seed: SEED,
  });
  const request = {
    plan,
    format: FORMAT,
    seed: SEED,
    detail: 'standard' as const,
    inputReference: null,
  };
  if (mode === 'film') return makeFilm({ ...request, file });
  await using output = await open(frames, 'w');
  await drawInThreads(request, async (_index, i420) => {
    await output.write(i420);
  });
}

async function encode(frames: string, file: string): Promise<void> {
  await using input = await open(frames);
  const writer = await createFilmWriter(file, FORMAT);
  const frame = new Uint8Array(i420Size(FORMAT.width, FORMAT.height));
  for (let index = 0; index < FORMAT.frameCount; index++) {
    await input.read(frame, 0, frame.length, index * frame.length);
    await writer.writeFrame(frame);
  }
  await writer.finish();
}
