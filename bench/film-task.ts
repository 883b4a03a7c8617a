/** One measured piece of work, alone in a process, so that its CPU time is all there is. */
import { open } from 'node:fs/promises';
import { planScene } from '../src/engines/illustrator/language/plan-scene.ts';
import { drawInThreads } from '../src/engines/illustrator/render/draw-threads.ts';
import { createFilmWriter } from '../src/media/encode.ts';
import { i420Size, type FilmFormat } from '../src/media/frame.ts';

export interface FilmTask {
  /** `draw` keeps the frames in a file, `encode` encodes that file. */
  mode: 'draw' | 'encode';
  prompt: string;
  frames: string;
  file: string;
  width: number;
  height: number;
  seed: number;
  seconds: number;
}

export interface FilmCost {
  cpuSeconds: number;
  wallSeconds: number;
  peakMegabytes: number;
}

function formatOf({ width, height, seconds }: FilmTask): FilmFormat {
  return { width, height, framesPerSecond: 24, frameCount: 24 * seconds };
}

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

async function perform(task: FilmTask): Promise<void> {
  if (task.mode === 'encode') return encode(task);
  const { prompt, width, height, seed, seconds } = task;
  const plan = planScene(prompt, { seconds, width, height, seed });
  const format = formatOf(task);
  const request = { plan, format, seed, detail: 'standard' as const, inputReference: null };
  await using output = await open(task.frames, 'w');
  await drawInThreads(request, async (_index, i420) => {
    await output.write(i420);
  });
}

async function encode(task: FilmTask): Promise<void> {
  await using input = await open(task.frames);
  const format = formatOf(task);
  const writer = await createFilmWriter(task.file, format);
  const frame = new Uint8Array(i420Size(format.width, format.height));
  for (let index = 0; index < format.frameCount; index++) {
    await input.read(frame, 0, frame.length, index * frame.length);
    await writer.writeFrame(frame);
  }
  await writer.finish();
}
