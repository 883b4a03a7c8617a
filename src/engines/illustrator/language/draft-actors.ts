import type { Actor } from '../plan.ts';
import { actedAs } from './acting.ts';
import type { Draft } from './cast/draft.ts';
import { isAnimate } from './cast/draft.ts';
import { chooseDrawing } from './catalogue.ts';
import { isPerson, moves, restingVerb } from './defaults.ts';
import type { Film, Scene } from './film.ts';
import { iconFor } from './icons.ts';
import { clothes } from './lexicon/lookup.ts';

const MAX_ACTORS = 12;
/** Passers-by and furniture, which the prompt does not name, count from here. */
const NOT_IN_PROMPT = 1e6;

/** Those of the drafts that can be shown, as actors of the plan. */
export function actorsOf(film: Film, scene: Scene, drafts: readonly Draft[]): Actor[] {
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
      const as = standIn(draft, drawn);
      if (as && draft.from < NOT_IN_PROMPT) film.shownAs.push({ text: draft.name, as });
    }
  }
  return [...shown].map(([draft, id]) => {
    const target = draft.place ? shown.get(draft.place.target) : undefined;
    const { verb, seen } = actedAs(draft.entry.family, verbOf(draft, drafts));
    if (!seen && draft.from < NOT_IN_PROMPT)
      film.notShown.push({
        text: `${draft.name}: ${draft.verb!.verb.replaceAll('_', ' ')}`,
        reason: NOT_SEEN,
      });
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

/** What is drawn instead of the thing itself, if it is not drawn as itself. */
function standIn({ entry }: Draft, drawn: Actor['drawn_as']): string | null {
  if (entry.shownAs) return entry.shownAs;
  const [best] = entry.drawn;
  if (drawn.rig === 'emoji' || (best?.rig === drawn.rig && best.model === drawn.model)) return null;
  return drawn.model.replaceAll('_', ' ');
}

const NOT_SEEN = 'It is in the picture, but is not seen doing this.';

/** The verb as this kind of actor does it: cars do not walk, signs do not read. */
function verbOf(draft: Draft, drafts: readonly Draft[]): string {
  if (draft.verb === null) return idleVerb(draft, drafts);
  const { verb } = draft.verb;
  const { family } = draft.entry;
  if (family === 'vehicle' && /^(?:walk|run|jog|march|gallop|trot)$/u.test(verb)) return 'drive';
  if (family === 'vehicle' && /^(?:fly|soar)$/u.test(verb) && isShip(draft)) return 'drive';
  if (family === 'bird' && /^(?:walk|run)$/u.test(verb) && flies(draft, drafts)) return 'fly';
  if (family === 'prop' && verb === 'walk') return draft.entry.word === 'swing' ? 'swing' : 'slide';
  if (
    (family === 'prop' || family === 'emoji') &&
    /^(?:read|talk|write|hold|look|wear|sit|lie)$/u.test(verb)
  )
    return 'stand';
  return verb;
}

const SEATS = /^(?:chair|couch|bench|stool|swing|bed|toilet)$/u;
function isRidden(draft: Draft, drafts: readonly Draft[]): boolean {
  return drafts.some(({ place }) => place?.relation === 'riding' && place.target === draft);
}

/** Two wheels that nobody is said to ride. */
const PARKED = /^(?:bicycle|motorcycle|scooter|skateboard)$/u;

/** What it does when the prompt does not say: whoever is on a seat sits, and what has company stays. */

function idleVerb(draft: Draft, drafts: readonly Draft[]): string {
  const seat = draft.place?.relation === 'on' ? draft.place.target.entry.drawn[0]!.model : '';
  if (SEATS.test(seat) && isAnimate(draft.entry) && draft.entry.family !== 'bird') return 'sit';
  if (draft.entry.family === 'quadruped' && isRidden(draft, drafts)) return 'walk';
  // By itself a bicycle stands there: whose it is, nobody says. In traffic it goes along.
  const alone = drafts.every((other) => other === draft || other.entry.family !== 'vehicle');
  if (PARKED.test(draft.entry.drawn[0]!.model) && alone && !isRidden(draft, drafts)) return 'stand';
  const company = drafts.some(
    (other) => other.role !== 'extra' && other.entry.family !== 'vehicle',
  );
  const verb = restingVerb(draft);
  const stays = company || draft.place !== null;
  return verb === 'drive' && stays && !isRidden(draft, drafts) ? 'stand' : verb;
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

function isShip({ entry }: Draft): boolean {
  return /^(?:ocean|harbor|lake|river|underwater)$/u.test(entry.homes[0] ?? '');
}

/** Birds of the air follow what moves on wings. */
function flies(draft: Draft, drafts: readonly Draft[]): boolean {
  return (
    restingVerb(draft) === 'perch' &&
    drafts.some((other) => other.entry.family === 'vehicle' || other.entry.word === 'ship')
  );
}
