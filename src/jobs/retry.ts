/** An engine's fault that may pass is tried again this often. */
export const FAILURES_MAX = 3;
/** A job whose worker was gone this often is what kills it. */
export const LOSSES_MAX = 10;

/** What such a job says. */
export const LOST_TOO_OFTEN = {
  code: 'internal_error',
  message: 'The job was given up: every process that worked on it ended unexpectedly.',
};

const FIRST_DELAY_SECONDS = 2;
const LONGEST_DELAY_SECONDS = 60;

/** Seconds to wait after so many failures (from 1): 2, 4, 8, at most 60. */
export function backoffSeconds(failures: number): number {
  return Math.min(LONGEST_DELAY_SECONDS, FIRST_DELAY_SECONDS * 2 ** (failures - 1));
}
