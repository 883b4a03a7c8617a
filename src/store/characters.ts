import { sql, type Insertable, type Selectable } from 'kysely';
import type { Executor } from '../database/database.ts';
import type { CharactersTable } from '../database/schema.ts';
import { cut, isAfter, type PageOptions } from './page.ts';

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

export async function listCharacters(
  db: Executor,
  options: PageOptions,
): Promise<{ records: CharacterRecord[]; hasMore: boolean }> {
  const { projectId, limit, order } = options;
  const records = await db
    .selectFrom('characters')
    .selectAll()
    .where('projectId', '=', projectId)
    .where(isAfter('characters', options, sql`project_id = ${projectId}`))
    .orderBy('createdAt', order)
    .orderBy('id', order)
    .limit(limit + 1)
    .execute();
  return cut(records, limit);
}
