import type { Rgb } from '../../color.ts';
import { luminance, mix, scale } from '../../color.ts';
import type { Coat, Pattern } from './anatomy.ts';

const PATTERNS: Record<string, Pattern> = {
  striped: 'tiger',
  stripes: 'tiger',
  spotted: 'spots',
  spots: 'spots',
  dotted: 'spots',
  patchy: 'patches',
  patches: 'patches',
};

/**
 * A coat in the colours that were asked for: the first becomes the base, and every other part keeps
 * its distance from it in lightness; the second, if given, colours underside and marks.
 */
export function dyed(coat: Coat, colors: readonly Rgb[], pattern: string | null): Coat {
  const asked = pattern ? PATTERNS[pattern] : undefined;
  const marked: Coat = asked
    ? { ...coat, pattern: asked, marks: coat.marks ?? scale(coat.base, 0.35) }
    : coat;
  const first = colors[0];
  if (!first) return marked;
  const second = colors[1];
  const part = (old: Rgb | undefined): Rgb | undefined => {
    if (!old) return undefined;
    const change = luminance(old) - luminance(coat.base);
    return change >= 0
      ? mix(first, [255, 255, 255], Math.min(0.62, change * 0.85))
      : scale(first, Math.max(0.22, 1 + change * 1.2));
  };
  const recolored: Coat = { ...marked, base: first };
  const keys = [
    'belly',
    'back',
    'socks',
    'muzzle',
    'mask',
    'face',
    'ears',
    'tail',
    'tailTip',
    'mane',
    'marks',
  ] as const;
  for (const key of keys) {
    const color = part(marked[key]);
    if (color) recolored[key] = color;
  }
  if (second) {
    recolored.belly = second;
    if (recolored.muzzle) recolored.muzzle = second;
    if (recolored.marks) recolored.marks = second;
    if (recolored.tailTip) recolored.tailTip = second;
  }
  return recolored;
}
