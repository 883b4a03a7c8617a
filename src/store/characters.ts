import type { Insertable, Selectable } from 'kysely';
import type { Executor } from '../database/database.ts';
import type { CharactersTable } from '../database/schema.ts';

export type CharacterRecord = Selectable<CharactersTable>;

export async function insertCharacter(
  db: Executor,
  character: Omit<Insertable<CharactersTable>, 'createdAt'>,
): Promise<CharacterRecord> {
  return db.insertInto('characters').values(character).returningAll().executeTakeFirstOrThrow();
}

export async function findCharacter(
  db: Executor,
  { id, projectId }: Pick<CharacterRecord, 'id' | 'projectId'>,
): Promise<CharacterRecord | null> {
  const found = await db
    .selectFrom('characters')
    .selectAll()
    .where('id', '=', id)
    .where('projectId', '=', projectId)
    .executeTakeFirst();
  return found ?? null;
}
