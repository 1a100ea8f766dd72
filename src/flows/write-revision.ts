import { sql } from 'kysely';
import type { Database } from '../store/database.js';
import type { Segmented } from '../text/text.js';
import { inSlices } from './in-slices.js';

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
  await inSlices(text.blocks, (slice, start) => {
    const rows = slice.map((block, nth) => ({
      ...block,
      index: start + nth,
      kind: block.kind.toUpperCase(),
    }));
    return sql`
      insert into block (article_id, revision_id, index, kind, "start", "end")
      select ${articleId}, ${id}, row.*
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) row (
        index integer, kind text, "start" integer, "end" integer)`.execute(tx);
  });
  await inSlices(text.sentences, (slice, start) => {
    const rows = slice.map((sentence, nth) => ({
      ...sentence,
      index: start + nth,
      text: text.body.slice(sentence.start, sentence.end),
    }));
    return sql`
      insert into sentence (article_id, revision_id, index, block, "start", "end", text)
      select ${articleId}, ${id}, row.*
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) row (
        index integer, block integer, "start" integer, "end" integer, text text)`.execute(tx);
  });
}
