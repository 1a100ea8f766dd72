import { sql } from 'kysely';
import { visibleAlignment, visibleReview, visibleTranslation } from '../../../store/queries/visibility.js';
import { keyed, keyedIf, shape } from '../shape.js';
import { viewerInSql } from '../viewer-in-sql.js';
import { maySeeEvent } from './history-of.js';

const article = keyed<'Event'>('Article', 'article_id');
const translation = keyedIf<'Event', 'Translation'>(
  'Translation',
  (translation, args) => visibleTranslation(viewerInSql(args), translation),
  'article_id',
  'translation_id',
);
const alignment = keyedIf<'Event', 'Alignment'>(
  'Alignment',
  (alignment, args) => visibleAlignment(viewerInSql(args), alignment),
  'article_id',
  'alignment_id',
);
const review = keyedIf<'Event', 'Review'>(
  'Review',
  (review, args) => visibleReview(viewerInSql(args), review),
  'article_id',
  'review_id',
);

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
