import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Composer, focusComposer } from '../composer/composer.tsx';
import { change } from '../composer/draft.ts';
import { takeReference } from '../composer/reference.tsx';
import { cancelFilm, deleteFilms, downloadFilms, retryAll, retryFilm } from '../data/actions.ts';
import { films, hasEnded, loadMore, type Film } from '../data/films.ts';
import { useStore } from '../data/store.ts';
import { navigate } from '../router.ts';
import { Icon } from '../ui/icon.tsx';
import { useShortcuts } from '../ui/shortcuts.ts';
import { complain } from '../ui/toast.tsx';
import { FilterBar } from './filter-bar.tsx';
import { filter, isFiltered, matches, NO_FILTER } from './filters.ts';
import { neighbour, type Direction } from './neighbour.ts';
import { clearSelection, selection, toggleSelected } from './selection.ts';
import { SelectionBar } from './selection-bar.tsx';
import { Starters } from './starters.tsx';
import { duplicate, Tile } from './tile.tsx';

/** All films, newest first, and the field where the next one begins. */
export function Feed(): JSX.Element {
  const { order, byId, hidden, hasMore, isLoaded } = useStore(films);
  const wanted = useStore(filter);
  const selected = useStore(selection);
  const shown = useMemo(
    () =>
      order.flatMap((id) => {
        const film = byId.get(id)!;
        return !hidden.has(id) && matches(film, wanted) ? film : [];
      }),
    [order, byId, hidden, wanted],
  );
  const [current, setCurrent] = useState<string | null>(null);
  const [playing, setPlaying] = useState<string | null>(null);
  const ids = shown.map(({ id }) => id);
  const entry = ids.includes(current ?? '') ? current : (ids[0] ?? null);
  const isEmpty = isLoaded && order.length === 0;
  useFeedKeys({ shown, current: entry, playing, setPlaying });
  const end = useEndless(hasMore && (shown.length < 40 || !isFiltered(wanted)), shown.length);

  return (
    <DropZone>
      <h1 class="hidden-text">Films</h1>
      {isEmpty ? (
        <Starters />
      ) : (
        <>
          <FilterBar count={shown.length} hasMore={hasMore} />
          {!isLoaded && <Waiting />}
          <ul class="feed" aria-label="Films">
            {shown.map((film) => (
              <Tile
                key={film.id}
                film={film}
                order={ids}
                isCurrent={film.id === entry}
                isPlaying={film.id === playing}
                onFocus={() => {
                  setCurrent(film.id);
                  if (playing !== film.id) setPlaying(null);
                }}
              />
            ))}
          </ul>
          {isLoaded && shown.length === 0 && <NothingFound />}
          <div ref={end} class="feed-end" />
        </>
      )}
      <div class={`dock ${isEmpty ? 'resting' : ''}`}>
        {selected.size > 0 ? (
          <SelectionBar shown={shown} />
        ) : (
          <Composer onCreated={() => scrollTo({ top: 0, behavior: 'smooth' })} />
        )}
      </div>
    </DropZone>
  );
}

function NothingFound(): JSX.Element {
  return (
    <div class="empty">
      <Icon name="search" size={28} />
      <h2>No film is like that</h2>
      <p>Search looks at prompts, models, ids and error codes.</p>
      <button type="button" class="button" onClick={() => filter.set(NO_FILTER)}>
        Show all films
      </button>
    </div>
  );
}

/** Where films will be, while they are read. */
function Waiting(): JSX.Element {
  return (
    <div class="feed" aria-hidden="true">
      {Array.from({ length: 8 }, (_, index) => (
        <div class="tile ghost" key={index} />
      ))}
    </div>
  );
}

/** Reads on when the end comes near. */
function useEndless(isWanted: boolean, count: number): { current: HTMLDivElement | null } {
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isWanted || !end.current) return;
    const watcher = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) void loadMore().catch(complain);
      },
      { rootMargin: '1200px' },
    );
    watcher.observe(end.current);
    return () => watcher.disconnect();
    // A short page may leave the end in view: look again after every page.
  }, [isWanted, count]);
  return end;
}

function DropZone({ children }: { children: preact.ComponentChildren }): JSX.Element {
  const [isOver, setOver] = useState(false);
  return (
    <div
      class={`drop-zone ${isOver ? 'over' : ''}`}
      onDragOver={(event) => {
        if (!event.dataTransfer?.types.includes('Files')) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!(event.currentTarget as Element).contains(event.relatedTarget as Node)) setOver(false);
      }}
      onDrop={(event) => {
        setOver(false);
        if (!event.dataTransfer?.files.length) return;
        event.preventDefault();
        if (takeReference(event.dataTransfer.files)) focusComposer();
      }}
    >
      {children}
      {isOver && (
        <p class="drop-words" aria-hidden="true">
          <Icon name="image" size={28} />
          Drop the image: the film begins with it
        </p>
      )}
    </div>
  );
}

function useFeedKeys({
  shown,
  current,
  playing,
  setPlaying,
}: {
  shown: readonly Film[];
  current: string | null;
  playing: string | null;
  setPlaying: (id: string | null) => void;
}): void {
  const film = (): Film | undefined => shown.find(({ id }) => id === current);
  const focused = (): Film | undefined =>
    document.activeElement?.matches('[data-film]') ? film() : undefined;
  const chosen = (): Film[] => {
    const ids = selection.get();
    const one = focused();
    return ids.size > 0 ? shown.filter(({ id }) => ids.has(id)) : one ? [one] : [];
  };
  const move = (direction: Direction) => (): void => {
    const target = focused() ? neighbour(current!, direction) : current;
    document.querySelector<HTMLElement>(`[data-film="${target}"]`)?.focus();
  };
  const make = (kind: string) => (): void => {
    const one = focused();
    if (one?.status === 'completed') navigate(`/films/${one.id}?make=${kind}`);
  };
  const remove = (): void => {
    const ids = chosen().map(({ id }) => id);
    const next = shown.find(({ id }, at) => !ids.includes(id) && at > shown.indexOf(chosen()[0]!));
    deleteFilms(ids);
    clearSelection();
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>(`[data-film="${next?.id}"]`)?.focus(),
    );
  };
  useShortcuts({
    ArrowRight: move('right'),
    ArrowLeft: move('left'),
    ArrowDown: move('down'),
    ArrowUp: move('up'),
    ' ': () => setPlaying(playing === null && focused()?.status === 'completed' ? current : null),
    n: () => focusComposer(),
    x: () => focused() && toggleSelected(current!),
    'mod+a': () => selection.set(new Set(shown.map(({ id }) => id))),
    Escape: () => (selection.get().size > 0 ? clearSelection() : setPlaying(null)),
    Delete: remove,
    Backspace: remove,
    r: make('remix'),
    e: make('edit'),
    t: make('extend'),
    d: () =>
      void downloadFilms(chosen().flatMap((one) => (one.status === 'completed' ? one.id : []))),
    y: () => {
      const all = chosen();
      if (all.length === 1 && hasEnded(all[0]!)) void retryFilm(all[0]!).catch(complain);
      else void retryAll(all);
    },
    c: () => {
      for (const one of chosen()) if (!hasEnded(one)) void cancelFilm(one).catch(complain);
    },
    u: () => {
      const one = focused();
      if (one) duplicate(one);
    },
    s: () => {
      const one = focused();
      if (one?.details) change({ seed: String(one.details.seed) });
    },
  });
}
