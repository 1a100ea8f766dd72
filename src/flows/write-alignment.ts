import type { BeadRange, Signal } from '../align/alignment.js';
import type { Database } from '../store/database.js';
import type { BeadStatus, Origin } from '../store/tables.js';
import { insertInChunks } from './insert-in-chunks.js';

/** A bead about to be stored. */
export interface NewBead extends BeadRange {
  readonly status: BeadStatus;
  readonly origin: Origin;
  readonly confidence: number;
  readonly signals: readonly Signal[];
  /** User who vouches for it, null for nobody. */
  readonly confirmedBy: number | null;
  readonly note: string | null;
}

export interface NewAlignment {
  readonly articleId: number;
  readonly sourceId: number;
  readonly targetId: number;
  readonly sourceCount: number;
  readonly targetCount: number;
  readonly contentHash: Buffer;
  readonly origin: Origin;
  readonly aligner: string | null;
  readonly parentId: number | null;
  readonly authorId: number;
  readonly beads: readonly NewBead[];
}

/** Writes an immutable alignment with its beads; to be called inside a transaction. */
export async function writeAlignment(tx: Database, id: number, alignment: NewAlignment): Promise<void> {
  const { articleId, beads } = alignment;
  await tx
    .insertInto('alignment')
    .values({
      article_id: articleId,
      id,
      source_id: alignment.sourceId,
      target_id: alignment.targetId,
      source_count: alignment.sourceCount,
      target_count: alignment.targetCount,
      bead_count: beads.length,
      content_hash: alignment.contentHash,
      origin: alignment.origin,
      aligner: alignment.aligner,
      parent_id: alignment.parentId,
      confidence: beads.reduce((sum, { confidence }) => sum + confidence, 0) / beads.length,
      author_id: alignment.authorId,
    })
    .execute();
  const rows = beads.map((bead, index) => ({
    article_id: articleId,
    alignment_id: id,
    index,
    source_start: bead.source.start,
    source_end: bead.source.end,
    target_start: bead.target.start,
    target_end: bead.target.end,
    status: bead.status,
    origin: bead.origin,
    confidence: bead.confidence,
    signals: JSON.stringify(bead.signals),
    confirmed_by: bead.confirmedBy,
    note: bead.note,
  }));
  await insertInChunks(rows, (chunk) => tx.insertInto('bead').values(chunk).execute());
}

/** A person's own beads: each is confirmed by them and certain. */
export function beadsByHand(beads: readonly BeadRange[], userId: number): NewBead[] {
  return beads.map(({ source, target }) => ({
    source,
    target,
    status: 'CONFIRMED',
    origin: 'HUMAN',
    confidence: 1,
    signals: [],
    confirmedBy: userId,
    note: null,
  }));
}
