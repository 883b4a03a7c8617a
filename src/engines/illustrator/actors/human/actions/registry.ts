import type { Action } from './action.ts';
import { locomotion } from './locomotion.ts';

const all: readonly Action[] = [...locomotion];

/** Every action by its verb. */
export const actions: ReadonlyMap<string, Action> = new Map(
  all.map((action) => [action.verb, action]),
);

/** The action for a verb; what a person cannot do is shown by standing at ease. */
export function actionFor(verb: string): Action {
  return actions.get(verb) ?? actions.get('stand')!;
}
