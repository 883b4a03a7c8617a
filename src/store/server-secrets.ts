import { randomBytes } from 'node:crypto';
import type { Executor } from '../database/database.ts';

const BYTES = 32;

/** The same random bytes for every server over this database; drawn by the first that asks. */
export async function readServerSecret(db: Executor, name: string): Promise<Buffer> {
  await db
    .insertInto('serverSecrets')
    .values({ name, value: randomBytes(BYTES) })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute();
  const { value } = await db
    .selectFrom('serverSecrets')
    .select('value')
    .where('name', '=', name)
    .executeTakeFirstOrThrow();
  return value;
}
