import { carryOver } from '../align/carry-over.js';
import { type ParallelRow, parallelRows } from '../align/parallel-rows.js';
import type { ReviewedBead } from '../align/reviewed-bead.js';
import { storedBeads } from '../flows/stored-beads.js';
import { alignmentById } from '../store/queries/alignments.js';
import { editionOf } from '../store/queries/editions.js';
import type { ArticleRow, EditionRow, SentenceRow } from '../store/tables.js';
import { diffSentences } from '../text/diff-sentences.js';
import type { Context } from './context.js';

/** An article's texts side by side: rows of sentence indexes, and each language's sentences. */
export interface ReadParallel {
  readonly rows: readonly ParallelRow[];
  /** For each language asked for and present, its place among the cells of a row; -1 is the original. */
  readonly columns: readonly {
    readonly language: string;
    readonly cell: number;
    readonly sentences: readonly SentenceRow[];
  }[];
  readonly missing: readonly string[];
}

/**
 * Puts what readers see of an article in several languages into rows, compared through the original. A
 * translation of an earlier revision is carried over to the current one first.
 */
export async function readParallel(
  context: Context,
  article: Pick<ArticleRow, 'id' | 'original_language'>,
  languages: readonly string[],
): Promise<ReadParallel> {
  const { db } = context;
  const original = await editionOf(db, article.id, article.original_language, null);
  if (original === null) throw new Error(`article ${article.id} has no edition of its original`);
  const columns: { language: string; cell: number; sentences: readonly SentenceRow[] }[] = [];
  const alignments: (readonly ReviewedBead[])[] = [];
  const missing: string[] = [];
  for (const language of languages) {
    const edition = await editionOf(db, article.id, language, null);
    if (edition === null) {
      missing.push(language);
      continue;
    }
    const sentences = await context.sentences({ articleId: article.id, revisionId: edition.revision_id });
    const beads = await beadsFrom(context, original.revision_id, edition);
    columns.push({ language, cell: beads === null ? -1 : alignments.length, sentences });
    if (beads !== null) alignments.push(beads);
  }
  if (alignments.length > 0) return { rows: parallelRows(alignments), columns, missing };
  const alone = await context.sentences({ articleId: article.id, revisionId: original.revision_id });
  return {
    rows: alone.map(({ index }) => ({ original: [index], cells: [], confidence: 1 })),
    columns,
    missing,
  };
}

/** The beads from the original's current revision to an edition; null where it is the original itself. */
async function beadsFrom(
  context: Context,
  originalId: number,
  { article_id: articleId, alignment_id: alignmentId }: EditionRow,
): Promise<readonly ReviewedBead[] | null> {
  if (alignmentId === null) return null;
  const beads = await storedBeads(context.db, { articleId, alignmentId });
  const alignment = await alignmentById(context.db, articleId, alignmentId);
  if (alignment === null || alignment.source_id === originalId) return beads;
  const texts = async (revisionId: number) =>
    (await context.sentences({ articleId, revisionId })).map(({ text }) => text);
  const source = diffSentences(await texts(alignment.source_id), await texts(originalId));
  return carryOver(beads, { source }).beads;
}
