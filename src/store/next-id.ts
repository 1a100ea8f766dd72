import { sql } from 'kysely';
import type { Database } from './database.js';

/** Takes the next id of a table before its row is written, where rows point at each other. */
export async function nextId(db: Database, table: 'article' | 'translation'): Promise<number> {
  const { rows } = await sql<{
    id: number;
  }>`select nextval(pg_get_serial_sequence(${table}, 'id')) as id`.execute(db);
  return rows[0]!.id;
}
