import type { Cursor } from './cursor.ts';
import { blank } from './items.ts';
import { nounAt, verbAt } from '../lexicon/lookup.ts';
import type { Token } from '../tokens.ts';
import { AUXILIARIES, NO_THINGS, PRONOUNS, baseForms } from '../words.ts';

export function readRest(cursor: Cursor, token: Token): void {
  if (PRONOUNS.has(token.text)) {
    cursor.modifiers = blank();
    cursor.push({ kind: 'pronoun', ...cursor.span(1) });
    return;
  }
  if (AUXILIARIES.has(token.text)) {
    cursor.at += 1;
    return;
  }
  const known = baseForms(token.text).some((form) => NO_THINGS.has(form));
  if (known) {
    const next = cursor.words[cursor.at + 1] ?? '';
    const does =
      next.endsWith('ing') || (next.endsWith('s') && !nounAt(cursor.words, cursor.at + 1));
    const acts = does && verbAt(cursor.words, cursor.at + 1) !== null;
    if (cursor.startsThing(cursor.at + 1) && token.pos !== 'VERB' && !acts) {
      cursor.at += 1;
      return;
    }
    cursor.modifiers = blank();
    cursor.push({ kind: 'part', ...cursor.span(1) });
    return;
  }
  // "steel beams": described, and so a thing, whatever the tagger takes it for.
  const isThing = cursor.modifiers.colors.length > 0 || cursor.modifiers.material !== null;
  if (token.pos !== 'NOUN' && token.pos !== 'PROPN' && !(isThing && token.pos === 'VERB')) {
    cursor.at += 1;
    return;
  }
  readUnknown(cursor);
}

/** A run of unknown nouns, unless a known thing follows, which they then only describe. */
function readUnknown(cursor: Cursor): void {
  let end = cursor.at;
  while (end < cursor.tokens.length && end < cursor.at + 6 && cursor.isUnknownNoun(end)) end += 1;
  const describes =
    end < cursor.tokens.length &&
    !cursor.tokens[end]!.mark &&
    nounAt(cursor.words, end) !== null &&
    verbAt(cursor.words, end) === null;
  const length = Math.max(1, end - cursor.at);
  if (describes) {
    cursor.at += length;
    return;
  }
  const proper = cursor.tokens
    .slice(cursor.at, end)
    .some((token) => token.pos === 'PROPN' || token.capital);
  cursor.push({ kind: 'unknown', proper, modifiers: cursor.modifiers, ...cursor.span(length) });
  cursor.modifiers = blank();
}
