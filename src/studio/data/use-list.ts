import { useCallback, useEffect, useState } from 'preact/hooks';
import { request } from './request.ts';

interface Listed<T> {
  /** Null until the server has answered. */
  items: readonly T[] | null;
  fault: unknown;
  reload(): Promise<void>;
}

/** A list of the server, read when the view opens and whenever `reload` is called. */
export function useList<T>(path: string, everyMs: number | null = null): Listed<T> {
  const [items, setItems] = useState<readonly T[] | null>(null);
  const [fault, setFault] = useState<unknown>(null);
  const reload = useCallback(
    () =>
      request<{ data: T[] }>(path).then(
        ({ data }) => {
          setItems(data);
          setFault(null);
        },
        (error: unknown) => setFault(error),
      ),
    [path],
  );
  useEffect(() => {
    void reload();
    if (everyMs === null) return;
    const timer = setInterval(() => void reload(), everyMs);
    return () => clearInterval(timer);
  }, [reload, everyMs]);
  return { items, fault, reload };
}
