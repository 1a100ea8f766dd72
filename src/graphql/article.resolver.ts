import { Arg, Args, Ctx, Extensions, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { articleBySlug, articlesIn, countArticles } from '../store/queries/articles.js';
import { editionOf } from '../store/queries/editions.js';
import { seenRevisionByHash } from '../store/queries/visible-rows.js';
import type { TranslationStatus } from '../store/tables.js';
import { readAlignment } from './alignment.resolver.js';
import { Alignment } from './alignment.type.js';
import { Article, ArticleConnection } from './article.type.js';
import { ArticlesArgs } from './article-filter.type.js';
import type { Context } from './context.js';
import { TranslationStatusEnum } from './enums.js';
import { ARTICLE_LISTS, LISTS } from './lists.js';
import { PageArgs } from './page-args.js';
import { pageOf } from './page-of.js';
import { pinnedHash } from './pinned-hash.js';
import { readArticleFilter } from './read-article-filter.js';
import { readPage } from './read-page.js';
import { readPivotAlignment } from './read-pivot.js';
import { readTranslations } from './read-translations.js';
import { readRevision } from './revision.resolver.js';
import { TextRevision } from './revision.type.js';
import { ContentHash, DateTime, LanguageTag } from './scalars.js';
import { TranslationConnection } from './translation.type.js';

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
    description:
      'The articles that fit a filter, or all, the newest first unless `orderBy` says otherwise; 20 a page.',
  })
  async articles(
    @Args(() => ArticlesArgs) { filter, orderBy, ...args }: ArticlesArgs,
    @Ctx() { db }: Context,
  ): Promise<ArticleConnection> {
    const fits = readArticleFilter(filter);
    const list = ARTICLE_LISTS[orderBy];
    const slice = readPage(args, list);
    const rows = await articlesIn(db, fits, list.order, slice);
    const page = pageOf(list, slice, rows, (row) => new Article(row));
    return Object.assign(new ArticleConnection(), page, { count: () => countArticles(db, fits) });
  }

  @FieldResolver(() => [LanguageTag], {
    description:
      'Every language in which the article can be read: the original first, then the others sorted.',
  })
  languages(@Root() { row }: Article): string[] {
    return row.languages;
  }

  @FieldResolver(() => TextRevision, {
    nullable: true,
    description:
      'The current text in a language; the original where none is named. With `revision`, that text, whichever language it is in unless one is named. Null where there is none.',
  })
  async text(
    @Arg('language', () => LanguageTag, { nullable: true, description: 'Language to read in.' })
    language: string | null | undefined,
    @Arg('asOf', () => DateTime, { nullable: true, description: AS_OF }) asOf: Date | null | undefined,
    @Arg('revision', () => ContentHash, {
      nullable: true,
      description:
        '`contentHash` of one of its texts, current or not, original or translation. An answer that holds nothing but such texts may be cached for ever.',
    })
    revision: string | null | undefined,
    @Root() { row }: Article,
    @Ctx() { db, actor }: Context,
  ): Promise<TextRevision | null> {
    const pinned = pinnedHash({ revision, asOf });
    if (pinned !== null) {
      const found = await seenRevisionByHash(db, actor, row.id, pinned, language ?? null);
      return found && new TextRevision(found);
    }
    const edition = await editionOf(db, row.id, language ?? row.original_language, asOf ?? null, actor);
    return edition && readRevision(db, { articleId: row.id, revisionId: edition.revision_id });
  }

  @Extensions({ usualPage: 20 })
  @FieldResolver(() => TranslationConnection, {
    description:
      'Its translations, the oldest first; 20 a page. Drafts and rejected ones are listed for their translator, reviewers of the languages, editors and admins only.',
  })
  async translations(
    @Args(() => PageArgs) args: PageArgs,
    @Arg('status', () => [TranslationStatusEnum], {
      nullable: true,
      description: 'Only those that stand here.',
    })
    status: TranslationStatus[] | null | undefined,
    @Root() { row }: Article,
    @Ctx() { db, actor }: Context,
  ): Promise<TranslationConnection> {
    return readTranslations({ db, actor }, { articleId: row.id }, status ?? null, LISTS.translations, args);
  }

  @FieldResolver(() => Alignment, {
    nullable: true,
    description:
      'The alignment between two languages as readers see them: the stored one of the original with a translation, or composed through the original. Null where there is none.',
  })
  async alignment(
    @Arg('target', () => LanguageTag, { description: 'Language of the target side.' }) target: string,
    @Arg('source', () => LanguageTag, {
      nullable: true,
      description: 'Language of the source side; that of the original where none is named.',
    })
    source: string | null | undefined,
    @Arg('asOf', () => DateTime, { nullable: true, description: AS_OF }) asOf: Date | null | undefined,
    @Arg('allowPivot', () => Boolean, {
      defaultValue: true,
      description:
        'Whether an alignment that is stored nowhere may be composed: between two translations, or of a translation with the original turned round.',
    })
    allowPivot: boolean,
    @Root() { row }: Article,
    @Ctx() { db, actor }: Context,
  ): Promise<Alignment | null> {
    const at = asOf ?? null;
    const targeted = await editionOf(db, row.id, target, at, actor);
    if (!source || source === row.original_language) {
      return targeted?.alignment_id ? readAlignment(db, row.id, targeted.alignment_id) : null;
    }
    const sourced = await editionOf(db, row.id, source, at, actor);
    if (!allowPivot || source === target || targeted === null || !sourced?.alignment_id) return null;
    return readPivotAlignment(db, {
      articleId: row.id,
      sourceAlignment: sourced.alignment_id,
      targetAlignment: targeted.alignment_id ?? 0,
    });
  }
}
