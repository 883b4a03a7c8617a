import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { median } from './table.ts';
import type { FilmTask, FilmCost } from './film-task.ts';

export interface FilmRow {
  prompt: string;
  /** CPU seconds of the whole film process, and of encoding the very same frames alone. */
  filmCpu: number;
  encodeCpu: number;
  wall: number;
  peakMegabytes: number;
}

const PROMPTS = [
  'A red fox running through a snowy forest at dusk, slow tracking shot',
  'a red car driving through a city street at night in the rain',
  'a vase and an orange on a table',
];

/** Makes each film, keeps its frames, and encodes them once more with nothing else going on. */
export async function benchFilm(
  directory: string,
  { rounds }: { rounds: number },
): Promise<FilmRow[]> {
  const prompts = rounds === 1 ? PROMPTS.slice(0, 1) : PROMPTS;
  const rows: FilmRow[] = [];
  for (const prompt of prompts) {
    const frames = path.join(directory, 'frames.i420');
    const file = path.join(directory, 'film.mp4');
    await run({ mode: 'draw', prompt, frames, file });
    const films: FilmCost[] = [];
    const encodes: FilmCost[] = [];
    for (let round = 0; round < rounds; round++) {
      films.push(await run({ mode: 'film', prompt, frames, file }));
      encodes.push(await run({ mode: 'encode', prompt, frames, file }));
    }
    rows.push({
      prompt,
      filmCpu: median(films.map((cost) => cost.cpuSeconds)),
      encodeCpu: median(encodes.map((cost) => cost.cpuSeconds)),
      wall: median(films.map((cost) => cost.wallSeconds)),
      peakMegabytes: median(films.map((cost) => cost.peakMegabytes)),
    });
  }
  return rows;
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
