import type { SQL, SQLWrapper } from 'drizzle-orm';
import { getTableColumns, sql } from 'drizzle-orm';
import { toSnakeCase } from 'drizzle-orm/casing';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Queries } from './database';

/**
 * Carries out several changes as one statement, so that a commit costs one round trip however much it writes.
 * They all see the database as it was before: no two may touch the same row.
 */
export async function inOneStatement(tx: Queries, changes: readonly SQLWrapper[]): Promise<void> {
  const named = changes.map((change, number) => sql`${sql.identifier(`change_${number}`)} as (${change.getSQL()})`);
  await tx.execute(sql`with ${sql.join(named, sql`, `)} select 1`);
}

/** For an upsert: every column of the table takes the new row's value, except those kept. */
export function replaced<Table extends PgTable>(
  table: Table,
  kept: readonly (keyof Table['_']['columns'] & string)[],
): Record<string, SQL> {
  const keys = Object.keys(getTableColumns(table)).filter((key) => !kept.includes(key));
  return Object.fromEntries(keys.map((key) => [key, sql`excluded.${sql.identifier(toSnakeCase(key))}`]));
}
