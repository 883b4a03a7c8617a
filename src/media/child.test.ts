import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ChildCrashError, ChildTaskError, runInChild } from './child.ts';
import { createChildPool } from './child-pool.ts';
import { createWarmChild } from './warm-child.ts';

const CHILD = `
  import { serveChild } from '${new URL('serve-child.ts', import.meta.url)}';
  let runs = 0;
  serveChild(async ({ name, value }, send) => {
    runs++;
    switch (name) {
      case 'echo': return { value, pid: process.pid, runs };
      case 'count': for (let i = 1; i <= value; i++) send({ step: i }); return value;
      case 'fail': throw Object.assign(new RangeError('too far'), { code: 'FAR' });
      case 'exit': process.stderr.write('last words'); process.exitCode = 7; process.exit();
      case 'abort': process.abort();
      case 'spin': send('spinning'); for (;;);
      case 'wait': send(process.pid); await new Promise(() => setInterval(() => {}, 1000));
      case 'eat': { const food = []; for (;;) food.push(new Array(1000).fill(food.length)); }
      case 'environment': return process.env;
    }
  });
`;

let directory: string;
let module: URL;
beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'kinora-child-'));
  const file = path.join(directory, 'child.mjs');
  await writeFile(file, CHILD);
  module = pathToFileURL(file);
});
afterAll(() => rm(directory, { recursive: true }));

describe('runInChild', () => {
  it('gives what the child returns, bytes included', async () => {
    const value = { text: 'film', bytes: Uint8Array.of(1, 2, 3), list: [1.5, null] };
    const answer = await runInChild<{ value: unknown }>(module, { name: 'echo', value });
    expect(answer.value).toEqual(value);
  });

  it('passes on messages in order', async () => {
    const steps: number[] = [];
    const onMessage = (message: { step: number }): void => void steps.push(message.step);
    await runInChild(module, { name: 'count', value: 5 }, { onMessage });
    expect(steps).toEqual([1, 2, 3, 4, 5]);
  });

  it('gives the error of the handler', async () => {
    const failure = runInChild(module, { name: 'fail' });
    await expect(failure).rejects.toBeInstanceOf(ChildTaskError);
    const facts = { message: 'too far', childName: 'RangeError', code: 'FAR' };
    await expect(failure).rejects.toMatchObject(facts);
  });

  it('tells how a child ended that did not answer', async () => {
    const exit = runInChild(module, { name: 'exit' });
    await expect(exit).rejects.toBeInstanceOf(ChildCrashError);
    await expect(exit).rejects.toMatchObject({ reason: 'exit', exitCode: 7, stderr: 'last words' });
    const abort = runInChild(module, { name: 'abort' });
    await expect(abort).rejects.toMatchObject({ reason: 'exit', signal: 'SIGABRT' });
    const missing = runInChild(new URL('nothing-here.mjs', module), {});
    await expect(missing).rejects.toMatchObject({ name: 'ChildCrashError', exitCode: 1 });
  });

  it('ends a child that hangs or eats all memory', async () => {
    const hang = runInChild(module, { name: 'spin' }, { timeoutMs: 300 });
    await expect(hang).rejects.toMatchObject({ name: 'ChildCrashError', reason: 'timeout' });
    const hungry = runInChild(module, { name: 'eat' }, { memoryMb: 24 });
    await expect(hungry).rejects.toMatchObject({ name: 'ChildCrashError', reason: 'exit' });
  });

  it('ends the child on abort, even in the middle of a busy loop', async () => {
    const controller = new AbortController();
    const reason = new Error('no longer wanted');
    const onMessage = (): void => controller.abort(reason);
    const { signal } = controller;
    await expect(runInChild(module, { name: 'spin' }, { signal, onMessage })).rejects.toBe(reason);
    const { promise, resolve } = Promise.withResolvers<number>();
    const second = new AbortController();
    const waiting = runInChild(
      module,
      { name: 'wait' },
      { signal: second.signal, onMessage: resolve },
    );
    const pid = await promise;
    second.abort(reason);
    await expect(waiting).rejects.toBe(reason);
    expect(isRunning(pid)).toBe(false);
    await expect(runInChild(module, {}, { signal: AbortSignal.abort(reason) })).rejects.toBe(
      reason,
    );
  });

  it('keeps the secrets of the server from the child', async () => {
    vi.stubEnv('KINORA_ADMIN_KEY', 'secret');
    const environment = await runInChild<Record<string, string>>(module, { name: 'environment' });
    vi.unstubAllEnvs();
    expect(environment['PATH']).toBe(process.env['PATH']);
    expect(environment).not.toHaveProperty('KINORA_ADMIN_KEY');
  });

  it('does not outlive a parent that is killed', async () => {
    const script = path.join(directory, 'parent.mjs');
    await writeFile(
      script,
      `import { runInChild } from '${new URL('child.ts', import.meta.url)}';
       runInChild(new URL('${module}'), { name: 'wait' }, { onMessage: (pid) => console.log(pid) });`,
    );
    const parent = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [line] = (await once(parent.stdout, 'data')) as [Buffer];
    const pid = Number(line.toString());
    expect(isRunning(pid)).toBe(true);
    parent.kill('SIGKILL');
    await once(parent, 'exit');
    await vi.waitFor(() => expect(isRunning(pid)).toBe(false), { timeout: 10_000 });
  });
});

describe('createWarmChild', () => {
  it('keeps one process, works in order, and starts another after a crash', async () => {
    await using child = createWarmChild(module);
    type Echo = { value: unknown; pid: number; runs: number };
    const echo = (value: number): Promise<Echo> => child.run({ name: 'echo', value });
    const answers = await Promise.all([echo(1), echo(2), echo(3)]);
    expect(answers.map((answer) => answer.value)).toEqual([1, 2, 3]);
    expect(answers.map((answer) => answer.runs)).toEqual([1, 2, 3]);
    expect(new Set(answers.map((answer) => answer.pid)).size).toBe(1);
    const [crash, after] = await Promise.allSettled([child.run({ name: 'abort' }), echo(4)]);
    expect(crash).toMatchObject({ status: 'rejected', reason: { name: 'ChildCrashError' } });
    expect(after).toMatchObject({ status: 'fulfilled', value: { value: 4, runs: 1 } });
    const failed = child.run({ name: 'fail' });
    await expect(failed).rejects.toBeInstanceOf(ChildTaskError);
    expect((await echo(5)).runs).toBe(3);
  });

  it('ends with its owner, and what it was doing rejects', async () => {
    const child = createWarmChild(module);
    const { promise, resolve } = Promise.withResolvers<number>();
    const outcomes = Promise.allSettled([
      child.run({ name: 'wait' }, { onMessage: resolve }),
      child.run({ name: 'echo' }),
    ]);
    const pid = await promise;
    await child[Symbol.asyncDispose]();
    expect(isRunning(pid)).toBe(false);
    for (const outcome of await outcomes) {
      expect(outcome).toMatchObject({ status: 'rejected', reason: { message: 'Media is closed' } });
    }
    await expect(child.run({ name: 'echo' })).rejects.toThrow('Media is closed');
  });

  it('lets a caller leave the queue at once', async () => {
    await using child = createWarmChild(module);
    const controller = new AbortController();
    const reason = new Error('gave up');
    const started = Promise.withResolvers<void>();
    const stop = new AbortController();
    const busy = child.run(
      { name: 'wait' },
      { signal: stop.signal, onMessage: () => started.resolve() },
    );
    const waiting = child.run({ name: 'echo' }, { signal: controller.signal });
    await started.promise;
    controller.abort(reason);
    await expect(waiting).rejects.toBe(reason);
    stop.abort(reason);
    await expect(busy).rejects.toBe(reason);
    expect(await child.run({ name: 'count', value: 2 })).toBe(2);
  });
});

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

describe('createChildPool', () => {
  interface Echo {
    value: string;
    pid: number;
    runs: number;
  }
  const echo = (value: string): { name: string; value: string } => ({ name: 'echo', value });

  it('keeps as many processes as there are tasks at a time', async () => {
    await using pool = createChildPool(module, { idleMs: 60_000, mostTasks: 9 });
    const first = await pool.run<Echo>(echo('a'));
    const [second, third] = await Promise.all([
      pool.run<Echo>(echo('b')),
      pool.run<Echo>(echo('c')),
    ]);
    expect(new Set([first.pid, second.pid, third.pid]).size).toBe(2);
    expect(second).toMatchObject({ pid: first.pid, runs: 2 });
  });

  it('starts another after a failure, after its share of tasks, and when one is spent', async () => {
    await using pool = createChildPool(module, {
      idleMs: 60_000,
      mostTasks: 2,
      isSpent: (result) => (result as Echo).value === 'spent',
    });
    const pids: number[] = [];
    for (const value of ['a', 'b', 'spent', 'c']) {
      pids.push((await pool.run<Echo>(echo(value))).pid);
    }
    await expect(pool.run({ name: 'fail' })).rejects.toBeInstanceOf(ChildTaskError);
    await expect(pool.run({ name: 'exit' })).rejects.toBeInstanceOf(ChildCrashError);
    pids.push((await pool.run<Echo>(echo('d'))).pid);
    expect(pids[0]).toBe(pids[1]);
    expect(new Set(pids).size).toBe(4);
  });

  it('ends what is idle for long', async () => {
    await using pool = createChildPool(module, { idleMs: 1, mostTasks: 9 });
    const { pid } = await pool.run<Echo>(echo('a'));
    await vi.waitFor(() => expect(() => process.kill(pid, 0)).toThrow());
    expect((await pool.run<Echo>(echo('b'))).pid).not.toBe(pid);
  });
});
