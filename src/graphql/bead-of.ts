import type { FoundAlignment } from '../flows/find-alignment.js';
import type { NewBead } from '../flows/new-bead.js';
import { Bead } from './alignment.type.js';

/** A stored bead as the graph shows it, from what a flow knows of it. */
export function beadOf(
  { articleId, alignmentId, source, target }: FoundAlignment,
  bead: NewBead,
  index: number,
): Bead {
  const row = {
    article_id: articleId,
    alignment_id: alignmentId,
    index,
    source_start: bead.source.start,
    source_end: bead.source.end,
    target_start: bead.target.start,
    target_end: bead.target.end,
    status: bead.status,
    origin: bead.origin,
    confidence: bead.confidence,
    signals: [...bead.signals],
    confirmed_by: bead.confirmedBy,
    note: bead.note,
    alternative: bead.alternative,
  };
  return new Bead(row, { source_id: source.id, target_id: target.id });
}
