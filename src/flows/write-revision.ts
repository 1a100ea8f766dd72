import type { Database } from '../store/database.js';
import { nextId } from '../store/next-id.js';
import type { StoredBlockKind } from '../store/tables.js';
import type { Segmented } from '../text/text.js';
import { insertInChunks } from './insert-in-chunks.js';

export interface NewRevision {
  readonly articleId: number;
  /** Null: a revision of the original. */
  readonly translationId: number | null;
  readonly number: number;
  readonly parentId: number | null;
  readonly language: string;
  readonly title: string;
  readonly text: Segmented;
  readonly contentHash: Buffer;
  readonly authorId: number;
}

/** Writes an immutable revision with its blocks and sentences; to be called inside a transaction. */
export async function writeRevision(tx: Database, id: number, revision: NewRevision): Promise<void> {
  const { articleId, text } = revision;
  await tx
    .insertInto('revision')
    .values({
      article_id: articleId,
      id,
      translation_id: revision.translationId,
      number: revision.number,
      parent_id: revision.parentId,
      content_hash: revision.contentHash,
      language: revision.language,
      title: revision.title,
      body: text.body,
      block_count: text.blocks.length,
      sentence_count: text.sentences.length,
      author_id: revision.authorId,
    })
    .execute();
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

/** A revision's id before it is written, so that the pointer to it can be written first. */
export function nextRevisionId(tx: Database): Promise<number> {
  return nextId(tx, 'revision');
}
