import { meanConfidence } from '../align/mean-confidence.js';
import type { Database } from '../store/database.js';
import type { Origin } from '../store/tables.js';
import { alignmentHash } from './content-hash.js';
import { type BeadStock, insertBeads } from './insert-beads.js';
import type { NewBead } from './new-bead.js';

export interface NewAlignment {
  readonly articleId: number;
  readonly source: AlignedRevision;
  readonly target: AlignedRevision;
  readonly origin: Origin;
  readonly aligner: string | null;
  /** State of the lexicon that was used: `en-uk/12`. */
  readonly lexicon: string | null;
  readonly parentId: number | null;
  readonly authorId: number;
  readonly beads: readonly NewBead[];
  /** A stored alignment of which many of the beads are taken over, the same objects. */
  readonly from?: BeadStock | undefined;
}

/** One side: a stored revision, its hash, and how many sentences it has. */
export interface AlignedRevision {
  readonly id: number;
  readonly contentHash: Buffer;
  readonly sentenceCount: number;
}

export interface WrittenAlignment {
  readonly id: number;
  readonly contentHash: Buffer;
}

/**
 * Stores an immutable alignment with its beads; the same beads between the same revisions keep the alignment
 * that they had. To be called inside a transaction that holds the article.
 */
export async function writeAlignment(tx: Database, alignment: NewAlignment): Promise<WrittenAlignment> {
  const { articleId, source, target, beads } = alignment;
  const contentHash = await alignmentHash(source.contentHash, target.contentHash, beads);
  const same = await tx
    .selectFrom('alignment')
    .where((row) =>
      row.and({
        article_id: articleId,
        source_id: source.id,
        target_id: target.id,
        content_hash: contentHash,
      }),
    )
    .select('id')
    .executeTakeFirst();
  if (same !== undefined) return { id: same.id, contentHash };
  const { id } = await tx
    .insertInto('alignment')
    .values({
      article_id: articleId,
      source_id: source.id,
      target_id: target.id,
      source_count: source.sentenceCount,
      target_count: target.sentenceCount,
      bead_count: beads.length,
      linked_count: linkedSentences(beads),
      confirmed_count: beads.filter(({ status }) => status === 'CONFIRMED').length,
      content_hash: contentHash,
      origin: alignment.origin,
      aligner: alignment.aligner,
      lexicon: alignment.lexicon,
      parent_id: alignment.parentId,
      confidence: meanConfidence(beads),
      author_id: alignment.authorId,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await insertBeads(tx, { articleId, alignmentId: id }, beads, alignment.from ?? null);
  return { id, contentHash };
}

/** Sentences of both sides that have a counterpart. */
function linkedSentences(beads: readonly NewBead[]): number {
  return beads.reduce((sum, { source, target }) => {
    const [m, n] = [source.end - source.start, target.end - target.start];
    return m > 0 && n > 0 ? sum + m + n : sum;
  }, 0);
}
