import type { NounEntry } from './lexicon/lookup.ts';
import { nouns } from './lexicon/lookup.ts';

/** Words with two meanings: with one of these around them, they mean the other thing. */
const SENSES: Readonly<Record<string, readonly (readonly [around: RegExp, means: string])[]>> = {
  mouse: [
    [
      /\b(?:computer|keyboard|laptop|cursor|click\w*|monitor|wireless|desk|remote)\b/u,
      'computer mouse',
    ],
  ],
  bat: [
    [
      /\b(?:baseball|ball|glove|pitcher|batter|stadium|cricket|swinging|hitting|wooden)\b/u,
      'baseball bat',
    ],
  ],
  glove: [[/\b(?:baseball|catcher|ball)\b/u, 'baseball glove']],
  orange: [[/\b(?:cat|bird)\b/u, 'orange']],
  jaguar: [[/\b(?:road|highway|drives?|driving|racing|parked)\b/u, 'sports car']],
  beetle: [[/\b(?:road|highway|drives?|driving|parked)\b/u, 'car']],
  pitcher: [[/\b(?:baseball|mound|throws?|throwing|stadium)\b/u, 'person']],
  star: [[/\b(?:rock|movie|pop|film|concert)\b/u, 'musician']],
  model: [[/\b(?:train|scale|plastic)\b/u, 'box']],
  fan: [[/\b(?:football|cheering|stadium|concert|sports)\b/u, 'crowd']],
  chicken: [[/\b(?:fried|roast(?:ed)?|grilled|curry|plate of|nuggets)\b/u, 'fried chicken']],
  duck: [[/\b(?:rubber)\b/u, 'duck']],
  fish: [[/\b(?:fried|grilled|dish of|cooked)\b/u, 'fish']],
  trunk: [[/\b(?:luggage|packed|travel)\b/u, 'suitcase']],
  kite: [[/\b(?:hawk|prey|soaring bird)\b/u, 'eagle']],
  plant: [[/\b(?:power|nuclear|factory)\b/u, 'skyscraper']],
  tank: [[/\b(?:fish|aquarium)\b/u, 'fish']],
};

/** The entry that a word means among the other words of its shot; the given one if nothing speaks against it. */
export function senseOf(phrase: string, entry: NounEntry, around: string): NounEntry {
  if (!Object.hasOwn(SENSES, phrase)) return entry;
  const found = SENSES[phrase]!.find(([context]) => context.test(around));
  return (found && nouns.get(found[1])) ?? entry;
}
