import type { Page } from '../../contract/page.ts';
import type { VideoWithDetails } from '../../contract/video.ts';
import { request } from './request.ts';
import { createStore } from './store.ts';

export type Film = VideoWithDetails;

interface Films {
  /** Newest first. */
  order: readonly string[];
  byId: ReadonlyMap<string, Film>;
  hasMore: boolean;
  isLoaded: boolean;
  /** Hidden until their deletion is sure or undone. */
  hidden: ReadonlySet<string>;
}

const PAGE = 60;
const DETAILS = 'include[]=details';

export const films = createStore<Films>({
  order: [],
  byId: new Map(),
  hasMore: true,
  isLoaded: false,
  hidden: new Set(),
});

/** Whether nothing will happen to the film any more. */
export function hasEnded(film: Pick<Film, 'status'>): boolean {
  return film.status === 'completed' || film.status === 'failed';
}

/**
 * Takes in what the server says of films, known or new, the newest of them first.
 *
 * @param areOlder whether new ones are older than all that are known, else they are newer than those of their second.
 */
export function learn(news: readonly Film[], areOlder = false): void {
  if (news.length === 0) return;
  films.set((current) => {
    const byId = new Map(current.byId);
    const added: string[] = [];
    for (const film of news) {
      const known = byId.get(film.id);
      if (!known) added.push(film.id);
      if (known && isOlder(film, known)) continue;
      byId.set(film.id, { ...film, details: film.details ?? known?.details });
    }
    const all = areOlder ? [...current.order, ...added] : [...added, ...current.order];
    const order = added.length === 0 ? current.order : sorted(all, byId);
    return { ...current, byId, order };
  });
}

/** News may overtake each other: an ended film never begins again. */
function isOlder(film: Film, known: Film): boolean {
  return hasEnded(known) && !hasEnded(film);
}

/** The API tells seconds: within one, films stay as they are. */
function sorted(ids: string[], byId: ReadonlyMap<string, Film>): string[] {
  const second = (id: string): number => byId.get(id)!.created_at;
  return ids.toSorted((a, b) => second(b) - second(a));
}

export function forget(id: string): void {
  films.set((current) => {
    const byId = new Map(current.byId);
    byId.delete(id);
    const hidden = new Set(current.hidden);
    hidden.delete(id);
    return { ...current, byId, hidden, order: current.order.filter((other) => other !== id) };
  });
}

export function setHidden(ids: readonly string[], isHidden: boolean): void {
  films.set((current) => {
    const hidden = new Set(current.hidden);
    for (const id of ids)
      if (isHidden) hidden.add(id);
      else hidden.delete(id);
    return { ...current, hidden };
  });
}

/** Reads the newest films again; those in between that are gone are forgotten. */
export async function loadNewest(): Promise<void> {
  const page = await request<Page<Film>>(`/v1/videos?limit=${PAGE}&${DETAILS}`);
  learn(page.data);
  const present = new Set(page.data.map(({ id }) => id));
  const oldest = page.data.at(-1)?.created_at ?? 0;
  const { order, byId, isLoaded } = films.get();
  for (const id of order) {
    const film = byId.get(id)!;
    const isCovered = !page.has_more || film.created_at > oldest;
    if (isCovered && !present.has(id)) forget(id);
  }
  films.set((current) => ({
    ...current,
    isLoaded: true,
    hasMore: isLoaded ? current.hasMore && page.has_more : page.has_more,
  }));
}

let loadingMore: Promise<void> | null = null;

/** The next page of older films. */
export function loadMore(): Promise<void> {
  loadingMore ??= readMore().finally(() => (loadingMore = null));
  return loadingMore;
}

async function readMore(): Promise<void> {
  const { order, hasMore } = films.get();
  const last = order.at(-1);
  if (!hasMore || !last) return;
  const page = await request<Page<Film>>(`/v1/videos?limit=${PAGE}&after=${last}&${DETAILS}`);
  learn(page.data, true);
  films.set((current) => ({ ...current, hasMore: page.has_more }));
}

export async function loadFilm(id: string): Promise<Film> {
  const film = await request<Film>(`/v1/videos/${encodeURIComponent(id)}?${DETAILS}`);
  learn([film]);
  return film;
}

/** Everything that this film was made from, oldest first, as far as it is still there. */
export async function loadAncestors(film: Film): Promise<Film[]> {
  const found: Film[] = [];
  let next = sourceOf(film);
  while (next && found.length < 20) {
    const known = films.get().byId.get(next) ?? (await loadFilm(next).catch(() => null));
    if (!known) break;
    found.unshift(known);
    next = sourceOf(known);
  }
  return found;
}

/** Id of the film that this one was made from. */
export function sourceOf(film: Film): string | null {
  return film.details?.source_id ?? film.remixed_from_video_id;
}

export type Variant = 'video' | 'thumbnail' | 'spritesheet';

/** Where a file of a film is; the cookie opens it. */
export function contentUrl(id: string, variant: Variant = 'video'): string {
  return `/v1/videos/${id}/content${variant === 'video' ? '' : `?variant=${variant}`}`;
}
