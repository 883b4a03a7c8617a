/** What the `kinora` command answers to the shell. Documented in `docs/cli.md`: never renumber. */
export const EXIT = {
  ok: 0,
  failure: 1,
  usage: 2,
  unreachable: 3,
  unauthorized: 4,
  generationFailed: 5,
  waitTimedOut: 6,
  interrupted: 130,
} as const;

/** The command was called wrongly; the text says how to call it. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
