import { sql } from 'kysely';
import { SEES_ALL_REVIEWS } from '../../../flows/actor.js';
import { visibleReview } from '../../../store/queries/visibility.js';
import { LISTS } from '../../lists.js';
import type { Args } from '../args.js';
import type { Sql } from '../row.js';
import { page, shape } from '../shape.js';
import { translationsOf } from './translations-of.js';
import { visibleTo } from './visible.js';

export const user = shape('User', {
  fields: {
    login: 'login',
    translations: translationsOf(
      LISTS.translatorsWork,
      (translation, user) => sql`${translation.translator_id} = ${user.id}`,
      { beyond: true },
    ),
    feedback: page(
      'Review',
      LISTS.feedback,
      (review, user, args) => sql`(${review.article_id}, ${review.translation_id}) in (
        select article_id, id from translation where translator_id = ${user.id})
        and ${visibleTo(args, review, visibleReview)}`,
      { allowed: (user, args) => maySeeReviewsOf(user.id, args), beyond: true },
    ),
  },
});

/** As maySeeReviewsOf() of the flows has it. */
function maySeeReviewsOf(translator: Sql, args: Args): Sql {
  const sees = args.viewer((actor) => actor?.roles.some((role) => SEES_ALL_REVIEWS.includes(role)) ?? false);
  const viewer = args.viewer((actor) => actor?.userId ?? null);
  return sql`(${sees}::boolean or ${translator} = ${viewer}::bigint)`;
}
