import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import autocannon from 'autocannon';
import { median } from './table.ts';

export interface Rate {
  perSecond: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
}

export interface HttpRow {
  operation: string;
  kinora: Rate;
  bare: Rate;
}

const CONNECTIONS = 16;
const PROMPT = JSON.stringify({ prompt: 'A red fox running through a snowy forest at dusk' });

/** Creates, retrieves and lists against Kinora (durable, PostgreSQL) and against a bare handler. */
export async function benchHttp(
  directory: string,
  { rounds, seconds }: { rounds: number; seconds: number },
): Promise<HttpRow[]> {
  const kinora = await startTarget('target-kinora.ts', path.join(directory, 'data'));
  const bare = await startTarget('target-bare.ts', directory);
  try {
    const operations = [
      { operation: 'create (JSON)', path: '/videos', body: PROMPT },
      { operation: 'retrieve', path: `/videos/${await createOne(kinora.url)}` },
      { operation: 'list (20)', path: '/videos?limit=20' },
    ];
    const rates = operations.map(() => ({ kinora: [] as Rate[], bare: [] as Rate[] }));
    for (let round = 0; round < rounds; round++) {
      for (const [index, operation] of operations.entries()) {
        rates[index]!.kinora.push(await load(kinora.url, operation, seconds));
        rates[index]!.bare.push(await load(bare.url, operation, seconds));
      }
    }
    return operations.map(({ operation }, index) => ({
      operation,
      kinora: middle(rates[index]!.kinora),
      bare: middle(rates[index]!.bare),
    }));
  } finally {
    await Promise.all([stop(kinora.child), stop(bare.child)]);
  }
}

async function startTarget(
  file: string,
  directory: string,
): Promise<{ url: string; child: ChildProcess }> {
  const child = fork(path.join(import.meta.dirname, file), [directory]);
  const [url] = (await once(child, 'message')) as [string];
  return { url, child };
}

async function stop(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}

async function createOne(url: string): Promise<string> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${url}/videos`, { method: 'POST', headers, body: PROMPT });
  return ((await response.json()) as { id: string }).id;
}

async function load(
  url: string,
  operation: { path: string; body?: string },
  seconds: number,
): Promise<Rate> {
  const result = await autocannon({
    url: url + operation.path,
    connections: CONNECTIONS,
    duration: seconds,
    ...(operation.body && {
      method: 'POST',
      body: operation.body,
      headers: { 'content-type': 'application/json' },
    }),
  });
  if (result.non2xx > 0 || result.errors > 0) {
    throw new Error(`${operation.path}: ${result.non2xx} refusals, ${result.errors} errors`);
  }
  return {
    perSecond: result.requests.average,
    p50: result.latency.p50,
    p99: result.latency.p99,
  };
}

function middle(rates: readonly Rate[]): Rate {
  return {
    perSecond: median(rates.map((rate) => rate.perSecond)),
    p50: median(rates.map((rate) => rate.p50)),
    p99: median(rates.map((rate) => rate.p99)),
  };
}
