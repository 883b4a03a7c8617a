import { colorAt } from '../colors.ts';
import type { Cursor } from './cursor.ts';
import { blank } from './items.ts';
import { clothingAt, compoundVerbAt, nounAt, placeAt, verbAt } from '../lexicon/lookup.ts';
import { isAnimate } from '../cast/draft.ts';
import { relationAt } from '../relations.ts';
import { baseForms, isPlural } from '../word-forms.ts';
import { AUXILIARIES, CONJUNCTIONS, DETERMINERS, PRONOUNS } from '../words.ts';

/** "guitar playing", only where a verb may stand: not after a determiner. */
export function readCompoundVerb(cursor: Cursor): boolean {
  const before = cursor.words[cursor.at - 1] ?? '';
  const last = cursor.items.at(-1);
  const after =
    last?.kind === 'thing' && /^(?:human|quadruped|bird)$/u.test(last.noun?.family ?? '');
  if (
    DETERMINERS.has(before) ||
    !(after || before === '' || AUXILIARIES.has(before) || CONJUNCTIONS.has(before))
  )
    return false;
  if (cursor.described()) return false;
  const found = compoundVerbAt(cursor.words, cursor.at);
  const known = Math.max(
    nounAt(cursor.words, cursor.at)?.length ?? 0,
    placeAt(cursor.words, cursor.at)?.length ?? 0,
  );
  if (!found || known > found.length) return false;
  // "Robot dancing": a being that begins the clause does the dancing.
  const doer = nounAt(cursor.words, cursor.at)?.entry.family;
  if (doer === 'quadruped' || (doer === 'human' && !AUXILIARIES.has(before))) return false;
  cursor.push({
    kind: 'action',
    entry: found.entry,
    participle: true,
    colored: false,
    ...cursor.span(found.length),
  });
  return true;
}

export function readVerb(cursor: Cursor): boolean {
  const found = verbAt(cursor.words, cursor.at);
  // A dog that catches a frisbee has no team and no glove: it catches, and the frisbee is a thing.
  const geared = found?.entry.facts.has('people') === true && isAnimal(cursor.items);
  const verb = geared ? verbAt([cursor.words[cursor.at]!], 0) : found;
  if (!verb || !isVerbHere(cursor, verb)) return false;
  const word = cursor.words[cursor.at]!;
  cursor.flushColors();
  const negated = cursor.modifiers.negated;
  const keeps = verb.entry.facts.has('keep');
  const length = keeps ? keptLength(cursor, verb.tail, verb.length) : verb.length;
  const colored = cursor.words
    .slice(cursor.at + 1, cursor.at + length)
    .some((_, i) => colorAt(cursor.words, cursor.at + 1 + i) !== null);
  const span = cursor.span(length);
  cursor.modifiers = blank();
  if (!negated)
    cursor.push({
      kind: 'action',
      entry: verb.entry,
      participle: word.endsWith('ing'),
      colored,
      ...span,
    });
  return true;
}

function isAnimal(items: Cursor['items']): boolean {
  const doer = items.findLast((item) => item.kind === 'thing');
  return doer?.kind === 'thing' && /^(?:quadruped|bird|fish)$/u.test(doer.noun?.family ?? '');
}

/** Verbs that keep their object as an actor cover only themselves, unless the tail is no thing. */
function keptLength(cursor: Cursor, tail: readonly string[], length: number): number {
  if (tail.length === 0) return 1;
  for (let i = cursor.at + 1; i < cursor.at + length; i++) {
    if (nounAt(cursor.words, i)) return 1;
  }
  return length;
}

/** Whether the word is meant as a verb at this place. */
function isVerbHere(cursor: Cursor, verb: { tail: readonly string[] }): boolean {
  const token = cursor.tokens[cursor.at]!;
  const word = token.text;
  const noun = nounAt(cursor.words, cursor.at);
  const thing = noun ?? placeAt(cursor.words, cursor.at) ?? clothingAt(cursor.words, cursor.at);
  const before = cursor.words[cursor.at - 1] ?? '';
  const next = cursor.words[cursor.at + 1] ?? '';
  // "is playing cards", "are rowing a boat": no playing cards, no rowing boat.
  const does = word.endsWith('ing') && AUXILIARIES.has(before) && verb.tail.length > 0;
  if (thing && thing.length > 1) return does;
  const modified = cursor.described() || DETERMINERS.has(before);
  if (word.endsWith('ing')) {
    // "a rotating table": describes what follows; "a painting": is a thing.
    if (modified) return !thing && !cursor.startsThing(cursor.at + 1);
    if (thing) return AUXILIARIES.has(before) || verb.tail.length > 0 || DETERMINERS.has(next);
    return !(adjectival(cursor) && cursor.startsThing(cursor.at + 1));
  }
  if (modified) return false;
  // "a church built on a rock": how it is, and not what it does.
  const made = cursor.items.at(-1)?.kind === 'thing' && !AUXILIARIES.has(before);
  if (made && STATES.test(word) && relationAt(cursor.words, cursor.at + 1)) return false;
  // "A person is archery": the name of an activity for doing it.
  const being = cursor.items.at(-1);
  const animate = being?.kind === 'thing' && being.noun !== null && isAnimate(being.noun);
  if (animate && /^(?:is|are)$/u.test(before) && next === '' && !isPlural(word)) return true;
  if (AUXILIARIES.has(before) || before === 'to' || PRONOUNS.has(before))
    return !(noun && before !== 'to' && !PRONOUNS.has(before) && token.pos === 'NOUN');
  if (
    (word.endsWith('ed') && !thing && !KNOWN_BASE.test(word)) ||
    (baseForms(word).length > 1 && !word.endsWith('s') && !thing)
  ) {
    return !cursor.startsThing(cursor.at + 1) || token.pos === 'VERB';
  }
  const subject = cursor.items.at(-1);
  const follows =
    subject?.kind === 'thing' ||
    subject?.kind === 'pronoun' ||
    subject?.kind === 'unknown' ||
    subject?.kind === 'part';
  if (cursor.at === 0 || subject?.kind === 'stop')
    return !thing && (token.pos === 'VERB' || verb.tail.length > 0 || THIRD_PERSON.test(word));
  if (thing) {
    if (!follows) return subject?.kind === 'and' && token.pos === 'VERB';
    const plural = subject.kind === 'thing' && subject.plural;
    // "People ski", "two girls cook dinner": no noun comes bare after beings in the plural.
    if (plural && subject.noun && isAnimate(subject.noun) && isBare(word)) return true;
    const animate = subject.kind === 'thing' && subject.noun !== null && isAnimate(subject.noun);
    const ends = next === '' || cursor.tokens[cursor.at + 1]!.mark;
    return isPlural(word)
      ? !plural &&
          (token.pos === 'VERB' ||
            DETERMINERS.has(next) ||
            (animate && (ends || relationAt(cursor.words, cursor.at + 1) !== null)))
      : plural &&
          (token.pos === 'VERB' ||
            DETERMINERS.has(next) ||
            relationAt(cursor.words, cursor.at + 1) !== null);
  }
  if (subject?.kind === 'relation') return false;
  return follows || token.pos === 'VERB' || goesOn(cursor, word);
}

const STATES =
  /^(?:built|made|seen|shot|set|lit|carved|crafted|constructed|located|drawn|kept|found)$/u;

/** Base forms that look like the past of something. */
const KNOWN_BASE = /^(?:feed|weed|shed|shred|speed|bleed|breed|need|seed|embed)$/u;

function isBare(word: string): boolean {
  return !isPlural(word) && verbAt([word], 0) !== null;
}

const THIRD_PERSON = /[^su]s$/u;

/** "She sits down and drinks coffee": one more verb of the same sentence. */
function goesOn(cursor: Cursor, word: string): boolean {
  const last = cursor.items.at(-1)?.kind;
  if (!THIRD_PERSON.test(word) || (last !== 'and' && last !== 'comma')) return false;
  const told = cursor.items.findLast((item) => item.kind === 'action' || item.kind === 'stop');
  return told?.kind === 'action' && !told.participle;
}

/** An -ing word between a preposition or the start and a noun: "on rotating table". */
function adjectival(cursor: Cursor): boolean {
  const last = cursor.items.at(-1);
  return last?.kind === 'relation' && last.word !== 'by' && last.word !== 'with';
}
