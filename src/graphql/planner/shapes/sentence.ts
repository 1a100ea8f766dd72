import { sql } from 'kysely';
import { visibleRevision } from '../../../store/queries/visibility.js';
import { keyed, shape } from '../shape.js';

export const sentence = shape('Sentence', {
  visible: ({ article_id, revision_id }, args) => sql`exists (
    select from revision where article_id = ${article_id} and id = ${revision_id}
      and ${visibleRevision(args.whoever())})`,
  fields: {
    index: 'index',
    block: 'block',
    text: 'text',
    textHash: ({ text }) => sql`sha256(convert_to(${text}, 'UTF8'))`,
    start: 'start',
    end: 'end',
    revision: keyed('TextRevision', 'article_id', 'revision_id'),
  },
});
