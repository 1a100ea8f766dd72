import { sql } from 'kysely';
import type { Database } from '../database.js';
import { type Order, readSlice, type Slice } from '../keyset.js';
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

/** Single beads of any alignments between two revisions, in no order; those that are not there are left out. */
export async function beadsAt(
  db: Database,
  articleId: number,
  sourceId: number,
  targetId: number,
  places: readonly { readonly alignmentId: number; readonly index: number }[],
): Promise<BeadRow[]> {
  const alignments = places.map(({ alignmentId }) => alignmentId);
  const indexes = places.map(({ index }) => index);
  return db
    .selectFrom('bead')
    .innerJoin('alignment', (join) =>
      join
        .onRef('alignment.article_id', '=', 'bead.article_id')
        .onRef('alignment.id', '=', 'bead.alignment_id'),
    )
    .selectAll('bead')
    .where('bead.article_id', '=', articleId)
    .where('alignment.source_id', '=', sourceId)
    .where('alignment.target_id', '=', targetId)
    .where(
      sql<boolean>`(bead.alignment_id, bead.index) in
        (select * from unnest(${sql.val(alignments)}::bigint[], ${sql.val(indexes)}::bigint[]))`,
    )
    .execute();
}

export const BEADS_BY_INDEX: Order = { by: [{ column: 'index', kind: 'integer' }], descending: false };

/** A slice of the beads of an alignment, in the order of the source. */
export async function beadsIn(
  db: Database,
  articleId: number,
  alignmentId: number,
  slice: Slice,
): Promise<BeadRow[]> {
  const query = db
    .selectFrom('bead')
    .selectAll()
    .where('article_id', '=', articleId)
    .where('alignment_id', '=', alignmentId);
  return readSlice(query, 'bead', BEADS_BY_INDEX, slice);
}
