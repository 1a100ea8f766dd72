import { sql } from 'kysely';
import { visibleAlignment, visibleTranslation } from '../../../store/queries/visibility.js';
import type { BeadsArgs } from '../../bead-filter.type.js';
import { LISTS } from '../../lists.js';
import { readBeadFilter } from '../../read-bead-filter.js';
import type { Args } from '../args.js';
import { type Row, rowOf, type Sql } from '../row.js';
import { keyed, one, page, shape } from '../shape.js';
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
    translation: seen(one('Translation', ofTarget), visibleTranslation),
    author: keyed('User', 'author_id'),
    parent: seen(keyed('Alignment', 'article_id', 'parent_id'), visibleAlignment),
    beads: page(
      'Bead',
      LISTS.beads,
      (bead, alignment, args: Args<BeadsArgs>) => sql`${bead.article_id} = ${alignment.article_id}
        and ${bead.alignment_id} = ${alignment.id}${fitting(bead, args)}`,
      {
        total: (alignment, args) =>
          isWhole(args)
            ? alignment.bead_count
            : sql`(select count(*) from bead as counted where article_id = ${alignment.article_id}
                and alignment_id = ${alignment.id}${fitting(rowOf('counted'), args)})`,
        whole: isWhole,
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

/** The translation whose text, then or now, is the target. */
function ofTarget(translation: Row<'Translation'>, alignment: Row<'Alignment'>): Sql {
  return sql`${translation.article_id} = ${alignment.article_id} and ${translation.id} = (
    select translation_id from revision where article_id = ${alignment.article_id} and id = ${alignment.target_id})`;
}

function isWhole(args: Args<BeadsArgs>): boolean {
  return args.ask((given) => readBeadFilter(given) === null);
}

/** The conditions that `status` and `maxConfidence` add. */
function fitting({ status, confidence }: Row<'Bead'>, args: Args<BeadsArgs>): Sql {
  const of = (name: 'statuses' | 'maxConfidence') =>
    args.ask((given) => (readBeadFilter(given)?.[name] ?? null) !== null)
      ? args.value((given) => readBeadFilter(given)?.[name])
      : null;
  const [statuses, most] = [of('statuses'), of('maxConfidence')];
  const ofStatus = statuses === null ? sql`` : sql` and ${status} = any(${statuses}::text[])`;
  const unsure = most === null ? sql`` : sql` and ${confidence} <= ${most}::float8`;
  return sql`${ofStatus}${unsure}`;
}
