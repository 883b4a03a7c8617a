import type { Actor, ScenePlan, Shot } from '../plan.ts';
import { moves } from './defaults.ts';
import type { PlanOptions } from './plan-scene.ts';
import { planScene } from './plan-scene.ts';
import { dress } from './revise-clothing.ts';
import type { Facts, Orders } from './revision.ts';
import { draftOf, readFacts } from './revision.ts';

/** Most actors of a shot. */
const MAX_ACTORS = 12;

/** How a shot is to be changed by a text. */
export interface Revision {
  text: string;
  orders: Orders;
  facts: Facts;
  /** Things that the text names, as they would be cast for a film of their own. */
  named: Actor[];
  options: PlanOptions;
  /** Newcomers take the place of subjects that the text passes over: it describes a whole film. */
  describes: boolean;
  /** The shot goes on instead of being told anew. */
  goesOn: boolean;
  notShown: ScenePlan['not_shown'];
}

/** Words for kinds of weather. */
export const WEATHERS: readonly (readonly [Shot['weather']['kind'], RegExp])[] = [
  ['rain', /rain|drizzle|downpour/u],
  ['snow', /snow(?!man)|blizzard/u],
  ['fog', /fog|mist|haze/u],
  ['storm', /storm|thunder|lightning/u],
  ['wind', /wind(?!mill|ow)|breeze/u],
  ['cloudy', /clouds?/u],
];

/** Whether two actors are drawn as the same thing. */
export function isSame(a: Actor, b: Actor): boolean {
  return a.drawn_as.rig === b.drawn_as.rig && a.drawn_as.model === b.drawn_as.model;
}

/** Whether the words of a phrase mean this actor. */
function means(phrase: string, actor: Actor, options: PlanOptions): boolean {
  const words = phrase.replace(/^(?:the|an?|any|all|that|this|his|her|its|my) /u, '').trim();
  if (words === actor.name || words === actor.name.split(' ').at(-1)) return true;
  const found = planScene(words, options).shots[0]!.actors[0];
  return found !== undefined && isSame(found, actor);
}

/** Who is in the shot after the revision. */
export function castOf(shot: Shot, revision: Revision): Actor[] {
  let actors = shot.actors.map((actor) => ({ ...actor }));
  for (const { what, by } of revision.orders.replaced) actors = replace(actors, what, by, revision);
  for (const what of revision.orders.removed) actors = remove(actors, what, shot, revision);
  const { cast, rest } = dress(actors, revision);
  return merge(cast, { ...revision, named: rest });
}

function replace(actors: Actor[], what: string, by: string, revision: Revision): Actor[] {
  const { options, notShown } = revision;
  const index = /^(?:it|him|her|them)$/u.test(what)
    ? 0
    : actors.findIndex((actor) => means(what, actor, options));
  const [next] = planScene(by, options).shots[0]!.actors;
  if (!next) {
    notShown.push({ text: by, reason: 'There is no drawing for this yet.' });
    return actors;
  }
  if (index < 0) {
    notShown.push({ text: what, reason: 'Nothing of this name is in the film.' });
    return [...actors, { ...next, id: freeId(actors), place: null }].slice(0, MAX_ACTORS);
  }
  const old = actors[index]!;
  const said = readFacts(by).cast.drafts[0];
  return actors.with(index, {
    ...next,
    id: old.id,
    role: old.role,
    count: said?.modifiers.count ?? (said?.plural ? next.count : /^an? /u.test(by) ? 1 : old.count),
    size: said?.modifiers.size ?? old.size,
    action: { ...old.action, verb: said?.verb?.verb ?? verbFor(next, old.action.verb) },
    pace: old.pace,
    direction: old.direction,
    place: old.place,
    clothing:
      next.drawn_as.rig === old.drawn_as.rig ? [...old.clothing, ...next.clothing] : next.clothing,
    speech: old.speech,
  });
}

const ALIVE = new Set(['human', 'quadruped', 'bird', 'fish', 'cutout']);

/** The action of whom an actor replaces, as its own kind does it. */
function verbFor(actor: Actor, verb: string): string {
  if (ALIVE.has(actor.drawn_as.rig)) return verb === 'drive' ? 'walk' : verb;
  if (actor.drawn_as.rig === 'vehicle') return moves(verb) ? 'drive' : actor.action.verb;
  return actor.action.verb;
}

function remove(
  actors: Actor[],
  what: string,
  shot: Shot,
  { options, notShown }: Revision,
): Actor[] {
  const gone = actors.filter((actor) => means(what, actor, options));
  if (gone.length === 0) {
    const isWorld =
      WEATHERS.some(([, pattern]) => pattern.test(what)) ||
      shot.effects.some((effect) => what.replaceAll(' ', '_').includes(effect.replace(/s$/u, '')));
    if (!isWorld) notShown.push({ text: what, reason: 'Nothing of this name is in the film.' });
    return actors;
  }
  const ids = new Set(gone.map((actor) => actor.id));
  return actors
    .filter((actor) => !ids.has(actor.id))
    .map((actor) => ({
      ...actor,
      place: actor.place && ids.has(actor.place.target) ? null : actor.place,
      action:
        actor.action.object !== null && ids.has(actor.action.object)
          ? { ...actor.action, object: null }
          : actor.action,
    }));
}

/** What the text says of actors that are there, and who is new. */
function merge(old: readonly Actor[], revision: Revision): Actor[] {
  const { named, facts, text } = revision;
  const ids = new Map<string, string>();
  const known = new Map<Actor, Actor>();
  const newcomers: Actor[] = [];
  for (const actor of named) {
    const draft = draftOf(facts.cast, actor, 0);
    const another =
      !draft?.modifiers.definite &&
      (revision.orders.adds ||
        new RegExp(
          `\\b(?:another|an? second|one more) (?:\\p{L}+ )*${escape(actor.name)}`,
          'u',
        ).test(text));
    const match = another
      ? undefined
      : old.find(
          (one) =>
            ![...known.values()].includes(one) &&
            (isSame(one, actor) ||
              (draft?.modifiers.definite &&
                one.name.split(' ').at(-1) === actor.name.split(' ').at(-1))),
        );
    if (match) {
      known.set(actor, match);
      ids.set(actor.id, match.id);
    } else newcomers.push(actor);
  }
  let actors = old.map((actor) => {
    const said = [...known].find(([, match]) => match === actor)?.[0];
    return said ? mergeActor(actor, said, revision) : actor;
  });
  if (revision.describes && newcomers.length > 0) {
    const passed = actors.filter(
      (actor) => actor.role === 'subject' && ![...known.values()].some(({ id }) => id === actor.id),
    );
    for (const actor of passed) {
      const next = newcomers.find(({ role }) => role === 'subject');
      if (!next) break;
      newcomers.splice(newcomers.indexOf(next), 1);
      ids.set(next.id, actor.id);
      actors = actors.map((one) => (one === actor ? { ...next, id: actor.id } : one));
    }
  }
  for (const actor of newcomers) {
    if (actors.length >= MAX_ACTORS) break;
    const id = freeId(actors);
    ids.set(actor.id, id);
    const side = sideOf(text);
    const direction = actor.direction !== null && side ? side : actor.direction;
    const role = actors.length > 0 && actor.role === 'subject' ? 'companion' : actor.role;
    actors.push({ ...actor, id, direction, role });
  }
  return actors.map((actor) => {
    const isNew = newcomers.some((one) => ids.get(one.id) === actor.id);
    const fresh = isNew || [...known.values()].some(({ id }) => id === actor.id);
    return fresh ? relink(actor, ids, actors) : actor;
  });
}

/** Who comes from one side goes to the other. */
function sideOf(text: string): 'left' | 'right' | null {
  const from = /\bfrom (?:the )?(left|right)\b/u.exec(text)?.[1];
  return from === 'left' ? 'right' : from === 'right' ? 'left' : null;
}

function relink(actor: Actor, ids: ReadonlyMap<string, string>, cast: readonly Actor[]): Actor {
  const there = (id: string): boolean => cast.some((other) => other.id === id && id !== actor.id);
  const of = (id: string): string => ids.get(id) ?? id;
  const object = actor.action.object === null ? null : of(actor.action.object);
  const place = actor.place && { ...actor.place, target: of(actor.place.target) };
  return {
    ...actor,
    action: { ...actor.action, object: object !== null && there(object) ? object : null },
    place: place && there(place.target) ? place : null,
  };
}

const TOWARDS_US =
  /\b(?:looks?|looking|stares?|staring|turns?|turning|faces?|facing|gazes?|smiles?|waves?|glances?)(?: \p{L}+)? (?:in)?(?:to|at|towards?)? ?(?:the )?(?:camera|viewers?|audience|lens|us)\b/u;

/** An actor with what the text says of it. */
function mergeActor(actor: Actor, said: Actor, { facts, text }: Revision): Actor {
  const draft = draftOf(facts.cast, said, 0);
  const stops = /\bstands\b/u.test(text);
  const acts = draft?.verb && !NO_ACTION.test(draft.verb.verb);
  const verb = acts ? said.action.verb : stops ? 'stand' : null;
  const still = verb !== null && !moves(verb);
  const frontal = TOWARDS_US.test(text);
  const worn = new Map(actor.clothing.map((piece) => [piece.item, piece]));
  for (const piece of said.clothing) worn.set(piece.item, piece);
  return {
    ...actor,
    count:
      draft?.modifiers.count ?? (draft?.plural && actor.count === 1 ? said.count : actor.count),
    colors: draft && draft.modifiers.colors.length > 0 ? said.colors : actor.colors,
    size: draft?.modifiers.size ?? sizeSaid(actor, text) ?? actor.size,
    material: said.material ?? actor.material,
    pattern: said.pattern ?? actor.pattern,
    age: draft?.modifiers.age ?? actor.age,
    clothing: [...worn.values()].slice(0, 8),
    action: verb === null ? actor.action : { verb, object: said.action.object },
    pace:
      draft?.pace ??
      draft?.modifiers.pace ??
      (verb === null ? actor.pace : still || actor.pace === 'still' ? 'normal' : actor.pace),
    direction:
      frontal && (verb === null ? !moves(actor.action.verb) : still)
        ? 'toward'
        : (draft?.direction ?? actor.direction),
    place:
      said.place && !(verb === null && said.place.relation === 'in') ? said.place : actor.place,
    speech: said.speech ?? actor.speech,
  };
}

const SIZE_WORDS: Readonly<Record<string, Actor['size']>> = {
  tiny: 'tiny',
  small: 'small',
  large: 'large',
  big: 'large',
  huge: 'giant',
  giant: 'giant',
  gigantic: 'giant',
  enormous: 'giant',
};

/** "The cup is large": a size that stands behind its noun. */
function sizeSaid(actor: Actor, text: string): Actor['size'] | null {
  const noun = escape(actor.name.split(' ').at(-1) ?? '');
  const words = Object.keys(SIZE_WORDS).join('|');
  const said = new RegExp(
    `\\b${noun} (?:is |are |becomes? |grows? |gets? )?(?:very |much )?(${words})\\b`,
    'u',
  );
  return SIZE_WORDS[said.exec(text)?.[1] ?? ''] ?? null;
}

/** Verbs of asking, and of being: they leave what is done as it is. */
const NO_ACTION = /^(?:build|rotate|look|wear|give|work|think|point|play_with)$/u;

function freeId(actors: readonly Actor[]): string {
  let number = actors.length + 1;
  while (actors.some((actor) => actor.id === `a${number}`)) number++;
  return `a${number}`;
}

function escape(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
}
