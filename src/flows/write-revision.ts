import type { Database } from '../store/database.js';
import type { StoredBlockKind } from '../store/tables.js';
import type { Segmented } from '../text/text.js';
import { insertInChunks } from './insert-in-chunks.js';

export interface NewRevision {
  readonly articleId: number;
  /** Null: a revision of the original. */
  readonly translationId: number | null;
  readonly parentId: number | null;
  readonly language: string;
  readonly title: string;
  readonly text: Segmented;
  readonly contentHash: Buffer;
  readonly authorId: number;
  /** It only mends a slip of the revision before. */
  readonly minorEdit?: boolean | undefined;
}

/**
 * Stores an immutable revision with its blocks and sentences and returns its id; content that this text has
 * held before keeps the revision that it had. To be called inside a transaction that holds the article.
 */
export async function writeRevision(tx: Database, revision: NewRevision): Promise<number> {
  const { articleId, translationId, contentHash } = revision;
  const history = await tx
    .selectFrom('revision')
    .where('article_id', '=', articleId)
    .where('translation_id', 'is not distinct from', translationId)
    .select(['id', 'number', 'content_hash'])
    .execute();
  const same = history.find((row) => row.content_hash.equals(contentHash));
  if (same !== undefined) return same.id;
  const id = await insertRevision(tx, revision, Math.max(0, ...history.map(({ number }) => number)) + 1);
  await insertText(tx, articleId, id, revision.text);
  return id;
}

async function insertRevision(tx: Database, revision: NewRevision, number: number): Promise<number> {
  const { id } = await tx
    .insertInto('revision')
    .values({
      article_id: revision.articleId,
      translation_id: revision.translationId,
      number,
      parent_id: revision.parentId,
      content_hash: revision.contentHash,
      language: revision.language,
      title: revision.title,
      body: revision.text.body,
      block_count: revision.text.blocks.length,
      sentence_count: revision.text.sentences.length,
      author_id: revision.authorId,
      minor_edit: revision.minorEdit ?? false,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

async function insertText(tx: Database, articleId: number, id: number, text: Segmented): Promise<void> {
  const parent = { article_id: articleId, revision_id: id };
  const blocks = text.blocks.map(({ kind, start, end }, index) => ({
    ...parent,
    index,
    kind: kind.toUpperCase() as StoredBlockKind,
    start,
    end,
  }));
  const sentences = text.sentences.map(({ block, start, end }, index) => ({
    ...parent,
    index,
    block,
    start,
    end,
    text: text.body.slice(start, end),
  }));
  await insertInChunks(blocks, (rows) => tx.insertInto('block').values(rows).execute());
  await insertInChunks(sentences, (rows) => tx.insertInto('sentence').values(rows).execute());
}
