import { type RawBuilder, type SqlBool, sql } from 'kysely';
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

export const TRANSLATIONS_NEWEST_FIRST: Order = { ...TRANSLATIONS_BY_ID, descending: true };

/** Whose translations are wanted: those of an article, or those of a translator. */
export type TranslationsOf = { readonly articleId: number } | { readonly translatorId: number };

/** A slice of translations that `viewer` may see; `statuses` null means all. */
export async function translationsOf(
  db: Database,
  of: TranslationsOf,
  statuses: readonly TranslationStatus[] | null,
  order: Order,
  slice: Slice,
  viewer: Viewer | null,
): Promise<TranslationRow[]> {
  const query = db
    .selectFrom('translation')
    .selectAll()
    .where(wanted(of, statuses))
    .where(visibleTranslation(viewer));
  return readSlice(query, 'translation', order, slice);
}

export async function countTranslations(
  db: Database,
  of: TranslationsOf,
  statuses: readonly TranslationStatus[] | null,
  viewer: Viewer | null,
): Promise<number> {
  const { count } = await db
    .selectFrom('translation')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where(wanted(of, statuses))
    .where(visibleTranslation(viewer))
    .executeTakeFirstOrThrow();
  return count;
}

/** A status is one of some, which may be none. */
function wanted(of: TranslationsOf, statuses: readonly TranslationStatus[] | null): RawBuilder<SqlBool> {
  const whose =
    'articleId' in of ? sql`article_id = ${of.articleId}` : sql`translator_id = ${of.translatorId}`;
  return statuses === null ? sql`${whose}` : sql`${whose} and status = any(${[...statuses]}::text[])`;
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
