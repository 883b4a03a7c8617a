export interface GatherOptions {
  /** Items of one round at most. */
  most: number;
  /** Milliseconds after which a round that is still under way no longer holds up the next. */
  patienceMs: number;
}

/**
 * Makes one round trip serve everybody who asks at the same time, or asked while the one before it was
 * under way. Whoever comes alone is served at once, and nobody is served by a round that began before
 * he asked.
 *
 * @param serve answers all items in their order; if it throws, all of them are answered so.
 */
export function gather<Item, Answer>(
  serve: (items: readonly Item[]) => Promise<readonly PromiseSettledResult<Answer>[]>,
  { most, patienceMs }: GatherOptions,
): (item: Item) => Promise<Answer> {
  let waiting: { item: Item; promise: PromiseWithResolvers<Answer> }[] = [];
  /** The newest round, unless it has ended or is no longer waited for. */
  let current: object | null = null;

  const prepare = (): void => {
    current = {};
    collect(0);
  };

  /** Whose requests have come already is seen in the next turns of the event loop. */
  const collect = (seen: number): void => {
    const { length } = waiting;
    if (length === seen || length >= most) begin();
    else setImmediate(collect, length);
  };

  const begin = (): void => {
    const round = waiting.slice(0, most);
    waiting = waiting.slice(most);
    const self = {};
    current = self;
    const next = (): void => {
      if (current !== self) return;
      current = null;
      if (waiting.length > 0) prepare();
    };
    const patience = setTimeout(next, patienceMs);
    void run(round).finally(() => {
      clearTimeout(patience);
      next();
    });
  };

  const run = async (round: typeof waiting): Promise<void> => {
    try {
      const answers = await serve(round.map(({ item }) => item));
      round.forEach(({ promise }, index) => {
        const answer = answers[index]!;
        if (answer.status === 'fulfilled') promise.resolve(answer.value);
        else promise.reject(answer.reason);
      });
    } catch (error) {
      for (const { promise } of round) promise.reject(error);
    }
  };

  return (item) => {
    const promise = Promise.withResolvers<Answer>();
    waiting.push({ item, promise });
    if (current === null) prepare();
    return promise.promise;
  };
}

/** The answer of an item that was served. */
export function answered<Answer>(value: Answer): PromiseFulfilledResult<Answer> {
  return { status: 'fulfilled', value };
}
