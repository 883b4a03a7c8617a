import type { Actor } from '../../plan.ts';
import { act } from './actions.ts';
import { Clause } from './clause.ts';
import type { Cast, Memory } from './draft.ts';
import { thing } from './things.ts';
import type { Item } from '../grammar/items.ts';

/**
 * Assembles the items of one shot into actors, places and what they have to do with each other, with
 * what is remembered of the shot before.
 */
export function castFrom(items: readonly Item[], memory: Memory | null = null): Cast {
  const clause = new Clause(memory);
  for (const item of items) {
    read(clause, item);
    clause.previous = item;
  }
  for (const draft of clause.behind) if (clause.cast.drafts.length > 1) clause.putBehind(draft);
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
      pronoun(clause);
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
    case 'part':
      clause.relation = null;
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

function pronoun(clause: Clause): void {
  clause.recallSubject();
  if (clause.subject.length > 0) clause.last = clause.subject.at(-1)!;
  clause.relation = null;
  clause.joined = false;
  clause.action = null;
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
