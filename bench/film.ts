import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { makeFilmInChild } from '../src/engines/illustrator/film-child.ts';
import type { FilmCost, FilmTask } from './film-task.ts';

export interface FilmRow {
  prompt: string;
  size: string;
  /** Length of the film. */
  seconds: number;
  /** CPU seconds of the film process, of encoding the very same frames alone, and of ffmpeg doing so. */
  filmCpu: number;
  encodeCpu: number;
  /** Null where there is no ffmpeg. */
  ffmpegCpu: number | null;
  wall: number;
  peakMegabytes: number;
}

/** Twelve kinds of film: people, animals, vehicles, rooms, places, weather, looks. */
const PROMPTS = [
  'A red fox running through a snowy forest at dusk, slow tracking shot',
  'a red car driving through a city street at night in the rain',
  'a vase and an orange on a table',
  'a person playing guitar on a stage',
  'a giraffe in a meadow, zoom in',
  'a boat sailing on a lake at sunset, pan right',
  'two dogs playing in a park, handheld shot',
  'a library, tilt up',
  'a beautiful coastal beach, waves lapping on sand, watercolor painting',
  'an astronaut flying in space, cyberpunk style',
  'a train in a mountain valley, oil painting',
  'a woman in a yellow coat says "Good morning!" in a train station',
];
/** Shorter films at the other sizes: all of them shall fit into the time. */
const SIZES = [
  { width: 1280, height: 720, seconds: 2 },
  { width: 720, height: 1280, seconds: 1 },
  { width: 1920, height: 1080, seconds: 1 },
] as const;
const SEED = 7;

/**
 * Makes each film as the engine does, and encodes its very frames once more with nothing else going
 * on: by the same writer, and by the ffmpeg command. Each prompt at each size, or as many as the time allows.
 */
export async function benchFilm(
  directory: string,
  { films, seconds }: { films: number; seconds: number },
): Promise<FilmRow[]> {
  const end = performance.now() + seconds * 1000;
  const rows: FilmRow[] = [];
  for (const size of SIZES) {
    for (const prompt of PROMPTS) {
      if (rows.length >= films || performance.now() > end) return rows;
      rows.push(await benchOne(directory, { prompt, ...size }));
    }
  }
  return rows;
}

async function benchOne(
  directory: string,
  shape: { prompt: string; width: number; height: number; seconds: number },
): Promise<FilmRow> {
  const { prompt, width, height, seconds } = shape;
  const frames = path.join(directory, 'frames.i420');
  const file = path.join(directory, 'film.mp4');
  const task = { ...shape, frames, file, seed: SEED };
  await run({ mode: 'draw', ...task });
  const made = await film(task);
  const encoded = await run({ mode: 'encode', ...task });
  const command = await ffmpeg(task);
  return {
    prompt,
    size: `${width}x${height}`,
    seconds,
    filmCpu: made.cpuSeconds,
    encodeCpu: encoded.cpuSeconds,
    ffmpegCpu: command?.cpuSeconds ?? null,
    wall: made.wallSeconds,
    peakMegabytes: made.peakMegabytes,
  };
}

type Shape = Omit<FilmTask, 'mode'>;

/** The way of the engine: a process that may have been kept from the film before. */
async function film({ prompt, width, height, seed, seconds, file }: Shape): Promise<FilmCost> {
  const request = {
    id: 'video_bench',
    model: 'illustrator',
    prompt,
    seconds,
    width,
    height,
    seed,
    attempt: 1,
    inputReference: null,
    characters: [],
    source: null,
  };
  return watched(() => makeFilmInChild({ request, file }));
}

async function ffmpeg({ width, height, frames, file }: Shape): Promise<FilmCost | null> {
  const args = `-y -v error -f rawvideo -pix_fmt yuv420p -s ${width}x${height} -r 24 -i`.split(' ');
  const output = '-c:v libx264 -preset veryfast -crf 20 -threads 4 -movflags +faststart'.split(' ');
  const child = spawn('ffmpeg', [...args, frames, ...output, file], { stdio: 'ignore' });
  const ended = once(child, 'close').then(
    ([code]) => code === 0,
    () => false,
  );
  let isDone = false;
  const cost = await watched(async () => {
    isDone = await ended;
  });
  return isDone ? cost : null;
}

/**
 * CPU and memory of the processes that this one has while some work is done, read from Linux's
 * accounts of them: those that stay are not told by the cost of ended ones.
 */
async function watched(work: () => Promise<unknown>): Promise<FilmCost> {
  const before = new Map(children().map((child) => [child.pid, child.cpuSeconds]));
  const latest = new Map<string, number>();
  let peakMegabytes = 0;
  const look = (): void => {
    for (const child of children()) {
      latest.set(child.pid, child.cpuSeconds);
      peakMegabytes = Math.max(peakMegabytes, child.peakMegabytes);
    }
  };
  const timer = setInterval(look, 20);
  const started = performance.now();
  try {
    await work();
  } finally {
    clearInterval(timer);
  }
  const wallSeconds = (performance.now() - started) / 1000;
  look();
  let cpuSeconds = 0;
  for (const [pid, seconds] of latest) cpuSeconds += seconds - (before.get(pid) ?? 0);
  return { cpuSeconds, wallSeconds, peakMegabytes };
}

/** Ticks of Linux's process clock in a second. */
const TICKS = 100;

function children(): { pid: string; cpuSeconds: number; peakMegabytes: number }[] {
  const pids = readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8').trim();
  return pids.split(' ').flatMap((pid) => {
    try {
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
      const status = readFileSync(`/proc/${pid}/status`, 'utf8');
      return {
        pid,
        cpuSeconds: (Number(fields[11]) + Number(fields[12])) / TICKS,
        peakMegabytes: Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024,
      };
    } catch {
      return [];
    }
  });
}

async function run(task: FilmTask): Promise<FilmCost> {
  const child = fork(path.join(import.meta.dirname, 'film-task.ts'));
  child.send(task);
  const [cost] = (await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(([code]) => {
      throw new Error(`The film process ended with code ${String(code)}`);
    }),
  ])) as [FilmCost];
  return cost;
}
