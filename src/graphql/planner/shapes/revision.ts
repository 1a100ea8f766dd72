import { sql } from 'kysely';
import { visibleRevision } from '../../../store/queries/visibility.js';
import { LISTS } from '../../lists.js';
import { type Columns, keyed, many, page, shape, workedOut } from '../shape.js';
import { diffSlot } from '../slots/diff-slot.js';
import { SENTENCE_COLUMNS } from '../slots/whole-columns.js';
import { seen, visibleTo } from './visible.js';

export const revision = shape('TextRevision', {
  visible: (revision, args) => visibleTo(args, revision, visibleRevision),
  fields: {
    contentHash: 'content_hash',
    number: 'number',
    language: 'language',
    isOriginal: (revision) => sql`${revision.translation_id} is null`,
    title: 'title',
    body: 'body',
    minorEdit: 'minor_edit',
    createdAt: 'created_at',
    article: keyed('Article', 'article_id'),
    author: keyed('User', 'author_id'),
    parent: seen(keyed('TextRevision', 'article_id', 'parent_id'), visibleRevision),
    diff: workedOut(diffSlot),
    blocks: many(
      'Block',
      'index',
      (block, revision) =>
        sql`${block.article_id} = ${revision.article_id} and ${block.revision_id} = ${revision.id}`,
      inColumns({ kind: 'block_kind', start: 'block_start', end: 'block_end' }),
    ),
    sentences: page(
      'Sentence',
      LISTS.sentences,
      (sentence, revision) =>
        sql`${sentence.article_id} = ${revision.article_id} and ${sentence.revision_id} = ${revision.id}`,
      {
        total: (revision) => revision.sentence_count,
        columns: inColumns(SENTENCE_COLUMNS),
      },
    ),
  },
});

function inColumns(fields: Columns<'TextRevision'>['fields']): Columns<'TextRevision'> {
  return { table: 'revision_columns', key: { article_id: 'article_id', revision_id: 'id' }, fields };
}
