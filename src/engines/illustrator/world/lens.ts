import type { EnvironmentRequest } from './environment.ts';

/** The same options with the focal length that the shot is seen with in place of the place's own. */
export function throughLens<Options extends { focal: number }>(
  request: EnvironmentRequest,
  options: Options,
): Options {
  return { ...options, focal: request.focal ?? options.focal };
}
