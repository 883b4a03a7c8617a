import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { expect } from 'vitest';
import { startServerProcess, type ServerProcess } from '../server-process.ts';

export const ADMIN_KEY = 'sk-admin-0123456789abcdef';
/** The aim on a quiet machine. What is asserted leaves room for a busy one. */
const LIVEZ_AIM_MS = 100;
const LIVEZ_P95_MS = 1000;
const LIVEZ_WORST_MS = 15_000;
/** Between turns of the server's event loop, at the 99th percentile, beyond what the machine takes from anybody. */
const LOOP_P99_MS = 250;
/** What a server that has worked may hold more than one that has just begun. */
const MEMORY_SLACK_BYTES = 300 * 1024 * 1024;
const SETTLE_MS = 60_000;

/** A server as people run it, in a process of its own, watched while it is attacked. */
export interface Target {
  origin: string;
  baseURL: string;
  data: string;
  pid: number;
  /** Sends a request with the administrator's key. */
  call(method: string, path: string, init?: RequestInit): Promise<Response>;
  /**
   * Ends it, having seen that it was there all the time: the same process, answering `/livez`, its
   * memory back at its level.
   */
  finish(): Promise<void>;
}

export async function startTarget(name: string, env: Record<string, string> = {}): Promise<Target> {
  const data = await mkdtemp(path.join(os.tmpdir(), 'kinora-attack-'));
  const server: ServerProcess = await startServerProcess(data, {
    KINORA_ADMIN_KEY: ADMIN_KEY,
    ...env,
  });
  const { origin } = new URL(server.baseURL);
  const pid = server.child.pid!;
  const call = (method: string, place: string, init: RequestInit = {}): Promise<Response> =>
    fetch(`${origin}${place}`, {
      method,
      ...init,
      headers: { authorization: `Bearer ${ADMIN_KEY}`, ...(init.headers as object | undefined) },
    });
  await warmUp(call);
  const before = residentBytes(pid);
  await loopDelay(call);
  const watch = new Worker(new URL('livez-worker.ts', import.meta.url), { workerData: { origin } });
  const finish = async (): Promise<void> => {
    try {
      // Some requests go on: a server that nobody asks anything has no reason to tidy up.
      const after = await settledBytes(pid, before + MEMORY_SLACK_BYTES);
      watch.postMessage('stop');
      const [{ times, failures, idleMs }] = (await once(watch, 'message')) as [
        { times: number[]; failures: number; idleMs: number },
      ];
      const loop = await loopDelay(call);
      expect(server.child.exitCode, 'the server has ended').toBeNull();
      const at = percentiles(times);
      process.stdout.write(
        `${name}: /livez ${times.length} times, p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms, ` +
          `worst ${at(1)} ms (aim ${LIVEZ_AIM_MS}); event loop p99 ${Math.round(loop.p99)} ms ` +
          `(an idle thread ${Math.round(idleMs)} ms), longest ${Math.round(loop.max)} ms; memory ${megabytes(before)} MB before, ${megabytes(after)} MB after\n`,
      );
      expect(loop.p99 - idleMs, "delay of the server's event loop").toBeLessThan(LOOP_P99_MS);
      expect(failures, '/livez that were not answered').toBe(0);
      expect(times.length).toBeGreaterThan(0);
      expect(at(0.95), '/livez at the 95th percentile').toBeLessThan(LIVEZ_P95_MS);
      expect(at(1), 'the slowest /livez').toBeLessThan(LIVEZ_WORST_MS);
      expect(after - before, 'memory that was not given back').toBeLessThan(MEMORY_SLACK_BYTES);
    } finally {
      await watch.terminate();
      await server.stop();
      await rm(data, { recursive: true, force: true });
    }
  };
  return { origin, baseURL: server.baseURL, data, pid, call, finish };
}

/** How long the turns of the server's event loop took since this was asked before, in milliseconds. */
async function loopDelay(call: Target['call']): Promise<{ p99: number; max: number }> {
  const text = await (await call('GET', '/metrics')).text();
  const read = (name: string): number => {
    const found = new RegExp(`^nodejs_eventloop_lag_${name}_seconds (\\S+)`, 'm').exec(text);
    return Number(found![1]) * 1000;
  };
  return { p99: read('p99'), max: read('max') };
}

/** Code that is compiled and caches that are filled are not what an attack has taken. */
async function warmUp(call: Target['call']): Promise<void> {
  for (let round = 0; round < 20; round++) {
    await (await call('GET', '/v1/videos')).text();
    const body = JSON.stringify({ prompt: '' });
    const headers = { 'content-type': 'application/json' };
    await (await call('POST', '/v1/videos', { body, headers })).text();
  }
}

export function residentBytes(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)![1]) * 1024;
}

/** What it comes down to in the time that garbage takes. */
async function settledBytes(pid: number, enough: number): Promise<number> {
  const deadline = Date.now() + SETTLE_MS;
  for (;;) {
    const now = residentBytes(pid);
    if (now < enough || Date.now() > deadline) return now;
    await pause(200);
  }
}

function percentiles(times: readonly number[]): (share: number) => number {
  const sorted = times.toSorted((a, b) => a - b);
  return (share) => Math.round(sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN);
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1e6);
}

/** An answer in the API's own words, with the status it should have. */
export async function expectRefusal(
  response: Response,
  statuses: readonly number[],
): Promise<void> {
  const text = await response.text();
  expect(statuses, text.slice(0, 300)).toContain(response.status);
  const { error } = JSON.parse(text) as { error: Record<string, unknown> };
  expect(Object.keys(error)).toEqual(['message', 'type', 'param', 'code']);
  expect(text).not.toMatch(/node_modules|\.ts:\d|at \w+ \(|\/tmp\//);
}
