import { hasEnded, type Film } from '../data/films.ts';
import { createStore } from '../data/store.ts';

export const SHOWN = ['all', 'working', 'completed', 'failed'] as const;
export type Shown = (typeof SHOWN)[number];

export interface Filter {
  shown: Shown;
  model: string;
  words: string;
}

export const NO_FILTER: Filter = { shown: 'all', model: '', words: '' };

export const filter = createStore<Filter>(NO_FILTER);

export function isFiltered({ shown, model, words }: Filter): boolean {
  return shown !== 'all' || model !== '' || words.trim() !== '';
}

/** Every word must stand in the prompt, the id or the model. */
export function matches(film: Film, { shown, model, words }: Filter): boolean {
  if (shown === 'working' && hasEnded(film)) return false;
  if ((shown === 'completed' || shown === 'failed') && film.status !== shown) return false;
  if (model !== '' && film.model !== model) return false;
  const text =
    `${film.prompt ?? ''} ${film.id} ${film.model} ${film.error?.code ?? ''}`.toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
