import type { Database } from '../store/database.js';
import { beadsOf } from '../store/queries/alignments.js';
import type { BeadRow } from '../store/tables.js';
import type { AlignmentKey } from './find-alignment.js';
import type { NewBead } from './new-bead.js';

/** Beads that are read at once: some milliseconds' worth, so that the event loop goes on in between. */
const SLICE = 1_000;

/** All beads of a stored alignment, in order, as they could be stored again. */
export async function storedBeads(
  db: Database,
  { articleId, alignmentId }: AlignmentKey,
): Promise<NewBead[]> {
  const beads: NewBead[] = [];
  for (;;) {
    const rows = await beadsOf(db, articleId, alignmentId, beads.length, SLICE);
    for (const row of rows) beads.push(storedBead(row));
    if (rows.length < SLICE) return beads;
  }
}

/** A stored bead as it could be stored again. */
export function storedBead(row: BeadRow): NewBead {
  return {
    source: { start: row.source_start, end: row.source_end },
    target: { start: row.target_start, end: row.target_end },
    status: row.status,
    origin: row.origin,
    confidence: row.confidence,
    signals: row.signals,
    confirmedBy: row.confirmed_by,
    note: row.note,
    alternative: row.alternative,
  };
}
