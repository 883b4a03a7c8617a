import type { JSX } from 'preact';
import { Fault, messageOf } from '../data/request.ts';
import { createStore, useStore } from '../data/store.ts';
import { Icon } from './icon.tsx';

interface Toast {
  id: number;
  text: string;
  isBad: boolean;
  action: { label: string; run(): void } | null;
}

const toasts = createStore<readonly Toast[]>([]);
const SHOWN_MS = 6000;
let count = 0;

/** Says something in passing. @returns takes it back. */
export function say(
  text: string,
  options: { isBad?: boolean; action?: Toast['action']; shownMs?: number } = {},
): () => void {
  const id = ++count;
  const remove = (): void => toasts.set((all) => all.filter((toast) => toast.id !== id));
  const { isBad = false, action = null, shownMs = SHOWN_MS } = options;
  toasts.set((all) => [...all, { id, text, isBad, action }].slice(-3));
  setTimeout(remove, shownMs);
  return remove;
}

/** Says what went wrong, with the id to ask the operator about. */
export function complain(error: unknown): void {
  const id = error instanceof Fault && error.status >= 500 ? error.requestId : null;
  say(id ? `${messageOf(error)} (${id})` : messageOf(error), { isBad: true, shownMs: 10_000 });
}

export function Toasts(): JSX.Element {
  const all = useStore(toasts);
  return (
    <div class="toasts" role="status" aria-live="polite">
      {all.map(({ id, text, isBad, action }) => (
        <div class={`toast ${isBad ? 'bad' : ''}`} key={id}>
          <p>{text}</p>
          {action && (
            <button type="button" class="button" onClick={action.run}>
              {action.label}
            </button>
          )}
          <button
            type="button"
            class="button quiet square"
            aria-label="Dismiss"
            onClick={() => toasts.set((shown) => shown.filter((toast) => toast.id !== id))}
          >
            <Icon name="close" size={16} />
          </button>
        </div>
      ))}
    </div>
  );
}
