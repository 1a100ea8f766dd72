import { sql } from 'kysely';
import { visibleRevision } from '../../../store/queries/visibility.js';
import { shape } from '../shape.js';

export const sentence = shape('Sentence', {
  visible: ({ article_id, revision_id }, args) => sql`exists (
    select from revision where article_id = ${article_id} and id = ${revision_id}
      and ${visibleRevision(args.whoever())})`,
  fields: { index: 'index', block: 'block', text: 'text', start: 'start', end: 'end' },
});
