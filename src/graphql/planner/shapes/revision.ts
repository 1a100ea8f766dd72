import { sql } from 'kysely';
import { visibleRevision } from '../../../store/queries/visibility.js';
import { LISTS } from '../../lists.js';
import { keyed, keyedIf, many, page, shape } from '../shape.js';
import { viewerInSql } from '../viewer-in-sql.js';

export const revision = shape('TextRevision', {
  visible: (revision, args) => visibleRevision(viewerInSql(args), revision),
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
    parent: keyedIf(
      'TextRevision',
      (parent, args) => visibleRevision(viewerInSql(args), parent),
      'article_id',
      'parent_id',
    ),
    blocks: many(
      'Block',
      'index',
      (block, revision) =>
        sql`${block.article_id} = ${revision.article_id} and ${block.revision_id} = ${revision.id}`,
    ),
    sentences: page(
      'Sentence',
      LISTS.sentences,
      (sentence, revision) =>
        sql`${sentence.article_id} = ${revision.article_id} and ${sentence.revision_id} = ${revision.id}`,
      { total: (revision) => revision.sentence_count },
    ),
  },
});
