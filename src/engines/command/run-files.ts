import { randomBytes } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { ConformHint } from '../engine.ts';
import type { ProcessIdentity } from './process-identity.ts';
import type { ProgressRule } from './progress.ts';

/** What the supervisor of a run is told, in `run.json`. The environment is its own. */
export interface RunOrder {
  program: string;
  args: string[];
  progress: ProgressRule[];
  film: { frames: number; seconds: number };
  /** Most time for all of it, and without any progress. */
  timeoutMs: number;
  quietMs: number;
  /** Between the polite request to end and the impolite one. */
  graceMs: number;
  /** Most bytes in the folder of the run. */
  diskBytes: number;
  /** The slot that the run has taken, and who began it. */
  slot: number;
  owner: ProcessIdentity;
  /** For whoever takes the film. */
  conform: ConformHint;
}

/** Why a run was ended by its supervisor. */
export type StopCause = 'stopped' | 'timeout' | 'quiet' | 'disk';

/** How a run is, in `status.json`, written by its supervisor alone. */
export interface RunStatus {
  state: 'running' | 'ended';
  supervisor: ProcessIdentity;
  /** Null before the program runs, and if it could not be started. */
  child: ProcessIdentity | null;
  progress: number;
  phase: string;
  /** Of the ended program. */
  exitCode: number | null;
  signal: string | null;
  /** Null if it ended by itself. */
  cause: StopCause | null;
  /** The system's code if the program could not be started: `ENOENT`. */
  startFault: string | null;
  /** The end of what it wrote to stderr, or else to stdout. */
  tail: string;
}

const identity = z.object({ pid: z.int(), started: z.string() });

const orderSchema: z.ZodType<RunOrder> = z.object({
  program: z.string(),
  args: z.array(z.string()),
  progress: z.array(
    z.object({
      pattern: z.string(),
      from: z.number().optional(),
      to: z.number().optional(),
      phase: z.string().optional(),
    }),
  ),
  film: z.object({ frames: z.number(), seconds: z.number() }),
  timeoutMs: z.number(),
  quietMs: z.number(),
  graceMs: z.number(),
  diskBytes: z.number(),
  slot: z.int(),
  owner: identity,
  conform: z.object({
    fit: z.enum(['crop', 'pad', 'stretch']).optional(),
    shorter: z.enum(['hold', 'slow']).optional(),
  }) as z.ZodType<ConformHint>,
});

const statusSchema: z.ZodType<RunStatus> = z.object({
  state: z.enum(['running', 'ended']),
  supervisor: identity,
  child: identity.nullable(),
  progress: z.number(),
  phase: z.string(),
  exitCode: z.number().nullable(),
  signal: z.string().nullable(),
  cause: z.enum(['stopped', 'timeout', 'quiet', 'disk']).nullable(),
  startFault: z.string().nullable(),
  tail: z.string(),
});

/** Folder of the program inside the folder of a run: what it leaves there may be anything. */
export const WORK_FOLDER = 'work';

export const writeOrder = (folder: string, order: RunOrder): Promise<void> =>
  writeWhole(path.join(folder, 'run.json'), order);
export const writeStatus = (folder: string, status: RunStatus): Promise<void> =>
  writeWhole(path.join(folder, 'status.json'), status);

/** Null if there is none, or none that can be read. */
export const readOrder = (folder: string): Promise<RunOrder | null> =>
  readParsed(path.join(folder, 'run.json'), orderSchema);
export const readStatus = (folder: string): Promise<RunStatus | null> =>
  readParsed(path.join(folder, 'status.json'), statusSchema);

/** A reader never sees half of it. */
async function writeWhole(file: string, value: object): Promise<void> {
  const aside = `${file}.${randomBytes(6).toString('hex')}`;
  await writeFile(aside, JSON.stringify(value), { mode: 0o600 });
  await rename(aside, file);
}

async function readParsed<T>(file: string, schema: z.ZodType<T>): Promise<T | null> {
  try {
    return schema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return null;
  }
}

/** Before anything has happened. */
export function firstStatus(supervisor: ProcessIdentity): RunStatus {
  return {
    state: 'running',
    supervisor,
    child: null,
    progress: 0,
    phase: 'starting',
    exitCode: null,
    signal: null,
    cause: null,
    startFault: null,
    tail: '',
  };
}
