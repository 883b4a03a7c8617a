import { ApiError, invalidValue } from '../../contract/error.ts';
import type { EngineModel, NamedModel } from '../models/catalog.ts';
import { requireSupport } from './choose-model.ts';

/** What a job needs of the model that makes it. */
export interface JobNeeds {
  seconds: string;
  size: string;
  hasImage: boolean;
  characterCount: number;
}

/**
 * The first model behind a name that can make the film.
 *
 * @throws ApiError 400 that names what the models can.
 */
export function routeJob(name: string, named: NamedModel, needs: JobNeeds): EngineModel {
  const { seconds, size, hasImage, characterCount } = needs;
  const models = hasImage ? named.routes.image : named.routes.text;
  const lengths = models.flatMap((model) => model.seconds);
  const isTooLong = Number(seconds) > Math.max(...lengths.map(Number));
  const limit = isTooLong ? models.find(({ chainLimit }) => chainLimit !== null) : undefined;
  requireOneOf('seconds', seconds, lengths, limit?.chainLimit);
  requireOneOf(
    'size',
    size,
    models.flatMap((model) => model.sizes),
  );
  requireSupport(!hasImage || models.some(({ inputReference }) => inputReference), {
    name,
    what: 'an input reference',
    param: 'input_reference',
  });
  requireSupport(
    models.some(({ characters }) => characterCount <= characters),
    { name, what: `${characterCount} characters`, param: 'characters' },
  );
  const able = models.find(
    (model) =>
      model.seconds.includes(seconds) &&
      model.sizes.includes(size) &&
      (!hasImage || model.inputReference) &&
      characterCount <= model.characters,
  );
  if (able) return able;
  throw new ApiError(
    400,
    `The model '${name}' cannot do all of that in one film. It makes ${models.map(abilities).join('; or ')}.`,
    { param: 'model', code: 'unsupported_parameter' },
  );
}

function requireOneOf(
  param: string,
  value: string,
  all: readonly string[],
  why: string | null = null,
): void {
  if (!all.includes(value)) throw invalidValue(param, value, [...new Set(all)], why);
}

function abilities({ sizes, seconds, inputReference, characters }: EngineModel): string {
  return [
    `${sizes.join(', ')} for ${seconds.join(', ')} seconds`,
    inputReference ? 'with or without an image' : 'without an image',
    characters > 0 ? `with up to ${characters} characters` : 'without characters',
  ].join(', ');
}
