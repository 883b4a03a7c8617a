/** Wakes whoever waits, or the next to wait. */
export interface Bell {
  readonly ring: () => void;
  /** Resolves when the bell is rung, was rung since the last wait, or the time is up. */
  wait(timeoutMs: number): Promise<void>;
}

export function createBell(): Bell {
  let rung = Promise.withResolvers<void>();
  return {
    ring: () => rung.resolve(),
    wait: async (timeoutMs) => {
      const timer = setTimeout(rung.resolve, timeoutMs);
      await rung.promise;
      clearTimeout(timer);
      rung = Promise.withResolvers();
    },
  };
}
