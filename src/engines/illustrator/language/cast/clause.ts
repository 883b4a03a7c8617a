import type { Actor, Relation } from '../../plan.ts';
import type { Cast, Draft } from './draft.ts';
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
    retooled: [],
  };
  /** The next thing is said to be in the background. */
  back = false;
  readonly behind: Draft[] = [];
  /** Who the clause is about. */
  subject: Draft[] = [];
  last: Draft | null = null;
  /** Things joined by "and" with the last one. */
  group: Draft[] = [];
  action: { entry: VerbEntry; holders: Draft[]; objects: number } | null = null;
  relation: { relation: Relation | null; word: string; anchors: Draft[] } | null = null;
  joined = false;
  comma = false;
  previous: Item | null = null;
  pace: Actor['pace'] | null = null;
  dressing: Draft[] = [];

  endClause(): void {
    this.action = null;
    this.relation = null;
    this.joined = false;
    this.comma = false;
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
