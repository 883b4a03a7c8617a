import type { Actor, Relation } from '../../plan.ts';
import type { Cast, Draft, Memory } from './draft.ts';
import type { Item } from '../grammar/items.ts';
import type { VerbEntry } from '../lexicon/lookup.ts';

/** What is known of the clause that is being read, and the cast as it grows. */
export class Clause {
  readonly cast: Cast = {
    drafts: [],
    places: [],
    loose: [],
    unknown: [],
    palette: [],
    deeds: [],
    retooled: [],
    subject: [],
    recalled: new Set(),
    later: null,
  };
  /** Those of the shot before, as they may be spoken of again. */
  readonly remembered: readonly Draft[];
  readonly rememberedSubject: readonly Draft[];
  /** Of those, who still do what they did. */
  readonly resuming = new Set<Draft>();
  /** The next thing is said to be in the background. */
  back = false;
  readonly behind: Draft[] = [];
  /** The next thing is said to be on this side of the picture. */
  side: 'left' | 'right' | null = null;
  readonly sides = new Map<Draft, 'left' | 'right'>();
  /** "behind it stands": how the next thing is to what was named before. */
  inverse: { relation: Relation; target: Draft } | null = null;
  /** What the clause begins with, commas and conjunctions aside. */
  opener: Item | null = null;
  /** Who the clause is about. */
  subject: Draft[] = [];
  last: Draft | null = null;
  /** Things joined by "and" with the last one. */
  group: Draft[] = [];
  action: { entry: VerbEntry; holders: Draft[]; objects: number } | null = null;
  relation: {
    relation: Relation | null;
    word: string;
    anchors: Draft[];
    /** It begins a clause: "behind it". */
    leads: boolean;
  } | null = null;
  joined = false;
  /** Stands between the thing named last and the one that comes after "and". */
  between: Draft | null = null;
  comma = false;
  /** No action has been told since the last comma, conjunction or full stop. */
  fresh = true;
  previous: Item | null = null;
  pace: Actor['pace'] | null = null;
  dressing: Draft[] = [];

  constructor(memory: Memory | null = null) {
    const copies = new Map(
      memory?.drafts.map((draft) => [draft, { ...draft, clothing: [...draft.clothing] }]),
    );
    for (const copy of copies.values()) {
      const target = copy.place && copies.get(copy.place.target);
      copy.place = copy.place && target ? { ...copy.place, target } : null;
      copy.object = copy.object && (copies.get(copy.object) ?? null);
    }
    this.remembered = [...copies.values()];
    this.rememberedSubject = memory?.subject.flatMap((draft) => copies.get(draft) ?? []) ?? [];
    if (memory?.stays) for (const draft of this.remembered) this.recall(draft);
  }

  /** Brings somebody back into the picture. */
  recall(draft: Draft): Draft {
    if (!this.cast.drafts.includes(draft)) {
      this.cast.drafts.push(draft);
      this.resuming.add(draft);
      const target = draft.place?.target;
      // A rider comes with the mount, and who holds something with that.
      if (target && draft.place!.relation === 'riding') this.recall(target);
      else if (target && !this.cast.drafts.includes(target)) draft.place = null;
      for (const held of this.remembered)
        if (held.place?.relation === 'holding' && held.place.target === draft) this.recall(held);
    }
    return draft;
  }

  /** "then he jumps", "and jumps": the subject of the shot before. */
  recallSubject(): Draft[] {
    if (this.subject.length === 0 && this.last === null)
      this.subject = this.rememberedSubject.map((draft) => this.recall(draft));
    return this.subject;
  }

  endClause(): void {
    this.action = null;
    this.relation = null;
    this.joined = false;
    this.comma = false;
    this.fresh = true;
    this.opener = null;
    this.inverse = null;
    this.group = [];
    this.dressing = [];
    this.last = null;
  }

  putBehind(draft: Draft): void {
    draft.role = 'extra';
    draft.place = null;
    for (const other of this.cast.drafts) if (other.place?.target === draft) other.place = null;
    this.subject = this.subject.filter((other) => other !== draft);
  }

  anchors(word: string): Draft[] {
    if (this.last === null) return this.subject;
    return this.group.length > 1 && this.group.includes(this.last) && word !== 'with'
      ? this.group
      : [this.last];
  }

  movers(): Draft[] {
    return this.subject.length > 0 ? this.subject : this.last ? [this.last] : [];
  }
}
