import { sql } from 'kysely';
import type { Database } from '../database.js';
import type { TranslationRow, TranslationStatus } from '../tables.js';

export async function translationById(
  db: Database,
  articleId: number,
  id: number,
): Promise<TranslationRow | null> {
  const row = await db
    .selectFrom('translation')
    .selectAll()
    .where('article_id', '=', articleId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** Translations in the order of their ids, after one of them. */
export async function translationsOf(
  db: Database,
  articleId: number,
  limit: number,
  afterId: number,
  statuses: readonly TranslationStatus[] | null,
): Promise<TranslationRow[]> {
  let query = db
    .selectFrom('translation')
    .selectAll()
    .where('article_id', '=', articleId)
    .where('id', '>', afterId)
    .orderBy('id')
    .limit(limit);
  // An empty list is no error, it only finds nothing.
  if (statuses !== null) query = query.where(sql<boolean>`status = any(${sql.val([...statuses])}::text[])`);
  return query.execute();
}
