import { createStore } from '../data/store.ts';

/** Ids of the films that something shall be done with. */
export const selection = createStore<ReadonlySet<string>>(new Set());

let anchor: string | null = null;

export function toggleSelected(id: string): void {
  anchor = id;
  selection.set((current) => {
    const next = new Set(current);
    if (!next.delete(id)) next.add(id);
    return next;
  });
}

/** Everything between the last film that was chosen and this one. */
export function selectUpTo(id: string, order: readonly string[]): void {
  const from = order.indexOf(anchor ?? id);
  const to = order.indexOf(id);
  const between = order.slice(Math.min(from, to), Math.max(from, to) + 1);
  selection.set((current) => new Set([...current, ...between]));
}

export function clearSelection(): void {
  selection.set(new Set());
}
