import type { Actor } from '../plan.ts';
import type { Draft } from './cast/draft.ts';
import { nouns } from './lexicon/lookup.ts';

/** Who fills a busy place: words of the lexicon with how many of them and what they do. */
type Passers = readonly (readonly [word: string, count: number, verb: string, color?: string])[];

const TRAFFIC: Passers = [
  ['car', 1, 'drive', '#3b6ea8'],
  ['taxi', 1, 'drive'],
  ['van', 1, 'drive', '#e8e6df'],
  ['car', 1, 'drive', '#c23a2e'],
  ['bus', 1, 'drive'],
  ['car', 1, 'drive', '#3c3f45'],
];
const TOWN: Passers = [
  ['pedestrian', 6, 'walk'],
  ['car', 1, 'drive', '#3b6ea8'],
  ['taxi', 1, 'drive'],
];
const PEOPLE: Passers = [
  ['pedestrian', 5, 'walk'],
  ['guest', 4, 'talk'],
];
const SEATED: Passers = [['guest', 6, 'talk']];

const BY_PLACE: Readonly<Record<string, Passers>> = {
  highway: TRAFFIC,
  parking_lot: TRAFFIC,
  bridge: TRAFFIC,
  street: TOWN,
  city_skyline: TOWN,
  restaurant: SEATED,
  cafe: SEATED,
  office: SEATED,
  classroom: SEATED,
};
/** Where nobody walks, however busy it is said to be. */
const DESERTED = new Set(['sky', 'space', 'underwater', 'ocean', 'moon', 'mars', 'studio']);

/** The passers-by and traffic of a place that the prompt calls busy, behind those it names. */
export function crowdOf(
  kind: string,
  attributes: ReadonlySet<string>,
  drafts: readonly Draft[],
  blank: (from: number, name: string) => Draft,
): Draft[] {
  if (!attributes.has('busy') || attributes.has('empty') || DESERTED.has(kind)) return [];
  const known = new Set(drafts.map((draft) => draft.entry.family));
  const passers = attributes.has('traffic') ? TRAFFIC : (BY_PLACE[kind] ?? PEOPLE);
  return passers
    .filter(([word]) => !isThere(nouns.get(word)!.family, known, drafts))
    .map(([word, count, verb, color], i): Draft => {
      const draft = blank(1e6 + i, word);
      return {
        ...draft,
        entry: nouns.get(word)!,
        modifiers: { ...draft.modifiers, count, colors: color ? [color] : [] },
        verb: { verb, homes: [], facts: new Map() },
        role: 'extra',
      };
    });
}

/** Whether the prompt brings several of a kind itself. */
function isThere(
  family: Actor['drawn_as']['rig'],
  known: ReadonlySet<string>,
  drafts: readonly Draft[],
): boolean {
  if (!known.has(family)) return false;
  return drafts.some(
    (draft) =>
      draft.entry.family === family &&
      (draft.plural || (draft.modifiers.count ?? 1) > 2 || draft.entry.facts.has('count')),
  );
}
