import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { Socket } from 'node:net';
import type { ChildErrorInfo, FromChild, ToChild } from './child-protocol.ts';

/** Environment that native libraries need. Keys and addresses of the server stay with the server. */
const ENVIRONMENT = [
  'PATH',
  'HOME',
  'TMPDIR',
  'TEMP',
  'TMP',
  'LANG',
  'LC_ALL',
  'TZ',
  'NODE_ENV',
  'LD_LIBRARY_PATH',
  'DYLD_LIBRARY_PATH',
  'FONTCONFIG_PATH',
  'FONTCONFIG_FILE',
  'SystemRoot',
  'USERPROFILE',
  'APPDATA',
  'LOCALAPPDATA',
  'UV_THREADPOOL_SIZE',
];

/** Bytes of the child's stderr that are kept to explain a crash. */
const STDERR_TAIL = 4096;

export interface RunOptions<Message> {
  /** Kills the child and rejects with the signal's reason. */
  signal?: AbortSignal | undefined;
  /** What the child's handler sends while it works. */
  onMessage?: ((message: Message) => void) | undefined;
  /** Kills a child that has not answered by then. Default: none. */
  timeoutMs?: number | undefined;
}

export interface ChildOptions {
  /** Most memory for JavaScript objects in the child; native memory is not counted. */
  memoryMb?: number | undefined;
  /** What the whole process may take of the machine, where the system can hold it to that. */
  limits?: ProcessLimits | undefined;
  /** More environment for the child, such as settings of its allocator. */
  environment?: Readonly<Record<string, string>> | undefined;
}

export interface ProcessLimits {
  /** Memory that it writes to: heaps, stacks, native buffers. */
  memoryBytes: number;
  /** Of any one file that it writes. */
  fileBytes: number;
  /** Files and sockets that it holds open. */
  openFiles: number;
}

/** The handler threw: its error, as far as it can be told. */
export class ChildTaskError extends Error {
  override readonly name = 'ChildTaskError';
  /** Name and `code` of the error in the child. */
  readonly childName: string;
  readonly code: string | null;

  constructor({ name, message, code, stack }: ChildErrorInfo) {
    super(message);
    this.childName = name;
    this.code = code;
    if (stack) this.stack = `${this.stack}\n  in the child: ${stack}`;
  }
}

/** The child ended or was ended before it answered: native code crashed, ran out of memory, hung. */
export class ChildCrashError extends Error {
  override readonly name = 'ChildCrashError';
  readonly reason: 'exit' | 'timeout';
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  /** The end of what the child wrote to stderr. */
  readonly stderr: string;

  constructor(facts: Pick<ChildCrashError, 'reason' | 'exitCode' | 'signal' | 'stderr'>) {
    const how =
      facts.reason === 'timeout'
        ? 'did not answer in time'
        : facts.signal
          ? `was ended by ${facts.signal}`
          : `exited with code ${facts.exitCode}`;
    super(`The child process ${how}`);
    this.reason = facts.reason;
    this.exitCode = facts.exitCode;
    this.signal = facts.signal;
    this.stderr = facts.stderr;
  }
}

/** A process that carries out tasks. One at a time unless its handler is made for more. */
export interface Child {
  readonly pid: number;
  /** False once the process has ended. */
  readonly isAlive: boolean;
  /** Runs one task. Rejects with `ChildTaskError`, `ChildCrashError` or the signal's reason. */
  run<Result, Message = never>(task: unknown, options?: RunOptions<Message>): Promise<Result>;
  /** Whether the parent's event loop waits for the child. True at first. */
  setReferenced(isReferenced: boolean): void;
  /** Ends the process; resolves when it has ended. */
  close(): Promise<void>;
}

/** Starts a module that calls `serveChild`. It ends when this process does. */
export function forkChild(
  module: URL,
  { memoryMb, limits, environment }: ChildOptions = {},
): Child {
  const flags = ['--disable-warning=ExperimentalWarning'];
  if (memoryMb !== undefined) flags.push(`--max-old-space-size=${memoryMb}`);
  const child = fork(module, {
    ...(limits && process.platform === 'linux' ? limited(limits, flags) : { execArgv: flags }),
    env: { ...childEnvironment(), ...environment },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let stderr = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    stderr = (stderr + text).slice(-STDERR_TAIL);
  });
  // `close` comes after the last of stderr, `exit` may come before it.
  const ended = once(child, 'close').catch(() => {});
  child.on('error', () => {});
  let isAlive = true;
  void ended.then(() => (isAlive = false));
  let lastId = 0;
  return {
    pid: child.pid ?? -1,
    get isAlive() {
      return isAlive && child.connected;
    },
    run: (task, options = {}) =>
      runTask(child, { type: 'run', id: ++lastId, task }, options, () => stderr, ended),
    setReferenced: (isReferenced) => setReferenced(child, isReferenced),
    close: async () => {
      setReferenced(child, true);
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** Runs one task in a process of its own, which has ended when the promise settles. */
export async function runInChild<Result, Message = never>(
  module: URL,
  task: unknown,
  options: RunOptions<Message> & ChildOptions = {},
): Promise<Result> {
  options.signal?.throwIfAborted();
  const child = forkChild(module, options);
  try {
    return await child.run<Result, Message>(task, options);
  } finally {
    await child.close();
  }
}

async function runTask<Result, Message>(
  child: ChildProcess,
  request: ToChild,
  { signal, onMessage, timeoutMs }: RunOptions<Message>,
  stderr: () => string,
  ended: Promise<unknown>,
): Promise<Result> {
  signal?.throwIfAborted();
  const { promise, resolve, reject } = Promise.withResolvers<Result>();
  // The child may end when nobody waits any more.
  promise.catch(() => {});
  let isTimedOut = false;
  const kill = (): void => void child.kill('SIGKILL');
  const onAnswer = (answer: FromChild): void => {
    if (answer.id !== request.id) return;
    if (answer.type === 'message') onMessage?.(answer.message as Message);
    else if (answer.type === 'result') resolve(answer.result as Result);
    else reject(new ChildTaskError(answer.error));
  };
  const timer =
    timeoutMs === undefined
      ? undefined
      : setTimeout(() => {
          isTimedOut = true;
          kill();
        }, timeoutMs);
  signal?.addEventListener('abort', kill, { once: true });
  child.on('message', onAnswer);
  // Nothing that the child held is in use any more when the promise rejects.
  void ended.then(() => {
    if (signal?.aborted) return reject(signal.reason);
    const { exitCode, signalCode } = child;
    const reason = isTimedOut ? 'timeout' : 'exit';
    reject(new ChildCrashError({ reason, exitCode, signal: signalCode, stderr: stderr() }));
  });
  try {
    child.send(request, (error) => {
      // A child that is gone is told apart above, by how it ended.
      if (error && child.connected) reject(error);
    });
    return await promise;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', kill);
    child.off('message', onAnswer);
  }
}

const LIMITED =
  'ulimit -c 0 && ulimit -d "$1" && ulimit -f "$2" && ulimit -n "$3" && shift 3 && exec "$@"';
const SHELL_BLOCK_BYTES = 512;

/** Limits of a process can only be set from inside: a shell does so, and becomes the child. */
function limited(
  { memoryBytes, fileBytes, openFiles }: ProcessLimits,
  flags: readonly string[],
): { execPath: string; execArgv: string[] } {
  const sizes = [memoryBytes / 1024, fileBytes / SHELL_BLOCK_BYTES, openFiles].map(String);
  const execArgv = ['-c', LIMITED, 'sh', ...sizes, process.execPath, ...flags];
  return { execPath: '/bin/sh', execArgv };
}

function childEnvironment(): NodeJS.ProcessEnv {
  const entries = ENVIRONMENT.map((name) => [name, process.env[name]] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

function setReferenced(child: ChildProcess, isReferenced: boolean): void {
  if (isReferenced) {
    child.ref();
    child.channel?.ref();
    if (child.stderr instanceof Socket) child.stderr.ref();
  } else {
    child.unref();
    child.channel?.unref();
    if (child.stderr instanceof Socket) child.stderr.unref();
  }
}
