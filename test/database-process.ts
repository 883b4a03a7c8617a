import { rm } from 'node:fs/promises';
import { openDatabase } from '../src/database/open.ts';

/**
 * A user of a private database in a process of its own: opens it, says so in a line of JSON, and
 * closes it when its standard input ends, which it does however its parent ends.
 * `node database-process.ts DATA_FOLDER [--remove]`
 */
const [dataDirectory, option] = process.argv.slice(2) as [string, string?];
// Ctrl-C reaches the whole group; the parent decides.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => {});
// A parent that is gone does not read the answer.
process.stdout.on('error', () => {});
try {
  const database = await openDatabase({ dataDirectory, url: null });
  process.stdout.write(`${JSON.stringify({ isOpen: true })}\n`);
  for await (const _ of process.stdin);
  await database.close();
  if (option === '--remove') await rm(dataDirectory, { recursive: true, force: true });
} catch (error) {
  const { code, message } = error as Error & { code?: string };
  process.stdout.write(`${JSON.stringify({ isOpen: false, code, message })}\n`);
}
