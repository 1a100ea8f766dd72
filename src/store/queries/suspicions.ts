import type { Database } from '../database.js';
import { type Order, readSlice, type Slice } from '../keyset.js';
import type { BeadRow } from '../tables.js';

/** What a list of suspicions is narrowed to. */
export interface SuspicionFilter {
  /** Pairs of languages of which any will do, null standing for every language; no pair at all means all. */
  readonly pairs: readonly { readonly source: string | null; readonly target: string | null }[];
  readonly source: string | null;
  readonly target: string | null;
  /** Highest confidence, itself included. */
  readonly maxConfidence: number | null;
  /** Translator whose own work is left out. */
  readonly notBy: number | null;
}

/** A bead that a person should look at, and whose work it is. */
export interface SuspicionRow extends BeadRow {
  readonly translation_id: number;
  readonly source_id: number;
  readonly target_id: number;
  readonly bead_index: number;
}

export const LEAST_CONFIDENT_FIRST: Order = {
  by: [
    { column: 'confidence', kind: 'float' },
    { column: 'article_id', kind: 'integer' },
    { column: 'translation_id', kind: 'integer' },
    { column: 'bead_index', kind: 'integer' },
  ],
  descending: false,
};

/** A slice of the suspicions, the least confident first: a walk along the index `suspicion_by_confidence`. */
export async function suspicionsIn(
  db: Database,
  filter: SuspicionFilter,
  slice: Slice,
): Promise<SuspicionRow[]> {
  let query = db
    .selectFrom('suspicion')
    .innerJoin('translation', (join) =>
      join
        .onRef('translation.article_id', '=', 'suspicion.article_id')
        .onRef('translation.id', '=', 'suspicion.translation_id'),
    )
    .innerJoin('alignment', (join) =>
      join
        .onRef('alignment.article_id', '=', 'suspicion.article_id')
        .onRef('alignment.id', '=', 'suspicion.alignment_id'),
    )
    .innerJoin('bead', (join) =>
      join
        .onRef('bead.article_id', '=', 'suspicion.article_id')
        .onRef('bead.alignment_id', '=', 'suspicion.alignment_id')
        .onRef('bead.index', '=', 'suspicion.bead_index'),
    )
    .selectAll('bead')
    .select([
      'suspicion.translation_id',
      'suspicion.bead_index',
      'alignment.source_id',
      'alignment.target_id',
    ]);
  const { pairs, source, target, maxConfidence, notBy } = filter;
  if (pairs.length > 0) {
    query = query.where((where) =>
      where.or(
        pairs.map((pair) =>
          where.and([
            ...(pair.source === null ? [] : [where('suspicion.source_language', '=', pair.source)]),
            ...(pair.target === null ? [] : [where('suspicion.target_language', '=', pair.target)]),
          ]),
        ),
      ),
    );
  }
  if (source !== null) query = query.where('suspicion.source_language', '=', source);
  if (target !== null) query = query.where('suspicion.target_language', '=', target);
  if (maxConfidence !== null) query = query.where('suspicion.confidence', '<=', maxConfidence);
  if (notBy !== null) query = query.where('translation.translator_id', '!=', notBy);
  return readSlice(query, 'suspicion', LEAST_CONFIDENT_FIRST, slice);
}
