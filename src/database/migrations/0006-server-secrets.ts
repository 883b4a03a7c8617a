import { sql, type Kysely } from 'kysely';

/** Random bytes that every server over this database knows, and nobody else. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table server_secrets (
      name text primary key,
      value bytea not null,
      created_at timestamptz not null default now()
    )
  `.execute(db);
}
