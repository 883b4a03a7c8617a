/**
 * Models in order of preference. A record stands for one place in that order, which several models
 * share by weight: `[{ 'gpu-1/wan': 2, 'gpu-2/wan': 1 }, 'illustrator']`.
 */
export type Targets = string | readonly (string | Readonly<Record<string, number>>)[];

/** What a name that callers use leads to. */
export interface ModelRoute {
  /** For films from a prompt alone, and for those that begin with an image. */
  text: Targets;
  image: Targets;
  /**
   * While the engine of the first model is down: `wait` keeps new jobs for it, `fallback` gives them
   * to the next model that is up.
   */
  whenDown: 'wait' | 'fallback';
}

/** The models of a route in the order in which one job shall try them. Each stands there once. */
export function orderOf(targets: Targets, random: () => number): readonly string[] {
  const places = typeof targets === 'string' ? [targets] : targets;
  const order = places.flatMap((place) =>
    typeof place === 'string' ? [place] : shuffled(Object.entries(place), random),
  );
  return [...new Set(order)];
}

/** Every model that a route may lead to. */
export function targetsOf({ text, image }: ModelRoute): readonly string[] {
  return [...new Set([...orderOf(text, () => 0), ...orderOf(image, () => 0)])];
}

/** Heavier ones are more often in front; one of no weight is only there for when the others are down. */
function shuffled(weights: readonly (readonly [string, number])[], random: () => number): string[] {
  const left = [...weights];
  const order: string[] = [];
  while (left.length > 0) {
    const total = left.reduce((sum, [, weight]) => sum + weight, 0);
    let mark = random() * total;
    const found = left.findIndex(([, weight]) => (mark -= weight) < 0);
    const [[name]] = left.splice(Math.max(0, found), 1) as [[string, number]];
    order.push(name);
  }
  return order;
}
