import { sql } from 'kysely';
import type { Database } from '../database.js';
import type { ArticleRow } from '../tables.js';

export interface ArticleWithSlug extends ArticleRow {
  readonly slug: string;
}

/** Where a page of articles ends: the last article's place in the order. */
export interface ArticlePosition {
  readonly publishedAt: Date;
  readonly id: number;
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

/** Newest first; `after` is excluded. */
export async function articlesByPublication(
  db: Database,
  limit: number,
  after: ArticlePosition | null,
): Promise<ArticleWithSlug[]> {
  let query = withSlug(db).orderBy('article.published_at', 'desc').orderBy('article.id', 'desc').limit(limit);
  if (after !== null) {
    query = query.where(
      sql<boolean>`(article.published_at, article.id) < (${after.publishedAt}, ${after.id}::bigint)`,
    );
  }
  return query.execute();
}
