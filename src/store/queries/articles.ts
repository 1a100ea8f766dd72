import type { Database } from '../database.js';
import { type Order, readSlice, type Slice } from '../keyset.js';
import type { ArticleRow } from '../tables.js';
import { type ArticleFilter, articleFits, filterInSql } from './article-filter.js';

export interface ArticleWithSlug extends ArticleRow {
  readonly slug: string;
}

const withSlug = (db: Database) =>
  db
    .selectFrom('article')
    .innerJoin('article_slug', 'article_slug.article_id', 'article.id')
    .selectAll('article')
    .select('article_slug.slug');

export async function articleBySlug(db: Database, slug: string): Promise<ArticleWithSlug | null> {
  return (await withSlug(db).where('article_slug.slug', '=', slug).executeTakeFirst()) ?? null;
}

export async function articleById(db: Database, id: number): Promise<ArticleWithSlug | null> {
  return (await withSlug(db).where('article.id', '=', id).executeTakeFirst()) ?? null;
}

const BY_PUBLICATION = [
  { column: 'published_at', kind: 'time' },
  { column: 'id', kind: 'integer' },
] as const;

export const ARTICLES_NEWEST_FIRST: Order = { by: BY_PUBLICATION, descending: true };
export const ARTICLES_OLDEST_FIRST: Order = { by: BY_PUBLICATION, descending: false };
/** Whatever happened last comes first: a new text, a translation, an edit. */
export const ARTICLES_LAST_CHANGED_FIRST: Order = {
  by: [
    { column: 'updated_at', kind: 'time' },
    { column: 'id', kind: 'integer' },
  ],
  descending: true,
};

/** A slice of the articles that fit. */
export async function articlesIn(
  db: Database,
  filter: ArticleFilter,
  order: Order,
  slice: Slice,
): Promise<ArticleWithSlug[]> {
  return readSlice(withSlug(db).where(articleFits(filterInSql(filter))), 'article', order, slice);
}

export async function countArticles(db: Database, filter: ArticleFilter): Promise<number> {
  const { count } = await db
    .selectFrom('article')
    .where(articleFits(filterInSql(filter)))
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}
