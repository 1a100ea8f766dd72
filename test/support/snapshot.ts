import { sql } from 'kysely';
import type { Database } from '../../src/store/database.js';

/** A digest of every table's rows by the table's name: equal snapshots mean that nothing was written. */
export async function snapshot(db: Database): Promise<Record<string, string>> {
  const { rows: tables } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`.execute(db);
  const digests: Record<string, string> = {};
  for (const { name } of tables) {
    const { rows } = await sql<{ digest: string }>`
      select count(*) || ' ' || md5(coalesce(string_agg(row::text, ' ' order by row::text), '')) as digest
      from ${sql.table(name)} row`.execute(db);
    digests[name] = rows[0]!.digest;
  }
  return digests;
}
