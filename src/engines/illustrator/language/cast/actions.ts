import type { Actor } from '../../plan.ts';
import type { Clause } from './clause.ts';
import type { Draft } from './draft.ts';
import { isAnimate } from './draft.ts';
import type { VerbEntry } from '../lexicon/lookup.ts';
import type { Item } from '../grammar/items.ts';

export function act(clause: Clause, item: Item & { kind: 'action' }): void {
  if (item.entry.facts.has('stand_in'))
    clause.cast.retooled.push({ text: item.text, why: 'stand_in' });
  else if (item.colored && !item.entry.facts.has('keep'))
    clause.cast.retooled.push({ text: item.text, why: 'color' });
  // "behind it stands a tree": the tree does, which comes next.
  if (clause.inverse) {
    clause.cast.loose.push(item.entry);
    return;
  }
  const after = clause.previous;
  const direct = after?.kind === 'thing' || after?.kind === 'unknown' || after?.kind === 'pace';
  let holders = isOfNobody(clause, item.entry) ? [] : clause.recallSubject();
  const { last } = clause;
  // "watching a dog running": the object does it; "wearing a hat and running": the subject does.
  if (
    last &&
    direct &&
    !clause.joined &&
    (isAnimate(last.entry) || !holders.some((draft) => isAnimate(draft.entry))) &&
    !holders.includes(last)
  ) {
    holders = [last];
    if (last.role !== 'subject') clause.subject = holders;
  }
  // "A sign, a baker waves": of those named together, the one who can.
  const alive = holders.filter((draft) => isAnimate(draft.entry));
  if (alive.length > 0 && BY_BEINGS.test(item.entry.verb)) holders = alive;
  if (holders.length === 0) {
    // "Snow falls on a cabin", "waves crash": what the weather does is nobody's action.
    const weather = after?.kind === 'part' || (after?.kind === 'thing' && after.noun === null);
    if (!weather) clause.cast.loose.push(item.entry);
    clause.action = null;
    clause.relation = null;
    return;
  }
  // "A cat sleeps and a dog runs": the verb is for whom none was told yet.
  const idle = holders.some((draft) => draft.verb === null && !clause.resuming.has(draft));
  for (const draft of holders) {
    if (clause.resuming.delete(draft)) resume(draft, item.entry);
    // Who sits and looks on is seen to sit.
    if (draft.verb?.verb === 'sit' && item.entry.facts.has('light')) continue;
    if (draft.verb === null || draft.verb.facts.has('light') || draft.verb.verb === 'wear') {
      if (item.entry.verb !== 'wear' || draft.verb === null) draft.verb = item.entry;
    } else if (/^(?:hold|carry|wear)$/u.test(draft.verb.verb) && clause.fresh) {
      draft.verb = item.entry;
    } else if (!idle && clause.fresh && isFurther(draft.verb, item)) {
      clause.cast.later ??= { text: item.text, from: item.from };
    } else if (
      !idle &&
      clause.fresh &&
      draft.verb.verb !== item.entry.verb &&
      !item.entry.facts.has('light')
    ) {
      clause.cast.retooled.push({ text: item.text, why: 'beside' });
    }
    const pace = clause.pace ?? (item.entry.facts.get('pace') as Actor['pace'] | undefined) ?? null;
    draft.pace ??= pace;
  }
  clause.pace = null;
  clause.fresh = false;
  clause.action = { entry: item.entry, holders, objects: 0 };
  clause.relation = null;
  clause.joined = false;
  clause.comma = false;
  clause.last = holders.at(-1)!;
  clause.group = holders;
}

/** What no thing does. */
const BY_BEINGS =
  /^(?:wave|talk|sing|laugh|cry|eat|drink|read|write|look|think|kiss|hug|cook|play|clap|salute|point|sleep|sit)$/u;

function isStranger({ kind }: Item): boolean {
  return kind === 'unknown' || kind === 'part';
}

/** What moves by itself in the air and in the light. */
const WEATHER =
  /^(?:steam|smoke|flames?|sparks?|dust|rain|snow|fog|mist|clouds?|wind|water|waves?|light|lights|sun|moon|stars?|shadows?|petals?|bubbles?|leaves|lightning|fireworks)$/u;

/** What the wind moves of a being, which does something else itself. */
const FLOWING = /(?:fur|hair|mane|feathers?|manes|furs)$/u;
const BLOWN = /^(?:bow|flow|wave|swing|flap|float|shine|burn|fall|spin)$/u;

/** "Steam rises from the pot", "The zorblax eats": not what those do whom the text was about. */
function isOfNobody({ previous, opener }: Clause, entry: VerbEntry): boolean {
  if (!previous) return false;
  if (previous.kind === 'part' && WEATHER.test(previous.text)) return true;
  if (previous.kind === 'part' && FLOWING.test(previous.text) && BLOWN.test(entry.verb))
    return true;
  return previous === opener && isStranger(previous);
}

/** Somebody of the shot before begins something else. */
function resume(draft: Draft, verb: VerbEntry): void {
  if (verb.facts.has('light') && draft.verb !== null) return;
  draft.verb = null;
  draft.object = null;
  draft.pace = null;
  if (draft.place && draft.place.relation !== 'riding') draft.place = null;
}

/** Heard or seen along with anything else that somebody does. */
const BESIDES =
  /^(?:talk|laugh|sing|bark|look|hold|wear|think|cheer|wave|shine|carry|work|rotate)$/u;

/** "She walks in, sits down": one after the other; "running and laughing": at once. */
function isFurther(doing: VerbEntry, { entry, participle }: Item & { kind: 'action' }): boolean {
  return (
    !participle &&
    entry.verb !== doing.verb &&
    !BESIDES.test(entry.verb) &&
    !BESIDES.test(doing.verb) &&
    !entry.facts.has('light')
  );
}
