import { sql } from 'kysely';
import { visibleAlignment } from '../../../store/queries/visibility.js';
import { LISTS } from '../../lists.js';
import { keyed, keyedIf, page, shape } from '../shape.js';
import { viewerInSql } from '../viewer-in-sql.js';

export const alignment = shape('Alignment', {
  visible: (alignment, args) => visibleAlignment(viewerInSql(args), alignment),
  fields: {
    contentHash: 'content_hash',
    origin: 'origin',
    aligner: 'aligner',
    lexicon: 'lexicon',
    confidence: 'confidence',
    createdAt: 'created_at',
    coverage: ({ linked_count, source_count, target_count }) =>
      sql`${linked_count}::float8 / (${source_count} + ${target_count})`,
    // What is composed is no row, and comes by the resolvers.
    via: () => sql`array[]::text[]`,
    source: keyed('TextRevision', 'article_id', 'source_id'),
    target: keyed('TextRevision', 'article_id', 'target_id'),
    author: keyed('User', 'author_id'),
    parent: keyedIf(
      'Alignment',
      (parent, args) => visibleAlignment(viewerInSql(args), parent),
      'article_id',
      'parent_id',
    ),
    beads: page(
      'Bead',
      LISTS.beads,
      (bead, alignment) =>
        sql`${bead.article_id} = ${alignment.article_id} and ${bead.alignment_id} = ${alignment.id}`,
      { total: (alignment) => alignment.bead_count },
    ),
  },
});
