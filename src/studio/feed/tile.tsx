import type { CSSProperties, JSX } from 'preact';
import { cancelFilm, deleteFilms, downloadFilms, retryFilm } from '../data/actions.ts';
import { failureWords } from '../data/failures.ts';
import { contentUrl, films, hasEnded, sourceOf, type Film } from '../data/films.ts';
import { useClock, useStore } from '../data/store.ts';
import { duration, progressWords, ratioOf, roughly } from '../data/words.ts';
import { draftFrom } from '../composer/draft.ts';
import { focusComposer } from '../composer/composer.tsx';
import { href, navigate } from '../router.ts';
import { Icon } from '../ui/icon.tsx';
import { Menu, type MenuItem } from '../ui/menu.tsx';
import { Ring } from '../ui/ring.tsx';
import { complain } from '../ui/toast.tsx';
import { Preview } from './scrub.tsx';
import { selection, selectUpTo, toggleSelected } from './selection.ts';

/** Height of a row of tiles before the row is filled, in pixels; the style sheet scales it. */
const ROW = 100;

/** A film in the feed: the picture, and what can be done with it. */
export function Tile({
  film,
  isCurrent,
  isPlaying,
  order,
  onFocus,
}: {
  film: Film;
  /** The tile that Tab leads to. */
  isCurrent: boolean;
  isPlaying: boolean;
  order: readonly string[];
  onFocus: () => void;
}): JSX.Element {
  const isSelected = useStore(selection, (ids) => ids.has(film.id));
  const isSelecting = useStore(selection, (ids) => ids.size > 0);
  const ratio = ratioOf(film.size);
  return (
    <li
      class={`tile ${film.status} ${isSelected ? 'selected' : ''} ${isSelecting ? 'selecting' : ''}`}
      style={{ '--ratio': ratio, flexGrow: Math.round(ratio * ROW) } as CSSProperties}
    >
      <a
        class="tile-link"
        href={href(`/films/${film.id}`)}
        data-film={film.id}
        tabIndex={isCurrent ? 0 : -1}
        onFocus={onFocus}
        onClick={(event) => {
          if (!event.shiftKey && !isSelecting) return;
          event.preventDefault();
          if (event.shiftKey) selectUpTo(film.id, order);
          else toggleSelected(film.id);
        }}
      >
        <span class="hidden-text">{tileName(film)}</span>
        <div class="tile-picture" aria-hidden="true">
          <Picture film={film} isPlaying={isPlaying} />
        </div>
      </a>
      <input
        type="checkbox"
        class="tile-check"
        checked={isSelected}
        tabIndex={-1}
        aria-label={`Select: ${film.prompt ?? film.id}`}
        onClick={() => toggleSelected(film.id)}
      />
      <div class="tile-more">
        <Menu label="More" items={menuFor(film)} buttonClass="button square over" />
      </div>
      <p class="tile-words" aria-hidden="true">
        <span class="clip">{film.prompt}</span>
        <span class="muted numeric">{film.seconds} s</span>
      </p>
    </li>
  );
}

function tileName(film: Film): string {
  const { prompt, status, seconds, progress, error } = film;
  const state =
    status === 'completed'
      ? `${seconds} seconds`
      : status === 'failed'
        ? `failed: ${error?.message ?? ''}`
        : `${progressWords(film)}, ${progress} percent`;
  return `${prompt ?? 'Film'}, ${state}`;
}

function Picture({ film, isPlaying }: { film: Film; isPlaying: boolean }): JSX.Element {
  if (film.status === 'completed') return <Preview id={film.id} isPlaying={isPlaying} />;
  if (film.status === 'failed') return <Failed film={film} />;
  return <Working film={film} />;
}

/** Not there yet: how far, what is happening, how long still. */
export function Working({ film, size = 84 }: { film: Film; size?: number }): JSX.Element {
  const isQueued = film.status === 'queued';
  const origin = useStore(films, ({ byId }) => byId.get(sourceOf(film) ?? ''));
  return (
    <div class="working">
      {origin?.status === 'completed' && (
        <img class="working-origin" src={contentUrl(origin.id, 'thumbnail')} alt="" />
      )}
      <Ring
        percent={isQueued ? null : film.progress}
        label={`Progress of ${film.prompt ?? 'the film'}`}
        size={size}
      />
      <p class="working-words">
        <strong>{progressWords(film)}</strong>
        <TimeLeft film={film} />
      </p>
    </div>
  );
}

/** Counts down from the last estimate. */
function TimeLeft({ film }: { film: Film }): JSX.Element | null {
  const eta = film.details?.eta_seconds ?? null;
  const now = useClock(!hasEnded(film));
  const told = useToldAt(film);
  const begun = film.details?.started_at ?? null;
  if (eta !== null) return <span class="numeric">{roughly(eta - (now - told))} left</span>;
  if (begun === null) return null;
  return <span class="numeric">for {duration(now - begun)}</span>;
}

const toldAt = new WeakMap<object, number>();

function useToldAt(film: Film): number {
  const key = film.details ?? film;
  const known = toldAt.get(key) ?? Date.now() / 1000;
  toldAt.set(key, known);
  return known;
}

function Failed({ film }: { film: Film }): JSX.Element {
  const isCancelled = film.error?.code === 'cancelled';
  return (
    <div class={`failed-face ${isCancelled ? 'cancelled' : ''}`}>
      <Icon name={isCancelled ? 'ban' : 'alert'} size={22} />
      <p>
        <strong>{failureWords(film.error?.code ?? '').title}</strong>
        <span>{isCancelled ? film.prompt : film.error?.message}</span>
      </p>
    </div>
  );
}

function menuFor(film: Film): MenuItem[] {
  const open = (make: string) => (): void => navigate(`/films/${film.id}?make=${make}`);
  const tried = (work: Promise<unknown>): void => void work.catch(complain);
  const derived: MenuItem[] =
    film.status === 'completed'
      ? [
          { label: 'Remix', icon: 'remix', keys: 'R', run: open('remix') },
          { label: 'Edit', icon: 'edit', keys: 'E', run: open('edit') },
          { label: 'Extend', icon: 'extend', keys: 'T', run: open('extend') },
          {
            label: 'Download',
            icon: 'download',
            keys: 'D',
            run: () => tried(downloadFilms([film.id])),
          },
        ]
      : [];
  const again: MenuItem[] = hasEnded(film)
    ? [{ label: 'Make again', icon: 'retry', keys: 'Y', run: () => tried(retryFilm(film)) }]
    : [{ label: 'Cancel', icon: 'ban', keys: 'C', run: () => tried(cancelFilm(film)) }];
  return [
    ...derived,
    ...again,
    { label: 'Duplicate', icon: 'duplicate', keys: 'U', run: () => duplicate(film) },
    { label: 'Select', icon: 'check', keys: 'X', run: () => toggleSelected(film.id) },
    { label: 'Delete', icon: 'trash', keys: 'Del', isBad: true, run: () => deleteFilms([film.id]) },
  ];
}

/** Into the composer, to be changed and sent. */
export function duplicate(film: Film): void {
  draftFrom(film, { withSeed: true });
  navigate('/');
  requestAnimationFrame(focusComposer);
}
