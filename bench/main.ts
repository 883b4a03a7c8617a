/**
 * Measures Kinora beside something simpler, in one run on one machine: only the ratios travel.
 *
 *   npm run bench             about three minutes
 *   npm run bench -- --quick  half a minute, to see that it works
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { benchFilm } from './film.ts';
import { benchHttp } from './http.ts';
import { formatTable } from './table.ts';

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    json: { type: 'string', default: '' },
  },
});

const directory = await mkdtemp(path.join(os.tmpdir(), 'kinora-bench-'));
try {
  const http = await benchHttp(
    directory,
    values.quick ? { rounds: 1, seconds: 1 } : { rounds: 5, seconds: 4 },
  );
  console.log('\nHTTP, 16 connections; "bare" is a Fastify handler that answers a constant\n');
  console.log(
    formatTable(
      ['operation', 'kinora /s', 'p50 ms', 'p99 ms', 'bare /s', 'p50 ms', 'p99 ms', 'ratio'],
      http.map(({ operation, kinora, bare }) => [
        operation,
        Math.round(kinora.perSecond),
        kinora.p50.toFixed(1),
        kinora.p99.toFixed(1),
        Math.round(bare.perSecond),
        bare.p50.toFixed(1),
        bare.p99.toFixed(1),
        (kinora.perSecond / bare.perSecond).toFixed(2),
      ]),
    ),
  );

  const film = await benchFilm(directory, values.quick ? { rounds: 1 } : { rounds: 3 });
  console.log('\nA film of 4 s at 1280x720, 24 fps: CPU seconds, median of the rounds\n');
  console.log(
    formatTable(
      [
        'prompt',
        'drawing + encoding',
        'encoding alone',
        'ratio',
        'wall s',
        'of real time',
        'peak MB',
      ],
      film.map((row) => [
        row.prompt,
        row.filmCpu.toFixed(2),
        row.encodeCpu.toFixed(2),
        (row.filmCpu / row.encodeCpu).toFixed(2),
        row.wall.toFixed(2),
        `${(row.wall / 4).toFixed(2)}x`,
        Math.round(row.peakMegabytes),
      ]),
    ),
  );

  const machine = { cpu: os.cpus()[0]?.model, cores: os.cpus().length, node: process.version };
  if (values.json) await writeFile(values.json, JSON.stringify({ machine, http, film }, null, 2));
} finally {
  await rm(directory, { recursive: true, force: true });
}
