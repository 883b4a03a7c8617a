/**
 * Measures Kinora beside something else in one run on one machine: only the ratios travel.
 *
 *   npm run bench                        about ten minutes
 *   npm run bench -- --quick             a minute, to see that it works
 *   npm run bench -- --only http,film    http, growth, content, queue, start, film, studio
 *   npm run bench -- --json FILE         the figures too
 */
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { benchContent } from './content.ts';
import { benchFilm } from './film.ts';
import { benchGrowth } from './growth.ts';
import { benchHttp } from './http.ts';
import { describeMachine } from './machine.ts';
import { benchDrain, benchPickup } from './queue.ts';
import * as report from './report.ts';
import { benchMemory, benchStart } from './start.ts';
import { benchStudio } from './studio.ts';

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    json: { type: 'string', default: '' },
    only: { type: 'string', default: 'http,growth,content,queue,start,film,studio' },
  },
});
const { quick } = values;

const SECTIONS: Record<string, (directory: string) => Promise<unknown>> = {
  http: async (directory) => {
    const rows = await benchHttp(
      directory,
      quick
        ? { rounds: 1, seconds: 0.5, connections: [16], installs: false }
        : { rounds: 3, seconds: 0.5, connections: [1, 16, 128], installs: true },
    );
    console.log(report.formatHttp(rows));
    return rows;
  },
  growth: async (directory) => {
    const rows = await benchGrowth(
      directory,
      quick
        ? { films: [1000, 10_000], claims: 20, seconds: 0.3 }
        : { films: [1000, 100_000, 1_000_000], claims: 200, seconds: 1 },
    );
    console.log(report.formatGrowth(rows));
    return rows;
  },
  content: async (directory) => {
    const rows = await benchContent(
      directory,
      quick
        ? { sizes: [10], connections: [1], rounds: 1, seconds: 0.5 }
        : { sizes: [10, 500], connections: [1, 32], rounds: 3, seconds: 0.7 },
    );
    console.log(report.formatContent(rows));
    return rows;
  },
  queue: async (directory) => {
    const pickup = await benchPickup(directory, quick ? 20 : 200);
    const drain = await benchDrain(
      directory,
      quick ? { jobs: 100, slots: [4] } : { jobs: 600, slots: [1, 4, 16] },
    );
    console.log(report.formatQueue(pickup, drain));
    return { pickup, drain };
  },
  start: async (directory) => {
    const start = await benchStart(
      directory,
      quick ? { rounds: 1, packs: false } : { rounds: 3, packs: true },
    );
    const memory = await benchMemory(
      directory,
      quick ? { listeners: 100, uploads: [5, 50] } : { listeners: 1000, uploads: [5, 50, 500] },
    );
    console.log(report.formatStart(start, memory));
    return { start, memory };
  },
  film: async (directory) => {
    const rows = await benchFilm(
      directory,
      quick ? { films: 1, seconds: 60 } : { films: Infinity, seconds: 240 },
    );
    console.log(report.formatFilms(rows));
    return rows;
  },
  studio: async () => {
    const cost = await benchStudio({ rounds: quick ? 3 : 5 });
    if (cost) console.log(report.formatStudio(cost));
    return cost;
  },
};

const machine = describeMachine();
console.log(
  `${machine.cpu}, ${machine.cores} cores, ${machine.memoryGigabytes} GB, ${machine.system}, Node ${machine.node}`,
);
const results: Record<string, unknown> = { machine };
for (const name of values.only.split(',')) {
  const section = SECTIONS[name];
  if (!section) throw new Error(`There is no section ${name}: ${Object.keys(SECTIONS).join(', ')}`);
  const directory = await mkdtemp(path.join(os.tmpdir(), 'kinora-bench-'));
  // As root, PostgreSQL runs under another account.
  await chmod(directory, 0o755);
  try {
    results[name] = await section(directory);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
if (values.json) await writeFile(values.json, JSON.stringify(results, null, 2));
