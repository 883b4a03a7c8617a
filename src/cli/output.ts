import type { VideoWithDetails } from '../client/index.ts';
import type { Terminal } from './command.ts';
import { shortId } from './find-video.ts';

/** One JSON document on stdout. */
export function writeJson({ stdout }: Pick<Terminal, 'stdout'>, value: unknown): void {
  stdout.write(`${JSON.stringify(value)}\n`);
}

/** Columns as wide as their widest cell; on a terminal the last one is cut at its edge. */
export function writeTable(
  { stdout }: Pick<Terminal, 'stdout'>,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): void {
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((cells) => (cells[column] ?? '').length)),
  );
  const limit = stdout.isTTY ? (stdout.columns ?? 80) : Number.POSITIVE_INFINITY;
  for (const cells of [head, ...rows]) {
    const line = cells.map((cell, column) => cell.padEnd(widths[column]!)).join('  ');
    stdout.write(`${cut(line.trimEnd(), limit)}\n`);
  }
}

/** Names and values below each other. */
export function writeFields(
  { stdout }: Pick<Terminal, 'stdout'>,
  fields: readonly (readonly [string, unknown])[],
): void {
  const width = Math.max(...fields.map(([name]) => name.length)) + 2;
  for (const [name, value] of fields)
    stdout.write(`${name.padEnd(width)}${readable(name, value)}\n`);
}

function readable(name: string, value: unknown): string {
  if (value === null || value === undefined) return '-';
  if (typeof value === 'number' && name.endsWith('_at')) return localTime(value);
  return typeof value === 'object' ? JSON.stringify(value) : String(value as string | number);
}

/** `2026-11-23 18:04`, by the clock of this machine. */
export function localTime(unixSeconds: number): string {
  const date = new Date(unixSeconds * 1000);
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** A line of at most so many characters. */
export function cut(line: string, length: number): string {
  return line.length > length ? `${line.slice(0, Math.max(length - 1, 0))}…` : line;
}

/** What has become of a video, in a word or two. */
export function stateOf({ status, progress, error }: VideoWithDetails): string {
  if (status === 'in_progress') return `${progress} %`;
  return status === 'failed' && error?.code === 'cancelled' ? 'cancelled' : status;
}

/** Videos as rows of `kinora ls`. */
export const VIDEO_COLUMNS = ['ID', 'CREATED', 'STATE', 'LENGTH', 'SIZE', 'PROMPT'] as const;

export function videoRow(video: VideoWithDetails): string[] {
  return [
    shortId(video.id),
    localTime(video.created_at),
    stateOf(video),
    `${video.seconds} s`,
    video.size,
    cut((video.prompt ?? '').replaceAll(/\s+/g, ' '), 60),
  ];
}
