import type { Film } from './films.ts';

/** `4 s`, `1 min 20 s`, `2 h 5 min`. */
export function duration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  if (whole < 60) return `${whole} s`;
  const minutes = Math.floor(whole / 60);
  if (minutes < 60) return whole % 60 ? `${minutes} min ${whole % 60} s` : `${minutes} min`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** For estimates: nobody needs the odd second. */
export function roughly(seconds: number): string {
  if (seconds < 1.5) return 'a moment';
  if (seconds < 20) return duration(seconds);
  return duration(seconds < 90 ? Math.round(seconds / 5) * 5 : Math.round(seconds / 60) * 60);
}

const SCALES = ['B', 'kB', 'MB', 'GB', 'TB'];

export function bytes(count: number): string {
  const power = Math.min(SCALES.length - 1, Math.floor(Math.log10(Math.max(1, count)) / 3));
  const value = count / 1000 ** power;
  return `${value < 10 && power > 0 ? value.toFixed(1) : Math.round(value)} ${SCALES[power]}`;
}

export function money(amount: number, currency: string): string {
  return new Intl.NumberFormat(undefined, { style: 'currency', currency }).format(amount);
}

const relative = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto', style: 'short' });
const UNITS = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const;

/** `2 hr. ago`, `just now`. */
export function ago(unixSeconds: number): string {
  const past = Date.now() / 1000 - unixSeconds;
  const unit = UNITS.find(([, length]) => past >= length);
  if (!unit) return 'just now';
  if (past > 14 * 86_400) return new Date(unixSeconds * 1000).toLocaleDateString();
  return relative.format(-Math.floor(past / unit[1]), unit[0]);
}

export function moment(unixSeconds: number): string {
  return new Date(unixSeconds * 1000).toLocaleString(undefined, {
    dateStyle: 'medium',
    timeStyle: 'medium',
  });
}

/** Width over height of `1280x720`. */
export function ratioOf(size: string): number {
  const [width, height] = size.split('x').map(Number);
  return width && height ? width / height : 16 / 9;
}

/** `1280 × 720` */
export function dimensions(size: string): string {
  return size.replace('x', ' × ');
}

/** `Landscape 720p`: what people call a size. */
export function sizeName(size: string): string {
  const [width = 0, height = 0] = size.split('x').map(Number);
  const shape = width > height ? 'Landscape' : width < height ? 'Portrait' : 'Square';
  return `${shape} ${Math.min(width, height)}p`;
}

const NUMBERS = ['first', 'second', 'third'];

/** `720p and 1080p, landscape and portrait` */
export function sizesInWords(sizes: readonly string[]): string {
  const names = sizes.map(sizeName);
  const heights = [...new Set(names.map((name) => name.split(' ')[1] ?? ''))];
  const shapes = [...new Set(names.map((name) => (name.split(' ')[0] ?? '').toLowerCase()))];
  const list = new Intl.ListFormat('en');
  return `${list.format(heights)}, ${list.format(shapes.toSorted())}`;
}

/** What is happening to a film, in a few words. */
export function progressWords(film: Film): string {
  const { details } = film;
  if (film.status === 'queued') {
    const position = details?.queue_position ?? null;
    if (details && details.attempt > 0) return 'waiting to try again';
    if (position === null) return 'waiting';
    return position === 0
      ? 'next in line'
      : `${NUMBERS[position] ?? `number ${position + 1}`} in line`;
  }
  return details?.phase ?? 'working';
}
