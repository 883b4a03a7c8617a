import { AUXILIARIES } from './words.ts';
import { nounAt, verbAt } from './lexicon/lookup.ts';

const WORDS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  twenty: 20,
  thirty: 24,
  both: 2,
  dozen: 12,
  single: 1,
  lone: 1,
  few: 3,
  several: 4,
  some: 3,
  many: 8,
  multiple: 4,
  numerous: 9,
  various: 4,
  countless: 18,
  hundreds: 24,
  hundred: 24,
  thousands: 24,
  thousand: 24,
  lots: 8,
  dozens: 18,
};

/** Collective nouns that count what follows after `of`. */
const GROUPS: Readonly<Record<string, number>> = {
  couple: 2,
  pair: 2,
  trio: 3,
  group: 5,
  herd: 8,
  flock: 10,
  pack: 5,
  crowd: 16,
  school: 12,
  swarm: 14,
  bunch: 6,
  cluster: 6,
  family: 4,
  row: 5,
  line: 6,
  team: 5,
  troop: 5,
  pod: 4,
  pride: 4,
  litter: 5,
  army: 16,
  fleet: 7,
  stack: 4,
  pile: 6,
  collection: 6,
  series: 5,
  set: 4,
  handful: 4,
  number: 5,
  variety: 5,
  lot: 8,
  plenty: 8,
  dozen: 12,
  colony: 10,
  gang: 5,
  convoy: 5,
  field: 16,
  array: 6,
  mob: 10,
  gaggle: 6,
};

/** Small things that come in sets: `a pair of skis` is one thing. */
const SINGLE_PAIRS =
  /^(?:skis?|scissors|shoes?|boots?|glasses|sunglasses|headphones|gloves?|pants|jeans|shears)$/u;

/** "A couple dances", "a couple is dancing": a verb, and no things to be counted. */
function acts(words: readonly string[], at: number): boolean {
  if (AUXILIARIES.has(words[at] ?? '')) return true;
  return nounAt(words, at) === null && verbAt(words, at) !== null;
}

/** The count that the words from `start` give, and how many words say it. */
export function numberAt(
  words: readonly string[],
  start: number,
): { count: number; length: number } | null {
  const word = words[start] ?? '';
  if (/^\d{1,6}$/u.test(word)) return { count: limit(Number(word)), length: 1 };
  const skip = word === 'a' || word === 'an' || word === 'the' ? 1 : 0;
  // "a large herd of", "a couple of": up to one adjective between.
  for (const gap of [0, 1]) {
    const group = words[start + skip + gap] ?? '';
    const count = GROUPS[group] ?? GROUPS[group.replace(/s$/u, '')];
    if (count === undefined || words[start + skip + gap + 1] !== 'of') continue;
    const next = words[start + skip + gap + 2] ?? '';
    const single = group === 'pair' && SINGLE_PAIRS.test(next);
    return { count: single ? 1 : count, length: skip + gap + 2 };
  }
  if (skip === 1 && word === 'a') {
    const next = words[start + 1] ?? '';
    if (next === 'few' || next === 'dozen' || next === 'hundred' || next === 'thousand')
      return { count: WORDS[next]!, length: 2 };
    if (next === 'couple' && words[start + 2]?.endsWith('s') && !acts(words, start + 2))
      return { count: 2, length: 2 };
    return null;
  }
  if (skip) return null;
  const plain = WORDS[word];
  if (plain === undefined) return null;
  const of = words[start + 1] === 'of' ? 1 : 0;
  return { count: limit(plain), length: 1 + of };
}

function limit(count: number): number {
  return Math.max(1, Math.min(24, count));
}
