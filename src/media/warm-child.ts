import { forkChild, type Child, type ChildOptions, type RunOptions } from './child.ts';

/**
 * A child process that is kept between tasks, because starting one costs more than most tasks. It
 * starts with the first task, works on one at a time in the order they come, is replaced after a
 * crash, and rests after a while without work.
 */
export interface WarmChild extends AsyncDisposable {
  run<Result, Message = never>(task: unknown, options?: RunOptions<Message>): Promise<Result>;
}

export interface WarmChildOptions extends ChildOptions {
  /** Ends the process after so long without a task. Default 60 s. */
  idleMs?: number;
}

export function createWarmChild(module: URL, options: WarmChildOptions = {}): WarmChild {
  const { idleMs = 60_000 } = options;
  let child: Child | null = null;
  let queue: Promise<unknown> = Promise.resolve();
  let idle: NodeJS.Timeout | undefined;
  const closing = new AbortController();

  const rest = async (): Promise<void> => {
    const resting = child;
    child = null;
    await resting?.close();
  };

  const work = async <Result, Message>(
    task: unknown,
    runOptions: RunOptions<Message>,
  ): Promise<Result> => {
    const signal = AbortSignal.any([
      closing.signal,
      ...(runOptions.signal ? [runOptions.signal] : []),
    ]);
    signal.throwIfAborted();
    clearTimeout(idle);
    if (!child?.isAlive) child = forkChild(module, options);
    const current = child;
    current.setReferenced(true);
    try {
      return await current.run<Result, Message>(task, { ...runOptions, signal });
    } finally {
      current.setReferenced(false);
      idle = setTimeout(() => void rest(), idleMs).unref();
    }
  };

  return {
    run: <Result, Message>(task: unknown, runOptions: RunOptions<Message> = {}) => {
      const { promise, resolve, reject } = Promise.withResolvers<Result>();
      const { signal } = runOptions;
      const leave = (): void => reject(signal?.reason);
      // While it waits for its turn it may leave at once; at work, the child must end first.
      signal?.addEventListener('abort', leave, { once: true });
      queue = queue.then(async () => {
        signal?.removeEventListener('abort', leave);
        await work<Result, Message>(task, runOptions).then(resolve, reject);
      });
      if (signal?.aborted) leave();
      return promise;
    },
    async [Symbol.asyncDispose]() {
      closing.abort(new Error('Media is closed'));
      await queue;
      clearTimeout(idle);
      await rest();
    },
  };
}
