import { ApiError, invalidValue } from '../../contract/error.ts';
import type { NamedModel } from '../models/catalog.ts';
import type { VideoRoutesDependencies } from './dependencies.ts';

export const DEFAULT_MODEL = 'sora-2';

/** The model that a caller names. @throws ApiError 400 that lists those there are. */
export function chooseModel(
  models: VideoRoutesDependencies['models'],
  name: string | undefined,
): { name: string; model: NamedModel } {
  const chosen = name ?? DEFAULT_MODEL;
  const model = models.find(chosen);
  if (!model) throw invalidValue('model', chosen, models.ids());
  return { name: chosen, model };
}

/** What a model cannot do is told when the job is created, not when it fails. */
export function requireSupport(
  isSupported: boolean,
  { name, what, param }: { name: string; what: string; param: string },
): void {
  if (isSupported) return;
  throw new ApiError(400, `The model '${name}' does not support ${what}.`, {
    param,
    code: 'unsupported_parameter',
  });
}
