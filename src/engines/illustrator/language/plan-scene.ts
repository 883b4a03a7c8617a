import { scenePlanSchema } from '../plan.ts';
import type { ScenePlan, Shot } from '../plan.ts';
import { cameraMentions } from './camera.ts';
import { castFrom } from './cast/cast-from.ts';
import type { Cast } from './cast/draft.ts';
import type { Catalogue } from './catalogue.ts';
import { builtInCatalogue, chooseEnvironment } from './catalogue.ts';
import { planWithCharacters } from './characters.ts';
import type { Film, NotShown, Scene } from './film.ts';
import { bestPlace } from './film.ts';
import { readItems } from './grammar/read-items.ts';
import { planShot } from './plan-shot.ts';
import { blankOut, findQuotes } from './quotes.ts';
import { readSetting } from './setting.ts';
import type { Segment } from './shots.ts';
import { findSegments } from './shots.ts';
import { soundOf } from './sound.ts';
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

function unique(notes: NotShown): NotShown {
  const seen = new Set<string>();
  return notes.filter((note) => note.text !== '' && !seen.has(note.text) && seen.add(note.text));
}
