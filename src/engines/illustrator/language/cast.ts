import type { Actor, Relation } from '../plan.ts';
import type { Item, Modifiers } from './grammar.ts';
import type { NounEntry, PlaceEntry, VerbEntry } from './lexicon/lookup.ts';
import { nouns } from './lexicon/lookup.ts';

/** An actor in the making. */
export interface Draft {
  entry: NounEntry;
  /** The prompt's words. */
  name: string;
  from: number;
  plural: boolean;
  modifiers: Modifiers;
  gender: Actor['gender'];
  age: Actor['age'];
  verb: VerbEntry | null;
  object: Draft | null;
  pace: Actor['pace'] | null;
  direction: Actor['direction'];
  place: { relation: Relation; target: Draft } | null;
  role: Actor['role'];
  clothing: { item: string; color: string | null }[];
}

export interface PlaceMention {
  entry: PlaceEntry;
  colors: string[];
  score: number;
  from: number;
  text: string;
  /** The thing it can also be, if another place is taken. */
  noun: Item & { kind: 'thing' };
  relation: Relation | null;
}

/** Who and what a text names, before anything is chosen to show it. */
export interface Cast {
  drafts: Draft[];
  places: PlaceMention[];
  /** Actions without an actor: "flying through clouds", "fireworks exploding". */
  loose: VerbEntry[];
  unknown: { text: string; from: number; proper: boolean }[];
  palette: string[];
  /** Actions whose words ask for another tool than is drawn: "playing a red guitar". */
  retooled: { text: string; why: 'color' | 'stand_in' }[];
}

const ANIMATE = new Set<Actor['drawn_as']['rig']>(['quadruped', 'bird', 'fish', 'human']);

export function isAnimate(entry: NounEntry): boolean {
  return ANIMATE.has(entry.family) || entry.facts.has('insect');
}

const RIDES = new Set([
  'ride',
  'cycle',
  'motorcycle',
  'skateboard',
  'surf',
  'drive',
  'sail',
  'row',
  'fly',
]);
/** What is done with a thing in the hands. */
const HANDLES = new Set([
  'hold',
  'carry',
  'eat',
  'drink',
  'read',
  'throw',
  'give',
  'play',
  'use_computer',
  'phone',
  'photograph',
  'wear',
  'cut',
  'swing',
  'stir',
  'pour',
  'vacuum',
  'build',
  'shoot',
  'wash',
  'smoke',
  'catch',
]);
/** Places that a preposition makes sure of. */
const LEADS =
  /^(?:in|inside|into|on|at|through|across|over|by|near|along|from|around|beside|under|above|within|onto|down|up|throughout|outside|next to|past|towards?|to|against|behind|in front of|among|amid|between|surrounded by|of|out of|off|alongside|beneath|below)$/u;

/** Assembles the items of one shot into actors, places and what they have to do with each other. */
export function castFrom(items: readonly Item[]): Cast {
  return new Director().direct(items);
}

class Director {
  private readonly cast: Cast = {
    drafts: [],
    places: [],
    loose: [],
    unknown: [],
    palette: [],
    retooled: [],
  };
  /** The next thing is said to be in the background. */
  private back = false;
  private readonly behind: Draft[] = [];
  /** Who the clause is about. */
  private subject: Draft[] = [];
  private last: Draft | null = null;
  /** Things joined by "and" with the last one. */
  private group: Draft[] = [];
  private action: { entry: VerbEntry; holders: Draft[]; objects: number } | null = null;
  private relation: { relation: Relation | null; word: string; anchors: Draft[] } | null = null;
  private joined = false;
  private comma = false;
  private previous: Item | null = null;
  private pace: Actor['pace'] | null = null;
  private dressing: Draft[] = [];

  direct(items: readonly Item[]): Cast {
    for (const item of items) {
      this.read(item);
      this.previous = item;
    }
    for (const draft of this.behind) if (this.cast.drafts.length > 1) this.putBehind(draft);
    this.settleLoose();
    return this.cast;
  }

  private read(item: Item): void {
    switch (item.kind) {
      case 'thing':
        this.thing(item);
        break;
      case 'action':
        this.act(item);
        break;
      case 'relation':
        this.relation = {
          relation: item.relation,
          word: item.word,
          anchors: this.anchors(item.word),
        };
        if (item.word !== 'in' && item.word !== 'with') this.dressing = [];
        break;
      case 'and':
        this.joined = true;
        break;
      case 'comma':
        this.comma = true;
        this.relation = null;
        break;
      case 'stop':
        this.endClause();
        break;
      case 'pronoun':
        this.pronoun();
        break;
      case 'colors':
        this.paint(item.hexes);
        break;
      case 'pace':
        this.hurry(item.pace);
        break;
      case 'direction':
        for (const draft of this.movers()) draft.direction ??= item.direction;
        break;
      case 'part':
        this.relation = null;
        break;
      case 'backdrop':
        if (item.leading) this.back = true;
        else this.setBack();
        break;
      case 'unknown':
        this.strange(item);
        break;
    }
  }

  private endClause(): void {
    this.action = null;
    this.relation = null;
    this.joined = false;
    this.comma = false;
    this.group = [];
    this.dressing = [];
    this.last = null;
  }

  /** "with a castle in the distance": what was named last is far behind the others. */
  private setBack(): void {
    const { last } = this;
    const place = this.cast.places.at(-1);
    this.relation = null;
    if (place?.noun.noun && place.from > (last?.from ?? -1)) place.score = -1;
    else if (last && this.cast.drafts.length > 1) this.putBehind(last);
  }

  private putBehind(draft: Draft): void {
    draft.role = 'extra';
    draft.place = null;
    for (const other of this.cast.drafts) if (other.place?.target === draft) other.place = null;
    this.subject = this.subject.filter((other) => other !== draft);
  }

  private pronoun(): void {
    if (this.subject.length > 0) this.last = this.subject.at(-1)!;
    this.relation = null;
    this.joined = false;
    this.action = null;
  }

  private anchors(word: string): Draft[] {
    if (this.last === null) return this.subject;
    return this.group.length > 1 && this.group.includes(this.last) && word !== 'with'
      ? this.group
      : [this.last];
  }

  private movers(): Draft[] {
    return this.subject.length > 0 ? this.subject : this.last ? [this.last] : [];
  }

  private paint(hexes: string[]): void {
    const drafts = this.last ? [this.last] : this.subject;
    for (const draft of drafts) draft.modifiers.colors.push(...hexes);
    if (drafts.length === 0) this.cast.palette.push(...hexes);
  }

  private hurry(pace: Actor['pace']): void {
    const movers = this.movers();
    if (movers.length === 0) this.pace = pace;
    for (const draft of movers) draft.pace ??= pace;
  }

  private thing(item: Item & { kind: 'thing' }): void {
    if (item.modifiers.negated) {
      this.relation = null;
      return;
    }
    if (this.dress(item)) return;
    if (this.relation?.word === 'as' && item.noun?.family === 'human' && this.last)
      return this.pretend(item);
    if (item.place && this.isPlace(item)) return this.setPlace(item);
    if (!item.noun) {
      // "knitting a sweater": the work in hand, which the action shows by itself.
      if (this.action && !this.relation && !this.action.entry.facts.has('keep')) return;
      if (item.clothing) this.addDraft(item, clothingEntry(item.clothing));
      return;
    }
    this.addDraft(item, item.noun);
  }

  /** "working as a lifeguard": a trade for the subject. */
  private pretend(item: Item & { kind: 'thing' }): void {
    this.relation = null;
    const target = this.subject[0] ?? this.last!;
    if (target.entry.family === 'human') target.entry = item.noun!;
    else target.clothing.push({ item: item.noun!.word, color: null });
  }

  private dress(item: Item & { kind: 'thing' }): boolean {
    if (!item.clothing) return false;
    const wears = this.action?.entry.verb === 'wear' && this.action.holders.length > 0;
    const worn =
      this.relation && /^(?:in|with)$/u.test(this.relation.word)
        ? this.relation.anchors.filter((draft) => isAnimate(draft.entry))
        : [];
    const holders =
      wears && !this.relation
        ? this.action!.holders
        : worn.length > 0
          ? worn
          : this.joined || this.comma
            ? this.dressing
            : [];
    if (holders.length === 0) return false;
    // "with an umbrella", "with a backpack": carried, not worn, when it can be drawn by itself.
    if (this.relation?.word === 'with' && item.noun?.facts.has('held')) return false;
    for (const draft of holders)
      draft.clothing.push({ item: item.clothing, color: item.modifiers.colors[0] ?? null });
    this.dressing = holders;
    this.relation = null;
    this.joined = false;
    this.comma = false;
    return true;
  }

  private isPlace(item: Item & { kind: 'thing' }): boolean {
    const led = this.relation !== null && LEADS.test(this.relation.word);
    if (!item.noun) return true;
    if (item.place!.weak) return false;
    // Both a place and a thing: a place where a preposition leads to it, or where it stands alone.
    if (
      this.relation?.relation &&
      ['left_of', 'right_of', 'above', 'below', 'next_to'].includes(this.relation.relation) &&
      this.relation.word !== 'at' &&
      this.relation.word !== 'along' &&
      this.relation.word !== 'near'
    )
      return false;
    return led || this.cast.drafts.length === 0;
  }

  private setPlace(item: Item & { kind: 'thing' }): void {
    const led = this.relation !== null && LEADS.test(this.relation.word);
    const background = this.relation !== null && this.relation.word === 'with';
    this.cast.places.push({
      entry: item.place!,
      colors: item.modifiers.colors,
      score: item.attributive
        ? 0.6
        : (led ? 2 : 1) -
          (background ? 0.5 : 0) -
          (item.place!.weak ? 3 : 0) +
          (item.noun ? -0.25 : 0),
      from: item.from,
      text: item.text,
      noun: item,
      relation: this.relation?.relation ?? null,
    });
    if (item.attributive) return;
    this.relation = null;
    this.joined = false;
  }

  private addDraft(item: Item & { kind: 'thing' }, entry: NounEntry): void {
    const known = item.modifiers.definite
      ? this.cast.drafts.find((draft) => draft.entry === entry)
      : undefined;
    const draft = known ?? createDraft(item, entry);
    if (known)
      known.modifiers.colors.push(
        ...item.modifiers.colors.filter((hex) => !known.modifiers.colors.includes(hex)),
      );
    else this.cast.drafts.push(draft);
    if (entry.facts.has('pair') && !known) this.addPair(draft);
    if (this.back) this.behind.push(draft);
    this.back = false;
    this.link(draft);
    this.last = draft;
    this.joined = false;
    this.comma = false;
    this.relation = null;
  }

  /** A couple is a woman and a man. */
  private addPair(draft: Draft): void {
    draft.gender = 'female';
    draft.plural = false;
    draft.modifiers = { ...draft.modifiers, count: 1 };
    const partner: Draft = {
      ...draft,
      gender: 'male',
      clothing: draft.clothing,
      from: draft.from + 0.5,
    };
    this.cast.drafts.push(partner);
    this.subject = [draft, partner];
    this.group = [draft, partner];
  }

  private link(draft: Draft): void {
    const { relation, action } = this;
    if (relation && relation.anchors.length > 0 && relation.anchors[0] !== draft) {
      this.relate(relation.anchors, relation.relation, relation.word, draft);
      return;
    }
    if (action && action.holders.length > 0 && !action.holders.includes(draft) && !relation) {
      if (this.joined && action.objects === 0 && this.previous?.kind === 'and')
        return this.startClause(draft, true);
      this.handle(action, draft);
      return;
    }
    if ((this.joined || this.comma) && this.last && !relation && this.last.place === null) {
      this.startClause(draft, true);
      return;
    }
    if ((this.joined || this.comma) && this.last?.place && !relation) {
      // "a cat on a chair and a dog": the second stands by itself.
      draft.role = this.last.role;
      this.group = [draft];
      return;
    }
    this.startClause(draft, false);
  }

  private startClause(draft: Draft, join: boolean): void {
    this.subject = join ? [...this.subject.filter((other) => other !== draft), draft] : [draft];
    if (draft.entry.facts.has('pair')) this.subject = this.cast.drafts.slice(-2);
    this.group = this.subject;
    if (!join) this.action = null;
    const loose = this.cast.loose.at(-1);
    if (loose && draft.verb === null && this.previous?.kind !== 'relation' && !join) {
      draft.verb = loose;
      this.cast.loose.pop();
    }
    if (this.pace) draft.pace ??= this.pace;
    this.pace = null;
  }

  private relate(anchors: Draft[], relation: Relation | null, word: string, draft: Draft): void {
    const anchor = anchors[0]!;
    const held =
      word === 'with' && isAnimate(anchor.entry) && !isAnimate(draft.entry) && !draft.plural;
    if (relation === null) {
      draft.role = word === 'of' || word === 'from' ? 'extra' : 'companion';
      return;
    }
    draft.role = 'companion';
    if (held) {
      draft.place ??= { relation: 'holding', target: anchor };
      return;
    }
    if (word === 'with' && isAnimate(anchor.entry) && isAnimate(draft.entry)) {
      draft.role = 'subject';
      draft.verb ??= anchor.verb;
      this.subject = [...anchors, draft];
      return;
    }
    const rides =
      this.action !== null &&
      RIDES.has(this.action.entry.verb) &&
      (relation === 'on' || relation === 'in');
    const boards =
      relation === 'on' &&
      isAnimate(anchor.entry) &&
      (draft.entry.family === 'vehicle' || draft.entry.family === 'quadruped');
    for (const each of anchors) {
      if (each === draft) continue;
      each.place ??= { relation: rides || boards ? 'riding' : relation, target: draft };
    }
    this.group = [draft];
  }

  private handle(action: NonNullable<typeof this.action>, draft: Draft): void {
    action.objects += 1;
    draft.role = 'companion';
    const { verb } = action.entry;
    for (const holder of action.holders) {
      if (holder.verb === action.entry) holder.object ??= draft;
      if (RIDES.has(verb)) holder.place ??= { relation: 'riding', target: draft };
    }
    if (
      HANDLES.has(verb) &&
      !isAnimate(draft.entry) &&
      draft.entry.family !== 'vehicle' &&
      action.holders[0] &&
      isAnimate(action.holders[0].entry)
    ) {
      draft.place ??= {
        relation: verb === 'wear' ? 'wearing' : 'holding',
        target: action.holders[0],
      };
    }
    this.group = action.objects > 1 ? [...this.group, draft] : [draft];
  }

  private act(item: Item & { kind: 'action' }): void {
    if (item.entry.facts.has('stand_in'))
      this.cast.retooled.push({ text: item.text, why: 'stand_in' });
    else if (item.colored && !item.entry.facts.has('keep'))
      this.cast.retooled.push({ text: item.text, why: 'color' });
    const after = this.previous;
    const direct = after?.kind === 'thing' || after?.kind === 'unknown' || after?.kind === 'pace';
    let holders = this.subject;
    const { last } = this;
    // "watching a dog running": the object does it; "wearing a hat and running": the subject does.
    if (
      last &&
      direct &&
      !this.joined &&
      (isAnimate(last.entry) || !holders.some((draft) => isAnimate(draft.entry))) &&
      !holders.includes(last)
    ) {
      holders = [last];
      if (last.role !== 'subject') this.subject = holders;
    }
    if (holders.length === 0) {
      // "Snow falls on a cabin", "waves crash": what the weather does is nobody's action.
      const weather = after?.kind === 'part' || (after?.kind === 'thing' && after.noun === null);
      if (!weather) this.cast.loose.push(item.entry);
      this.action = null;
      this.relation = null;
      return;
    }
    for (const draft of holders) {
      if (draft.verb === null || draft.verb.facts.has('light') || draft.verb.verb === 'wear') {
        if (item.entry.verb !== 'wear' || draft.verb === null) draft.verb = item.entry;
      }
      const pace = this.pace ?? (item.entry.facts.get('pace') as Actor['pace'] | undefined) ?? null;
      draft.pace ??= pace;
    }
    this.pace = null;
    this.action = { entry: item.entry, holders, objects: 0 };
    this.relation = null;
    this.joined = false;
    this.comma = false;
    this.last = holders.at(-1)!;
    this.group = holders;
  }

  /** A name that acts is a person; other unknown words are kept for the long tail. */
  private strange(item: Item & { kind: 'unknown' }): void {
    if (item.modifiers.negated) return;
    this.cast.unknown.push({ text: item.text, from: item.from, proper: item.proper });
    this.relation = null;
    this.joined = false;
  }

  private settleLoose(): void {
    const idle = this.cast.drafts.find((draft) => draft.verb === null && draft.role === 'subject');
    const verb = this.cast.loose[0];
    if (idle && verb) {
      idle.verb = verb;
      this.cast.loose.shift();
    }
  }
}

/** An actor for a noun as it stands in the prompt. */
export function createDraft(item: Item & { kind: 'thing' }, entry: NounEntry): Draft {
  const gender = entry.facts.has('female') ? 'female' : entry.facts.has('male') ? 'male' : null;
  const words = item.text.split(' ');
  return {
    entry,
    name: item.text,
    from: item.from,
    plural: item.plural,
    modifiers: item.modifiers,
    gender: item.modifiers.gender ?? gender ?? genderOf(words),
    age: (entry.facts.get('age') as Actor['age'] | undefined) ?? item.modifiers.age,
    verb: null,
    object: null,
    pace: null,
    direction: null,
    place: null,
    role: 'subject',
    clothing: [],
  };
}

function genderOf(words: readonly string[]): Actor['gender'] {
  const last = words.at(-1) ?? '';
  if (/(?:woman|women|girl|lady|ress|queen|witch|bride|cowgirl|ballerina)$/u.test(last))
    return 'female';
  return /(?:^|[a-z])(?:man|men|boy|cowboy|groom|king)$/u.test(last) &&
    !/(?:woman|women|human)$/u.test(last)
    ? 'male'
    : null;
}

function clothingEntry(item: string): NounEntry {
  const known = nouns.get(item);
  if (known) return known;
  const icon = CLOTHING_ICONS[item] ?? 'noto:t-shirt';
  return {
    word: item,
    family: 'emoji',
    drawn: [
      { rig: 'prop', model: item },
      { rig: 'emoji', model: icon },
    ],
    homes: ['studio'],
    facts: new Map(),
  };
}

/** How a piece of clothing that nobody wears is shown. */
const CLOTHING_ICONS: Readonly<Record<string, string>> = {
  hat: 'noto:top-hat',
  helmet: 'noto:rescue-workers-helmet',
  crown: 'noto:crown',
  sunglasses: 'noto:sunglasses',
  glasses: 'noto:glasses',
  scarf: 'noto:scarf',
  tie: 'noto:necktie',
  dress: 'noto:dress',
  suit: 'noto:necktie',
  jacket: 'noto:coat',
  shirt: 'noto:t-shirt',
  trousers: 'noto:jeans',
  shoes: 'noto:running-shoe',
  gloves: 'noto:gloves',
  cape: 'noto:coat',
  apron: 'noto:coat',
  mask: 'noto:performing-arts',
  bikini: 'noto:bikini',
  armor: 'noto:shield',
  uniform: 'noto:coat',
  sash: 'noto:ribbon',
  necklace: 'noto:prayer-beads',
  socks: 'noto:socks',
};
