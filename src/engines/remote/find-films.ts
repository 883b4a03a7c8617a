/** A film within an answer: already a file, or somewhere. */
export type FoundFilm = { file: string; url?: never } | { url: string; file?: never };

const FILM_EXTENSION = /\.(?:mp4|m4v|mov|webm|mkv|avi|gif|webp)(?:$|[?#])/i;
const FILM_KEY = /video|film|movie|mp4|output|result|url|data|b64|gif/i;
const DEPTH_MAX = 12;

/**
 * Looks for films in an answer whose shape nobody promises: strings that were spilled into files, then
 * URLs and server paths, those with a film's extension first. `data:` URLs short enough to have stayed
 * are no films.
 */
export function findFilms(value: unknown, files: ReadonlyMap<string, string>): FoundFilm[] {
  const spilled: FoundFilm[] = [];
  const likely: FoundFilm[] = [];
  const possible: FoundFilm[] = [];
  const visit = (node: unknown, key: string, depth: number): void => {
    if (depth > DEPTH_MAX) return;
    if (typeof node === 'string') {
      const file = files.get(node);
      if (file !== undefined) spilled.push({ file });
      else if (/^https?:\/\//.test(node) || /^\/(?!\/)/.test(node)) {
        if (FILM_EXTENSION.test(node)) likely.push({ url: node });
        else if (FILM_KEY.test(key)) possible.push({ url: node });
      }
    } else if (Array.isArray(node)) {
      for (const item of node) visit(item, key, depth + 1);
    } else if (typeof node === 'object' && node !== null) {
      for (const [name, item] of Object.entries(node)) visit(item, name, depth + 1);
    }
  };
  visit(value, 'output', 0);
  return [...spilled, ...likely, ...possible];
}
