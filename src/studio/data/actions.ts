import { complain, say } from '../ui/toast.tsx';
import {
  contentUrl,
  films,
  forget,
  hasEnded,
  learn,
  loadFilm,
  setHidden,
  type Film,
} from './films.ts';
import { Fault, isMissing, request } from './request.ts';

/** How long a deletion can be undone. */
const UNDO_MS = 6000;

export async function createFilm(body: object | FormData): Promise<Film> {
  return accepted(await post('/v1/videos', body));
}

export type DerivedKind = 'remix' | 'edit' | 'extend';

/** A new film made from one that is there. @throws Fault */
export async function deriveFilm(
  kind: DerivedKind,
  source: Film,
  asked: { prompt: string; seconds: string },
): Promise<Film> {
  const { prompt, seconds } = asked;
  const video = { id: source.id };
  switch (kind) {
    case 'remix':
      return accepted(await post(`/v1/videos/${source.id}/remix`, { prompt }));
    case 'edit':
      return accepted(await post('/v1/videos/edits', { prompt, video }));
    case 'extend':
      return accepted(await post('/v1/videos/extensions', { prompt, seconds, video }));
  }
}

/** The same film once more: same request, same seed. */
export async function retryFilm(film: Film): Promise<Film> {
  try {
    return accepted(await post(`/v1/videos/${film.id}/retry`));
  } catch (error) {
    // An older server: what the record tells is enough for a film without inputs.
    if (!(error instanceof Fault && isMissing(error)) || film.details?.kind !== 'create')
      throw error;
    const { prompt, model, size, seconds, details } = film;
    return createFilm({ prompt, model, size, seconds, seed: details.seed });
  }
}

export async function cancelFilm(film: Film): Promise<void> {
  learn([await request<Film>(`/v1/videos/${film.id}/cancel`, { method: 'POST' })]);
}

/** Retries each, saying what could not be. */
export async function retryAll(all: readonly Film[]): Promise<void> {
  const results = await Promise.allSettled(all.filter(hasEnded).map(retryFilm));
  for (const result of results) if (result.status === 'rejected') complain(result.reason);
}

const pending = new Map<string, ReturnType<typeof setTimeout>>();

/** Hides films at once and deletes them when nobody has undone it. */
export function deleteFilms(ids: readonly string[]): void {
  if (ids.length === 0) return;
  setHidden(ids, true);
  const unsay = say(ids.length === 1 ? 'Film deleted.' : `${ids.length} films deleted.`, {
    shownMs: UNDO_MS,
    action: {
      label: 'Undo',
      run: () => {
        unsay();
        for (const id of ids) {
          clearTimeout(pending.get(id));
          pending.delete(id);
        }
        setHidden(ids, false);
      },
    },
  });
  for (const id of ids)
    pending.set(
      id,
      setTimeout(() => void deleteNow(id), UNDO_MS),
    );
}

async function deleteNow(id: string): Promise<void> {
  clearTimeout(pending.get(id));
  pending.delete(id);
  try {
    await request(`/v1/videos/${id}`, { method: 'DELETE', keepalive: true });
    forget(id);
  } catch (error) {
    if (isMissing(error)) return forget(id);
    setHidden([id], false);
    complain(error);
  }
}

// Whoever leaves does not undo any more.
addEventListener('pagehide', () => {
  for (const id of pending.keys()) void deleteNow(id);
});

/** Saves films to the downloads folder, one after the other. */
export async function downloadFilms(ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const link = document.createElement('a');
    link.href = contentUrl(id);
    link.download = `${fileName(id)}.mp4`;
    link.click();
    // Browsers drop downloads that begin in the same moment.
    await new Promise((resolve) => setTimeout(resolve, 350));
  }
}

/** The prompt's first words and enough of the id to tell two apart. */
function fileName(id: string): string {
  const words = (films.get().byId.get(id)?.prompt ?? 'film').toLowerCase().match(/[\p{L}\p{N}]+/gu);
  return `${(words ?? ['film']).slice(0, 6).join('-')}-${id.slice(-6)}`;
}

function post(path: string, body?: object | FormData): Promise<Film> {
  const idempotencyKey = crypto.getRandomValues(new Uint32Array(4)).join('-');
  return request<Film>(path, { method: 'POST', idempotencyKey, ...(body && { body }) });
}

/** A film that the server has accepted is there at once; its details follow. */
function accepted(film: Film): Film {
  learn([film]);
  void loadFilm(film.id).catch(() => {});
  return film;
}
