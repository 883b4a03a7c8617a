import type { Random } from '../../random.ts';
import type { Stereo } from '../signal/stereo.ts';

/**
 * A sound that belongs to a place and lasts as long as the film. Gives a sound of `length` samples
 * at any level: the soundtrack sets it.
 */
export type Bed = (context: BedContext) => Stereo;

export interface BedContext {
  /** Samples. */
  length: number;
  /** The only source of chance. */
  random: Random;
  /** 0 barely there to 1 as strong as it gets: of rain, wind, waves, crowd. */
  intensity: number;
}
