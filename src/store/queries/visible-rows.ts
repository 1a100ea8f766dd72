import type { Database } from '../database.js';
import type { AlignmentRow, ReviewRow, RevisionRow, TranslationRow } from '../tables.js';
import type { RevisionKey } from './revisions.js';
import {
  insideTranslation,
  type Viewer,
  visibleAlignment,
  visibleReview,
  visibleRevision,
  visibleTranslation,
} from './visibility.js';

/** Rows by their ids, or null where there is none or the viewer may not see it: the two look alike. */

export async function seenTranslation(
  db: Database,
  viewer: Viewer | null,
  articleId: number,
  id: number,
): Promise<TranslationRow | null> {
  const row = await db
    .selectFrom('translation')
    .selectAll()
    .where('article_id', '=', articleId)
    .where('id', '=', id)
    .where(visibleTranslation(viewer))
    .executeTakeFirst();
  return row ?? null;
}

export async function seenRevision(
  db: Database,
  viewer: Viewer | null,
  { articleId, revisionId }: RevisionKey,
): Promise<RevisionRow | null> {
  const row = await db
    .selectFrom('revision')
    .selectAll()
    .where('article_id', '=', articleId)
    .where('id', '=', revisionId)
    .where(visibleRevision(viewer))
    .executeTakeFirst();
  return row ?? null;
}

export async function seenAlignment(
  db: Database,
  viewer: Viewer | null,
  articleId: number,
  id: number,
): Promise<AlignmentRow | null> {
  const row = await db
    .selectFrom('alignment')
    .selectAll()
    .where('article_id', '=', articleId)
    .where('id', '=', id)
    .where(visibleAlignment(viewer))
    .executeTakeFirst();
  return row ?? null;
}

export async function seenReview(
  db: Database,
  viewer: Viewer | null,
  articleId: number,
  id: number,
): Promise<ReviewRow | null> {
  const row = await db
    .selectFrom('review')
    .selectAll()
    .where('article_id', '=', articleId)
    .where('id', '=', id)
    .where(visibleReview(viewer))
    .executeTakeFirst();
  return row ?? null;
}

/** Whether the viewer is an insider of a translation: may see all of it, and what reviewers say. */
export async function isInsider(
  db: Database,
  viewer: Viewer | null,
  { article_id, id }: Pick<TranslationRow, 'article_id' | 'id'>,
): Promise<boolean> {
  const row = await db
    .selectFrom('translation')
    .select('id')
    .where('article_id', '=', article_id)
    .where('id', '=', id)
    .where(insideTranslation(viewer))
    .executeTakeFirst();
  return row !== undefined;
}
