import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

/** A value that components watch. Values are replaced, never changed in place. */
export interface Store<T> {
  get(): T;
  set(next: T | ((current: T) => T)): void;
  watch(listener: () => void): () => void;
}

export function createStore<T>(initial: T): Store<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set: (next) => {
      const replaced = typeof next === 'function' ? (next as (current: T) => T)(value) : next;
      if (Object.is(replaced, value)) return;
      value = replaced;
      for (const listener of listeners) listener();
    },
    watch: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** What `select` gives of the store now; draws again when that is another value. */
export function useStore<T, S = T>(store: Store<T>, select: (value: T) => S = identity): S {
  const selected = select(store.get());
  const [, redraw] = useState(0);
  const latest = useRef({ selected, select });
  latest.current = { selected, select };
  useLayoutEffect(() => {
    const check = (): void => {
      const { selected: drawn, select: choose } = latest.current;
      if (!Object.is(choose(store.get()), drawn)) redraw((count) => count + 1);
    };
    check();
    return store.watch(check);
  }, [store]);
  return selected;
}

function identity<T, S>(value: T): S {
  return value as unknown as S;
}

/** Seconds now, again every second while `isActive`: for clocks that run between news. */
export function useClock(isActive: boolean): number {
  const [now, setNow] = useState(() => Date.now() / 1000);
  useEffect(() => {
    if (!isActive) return;
    const timer = setInterval(() => setNow(Date.now() / 1000), 1000);
    return () => clearInterval(timer);
  }, [isActive]);
  return now;
}
