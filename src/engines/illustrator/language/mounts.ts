import type { Draft } from './cast/draft.ts';
import { nouns } from './lexicon/lookup.ts';

/** People bring what they ride as part of their action; for all others it is drawn by itself. */
const BRINGS_ITS_OWN = /^(?:human|cutout)$/u;

/** What animals cycle, sail and row on: "a panda riding a bicycle". */
export function mountsOf(
  drafts: readonly Draft[],
  blank: (from: number, name: string) => Draft,
): Draft[] {
  return drafts.flatMap((draft): Draft[] => {
    const mount = draft.verb?.facts.get('mount');
    const entry = mount === undefined ? undefined : nouns.get(mount);
    if (!entry || draft.place !== null || BRINGS_ITS_OWN.test(draft.entry.family)) return [];
    if ((draft.modifiers.count ?? 1) > 1 || draft.plural) return [];
    const ridden: Draft = {
      ...blank(draft.from + 0.5, entry.word),
      entry,
      role: 'companion',
      verb: RIDDEN,
    };
    draft.place = { relation: 'riding', target: ridden };
    return [ridden];
  });
}

/** It goes along, and has nobody else on it. */
const RIDDEN: NonNullable<Draft['verb']> = { verb: 'roll', homes: [], facts: new Map() };
