import { AMBIGUOUS_COLORS, colorAt } from '../colors.ts';
import type { Cursor } from './cursor.ts';
import type { Found, NounEntry } from '../lexicon/lookup.ts';
import { nounAt, placeAt } from '../lexicon/lookup.ts';
import { numberAt } from '../numbers.ts';
import { relationAt } from '../relations.ts';
import {
  AGES,
  AUXILIARIES,
  DETERMINERS,
  MATERIALS,
  NEGATIONS,
  PACES,
  PATTERNS,
  SIZES,
} from '../words.ts';

export function readModifier(cursor: Cursor): boolean {
  const word = cursor.words[cursor.at]!;
  const noun = nounAt(cursor.words, cursor.at);
  if (noun && noun.length > 1) return false;
  if (DETERMINERS.has(word) && !(word === 'that' && cursor.tokens[cursor.at]!.pos !== 'DET')) {
    const counted = numberAt(cursor.words, cursor.at);
    if (counted) {
      cursor.modifiers.count = counted.count;
      cursor.at += counted.length;
      return true;
    }
    cursor.modifiers.definite = word === 'the' || cursor.modifiers.definite;
    cursor.at += 1;
    return true;
  }
  if (NEGATIONS.has(word)) {
    cursor.modifiers.negated = true;
    cursor.at += 1;
    return true;
  }
  return readColor(cursor, noun) || readNumber(cursor, noun) || readQuality(cursor, word, noun);
}

function readColor(cursor: Cursor, noun: Found<NounEntry> | null): boolean {
  const color = colorAt(cursor.words, cursor.at);
  if (!color || (placeAt(cursor.words, cursor.at)?.length ?? 0) > color.length) return false;
  const next = cursor.words[cursor.at + color.length] ?? '';
  if (
    color.length === 1 &&
    AMBIGUOUS_COLORS.has(cursor.words[cursor.at]!) &&
    noun &&
    !cursor.startsThing(cursor.at + 1)
  )
    return false;
  cursor.modifiers.colors.push(color.hex);
  if (color.length === 1 && MATERIALS.has(cursor.words[cursor.at]!))
    cursor.modifiers.material = cursor.words[cursor.at]!;
  cursor.at += color.length;
  // "black and white cat": the conjunction joins two colours.
  if ((next === 'and' || next === 'or') && colorAt(cursor.words, cursor.at + 1)) cursor.at += 1;
  return true;
}

function readNumber(cursor: Cursor, noun: Found<NounEntry> | null): boolean {
  if (noun && !/^\d/u.test(cursor.words[cursor.at]!)) return readGroup(cursor);
  const number = numberAt(cursor.words, cursor.at);
  if (!number || cursor.tokens[cursor.at + number.length]?.mark !== false) return false;
  cursor.modifiers.count = number.count;
  cursor.at += number.length;
  return true;
}

/** "crowd of people": a noun by itself, a number before `of`. */
function readGroup(cursor: Cursor): boolean {
  if (cursor.words[cursor.at + 1] !== 'of') return false;
  const number = numberAt(cursor.words, cursor.at);
  if (!number) return false;
  cursor.modifiers.count = number.count;
  cursor.at += number.length;
  return true;
}

function readQuality(cursor: Cursor, word: string, noun: Found<NounEntry> | null): boolean {
  const pair = `${word} ${cursor.words[cursor.at + 1] ?? ''}`;
  const pattern = PATTERNS[pair] ?? PATTERNS[word];
  const age = AGES[pair] ?? AGES[word];
  const next = cursor.at + 1;
  if (pattern && !noun)
    return cursor.take(() => (cursor.modifiers.pattern = pattern), PATTERNS[pair] ? 2 : 1);
  if (age && (!noun || cursor.startsThing(next)))
    return cursor.take(() => (cursor.modifiers.age = age), AGES[pair] ? 2 : 1);
  const size = Object.hasOwn(SIZES, word) ? SIZES[word] : undefined;
  // "towering over a house" is where it is.
  const leads = (relationAt(cursor.words, cursor.at)?.length ?? 0) > 1;
  if (size && !noun && !leads) return cursor.take(() => (cursor.modifiers.size = size));
  // "Fire station": the name of a place.
  if ((placeAt(cursor.words, cursor.at)?.length ?? 0) > 1) return false;
  if (MATERIALS.has(word) && cursor.startsThing(next) && cursor.tokens[next]?.pos !== 'VERB') {
    return cursor.take(() => (cursor.modifiers.material = word));
  }
  const pace = Object.hasOwn(PACES, word) ? PACES[word] : undefined;
  // "is resting" is what somebody does; "a resting cat" is how it is.
  const acts = word.endsWith('ing') && AUXILIARIES.has(cursor.words[cursor.at - 1] ?? '');
  if (pace && !noun && !acts) {
    cursor.modifiers.pace = pace;
    cursor.push({ kind: 'pace', pace, ...cursor.span(1) });
    return true;
  }
  if ((word === 'female' || word === 'male') && cursor.startsThing(next)) {
    return cursor.take(() => (cursor.modifiers.gender = word === 'female' ? 'female' : 'male'));
  }
  return false;
}
