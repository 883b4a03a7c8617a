import { forkChild, type Child, type ChildOptions, type RunOptions } from './child.ts';

/**
 * Child processes that are kept for the next task, because starting one costs much: as many as there
 * are tasks at a time. One that failed, was killed or has done its share is ended.
 */
export interface ChildPool extends AsyncDisposable {
  /** Runs one task. When it rejects, the process that had it has ended. */
  run<Result, Message = never>(task: unknown, options?: RunOptions<Message>): Promise<Result>;
}

export interface ChildPoolOptions extends ChildOptions {
  /** Ends a process after so long without a task. */
  idleMs: number;
  /** Ends a process after so many tasks, so that nothing grows for ever. */
  mostTasks: number;
  /** Tells by what a task gave that its process had better be ended. */
  isSpent?(result: unknown): boolean;
}

interface Kept {
  child: Child;
  tasks: number;
  timer?: NodeJS.Timeout;
}

/** Starts nothing yet. Kept processes do not keep this one alive, and end with it. */
export function createChildPool(module: URL, options: ChildPoolOptions): ChildPool {
  const { idleMs, mostTasks, isSpent, ...childOptions } = options;
  const idle: Kept[] = [];

  const take = (): Kept => {
    for (let kept = idle.pop(); kept; kept = idle.pop()) {
      clearTimeout(kept.timer);
      if (!kept.child.isAlive) continue;
      kept.child.setReferenced(true);
      return kept;
    }
    return { child: forkChild(module, childOptions), tasks: 0 };
  };
  const keep = (kept: Kept): void => {
    kept.child.setReferenced(false);
    kept.timer = setTimeout(() => {
      idle.splice(idle.indexOf(kept), 1);
      void kept.child.close();
    }, idleMs).unref();
    idle.push(kept);
  };

  return {
    run: async <Result, Message = never>(
      task: unknown,
      runOptions: RunOptions<Message> = {},
    ): Promise<Result> => {
      runOptions.signal?.throwIfAborted();
      const kept = take();
      let result: Result;
      try {
        result = await kept.child.run<Result, Message>(task, runOptions);
      } catch (error) {
        await kept.child.close();
        throw error;
      }
      const isGood = ++kept.tasks < mostTasks && kept.child.isAlive && !isSpent?.(result);
      if (isGood) keep(kept);
      else await kept.child.close();
      return result;
    },
    async [Symbol.asyncDispose]() {
      await Promise.all(
        idle.splice(0).map(({ child, timer }) => {
          clearTimeout(timer);
          return child.close();
        }),
      );
    },
  };
}
