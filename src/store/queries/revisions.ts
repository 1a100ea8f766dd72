import { sql } from 'kysely';
import type { Database } from '../database.js';
import { type Order, readSlice, type Slice } from '../keyset.js';
import type { BlockRow, RevisionRow, SentenceRow } from '../tables.js';

/** A revision is found by its article and its own id. */
export interface RevisionKey {
  readonly articleId: number;
  readonly revisionId: number;
}

export async function revisionByKey(db: Database, key: RevisionKey): Promise<RevisionRow | null> {
  const row = await db
    .selectFrom('revision')
    .selectAll()
    .where('article_id', '=', key.articleId)
    .where('id', '=', key.revisionId)
    .executeTakeFirst();
  return row ?? null;
}

/** Rows of a text that are read at once: some milliseconds' worth, so that the event loop goes on in between. */
const SLICE = 1_000;

/** All blocks, in order. */
export async function blocksOf(db: Database, key: RevisionKey): Promise<BlockRow[]> {
  const blocks: BlockRow[] = [];
  for (;;) {
    const rows = await db
      .selectFrom('block')
      .selectAll()
      .where('article_id', '=', key.articleId)
      .where('revision_id', '=', key.revisionId)
      .where('index', '>=', blocks.length)
      .orderBy('index')
      .limit(SLICE)
      .execute();
    for (const row of rows) blocks.push(row);
    if (rows.length < SLICE) return blocks;
  }
}

/** Sentences from index `from` on, at most `limit`, in order. */
export async function sentencesOf(
  db: Database,
  key: RevisionKey,
  from = 0,
  limit = Number.MAX_SAFE_INTEGER,
): Promise<SentenceRow[]> {
  const sentences: SentenceRow[] = [];
  for (;;) {
    const wanted = Math.min(SLICE, limit - sentences.length);
    const rows = await db
      .selectFrom('sentence')
      .selectAll()
      .where('article_id', '=', key.articleId)
      .where('revision_id', '=', key.revisionId)
      .where('index', '>=', from + sentences.length)
      .orderBy('index')
      .limit(wanted)
      .execute();
    for (const row of rows) sentences.push(row);
    if (rows.length < SLICE || sentences.length === limit) return sentences;
  }
}

/** Sentences at some indexes, in order. */
export async function sentencesAt(
  db: Database,
  key: RevisionKey,
  indexes: readonly number[],
): Promise<SentenceRow[]> {
  return db
    .selectFrom('sentence')
    .selectAll()
    .where('article_id', '=', key.articleId)
    .where('revision_id', '=', key.revisionId)
    .where(sql<boolean>`index = any(${sql.val([...indexes])}::integer[])`)
    .orderBy('index')
    .execute();
}

/** The revision of a text (of the original where `translationId` is null) that a hash names. */
export async function revisionByHash(
  db: Database,
  articleId: number,
  translationId: number | null,
  contentHash: Buffer,
): Promise<RevisionRow | null> {
  const row = await db
    .selectFrom('revision')
    .selectAll()
    .where('article_id', '=', articleId)
    .where('translation_id', 'is not distinct from', translationId)
    .where('content_hash', '=', contentHash)
    .executeTakeFirst();
  return row ?? null;
}

export const SENTENCES_BY_INDEX: Order = { by: [{ column: 'index', kind: 'integer' }], descending: false };

/** A slice of the sentences of a revision, in order. */
export async function sentencesIn(db: Database, key: RevisionKey, slice: Slice): Promise<SentenceRow[]> {
  const query = db
    .selectFrom('sentence')
    .selectAll()
    .where('article_id', '=', key.articleId)
    .where('revision_id', '=', key.revisionId);
  return readSlice(query, 'sentence', SENTENCES_BY_INDEX, slice);
}
