import type { Database } from '../database.js';
import type { UserRow } from '../tables.js';

export async function userById(db: Database, id: number): Promise<UserRow | null> {
  return (await db.selectFrom('user').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}
