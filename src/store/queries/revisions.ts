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

export async function blocksOf(db: Database, key: RevisionKey): Promise<BlockRow[]> {
  return db
    .selectFrom('block')
    .selectAll()
    .where('article_id', '=', key.articleId)
    .where('revision_id', '=', key.revisionId)
    .orderBy('index')
    .execute();
}

/** Sentences from index `from` on, at most `limit`. */
export async function sentencesOf(
  db: Database,
  key: RevisionKey,
  from = 0,
  limit = Number.MAX_SAFE_INTEGER,
): Promise<SentenceRow[]> {
  return db
    .selectFrom('sentence')
    .selectAll()
    .where('article_id', '=', key.articleId)
    .where('revision_id', '=', key.revisionId)
    .where('index', '>=', from)
    .orderBy('index')
    .limit(limit)
    .execute();
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
