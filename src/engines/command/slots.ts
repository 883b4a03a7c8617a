/** The places in which programs run, such as one for each GPU. */
export interface Slots {
  readonly total: number;
  readonly free: number;
  /** Takes the first free place, in the order of asking. Rejects with the signal's reason. */
  take(signal: AbortSignal): Promise<number>;
  /** Takes a certain place, free or not: a run that is there already has it. */
  occupy(slot: number): void;
  leave(slot: number): void;
}

export function createSlots(total: number): Slots {
  const holders = Array.from({ length: total }, () => 0);
  const waiting: { resolve: (slot: number) => void }[] = [];
  const firstFree = (): number => holders.findIndex((count) => count === 0);

  const serve = (): void => {
    for (let slot = firstFree(); slot >= 0 && waiting.length > 0; slot = firstFree()) {
      holders[slot]! += 1;
      waiting.shift()!.resolve(slot);
    }
  };
  return {
    total,
    get free() {
      return holders.filter((count) => count === 0).length;
    },
    take: async (signal) => {
      signal.throwIfAborted();
      const { promise, resolve, reject } = Promise.withResolvers<number>();
      const entry = { resolve };
      const leave = (): void => {
        const index = waiting.indexOf(entry);
        if (index >= 0) waiting.splice(index, 1);
        reject(signal.reason as Error);
      };
      signal.addEventListener('abort', leave, { once: true });
      waiting.push(entry);
      serve();
      try {
        return await promise;
      } finally {
        signal.removeEventListener('abort', leave);
      }
    },
    occupy: (slot) => {
      if (slot < total) holders[slot]! += 1;
    },
    leave: (slot) => {
      if (slot >= total) return;
      holders[slot] = Math.max(0, holders[slot]! - 1);
      serve();
    },
  };
}
