import { sql } from 'kysely';
import { keyed, one, shape } from '../shape.js';
import { maySeeEvent } from './history-of.js';
import { maySeeReviewsOf } from './may-see-reviews-of.js';

const article = keyed<'Event'>('Article', 'article_id');
const translation = keyed<'Event'>('Translation', 'article_id', 'translation_id');
const alignment = keyed<'Event'>('Alignment', 'article_id', 'alignment_id');
const review = one<'Event', 'Review'>('Review', (review, { article_id, review_id, translation_id }, args) => {
  const translator = sql`(select translator_id from translation
    where article_id = ${article_id} and id = ${translation_id})`;
  return sql`${review.article_id} = ${article_id} and ${review.id} = ${review_id}
    and ${maySeeReviewsOf(translator, args)}`;
});

export const event = shape('Event', {
  visible: maySeeEvent,
  fields: {
    at: 'at',
    kind: 'kind',
    language: 'language',
    before: 'before_hash',
    after: 'after_hash',
    actor: keyed('User', 'actor_id'),
    subject: {
      edge: 'choice',
      of: [
        { when: ({ kind }) => sql`${kind} = 'TRANSLATION_REVIEWED'`, edge: review },
        { when: ({ kind }) => sql`${kind} like 'ALIGNMENT\\_%'`, edge: alignment },
        { when: ({ translation_id }) => sql`${translation_id} is not null`, edge: translation },
        { when: () => sql`true`, edge: article },
      ],
    },
    article,
    translation,
    alignment,
    review,
    detail: ({ article_id, kind, detail }) => sql`case
      when ${kind} = 'ARTICLE_ERASED' or exists (select from article where id = ${article_id}) then ${detail}
      else '{}' end`,
  },
});
