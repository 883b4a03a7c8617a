import type { Relation } from '../plan.ts';

/** Phrases between two things. The longest match counts. */
const TABLE: readonly (readonly [Relation, string])[] = [
  [
    'left_of',
    'on the left of, to the left of, left of, on the left side of, at the left of, on left of, to the left side of',
  ],
  [
    'right_of',
    'on the right of, to the right of, right of, on the right side of, at the right of, on right of, to the right side of',
  ],
  [
    'on',
    'on top of, on the top of, on the back of, on the head of, on the roof of, on the shoulder of, on the edge of, on the backs of, atop, upon, on, onto, sitting on top of, resting on, placed on, standing on top of, perched on, laid on, lying on top of',
  ],
  ['below', 'on the bottom of, at the bottom of, below, beneath, underneath, on bottom of'],
  ['above', 'above, over, hovering over, up above, hanging over'],
  ['under', 'under, at the foot of'],
  ['in', 'in, inside, inside of, within, into, out of, through'],
  ['in_front_of', 'in front of, before, ahead of, facing'],
  [
    'behind',
    'behind, in back of, at the back of, towering over, towers over, tower over, looming over, looms over, towering above',
  ],
  [
    'next_to',
    'next to, beside, near, nearby, nearby to, in the middle of, in the center of, by, alongside, close to, adjacent to, at, along, around, with, against, across from, between, among, amid, by the side of, side by side with, together with, accompanied by, followed by, surrounded by, past, towards, toward, to',
  ],
];

const PHRASES: ReadonlyMap<string, Relation> = new Map(
  TABLE.flatMap(([relation, phrases]) =>
    phrases.split(', ').map((phrase): [string, Relation] => [phrase, relation]),
  ),
);

/** Prepositions that only lead to a place, never to a position beside a thing. */
const LEADING = new Set([
  'from',
  'across',
  'throughout',
  'down',
  'up',
  'onto',
  'off',
  'during',
  'for',
  'about',
  'of',
  'via',
  'as',
  'like',
  'outside',
  'beyond',
  'without',
]);

/** The relation that the words from `start` speak of. `relation` is null for a mere preposition. */
export function relationAt(
  words: readonly string[],
  start: number,
): { relation: Relation | null; word: string; length: number } | null {
  for (const length of [6, 5, 4, 3, 2, 1]) {
    if (start + length > words.length) continue;
    const phrase = length === 1 ? words[start]! : words.slice(start, start + length).join(' ');
    const relation = PHRASES.get(phrase);
    if (relation) return { relation, word: phrase, length };
  }
  const word = words[start] ?? '';
  return LEADING.has(word) ? { relation: null, word, length: 1 } : null;
}
