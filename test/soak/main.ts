import { fork, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { createRandom, type Random } from '../chaos/random.ts';
import { childrenOf, createLoad } from './load.ts';

const USAGE = `npm run soak -- [--minutes N] [--callers N] [--seed N]

Runs a server under mixed load for a while (default 30 minutes, at most 240), kills processes that it
has started, freezes its database, and lets webhooks fail. Memory and file descriptors have to stay level.
`;
const SAMPLE_MS = 5000;
/** Share of the run in which caches fill and code is compiled. */
const WARM_UP = 0.3;
/** Growth of the median from the middle of the run to its end. */
const GROWTH_MAX = { rss: 80e6, heapUsed: 40e6, files: 12, children: 3 };

interface Sample {
  minute: number;
  rss: number;
  heapUsed: number;
  files: number;
  children: number;
}

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '30' },
    callers: { type: 'string', default: '8' },
    seed: { type: 'string', default: '1' },
    help: { type: 'boolean' },
  },
});
const say = (text: string): void => void process.stdout.write(`${text}\n`);

async function main(): Promise<number> {
  if (values.help) {
    say(USAGE);
    return 0;
  }
  const minutes = Math.min(Number(values.minutes), 240);
  const random = createRandom(Number(values.seed));
  const data = await mkdtemp(path.join(os.tmpdir(), 'kinora-soak-'));
  await chmod(data, 0o755);
  const key = `sk-${randomBytes(16).toString('hex')}`;
  const child = fork(new URL('node.ts', import.meta.url), {
    env: { ...process.env, SOAK_DATA: data, SOAK_KEY: key },
  });
  const [{ baseURL }] = (await once(child, 'message')) as [{ baseURL: string }];
  const receiver = await startReceiver(random);
  await addEndpoint(baseURL, key, receiver.url);
  const load = createLoad({ baseURL, key, random, callers: Number(values.callers) });
  const control = new AbortController();
  const running = [
    load.run(control.signal),
    injectFaults(child.pid!, data, random, control.signal),
  ];
  const samples: Sample[] = [];
  const began = Date.now();
  while (Date.now() - began < minutes * 60_000 && child.exitCode === null) {
    await pause(SAMPLE_MS);
    samples.push(await sample(child, (Date.now() - began) / 60_000));
    if (samples.length % 24 === 0) say(JSON.stringify(samples.at(-1)));
  }
  const hasEnded = child.exitCode !== null;
  control.abort();
  await Promise.all(running);
  const faults = hasEnded ? ['the server has ended'] : await stop(child);
  receiver.close();
  const problems = [...faults, ...new Set(load.surprises), ...growth(samples)];
  say(JSON.stringify({ minutes, counts: load.counts, webhooks: receiver.counts }, null, 2));
  say(table(samples));
  for (const problem of problems) say(`problem: ${problem}`);
  await rm(data, { recursive: true, force: true });
  say(problems.length === 0 ? '1 passed, 0 failed, 0 skipped' : '0 passed, 1 failed, 0 skipped');
  return problems.length === 0 ? 0 : 1;
}

async function sample(child: ChildProcess, minute: number): Promise<Sample> {
  child.send('sample');
  const [{ rss, heapUsed }] = (await once(child, 'message')) as [Sample];
  const files = readdirSync(`/proc/${child.pid!}/fd`).length;
  const children = childrenOf(child.pid!).length;
  return { minute: Math.round(minute * 10) / 10, rss, heapUsed, files, children };
}

async function stop(child: ChildProcess): Promise<string[]> {
  child.send('stop');
  const [{ faults }] = (await once(child, 'message')) as [{ faults: string[] }];
  return faults;
}

/** Every few seconds something of the server dies, or does not answer for a while. */
async function injectFaults(
  pid: number,
  data: string,
  random: Random,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    await pause(random.between(3000, 9000));
    const postmaster = postmasterOf(data);
    if (random.next() < 0.15 && postmaster !== null) {
      const frozen = childrenOf(postmaster);
      for (const process of frozen) send(process, 'SIGSTOP');
      await pause(random.between(200, 2500));
      for (const process of frozen) send(process, 'SIGCONT');
      continue;
    }
    const victims = childrenOf(pid).filter((process) => process !== postmaster);
    if (victims.length > 0) send(random.pick(victims), 'SIGKILL');
  }
}

function postmasterOf(data: string): number | null {
  try {
    const text = readFileSync(path.join(data, 'database', '18', 'postmaster.pid'), 'utf8');
    return Number(text.split('\n')[0]);
  } catch {
    return null;
  }
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It has ended by itself.
  }
}

/** An endpoint that accepts, refuses, hangs up and is silent, as they do. */
async function startReceiver(random: Random) {
  const counts = { accepted: 0, refused: 0, broken: 0 };
  const server = createServer((request, response) => {
    request.resume();
    const chance = random.next();
    if (chance < 0.1) {
      counts.broken += 1;
      request.socket.destroy();
    } else if (chance < 0.3) {
      counts.refused += 1;
      response.writeHead(500).end();
    } else {
      counts.accepted += 1;
      response.end();
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return { url, counts, close: () => void server.close() };
}

async function addEndpoint(baseURL: string, key: string, url: string): Promise<void> {
  const response = await fetch(`${baseURL}/webhook_endpoints`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'soak', url, event_types: ['video.completed', 'video.failed'] }),
  });
  if (!response.ok) throw new Error(await response.text());
}

type Figure = keyof typeof GROWTH_MAX;

function growth(samples: readonly Sample[]): string[] {
  const level = samples.slice(Math.floor(samples.length * WARM_UP));
  const third = Math.floor(level.length / 3);
  if (third < 3) return ['too few samples'];
  return (Object.keys(GROWTH_MAX) as Figure[]).flatMap((figure) => {
    const grown = median(level.slice(-third), figure) - median(level.slice(0, third), figure);
    return grown > GROWTH_MAX[figure] ? [`${figure} grew by ${Math.round(grown)}`] : [];
  });
}

function median(samples: readonly Sample[], figure: Figure): number {
  return samples.map((one) => one[figure]).toSorted((a, b) => a - b)[samples.length >> 1]!;
}

/** Medians of ten parts of the run. */
function table(samples: readonly Sample[]): string {
  const size = Math.max(1, Math.ceil(samples.length / 10));
  const rows = Array.from({ length: Math.ceil(samples.length / size) }, (_, index) => {
    const part = samples.slice(index * size, (index + 1) * size);
    const mega = (figure: Figure): string => `${Math.round(median(part, figure) / 1e6)} MB`;
    return `| ${part[0]!.minute} | ${mega('rss')} | ${mega('heapUsed')} | ${median(part, 'files')} | ${median(part, 'children')} |`;
  });
  return [
    '| minute | memory | heap | files | children |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

process.exitCode = await main();
