import path from 'node:path';

/** A file that a workflow has saved, as `/view` wants it named. */
export interface SavedFile {
  filename: string;
  subfolder: string;
  type: string;
}

/** Better ones first; anything else is no film. */
const EXTENSIONS = ['.mp4', '.webm', '.mov', '.mkv', '.avi', '.webp', '.gif'];

/**
 * The film among the outputs of a workflow. Nodes report it under whatever name they like (`images`,
 * `gifs`, `videos`), so every list is searched; saved files come before previews.
 */
export function findFilm(outputs: unknown): SavedFile | null {
  const files = collect(outputs, 0).filter((file) => rankOf(file) < EXTENSIONS.length);
  const best = files.toSorted(
    (a, b) => Number(b.type === 'output') - Number(a.type === 'output') || rankOf(a) - rankOf(b),
  );
  return best[0] ?? null;
}

function rankOf({ filename }: SavedFile): number {
  const rank = EXTENSIONS.indexOf(path.extname(filename).toLowerCase());
  return rank < 0 ? EXTENSIONS.length : rank;
}

const DEPTH_MAX = 6;

function collect(value: unknown, depth: number): SavedFile[] {
  if (typeof value !== 'object' || value === null || depth > DEPTH_MAX) return [];
  if (Array.isArray(value)) return value.flatMap((item) => collect(item, depth + 1));
  const { filename, subfolder, type } = value as Record<string, unknown>;
  if (typeof filename === 'string') {
    return [
      {
        filename,
        subfolder: typeof subfolder === 'string' ? subfolder : '',
        type: typeof type === 'string' ? type : 'output',
      },
    ];
  }
  return Object.values(value).flatMap((item) => collect(item, depth + 1));
}
