import type { Actor } from '../../plan.ts';
import type { Cursor } from './cursor.ts';
import { blank } from './items.ts';
import { relationAt } from '../relations.ts';
import { CONJUNCTIONS } from '../words.ts';

const DIRECTIONS: Readonly<Record<string, NonNullable<Actor['direction']>>> = {
  left: 'left',
  leftward: 'left',
  leftwards: 'left',
  right: 'right',
  rightward: 'right',
  rightwards: 'right',
  away: 'away',
  forward: 'toward',
  towards: 'toward',
};

export function readBackdrop(cursor: Cursor): boolean {
  if (!/^(?:in|on|at|into|against)$/u.test(cursor.words[cursor.at]!)) return false;
  let length = 1;
  while (
    length < 4 &&
    /^(?:the|a|far|its|their|blurred)$/u.test(cursor.words[cursor.at + length] ?? '')
  )
    length += 1;
  if (!/^(?:background|distance|backdrop|horizon)$/u.test(cursor.words[cursor.at + length] ?? ''))
    return false;
  const before = cursor.items.at(-1)?.kind;
  const leading = before === undefined || before === 'stop' || before === 'comma';
  cursor.flushColors();
  cursor.modifiers = blank();
  cursor.push({ kind: 'backdrop', leading, ...cursor.span(length + 1) });
  return true;
}

/** "on the left", "on the right side of the frame": where in the picture, and not of what. */
export function readSide(cursor: Cursor): boolean {
  const rest = cursor.words.slice(cursor.at, cursor.at + 9).join(' ');
  const found =
    /^(?:on|at|to|in) (?:the|its|his|her)? ?(?:far )?(left|right)(?: (?:hand )?side| half| corner| part)?( of (?:the )?(?:frame|picture|image|screen|shot|scene|view))?(?= |$)/u.exec(
      rest,
    );
  if (!found || /^ of\b/u.test(rest.slice(found[0].length))) return false;
  const before = cursor.items.at(-1)?.kind;
  // "turns to the left" is where somebody goes.
  if (rest.startsWith('to') && !found[2]) return false;
  const leading = before === undefined || ['stop', 'comma', 'and'].includes(before);
  cursor.flushColors();
  cursor.modifiers = blank();
  const side = found[1] as 'left' | 'right';
  cursor.push({ kind: 'side', side, leading, ...cursor.span(found[0].split(' ').length) });
  return true;
}

export function readConnector(cursor: Cursor): boolean {
  const word = cursor.words[cursor.at]!;
  const relation = relationAt(cursor.words, cursor.at);
  if (word === 'as' && /^(?:a|an|the)$/u.test(cursor.words[cursor.at + 1] ?? '')) {
    cursor.push({ kind: 'relation', relation: null, word: 'as', ...cursor.span(1) });
    return true;
  }
  if (CONJUNCTIONS.has(word)) {
    cursor.flushColors();
    const negated =
      (cursor.modifiers.negated || cursor.denied) && (word === 'or' || word === 'and');
    cursor.modifiers = blank();
    cursor.modifiers.negated = negated;
    cursor.push({ kind: 'and', ...cursor.span(1) });
    return true;
  }
  if (relation && !(relation.length === 1 && DIRECTIONS[word] && relation.relation === null)) {
    cursor.flushColors();
    const { negated } = cursor.modifiers;
    cursor.modifiers = blank();
    cursor.modifiers.negated = negated;
    if (
      /^(?:to|towards?|from|at|into)$/u.test(relation.word) &&
      readHeading(cursor, relation.length)
    )
      return true;
    cursor.push({
      kind: 'relation',
      relation: relation.relation,
      word: relation.word,
      ...cursor.span(relation.length),
    });
    return true;
  }
  const direction = Object.hasOwn(DIRECTIONS, word) ? DIRECTIONS[word] : undefined;
  if (!direction) return false;
  cursor.push({ kind: 'direction', direction, ...cursor.span(1) });
  return true;
}

/** "to the left", "from left to right", "towards the camera". */
function readHeading(cursor: Cursor, skip: number): boolean {
  const rest = cursor.words
    .slice(cursor.at + skip, cursor.at + skip + 4)
    .filter((word) => word !== 'the');
  const heading = (direction: NonNullable<Actor['direction']>, length: number): true => {
    cursor.push({ kind: 'direction', direction, ...cursor.span(length) });
    return true;
  };
  const offset = cursor.words[cursor.at + skip] === 'the' ? 1 : 0;
  const heads = !/^(?:at|into)$/u.test(cursor.words[cursor.at]!);
  if (rest[0] === 'left' && rest[1] === 'to' && rest[2] === 'right')
    return heading('right', skip + offset + 3);
  if (rest[0] === 'right' && rest[1] === 'to' && rest[2] === 'left')
    return heading('left', skip + offset + 3);
  if (cursor.words[cursor.at] === 'from') return false;
  if (heads && (rest[0] === 'left' || rest[0] === 'right'))
    return heading(rest[0], skip + offset + 1);
  if (/^(?:camera|viewer|us|me|lens|screen)$/u.test(rest[0] ?? ''))
    return heading('toward', skip + offset + 1);
  return false;
}
