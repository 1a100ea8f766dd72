import { sql } from 'kysely';
import { visibleAlignment, visibleReview, visibleTranslation } from '../../../store/queries/visibility.js';
import { keyed, shape } from '../shape.js';
import { maySeeEvent } from './history-of.js';
import { seen } from './visible.js';

const article = keyed<'Event'>('Article', 'article_id');
const translation = seen(keyed<'Event'>('Translation', 'article_id', 'translation_id'), visibleTranslation);
const alignment = seen(keyed<'Event'>('Alignment', 'article_id', 'alignment_id'), visibleAlignment);
const review = seen(keyed<'Event'>('Review', 'article_id', 'review_id'), visibleReview);

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
