import type { JSX } from 'preact';
import { createStore, useStore } from '../data/store.ts';
import { Icon } from './icon.tsx';

type Theme = 'dark' | 'light';

const KEPT = 'kinora.theme';
const system = matchMedia('(prefers-color-scheme: dark)');

const theme = createStore<Theme>(current());
apply(theme.get());

system.addEventListener('change', () => set(current()));

/** What was chosen here; else what the system says. */
function current(): Theme {
  const kept = localStorage.getItem(KEPT);
  if (kept === 'dark' || kept === 'light') return kept;
  return system.matches ? 'dark' : 'light';
}

function apply(next: Theme): void {
  document.documentElement.dataset['theme'] = next;
}

function set(next: Theme): void {
  apply(next);
  theme.set(next);
}

export function toggleTheme(): void {
  const next = theme.get() === 'dark' ? 'light' : 'dark';
  // Back to what the system says: nothing to remember.
  if ((next === 'dark') === system.matches) localStorage.removeItem(KEPT);
  else localStorage.setItem(KEPT, next);
  set(next);
}

export function ThemeButton(): JSX.Element {
  const isDark = useStore(theme) === 'dark';
  return (
    <button
      type="button"
      class="button quiet square theme"
      aria-label={isDark ? 'Light appearance' : 'Dark appearance'}
      onClick={toggleTheme}
    >
      <Icon name={isDark ? 'sun' : 'moon'} />
    </button>
  );
}
