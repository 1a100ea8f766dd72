import type { Database } from '../database.js';
import type { AlignmentRow, BeadRow } from '../tables.js';

export async function alignmentById(
  db: Database,
  articleId: number,
  id: number,
): Promise<AlignmentRow | null> {
  const row = await db
    .selectFrom('alignment')
    .selectAll()
    .where('article_id', '=', articleId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** Beads from index `from` on, at most `limit`. */
export async function beadsOf(
  db: Database,
  articleId: number,
  alignmentId: number,
  from = 0,
  limit = Number.MAX_SAFE_INTEGER,
): Promise<BeadRow[]> {
  return db
    .selectFrom('bead')
    .selectAll()
    .where('article_id', '=', articleId)
    .where('alignment_id', '=', alignmentId)
    .where('index', '>=', from)
    .orderBy('index')
    .limit(limit)
    .execute();
}
