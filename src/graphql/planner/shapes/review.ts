import { sql } from 'kysely';
import { visibleReview } from '../../../store/queries/visibility.js';
import { keyed, many, one, shape } from '../shape.js';
import { visibleTo } from './visible.js';

export const review = shape('Review', {
  visible: (review, args) => visibleTo(args, review, visibleReview),
  fields: {
    verdict: 'verdict',
    comment: 'comment',
    createdAt: 'created_at',
    translation: keyed('Translation', 'article_id', 'translation_id'),
    revision: keyed('TextRevision', 'article_id', 'revision_id'),
    alignment: keyed('Alignment', 'article_id', 'alignment_id'),
    reviewer: keyed('User', 'reviewer_id'),
    reasons: many(
      'Reason',
      'index',
      (reason, review) =>
        sql`${reason.article_id} = ${review.article_id} and ${reason.review_id} = ${review.id}`,
    ),
  },
});

export const reason = shape('Reason', {
  fields: {
    reason: 'reason',
    comment: 'comment',
    bead: one(
      'Bead',
      (bead, reason) => sql`${bead.article_id} = ${reason.article_id} and ${bead.index} = ${reason.bead_index}
        and ${bead.alignment_id} = (select alignment_id from review
          where article_id = ${reason.article_id} and id = ${reason.review_id})`,
    ),
  },
});
