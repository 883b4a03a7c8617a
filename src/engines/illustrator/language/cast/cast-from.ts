import type { Actor, Relation } from '../../plan.ts';
import { act } from './actions.ts';
import { Clause } from './clause.ts';
import type { Cast, Memory } from './draft.ts';
import { isAnimate } from './draft.ts';
import { thing } from './things.ts';
import type { Item } from '../grammar/items.ts';

/**
 * Assembles the items of one shot into actors, places and what they have to do with each other, with
 * what is remembered of the shot before.
 */
export function castFrom(items: readonly Item[], memory: Memory | null = null): Cast {
  const clause = new Clause(memory);
  for (const item of items) {
    if (!['and', 'comma', 'stop'].includes(item.kind)) clause.opener ??= item;
    read(clause, item);
    clause.previous = item;
  }
  for (const draft of clause.behind) if (clause.cast.drafts.length > 1) clause.putBehind(draft);
  settleSides(clause);
  settleLoose(clause);
  clause.cast.subject = clause.subject.filter((draft) => clause.cast.drafts.includes(draft));
  const { drafts } = clause.cast;
  clause.cast.recalled = new Set(clause.remembered.filter((draft) => drafts.includes(draft)));
  return clause.cast;
}

function read(clause: Clause, item: Item): void {
  switch (item.kind) {
    case 'thing':
      thing(clause, item);
      break;
    case 'action':
      act(clause, item);
      break;
    case 'relation':
      clause.relation = {
        relation: item.relation,
        word: item.word,
        anchors: clause.anchors(item.word),
        leads: clause.previous === null || ['and', 'comma', 'stop'].includes(clause.previous.kind),
      };
      if (item.word !== 'in' && item.word !== 'with') clause.dressing = [];
      break;
    case 'and':
      clause.joined = true;
      clause.fresh = true;
      break;
    case 'comma':
      clause.comma = true;
      clause.fresh = true;
      clause.relation = null;
      break;
    case 'stop':
      clause.endClause();
      break;
    case 'pronoun':
      pronoun(clause, item.text);
      break;
    case 'colors':
      paint(clause, item.hexes);
      break;
    case 'pace':
      hurry(clause, item.pace);
      break;
    case 'direction':
      for (const draft of clause.movers()) draft.direction ??= item.direction;
      break;
    case 'deed':
      clause.cast.deeds.push(item.text);
      break;
    case 'part':
      clause.relation = null;
      break;
    case 'side':
      clause.relation = null;
      if (item.leading) clause.side = item.side;
      else if (clause.last) clause.sides.set(clause.last, item.side);
      break;
    case 'backdrop':
      if (item.leading) clause.back = true;
      else setBack(clause);
      break;
    case 'unknown':
      strange(clause, item);
      break;
  }
}

/** "with a castle in the distance": what was named last is far behind the others. */
function setBack(clause: Clause): void {
  const { last } = clause;
  const place = clause.cast.places.at(-1);
  clause.relation = null;
  if (place?.noun.noun && place.from > (last?.from ?? -1)) place.score = -1;
  else if (last && clause.cast.drafts.length > 1) clause.putBehind(last);
}

function pronoun(clause: Clause, word: string): void {
  clause.recallSubject();
  const { relation } = clause;
  if (relation?.relation) return besideIt(clause, word, relation.relation, relation.leads);
  if (clause.subject.length > 0) clause.last = clause.subject.at(-1)!;
  clause.relation = null;
  clause.joined = false;
  clause.action = null;
}

/** "a dog next to him", "with a cat on it"; and the other way round: "behind it stands a tree". */
function besideIt(clause: Clause, word: string, relation: Relation, leads: boolean): void {
  const { last } = clause;
  const others = clause.cast.drafts.filter((draft) => draft !== last);
  const thing = word === 'it' ? others.findLast((draft) => !isAnimate(draft.entry)) : undefined;
  clause.relation = null;
  if (leads || last === null) {
    const target = clause.subject.at(-1) ?? clause.cast.drafts.at(-1);
    if (target) clause.inverse = { relation, target };
    return;
  }
  const target = thing ?? clause.subject.find((draft) => draft !== last);
  if (target && last.place?.target !== target && target.place?.target !== last)
    last.place ??= { relation, target };
}

/** "On the left a cat, on the right a dog": one is left of the other. */
function settleSides(clause: Clause): void {
  const { drafts } = clause.cast;
  for (const [draft, side] of clause.sides) {
    const opposite = side === 'left' ? 'right' : 'left';
    const target =
      drafts.find((other) => clause.sides.get(other) === opposite) ??
      drafts.find((other) => other !== draft && other.role !== 'extra');
    if (!target || draft.place !== null || target.place?.target === draft) continue;
    draft.place = { relation: side === 'left' ? 'left_of' : 'right_of', target };
  }
}

function paint(clause: Clause, hexes: string[]): void {
  const drafts = clause.last ? [clause.last] : clause.subject;
  for (const draft of drafts) draft.modifiers.colors.push(...hexes);
  if (drafts.length === 0) clause.cast.palette.push(...hexes);
}

function hurry(clause: Clause, pace: Actor['pace']): void {
  const movers = clause.movers();
  if (movers.length === 0) clause.pace = pace;
  for (const draft of movers) draft.pace ??= pace;
}

/** A name that acts is a person; other unknown words are kept for the long tail. */
function strange(clause: Clause, item: Item & { kind: 'unknown' }): void {
  if (item.modifiers.negated) return;
  clause.cast.unknown.push({ text: item.text, from: item.from, proper: item.proper });
  clause.relation = null;
  clause.joined = false;
}

function settleLoose(clause: Clause): void {
  const idle = clause.cast.drafts.find((draft) => draft.verb === null && draft.role === 'subject');
  const verb = clause.cast.loose[0];
  if (idle && verb) {
    idle.verb = verb;
    clause.cast.loose.shift();
  }
}
