const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** Seconds to wait after the first, second, … try that failed; the last one repeats. */
const PAUSES = [
  5,
  30,
  2 * MINUTE,
  10 * MINUTE,
  30 * MINUTE,
  HOUR,
  2 * HOUR,
  4 * HOUR,
  8 * HOUR,
] as const;

/** After this time nothing more is tried. */
export const GIVE_UP_AFTER_SECONDS = 72 * HOUR;

/**
 * Seconds until the next try, or null if it would come too late.
 *
 * @param tries how many have failed, from 1.
 * @param ageSeconds time since the event.
 * @param chance 0 to 1: spreads the tries of many deliveries by up to a fifth.
 */
export function retryAfterSeconds(
  tries: number,
  ageSeconds: number,
  chance: number,
): number | null {
  const pause = PAUSES[Math.min(tries, PAUSES.length) - 1]!;
  const spread = Math.round(pause * (1 + chance / 5));
  return ageSeconds + spread > GIVE_UP_AFTER_SECONDS ? null : spread;
}
