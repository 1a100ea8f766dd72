import { sql } from 'kysely';
import { visibleReview } from '../../../store/queries/visibility.js';
import { LISTS } from '../../lists.js';
import { page, shape } from '../shape.js';
import { viewerInSql } from '../viewer-in-sql.js';
import { maySeeReviewsOf } from './may-see-reviews-of.js';

export const user = shape('User', {
  fields: {
    login: 'login',
    feedback: page(
      'Review',
      LISTS.feedback,
      (review, user, args) => sql`(${review.article_id}, ${review.translation_id}) in (
        select article_id, id from translation where translator_id = ${user.id})
        and ${visibleReview(viewerInSql(args), review)}`,
      { allowed: (user, args) => maySeeReviewsOf(user.id, args), beyond: true },
    ),
  },
});
