import type { Engine, ModelCapabilities } from './engine.ts';
import { canChain } from './chain/plan.ts';
import { chainLimit } from './planner.ts';
import { orderOf, targetsOf, type ModelRoute, type Targets } from './routing.ts';

/** A model of an engine. */
export interface EngineModel {
  /** Id of the engine. */
  engine: string;
  /** The engine's own id of the model. */
  model: string;
  /** `WIDTHxHEIGHT` and whole seconds, as they stand on the wire. */
  sizes: readonly string[];
  seconds: readonly string[];
  /** Why it makes no longer films, if there is a limit to what it makes of several; a sentence. */
  chainLimit: string | null;
  framesPerSecond: number;
  audio: boolean;
  inputReference: boolean;
  sources: ModelCapabilities['sources'];
  characters: number;
}

/** What a name that a caller may send as `model` stands for now: the model that is tried first. */
export interface NamedModel extends EngineModel {
  /** All of them, in the order in which the next job shall try them. */
  routes: { text: readonly EngineModel[]; image: readonly EngineModel[] };
  /** What becomes of its jobs while the engine of the first is down. */
  whenDown: ModelRoute['whenDown'];
}

/** Every name that callers may use, and what is behind it. */
export interface Catalog {
  /** In the order in which they are listed: aliases first. */
  ids(): readonly string[];
  find(name: string): NamedModel | undefined;
  /** Every model of every engine, once. */
  models(): readonly EngineModel[];
}

export interface CatalogOptions {
  /** Names that lead to one model. */
  aliases: ReadonlyMap<string, string>;
  /** Names that lead to several. */
  routes?: ReadonlyMap<string, ModelRoute>;
  /** Whether an engine could make a film now. Default: always. */
  isUp?: (engine: string) => boolean;
  /** From 0 to below 1, for shares by weight. */
  random?: () => number;
}

/** `sora-2-2025-12-08` is `sora-2` as it was on a day: the same model here. */
const SNAPSHOT = /-20\d\d-\d\d-\d\d$/;

/** Configured names lead nowhere. A sentence each. */
export class CatalogError extends Error {
  override readonly name = 'CatalogError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

/**
 * Joins the aliases and routes of the configuration with the models of the engines, under `engine/model`
 * and, where only one engine has a model of that id, under their own ids.
 *
 * @throws CatalogError for every name that leads to an unknown model.
 */
export function createCatalog(engines: Iterable<Engine>, options: CatalogOptions): Catalog {
  const { aliases, routes = new Map<string, ModelRoute>() } = options;
  const { isUp = () => true, random = Math.random } = options;
  const models = modelsOf(engines);
  assertKnown(models, aliases, routes);

  const route = ({ text, image, whenDown }: ModelRoute): NamedModel => {
    const order = (targets: Targets): EngineModel[] => {
      const preferred = orderOf(targets, random).map((target) => models.byName.get(target)!);
      if (whenDown === 'wait') return preferred;
      // Who is down is still the last resort: a job may wait there.
      const up = preferred.filter(({ engine }) => isUp(engine));
      return [...up, ...preferred.filter(({ engine }) => !isUp(engine))];
    };
    const sides = { text: order(text), image: order(image) };
    return { ...sides.text[0]!, routes: sides, whenDown };
  };
  const find = (name: string): NamedModel | undefined => {
    const routed = routes.get(name);
    if (routed) return route(routed);
    const model = models.byName.get(aliases.get(name) ?? name);
    return model && { ...model, routes: { text: [model], image: [model] }, whenDown: 'wait' };
  };
  const ids = [...new Set([...aliases.keys(), ...routes.keys(), ...models.ids])];
  return {
    ids: () => ids,
    find: (name) => find(name) ?? find(name.replace(SNAPSHOT, '')),
    models: () => models.all,
  };
}

interface Models {
  all: readonly EngineModel[];
  /** The name under which each is listed. */
  ids: readonly string[];
  byName: ReadonlyMap<string, EngineModel>;
}

function modelsOf(engines: Iterable<Engine>): Models {
  const all = [...engines].flatMap((engine) =>
    engine.models().map((capabilities) => toModel(engine, capabilities)),
  );
  const isOnly = ({ model }: EngineModel): boolean =>
    all.filter((other) => other.model === model).length === 1;
  const pathOf = ({ engine, model }: EngineModel): string => `${engine}/${model}`;
  return {
    all,
    ids: all.map((model) => (isOnly(model) ? model.model : pathOf(model))),
    byName: new Map([
      ...all.filter(isOnly).map((model) => [model.model, model] as const),
      ...all.map((model) => [pathOf(model), model] as const),
    ]),
  };
}

function assertKnown(
  models: Models,
  aliases: ReadonlyMap<string, string>,
  routes: ReadonlyMap<string, ModelRoute>,
): void {
  const problems: string[] = [];
  const check = (name: string, target: string): void => {
    if (models.byName.has(target)) return;
    const places = models.all.filter(({ model }) => model === target);
    problems.push(
      places.length > 0
        ? `'${name}=${target}': several engines have it. Say which: ${places.map(({ engine }) => `${engine}/${target}`).join(', ')}.`
        : `'${name}=${target}': there is no model '${target}'. There are: ${models.ids.join(', ')}.`,
    );
  };
  for (const [name, target] of aliases) check(name, target);
  for (const [name, route] of routes) targetsOf(route).forEach((target) => check(name, target));
  if (problems.length > 0) throw new CatalogError(problems);
}

function toModel(engine: Engine, capabilities: ModelCapabilities): EngineModel {
  const { id, sizes, seconds, framesPerSecond, audio } = capabilities;
  const { inputReference, sources, characters } = capabilities;
  return {
    engine: engine.id,
    model: id,
    sizes,
    seconds: seconds.map(String),
    chainLimit: canChain(capabilities) ? chainLimit(capabilities.native!) : null,
    framesPerSecond,
    audio,
    inputReference,
    sources,
    characters,
  };
}
