import type { Clause } from './clause.ts';
import type { Draft } from './draft.ts';
import { clothingEntry, createDraft } from './draft.ts';
import { link } from './links.ts';
import { dress, isPlace, setPlace } from './settings.ts';
import type { Item } from '../grammar/items.ts';
import type { NounEntry } from '../lexicon/lookup.ts';

export function thing(clause: Clause, item: Item & { kind: 'thing' }): void {
  if (item.modifiers.negated) {
    clause.relation = null;
    return;
  }
  if (dress(clause, item)) return;
  if (clause.relation?.word === 'as' && item.noun?.family === 'human' && clause.last)
    return pretend(clause, item);
  if (item.place && isPlace(clause, item)) return setPlace(clause, item);
  if (!item.noun) {
    // "knitting a sweater": the work in hand, which the action shows by itself.
    if (clause.action && !clause.relation && !clause.action.entry.facts.has('keep')) return;
    if (item.clothing) addDraft(clause, item, clothingEntry(item.clothing));
    return;
  }
  addDraft(clause, item, item.noun);
}

/** "working as a lifeguard": a trade for the subject. */
function pretend(clause: Clause, item: Item & { kind: 'thing' }): void {
  clause.relation = null;
  const target = clause.subject[0] ?? clause.last!;
  if (target.entry.family === 'human') target.entry = item.noun!;
  else target.clothing.push({ item: item.noun!.word, color: null });
}

function addDraft(clause: Clause, item: Item & { kind: 'thing' }, entry: NounEntry): void {
  const known = item.modifiers.definite ? sameAs(entry, clause.cast.drafts) : undefined;
  const draft = known ?? meetAgain(clause, item, entry) ?? createDraft(item, entry);
  if (known)
    known.modifiers.colors.push(
      ...item.modifiers.colors.filter((hex) => !known.modifiers.colors.includes(hex)),
    );
  else if (!clause.cast.drafts.includes(draft)) clause.cast.drafts.push(draft);
  if (entry.facts.has('pair') && !known) addPair(clause, draft);
  if (clause.back) clause.behind.push(draft);
  clause.back = false;
  if (clause.side) clause.sides.set(draft, clause.side);
  clause.side = null;
  if (clause.inverse && clause.inverse.target !== draft) {
    draft.place ??= clause.inverse;
    draft.role = 'companion';
    draft.verb ??= clause.cast.loose.pop() ?? null;
  } else {
    link(clause, draft);
  }
  clause.inverse = null;
  clause.last = draft;
  clause.joined = false;
  clause.comma = false;
  clause.relation = null;
}

/** "The fox" after a shot with a red fox in it: the same one. */
function meetAgain(clause: Clause, item: Item & { kind: 'thing' }, entry: NounEntry): Draft | null {
  if (!item.modifiers.definite) return null;
  const found = sameAs(entry, clause.remembered);
  return found ? clause.recall(found) : null;
}

/** Who is meant by "the dog": a dog, else one that is a kind of dog. */
function sameAs(entry: NounEntry, drafts: readonly Draft[]): Draft | undefined {
  return (
    drafts.find((draft) => draft.entry === entry) ??
    drafts.find((draft) => isKindOf(draft.entry, entry))
  );
}

function isKindOf(one: NounEntry, general: NounEntry): boolean {
  const [model] = general.drawn;
  const differs = ['female', 'male'].some((sex) => one.facts.has(sex) && !general.facts.has(sex));
  return (
    !differs &&
    !general.shownAs &&
    one.drawn[0]!.model !== 'person' &&
    one.drawn.some((drawn) => drawn.rig === model!.rig && drawn.model === model!.model)
  );
}

/** A couple is a woman and a man. */
function addPair(clause: Clause, draft: Draft): void {
  draft.gender = 'female';
  draft.plural = false;
  draft.modifiers = { ...draft.modifiers, count: 1 };
  const partner: Draft = {
    ...draft,
    gender: 'male',
    clothing: draft.clothing,
    from: draft.from + 0.5,
  };
  clause.cast.drafts.push(partner);
  clause.subject = [draft, partner];
  clause.group = [draft, partner];
}
