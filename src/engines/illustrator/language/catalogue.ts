import { rigFamily } from '../actors/registry.ts';
import type { Actor } from '../plan.ts';
import { environments } from '../world/registry.ts';

type DrawnAs = Actor['drawn_as'];

/** What can be shown. The planner names nothing else. */
export interface Catalogue {
  hasEnvironment(id: string): boolean;
  canDraw(drawn: DrawnAs): boolean;
}

/** Everything that this build of the illustrator can show. */
export function builtInCatalogue(): Catalogue {
  const places = new Set(environments.map((environment) => environment.id));
  const models = new Map<string, ReadonlySet<string>>();
  return {
    hasEnvironment: (id) => places.has(id),
    canDraw: ({ rig, model }) => {
      let known = models.get(rig);
      if (!known) models.set(rig, (known = new Set(rigFamily(rig)?.models())));
      return known.has(model);
    },
  };
}

/** The first environment of an ordered choice that exists; the last resort is `studio`, then any. */
export function chooseEnvironment(kinds: readonly string[], catalogue: Catalogue): string {
  return (
    [...kinds, 'studio', 'plain_room', 'field', 'forest'].find((kind) =>
      catalogue.hasEnvironment(kind),
    ) ?? 'studio'
  );
}

/** The first drawing of an ordered choice that exists. */
export function chooseDrawing(drawn: readonly DrawnAs[], catalogue: Catalogue): DrawnAs | null {
  return drawn.find((candidate) => catalogue.canDraw(candidate)) ?? null;
}
