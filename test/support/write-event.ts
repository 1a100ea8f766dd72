import type { Insertable } from 'kysely';
import { ensureUser } from '../../src/flows/ensure-user.js';
import type { Database } from '../../src/store/database.js';
import type { EventTable } from '../../src/store/tables.js';

/** Writes an event about nothing in particular, as a flow does at the end of its transaction; gives its id. */
export async function writeEvent(db: Database, event: Partial<Insertable<EventTable>> = {}): Promise<number> {
  const actor = await ensureUser(db, 'writer', 'ADMIN');
  const { id } = await db
    .insertInto('event')
    .values({
      article_id: 1,
      actor_id: actor.id,
      kind: 'ARTICLE_REVISED',
      after_hash: Buffer.alloc(32),
      ...event,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
