import { sql, type Kysely } from 'kysely';
import { Migrator, type Migration } from 'kysely/migration';
import { DatabaseError } from './error.ts';
import * as videos from './migrations/0001-videos.ts';
import * as neighbours from './migrations/0002-neighbours.ts';
import * as projectsAndKeys from './migrations/0003-projects-and-keys.ts';
import * as turnsAndHistory from './migrations/0004-turns-and-history.ts';
import * as batchFilms from './migrations/0005-batch-films.ts';
import * as serverSecrets from './migrations/0006-server-secrets.ts';
import * as ages from './migrations/0007-ages.ts';
import * as charges from './migrations/0008-charges.ts';

/** In order. A migration that has been released is never edited: a later one corrects it. */
const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-videos': videos,
  '0002-neighbours': neighbours,
  '0003-projects-and-keys': projectsAndKeys,
  '0004-turns-and-history': turnsAndHistory,
  '0005-batch-films': batchFilms,
  '0006-server-secrets': serverSecrets,
  '0007-ages': ages,
  '0008-charges': charges,
};

/**
 * Whether there is something to do to reach the newest version, or that of `upTo`, and which
 * migration came last; null if none has.
 *
 * @throws DatabaseError `newer_schema` if a newer Kinora was here before, or made `upTo`.
 */
export async function findPending<T>(
  db: Kysely<T>,
  upTo: string | null = null,
  migrations: Readonly<Record<string, Migration>> = MIGRATIONS,
): Promise<{ isPending: boolean; last: string | null }> {
  const applied = await appliedMigrations(db);
  const unknown = [...applied, ...(upTo === null ? [] : [upTo])].filter(
    (name) => !(name in migrations),
  );
  if (unknown.length > 0) {
    throw new DatabaseError(
      'newer_schema',
      `This database was used by a newer Kinora (it knows ${unknown.join(', ')}). ` +
        'Start that version or a later one, or use another database.',
    );
  }
  const wanted = Object.keys(migrations).filter((name) => upTo === null || name <= upTo);
  return {
    isPending: wanted.some((name) => !applied.includes(name)),
    last: applied.at(-1) ?? null,
  };
}

/**
 * Brings the schema to the newest version, or to that of `upTo`. Several processes may do so at
 * once: one works, the others wait.
 *
 * @throws DatabaseError `newer_schema` if a newer Kinora was here before.
 */
export async function migrate<T>(
  db: Kysely<T>,
  upTo: string | null = null,
  migrations: Readonly<Record<string, Migration>> = MIGRATIONS,
): Promise<void> {
  const { isPending } = await findPending(db, upTo, migrations);
  if (!isPending) return;
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => ({ ...migrations }) },
    migrationTableName: 'kinora_migrations',
    migrationLockTableName: 'kinora_migrations_lock',
  });
  const { error } =
    upTo === null ? await migrator.migrateToLatest() : await migrator.migrateTo(upTo);
  if (error) {
    throw new DatabaseError('migration_failed', 'The database could not be brought up to date.', {
      cause: error,
    });
  }
}

async function appliedMigrations<T>(db: Kysely<T>): Promise<string[]> {
  const { rows: found } = await sql<{ exists: boolean }>`
    select to_regclass('kinora_migrations') is not null as exists`.execute(db);
  if (!found[0]?.exists) return [];
  const { rows } = await sql<{ name: string }>`
    select name from kinora_migrations order by name`.execute(db);
  return rows.map((row) => row.name);
}
