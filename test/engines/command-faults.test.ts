import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createCommandEngine } from '../../src/engines/command/engine.ts';
import { commandOptions, type CommandOptions } from '../../src/engines/command/options.ts';
import { settle } from '../../src/engines/command/settings.ts';
import type { Engine, EngineRequest, Operation } from '../../src/engines/engine.ts';
import { driveEngine, type EndedStatus } from '../../src/testing/drive-engine.ts';

let home: string;
let count = 0;
beforeAll(async () => {
  home = await mkdtemp(path.join(os.tmpdir(), 'kinora-command-'));
});
afterAll(() => rm(home, { recursive: true, force: true, maxRetries: 5 }));

const log = { info: () => {}, warn: () => {} };

interface Open extends AsyncDisposable {
  engine: Engine;
  directory: string;
}

/** An engine whose one model runs a script of the shell; `$0` is where the film goes, `$1` the prompt. */
async function open(
  script: string,
  special: Partial<CommandOptions> = {},
  directory = path.join(home, String(++count)),
): Promise<Open> {
  await mkdir(directory, { recursive: true });
  const options = optionsOf(script, special);
  const engine = await createCommandEngine(
    'command',
    settle(options, { env: { ...process.env, KEY: 'x' }, folder: directory }),
    {
      directory,
      log,
      orphanMs: 200,
    },
  );
  return { engine, directory, [Symbol.asyncDispose]: async () => engine.close?.() };
}

function optionsOf(script: string, special: Partial<CommandOptions>): CommandOptions {
  return commandOptions.parse({
    program: 'sh',
    args: ['-c', script, '{{out}}', '{{prompt}}'],
    graceSeconds: 0.2,
    models: { script: {} },
    ...special,
  });
}

function request(special: Partial<EngineRequest> = {}): EngineRequest {
  return {
    id: `video_${++count}`,
    model: 'script',
    prompt: 'A fox',
    width: 320,
    height: 180,
    seconds: 4,
    seed: 1,
    inputReference: null,
    source: null,
    characters: [],
    ...special,
  };
}

async function run(
  script: string,
  special: Partial<CommandOptions> = {},
  asked: Partial<EngineRequest> = {},
): Promise<EndedStatus> {
  await using opened = await open(script, special);
  await using drive = await driveEngine(opened.engine);
  return await drive.end(await drive.start(request(asked)));
}

async function fileOf(status: EndedStatus): Promise<string> {
  if (status.state !== 'succeeded') throw new Error(JSON.stringify(status));
  return readFile(status.output.file as string, 'utf8');
}

describe.skipIf(process.platform === 'win32')('a program', () => {
  test.each([
    ['makes nothing', 'true', {}, 'engine_error', 'The program made no film.'],
    ['makes an empty file', ': > "$0"', {}, 'engine_error', 'The program made no film.'],
    [
      'makes a page',
      'echo "<html>error</html>" > "$0"',
      {},
      'bad_output',
      'The program made text/html and no film.',
    ],
    [
      'fails',
      'echo "step 1/2"; echo "bad weights" >&2; exit 7',
      {},
      'engine_error',
      'The program ended with code 7: bad weights',
    ],
    [
      'runs out of memory',
      'echo "CUDA out of memory" >&2; exit 1',
      {},
      'out_of_memory',
      'The program ended with code 1: CUDA out of memory',
    ],
    ['is killed', 'kill -9 $$', {}, 'engine_error', 'The program was ended by SIGKILL.'],
    [
      'takes too long',
      'sleep 60',
      { timeoutSeconds: 0.3 },
      'timeout',
      'The program took longer than 0.3 seconds.',
    ],
    [
      'stands still',
      'sleep 60',
      { quietSeconds: 0.3 },
      'timeout',
      'The program made no progress for 0.3 seconds.',
    ],
    [
      'fills the disk',
      'head -c 5000000 /dev/zero > big; sleep 60',
      { diskMegabytes: 2 },
      'engine_error',
      'The program wrote more than 2 MB.',
    ],
    [
      'is not there',
      '',
      { program: '/nowhere/sd-cli' },
      'engine_error',
      'The program could not be started (ENOENT).',
    ],
  ])('that %s', async (_, script, options, code, message) => {
    const status = await run(script, options as Partial<CommandOptions>);
    expect(status).toMatchObject({ state: 'failed', error: { code, message } });
  });

  test('is tried again after the exit codes that say so', async () => {
    const retried = await run('exit 75', { retryableExitCodes: [75] });
    expect(retried).toMatchObject({ error: { retryable: true } });
    expect(await run('exit 74', { retryableExitCodes: [75] })).toMatchObject({
      error: { retryable: false },
    });
  });

  test('that floods both outputs fills neither memory nor message', async () => {
    const flood = 'yes "no newline comes" | tr -d "\\n" | head -c 40000000';
    const status = await run(`${flood}; ${flood} >&2; exit 1`);
    if (status.state !== 'failed') throw new Error(status.state);
    expect(status.error.message.length).toBeLessThan(600);
  });

  test('gets the prompt as it is, whatever a shell or a template would make of it', async () => {
    for (const prompt of [
      '$(touch /tmp/kinora-pwned) `id` "quoted" \'single\' ; rm -rf {{dir}}',
      '{{out}} {{nothing}} \\n %s',
      'two\nlines, and ünïcode 🦊',
    ]) {
      expect(await fileOf(await run('printf %s "$1" > "$0"', {}, { prompt }))).toBe(prompt);
    }
    const hyphen = await run('printf %s "$1" > "$0"', {}, { prompt: '--output=/etc/passwd' });
    expect(await fileOf(hyphen)).toBe(' --output=/etc/passwd');
    const long = 'x'.repeat(32_000);
    const byFile = await run(
      'cat "$1" > "$0"',
      { args: ['-c', 'cat "$1" > "$0"', '{{out}}', '{{prompt_file}}'] },
      { prompt: long },
    );
    expect(await fileOf(byFile)).toBe(long);
  });

  test('sees of the environment only what it may', async () => {
    const names = (text: string): string[] => text.split('\n').map((line) => line.split('=')[0]!);
    const closed = names(await fileOf(await run('env > "$0"')));
    expect(closed).toContain('PATH');
    expect(closed).not.toContain('KEY');
    const opened = await fileOf(
      await run('env > "$0"', { passEnv: ['KEY'], env: { MODE: 'fast' } }),
    );
    expect(opened).toContain('KEY=x');
    expect(opened).toContain('MODE=fast');
  });

  test('tells progress, which never falls', async () => {
    const script =
      'for n in 1 2 1 4; do printf "\\r %s/4 frames" $n; sleep 0.35; done; echo film > "$0"';
    await using opened = await open(script, {
      progress: [{ pattern: String.raw`(?<step>\d+)/(?<total>\d+) frames`, to: 0.8 }],
    });
    await using drive = await driveEngine(opened.engine);
    await drive.end(await drive.start(request()));
    const told = drive.seen.flatMap((one) => (one.state === 'running' ? [one.progress] : []));
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told).toContain(0.4);
    expect(told.at(-1)).toBe(0.8);
  });

  test('of a pattern is found by its newest file', async () => {
    const script = 'echo old > a.mp4; touch -d "1 hour ago" a.mp4; echo new > b.mp4';
    expect(await fileOf(await run(script, { output: '*.mp4' }))).toBe('new\n');
  });

  test('waits for a place, and knows which one it got', async () => {
    await using opened = await open('printf %s "$GPU" > "$0"; test "$1" = short || sleep 60', {
      slots: [{ GPU: 'first' }, { GPU: 'second' }],
    });
    await using drive = await driveEngine(opened.engine);
    const holders = await Promise.all([drive.start(request()), drive.start(request())]);
    await Promise.all(holders.map((operation) => drive.begun(operation)));
    const waiting = await drive.start(request({ prompt: 'short' }));
    expect(await opened.engine.poll(waiting, drive.context)).toMatchObject({ phase: 'queued' });
    const { signal } = new AbortController();
    expect(await opened.engine.health!(signal)).toMatchObject({ slots: { total: 2, free: 0 } });
    expect(await opened.engine.cancel!(holders[1]!, drive.context)).toBe('stopped');
    expect(await fileOf(await drive.end(waiting))).toBe('second');
  });

  test('that is missing, and weights that are, are problems with a way to mend them', async () => {
    await using opened = await open('true', {
      program: 'no-such-sd-cli',
      requires: ['/nowhere/wan.safetensors'],
    });
    expect(await opened.engine.health!(new AbortController().signal)).toMatchObject({
      isUp: false,
      problems: [
        "There is no program 'no-such-sd-cli': install it, or name its path in the option 'program'.",
        'The file /nowhere/wan.safetensors is missing or cannot be read.',
      ],
    });
  });
});

/** A server that is killed after it has begun a film. */
async function killedServer(
  script: string,
): Promise<{ operation: Operation; directory: string; asked: EngineRequest }> {
  const directory = path.join(home, String(++count));
  await mkdir(directory);
  const asked = request();
  const files = {
    options: path.join(directory, 'o.json'),
    request: path.join(directory, 'r.json'),
  };
  const options = optionsOf(script, {});
  await writeFile(files.options, JSON.stringify(options));
  await writeFile(files.request, JSON.stringify(asked));
  const host = path.join(import.meta.dirname, 'command-host.ts');
  const server = spawn(process.execPath, [host, directory, files.options, files.request], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(server.stdout, 'data')) as [Buffer];
  server.kill('SIGKILL');
  await once(server, 'exit');
  return { operation: JSON.parse(line.toString()) as Operation, directory, asked };
}

describe.skipIf(process.platform !== 'linux')('after a server is killed', () => {
  test('its successor takes the film of the program that went on', async () => {
    const script =
      'echo one >> starts; while ! test -e ../../go; do sleep 0.05; done; cat starts > "$0"';
    const { operation, directory, asked } = await killedServer(script);
    await using opened = await open(script, {}, directory);
    await using drive = await driveEngine(opened.engine);
    expect(await drive.start(asked)).toEqual(operation);
    expect((await drive.begun(operation)).state).toBe('running');
    await writeFile(path.join(directory, 'runs', 'go'), '');
    // The program looks two folders up from where it works: into the folder of all runs.
    expect(await fileOf(await drive.end(operation))).toBe('one\n');
  });

  test('a program that nobody asks for is ended', async () => {
    const { operation, directory } = await killedServer('echo $$ > pid; sleep 60');
    await using opened = await open('true', {}, directory);
    const file = path.join(directory, 'runs', String(operation['run']), 'status.json');
    await expect
      .poll(async () => JSON.parse(await readFile(file, 'utf8')) as object, { timeout: 10_000 })
      .toMatchObject({ state: 'ended', cause: 'stopped' });
    expect(opened.engine.id).toBe('command');
  });

  test('a program whose supervisor is killed too is ended and lost', async () => {
    const { operation, directory } = await killedServer('sleep 60');
    const folder = path.join(directory, 'runs', String(operation['run']));
    const statusOf = async () =>
      JSON.parse(await readFile(path.join(folder, 'status.json'), 'utf8')) as {
        supervisor: { pid: number };
        child: { pid: number };
      };
    await expect.poll(async () => (await statusOf()).child).not.toBeNull();
    const { supervisor, child } = await statusOf();
    process.kill(supervisor.pid, 'SIGKILL');
    await using opened = await open('true', {}, directory);
    await using drive = await driveEngine(opened.engine);
    expect((await drive.end(operation)).state).toBe('lost');
    await expect
      .poll(() => readFile(`/proc/${child.pid}/stat`, 'utf8').catch(() => 'gone'))
      .toMatch(/gone|\) Z/);
  });

  test('an operation of another machine, and one that was made up, are lost', async () => {
    await using opened = await open('true');
    await using drive = await driveEngine(opened.engine);
    for (const operation of [
      { host: 'elsewhere', run: 'video_1.0123456789ab' },
      { host: os.hostname(), run: '../../etc/passwd' },
      { host: os.hostname(), run: 'video_1.0123456789ab' },
      {},
    ]) {
      expect((await drive.end(operation)).state).toBe('lost');
      expect(await opened.engine.cancel!(operation, drive.context)).toBe('too_late');
    }
  });
});
