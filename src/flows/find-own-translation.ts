import type { Database } from '../store/database.js';
import type { TranslationStatus } from '../store/tables.js';
import type { TranslationState } from './write-translation.js';

/** What a translator has handed in, or drafted, of an article in a language. */
export interface OwnTranslation {
  readonly id: number;
  readonly revisionId: number;
  readonly alignmentId: number;
  readonly contentHash: Buffer;
  readonly basedOnId: number;
  readonly status: TranslationStatus;
  readonly approved: TranslationState['approved'];
}

/** Null where there is nothing yet. */
export async function findOwnTranslation(
  db: Database,
  articleId: number,
  language: string,
  userId: number,
): Promise<OwnTranslation | null> {
  const row = await db
    .selectFrom('translation')
    .innerJoin('revision', (join) =>
      join
        .onRef('revision.article_id', '=', 'translation.article_id')
        .onRef('revision.id', '=', 'translation.revision_id'),
    )
    .where('translation.article_id', '=', articleId)
    .where('translation.language', '=', language)
    .where('translation.translator_id', '=', userId)
    .select([
      'translation.id',
      'translation.revision_id as revisionId',
      'translation.alignment_id as alignmentId',
      'translation.based_on_id as basedOnId',
      'translation.status',
      'revision.content_hash as contentHash',
      'translation.approved_revision_id as approvedRevisionId',
      'translation.approved_alignment_id as approvedAlignmentId',
    ])
    .executeTakeFirst();
  if (row === undefined) return null;
  const { approvedRevisionId: revisionId, approvedAlignmentId: alignmentId, ...own } = row;
  const approved = revisionId === null || alignmentId === null ? null : { revisionId, alignmentId };
  return { ...own, approved };
}
