import { type RawBuilder, type SqlBool, sql } from 'kysely';

/** Which articles are wanted: those that fit everything that is given. */
export interface ArticleFilter {
  readonly originalLanguage: string | null;
  /** Languages into which readers see a translation, all of them. */
  readonly translatedInto: readonly string[];
  /** Languages in which readers see nothing, none of them. */
  readonly missing: readonly string[];
  /** A language whose translation, as readers see it, is of an earlier revision of the original. */
  readonly staleIn: string | null;
  /** The first moment that is wanted, and the first one after it that is not. */
  readonly publishedAfter: Date | null;
  readonly publishedBefore: Date | null;
  /** Words, or beginnings of words, that stand in one of the texts that readers see. */
  readonly text: string | null;
}

/** A filter as a statement knows it that is written once for many: what each run brings along is a piece of SQL. */
export type ArticleFilterInSql = Omit<ArticleFilter, 'publishedAfter' | 'publishedBefore' | 'text'> & {
  readonly [Name in 'publishedAfter' | 'publishedBefore' | 'text']: RawBuilder<unknown> | null;
};

/**
 * On `article`: whether it fits. Nothing is said of what is not given. Languages stand in the text of the
 * condition: Postgres knows how common each one is, and takes another way to the articles of a rare one.
 */
export function articleFits(filter: ArticleFilterInSql, table = 'article'): RawBuilder<SqlBool> {
  const article = sql.table(table);
  const { originalLanguage, translatedInto, missing, staleIn, publishedAfter, publishedBefore, text } =
    filter;
  const conditions: RawBuilder<unknown>[] = [
    ...translatedInto.map((language) => sql`exists (${translation(table, language)})`),
    ...missing.map((language) => sql`not exists (${edition(table, language)})`),
  ];
  if (originalLanguage !== null)
    conditions.push(sql`${article}.original_language = ${sql.lit(originalLanguage)}`);
  if (staleIn !== null) conditions.push(sql`exists (${translation(table, staleIn)} and stale)`);
  if (publishedAfter !== null)
    conditions.push(sql`${article}.published_at >= ${publishedAfter}::timestamptz`);
  if (publishedBefore !== null)
    conditions.push(sql`${article}.published_at < ${publishedBefore}::timestamptz`);
  if (text !== null) conditions.push(sql`${article}.id = any(array(${articlesOfWords(text)}))`);
  return conditions.length === 0 ? sql`true` : sql`(${sql.join(conditions, sql` and `)})`;
}

export function filterInSql({
  publishedAfter,
  publishedBefore,
  text,
  ...languages
}: ArticleFilter): ArticleFilterInSql {
  const value = (given: Date | string | null) => (given === null ? null : sql`${given}`);
  return {
    ...languages,
    publishedAfter: value(publishedAfter),
    publishedBefore: value(publishedBefore),
    text: value(text),
  };
}

function edition(table: string, language: string): RawBuilder<unknown> {
  return sql`select from edition where article_id = ${sql.table(table)}.id and language = ${sql.lit(language)}
    and valid_until = 'infinity'`;
}

function translation(table: string, language: string): RawBuilder<unknown> {
  return sql`${edition(table, language)} and translation_id is not null`;
}

/**
 * Ids of the articles of which readers see a text that holds the words. They are made into an array, and editions
 * are looked up one by one (`offset 0`), because a join would read every article, edition or text.
 */
function articlesOfWords(words: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`select found.article_id from revision as found
    where revision_words(found.title, found.body) @@ words_sought(${words}::text) and exists (
      select from edition where article_id = found.article_id and revision_id = found.id
        and valid_until = 'infinity' offset 0)`;
}
