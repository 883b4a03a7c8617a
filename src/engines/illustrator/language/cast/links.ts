import type { Relation } from '../../plan.ts';
import type { Clause } from './clause.ts';
import type { Draft } from './draft.ts';
import { isAnimate } from './draft.ts';

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
export function link(clause: Clause, draft: Draft): void {
  const { relation, action, between } = clause;
  clause.between = null;
  if (between && clause.joined) {
    draft.role = 'companion';
    draft.place = { relation: 'right_of', target: between };
    return;
  }
  if (relation && relation.anchors.length > 0 && relation.anchors[0] !== draft) {
    relate(clause, relation.anchors, relation.relation, relation.word, draft);
    return;
  }
  if (action && action.holders.length > 0 && !action.holders.includes(draft) && !relation) {
    // "a tractor ploughing, seagulls following": a being of its own after a comma.
    if (clause.comma && action.objects === 0 && isAnimate(draft.entry))
      return startClause(clause, draft, false);
    if (clause.joined && action.objects === 0 && clause.previous?.kind === 'and')
      return startClause(clause, draft, true);
    handle(clause, action, draft);
    return;
  }
  if ((clause.joined || clause.comma) && clause.last && !relation && clause.last.place === null) {
    startClause(clause, draft, true);
    return;
  }
  if ((clause.joined || clause.comma) && clause.last?.place && !relation) {
    // "a cat on a chair and a dog": the second stands by itself.
    draft.role = clause.last.role;
    clause.group = [draft];
    return;
  }
  startClause(clause, draft, false);
}

/** "A plate of sushi", "a basket of apples": where it is. */
const VESSELS: ReadonlyMap<string, Relation> = new Map<string, Relation>([
  ['plate', 'on'],
  ['table', 'on'],
  ['bowl', 'in'],
  ['basket', 'in'],
  ['box', 'in'],
  ['bucket', 'in'],
  ['pot', 'in'],
  ['pan', 'in'],
  ['barrel', 'in'],
]);

/** Whether somebody may have it in the hand: no vehicle, no building, nothing of the sky. */
function isPortable({ entry }: Draft): boolean {
  return (
    entry.family !== 'vehicle' &&
    !entry.facts.has('big') &&
    !/^(?:space|sky)$/u.test(entry.homes[0] ?? '')
  );
}

function startClause(clause: Clause, draft: Draft, join: boolean): void {
  clause.subject = join ? [...clause.subject.filter((other) => other !== draft), draft] : [draft];
  if (draft.entry.facts.has('pair')) clause.subject = clause.cast.drafts.slice(-2);
  clause.group = clause.subject;
  if (!join) clause.action = null;
  const loose = clause.cast.loose.at(-1);
  if (loose && draft.verb === null && clause.previous?.kind !== 'relation' && !join) {
    draft.verb = loose;
    clause.cast.loose.pop();
  }
  if (clause.pace) draft.pace ??= clause.pace;
  clause.pace = null;
}

/** "A couple with umbrellas": one for each of them. False if there is only one to hold them. */
function giveEach(clause: Clause, anchor: Draft, draft: Draft): boolean {
  if (!isAnimate(anchor.entry) || isAnimate(draft.entry)) return false;
  const { drafts } = clause.cast;
  const holders = drafts.filter(
    ({ entry, name }) => entry === anchor.entry && name === anchor.name,
  );
  const several = anchor.plural || (anchor.modifiers.count ?? 1) > 1;
  if (holders.length < 2 && !several) return false;
  const { count, ...modifiers } = draft.modifiers;
  if (count !== null && count !== undefined && count !== holders.length) return false;
  holders.forEach((holder, i) => {
    const one = i === 0 ? draft : { ...draft, from: draft.from + 0.1 * i };
    one.plural = holder.plural;
    one.modifiers = { ...modifiers, count: holder.modifiers.count };
    one.place = { relation: 'holding', target: holder };
    if (one !== draft) drafts.push(one);
  });
  return true;
}

function relate(
  clause: Clause,
  anchors: Draft[],
  relation: Relation | null,
  word: string,
  draft: Draft,
): void {
  const anchor = anchors[0]!;
  const held =
    word === 'with' &&
    isAnimate(anchor.entry) &&
    !isAnimate(draft.entry) &&
    !draft.plural &&
    isPortable(draft);
  if (relation === null) {
    draft.role = word === 'of' || word === 'from' ? 'extra' : 'companion';
    const vessel = word === 'of' && anchor !== draft && VESSELS.get(anchor.entry.drawn[0]!.model);
    if (vessel) {
      draft.role = 'companion';
      draft.place ??= { relation: vessel, target: anchor };
    }
    return;
  }
  draft.role = 'companion';
  if (word === 'with' && draft.plural && isPortable(draft) && giveEach(clause, anchor, draft))
    return;
  if (held) {
    draft.place ??= { relation: 'holding', target: anchor };
    return;
  }
  if (word === 'with' && isAnimate(anchor.entry) && isAnimate(draft.entry)) {
    draft.role = 'subject';
    if (doesAlike(draft, anchor)) draft.verb ??= anchor.verb;
    clause.subject = [...anchors, draft];
    return;
  }
  const rides =
    clause.action !== null &&
    RIDES.has(clause.action.entry.verb) &&
    (relation === 'on' || relation === 'in');
  const boards =
    relation === 'on' &&
    isAnimate(anchor.entry) &&
    (draft.entry.family === 'vehicle' || draft.entry.family === 'quadruped');
  if (word === 'between' && !rides) return putBetween(clause, anchor, draft);
  for (const each of anchors) {
    if (each === draft) continue;
    // The candles are on the cake, and not who blows them out.
    if (each.verb?.verb === 'blow_candles') continue;
    each.place ??= { relation: rides || boards ? 'riding' : relation, target: draft };
  }
  clause.group = [draft];
}

/** What animals do along with people; nobody's dog plays the guitar along with him. */
const TOGETHER =
  /^(?:walk|run|jog|hop|jump|swim|sit|lie|sleep|stand|look|play|eat|drink|fly|chase|dance|march)$/u;

function doesAlike(draft: Draft, anchor: Draft): boolean {
  return draft.entry.family === anchor.entry.family || TOGETHER.test(anchor.verb?.verb ?? '');
}

/** One on either side: two of a kind, or this one and the next that is named. */
function putBetween(clause: Clause, middle: Draft, first: Draft): void {
  first.place = { relation: 'left_of', target: middle };
  clause.group = [first];
  const { count } = first.modifiers;
  if (!first.plural) {
    clause.between = middle;
    return;
  }
  const half = Math.max(1, Math.floor((count ?? 2) / 2));
  const second: Draft = {
    ...first,
    from: first.from + 0.5,
    modifiers: { ...first.modifiers, count: half },
    place: { relation: 'right_of', target: middle },
  };
  first.modifiers = { ...first.modifiers, count: Math.max(1, (count ?? 2) - half) };
  clause.cast.drafts.push(second);
}

function handle(clause: Clause, action: NonNullable<Clause['action']>, draft: Draft): void {
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
  clause.group = action.objects > 1 ? [...clause.group, draft] : [draft];
}
