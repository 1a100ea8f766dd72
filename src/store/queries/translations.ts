import { sql } from 'kysely';
import type { Database } from '../database.js';
import { type Order, readSlice, type Slice } from '../keyset.js';
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

export const TRANSLATIONS_BY_ID: Order = { by: [{ column: 'id', kind: 'integer' }], descending: false };

/** A slice of the translations of an article that `viewer` may see, the oldest first; `statuses` null means all. */
export async function translationsOf(
  db: Database,
  articleId: number,
  statuses: readonly TranslationStatus[] | null,
  slice: Slice,
  viewer: Viewer | null,
): Promise<TranslationRow[]> {
  let query = db
    .selectFrom('translation')
    .selectAll()
    .where('article_id', '=', articleId)
    .where(visibleTranslation(viewer));
  if (statuses !== null) query = query.where(ofStatuses(statuses));
  return readSlice(query, 'translation', TRANSLATIONS_BY_ID, slice);
}

export async function countTranslations(
  db: Database,
  articleId: number,
  statuses: readonly TranslationStatus[] | null,
  viewer: Viewer | null,
): Promise<number> {
  let query = db
    .selectFrom('translation')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('article_id', '=', articleId)
    .where(visibleTranslation(viewer));
  if (statuses !== null) query = query.where(ofStatuses(statuses));
  return (await query.executeTakeFirstOrThrow()).count;
}

/** The condition that a status is one of some, which may be none. */
function ofStatuses(statuses: readonly TranslationStatus[]) {
  return sql<boolean>`status = any(${[...statuses]}::text[])`;
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
