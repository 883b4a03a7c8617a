import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { median } from './table.ts';

export interface PickupRow {
  /** Milliseconds from the answer of a create to the start of its engine. */
  p50: number;
  p99: number;
}

export interface DrainRow {
  slots: number;
  /** Jobs per second. */
  kinora: number;
  plain: number;
}

const TARGETS = path.join(import.meta.dirname, 'targets');
const JSON_TYPE = { 'content-type': 'application/json' };

/** Creates one film after the other while nothing else waits, and looks when each is begun. */
export async function benchPickup(directory: string, films: number): Promise<PickupRow> {
  const child = fork(path.join(TARGETS, 'starts.ts'), [path.join(directory, 'pickup')]);
  const [url] = (await once(child, 'message')) as [string];
  const body = JSON.stringify({ model: 'starts', prompt: 'A red fox' });
  const waits: number[] = [];
  for (let film = 0; film < films; film += 1) {
    const begun = once(child, 'message') as Promise<[{ id: string; at: number }]>;
    const response = await fetch(`${url}/videos`, { method: 'POST', headers: JSON_TYPE, body });
    const accepted = performance.timeOrigin + performance.now();
    await response.json();
    const [{ at }] = await begun;
    // The engine may be at work before the answer has been read.
    waits.push(Math.max(0, at - accepted));
  }
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
  const sorted = waits.toSorted((a, b) => a - b);
  return { p50: median(sorted), p99: sorted[Math.floor(sorted.length * 0.99)] ?? 0 };
}

/** A worker that drains a queue into an engine that does nothing. */
export async function benchDrain(
  directory: string,
  { jobs, slots }: { jobs: number; slots: readonly number[] },
): Promise<DrainRow[]> {
  const rows: DrainRow[] = [];
  for (const count of slots) {
    const args = [path.join(directory, `drain-${count}`), String(jobs), String(count)];
    const child = fork(path.join(TARGETS, 'drain.ts'), args);
    const [rates] = (await Promise.race([
      once(child, 'message'),
      once(child, 'exit').then(([code]) => {
        throw new Error(`drain.ts ended with code ${String(code)}`);
      }),
    ])) as [Omit<DrainRow, 'slots'>];
    rows.push({ slots: count, ...rates });
    await once(child, 'exit').catch(() => {});
  }
  return rows;
}
