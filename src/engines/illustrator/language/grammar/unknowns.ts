import type { Cursor } from './cursor.ts';
import { blank } from './items.ts';
import { nounAt, verbAt } from '../lexicon/lookup.ts';
import type { Token } from '../tokens.ts';
import { baseForms } from '../word-forms.ts';
import { AUXILIARIES, NO_THINGS, PRONOUNS } from '../words.ts';

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
  if (isDeed(cursor, token)) {
    cursor.push({ kind: 'deed', ...cursor.span(1) });
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

/** Verbs that show nothing by themselves. */
const SAYS_NOTHING =
  /^(?:let|allow|read|answer|ask|reply|whisper|shout|make|cause|become|appear|seem|remain|want|need|like|love|hate|hope|know|mean|happen|include|contain|feature|show|depict|reveal|capture|showcase|illuminate|reflect|cast|fill|cover|surround|decorate|adorn|line|add|create|give|form|emphasi[sz]e|highlight|evoke|convey|focus|set|begin|start|stop|end|continue|keep|get|take|put|use|go|come|do|have|be|can|will|may|suggest|represent|symboli[sz]e|accompany|base|inspire|style|name|call|title|light|blend|change|turn|try|enjoy|prepare|contrast|enhance|bathe|dot|frame|echo|hint|tell|say|follow|lead|join|share|pass|reach|belong|exist|live|remember|forget|believe|imagine|fade|vary|range|match|serve|render|paint|draw|film|shoot|double|experience|indicate|provide|possess|wear|carry|boast|exude|radiate|shroud|engulf|dominate|tower|loom|linger|settle|emerge|vanish|disappear|approach|beckon|complete|demand|ignore|cling|dress|gather|stretch|spread|resemble|bear|bring|hear|feel|smell|taste)$/u;

/** "is unboxing", "she tackles": told of somebody, and unknown. */
function isDeed(cursor: Cursor, { text, pos }: Token): boolean {
  if (pos !== 'VERB' || /(?:ed|en)$/u.test(text)) return false;
  if (baseForms(text).some((form) => SAYS_NOTHING.test(form))) return false;
  const told = cursor.items.at(-1)?.kind;
  const does = text.endsWith('ing') && AUXILIARIES.has(cursor.words[cursor.at - 1] ?? '');
  return does || ((told === 'thing' || told === 'pronoun') && /(?:ing|[^su]s)$/u.test(text));
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
