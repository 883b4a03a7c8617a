import type { ContentRow } from './content.ts';
import type { FilmRow } from './film.ts';
import type { GrowthRow } from './growth.ts';
import type { HttpRow } from './http.ts';
import type { DrainRow, PickupRow } from './queue.ts';
import type { LoadMemory, StartRow } from './start.ts';
import type { StudioCost } from './studio.ts';
import { formatTable, median } from './table.ts';

export function formatHttp(rows: readonly HttpRow[]): string {
  const hasQvac = rows.some(({ rates }) => rates['qvac']);
  const head = ['operation', 'conn.', 'kinora /s', '±', 'p50 ms', 'p99 ms'];
  const table = formatTable(
    [...head, ...(hasQvac ? ['qvac /s', 'ratio'] : []), 'bare /s', 'ratio'],
    rows.map(({ operation, connections, rates, spread }) => {
      const { kinora, qvac, bare } = rates;
      const beside = (other: typeof kinora): string[] =>
        other
          ? [other.perSecond.toFixed(0), (kinora!.perSecond / other.perSecond).toFixed(2)]
          : ['-', '-'];
      return [
        operation,
        connections,
        kinora!.perSecond.toFixed(0),
        percent(spread),
        kinora!.p50.toFixed(1),
        kinora!.p99.toFixed(1),
        ...(hasQvac ? beside(qvac) : []),
        ...beside(bare),
      ];
    }),
  );
  return section(
    'HTTP: Kinora writes to disk before it answers; QVAC keeps jobs in memory; "bare" is a Fastify handler that answers a constant',
    table,
  );
}

export function formatGrowth(rows: readonly GrowthRow[]): string {
  const [first] = rows;
  const beside = (now: number, then: number): string =>
    `${now.toFixed(2)} (${(now / then).toFixed(2)}x)`;
  const table = formatTable(
    [
      'films',
      'first page ms',
      'deep page ms',
      'retrieve ms',
      'claim ms',
      'create ms',
      'bytes a film',
    ],
    rows.map((row) => [
      row.films.toLocaleString('en'),
      beside(row.firstPage, first!.firstPage),
      beside(row.deepPage, first!.deepPage),
      beside(row.retrieve, first!.retrieve),
      beside(row.claim, first!.claim),
      beside(row.create, first!.create),
      row.bytesPerFilm.toFixed(0),
    ]),
  );
  return section('As the store grows, one request at a time; beside the smallest store', table);
}

export function formatContent(rows: readonly ContentRow[]): string {
  const table = formatTable(
    ['film MB', 'what', 'conn.', 'kinora MB/s', '±', 'nginx MB/s', 'ratio'],
    rows.map(({ megabytes, what, connections, speeds, spread }) => {
      const { kinora, nginx } = speeds;
      return [
        megabytes,
        what,
        connections,
        kinora!.toFixed(0),
        percent(spread),
        nginx ? nginx.toFixed(0) : '-',
        nginx ? (kinora! / nginx).toFixed(2) : '-',
      ];
    }),
  );
  return section('Content, read by sockets on the same machine', table);
}

export function formatQueue(pickup: PickupRow, drain: readonly DrainRow[]): string {
  const table = formatTable(
    ['slots', 'kinora jobs/s', 'plain table jobs/s', 'ratio'],
    drain.map(({ slots, kinora, plain }) => [
      slots,
      kinora.toFixed(0),
      plain.toFixed(0),
      (kinora / plain).toFixed(2),
    ]),
  );
  return section(
    `Queue: from accepted to started ${pickup.p50.toFixed(1)} ms (p99 ${pickup.p99.toFixed(1)}); jobs through an engine that does nothing, ` +
      'with content stored and events written, beside a table with two updates a row',
    table,
  );
}

export function formatStart(start: readonly StartRow[], memory: LoadMemory | null): string {
  const table = formatTable(
    ['start', 'to first 200, s', 'idle MB'],
    start.map(({ what, seconds, idleMegabytes }) => [
      what,
      seconds.toFixed(2),
      idleMegabytes === null ? '-' : idleMegabytes.toFixed(0),
    ]),
  );
  const uploads = memory?.uploads.map(
    ({ megabytes, peak }) => `${megabytes} MB: +${peak.toFixed(0)}`,
  );
  const rest = memory
    ? `\n\n1,000 waiting listeners: ${memory.per1000Listeners.toFixed(1)} MB. Uploads, memory at the highest: ${uploads!.join(', ')} MB.`
    : '';
  return section('Start and memory (idle: all processes, PostgreSQL included)', table + rest);
}

export function formatFilms(rows: readonly FilmRow[]): string {
  const header = [
    'film s',
    'CPU s',
    'encoding',
    'ratio',
    'ffmpeg',
    'wall s',
    'of real time',
    'peak MB',
  ];
  const cells = (row: Omit<FilmRow, 'prompt' | 'size'>): (string | number)[] => [
    row.seconds,
    row.filmCpu.toFixed(2),
    row.encodeCpu.toFixed(2),
    (row.filmCpu / row.encodeCpu).toFixed(2),
    row.ffmpegCpu?.toFixed(2) ?? '-',
    row.wall.toFixed(2),
    `${(row.wall / row.seconds).toFixed(2)}x`,
    Math.round(row.peakMegabytes),
  ];
  const medians = [...Map.groupBy(rows, ({ size }) => size)].map(([size, films]) => {
    const middle = (of: (row: FilmRow) => number): number => median(films.map(of));
    const hasFfmpeg = films.every(({ ffmpegCpu }) => ffmpegCpu !== null);
    const row = {
      seconds: films[0]!.seconds,
      filmCpu: middle(({ filmCpu }) => filmCpu),
      encodeCpu: middle(({ encodeCpu }) => encodeCpu),
      ffmpegCpu: hasFfmpeg ? middle(({ ffmpegCpu }) => ffmpegCpu!) : null,
      wall: middle(({ wall }) => wall),
      peakMegabytes: middle(({ peakMegabytes }) => peakMegabytes),
    };
    return [`median of ${films.length}`, size, ...cells(row)];
  });
  const table = formatTable(
    ['prompt', 'size', ...header],
    [...rows.map((row) => [row.prompt, row.size, ...cells(row)]), ...medians],
  );
  return section(
    `${rows.length} films at 24 fps, each made once: CPU seconds of all of it, of encoding its frames alone, and of ffmpeg doing so`,
    table,
  );
}

export function formatStudio({ firstPaint, ready, script }: StudioCost): string {
  const cells = [Math.round(firstPaint), Math.round(ready), script.toFixed(1)];
  const table = formatTable(['first paint ms', 'ready ms', 'script KB gzip'], [cells]);
  return section('The studio, opened for the first time: median of the rounds', table);
}

function section(title: string, body: string): string {
  return `\n${title}\n\n${body}`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}
