import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Collects garbage now. Bitmaps and frames weigh hardly anything for the collector, which sees only
 * the objects that stand for them: left to itself it would keep those of one film far into the next.
 */
export const collect: () => void = (() => {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as () => void;
})();
