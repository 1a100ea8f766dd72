import type { Database } from '../database.js';
import { type Order, readSlice, type Slice } from '../keyset.js';
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

export const REVIEWS_NEWEST_FIRST: Order = { by: [{ column: 'id', kind: 'integer' }], descending: true };

/** A slice of a translation's reviews, the newest first. */
export async function reviewsOf(
  db: Database,
  articleId: number,
  translationId: number,
  slice: Slice,
): Promise<ReviewRow[]> {
  const query = db
    .selectFrom('review')
    .selectAll('review')
    .where('article_id', '=', articleId)
    .where('translation_id', '=', translationId);
  return readSlice(query, 'review', REVIEWS_NEWEST_FIRST, slice);
}

/** A slice of the reviews of all translations of one translator that `viewer` may read, the newest first. */
export async function feedbackFor(
  db: Database,
  translatorId: number,
  slice: Slice,
  viewer: Viewer | null,
): Promise<ReviewRow[]> {
  const query = db
    .selectFrom('review')
    .innerJoin('translation', (join) =>
      join
        .onRef('translation.article_id', '=', 'review.article_id')
        .onRef('translation.id', '=', 'review.translation_id'),
    )
    .selectAll('review')
    .where('translation.translator_id', '=', translatorId)
    .where(visibleReview(viewer));
  return readSlice(query, 'review', REVIEWS_NEWEST_FIRST, slice);
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
