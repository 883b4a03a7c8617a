import { scenePlanSchema } from '../plan.ts';
import type { Actor, ScenePlan, Shot } from '../plan.ts';
import type { CameraMention } from './camera.ts';
import { cameraMentions, mergeCues } from './camera.ts';
import type { Cast, Draft, PlaceMention } from './cast.ts';
import { castFrom, createDraft, isAnimate } from './cast.ts';
import type { Catalogue } from './catalogue.ts';
import { builtInCatalogue, chooseDrawing, chooseEnvironment } from './catalogue.ts';
import { crowdOf } from './crowd.ts';
import { dressingOf } from './dressing.ts';
import { cameraFor, homeOf, isPerson, moodFor, moves, restingVerb } from './defaults.ts';
import { readItems } from './grammar.ts';
import { iconFor } from './icons.ts';
import { clothes, nouns } from './lexicon/lookup.ts';
import type { Quote } from './quotes.ts';
import { blankOut, findQuotes } from './quotes.ts';
import { findSegments } from './shots.ts';
import type { Segment } from './shots.ts';
import type { Setting } from './setting.ts';
import { readSetting } from './setting.ts';
import { soundOf } from './sound.ts';
import { planWithCharacters } from './characters.ts';
import { findStyle } from './styles.ts';
import { plain, tokenize } from './tokens.ts';

export interface PlanOptions {
  seconds: number;
  width: number;
  height: number;
  seed: number;
  hasInputReference?: boolean;
  /** Names of those who are drawn from a picture of their own wherever the prompt names them. */
  characters?: readonly string[];
}

const MAX_SHOTS = 12;
const MAX_ACTORS = 12;
/** Prompts are at most this long (UTF-16 units); more is not read. */
const MAX_TEXT = 32_000;

type NotShown = ScenePlan['not_shown'];

/**
 * Turns a prompt into a plan for a film. Never throws, whatever the text; the same prompt gives the
 * same plan. Only environments and models that this build can show are named; what was asked and
 * cannot be shown is told in `not_shown`.
 */
export function planScene(prompt: string, options: PlanOptions): ScenePlan {
  return planWithCharacters(createPlanner(builtInCatalogue()), prompt, options);
}

/** A planner for a set of things that can be shown. */
export function createPlanner(
  catalogue: Catalogue,
): (prompt: string, options: PlanOptions) => ScenePlan {
  return (prompt, options) => {
    const text = prompt.slice(0, MAX_TEXT);
    const quotes = findQuotes(text);
    const lower = blankOut(
      plain(text),
      quotes.map((quote) => [quote.from, quote.to] as const),
      ',',
    );
    const style = findStyle(lower);
    const styled = blankOut(lower, style.spans, ' ');
    const { segments, spoken } = findSegments(styled);
    const readable = blankOut(styled, spoken, '.');
    const mentions = cameraMentions(readable);
    const clean = blankOut(
      readable,
      mentions.map((mention) => [mention.from, mention.to] as const),
      ',',
    );
    const film: Film = {
      catalogue,
      options,
      text,
      lower: readable,
      clean,
      quotes,
      mentions,
      notShown: [],
    };
    for (const words of style.refused)
      film.notShown.push({ text: words, reason: 'Films are drawn, not photographed.' });
    const shots = planShots(
      film,
      segments.length > 0 ? segments : [{ from: 0, to: text.length, seconds: null, cut: true }],
    );
    return scenePlanSchema.parse({
      version: 1,
      prompt,
      style: style.style,
      shots,
      sound: soundOf(shots),
      not_shown: unique(film.notShown).slice(0, 40),
    } satisfies ScenePlan);
  };
}

interface Film {
  catalogue: Catalogue;
  options: PlanOptions;
  text: string;
  /** For words about the world: with camera phrases, without looks and quotations. */
  lower: string;
  /** For things and actions: without camera phrases as well. */
  clean: string;
  quotes: Quote[];
  mentions: CameraMention[];
  notShown: NotShown;
}

/** A shot's part of the prompt, read. */
interface Scene {
  from: number;
  to: number;
  seconds: number | null;
  cast: Cast;
  setting: Setting;
}

function planShots(film: Film, segments: readonly Segment[]): Shot[] {
  const scenes = joinScenes(film, segments);
  const given = scenes.reduce((sum, scene) => sum + (scene.seconds ?? 0), 0);
  const open = scenes.filter((scene) => scene.seconds === null).length;
  const spare = open === 0 ? 0 : Math.max(film.options.seconds - given, open);
  const total = given + (open === 0 ? 0 : spare);
  let left = 1;
  let previous: Shot | null = null;
  return scenes.map((scene, i) => {
    const seconds = scene.seconds ?? spare / open;
    const share = i === scenes.length - 1 ? left : Math.round((seconds / total) * 1e4) / 1e4;
    left = Math.max(1e-4, left - share);
    previous = planShot(film, scene, Math.max(1e-4, share), previous);
    return previous;
  });
}

/** A sentence, read by itself. */
interface Sentence {
  segment: Segment;
  cast: Cast;
}

/**
 * Reads the segments; a sentence continues the shot before it unless the prompt cuts, or it goes to
 * another place with actors of its own. Each sentence is read once here, and each shot once more as
 * a whole, for its pronouns: the work stays proportional to the text.
 */
function joinScenes(film: Film, segments: readonly Segment[]): Scene[] {
  const groups: Sentence[][] = [];
  let known: { kinds: Set<string>; peopled: boolean } = { kinds: new Set(), peopled: false };
  for (const segment of segments) {
    const cast = readCast(film, segment.from, segment.to);
    const current = groups.at(-1);
    if (!current || segment.cut || startsScene(film, known, segment, cast)) {
      groups.push([{ segment, cast }]);
      known = { kinds: new Set(), peopled: false };
    } else {
      current.push({ segment, cast });
    }
    for (const place of cast.places)
      known.kinds.add(chooseEnvironment(place.entry.kinds, film.catalogue));
    known.peopled ||= cast.drafts.length > 0;
  }
  return groups.slice(0, MAX_SHOTS).map((group) => {
    const { from } = group[0]!.segment;
    const { to } = group.at(-1)!.segment;
    const cast = group.length === 1 ? group[0]!.cast : readCast(film, from, to);
    return {
      from,
      to,
      seconds: group[0]!.segment.seconds,
      cast,
      setting: readSetting(film.lower.slice(from, to)),
    };
  });
}

const ASIDE =
  /^\s*(?:behind|around|above|beyond|below|in the (?:background|distance|foreground)|beside|near|next to)\b/u;

function startsScene(
  film: Film,
  known: { kinds: ReadonlySet<string>; peopled: boolean },
  next: Segment,
  cast: Cast,
): boolean {
  const place = bestPlace(cast.places);
  if (!place || place.score < 2 || cast.drafts.length === 0 || !known.peopled) return false;
  if (ASIDE.test(film.clean.slice(next.from, next.from + 40))) return false;
  const kind = chooseEnvironment(place.entry.kinds, film.catalogue);
  return known.kinds.size > 0 && !known.kinds.has(kind);
}

function readCast(film: Film, from: number, to: number): Cast {
  const pad = film.clean.slice(from, to);
  const tokens = tokenize(pad, film.text.slice(from, to));
  const cast = castFrom(readItems(tokens));
  for (const thing of [...cast.drafts, ...cast.places, ...cast.unknown]) thing.from += from;
  return cast;
}

function bestPlace(places: readonly PlaceMention[]): PlaceMention | null {
  return places.reduce<PlaceMention | null>(
    (best, place) => (!best || place.score > best.score ? place : best),
    null,
  );
}

function planShot(film: Film, scene: Scene, share: number, previous: Shot | null): Shot {
  const { cast, setting } = scene;
  const named = fillCast(film, scene);
  const place = bestPlace(cast.places);
  const kind = kindOf(film, named, place, previous, scene);
  const attributes = new Set([...(place?.entry.attributes ?? []), ...setting.attributes]);
  const drafts = [
    ...named,
    ...crowdOf(kind, attributes, named, impliedPerson),
    ...dressingOf(place, named, impliedPerson),
  ];
  if (isAfloat(drafts)) attributes.add('afloat');
  const actors = actorsOf(film, scene, drafts);
  const quotes = film.quotes.filter((quote) => quote.from >= scene.from && quote.from < scene.to);
  const texts = speakOrShow(quotes, actors, drafts);
  const cues = film.mentions.filter(
    (mention) => mention.from >= scene.from && mention.from < scene.to,
  );
  const verbs = actors.map((actor) => actor.action.verb);
  const camera = cameraFor(
    mergeCues([...cues.map((mention) => mention.cue), ...looseCamera(cast, drafts)]),
    actors,
    kind,
    drafts,
  );
  const effects = new Set(setting.effects);
  for (const draft of drafts) {
    const effect = draft.verb?.facts.get('effect');
    if (effect) effects.add(effect);
  }
  return {
    share,
    text: film.text.slice(scene.from, scene.to).trim().slice(0, 2000),
    environment: { kind, attributes: [...attributes].slice(0, 12) },
    time: setting.time ?? previous?.time ?? timeFor(kind, effects),
    weather: setting.weather ?? (previous ? previous.weather : weatherFor(kind, attributes)),
    mood: setting.mood ?? moodFor(kind, verbs),
    palette: [...new Set([...cast.palette, ...(place?.colors ?? [])])].slice(0, 6),
    camera,
    actors,
    texts,
    effects: [...effects],
  };
}

/** Whether those whom the shot is about are on the water or in it. */
function isAfloat(drafts: readonly Draft[]): boolean {
  const lead = drafts.find((draft) => draft.role === 'subject');
  if (!lead) return false;
  const ship = (draft: Draft | undefined): boolean =>
    draft?.entry.family === 'vehicle' &&
    /^(?:ocean|harbor|lake|river)$/u.test(draft.entry.homes[0] ?? '');
  return (
    ship(lead) ||
    (lead.place?.relation === 'riding' && ship(lead.place.target)) ||
    /^(?:swim|row|sail|surf|dive)$/u.test(lead.verb?.verb ?? '')
  );
}

/** "Flying through clouds" without anybody who flies is the camera's own flight. */
function looseCamera(cast: Cast, drafts: readonly Draft[]): { move: 'aerial' }[] {
  return drafts.length === 0 &&
    cast.loose.some((verb) => /^(?:fly|soar|hover|float)$/u.test(verb.verb))
    ? [{ move: 'aerial' }]
    : [];
}

function timeFor(kind: string, effects: ReadonlySet<string>): Shot['time'] {
  if (
    kind === 'space' ||
    kind === 'moon' ||
    effects.has('fireworks') ||
    effects.has('aurora') ||
    effects.has('fireflies')
  )
    return 'night';
  return kind === 'studio' ? 'noon' : 'afternoon';
}

function weatherFor(kind: string, attributes: ReadonlySet<string>): Shot['weather'] {
  if (kind === 'forest' && attributes.has('snowy')) return { kind: 'snow', intensity: 0.35 };
  return { kind: 'clear', intensity: 0.5 };
}

const INDOORS = new Set([
  'plain_room',
  'living_room',
  'kitchen',
  'bedroom',
  'bathroom',
  'library',
  'office',
  'studio',
  'stage',
  'gym',
  'classroom',
  'cafe',
  'restaurant',
  'art_gallery',
]);

function kindOf(
  film: Film,
  drafts: readonly Draft[],
  place: PlaceMention | null,
  previous: Shot | null,
  scene: Scene,
): string {
  if (place && place.score > 0) return chooseEnvironment(place.entry.kinds, film.catalogue);
  if (previous) return previous.environment.kind;
  const homes = drafts.length > 0 ? homeOf(drafts) : scene.cast.loose.flatMap((verb) => verb.homes);
  const weak = place ? place.entry.kinds : [];
  const undecided = drafts.every(
    (draft) => draft.entry.homes.length === 0 && (draft.verb?.homes.length ?? 0) === 0,
  );
  const kinds = undecided ? [...weak, ...homes] : [...homes, ...weak];
  // Rain and snow fall outdoors.
  const weather = scene.setting.weather?.kind;
  const outdoors = weather !== undefined && weather !== 'clear' && weather !== 'cloudy';
  const fitting = outdoors
    ? [...kinds.filter((kind) => !INDOORS.has(kind)), weather === 'snow' ? 'snowfield' : 'street']
    : kinds;
  return chooseEnvironment(fitting.length > 0 ? fitting : ['meadow', 'field'], film.catalogue);
}

const RETOOLED = {
  color: 'The tool of an action is drawn in its own colour.',
  stand_in: 'It is shown with a tool that is like it.',
} as const;

/** The cast with what the grammar left open: places that are things, strangers, implied people. */
function fillCast(film: Film, scene: Scene): Draft[] {
  const { cast } = scene;
  const drafts = [...cast.drafts];
  const chosen = bestPlace(cast.places);
  for (const place of cast.places) {
    const { noun } = place.noun;
    if (noun === null || drafts.some((draft) => draft.entry === noun)) continue;
    // Where no environment shows the place, the thing of its name stands in another.
    const shown = place === chosen && place.score > 0;
    if (shown && film.catalogue.hasEnvironment(place.entry.kinds[0]!)) continue;
    const role = shown && drafts.length === 0 ? 'subject' : 'extra';
    drafts.push({ ...createDraft(place.noun, noun), from: place.from, role });
  }
  // Falling leaves are drawn as an effect.
  if (scene.setting.effects.includes('falling_leaves'))
    drafts.splice(0, drafts.length, ...drafts.filter((draft) => draft.entry.word !== 'leaf'));
  for (const stranger of cast.unknown) meet(film, scene, drafts, stranger);
  for (const { text, why } of cast.retooled) film.notShown.push({ text, reason: RETOOLED[why] });
  const verb = cast.loose.find(
    (loose) =>
      loose.homes.length > 0 || /^(?:play|dance|eat|drink|read|walk|run|sit)/u.test(loose.verb),
  );
  if (
    drafts.length === 0 &&
    verb &&
    !/^(?:fly|flow|erupt|shine|float|soar|fall|burn|explode|grow|bloom|swing|sail)$/u.test(
      verb.verb,
    )
  ) {
    drafts.push({ ...impliedPerson(scene.from, 'person'), verb });
  }
  return drafts.toSorted((a, b) => rank(a) - rank(b) || a.from - b.from);
}

const rank = (draft: Draft): number => ({ subject: 0, companion: 1, extra: 2 })[draft.role];

/** Words the lexicon has not got: an icon of that name, a person by name, or a note. */
function meet(film: Film, scene: Scene, drafts: Draft[], stranger: Cast['unknown'][number]): void {
  const words = stranger.text.split(' ');
  const icon = stranger.proper ? null : iconFor(words);
  if (icon) {
    const entry = {
      word: stranger.text,
      family: 'emoji' as const,
      drawn: [{ rig: 'emoji' as const, model: icon }],
      homes: ['studio'],
      facts: new Map<string, string>(),
    };
    drafts.push({ ...impliedPerson(stranger.from, stranger.text), entry });
    return;
  }
  const acts = scene.cast.loose.find(
    (verb) => !/^(?:flow|erupt|shine|fall|burn|explode)$/u.test(verb.verb),
  );
  if (stranger.proper && drafts.length === 0 && acts) {
    scene.cast.loose.splice(scene.cast.loose.indexOf(acts), 1);
    drafts.push({ ...impliedPerson(stranger.from, stranger.text), verb: acts });
    return;
  }
  film.notShown.push({
    text: stranger.text,
    reason: stranger.proper
      ? 'Nobody and no place of this name is known here.'
      : 'There is no drawing for this word.',
  });
}

function impliedPerson(from: number, name: string): Draft {
  return {
    entry: nouns.get('person')!,
    name,
    from,
    plural: false,
    gender: null,
    age: null,
    verb: null,
    object: null,
    pace: null,
    direction: null,
    place: null,
    role: 'subject',
    clothing: [],
    modifiers: {
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
    },
  };
}

function actorsOf(film: Film, scene: Scene, drafts: readonly Draft[]): Actor[] {
  const shown = new Map<Draft, string>();
  const drawings = new Map<Draft, Actor['drawn_as']>();
  for (const draft of drafts) {
    const icon = iconFor(draft.entry.word.split(' '));
    const fallback = icon ? [{ rig: 'emoji' as const, model: icon }] : [];
    const drawn = chooseDrawing([...draft.entry.drawn, ...fallback], film.catalogue);
    if (!drawn)
      film.notShown.push({ text: draft.name, reason: 'There is no drawing for this yet.' });
    else if (shown.size >= MAX_ACTORS)
      film.notShown.push({
        text: draft.name,
        reason: 'A shot has room for twelve kinds of actors.',
      });
    else {
      shown.set(draft, `a${shown.size + 1}`);
      drawings.set(draft, drawn);
    }
  }
  return [...shown].map(([draft, id]) => {
    const target = draft.place ? shown.get(draft.place.target) : undefined;
    const verb = verbOf(draft, drafts);
    const still = scene.cast.drafts.length > 0 && !moves(verb);
    return {
      id,
      name: draft.name,
      drawn_as: drawings.get(draft)!,
      count: countOf(draft),
      colors: [...new Set(colorsOf(draft))],
      size: draft.modifiers.size ?? 'normal',
      material: draft.modifiers.material,
      pattern: draft.modifiers.pattern,
      age: draft.age ?? (draft.entry.facts.has('young') ? 'child' : null),
      gender: draft.gender,
      clothing: clothingOf(draft).slice(0, 8),
      action: {
        verb: verb === 'wear' ? restingVerb(draft) : verb,
        object: draft.object ? (shown.get(draft.object) ?? null) : null,
      },
      pace: draft.pace ?? draft.modifiers.pace ?? (still ? 'normal' : 'normal'),
      direction: draft.direction,
      place: draft.place && target ? { relation: draft.place.relation, target } : null,
      role: draft.role,
      speech: null,
    };
  });
}

/** The verb as this kind of actor does it: cars do not walk, signs do not read. */
function verbOf(draft: Draft, drafts: readonly Draft[]): string {
  if (draft.verb === null) return idleVerb(draft, drafts);
  const { verb } = draft.verb;
  const { family } = draft.entry;
  if (family === 'vehicle' && /^(?:walk|run|jog|march|gallop|trot)$/u.test(verb)) return 'drive';
  if (
    (family === 'prop' || family === 'emoji') &&
    /^(?:read|talk|write|hold|look|wear|sit|lie)$/u.test(verb)
  )
    return 'stand';
  return verb;
}

const SEATS = /^(?:chair|couch|bench|stool|swing|bed|toilet)$/u;

/** What it does when the prompt does not say: whoever is on a seat sits, and what has company stays. */
function idleVerb(draft: Draft, drafts: readonly Draft[]): string {
  const seat = draft.place?.relation === 'on' ? draft.place.target.entry.drawn[0]!.model : '';
  if (SEATS.test(seat) && isAnimate(draft.entry) && draft.entry.family !== 'bird') return 'sit';
  const company = drafts.some(
    (other) => other.role !== 'extra' && other.entry.family !== 'vehicle',
  );
  const verb = restingVerb(draft);
  const ridden = drafts.some(
    (other) => other.place?.relation === 'riding' && other.place.target === draft,
  );
  return verb === 'drive' && (company || draft.place !== null) && !ridden ? 'stand' : verb;
}

function colorsOf(draft: Draft): string[] {
  const own = draft.entry.facts.get('color');
  const natural = own === 'white' ? '#f5f4ef' : own;
  return draft.modifiers.colors.length > 0 ? draft.modifiers.colors : natural ? [natural] : [];
}

function clothingOf(draft: Draft): Actor['clothing'] {
  return draft.clothing.filter((piece) => clothes.has(piece.item) || piece.item !== '');
}

function countOf(draft: Draft): number {
  const { count } = draft.modifiers;
  const own = Number(draft.entry.facts.get('count') ?? 1);
  if (draft.entry.facts.has('pair_noun') || draft.entry.facts.has('mass')) return 1;
  if (count !== null) return Math.min(24, Math.max(count, own > 1 && count === 1 ? own : count));
  if (draft.name === 'people') return 5;
  if (own > 1) return own;
  if (draft.entry.facts.has('family')) return 4;
  if (!draft.plural) return 1;
  return draft.role === 'extra' || draft.entry.word === 'flower' ? 6 : isPerson(draft) ? 3 : 3;
}

/** Gives quotations to who speaks them; returns those to be read. */
function speakOrShow(
  quotes: readonly Quote[],
  actors: Actor[],
  drafts: readonly Draft[],
): Shot['texts'] {
  const texts: Shot['texts'] = [];
  for (const quote of quotes) {
    const { use } = quote;
    if (use !== 'speech') {
      texts.push({ content: quote.content, on: use });
      continue;
    }
    const speakers = actors.filter((actor) =>
      /^(?:human|quadruped|bird|fish)$/u.test(actor.drawn_as.rig),
    );
    const nearest =
      speakers
        .filter(
          (actor) => (drafts.find((draft) => draft.name === actor.name)?.from ?? 0) < quote.from,
        )
        .at(-1) ?? speakers[0];
    if (!nearest) texts.push({ content: quote.content, on: 'caption' });
    else
      nearest.speech =
        nearest.speech === null ? quote.content : `${nearest.speech} ${quote.content}`;
  }
  return texts;
}

function unique(notes: NotShown): NotShown {
  const seen = new Set<string>();
  return notes.filter((note) => note.text !== '' && !seen.has(note.text) && seen.add(note.text));
}
