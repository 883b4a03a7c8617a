import type { JSX } from 'preact';
import { cancelFilm, deleteFilms, downloadFilms, retryAll } from '../data/actions.ts';
import { hasEnded, type Film } from '../data/films.ts';
import { useStore } from '../data/store.ts';
import { Icon } from '../ui/icon.tsx';
import { complain } from '../ui/toast.tsx';
import { clearSelection, selection } from './selection.ts';

/** What can be done with all the films that are selected. */
export function SelectionBar({ shown }: { shown: readonly Film[] }): JSX.Element {
  const selected = useStore(selection);
  const all = shown.filter(({ id }) => selected.has(id));
  const finished = all.filter(({ status }) => status === 'completed').map(({ id }) => id);
  const ended = all.filter(hasEnded);
  const working = all.filter((film) => !hasEnded(film));
  const then = (work: () => void) => (): void => {
    work();
    clearSelection();
  };
  return (
    <div class="selection" role="toolbar" aria-label="Selected films">
      <strong class="numeric">{all.length} selected</strong>
      <span class="grow" />
      {finished.length > 0 && (
        <button
          type="button"
          aria-label="Download"
          class="button quiet"
          onClick={then(() => void downloadFilms(finished))}
        >
          <Icon name="download" size={16} />
          <span>Download</span>
        </button>
      )}
      {ended.length > 0 && (
        <button
          type="button"
          aria-label="Make again"
          class="button quiet"
          onClick={then(() => void retryAll(ended))}
        >
          <Icon name="retry" size={16} />
          <span>Make again</span>
        </button>
      )}
      {working.length > 0 && (
        <button
          type="button"
          aria-label="Cancel"
          class="button quiet"
          onClick={then(() => {
            for (const film of working) void cancelFilm(film).catch(complain);
          })}
        >
          <Icon name="ban" size={16} />
          <span>Cancel</span>
        </button>
      )}
      <button
        type="button"
        aria-label="Delete"
        class="button quiet danger"
        onClick={then(() => deleteFilms(all.map(({ id }) => id)))}
      >
        <Icon name="trash" size={16} />
        <span>Delete</span>
      </button>
      <button
        type="button"
        class="button quiet square"
        aria-label="Clear selection"
        onClick={clearSelection}
      >
        <Icon name="close" size={16} />
      </button>
    </div>
  );
}
