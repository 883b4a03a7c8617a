import type { Actor } from '../../plan.ts';
import { places } from '../environments.ts';
import { verbs } from '../verbs.ts';
import { baseForms, isPlural } from '../word-forms.ts';
import { birds, fish, quadrupeds, smallAnimals } from './animals.ts';
import { kin } from './kin.ts';
import { people } from './people.ts';
import type { Row } from './rows.ts';
import { readRows } from './rows.ts';
import { buildings, clothing, instruments, nature, things } from './things.ts';
import { vehicles } from './vehicles.ts';

type DrawnAs = Actor['drawn_as'];

/** A thing the planner can put into a picture. */
export interface NounEntry {
  /** The word under which the lexicon files it. */
  word: string;
  family: DrawnAs['rig'];
  /** Ways to draw it, best first. */
  drawn: readonly DrawnAs[];
  homes: readonly string[];
  facts: ReadonlyMap<string, string>;
  /** The word for what is drawn in its stead, of a thing that has no drawing of its own. */
  shownAs: string | null;
}

/** A kind of place, with environments that can show it, best first. */
export interface PlaceEntry {
  word: string;
  kinds: readonly string[];
  attributes: readonly string[];
  weak: boolean;
}

/** An action. */
export interface VerbEntry {
  verb: string;
  homes: readonly string[];
  facts: ReadonlyMap<string, string>;
}

/** What a match of the lexicon covers. */
export interface Found<T> {
  entry: T;
  /** How many words it takes. */
  length: number;
  plural: boolean;
  /** The words as the lexicon knows them. */
  phrase: string;
}

export const nouns: ReadonlyMap<string, NounEntry> = fileNouns();
export const placeWords: ReadonlyMap<string, PlaceEntry> = filePlaces();
export const clothes: ReadonlyMap<string, string> = fileClothes();
const verbPhrases: ReadonlyMap<string, readonly { tail: readonly string[]; entry: VerbEntry }[]> =
  fileVerbs();

const LONGEST = 5;

/** The longest noun that starts here. */
export function nounAt(words: readonly string[], start: number): Found<NounEntry> | null {
  return longest(nouns, words, start);
}

/** The longest word for a place that starts here. */
export function placeAt(words: readonly string[], start: number): Found<PlaceEntry> | null {
  return longest(placeWords, words, start);
}

/** The longest piece of clothing that starts here; the entry is its canonical name. */
export function clothingAt(words: readonly string[], start: number): Found<string> | null {
  return longest(clothes, words, start);
}

function longest<T>(
  map: ReadonlyMap<string, T>,
  words: readonly string[],
  start: number,
): Found<T> | null {
  for (let length = Math.min(LONGEST, words.length - start); length > 0; length--) {
    const last = words[start + length - 1]!;
    if (last.length > 40) continue;
    const lead = length > 1 ? `${words.slice(start, start + length - 1).join(' ')} ` : '';
    for (const form of baseForms(last)) {
      if (form !== last && !isPlural(last)) continue;
      const entry = map.get(lead + form);
      if (entry !== undefined) {
        return {
          entry,
          length,
          plural: form !== last || last === 'people' || last === 'children',
          phrase: lead + form,
        };
      }
    }
  }
  return null;
}

/** Words that may stand between a verb and the object that makes its phrase. */
const BETWEEN = new Set([
  'a',
  'an',
  'the',
  'his',
  'her',
  'its',
  'their',
  'some',
  'on',
  'with',
  'of',
  'to',
  'at',
  'for',
  'her',
  'two',
  'old',
  'big',
  'small',
  'little',
  'red',
  'blue',
  'green',
  'black',
  'white',
  'yellow',
  'brown',
  'electric',
  'acoustic',
  'classical',
  'grand',
  'large',
  'huge',
  'giant',
  'massive',
  'long',
  'tall',
  'golden',
  'gray',
  'young',
  'tiny',
  'colorful',
  'clay',
  'wooden',
  'cute',
  'fresh',
  'dirty',
  'clean',
  'beautiful',
  'new',
  'own',
  'into',
  'using',
  'it',
  'them',
  'pink',
  'purple',
  'orange',
]);

/**
 * The action that starts with the word at `start`: the phrase with the longest tail within the next
 * few words, else the bare verb. `length` covers the tail, `bare` only the verb.
 */
export function verbAt(
  words: readonly string[],
  start: number,
): { entry: VerbEntry; length: number; tail: readonly string[] } | null {
  let best: { entry: VerbEntry; length: number; tail: readonly string[] } | null = null;
  for (const form of baseForms(words[start]!)) {
    for (const { tail, entry } of verbPhrases.get(form) ?? []) {
      if (best && tail.length <= best.tail.length) continue;
      const length = tailLength(words, start + 1, tail);
      if (length >= 0) best = { entry, length: 1 + length, tail };
    }
  }
  return best;
}

function tailLength(words: readonly string[], from: number, tail: readonly string[]): number {
  let at = from;
  for (const wanted of tail) {
    let skipped = 0;
    while (at < words.length && skipped < 4 && !baseForms(words[at]!).includes(wanted)) {
      if (!BETWEEN.has(words[at]!)) return -1;
      at += 1;
      skipped += 1;
    }
    if (at >= words.length || skipped >= 4) return -1;
    at += 1;
  }
  return at - from;
}

/** The action of a compound such as "guitar playing" or "clay pottery making", noun first. */
export function compoundVerbAt(
  words: readonly string[],
  start: number,
): { entry: VerbEntry; length: number } | null {
  for (let length = 3; length > 1; length--) {
    const verb = words[start + length - 1];
    if (!verb?.endsWith('ing')) continue;
    const object = words
      .slice(start, start + length - 1)
      .flatMap((word) => baseForms(word).slice(-1));
    for (const form of baseForms(verb)) {
      for (const { tail, entry } of verbPhrases.get(form) ?? []) {
        if (tail.length > 0 && tail.join(' ') === object.join(' ')) return { entry, length };
      }
      const whole = verbPhrases
        .get(baseForms(words[start]!)[0]!)
        ?.find(({ tail }) => tail.join(' ') === [...object.slice(1), form].join(' '));
      if (whole) return { entry: whole.entry, length };
    }
  }
  return null;
}

function fileNouns(): Map<string, NounEntry> {
  const map = new Map<string, NounEntry>();
  const tables: readonly (readonly [family: DrawnAs['rig'], table: string, fact?: string])[] = [
    ['quadruped', quadrupeds],
    ['bird', birds],
    ['fish', fish],
    ['emoji', smallAnimals],
    ['human', people],
    ['vehicle', vehicles],
    ['prop', things],
    ['prop', instruments],
    ['prop', nature],
    ['prop', buildings, 'big'],
  ];
  for (const [family, table, fact] of tables) {
    for (const row of readRows(table)) {
      const drawn = row.drawn.map((name) => drawnAs(name, family));
      const entry: NounEntry = {
        word: row.words[0] ?? row.drawn[0]!,
        family: drawn[0]!.rig,
        drawn,
        homes: row.homes,
        facts: fact === undefined ? row.facts : new Map([...row.facts, [fact, '']]),
        shownAs: null,
      };
      for (const word of row.words) if (!map.has(word)) map.set(word, entry);
    }
  }
  fileKin(map);
  return map;
}

/** Adds the long tail: each word with the drawing of its nearest kin. */
function fileKin(map: Map<string, NounEntry>): void {
  for (const row of readRows(kin)) {
    const nearest = row.drawn.join(' ');
    const entry = map.get(nearest);
    if (!entry || entry.shownAs) throw new SyntaxError(`No '${nearest}' for its kin`);
    const own: NounEntry = {
      ...entry,
      homes: row.homes.length > 0 ? row.homes : entry.homes,
      facts: new Map([...entry.facts, ...row.facts]),
      shownAs: nearest,
    };
    for (const word of row.words) if (!map.has(word)) map.set(word, own);
  }
}

function drawnAs(name: string, family: DrawnAs['rig']): DrawnAs {
  const colon = name.indexOf(':');
  if (colon < 0) return { rig: family, model: name };
  const prefix = name.slice(0, colon);
  if (prefix === 'prop' || prefix === 'fish') return { rig: prefix, model: name.slice(colon + 1) };
  return { rig: 'emoji', model: name };
}

function filePlaces(): Map<string, PlaceEntry> {
  const map = new Map<string, PlaceEntry>();
  for (const row of places) {
    const attribute = row.facts.get('attr');
    const entry: PlaceEntry = {
      word: row.words[0]!,
      kinds: row.drawn,
      attributes: attribute ? [attribute] : [],
      weak: row.facts.has('weak') || [...row.facts.keys()].includes('weak'),
    };
    for (const word of row.words) if (!map.has(word)) map.set(word, { ...entry, word });
  }
  return map;
}

function fileClothes(): Map<string, string> {
  return new Map(
    readRows(clothing).flatMap((row) =>
      row.words.map((word): [string, string] => [word, row.drawn[0]!]),
    ),
  );
}

function fileVerbs(): Map<string, { tail: readonly string[]; entry: VerbEntry }[]> {
  const map = new Map<string, { tail: readonly string[]; entry: VerbEntry }[]>();
  for (const row of verbs) {
    const entry = verbEntry(row);
    for (const phrase of row.words) {
      const [first = '', ...tail] = phrase.split(' ');
      const list = map.get(first) ?? [];
      if (!list.some((known) => known.tail.join(' ') === tail.join(' ')))
        list.push({ tail, entry });
      map.set(first, list);
    }
  }
  return map;
}

function verbEntry(row: Row): VerbEntry {
  return { verb: row.drawn[0]!, homes: row.homes, facts: row.facts };
}
