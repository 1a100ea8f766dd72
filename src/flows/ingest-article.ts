import { BitextError, invalid } from '../errors.js';
import type { PublishedAt } from '../page/page.js';
import type { Database } from '../store/database.js';
import { nextId } from '../store/next-id.js';
import type { Precision } from '../store/tables.js';
import { SLUG, slugOf } from '../text/slug.js';
import { type Actor, requirePermission } from './actor.js';
import { type ReadText, readField, readText, type TextInput } from './article-input.js';
import { revisionHash } from './content-hash.js';
import { recordEvent } from './record-event.js';
import { writeOriginalEdition } from './write-edition.js';
import { writeRevision } from './write-revision.js';

export interface ArticleInput extends TextInput {
  readonly slug?: string | undefined;
  /** Instant; overrides what the page says. */
  readonly publishedAt?: Date | undefined;
  readonly source?: string | undefined;
  readonly sourceUrl?: string | undefined;
  readonly byline?: string | undefined;
  readonly license?: string | undefined;
}

export interface IngestedArticle {
  readonly articleId: number;
  readonly slug: string;
  /** True where the very same article was stored already and nothing was written. */
  readonly replayed: boolean;
}

/**
 * Stores an article's original: cleaned, split, and named, in one transaction.
 * The same content under the same slug again changes nothing and answers as before.
 *
 * @throws BitextError `UNAUTHENTICATED`, `FORBIDDEN`, `VALIDATION`, `LANGUAGE_UNKNOWN`; `CONFLICT` when the
 *   slug names another article
 */
export async function ingestArticle(
  db: Database,
  actor: Actor | null,
  input: ArticleInput,
): Promise<IngestedArticle> {
  const { userId } = requirePermission(actor, 'articleIngest');
  const read = await readText(input);
  const slug = readSlug(input.slug, read.title);
  const published = readPublication(input.publishedAt, read.page?.publishedAt ?? null);
  const contentHash = revisionHash(read.language, read.title, read.text);
  const fields = readFields(input, read);

  const store = async (tx: Database): Promise<IngestedArticle> => {
    const articleId = await nextId(tx, 'article');
    const revisionId = await writeRevision(tx, {
      articleId,
      translationId: null,
      parentId: null,
      language: read.language,
      title: read.title,
      text: read.text,
      contentHash,
      authorId: userId,
    });
    await tx
      .insertInto('article')
      .values({
        id: articleId,
        original_language: read.language,
        ...fields,
        published_at: published.at,
        published_precision: published.precision,
        published_zone: published.zone,
        revision_id: revisionId,
        created_by: userId,
      })
      .execute();
    const holder = await claimSlug(tx, slug, articleId);
    if (holder?.contentHash.equals(contentHash)) throw new Replay(holder.articleId);
    if (holder !== null) throw slugTaken(slug);
    await writeOriginalEdition(tx, articleId);
    await recordEvent(tx, {
      articleId,
      actorId: userId,
      kind: 'ARTICLE_INGESTED',
      language: read.language,
      before: null,
      after: contentHash,
    });
    return { articleId, slug, replayed: false };
  };
  try {
    return await db.transaction().execute(store);
  } catch (thrown) {
    if (thrown instanceof Replay) return { articleId: thrown.articleId, slug, replayed: true };
    throw thrown;
  }
}

/** Thrown to roll the transaction back: the article is there already. */
class Replay {
  constructor(readonly articleId: number) {}
}

async function claimSlug(
  tx: Database,
  slug: string,
  articleId: number,
): Promise<{ articleId: number; contentHash: Buffer } | null> {
  // A second writer of the same slug waits here until the first has committed.
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('article_slug')
    .values({ slug, article_id: articleId })
    .onConflict((conflict) => conflict.column('slug').doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows === 1n) return null;
  return tx
    .selectFrom('article_slug')
    .innerJoin('article', 'article.id', 'article_slug.article_id')
    .innerJoin('revision', (join) =>
      join.onRef('revision.article_id', '=', 'article.id').onRef('revision.id', '=', 'article.revision_id'),
    )
    .where('article_slug.slug', '=', slug)
    .select(['article.id as articleId', 'revision.content_hash as contentHash'])
    .executeTakeFirstOrThrow();
}

function slugTaken(slug: string): BitextError {
  const message = `The slug ${JSON.stringify(slug)} names another article.`;
  return new BitextError('CONFLICT', message, [
    { path: ['input', 'slug'], rule: 'unique', message, suggestion: 'Give another `slug`.' },
  ]);
}

function readSlug(given: string | undefined, title: string): string {
  const slug = given ?? slugOf(title);
  if (slug.length <= 120 && SLUG.test(slug)) return slug;
  if (given === undefined) {
    throw invalid(['input', 'slug'], 'slug', 'No slug can be made from the title.', 'Give one in `slug`.');
  }
  const suggestion = slugOf(given);
  throw invalid(
    ['input', 'slug'],
    'slug',
    'A slug holds at most 120 lower-case Latin letters and digits, parted by single hyphens.',
    suggestion === '' ? undefined : suggestion,
  );
}

const PRECISION_OF: Record<PublishedAt['precision'], Precision> = {
  day: 'DAY',
  minute: 'MINUTE',
  second: 'SECOND',
};

function readPublication(
  given: Date | undefined,
  found: PublishedAt | null,
): { at: Date; precision: Precision; zone: string | null } {
  if (given !== undefined) return { at: given, precision: 'SECOND', zone: 'Z' };
  if (found === null) {
    throw invalid(
      ['input', 'publishedAt'],
      'publishedAt',
      'No publication time was found.',
      'Give it in `publishedAt`, for example 2026-02-20T00:00:00Z.',
    );
  }
  const time = found.precision === 'day' ? `${found.local}T00:00:00` : found.local;
  // Without a zone the local time is kept as if it were UTC, and published_zone says that it is not known.
  return {
    at: new Date(`${time}${found.zone ?? 'Z'}`),
    precision: PRECISION_OF[found.precision],
    zone: found.zone,
  };
}

function readFields(input: ArticleInput, { page }: ReadText) {
  return {
    source_name: readField(input.source ?? page?.source, 'source'),
    source_url: readField(input.sourceUrl, 'sourceUrl'),
    byline: readField(input.byline ?? page?.byline, 'byline'),
    license: readField(input.license, 'license'),
  };
}
