import type { Actor } from '../plan.ts';
import { clothingAt } from './lexicon/lookup.ts';
import type { Revision } from './revise-cast.ts';
import { draftOf } from './revision.ts';

/**
 * Clothes that a text speaks of as if they were known ("make the coat red", "her hat is blue") are
 * those of who wears them, or else of the first person there.
 *
 * @returns the cast so dressed, and what of `named` is not such a piece.
 */
export function dress(
  cast: readonly Actor[],
  revision: Revision,
): { cast: Actor[]; rest: Actor[] } {
  const dressed = [...cast];
  const rest = revision.named.filter((actor) => {
    const item = isKnown(actor, revision) ? itemOf(actor) : null;
    const index = item === null ? -1 : wearerOf(dressed, item);
    if (index < 0) return true;
    const wearer = dressed[index]!;
    const worn = wearer.clothing.find((piece) => piece.item === item);
    const piece = { item: item!, color: actor.colors[0] ?? worn?.color ?? null };
    const others = wearer.clothing.filter((other) => other !== worn);
    dressed[index] = { ...wearer, clothing: [...others, piece].slice(-8) };
    return false;
  });
  return { cast: dressed, rest };
}

/** The end of a text in front of something that belongs to somebody. */
const OWNED = /\b(?:his|her|their|its|my|your) (?:\p{L}+ ){0,3}$/u;

function isKnown(actor: Actor, { facts, text }: Revision): boolean {
  const before = text.slice(0, Math.max(0, text.indexOf(actor.name)));
  return draftOf(facts.cast, actor, 0)?.modifiers.definite || OWNED.test(before);
}

/** The piece of clothing that an actor is, if it is one. */
function itemOf({ name }: Actor): string | null {
  const words = name.split(' ');
  return words.map((_, start) => clothingAt(words, start)?.entry).find(Boolean) ?? null;
}

function wearerOf(cast: readonly Actor[], item: string): number {
  // A hat that lies about is meant before one that nobody was said to wear.
  if (cast.some((actor) => itemOf(actor) === item)) return -1;
  const wearing = cast.findIndex(({ clothing }) => clothing.some((piece) => piece.item === item));
  return wearing >= 0 ? wearing : cast.findIndex(({ drawn_as }) => drawn_as.rig === 'human');
}
