import { iconNames } from '../actors/emoji/icon-set.ts';
import { baseForms } from './word-forms.ts';

/** The icon whose name these words are, such as `noto:lotus`; null if none pictures it. */
export function iconFor(words: readonly string[]): string | null {
  if (words.length === 0 || words.length > 4) return null;
  const lead = words.slice(0, -1);
  for (const form of baseForms(words.at(-1)!)) {
    const name = [...lead, form].join('-');
    if (iconNames().has(name)) return `noto:${name}`;
  }
  return words.length > 1 ? iconFor(words.slice(1)) : null;
}
