import type { Environment } from './environment.ts';
import { forest } from './environments/forest.ts';

/** Every place the illustrator can show. The planner names places by these ids. */
export const environments: readonly Environment[] = [forest];

/** The environment with this id; throws RangeError for an unknown one, for plans are validated first. */
export function environment(id: string): Environment {
  const found = environments.find((candidate) => candidate.id === id);
  if (!found) throw new RangeError(`No environment '${id}'`);
  return found;
}
