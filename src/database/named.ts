import { sql, type RawBuilder } from 'kysely';
import type pg from 'pg';

const MARK = /^\/\* named (\w+) \*\//;

/**
 * Begins a statement that a connection shall plan once and keep, because planning it costs more than
 * running it. Only for one whose text is always the same, whose plan does not depend on how full a table
 * is, and whose columns are listed: of a `*` the database would refuse the rest once a column is added.
 */
export function named(name: string): RawBuilder<unknown> {
  return sql.raw(`/* named ${name} */`);
}

/** Makes a client keep the plans of named statements. Not for one that reaches its server by a pooler. */
export function keepPlans(client: pg.ClientBase): void {
  const query = client.query.bind(client) as (...args: unknown[]) => unknown;
  const planned = (text: unknown, ...rest: unknown[]): unknown => {
    const name = typeof text === 'string' ? MARK.exec(text)?.[1] : undefined;
    return name === undefined ? query(text, ...rest) : query({ name, text, values: rest[0] });
  };
  client.query = planned as typeof client.query;
}
