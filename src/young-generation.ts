import { setFlagsFromString } from 'node:v8';

/**
 * Keeps V8's place for new objects as small as it is until the returned function is called. It grows
 * with what a start makes and throws away, by tens of megabytes, and would never shrink again.
 */
export function keepYoungGenerationSmall(): () => void {
  setFlagsFromString('--semi-space-growth-factor=1');
  return () => setFlagsFromString('--semi-space-growth-factor=2');
}
