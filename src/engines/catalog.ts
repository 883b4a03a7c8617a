import type { Engine, ModelCapabilities } from './engine.ts';

/** What a name that a caller may send as `model` stands for. */
export interface NamedModel {
  /** Id of the engine. */
  engine: string;
  /** The engine's own id of the model. */
  model: string;
  /** `WIDTHxHEIGHT` and whole seconds, as they stand on the wire. */
  sizes: readonly string[];
  seconds: readonly string[];
  inputReference: boolean;
  sources: ModelCapabilities['sources'];
  characters: number;
}

/** Every name that callers may use, and what is behind it. */
export interface Catalog {
  /** In the order in which they are listed: aliases first. */
  ids(): readonly string[];
  find(name: string): NamedModel | undefined;
}

/** `sora-2-2025-12-08` is `sora-2` as it was on a day: the same model here. */
const SNAPSHOT = /-20\d\d-\d\d-\d\d$/;

/** A configured name leads nowhere, or two engines claim one model. */
export class CatalogError extends Error {
  override readonly name = 'CatalogError';
}

/**
 * Joins the aliases of the configuration with the models of the engines, under their own ids and
 * under `engine/model`.
 *
 * @throws CatalogError for an alias of an unknown model, and for a model that two engines have.
 */
export function createCatalog(
  engines: Iterable<Engine>,
  aliases: ReadonlyMap<string, string>,
): Catalog {
  const models = new Map<string, NamedModel>();
  for (const engine of engines) {
    for (const capabilities of engine.models()) {
      if (models.has(capabilities.id)) {
        throw new CatalogError(`Two engines have a model '${capabilities.id}'.`);
      }
      models.set(capabilities.id, named(engine, capabilities));
    }
  }
  const names = new Map<string, NamedModel>();
  for (const [alias, target] of aliases) {
    const model = models.get(target) ?? byPath(models, target);
    if (!model) {
      const known = [...models.keys()].join(', ');
      throw new CatalogError(
        `'${alias}=${target}': there is no model '${target}'. There are: ${known}.`,
      );
    }
    names.set(alias, model);
  }
  for (const [id, model] of models) if (!names.has(id)) names.set(id, model);
  const ids = [...names.keys()];
  return {
    ids: () => ids,
    find: (name) =>
      names.get(name) ?? names.get(name.replace(SNAPSHOT, '')) ?? byPath(models, name),
  };
}

function named(engine: Engine, capabilities: ModelCapabilities): NamedModel {
  return {
    engine: engine.id,
    model: capabilities.id,
    sizes: capabilities.sizes,
    seconds: capabilities.seconds.map(String),
    inputReference: capabilities.inputReference,
    sources: capabilities.sources,
    characters: capabilities.characters,
  };
}

/** `illustrator/illustrator-pro` */
function byPath(models: ReadonlyMap<string, NamedModel>, path: string): NamedModel | undefined {
  const separator = path.indexOf('/');
  if (separator < 0) return undefined;
  const model = models.get(path.slice(separator + 1));
  return model?.engine === path.slice(0, separator) ? model : undefined;
}
