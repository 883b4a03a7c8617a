import type { Actor, Relation } from '../../plan.ts';
import type { NounEntry, PlaceEntry, VerbEntry } from '../lexicon/lookup.ts';

/** What stands before a noun: everything that describes it. */
export interface Modifiers {
  colors: string[];
  count: number | null;
  size: Actor['size'] | null;
  age: Actor['age'];
  material: string | null;
  pattern: string | null;
  gender: Actor['gender'];
  definite: boolean;
  negated: boolean;
  pace: Actor['pace'] | null;
}

export interface Span {
  /** Offsets into the prompt. */
  from: number;
  to: number;
  text: string;
}

/** A piece of a sentence that means something to the planner, in order. */
export type Item =
  | (Span & {
      kind: 'thing';
      noun: NounEntry | null;
      place: PlaceEntry | null;
      /** A place that only describes the thing after it: "kitchen table". */
      attributive: boolean;
      clothing: string | null;
      plural: boolean;
      modifiers: Modifiers;
    })
  | (Span & { kind: 'action'; entry: VerbEntry; participle: boolean; colored: boolean })
  | (Span & { kind: 'relation'; relation: Relation | null; word: string })
  | (Span & { kind: 'colors'; hexes: string[] })
  | (Span & { kind: 'unknown'; proper: boolean; modifiers: Modifiers })
  | (Span & { kind: 'part' })
  /** A verb that the lexicon has not got. */
  | (Span & { kind: 'deed' })
  /** "in the background"; `leading` if it speaks of what comes after it. */
  | (Span & { kind: 'backdrop'; leading: boolean })
  /** "on the left": of the picture; `leading` if it speaks of what comes after it. */
  | (Span & { kind: 'side'; side: 'left' | 'right'; leading: boolean })
  | (Span & { kind: 'and' | 'comma' | 'stop' | 'pronoun' })
  | (Span & { kind: 'pace'; pace: Actor['pace'] })
  | (Span & { kind: 'direction'; direction: NonNullable<Actor['direction']> });

/** Nothing said yet. */
export function blank(): Modifiers {
  return {
    colors: [],
    count: null,
    size: null,
    age: null,
    material: null,
    pattern: null,
    gender: null,
    definite: false,
    negated: false,
    pace: null,
  };
}
