import { sql } from 'kysely';
import type { Database } from '../database.js';
import type { TranslationRow, TranslationStatus } from '../tables.js';

/** What readers see first when several translators hold a translation into one language. */
const FOR_READERS: readonly TranslationStatus[] = ['APPROVED', 'SUBMITTED', 'CHANGES_REQUESTED', 'DRAFT'];

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

/** The translation into a language that readers see: an approved one, else the furthest on, else none. */
export async function translationForReaders(
  db: Database,
  articleId: number,
  language: string,
): Promise<TranslationRow | null> {
  const row = await db
    .selectFrom('translation')
    .selectAll()
    .where('article_id', '=', articleId)
    .where('language', '=', language)
    .where('status', 'in', FOR_READERS)
    .orderBy(sql`array_position(${sql.val([...FOR_READERS])}::text[], status)`)
    .orderBy('id')
    .limit(1)
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
  if (statuses !== null) query = query.where('status', 'in', statuses);
  return query.execute();
}

/** Languages into which an article has a translation for readers, sorted. */
export async function translatedLanguages(db: Database, articleId: number): Promise<string[]> {
  const rows = await db
    .selectFrom('translation')
    .select('language')
    .distinct()
    .where('article_id', '=', articleId)
    .where('status', 'in', FOR_READERS)
    .orderBy('language')
    .execute();
  return rows.map(({ language }) => language);
}
