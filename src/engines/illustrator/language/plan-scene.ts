import { scenePlanSchema } from '../plan.ts';
import type { ScenePlan, Shot } from '../plan.ts';
import { agesInWords } from './ages.ts';
import { cameraMentions } from './camera.ts';
import { castFrom } from './cast/cast-from.ts';
import type { Cast, Memory, PlaceMention } from './cast/draft.ts';
import type { Catalogue } from './catalogue.ts';
import { builtInCatalogue, chooseEnvironment } from './catalogue.ts';
import { planWithCharacters } from './characters.ts';
import { mountsOf } from './fill-cast.ts';
import type { Film, Scene } from './film.ts';
import { bestPlace } from './film.ts';
import { readItems } from './grammar/read-items.ts';
import { planShot } from './plan-shot.ts';
import { blankOut, findQuotes } from './quotes.ts';
import { readSetting } from './setting.ts';
import type { Segment } from './shots.ts';
import { findSegments } from './shots.ts';
import { soundOf } from './sound.ts';
import { speechFor } from './speech.ts';
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
/** Prompts are at most this long (UTF-16 units); more is not read. */
const MAX_TEXT = 32_000;

/**
 * Turns a prompt into a plan for a film. Never throws, whatever the text; the same prompt gives the
 * same plan. Only environments and models that this build can show are named; what was asked and
 * cannot be shown is told in `not_shown`.
 */
export function planScene(prompt: string, options: PlanOptions): ScenePlan {
  return planWithCharacters(createPlanner(builtInCatalogue()), prompt, options);
}

/** What clouds do, and nobody else in the picture. */
const DRIFTING = /\b(?:moving|drifting|passing|rolling|racing|floating|swirling)(?= clouds?\b)/gu;

/** A planner for a set of things that can be shown. */
export function createPlanner(
  catalogue: Catalogue,
): (prompt: string, options: PlanOptions) => ScenePlan {
  return (prompt, options) => {
    const text = prompt.slice(0, MAX_TEXT);
    const quotes = findQuotes(text);
    const lower = blankOut(
      agesInWords(plain(text)),
      quotes.map((quote) => [quote.from, quote.to] as const),
      ',',
    );
    const style = findStyle(lower);
    const styled = blankOut(lower, style.spans, ' ');
    const { segments, spoken } = findSegments(styled);
    const readable = blankOut(styled, spoken, '.');
    const mentions = cameraMentions(readable);
    const clean = blankOut(
      readable.replaceAll(DRIFTING, (words) => ' '.repeat(words.length)),
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
      shownAs: [],
    };
    for (const words of style.refused)
      film.notShown.push({ text: words, reason: 'Films are drawn, not photographed.' });
    const planned = planShots(
      film,
      segments.length > 0
        ? segments
        : [{ from: 0, to: text.length, seconds: null, cut: true, next: false }],
    );
    const { shots, notShown } = speechFor(planned, options.seconds);
    film.notShown.push(...notShown);
    return scenePlanSchema.parse({
      version: 1,
      prompt,
      style: style.style,
      shots,
      sound: soundOf(shots, lower),
      not_shown: unique(film.notShown).slice(0, 40),
      ...(film.shownAs.length > 0 ? { shown_as: unique(film.shownAs).slice(0, 40) } : {}),
    } satisfies ScenePlan);
  };
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
  const scenes: Scene[] = [];
  for (const group of groups.slice(0, MAX_SHOTS)) scenes.push(...scenesOf(film, group, scenes));
  return scenes.slice(0, MAX_SHOTS);
}

/** Seconds that an action needs to be seen. */
const LEAST_SECONDS = 1.2;

/** One scene, or several in a row where somebody does one thing after the other. */
function scenesOf(film: Film, group: readonly Sentence[], before: readonly Scene[]): Scene[] {
  const [{ segment, cast: own }] = group as [Sentence, ...Sentence[]];
  const { to } = group.at(-1)!.segment;
  const scenes: Scene[] = [];
  const setting = readSetting(film.lower.slice(segment.from, to));
  const room = Math.max(1, Math.floor(film.options.seconds / LEAST_SECONDS) - before.length);
  let { from } = segment;
  for (;;) {
    const previous = scenes.at(-1) ?? before.at(-1);
    const stays =
      previous !== undefined &&
      (scenes.length > 0 || (segment.next && !leaves(film, own, previous)));
    const memory = previous
      ? { drafts: previous.cast.drafts, subject: previous.cast.subject, stays }
      : null;
    let cast = readCast(film, from, to, memory);
    const { later, places } = cast;
    const splits = later !== null && later.from > from && scenes.length + 1 < room;
    const end = splits ? later.from : to;
    if (splits) {
      cast = readCast(film, from, end, memory);
      if (bestPlace(cast.places) === null) cast.places = places;
    } else if (later) {
      film.notShown.push({ text: later.text, reason: ONE_ACTION });
    }
    const recalls = cast.recalled.size > 0;
    scenes.push({
      from,
      to: end,
      seconds: segment.seconds,
      told: { from: segment.from, to },
      cast,
      setting,
      continues: stays && recalls,
      recalls,
    });
    if (!splits) break;
    from = end;
  }
  // A timecode's seconds are shared by what happens in them.
  for (const scene of scenes) if (scene.seconds !== null) scene.seconds /= scenes.length;
  return scenes;
}

const ONE_ACTION = 'There is no time for one more action.';

/** Whether a sentence goes to another place than the scene before it. */
function leaves(film: Film, { places }: Cast, previous: Scene): boolean {
  const kindOf = (place: PlaceMention | null): string | null =>
    place && place.score > 0 ? chooseEnvironment(place.entry.kinds, film.catalogue) : null;
  const next = kindOf(bestPlace(places));
  return next !== null && next !== kindOf(bestPlace(previous.cast.places));
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

function readCast(film: Film, from: number, to: number, memory: Memory | null = null): Cast {
  const pad = film.clean.slice(from, to);
  const tokens = tokenize(pad, film.text.slice(from, to));
  const cast = castFrom(readItems(tokens), memory);
  for (const thing of [...cast.places, ...cast.unknown]) thing.from += from;
  for (const draft of cast.drafts) if (!cast.recalled.has(draft)) draft.from += from;
  cast.drafts.push(...mountsOf(cast.drafts));
  if (cast.later) cast.later.from += from;
  return cast;
}

function unique<Note extends { text: string }>(notes: readonly Note[]): Note[] {
  const seen = new Set<string>();
  return notes.filter((note) => note.text !== '' && !seen.has(note.text) && seen.add(note.text));
}
