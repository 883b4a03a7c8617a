import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdir } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import {
  canMeasureMemory,
  forgetPeak,
  megabytesOf,
  peakMegabytesOf,
  processesOf,
} from './memory.ts';
import { median } from './table.ts';
import { startTarget, stopProcess } from './targets/target.ts';

export interface StartRow {
  what: string;
  /** Seconds from the start of the process to its first 200. */
  seconds: number;
  /** Megabytes twelve seconds later, with all its processes and PostgreSQL's; null where it cannot be told. */
  idleMegabytes: number | null;
}

const run = promisify(execFile);
const ROOT = path.resolve(import.meta.dirname, '..');
/** Connections to the database are closed when nobody has used them for ten seconds. */
const SETTLE_MS = 12_000;

/**
 * The command with a new data folder, then with an existing one, from source and as the package has it;
 * and a bare server.
 */
export async function benchStart(
  directory: string,
  { rounds, packs }: { rounds: number; packs: boolean },
): Promise<StartRow[]> {
  const data = path.join(directory, 'start');
  const source = path.join(ROOT, 'src/cli/main.ts');
  const first = await startOnce(source, data, { settles: false });
  const rows: StartRow[] = [
    { what: 'kinora serve, new data folder', seconds: first.seconds, idleMegabytes: null },
    await startOften('kinora serve, existing one', source, { data, rounds }),
  ];
  if (packs) {
    // The first start compiles code that is kept.
    const packed = await pack();
    await startOnce(packed, data, { settles: false });
    rows.push(await startOften('the same, as packaged', packed, { data, rounds }));
  }
  const bare: number[] = [];
  let bareIdle: number | null = null;
  for (let round = 0; round < rounds; round += 1) {
    const began = performance.now();
    const target = await startTarget('bare');
    await fetch(`${target.url}/videos/a`).then((response) => response.text());
    bare.push((performance.now() - began) / 1000);
    if (canMeasureMemory) bareIdle = await megabytesOf([target.pid]);
    await target.stop();
  }
  rows.push({ what: 'bare server', seconds: median(bare), idleMegabytes: bareIdle });
  return rows;
}

/** Compiles what is published. @returns its command. */
async function pack(): Promise<string> {
  const folder = path.join(ROOT, 'out', 'bench-package');
  const dist = path.join(folder, 'dist');
  await mkdir(folder, { recursive: true });
  await run(process.execPath, [path.join(ROOT, 'scripts', 'build.ts'), dist]);
  await copyFile(path.join(ROOT, 'package.json'), path.join(folder, 'package.json'));
  return path.join(dist, 'cli', 'main.js');
}

async function startOften(
  what: string,
  command: string,
  { data, rounds }: { data: string; rounds: number },
): Promise<StartRow> {
  const all: number[] = [];
  let idle: number | null = null;
  for (let round = 0; round < rounds; round += 1) {
    const started = await startOnce(command, data, { settles: round === rounds - 1 });
    all.push(started.seconds);
    idle = started.idleMegabytes;
  }
  return { what, seconds: median(all), idleMegabytes: idle };
}

async function startOnce(
  command: string,
  data: string,
  { settles }: { settles: boolean },
): Promise<{ seconds: number; idleMegabytes: number | null }> {
  const began = performance.now();
  const child = spawn(process.execPath, [command, 'serve'], {
    env: { ...process.env, KINORA_PORT: '0', KINORA_DATA: data, KINORA_LOG_LEVEL: 'silent' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  for await (const chunk of child.stdout) {
    text += String(chunk);
    if (text.includes('\n')) break;
  }
  const url = /ready at (\S+)/.exec(text)![1]!;
  const response = await fetch(`${url}/models`);
  await response.text();
  const seconds = (performance.now() - began) / 1000;
  let idleMegabytes: number | null = null;
  if (settles && canMeasureMemory) {
    await pause(SETTLE_MS);
    idleMegabytes = await megabytesOf(await processesOf(child.pid!, data));
  }
  await stopProcess(child);
  return { seconds, idleMegabytes };
}

export interface LoadMemory {
  /** Megabytes that a thousand waiting listeners add to the server. */
  per1000Listeners: number;
  /** Megabytes above idle at the highest while a file is uploaded. */
  uploads: { megabytes: number; peak: number }[];
}

/** What waiting listeners and large uploads cost. Null where it cannot be told. */
export async function benchMemory(
  directory: string,
  { listeners, uploads }: { listeners: number; uploads: readonly number[] },
): Promise<LoadMemory | null> {
  if (!canMeasureMemory) return null;
  const target = await startTarget('kinora', [path.join(directory, 'memory')]);
  try {
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ prompt: 'A red fox' });
    const create = async (): Promise<string> => {
      const response = await fetch(`${target.url}/videos`, { method: 'POST', headers, body });
      return ((await response.json()) as { id: string }).id;
    };
    const id = await create();
    const before = await megabytesOf([target.pid]);
    const sockets = await listen(`${target.url}/videos/${id}/events`, listeners);
    const during = await megabytesOf([target.pid]);
    for (const socket of sockets) socket.destroy();
    const peaks: LoadMemory['uploads'] = [];
    for (const megabytes of uploads) {
      await pause(1000);
      const idle = await megabytesOf([target.pid]);
      await forgetPeak(target.pid);
      await upload(`${target.url}/files`, megabytes);
      peaks.push({ megabytes, peak: (await peakMegabytesOf(target.pid)) - idle });
    }
    return { per1000Listeners: ((during - before) / listeners) * 1000, uploads: peaks };
  } finally {
    await target.stop();
  }
}

/** Resolves when each has heard something. */
async function listen(url: string, count: number): Promise<Socket[]> {
  const { hostname, port, pathname, host } = new URL(url);
  const sockets: Socket[] = [];
  for (let index = 0; index < count; index += 1) {
    const socket = connect(Number(port), hostname);
    await once(socket, 'connect');
    socket.write(`GET ${pathname} HTTP/1.1\r\nhost: ${host}\r\naccept: text/event-stream\r\n\r\n`);
    await once(socket, 'data');
    sockets.push(socket);
  }
  return sockets;
}

const MEGABYTE = 1024 * 1024;

/** Sent as it is made, so that it costs the sender nothing. */
async function upload(url: string, megabytes: number): Promise<void> {
  const boundary = 'kinora-bench-boundary';
  const piece = Buffer.alloc(MEGABYTE, 'x');
  const body = async function* (): AsyncGenerator<Uint8Array> {
    yield Buffer.from(
      `--${boundary}\r\ncontent-disposition: form-data; name="purpose"\r\n\r\nuser_data\r\n` +
        `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="a.bin"\r\n\r\n`,
    );
    for (let count = 0; count < megabytes; count += 1) yield piece;
    yield Buffer.from(`\r\n--${boundary}--\r\n`);
  };
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    body: ReadableStream.from(body()),
    duplex: 'half',
  });
  if (!response.ok) throw new Error(await response.text());
  const { id } = (await response.json()) as { id: string };
  await fetch(`${url}/${id}`, { method: 'DELETE' });
}
