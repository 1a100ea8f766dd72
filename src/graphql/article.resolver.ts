import { Arg, Args, Ctx, Extensions, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { alignmentById } from '../store/queries/alignments.js';
import { type ArticlePosition, articleBySlug, articlesByPublication } from '../store/queries/articles.js';
import { editionOf, languagesOf } from '../store/queries/editions.js';
import { translationsOf } from '../store/queries/translations.js';
import type { TranslationStatus } from '../store/tables.js';
import { Alignment } from './alignment.type.js';
import { Article, ArticleConnection } from './article.type.js';
import { type Connection, pageOf } from './connection.js';
import type { Context } from './context.js';
import { decodeCursor } from './cursor.js';
import { TranslationStatusEnum } from './enums.js';
import { PageArgs } from './page-args.js';
import { pageSize } from './page-size.js';
import { readRevision } from './revision.resolver.js';
import { TextRevision } from './revision.type.js';
import { DateTime, LanguageTag } from './scalars.js';
import { Translation, TranslationConnection } from './translation.type.js';

const AS_OF = 'As readers saw it at that time; now where none is given.';

@Resolver(() => Article)
export class ArticleResolver {
  @Query(() => Article, { nullable: true, description: 'The article of that slug, or null.' })
  async article(
    @Arg('slug', () => String, { description: "The article's slug." }) slug: string,
    @Ctx() { db }: Context,
  ) {
    const row = slug.includes('\0') ? null : await articleBySlug(db, slug);
    return row && new Article(row);
  }

  @Extensions({ usualPage: 20 })
  @Query(() => ArticleConnection, {
    description: 'All articles, the newest first; 20 a page unless `first` says more.',
  })
  async articles(
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() { db }: Context,
  ): Promise<Connection<Article>> {
    const limit = pageSize(first, 20);
    const rows = await articlesByPublication(db, limit + 1, positionOf(after));
    const articles = rows.map((row) => new Article(row));
    return pageOf('articles', articles, limit, after, ({ row }) => [row.published_at.getTime(), row.id]);
  }

  @FieldResolver(() => [LanguageTag], {
    description:
      'Every language in which the article can be read: the original first, then the others sorted.',
  })
  async languages(@Root() { row }: Article, @Ctx() { db }: Context): Promise<string[]> {
    return languagesOf(db, row.id);
  }

  @FieldResolver(() => TextRevision, {
    nullable: true,
    description:
      'The current text in a language; the original where none is named. Null where there is none.',
  })
  async text(
    @Arg('language', () => LanguageTag, { nullable: true, description: 'Language to read in.' })
    language: string | null | undefined,
    @Arg('asOf', () => DateTime, { nullable: true, description: AS_OF }) asOf: Date | null | undefined,
    @Root() { row }: Article,
    @Ctx() { db, actor }: Context,
  ): Promise<TextRevision | null> {
    const edition = await editionOf(db, row.id, language ?? row.original_language, asOf ?? null, actor);
    return edition && readRevision(db, { articleId: row.id, revisionId: edition.revision_id });
  }

  @Extensions({ usualPage: 20 })
  @FieldResolver(() => TranslationConnection, {
    description:
      'Its translations, the oldest first; 20 a page. Drafts and rejected ones are listed for their translator, reviewers of the languages, editors and admins only.',
  })
  async translations(
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Arg('status', () => [TranslationStatusEnum], {
      nullable: true,
      description: 'Only those that stand here.',
    })
    status: TranslationStatus[] | null | undefined,
    @Root() { row }: Article,
    @Ctx() { db, actor }: Context,
  ): Promise<Connection<Translation>> {
    const limit = pageSize(first, 20);
    const afterId = after ? (decodeCursor('translations', 1, after)[0] ?? 0) : 0;
    const rows = await translationsOf(db, row.id, limit + 1, afterId, status ?? null, actor);
    const translations = rows.map((translation) => new Translation(translation));
    return pageOf('translations', translations, limit, after, (translation) => [translation.row.id]);
  }

  @FieldResolver(() => Alignment, {
    nullable: true,
    description:
      'The current alignment of the original with the translation that readers see. Null where there is none.',
  })
  async alignment(
    @Arg('target', () => LanguageTag, { description: 'Language of the translation.' }) target: string,
    @Arg('source', () => LanguageTag, {
      nullable: true,
      description:
        'Language of the other side: that of the original, which is also what is taken where none is named.',
    })
    source: string | null | undefined,
    @Arg('asOf', () => DateTime, { nullable: true, description: AS_OF }) asOf: Date | null | undefined,
    @Root() { row }: Article,
    @Ctx() { db, actor }: Context,
  ): Promise<Alignment | null> {
    if (source && source !== row.original_language) return null;
    const edition = await editionOf(db, row.id, target, asOf ?? null, actor);
    if (edition === null || edition.alignment_id === null) return null;
    const alignment = await alignmentById(db, row.id, edition.alignment_id);
    return alignment && new Alignment(alignment);
  }
}

function positionOf(after: string | null | undefined): ArticlePosition | null {
  if (after === null || after === undefined) return null;
  const [published = 0, id = 0] = decodeCursor('articles', 2, after);
  return { publishedAt: new Date(published), id };
}
