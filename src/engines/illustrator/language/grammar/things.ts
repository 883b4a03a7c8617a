import type { Cursor } from './cursor.ts';
import type { Modifiers } from './items.ts';
import { blank } from './items.ts';
import type { Found, NounEntry } from '../lexicon/lookup.ts';
import { clothingAt, nounAt, placeAt, verbAt } from '../lexicon/lookup.ts';
import { relationAt } from '../relations.ts';
import { senseOf } from '../senses.ts';
import { isPlural } from '../word-forms.ts';
import { CONJUNCTIONS, DETERMINERS } from '../words.ts';

export function readThing(cursor: Cursor): boolean {
  const noun = nounAt(cursor.words, cursor.at);
  const place = placeAt(cursor.words, cursor.at);
  const clothing = clothingAt(cursor.words, cursor.at);
  const longest = Math.max(noun?.length ?? 0, place?.length ?? 0, clothing?.length ?? 0);
  if (longest === 0) return false;
  const relation = relationAt(cursor.words, cursor.at);
  if (relation && relation.length >= longest) return false;
  const token = cursor.tokens[cursor.at]!;
  // "a pine forest", "a beach ball game": a noun before another noun only describes it.
  if (longest === 1 && noun && describesNext(cursor, noun)) {
    cursor.at += 1;
    return true;
  }
  if (!noun && !place && token.pos === 'ADJ' && cursor.startsThing(cursor.at + 1)) return false;
  const chosen = (found: { length: number } | null): boolean =>
    found !== null && found.length === longest;
  const attributive = chosen(place) && !chosen(noun) && cursor.leadsNoun(cursor.at + longest);
  const { modifiers } = cursor;
  cursor.denied = modifiers.negated;
  cursor.modifiers = blank();
  const several = noun !== null && isBareHerd(cursor, noun.phrase, longest);
  const span = cursor.span(longest);
  cursor.push({
    kind: 'thing',
    noun: chosen(noun) ? senseOf(noun!.phrase, noun!.entry, cursor.around) : null,
    place: chosen(place) ? place!.entry : null,
    attributive,
    clothing: chosen(clothing) ? clothing!.entry : null,
    plural: (noun ?? place ?? clothing)!.plural || several,
    modifiers: attributive ? { ...blank(), negated: modifiers.negated } : modifiers,
    ...span,
  });
  if (attributive) cursor.modifiers = modifiers;
  else if (noun && chosen(noun)) swallowApposition(cursor, noun.entry, modifiers);
  return true;
}

/** "sheep graze", "a tank with fish": many, where no article makes it one. */
function isBareHerd(cursor: Cursor, phrase: string, length: number): boolean {
  if (!/(?:^| )(?:fish|sheep|deer|cattle|bison|salmon|trout|geese|reindeer)$/u.test(phrase))
    return false;
  if (cursor.at === 0 && cursor.at + length >= cursor.words.length) return false;
  const before = cursor.words.slice(Math.max(0, cursor.at - 4), cursor.at);
  return !before.some((word) => DETERMINERS.has(word) || /^(?:an?|one|single)$/u.test(word));
}

/** "golden retriever puppy", "robot chef": what follows only says more of the same being. */
function swallowApposition(cursor: Cursor, entry: NounEntry, modifiers: Modifiers): void {
  const next = nounAt(cursor.words, cursor.at);
  if (!next || next.length > 1 || cursor.tokens[cursor.at]?.mark) return;
  if (
    /^(?:puppy|pup|cub|kitten|calf|foal|chick)$/u.test(next.phrase) &&
    entry.family === next.entry.family
  ) {
    modifiers.age = 'child';
    cursor.at += 1;
  } else if (
    next.entry.family === 'human' &&
    ['human', 'quadruped', 'bird'].includes(entry.family) &&
    !verbAt(cursor.words, cursor.at)
  ) {
    cursor.at += 1;
  }
}

function describesNext(cursor: Cursor, noun: Found<NounEntry>): boolean {
  const next = cursor.at + 1;
  const word = cursor.words[next];
  if (word === undefined || cursor.tokens[next]!.mark || noun.plural) return false;
  if (relationAt(cursor.words, next) || DETERMINERS.has(word) || CONJUNCTIONS.has(word))
    return false;
  // "a giraffe underwater" is where it is; "a mirror effect" is no mirror.
  if (ADVERBS.has(word)) return false;
  if (EFFECTS.has(word) && noun.entry.family === 'prop') return true;
  const verb = verbAt(cursor.words, next);
  const following = nounAt(cursor.words, next) ?? placeAt(cursor.words, next);
  if (!following)
    return (
      verb === null &&
      word.endsWith('s') &&
      noun.entry.family === 'prop' &&
      cursor.isUnknownNoun(next)
    );
  // Beings keep their own name before a trade: a robot chef is a robot.
  const beings = ['human', 'quadruped', 'bird'].includes(noun.entry.family);
  if (
    beings &&
    nounAt(cursor.words, next)?.entry.family === 'human' &&
    noun.entry.drawn[0]?.model !== 'person'
  )
    return false;
  const acts =
    isPlural(word) &&
    (cursor.tokens[next]!.pos === 'VERB' ||
      (beings && (leadsObject(cursor, next + 1) || (verb !== null && leadsOn(cursor, next + 1)))));
  if (verb && (word.endsWith('ing') || acts)) return false;
  return true;
}

const ADVERBS: ReadonlySet<string> = new Set(['underwater', 'outdoors', 'indoors', 'downtown']);
const EFFECTS: ReadonlySet<string> = new Set([
  'effect',
  'effects',
  'shape',
  'style',
  'pattern',
  'sound',
  'print',
]);

/** "a baker waves at us", "a man rides off": what goes on after a verb, or ends with it. */
function leadsOn(cursor: Cursor, index: number): boolean {
  return (
    cursor.tokens[index] === undefined ||
    cursor.tokens[index]!.mark ||
    relationAt(cursor.words, index) !== null
  );
}

/** "the postman drops his letters": an object with its article comes after a verb. */
function leadsObject(cursor: Cursor, index: number): boolean {
  const word = cursor.words[index] ?? '';
  return DETERMINERS.has(word) && cursor.tokens[index]?.mark === false;
}
