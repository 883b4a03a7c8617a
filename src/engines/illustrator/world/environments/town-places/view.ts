import type { EnvironmentRequest } from '../../environment.ts';

/** Where the viewer of these places stands. */
export const camera = { eye: 1.7, horizon: 0.5, focal: 1.15, span: 2 };

/** The middle of the stage, metres to the right. */
export const middleOf = ({ xRange }: EnvironmentRequest): number => (xRange[0] + xRange[1]) / 2;
