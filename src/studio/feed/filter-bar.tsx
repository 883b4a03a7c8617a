import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { films } from '../data/films.ts';
import { useStore } from '../data/store.ts';
import { Icon } from '../ui/icon.tsx';
import { useShortcuts } from '../ui/shortcuts.ts';
import { filter, SHOWN, type Shown } from './filters.ts';

const WORDS: Record<Shown, string> = {
  all: 'All',
  working: 'In the works',
  completed: 'Finished',
  failed: 'Failed',
};

/** Which films are shown. */
export function FilterBar({ count, hasMore }: { count: number; hasMore: boolean }): JSX.Element {
  const wanted = useStore(filter);
  const { byId } = useStore(films);
  const search = useRef<HTMLInputElement>(null);
  const models = [...new Set([...byId.values()].map(({ model }) => model))].toSorted();
  useShortcuts({ '/': () => search.current?.focus() });
  return (
    <div class="filters" role="search">
      <div class="segments" role="radiogroup" aria-label="Status">
        {SHOWN.map((shown) => (
          <label key={shown}>
            <input
              type="radio"
              name="shown"
              checked={wanted.shown === shown}
              onChange={() => filter.set({ ...wanted, shown })}
            />
            <span>{WORDS[shown]}</span>
          </label>
        ))}
      </div>
      {models.length > 1 && (
        <label class="pick bordered">
          <span aria-hidden="true">{wanted.model || 'Every model'}</span>
          <select
            aria-label="Model"
            value={wanted.model}
            onChange={({ currentTarget }) => filter.set({ ...wanted, model: currentTarget.value })}
          >
            <option value="">Every model</option>
            {models.map((model) => (
              <option key={model}>{model}</option>
            ))}
          </select>
        </label>
      )}
      <span class="tiny muted numeric only-wide" role="status">
        {count}
        {hasMore ? '+' : ''} {count === 1 && !hasMore ? 'film' : 'films'}
      </span>
      <label class="search">
        <Icon name="search" size={16} />
        <span class="hidden-text">Search films</span>
        <input
          ref={search}
          type="search"
          placeholder="Search"
          value={wanted.words}
          onInput={({ currentTarget }) => filter.set({ ...wanted, words: currentTarget.value })}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            filter.set({ ...wanted, words: '' });
            event.currentTarget.blur();
          }}
        />
        <kbd class="only-wide" aria-hidden="true">
          /
        </kbd>
      </label>
    </div>
  );
}
