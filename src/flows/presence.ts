import { sql } from 'kysely';
import { BitextError, invalid } from '../errors.js';
import type { Database } from '../store/database.js';
import { type AlignmentKey, PRESENCE_CHANNEL } from '../store/queries/presences.js';
import { seenAlignment } from '../store/queries/visible-rows.js';
import type { Activity, PresenceRow } from '../store/tables.js';
import { type Actor, requirePermission } from './actor.js';

/** Milliseconds that a presence lasts unless it is renewed. */
export const PRESENCE_LEASE = 15_000;
/** Leases swept at once. */
const SWEPT = 100;

export interface Beat {
  /** Bead that is looked at or edited; null for the alignment as a whole. */
  readonly beadIndex: number | null;
  readonly activity: Activity;
}

/**
 * Says that somebody is at an alignment, for the time of a lease by the database's clock. Others are told where
 * that is news; a mere renewal is not. No part of the history.
 *
 * @throws BitextError `UNAUTHENTICATED`, `FORBIDDEN`, `NOT_FOUND` for an alignment that one cannot see,
 *   `VALIDATION` for a bead that it does not have
 */
export async function beatPresence(
  db: Database,
  actor: Actor | null,
  key: AlignmentKey,
  { beadIndex, activity }: Beat,
  lease = PRESENCE_LEASE,
): Promise<PresenceRow> {
  const { userId } = requirePermission(actor, 'presence');
  const { bead_count } = await findVisibleAlignment(db, actor, key);
  if (beadIndex !== null && beadIndex >= bead_count) {
    throw invalid(
      ['bead'],
      'bead',
      `The alignment has ${bead_count} beads; bead ${beadIndex} is not among them.`,
      'Take a bead of this alignment, or leave it out for the alignment as a whole.',
    );
  }
  return upsert(db, key, { userId, beadIndex, activity, lease });
}

/** One statement: sweeps what has run out, takes or renews the lease, and notifies where it is not the old one. */
async function upsert(
  db: Database,
  { articleId, alignmentId }: AlignmentKey,
  { userId, beadIndex, activity, lease }: Beat & { readonly userId: number; readonly lease: number },
): Promise<PresenceRow> {
  const { rows } = await sql<PresenceRow>`
    with swept as (
      delete from presence where (article_id, alignment_id, user_id) in (
        select article_id, alignment_id, user_id from presence
        where expires_at <= clock_timestamp() and user_id <> ${userId}::bigint
        limit ${SWEPT} for update skip locked)
    ), before as (
      select bead_index, activity from presence
      where article_id = ${articleId}::bigint and alignment_id = ${alignmentId}::bigint
        and user_id = ${userId}::bigint and expires_at > clock_timestamp()
    ), mine as (
      insert into presence (article_id, alignment_id, user_id, bead_index, activity, expires_at)
      values (${articleId}::bigint, ${alignmentId}::bigint, ${userId}::bigint, ${beadIndex}::integer,
        ${activity}, clock_timestamp() + ${lease}::float8 * interval '1 millisecond')
      on conflict (article_id, alignment_id, user_id) do update set
        bead_index = excluded.bead_index,
        activity = excluded.activity,
        since = case
          when exists (select from before where activity = excluded.activity
            and bead_index is not distinct from excluded.bead_index)
          then presence.since else excluded.since end,
        expires_at = excluded.expires_at
      returning *
    ), told as (
      select pg_notify(${PRESENCE_CHANNEL}, ${`${articleId}.${alignmentId}`}) from mine
      where not exists (select from before where activity = mine.activity
        and bead_index is not distinct from mine.bead_index)
    )
    select mine.* from mine left join told on true`.execute(db);
  return rows[0]!;
}

/**
 * The alignment, if the actor may see the translation that it belongs to.
 * @throws BitextError `NOT_FOUND`
 */
export async function findVisibleAlignment(
  db: Database,
  actor: Actor | null,
  { articleId, alignmentId }: AlignmentKey,
): Promise<{ readonly bead_count: number }> {
  const found = await seenAlignment(db, actor, articleId, alignmentId);
  if (found === null) {
    throw new BitextError('NOT_FOUND', 'There is no such alignment. Take the id from a query for it.');
  }
  return found;
}
