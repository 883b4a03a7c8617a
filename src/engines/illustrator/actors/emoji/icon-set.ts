import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** The icon sets that are used, best first, by the prefix of their icons. */
export const ICON_SETS = {
  noto: '@iconify-json/noto',
  fluent: '@iconify-json/fluent-emoji-flat',
} as const;
export type IconSetId = keyof typeof ICON_SETS;

interface IconFile {
  width?: number;
  height?: number;
  icons: Record<string, { body: string; width?: number; height?: number }>;
}

/** Kinds of icons that are pictures of things; flags, faces and symbols are not. */
const CATEGORIES = new Set([
  'Animals & Nature',
  'Food & Drink',
  'Activity',
  'Activities',
  'Travel & Places',
  'Objects',
]);

/** Things that the set files among people and faces. */
const FURTHER = [
  'brain',
  'eye',
  'skull',
  'bone',
  'tooth',
  'footprints',
  'chequered-flag',
  'hollow-red-circle',
  'man-lifting-weights',
];

const resolve = createRequire(import.meta.url).resolve;
const svgs = new Map<string, string | null>();
let names: ReadonlySet<string> | undefined;
/** Sets as read, for as long as there is memory to spare. */
const files = new Map<string, WeakRef<IconFile>>();

/** The SVG text of an icon such as `noto:violin`; null if there is none. Kept for the next time. */
export function iconSvg(id: string): string | null {
  const known = svgs.get(id);
  if (known !== undefined) return known;
  const svg = readSvg(id);
  svgs.set(id, svg);
  return svg;
}

// The sets are large (25 MB): only what is asked for is kept.
function readSvg(id: string): string | null {
  const [prefix = '', name = ''] = id.split(':');
  if (!Object.hasOwn(ICON_SETS, prefix)) return null;
  const file = readSet(prefix as IconSetId);
  const icon = Object.hasOwn(file.icons, name) ? file.icons[name] : undefined;
  if (!icon) return null;
  const width = icon.width ?? file.width ?? 16;
  const height = icon.height ?? file.height ?? 16;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="512" height="512">${icon.body}</svg>`;
}

function readSet(id: IconSetId): IconFile {
  const known = files.get(id)?.deref();
  if (known) return known;
  const file = readJson(`${ICON_SETS[id]}/icons.json`) as IconFile;
  files.set(id, new WeakRef(file));
  return file;
}

/** Names of all Noto icons that picture a thing. */
export function iconNames(): ReadonlySet<string> {
  if (names) return names;
  const { categories } = readJson(`${ICON_SETS.noto}/metadata.json`) as {
    categories: Record<string, string[]>;
  };
  const found = Object.entries(categories).flatMap(([category, icons]) =>
    CATEGORIES.has(category) ? icons : [],
  );
  names = new Set([...found, ...FURTHER]);
  return names;
}

function readJson(specifier: string): unknown {
  return JSON.parse(readFileSync(resolve(specifier), 'utf8')) as unknown;
}
