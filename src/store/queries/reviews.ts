import type { Database } from '../database.js';
import type { ReviewReasonRow, ReviewRow } from '../tables.js';
import { type Viewer, visibleReview } from './visibility.js';

export async function reviewById(db: Database, articleId: number, id: number): Promise<ReviewRow | null> {
  const row = await db
    .selectFrom('review')
    .selectAll()
    .where('article_id', '=', articleId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** A translation's reviews, the newest first, those older than `beforeId` (all where it is null). */
export async function reviewsOf(
  db: Database,
  articleId: number,
  translationId: number,
  limit: number,
  beforeId: number | null,
): Promise<ReviewRow[]> {
  let query = db
    .selectFrom('review')
    .selectAll()
    .where('article_id', '=', articleId)
    .where('translation_id', '=', translationId)
    .orderBy('id', 'desc')
    .limit(limit);
  if (beforeId !== null) query = query.where('id', '<', beforeId);
  return query.execute();
}

/** The reviews of all translations of one translator that `viewer` may read, the newest first. */
export async function feedbackFor(
  db: Database,
  translatorId: number,
  limit: number,
  beforeId: number | null,
  viewer: Viewer | null,
): Promise<ReviewRow[]> {
  let query = db
    .selectFrom('review')
    .innerJoin('translation', (join) =>
      join
        .onRef('translation.article_id', '=', 'review.article_id')
        .onRef('translation.id', '=', 'review.translation_id'),
    )
    .selectAll('review')
    .where('translation.translator_id', '=', translatorId)
    .where(visibleReview(viewer))
    .orderBy('review.id', 'desc')
    .limit(limit);
  if (beforeId !== null) query = query.where('review.id', '<', beforeId);
  return query.execute();
}

/** The reasons of a review in the order in which they were given. */
export async function reasonsOf(
  db: Database,
  articleId: number,
  reviewId: number,
): Promise<ReviewReasonRow[]> {
  return db
    .selectFrom('review_reason')
    .selectAll()
    .where('article_id', '=', articleId)
    .where('review_id', '=', reviewId)
    .orderBy('index')
    .execute();
}
