import type { Actor, ScenePlan, Shot } from '../plan.ts';
import type { Catalogue } from './catalogue.ts';
import { verbs } from './verbs.ts';

/** Verbs that the planner gives to who does nothing in particular. */
const IDLE = ['stand', 'perch', 'swim', 'drive'];
const VERBS: ReadonlySet<string> = new Set([...verbs.map((row) => row.drawn[0]!), ...IDLE]);

/** Every action that actors know, in alphabetical order. */
export const VERB_IDS: readonly string[] = [...VERBS].toSorted();

/**
 * What is wrong with a plan that fits the schema: places, drawings and actions that this build does
 * not have, actors that point to nobody. A sentence each; empty if it can be drawn.
 */
export function problemsOf(plan: ScenePlan, catalogue: Catalogue): string[] {
  return plan.shots.flatMap((shot, i) =>
    problemsOfShot(shot, catalogue).map((problem) => `shots[${i}]: ${problem}`),
  );
}

function problemsOfShot({ environment, actors }: Shot, catalogue: Catalogue): string[] {
  const problems: string[] = [];
  if (!catalogue.hasEnvironment(environment.kind))
    problems.push(`there is no environment '${environment.kind}'`);
  const ids = new Set(actors.map(({ id }) => id));
  if (ids.size < actors.length) problems.push('two actors have the same id');
  for (const actor of actors) problems.push(...problemsOfActor(actor, ids, catalogue));
  return problems;
}

function problemsOfActor(actor: Actor, ids: ReadonlySet<string>, catalogue: Catalogue): string[] {
  const { id, drawn_as, action, place } = actor;
  const problems: string[] = [];
  if (!catalogue.canDraw(drawn_as))
    problems.push(`${id}: there is no drawing '${drawn_as.rig}:${drawn_as.model}'`);
  if (!VERBS.has(action.verb)) problems.push(`${id}: nobody knows the action '${action.verb}'`);
  for (const target of [action.object, place?.target]) {
    if (typeof target === 'string' && (target === id || !ids.has(target)))
      problems.push(`${id}: '${target}' is no other actor of the shot`);
  }
  return problems;
}
