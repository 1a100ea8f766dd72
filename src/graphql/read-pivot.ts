import { composeAlignments } from '../align/compose-alignments.js';
import { flipBeads } from '../align/flip-beads.js';
import { meanConfidence } from '../align/mean-confidence.js';
import type { ReviewedBead } from '../align/reviewed-bead.js';
import { carryBeads } from '../flows/carry-beads.js';
import { alignmentHash } from '../flows/content-hash.js';
import { findDiff } from '../flows/find-diff.js';
import { type FoundText, findText } from '../flows/find-text.js';
import { storedBeads } from '../flows/stored-beads.js';
import type { Database } from '../store/database.js';
import { alignmentById } from '../store/queries/alignments.js';
import type { AlignmentRow, BeadRow } from '../store/tables.js';
import { Alignment, type PivotKey } from './alignment.type.js';

/**
 * Composes two stored alignments of one original into one between their translations. Stored content is
 * immutable, so the same two always give the same beads. Where they join different revisions of the original,
 * the first is carried over to the revision of the second.
 * @returns null where one of the two is not there
 */
export async function readPivotAlignment(db: Database, key: PivotKey): Promise<Alignment | null> {
  const { articleId, sourceAlignment, targetAlignment } = key;
  const first = await alignmentById(db, articleId, sourceAlignment);
  if (first === null) return null;
  const source = await findText(db, { articleId, revisionId: first.target_id });
  const pivot = await findText(db, { articleId, revisionId: first.source_id });
  const toPivot = await storedBeads(db, { articleId, alignmentId: first.id });
  if (targetAlignment === 0) {
    const beads = flipBeads(toPivot);
    return pivotAlignment(key, [first], source, pivot, beads, []);
  }
  const second = await alignmentById(db, articleId, targetAlignment);
  if (second === null) return null;
  const target = await findText(db, { articleId, revisionId: second.target_id });
  const fromPivot = await storedBeads(db, { articleId, alignmentId: second.id });
  const moved =
    second.source_id === first.source_id
      ? toPivot
      : await moveBeads(toPivot, pivot, await findText(db, { articleId, revisionId: second.source_id }));
  const beads = composeAlignments(flipBeads(moved), fromPivot);
  return pivotAlignment(key, [first, second], source, target, beads, [pivot.language]);
}

async function moveBeads(beads: readonly ReviewedBead[], from: FoundText, to: FoundText) {
  const source = await findDiff(from.sentences, to.sentences);
  return (await carryBeads(beads, { source })).beads;
}

async function pivotAlignment(
  key: PivotKey,
  stored: readonly AlignmentRow[],
  source: FoundText,
  target: FoundText,
  beads: readonly ReviewedBead[],
  via: readonly string[],
): Promise<Alignment> {
  const newest = stored.reduce((a, b) => (a.created_at > b.created_at ? a : b));
  const linked = beads.filter(isLinked);
  const row: AlignmentRow = {
    article_id: key.articleId,
    id: 0,
    source_id: source.revisionId,
    target_id: target.revisionId,
    source_count: source.sentences.length,
    target_count: target.sentences.length,
    bead_count: beads.length,
    content_hash: await alignmentHash(source.contentHash, target.contentHash, beads),
    origin: 'PIVOT',
    aligner: null,
    parent_id: null,
    confidence: meanConfidence(beads),
    author_id: newest.author_id,
    created_at: newest.created_at,
    lexicon: null,
    linked_count: linked.reduce((sum, bead) => sum + sizeOf(bead), 0),
    confirmed_count: beads.filter(({ status }) => status === 'CONFIRMED').length,
  };
  const rows = beads.map((bead, index) => beadRow(key.articleId, bead, index));
  return new Alignment(row, { key, via, beads: rows });
}

function isLinked({ source, target }: ReviewedBead): boolean {
  return source.end > source.start && target.end > target.start;
}

function sizeOf({ source, target }: ReviewedBead): number {
  return source.end - source.start + target.end - target.start;
}

function beadRow(articleId: number, bead: ReviewedBead, index: number): BeadRow {
  return {
    article_id: articleId,
    alignment_id: 0,
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
}
