import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { commandKind } from '../../src/engines/command/kind.ts';
import type { Engine, Operation } from '../../src/engines/engine.ts';
import { testEngine } from '../../src/testing/vitest.ts';

const SECRET = 'sk-of-the-program-0123456789';
/** Deaf to SIGTERM, and so is what it starts. */
const STUBBORN =
  'trap "" TERM; sh -c \'trap "" TERM; while :; do sleep 0.1; done\' & while :; do sleep 0.1; done';

const options = {
  profile: 'ffmpeg',
  program: '{{bin}}',
  graceSeconds: 0.3,
  env: { TOKEN: SECRET },
  models: {
    test: { variables: { bin: 'ffmpeg' } },
    stubborn: { variables: { bin: 'sh' }, args: ['-c', STUBBORN] },
    failing: { variables: { bin: 'sh' }, args: ['-c', 'echo "no $TOKEN in /root/x" >&2; exit 3'] },
    rubbish: { variables: { bin: 'sh' }, args: ['-c', 'yes | head -c 5000 > "$0"', '{{out}}'] },
  },
};

function hasFfmpeg(): boolean {
  try {
    execFileSync('ffmpeg', ['-version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

async function makeIn(directory: string): Promise<Engine> {
  const parsed = commandKind.options.parse(options);
  const log = { info: () => {}, warn: () => {}, error: () => {} };
  return commandKind.create('command', parsed, {
    directory,
    folder: directory,
    env: process.env,
    log,
  } as never);
}

/** Processes of the run's folder, by what stands in their status. */
async function groupOf(directory: string, { run }: Operation): Promise<number[]> {
  const file = path.join(directory, 'runs', String(run), 'status.json');
  const { child } = JSON.parse(await readFile(file, 'utf8')) as { child: { pid: number } | null };
  if (!child) return [];
  const pids = await readdir('/proc');
  const groups = await Promise.all(
    pids
      .filter((pid) => /^\d+$/.test(pid))
      .map(async (pid) => {
        const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
        const [state, , group] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        return state !== 'Z' && Number(group) === child.pid ? Number(pid) : null;
      }),
  );
  return groups.filter((pid) => pid !== null);
}

if (hasFfmpeg() && process.platform === 'linux') {
  testEngine('command', async () => {
    const directory = await mkdtemp(path.join(os.tmpdir(), 'kinora-command-'));
    const engines: Engine[] = [];
    const make = async (): Promise<Engine> => {
      const engine = await makeIn(directory);
      engines.push(engine);
      return engine;
    };
    return {
      engine: await make(),
      request: { model: 'test', width: 640, height: 360, seconds: 4 },
      endless: { model: 'stubborn' },
      failing: { request: { model: 'failing' }, code: 'engine_error', retryable: false },
      badOutput: { model: 'rubbish' },
      restart: make,
      startCount: async () => (await readdir(path.join(directory, 'runs')).catch(() => [])).length,
      isWorking: async (operation) =>
        (await groupOf(directory, operation).catch(() => [])).length > 0,
      secrets: [SECRET],
      [Symbol.asyncDispose]: async () => {
        for (const engine of engines) await engine.close?.();
        await rm(directory, { recursive: true, force: true, maxRetries: 5 });
      },
    };
  });
} else {
  test.skip('command: ffmpeg is not installed', () => {});
}

test('options that make no sense are named, all at once', async () => {
  const wrong = {
    profile: 'sd-cli',
    models: { wan: {} },
    env: { KEY: { env: 'NOT_SET_ANYWHERE' } },
  };
  const parsed = commandKind.options.parse(wrong);
  const made = commandKind.create('command', parsed, {
    directory: '/nowhere',
    folder: '/nowhere',
    env: {},
  } as never);
  await expect(made).rejects.toThrow(/weights/);
});
