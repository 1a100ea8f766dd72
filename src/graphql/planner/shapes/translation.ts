import { sql } from 'kysely';
import { insideTranslation, visibleTranslation } from '../../../store/queries/visibility.js';
import { LISTS } from '../../lists.js';
import { keyed, page, shape } from '../shape.js';
import { historyOf } from './history-of.js';
import { visibleTo } from './visible.js';

export const translation = shape('Translation', {
  visible: (translation, args) => visibleTo(args, translation, visibleTranslation),
  fields: {
    language: 'language',
    status: 'status',
    createdAt: 'created_at',
    article: keyed('Article', 'article_id'),
    translator: keyed('User', 'translator_id'),
    text: keyed('TextRevision', 'article_id', 'revision_id'),
    basedOn: keyed('TextRevision', 'article_id', 'based_on_id'),
    alignment: keyed('Alignment', 'article_id', 'alignment_id'),
    history: historyOf(
      (event, translation) =>
        sql`${event.article_id} = ${translation.article_id} and ${event.translation_id} = ${translation.id}`,
    ),
    reviews: page(
      'Review',
      LISTS.reviews,
      (review, translation) =>
        sql`${review.article_id} = ${translation.article_id} and ${review.translation_id} = ${translation.id}`,
      { allowed: (translation, args) => visibleTo(args, translation, insideTranslation) },
    ),
  },
});
