import { sql } from 'kysely';
import type { Database } from '../store/database.js';
import type { TranslationStatus } from '../store/tables.js';
import { writeEdition } from './write-edition.js';

/** A translation's whole state: its status and where its pointers stand. */
export interface TranslationState {
  readonly articleId: number;
  readonly translationId: number;
  readonly language: string;
  readonly translatorId: number;
  readonly status: TranslationStatus;
  readonly revisionId: number;
  /** The original's revision that it translates. */
  readonly basedOnId: number;
  readonly alignmentId: number;
  /** What was approved last; null before the first approval. */
  readonly approved: { readonly revisionId: number; readonly alignmentId: number } | null;
}

/** Below this confidence a bead that nobody has vouched for waits in the review queue. */
export const SUSPICIOUS_BELOW = 0.9;

/**
 * Moves a translation to a state, and with it what readers see and what waits for reviewers. To be called while
 * the article is held, after the revisions and alignments that it names were written.
 */
export async function writeTranslation(tx: Database, state: TranslationState): Promise<void> {
  const moved = {
    status: state.status,
    revision_id: state.revisionId,
    based_on_id: state.basedOnId,
    alignment_id: state.alignmentId,
    approved_revision_id: state.approved?.revisionId ?? null,
    approved_alignment_id: state.approved?.alignmentId ?? null,
  };
  await tx
    .insertInto('translation')
    .values({
      article_id: state.articleId,
      id: state.translationId,
      language: state.language,
      translator_id: state.translatorId,
      ...moved,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['article_id', 'id'])
        .doUpdateSet({ ...moved, updated_at: sql<Date>`clock_timestamp()` }),
    )
    .execute();
  await writeSuspicions(tx, state);
  await writeEdition(tx, state.articleId, state.language);
}

async function writeSuspicions(
  tx: Database,
  { articleId, translationId, alignmentId, status, language }: TranslationState,
): Promise<void> {
  await tx
    .deleteFrom('suspicion')
    .where('article_id', '=', articleId)
    .where('translation_id', '=', translationId)
    .execute();
  if (status === 'DRAFT' || status === 'REJECTED' || status === 'SUPERSEDED') return;
  await sql`
    insert into suspicion
    select b.article_id, ${translationId}, b.alignment_id, b.index, b.confidence, a.original_language, ${language}
    from bead b join article a on a.id = b.article_id
    where b.article_id = ${articleId} and b.alignment_id = ${alignmentId}
      and (b.status = 'NEEDS_REVIEW'
           or b.status in ('AUTO', 'CARRIED_OVER') and b.confidence < ${SUSPICIOUS_BELOW})`.execute(tx);
}
