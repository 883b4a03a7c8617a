import type { Film } from '../data/films.ts';
import { createStore } from '../data/store.ts';

export const FITS = ['cover', 'contain', 'stretch'] as const;
export type Fit = (typeof FITS)[number];

/** What is being written. */
export interface Draft {
  prompt: string;
  model: string;
  size: string;
  seconds: string;
  /** Digits, or empty for one drawn at random. */
  seed: string;
  characters: readonly string[];
  reference: File | null;
  fit: Fit;
}

const KEPT = 'kinora.draft';
const EMPTY: Draft = {
  prompt: '',
  model: 'sora-2',
  size: '1280x720',
  seconds: '4',
  seed: '',
  characters: [],
  reference: null,
  fit: 'cover',
};

export const draft = createStore<Draft>({ ...EMPTY, ...kept() });

draft.watch(() => {
  const { reference: _file, ...rest } = draft.get();
  localStorage.setItem(KEPT, JSON.stringify(rest));
});

function kept(): Partial<Draft> {
  try {
    return JSON.parse(localStorage.getItem(KEPT) ?? '{}') as Partial<Draft>;
  } catch {
    return {};
  }
}

export function change(changes: Partial<Draft>): void {
  draft.set((current) => ({ ...current, ...changes }));
}

/** Takes over everything that a film was made with. */
export function draftFrom(film: Film, options: { withSeed: boolean }): void {
  change({
    prompt: film.prompt ?? '',
    model: film.model,
    size: film.size,
    seconds: film.seconds,
    seed: options.withSeed && film.details ? String(film.details.seed) : '',
    reference: null,
  });
}

/** Nothing but what the next film may well share. */
export function clearWords(): void {
  change({ prompt: '', seed: '', reference: null, characters: [] });
}

/** The body of the create: JSON, or a form if an image comes along. */
export function bodyOf(now: Draft): object | FormData {
  const { prompt, model, size, seconds, seed, characters, reference, fit } = now;
  const fields = { prompt, model, size, seconds, ...(seed !== '' && { seed: Number(seed) }) };
  if (!reference) {
    return {
      ...fields,
      ...(characters.length > 0 && { characters: characters.map((id) => ({ id })) }),
    };
  }
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, String(value));
  for (const id of characters) form.append('characters[][id]', id);
  form.set('input_reference_fit', fit);
  form.set('input_reference', reference);
  return form;
}
