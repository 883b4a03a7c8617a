import { access, constants } from 'node:fs/promises';
import { UsageError } from './exit.ts';

/** Refuses a file that cannot be read before anything is asked of a server; URLs are taken as they are. */
export async function reachable(file: string, what: string): Promise<void> {
  if (/^(?:https?|data):/i.test(file)) return;
  try {
    await access(file, constants.R_OK);
  } catch {
    throw new UsageError(`Cannot read the ${what} '${file}'.`);
  }
}
