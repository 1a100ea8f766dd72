import type { Database } from '../database.js';
import { type Order, readSlice, type Slice } from '../keyset.js';
import type { ArticleRow } from '../tables.js';

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

export const ARTICLES_BY_PUBLICATION: Order = {
  by: [
    { column: 'published_at', kind: 'time' },
    { column: 'id', kind: 'integer' },
  ],
  descending: true,
};

/** A slice of all articles, the newest first. */
export async function articlesByPublication(db: Database, slice: Slice): Promise<ArticleWithSlug[]> {
  return readSlice(withSlug(db), 'article', ARTICLES_BY_PUBLICATION, slice);
}

export async function countArticles(db: Database): Promise<number> {
  const { count } = await db
    .selectFrom('article')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}
