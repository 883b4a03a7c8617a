import type { Actor, Relation } from '../plan.ts';
import { AMBIGUOUS_COLORS, colorAt } from './colors.ts';
import type { Found, NounEntry, PlaceEntry, VerbEntry } from './lexicon/lookup.ts';
import { clothingAt, compoundVerbAt, nounAt, placeAt, verbAt } from './lexicon/lookup.ts';
import { numberAt } from './numbers.ts';
import { senseOf } from './senses.ts';
import { relationAt } from './relations.ts';
import type { Token } from './tokens.ts';
import {
  AGES,
  AUXILIARIES,
  baseForms,
  CONJUNCTIONS,
  DETERMINERS,
  isPlural,
  MATERIALS,
  NEGATIONS,
  NO_THINGS,
  PACES,
  PATTERNS,
  PRONOUNS,
  SIZES,
} from './words.ts';

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

interface Span {
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
  /** "in the background"; `leading` if it speaks of what comes after it. */
  | (Span & { kind: 'backdrop'; leading: boolean })
  | (Span & { kind: 'and' | 'comma' | 'stop' | 'pronoun' })
  | (Span & { kind: 'pace'; pace: Actor['pace'] })
  | (Span & { kind: 'direction'; direction: NonNullable<Actor['direction']> });

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

function blank(): Modifiers {
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

/** Reads tokens into items, left to right, each token once. */
export function readItems(tokens: readonly Token[]): Item[] {
  return new Reader(tokens).read();
}

class Reader {
  private readonly items: Item[] = [];
  private readonly words: readonly string[];
  private modifiers = blank();
  private at = 0;
  /** The last thing was denied, and "or" carries that on. */
  private denied = false;
  private readonly around: string;
  private readonly tokens: readonly Token[];

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
    this.words = tokens.map((token) => token.text);
    this.around = this.words.join(' ');
  }

  read(): Item[] {
    while (this.at < this.tokens.length) {
      const before = this.at;
      this.step();
      if (this.at === before) this.at += 1;
    }
    this.flushColors();
    return this.items;
  }

  private step(): void {
    const token = this.tokens[this.at]!;
    if (token.mark) return this.mark(token);
    if (this.readBackdrop() || this.readCompoundVerb()) return;
    if (this.readModifier() || this.readVerb()) return;
    if (this.readThing() || this.readConnector()) return;
    this.readRest(token);
  }

  private mark(token: Token): void {
    this.flushColors();
    this.modifiers = blank();
    const kind = /[.!?;:|()[\]]/u.test(token.text) ? 'stop' : token.text === '&' ? 'and' : 'comma';
    this.push({ kind, ...this.span(1) });
  }

  private readBackdrop(): boolean {
    if (!/^(?:in|on|at|into|against)$/u.test(this.words[this.at]!)) return false;
    let length = 1;
    while (
      length < 4 &&
      /^(?:the|a|far|its|their|blurred)$/u.test(this.words[this.at + length] ?? '')
    )
      length += 1;
    if (!/^(?:background|distance|backdrop|horizon)$/u.test(this.words[this.at + length] ?? ''))
      return false;
    const before = this.items.at(-1)?.kind;
    const leading = before === undefined || before === 'stop' || before === 'comma';
    this.flushColors();
    this.modifiers = blank();
    this.push({ kind: 'backdrop', leading, ...this.span(length + 1) });
    return true;
  }

  /** "guitar playing", only where a verb may stand: not after a determiner. */
  private readCompoundVerb(): boolean {
    const before = this.words[this.at - 1] ?? '';
    if (
      DETERMINERS.has(before) ||
      !(before === '' || AUXILIARIES.has(before) || CONJUNCTIONS.has(before))
    )
      return false;
    if (this.described()) return false;
    const found = compoundVerbAt(this.words, this.at);
    const known = Math.max(
      nounAt(this.words, this.at)?.length ?? 0,
      placeAt(this.words, this.at)?.length ?? 0,
    );
    if (!found || known > found.length) return false;
    // "Robot dancing": a being that begins the clause does the dancing.
    const doer = nounAt(this.words, this.at)?.entry.family;
    if (doer === 'quadruped' || (doer === 'human' && !AUXILIARIES.has(before))) return false;
    this.push({
      kind: 'action',
      entry: found.entry,
      participle: true,
      colored: false,
      ...this.span(found.length),
    });
    return true;
  }

  private described(): boolean {
    const { colors, count, size, material, definite } = this.modifiers;
    return colors.length > 0 || count !== null || size !== null || material !== null || definite;
  }

  private readModifier(): boolean {
    const word = this.words[this.at]!;
    const noun = nounAt(this.words, this.at);
    if (noun && noun.length > 1) return false;
    if (DETERMINERS.has(word) && !(word === 'that' && this.tokens[this.at]!.pos !== 'DET')) {
      const counted = numberAt(this.words, this.at);
      if (counted) {
        this.modifiers.count = counted.count;
        this.at += counted.length;
        return true;
      }
      this.modifiers.definite = word === 'the' || this.modifiers.definite;
      this.at += 1;
      return true;
    }
    if (NEGATIONS.has(word)) {
      this.modifiers.negated = true;
      this.at += 1;
      return true;
    }
    return this.readColor(noun) || this.readNumber(noun) || this.readQuality(word, noun);
  }

  private readColor(noun: Found<NounEntry> | null): boolean {
    const color = colorAt(this.words, this.at);
    if (!color || (placeAt(this.words, this.at)?.length ?? 0) > color.length) return false;
    const next = this.words[this.at + color.length] ?? '';
    if (
      color.length === 1 &&
      AMBIGUOUS_COLORS.has(this.words[this.at]!) &&
      noun &&
      !this.startsThing(this.at + 1)
    )
      return false;
    this.modifiers.colors.push(color.hex);
    if (color.length === 1 && MATERIALS.has(this.words[this.at]!))
      this.modifiers.material = this.words[this.at]!;
    this.at += color.length;
    // "black and white cat": the conjunction joins two colours.
    if ((next === 'and' || next === 'or') && colorAt(this.words, this.at + 1)) this.at += 1;
    return true;
  }

  /** Whether what begins here may be described by the word before it. */
  private startsThing(index: number): boolean {
    const word = this.words[index];
    if (word === undefined || this.tokens[index]!.mark) return false;
    if (relationAt(this.words, index) || CONJUNCTIONS.has(word) || AUXILIARIES.has(word))
      return false;
    return (
      Boolean(
        nounAt(this.words, index) ??
        placeAt(this.words, index) ??
        clothingAt(this.words, index) ??
        colorAt(this.words, index),
      ) ||
      SIZES[word] !== undefined ||
      ['NOUN', 'ADJ', 'PROPN'].includes(this.tokens[index]!.pos)
    );
  }

  private readNumber(noun: Found<NounEntry> | null): boolean {
    if (noun && !/^\d/u.test(this.words[this.at]!)) return this.readGroup();
    const number = numberAt(this.words, this.at);
    if (!number || this.tokens[this.at + number.length]?.mark !== false) return false;
    this.modifiers.count = number.count;
    this.at += number.length;
    return true;
  }

  /** "crowd of people": a noun by itself, a number before `of`. */
  private readGroup(): boolean {
    if (this.words[this.at + 1] !== 'of') return false;
    const number = numberAt(this.words, this.at);
    if (!number) return false;
    this.modifiers.count = number.count;
    this.at += number.length;
    return true;
  }

  private readQuality(word: string, noun: Found<NounEntry> | null): boolean {
    const pair = `${word} ${this.words[this.at + 1] ?? ''}`;
    const pattern = PATTERNS[pair] ?? PATTERNS[word];
    const age = AGES[pair] ?? AGES[word];
    const next = this.at + 1;
    if (pattern && !noun)
      return this.take(() => (this.modifiers.pattern = pattern), PATTERNS[pair] ? 2 : 1);
    if (age && (!noun || this.startsThing(next)))
      return this.take(() => (this.modifiers.age = age), AGES[pair] ? 2 : 1);
    const size = Object.hasOwn(SIZES, word) ? SIZES[word] : undefined;
    if (size && !noun) return this.take(() => (this.modifiers.size = size));
    if (MATERIALS.has(word) && this.startsThing(next) && this.tokens[next]?.pos !== 'VERB') {
      return this.take(() => (this.modifiers.material = word));
    }
    const pace = Object.hasOwn(PACES, word) ? PACES[word] : undefined;
    if (pace && !noun) {
      this.modifiers.pace = pace;
      this.push({ kind: 'pace', pace, ...this.span(1) });
      return true;
    }
    if ((word === 'female' || word === 'male') && this.startsThing(next)) {
      return this.take(() => (this.modifiers.gender = word === 'female' ? 'female' : 'male'));
    }
    return false;
  }

  private take(apply: () => unknown, length = 1): true {
    apply();
    this.at += length;
    return true;
  }

  private readVerb(): boolean {
    const verb = verbAt(this.words, this.at);
    if (!verb || !this.isVerbHere(verb)) return false;
    const word = this.words[this.at]!;
    this.flushColors();
    const negated = this.modifiers.negated;
    const keeps = verb.entry.facts.has('keep');
    const length = keeps ? this.keptLength(verb.tail, verb.length) : verb.length;
    const colored = this.words
      .slice(this.at + 1, this.at + length)
      .some((_, i) => colorAt(this.words, this.at + 1 + i) !== null);
    const span = this.span(length);
    this.modifiers = blank();
    if (!negated)
      this.push({
        kind: 'action',
        entry: verb.entry,
        participle: word.endsWith('ing'),
        colored,
        ...span,
      });
    return true;
  }

  /** Verbs that keep their object as an actor cover only themselves, unless the tail is no thing. */
  private keptLength(tail: readonly string[], length: number): number {
    if (tail.length === 0) return 1;
    for (let i = this.at + 1; i < this.at + length; i++) {
      if (nounAt(this.words, i)) return 1;
    }
    return length;
  }

  /** Whether the word is meant as a verb at this place. */
  private isVerbHere(verb: { tail: readonly string[] }): boolean {
    const token = this.tokens[this.at]!;
    const word = token.text;
    const noun = nounAt(this.words, this.at);
    const thing = noun ?? placeAt(this.words, this.at) ?? clothingAt(this.words, this.at);
    const before = this.words[this.at - 1] ?? '';
    const next = this.words[this.at + 1] ?? '';
    if (thing && thing.length > 1) return false;
    const modified = this.described() || DETERMINERS.has(before);
    if (word.endsWith('ing')) {
      // "a rotating table": describes what follows; "a painting": is a thing.
      if (modified) return !thing && !this.startsThing(this.at + 1);
      if (thing) return AUXILIARIES.has(before) || verb.tail.length > 0;
      return !(this.adjectival() && this.startsThing(this.at + 1));
    }
    if (modified) return false;
    if (AUXILIARIES.has(before) || before === 'to' || PRONOUNS.has(before))
      return !(noun && before !== 'to' && !PRONOUNS.has(before) && token.pos === 'NOUN');
    if (
      (word.endsWith('ed') && !thing) ||
      (baseForms(word).length > 1 && !word.endsWith('s') && !thing)
    ) {
      return !this.startsThing(this.at + 1) || token.pos === 'VERB';
    }
    const subject = this.items.at(-1);
    const follows =
      subject?.kind === 'thing' ||
      subject?.kind === 'pronoun' ||
      subject?.kind === 'unknown' ||
      subject?.kind === 'part';
    if (this.at === 0 || subject?.kind === 'stop')
      return !thing && (token.pos === 'VERB' || verb.tail.length > 0);
    if (thing) {
      if (!follows) return subject?.kind === 'and' && token.pos === 'VERB';
      const plural = subject.kind === 'thing' && subject.plural;
      return isPlural(word)
        ? !plural && (token.pos === 'VERB' || DETERMINERS.has(next))
        : plural &&
            (token.pos === 'VERB' ||
              DETERMINERS.has(next) ||
              relationAt(this.words, this.at + 1) !== null);
    }
    if (subject?.kind === 'relation') return false;
    return follows || token.pos === 'VERB';
  }

  /** An -ing word between a preposition or the start and a noun: "on rotating table". */
  private adjectival(): boolean {
    const last = this.items.at(-1);
    return last?.kind === 'relation' && last.word !== 'by' && last.word !== 'with';
  }

  private readThing(): boolean {
    const noun = nounAt(this.words, this.at);
    const place = placeAt(this.words, this.at);
    const clothing = clothingAt(this.words, this.at);
    const longest = Math.max(noun?.length ?? 0, place?.length ?? 0, clothing?.length ?? 0);
    if (longest === 0) return false;
    const relation = relationAt(this.words, this.at);
    if (relation && relation.length >= longest) return false;
    const token = this.tokens[this.at]!;
    // "a pine forest", "a beach ball game": a noun before another noun only describes it.
    if (longest === 1 && noun && this.describesNext(noun)) {
      this.at += 1;
      return true;
    }
    if (!noun && !place && token.pos === 'ADJ' && this.startsThing(this.at + 1)) return false;
    const chosen = (found: { length: number } | null): boolean =>
      found !== null && found.length === longest;
    const attributive = chosen(place) && !chosen(noun) && this.leadsNoun(this.at + longest);
    const { modifiers } = this;
    this.denied = modifiers.negated;
    this.modifiers = blank();
    const several = noun !== null && this.isBareHerd(noun.phrase, longest);
    const span = this.span(longest);
    this.push({
      kind: 'thing',
      noun: chosen(noun) ? senseOf(noun!.phrase, noun!.entry, this.around) : null,
      place: chosen(place) ? place!.entry : null,
      attributive,
      clothing: chosen(clothing) ? clothing!.entry : null,
      plural: (noun ?? place ?? clothing)!.plural || several,
      modifiers: attributive ? { ...blank(), negated: modifiers.negated } : modifiers,
      ...span,
    });
    if (attributive) this.modifiers = modifiers;
    else if (noun && chosen(noun)) this.swallowApposition(noun.entry, modifiers);
    return true;
  }

  /** "sheep graze", "a tank with fish": many, where no article makes it one. */
  private isBareHerd(phrase: string, length: number): boolean {
    if (!/(?:^| )(?:fish|sheep|deer|cattle|bison|salmon|trout|geese|reindeer)$/u.test(phrase))
      return false;
    if (this.at === 0 && this.at + length >= this.words.length) return false;
    const before = this.words.slice(Math.max(0, this.at - 4), this.at);
    return !before.some((word) => DETERMINERS.has(word) || /^(?:an?|one|single)$/u.test(word));
  }

  /** "golden retriever puppy", "robot chef": what follows only says more of the same being. */
  private swallowApposition(entry: NounEntry, modifiers: Modifiers): void {
    const next = nounAt(this.words, this.at);
    if (!next || next.length > 1 || this.tokens[this.at]?.mark) return;
    if (
      /^(?:puppy|pup|cub|kitten|calf|foal|chick)$/u.test(next.phrase) &&
      entry.family === next.entry.family
    ) {
      modifiers.age = 'child';
      this.at += 1;
    } else if (
      next.entry.family === 'human' &&
      ['human', 'quadruped', 'bird'].includes(entry.family) &&
      !verbAt(this.words, this.at)
    ) {
      this.at += 1;
    }
  }

  /** Whether a noun (and no verb) begins here. */
  private leadsNoun(index: number): boolean {
    const word = this.words[index];
    if (
      word === undefined ||
      this.tokens[index]!.mark ||
      relationAt(this.words, index) ||
      CONJUNCTIONS.has(word)
    )
      return false;
    const found = nounAt(this.words, index) ?? placeAt(this.words, index);
    return found !== null && (found.length > 1 || verbAt(this.words, index) === null);
  }

  private describesNext(noun: Found<NounEntry>): boolean {
    const next = this.at + 1;
    const word = this.words[next];
    if (word === undefined || this.tokens[next]!.mark || noun.plural) return false;
    if (relationAt(this.words, next) || DETERMINERS.has(word) || CONJUNCTIONS.has(word))
      return false;
    const verb = verbAt(this.words, next);
    const following = nounAt(this.words, next) ?? placeAt(this.words, next);
    if (!following)
      return (
        verb === null &&
        word.endsWith('s') &&
        noun.entry.family === 'prop' &&
        this.isUnknownNoun(next)
      );
    // Beings keep their own name before a trade: a robot chef is a robot.
    const beings = ['human', 'quadruped', 'bird'].includes(noun.entry.family);
    if (
      beings &&
      nounAt(this.words, next)?.entry.family === 'human' &&
      noun.entry.drawn[0]?.model !== 'person'
    )
      return false;
    if (verb && (word.endsWith('ing') || (isPlural(word) && this.tokens[next]!.pos === 'VERB')))
      return false;
    return true;
  }

  private readConnector(): boolean {
    const word = this.words[this.at]!;
    const relation = relationAt(this.words, this.at);
    if (word === 'as' && /^(?:a|an|the)$/u.test(this.words[this.at + 1] ?? '')) {
      this.push({ kind: 'relation', relation: null, word: 'as', ...this.span(1) });
      return true;
    }
    if (CONJUNCTIONS.has(word)) {
      this.flushColors();
      const negated = (this.modifiers.negated || this.denied) && (word === 'or' || word === 'and');
      this.modifiers = blank();
      this.modifiers.negated = negated;
      this.push({ kind: 'and', ...this.span(1) });
      return true;
    }
    if (relation && !(relation.length === 1 && DIRECTIONS[word] && relation.relation === null)) {
      this.flushColors();
      const { negated } = this.modifiers;
      this.modifiers = blank();
      this.modifiers.negated = negated;
      if (/^(?:to|towards?|from)$/u.test(relation.word) && this.readHeading(relation.length))
        return true;
      this.push({
        kind: 'relation',
        relation: relation.relation,
        word: relation.word,
        ...this.span(relation.length),
      });
      return true;
    }
    const direction = Object.hasOwn(DIRECTIONS, word) ? DIRECTIONS[word] : undefined;
    if (!direction) return false;
    this.push({ kind: 'direction', direction, ...this.span(1) });
    return true;
  }

  /** "to the left", "from left to right", "towards the camera". */
  private readHeading(skip: number): boolean {
    const rest = this.words
      .slice(this.at + skip, this.at + skip + 4)
      .filter((word) => word !== 'the');
    const heading = (direction: NonNullable<Actor['direction']>, length: number): true => {
      this.push({ kind: 'direction', direction, ...this.span(length) });
      return true;
    };
    const offset = this.words[this.at + skip] === 'the' ? 1 : 0;
    if (rest[0] === 'left' && rest[1] === 'to' && rest[2] === 'right')
      return heading('right', skip + offset + 3);
    if (rest[0] === 'right' && rest[1] === 'to' && rest[2] === 'left')
      return heading('left', skip + offset + 3);
    if (this.words[this.at] === 'from') return false;
    if (rest[0] === 'left' || rest[0] === 'right') return heading(rest[0], skip + offset + 1);
    if (/^(?:camera|viewer|us|me|lens|screen)$/u.test(rest[0] ?? ''))
      return heading('toward', skip + offset + 1);
    return false;
  }

  private readRest(token: Token): void {
    if (PRONOUNS.has(token.text)) {
      this.modifiers = blank();
      this.push({ kind: 'pronoun', ...this.span(1) });
      return;
    }
    if (AUXILIARIES.has(token.text)) {
      this.at += 1;
      return;
    }
    const known = baseForms(token.text).some((form) => NO_THINGS.has(form));
    if (known) {
      if (this.startsThing(this.at + 1) && token.pos !== 'VERB') {
        this.at += 1;
        return;
      }
      this.modifiers = blank();
      this.push({ kind: 'part', ...this.span(1) });
      return;
    }
    if (token.pos !== 'NOUN' && token.pos !== 'PROPN') {
      this.at += 1;
      return;
    }
    this.readUnknown();
  }

  /** A run of unknown nouns, unless a known thing follows, which they then only describe. */
  private readUnknown(): void {
    let end = this.at;
    while (end < this.tokens.length && end < this.at + 6 && this.isUnknownNoun(end)) end += 1;
    const describes =
      end < this.tokens.length &&
      !this.tokens[end]!.mark &&
      nounAt(this.words, end) !== null &&
      verbAt(this.words, end) === null;
    const length = Math.max(1, end - this.at);
    if (describes) {
      this.at += length;
      return;
    }
    const proper = this.tokens
      .slice(this.at, end)
      .some((token) => token.pos === 'PROPN' || token.capital);
    this.push({ kind: 'unknown', proper, modifiers: this.modifiers, ...this.span(length) });
    this.modifiers = blank();
  }

  private isUnknownNoun(index: number): boolean {
    const token = this.tokens[index]!;
    if (token.mark || (token.pos !== 'NOUN' && token.pos !== 'PROPN')) return false;
    if (index === this.at) return true;
    const { text } = token;
    return (
      !nounAt(this.words, index) &&
      !placeAt(this.words, index) &&
      !verbAt(this.words, index) &&
      !relationAt(this.words, index) &&
      !CONJUNCTIONS.has(text) &&
      !AUXILIARIES.has(text) &&
      !DETERMINERS.has(text) &&
      !baseForms(text).some((form) => NO_THINGS.has(form))
    );
  }

  /** Colours that no noun took: "the car is red". */
  private flushColors(): void {
    if (this.modifiers.colors.length === 0 || this.at === 0) return;
    const token = this.tokens[this.at - 1]!;
    this.items.push({
      kind: 'colors',
      hexes: this.modifiers.colors,
      from: token.from,
      to: token.to,
      text: token.text,
    });
    this.modifiers.colors = [];
  }

  private push(item: Item): void {
    this.items.push(item);
  }

  /** The range of the next `length` tokens, which are then done with. */
  private span(length: number): Span {
    const first = this.tokens[this.at]!;
    const last = this.tokens[Math.min(this.tokens.length, this.at + length) - 1]!;
    const text = this.words.slice(this.at, this.at + length).join(' ');
    this.at += length;
    return { from: first.from, to: last.to, text };
  }
}
