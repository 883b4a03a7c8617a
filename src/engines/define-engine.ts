import type { Engine } from './engine.ts';
import { fromGenerator, type Generator } from './from-generator.ts';

/** Becomes part of names of queues, folders and addresses. */
const ID = /^[a-z][a-z0-9-]{0,39}$/;

/** An engine, or an async function that makes a film and the rest that an engine needs. */
export type EngineDefinition = Engine | Generator;

/**
 * Makes an engine of a definition and checks what can be checked at once. With `generate` the film is
 * made by one async function in this process; with `start` and `poll` the work lives elsewhere and is
 * resumed after a restart. `testEngine` of `kinora/testing/vitest` tells whether it keeps its promises.
 *
 * @throws TypeError that says what is wrong with the definition.
 */
export function defineEngine(definition: EngineDefinition): Engine {
  if (!ID.test(definition.id)) {
    throw new TypeError(
      `An engine's id has lower-case letters, digits and hyphens and begins with a letter: not '${definition.id}'.`,
    );
  }
  const engine = 'generate' in definition ? fromGenerator(definition) : definition;
  const models = engine.models();
  if (models.length === 0) throw new TypeError(`The engine '${engine.id}' has no models.`);
  for (const { id, sizes, seconds } of models) {
    const wrong = sizes.find((size) => !/^[1-9]\d*x[1-9]\d*$/.test(size));
    if (wrong !== undefined) {
      throw new TypeError(`The size '${wrong}' of '${id}' does not look like 1280x720.`);
    }
    if (sizes.length === 0 || seconds.length === 0) {
      throw new TypeError(`The model '${id}' has no sizes or no lengths.`);
    }
  }
  return engine;
}
