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
  mustang: [
    [
      /\b(?:road|highway|street|drives?|driving|engine|garage|parked|ford|convertible)\b/u,
      'sports car',
    ],
  ],
  crane: [
    [
      /\b(?:construction|lift(?:s|ing)|hoist(?:s|ing)|steel|beams?|cargo|containers?|port|building site|tower)\b/u,
      'crane truck',
    ],
  ],
  queen: [[/\bchess\b/u, 'chess']],
  king: [[/\bchess\b/u, 'chess']],
  letter: [[/\b(?:neon|spell(?:s|ing)?|alphabet|golden letters)\b/u, 'sign']],
  seal: [[/\b(?:wax|stamp|envelope)\b/u, 'coin']],
  bow: [[/\b(?:ribbon|gift|hair)\b/u, 'gift']],
  horn: [[/\b(?:unicorn|rhino|goat|antelope)\b/u, 'trumpet']],
  palm: [[/\b(?:hand|reading|fingers)\b/u, 'person']],
  nail: [[/\b(?:hammer|wood|carpenter)\b/u, 'hammer']],
  mole: [[/\b(?:chin|cheek|skin)\b/u, 'person']],
  monitor: [[/\b(?:lizard|reptile)\b/u, 'lizard']],
  organ: [[/\b(?:body|donor|transplant)\b/u, 'heart']],
  bug: [[/\b(?:code|software|computer)\b/u, 'computer']],
  cardinal: [[/\b(?:church|pope|vatican|rome)\b/u, 'monk']],
  turkey: [[/\b(?:thanksgiving|roast(?:ed)?|dinner|plate|oven)\b/u, 'roast chicken']],
  lamb: [[/\b(?:roast(?:ed)?|chops?|grilled|curry)\b/u, 'steak']],
  pot: [[/\b(?:flowers?|plants?|soil|seedling)\b/u, 'potted plant']],
  net: [[/\b(?:fishing|tennis|football)\b/u, 'basket']],
  ring: [[/\b(?:boxing|boxers?|wrestl\w+)\b/u, 'punching bag']],
  bass: [[/\b(?:fish\w*|lake|hook|river)\b/u, 'fish']],
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
