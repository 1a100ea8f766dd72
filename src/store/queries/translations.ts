import type { Database } from '../database.js';
import type { TranslationRow, TranslationStatus } from '../tables.js';
import { type Viewer, visibleTranslation } from './visibility.js';

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

/** Translations that `viewer` may see in the order of their ids, after one of them. */
export async function translationsOf(
  db: Database,
  articleId: number,
  limit: number,
  afterId: number,
  statuses: readonly TranslationStatus[] | null,
  viewer: Viewer | null,
): Promise<TranslationRow[]> {
  let query = db
    .selectFrom('translation')
    .selectAll()
    .where('article_id', '=', articleId)
    .where('id', '>', afterId)
    .where(visibleTranslation(viewer))
    .orderBy('id')
    .limit(limit);
  if (statuses !== null) query = query.where('status', 'in', statuses);
  return query.execute();
}

/** Translations that are based on an earlier revision of the original, the oldest first; no drafts or rejected ones. */
export async function staleTranslations(
  db: Database,
  articleId: number,
  limit: number,
): Promise<TranslationRow[]> {
  return db
    .selectFrom('translation')
    .innerJoin('article', 'article.id', 'translation.article_id')
    .selectAll('translation')
    .where('translation.article_id', '=', articleId)
    .whereRef('translation.based_on_id', '!=', 'article.revision_id')
    .where('translation.status', 'not in', ['DRAFT', 'REJECTED'])
    .orderBy('translation.id')
    .limit(limit)
    .execute();
}
