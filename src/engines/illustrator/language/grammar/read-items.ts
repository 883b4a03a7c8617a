import { withNamedDoer, withoutAlternatives } from './alternatives.ts';
import { readBackdrop, readConnector, readSide } from './connectors.ts';
import { Cursor } from './cursor.ts';
import type { Item } from './items.ts';
import { blank } from './items.ts';
import { readModifier } from './modifiers.ts';
import { readThing } from './things.ts';
import { readRest } from './unknowns.ts';
import { readCompoundVerb, readVerb } from './verbs.ts';
import type { Token } from '../tokens.ts';

/** Reads tokens into items, left to right, each token once. */
export function readItems(tokens: readonly Token[]): Item[] {
  const cursor = new Cursor(withNamedDoer(withoutAlternatives(tokens)));
  while (cursor.at < cursor.tokens.length) {
    const before = cursor.at;
    step(cursor);
    if (cursor.at === before) cursor.at += 1;
  }
  cursor.flushColors();
  return cursor.items;
}

function step(cursor: Cursor): void {
  const token = cursor.tokens[cursor.at]!;
  if (token.mark) return mark(cursor, token);
  if (readBackdrop(cursor) || readSide(cursor) || readCompoundVerb(cursor)) return;
  if (readModifier(cursor) || readVerb(cursor)) return;
  if (readThing(cursor) || readConnector(cursor)) return;
  readRest(cursor, token);
}

function mark(cursor: Cursor, token: Token): void {
  cursor.flushColors();
  cursor.modifiers = blank();
  const kind = /[.!?;:|()[\]]/u.test(token.text) ? 'stop' : token.text === '&' ? 'and' : 'comma';
  cursor.push({ kind, ...cursor.span(1) });
}
