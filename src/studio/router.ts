import { createStore, useStore } from './data/store.ts';

const BASE = '/studio';

export interface Place {
  /** Below `/studio`, beginning with a slash: `/`, `/films/video_…`. */
  path: string;
  query: URLSearchParams;
}

const here = createStore<Place>(read());

window.addEventListener('popstate', () => here.set(read()));

function read(): Place {
  const { pathname, search } = location;
  const path = pathname.startsWith(BASE) ? pathname.slice(BASE.length) : pathname;
  return { path: path.replace(/\/+$/, '') || '/', query: new URLSearchParams(search) };
}

export function usePlace(): Place {
  return useStore(here);
}

/** Where a link to a place leads. */
export function href(path: string): string {
  return `${BASE}${path}`;
}

/** Where each view was left, so that going back finds it again. */
const scrolled = new Map<string, number>();

export function navigate(path: string, options: { replace?: boolean } = {}): void {
  const from = here.get().path;
  scrolled.set(from, window.scrollY);
  if (options.replace) history.replaceState(null, '', href(path));
  else history.pushState(null, '', href(path));
  here.set(read());
  const to = here.get().path;
  if (to !== from)
    requestAnimationFrame(() => window.scrollTo(0, to === '/' ? (scrolled.get('/') ?? 0) : 0));
}

/** Lets links within the studio change the view without loading the page again. */
export function followLinks(root: HTMLElement): void {
  root.addEventListener('click', (event) => {
    const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey;
    const link = (event.target as Element).closest<HTMLAnchorElement>(`a[href^="${BASE}"]`);
    if (!isPlain || event.defaultPrevented || !link || link.target || link.download) return;
    event.preventDefault();
    navigate(link.getAttribute('href')!.slice(BASE.length) || '/');
  });
}
