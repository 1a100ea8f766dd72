import { sql } from 'kysely';
import { LISTS } from '../../lists.js';
import { keyed, page, shape } from '../shape.js';

export const alignment = shape('Alignment', {
  fields: {
    contentHash: 'content_hash',
    origin: 'origin',
    aligner: 'aligner',
    lexicon: 'lexicon',
    confidence: 'confidence',
    createdAt: 'created_at',
    // What is composed is not stored, so it does not come from here.
    via: () => sql`array[]::text[]`,
    coverage: ({ article_id, id, source_count, target_count }) => sql`(
      select coalesce(sum(source_end - source_start + target_end - target_start), 0)::float8
      from bead where article_id = ${article_id} and alignment_id = ${id}
        and source_end > source_start and target_end > target_start
    ) / (${source_count} + ${target_count})`,
    source: keyed('TextRevision', 'article_id', 'source_id'),
    target: keyed('TextRevision', 'article_id', 'target_id'),
    author: keyed('User', 'author_id'),
    parent: keyed('Alignment', 'article_id', 'parent_id'),
    beads: page(
      'Bead',
      LISTS.beads,
      (bead, alignment) =>
        sql`${bead.article_id} = ${alignment.article_id} and ${bead.alignment_id} = ${alignment.id}`,
      { total: (alignment) => alignment.bead_count },
    ),
  },
});
