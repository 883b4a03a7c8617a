import { glob, open, stat } from 'node:fs/promises';
import path from 'node:path';
import { sniffMediaType } from '../../media/sniff.ts';
import type { EngineError, EngineStatus } from '../engine.ts';
import { scrub } from '../remote/scrub.ts';
import { WORK_FOLDER, type RunStatus } from './run-files.ts';
import type { CommandSettings } from './settings.ts';

/** What became of a run whose program has ended. */
export async function outcomeOf(
  folder: string,
  status: RunStatus,
  settings: CommandSettings,
): Promise<EngineStatus> {
  const { exitCode, cause, tail, startFault } = status;
  const told = lastWords(tail, settings.secrets);
  const failed = (
    error: Pick<EngineError, 'code' | 'retryable'>,
    message: string,
  ): EngineStatus => ({
    state: 'failed',
    error: { ...error, message: told ? `${message}: ${told}` : `${message}.` },
  });
  const hard = { code: 'engine_error', retryable: false };
  if (startFault !== null) {
    return failed(hard, `The program could not be started (${startFault})`);
  }
  if (cause !== null) return stoppedBy(cause, settings);
  if (exitCode !== 0) {
    const isShort = OUT_OF_MEMORY.test(tail);
    const isRetryable = exitCode === null || settings.retryableExitCodes.includes(exitCode);
    const error = isShort
      ? { code: 'out_of_memory', retryable: isRetryable }
      : { code: 'engine_error', retryable: isRetryable };
    const how = exitCode === null ? `was ended by ${status.signal}` : `ended with code ${exitCode}`;
    return failed(error, `The program ${how}`);
  }
  const film = await findFilm(path.join(folder, WORK_FOLDER), settings.output);
  if (film === null) return failed(hard, 'The program made no film');
  const type = await typeOf(film);
  if (NO_FILM.test(type)) {
    return failed({ code: 'bad_output', retryable: false }, `The program made ${type} and no film`);
  }
  return { state: 'succeeded', output: { file: film } };
}

const OUT_OF_MEMORY = /out of memory|OutOfMemory|cannot allocate memory|bad_alloc/i;
/** FFmpeg reads GIF, but no moving WebP. */
const NO_FILM = /^(?!image\/gif)(image|text|audio)\/|zip|pdf/;

function stoppedBy(
  cause: NonNullable<RunStatus['cause']>,
  { timeoutMs, quietMs, diskBytes }: CommandSettings,
): EngineStatus {
  const failed = (code: string, message: string, retryable: boolean): EngineStatus => ({
    state: 'failed',
    error: { code, message, retryable },
  });
  const seconds = (ms: number): string => `${Math.round(ms / 100) / 10} seconds`;
  switch (cause) {
    case 'stopped':
      return failed('cancelled', 'The work was stopped.', true);
    case 'timeout':
      return failed('timeout', `The program took longer than ${seconds(timeoutMs)}.`, false);
    case 'quiet':
      return failed('timeout', `The program made no progress for ${seconds(quietMs)}.`, true);
    case 'disk':
      return failed(
        'engine_error',
        `The program wrote more than ${Math.round(diskBytes / 1024 / 1024)} MB.`,
        false,
      );
  }
}

/** The end of what a program wrote, without what is not for callers. */
function lastWords(tail: string, secrets: readonly string[]): string {
  const lines = tail
    .split(/[\r\n]+/)
    .map((line) => line.replaceAll(ESCAPES, '').trim())
    .filter((line) => line !== '' && !line.includes('%|'));
  return scrub(lines.slice(-3).join(' '), secrets);
}

// oxlint-disable-next-line no-control-regex
const ESCAPES = /\u001b\[[\d;?]*[A-Za-z]/g;

/** The newest file of the pattern that holds something. */
async function findFilm(folder: string, pattern: string): Promise<string | null> {
  let newest: { file: string; at: number } | null = null;
  for await (const name of glob(pattern, { cwd: folder })) {
    const file = path.join(folder, name);
    const info = await stat(file).catch(() => null);
    if (!info?.isFile() || info.size === 0) continue;
    if (!newest || info.mtimeMs > newest.at) newest = { file, at: info.mtimeMs };
  }
  return newest?.file ?? null;
}

async function typeOf(file: string): Promise<string> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(512), 0, 512, 0);
    return sniffMediaType(buffer.subarray(0, bytesRead));
  } finally {
    await handle.close();
  }
}
