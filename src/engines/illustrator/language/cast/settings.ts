import type { Clause } from './clause.ts';
import { isAnimate } from './draft.ts';
import type { Item } from '../grammar/items.ts';

/** Places that a preposition makes sure of. */
const LEADS =
  /^(?:in|inside|into|on|at|through|across|over|by|near|along|from|around|beside|under|above|within|onto|down|up|throughout|outside|next to|past|towards?|to|against|behind|in front of|among|amid|between|surrounded by|of|out of|off|alongside|beneath|below)$/u;

export function dress(clause: Clause, item: Item & { kind: 'thing' }): boolean {
  if (!item.clothing) return false;
  const wears = clause.action?.entry.verb === 'wear' && clause.action.holders.length > 0;
  const worn =
    clause.relation && /^(?:in|with)$/u.test(clause.relation.word)
      ? clause.relation.anchors.filter((draft) => isAnimate(draft.entry))
      : [];
  const holders =
    wears && !clause.relation
      ? clause.action!.holders
      : worn.length > 0
        ? worn
        : clause.joined || clause.comma
          ? clause.dressing
          : [];
  if (holders.length === 0) return false;
  // "with an umbrella", "with a backpack": carried, not worn, when it can be drawn by itself.
  if (clause.relation?.word === 'with' && item.noun?.facts.has('held')) return false;
  for (const draft of holders)
    draft.clothing.push({ item: item.clothing, color: item.modifiers.colors[0] ?? null });
  clause.dressing = holders;
  clause.relation = null;
  clause.joined = false;
  clause.comma = false;
  return true;
}

export function isPlace(clause: Clause, item: Item & { kind: 'thing' }): boolean {
  const led = clause.relation !== null && LEADS.test(clause.relation.word);
  if (!item.noun) return true;
  if (item.place!.weak) return false;
  // Both a place and a thing: a place where a preposition leads to it, or where it stands alone.
  if (
    clause.relation?.relation &&
    ['left_of', 'right_of', 'above', 'below', 'next_to'].includes(clause.relation.relation) &&
    clause.relation.word !== 'at' &&
    clause.relation.word !== 'along' &&
    clause.relation.word !== 'near'
  )
    return false;
  return led || clause.cast.drafts.length === 0;
}

export function setPlace(clause: Clause, item: Item & { kind: 'thing' }): void {
  const led = clause.relation !== null && LEADS.test(clause.relation.word);
  const background = clause.relation !== null && clause.relation.word === 'with';
  clause.cast.places.push({
    entry: item.place!,
    colors: item.modifiers.colors,
    score: item.attributive
      ? 0.6
      : (led ? 2 : 1) -
        (background ? 0.5 : 0) -
        // "A field under a blue sky": the sky is over every place.
        (clause.relation?.word === 'under' && item.place!.kinds[0] === 'sky' ? 1.5 : 0) -
        (item.place!.weak ? 3 : 0) +
        (item.noun ? -0.25 : 0),
    from: item.from,
    text: item.text,
    noun: item,
    relation: clause.relation?.relation ?? null,
  });
  if (item.attributive) return;
  clause.relation = null;
  clause.joined = false;
}
