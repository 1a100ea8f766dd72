import { BitextError } from '../errors.js';
import type { Database } from '../store/database.js';
import type { TranslationState } from './write-translation.js';

/** A translation as it stands, with the hashes of what its pointers name. */
export interface FoundTranslation {
  readonly state: TranslationState;
  readonly contentHash: Buffer;
  readonly alignmentHash: Buffer;
  readonly basedOnHash: Buffer;
}

/** @throws BitextError `NOT_FOUND` when there is no such translation */
export async function findTranslation(
  db: Database,
  articleId: number,
  translationId: number,
): Promise<FoundTranslation> {
  const row = await db
    .selectFrom('translation')
    .innerJoin('revision', (join) =>
      join
        .onRef('revision.article_id', '=', 'translation.article_id')
        .onRef('revision.id', '=', 'translation.revision_id'),
    )
    .innerJoin('revision as based_on', (join) =>
      join
        .onRef('based_on.article_id', '=', 'translation.article_id')
        .onRef('based_on.id', '=', 'translation.based_on_id'),
    )
    .innerJoin('alignment', (join) =>
      join
        .onRef('alignment.article_id', '=', 'translation.article_id')
        .onRef('alignment.id', '=', 'translation.alignment_id'),
    )
    .where('translation.article_id', '=', articleId)
    .where('translation.id', '=', translationId)
    .selectAll('translation')
    .select([
      'revision.content_hash as contentHash',
      'based_on.content_hash as basedOnHash',
      'alignment.content_hash as alignmentHash',
    ])
    .executeTakeFirst();
  if (row === undefined) {
    throw new BitextError('NOT_FOUND', 'There is no such translation. Take the id from a query for it.');
  }
  const { approved_revision_id: revisionId, approved_alignment_id: alignmentId } = row;
  const state: TranslationState = {
    articleId,
    translationId,
    language: row.language,
    translatorId: row.translator_id,
    status: row.status,
    revisionId: row.revision_id,
    basedOnId: row.based_on_id,
    alignmentId: row.alignment_id,
    approved: revisionId === null || alignmentId === null ? null : { revisionId, alignmentId },
  };
  const { contentHash, alignmentHash, basedOnHash } = row;
  return { state, contentHash, alignmentHash, basedOnHash };
}

/** Id of the translation that an alignment or revision of its text belongs to. */
export async function translationOfRevision(
  db: Database,
  articleId: number,
  revisionId: number,
): Promise<number> {
  const row = await db
    .selectFrom('revision')
    .where('article_id', '=', articleId)
    .where('id', '=', revisionId)
    .select('translation_id')
    .executeTakeFirst();
  if (row === undefined || row.translation_id === null) {
    throw new BitextError('NOT_FOUND', 'This belongs to no translation. Take the id from a query for one.');
  }
  return row.translation_id;
}

/** The state with another alignment of the same text; what was approved keeps up with it. */
export function withAlignment(state: TranslationState, alignmentId: number): TranslationState {
  const { approved } = state;
  return {
    ...state,
    alignmentId,
    approved: approved?.revisionId === state.revisionId ? { ...approved, alignmentId } : approved,
  };
}
