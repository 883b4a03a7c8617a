import type { EnvironmentRequest } from './environment.ts';

/** The middle of the stage, metres to the right. */
export const middleOf = ({ xRange }: Pick<EnvironmentRequest, 'xRange'>): number =>
  (xRange[0] + xRange[1]) / 2;
