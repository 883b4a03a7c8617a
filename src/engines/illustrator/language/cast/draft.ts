import type { Actor, Relation } from '../../plan.ts';
import type { Item, Modifiers } from '../grammar/items.ts';
import type { NounEntry, PlaceEntry, VerbEntry } from '../lexicon/lookup.ts';
import { nouns } from '../lexicon/lookup.ts';

/** An actor in the making. */
export interface Draft {
  entry: NounEntry;
  /** The prompt's words. */
  name: string;
  from: number;
  plural: boolean;
  modifiers: Modifiers;
  gender: Actor['gender'];
  age: Actor['age'];
  verb: VerbEntry | null;
  object: Draft | null;
  pace: Actor['pace'] | null;
  direction: Actor['direction'];
  place: { relation: Relation; target: Draft } | null;
  role: Actor['role'];
  clothing: { item: string; color: string | null }[];
}

export interface PlaceMention {
  entry: PlaceEntry;
  colors: string[];
  score: number;
  from: number;
  text: string;
  /** The thing it can also be, if another place is taken. */
  noun: Item & { kind: 'thing' };
  relation: Relation | null;
}

/** Who and what a text names, before anything is chosen to show it. */
export interface Cast {
  drafts: Draft[];
  places: PlaceMention[];
  /** Actions without an actor: "flying through clouds", "fireworks exploding". */
  loose: VerbEntry[];
  unknown: { text: string; from: number; proper: boolean }[];
  palette: string[];
  /** Actions that are seen otherwise than said: with another tool, as in "playing a red guitar", or not beside another. */
  /** Verbs that nobody here knows, in the prompt's words. */
  deeds: string[];
  retooled: { text: string; why: 'color' | 'stand_in' | 'beside' }[];
  /** What the clause that ended last was about. */
  subject: Draft[];
  /** Of the drafts, those of the shot before. */
  recalled: ReadonlySet<Draft>;
  /** A further action of somebody who already does something: where it is told in the text. */
  later: { text: string; from: number } | null;
}

/** What is remembered of the shot before: who was in it, and who it was about. */
export interface Memory {
  drafts: readonly Draft[];
  subject: readonly Draft[];
  /** The scene goes on: all stay in it. Otherwise only those come along who are spoken of again. */
  stays: boolean;
}

const ANIMATE = new Set<Actor['drawn_as']['rig']>(['quadruped', 'bird', 'fish', 'human']);

export function isAnimate(entry: NounEntry): boolean {
  return ANIMATE.has(entry.family) || entry.facts.has('insect');
}

/** An actor for a noun as it stands in the prompt. */
export function createDraft(item: Item & { kind: 'thing' }, entry: NounEntry): Draft {
  const gender = entry.facts.has('female') ? 'female' : entry.facts.has('male') ? 'male' : null;
  const words = item.text.split(' ');
  return {
    entry,
    name: item.text,
    from: item.from,
    plural: item.plural,
    modifiers: item.modifiers,
    gender: item.modifiers.gender ?? gender ?? genderOf(words),
    age: (entry.facts.get('age') as Actor['age'] | undefined) ?? item.modifiers.age,
    verb: null,
    object: null,
    pace: null,
    direction: null,
    place: null,
    role: 'subject',
    clothing: [],
  };
}

function genderOf(words: readonly string[]): Actor['gender'] {
  const last = words.at(-1) ?? '';
  if (/(?:woman|women|girl|lady|ress|queen|witch|bride|cowgirl|ballerina)$/u.test(last))
    return 'female';
  return /(?:^|[a-z])(?:man|men|boy|cowboy|groom|king)$/u.test(last) &&
    !/(?:woman|women|human)$/u.test(last)
    ? 'male'
    : null;
}

/** A piece of clothing that nobody wears. */
export function clothingEntry(item: string): NounEntry {
  const known = nouns.get(item);
  if (known) return known;
  const icon = CLOTHING_ICONS[item] ?? 'noto:t-shirt';
  return {
    word: item,
    family: 'emoji',
    drawn: [
      { rig: 'prop', model: item },
      { rig: 'emoji', model: icon },
    ],
    homes: ['studio'],
    facts: new Map(),
    shownAs: null,
  };
}

/** How a piece of clothing that nobody wears is shown. */
const CLOTHING_ICONS: Readonly<Record<string, string>> = {
  hat: 'noto:top-hat',
  fedora: 'noto:top-hat',
  top_hat: 'noto:top-hat',
  straw_hat: 'noto:womans-hat',
  sun_hat: 'noto:womans-hat',
  cap: 'noto:billed-cap',
  baseball_cap: 'noto:billed-cap',
  coat: 'noto:coat',
  trench_coat: 'noto:coat',
  overcoat: 'noto:coat',
  raincoat: 'noto:coat',
  leather_jacket: 'noto:coat',
  cardigan: 'noto:coat',
  helmet: 'noto:rescue-workers-helmet',
  crown: 'noto:crown',
  sunglasses: 'noto:sunglasses',
  glasses: 'noto:glasses',
  scarf: 'noto:scarf',
  tie: 'noto:necktie',
  dress: 'noto:dress',
  suit: 'noto:necktie',
  jacket: 'noto:coat',
  shirt: 'noto:t-shirt',
  trousers: 'noto:jeans',
  shoes: 'noto:running-shoe',
  gloves: 'noto:gloves',
  cape: 'noto:coat',
  apron: 'noto:coat',
  mask: 'noto:performing-arts',
  bikini: 'noto:bikini',
  armor: 'noto:shield',
  uniform: 'noto:coat',
  sash: 'noto:ribbon',
  necklace: 'noto:prayer-beads',
  socks: 'noto:socks',
};
