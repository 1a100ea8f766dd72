import { sql } from 'kysely';
import { visibleAlignment } from '../../../store/queries/visibility.js';
import { LISTS } from '../../lists.js';
import { keyed, page, shape } from '../shape.js';
import { seen, visibleTo } from './visible.js';

export const alignment = shape('Alignment', {
  visible: (alignment, args) => visibleTo(args, alignment, visibleAlignment),
  fields: {
    contentHash: 'content_hash',
    origin: 'origin',
    aligner: 'aligner',
    lexicon: 'lexicon',
    confidence: 'confidence',
    createdAt: 'created_at',
    // What is composed is not stored, so it does not come from here.
    via: () => sql`array[]::text[]`,
    coverage: ({ linked_count, source_count, target_count }) =>
      sql`${linked_count}::float8 / (${source_count} + ${target_count})`,
    source: keyed('TextRevision', 'article_id', 'source_id'),
    target: keyed('TextRevision', 'article_id', 'target_id'),
    author: keyed('User', 'author_id'),
    parent: seen(keyed('Alignment', 'article_id', 'parent_id'), visibleAlignment),
    beads: page(
      'Bead',
      LISTS.beads,
      (bead, alignment) =>
        sql`${bead.article_id} = ${alignment.article_id} and ${bead.alignment_id} = ${alignment.id}`,
      {
        total: (alignment) => alignment.bead_count,
        columns: {
          table: 'alignment_columns',
          key: { article_id: 'article_id', alignment_id: 'id' },
          fields: {
            sourceIndexes: 'source_indexes',
            targetIndexes: 'target_indexes',
            shape: 'shape',
            status: 'status',
            origin: 'origin',
            confidence: 'confidence',
          },
        },
      },
    ),
  },
});
