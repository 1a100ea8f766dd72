import { sql } from 'kysely';
import type { Database } from '../database.js';
import type { PresenceRow } from '../tables.js';

/** Channel on which every change of who is where is told, as `articleId.alignmentId`. */
export const PRESENCE_CHANNEL = 'bitext_presence';

export interface AlignmentKey {
  readonly articleId: number;
  readonly alignmentId: number;
}

/** A row with the milliseconds that its lease still runs, by the database's clock. */
export interface PresenceLease extends PresenceRow {
  readonly left: number;
}

/** Who is at an alignment now, by user id; leases that have run out do not count. */
export async function presencesAt(
  db: Database,
  { articleId, alignmentId }: AlignmentKey,
): Promise<PresenceLease[]> {
  return db
    .selectFrom('presence')
    .selectAll()
    .select(sql<number>`extract(epoch from expires_at - clock_timestamp())::float8 * 1000`.as('left'))
    .where('article_id', '=', articleId)
    .where('alignment_id', '=', alignmentId)
    .where('expires_at', '>', sql<Date>`clock_timestamp()`)
    .orderBy('user_id')
    .execute();
}
