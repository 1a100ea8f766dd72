import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { ingestArticle } from '../flows/ingest-article.js';
import { articleById } from '../store/queries/articles.js';
import { Article } from './article.type.js';
import type { Context } from './context.js';
import { given } from './given.js';
import { IDEMPOTENCY_KEY } from './idempotency-key.js';
import { readRevision } from './revision.resolver.js';
import { TextRevision } from './revision.type.js';
import { DateTime, LanguageTag } from './scalars.js';
import { asUserError, resultOf } from './user-error.type.js';

@InputType({
  description:
    'A new article: a raw `page`, or its `title` and `body`. Whatever is given overrides what the page says.',
})
export class ArticleIngestInput {
  @Field(() => String, {
    nullable: true,
    description: 'The page as scraped, site furniture included, one line a paragraph.',
  })
  page?: string | null;

  @Field(() => String, { nullable: true, description: 'Title; left out, it is found on the page.' })
  title?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Text, one line a paragraph, stored unchanged; left out, it is found on the page.',
  })
  body?: string | null;

  @Field(() => LanguageTag, { nullable: true, description: 'Language; left out, it is told from the text.' })
  language?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Unique short name; left out, it is made from the title.',
  })
  slug?: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Time of publication; left out, it is found on the page.',
  })
  publishedAt?: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'Name of the outlet; left out, it is looked for on the page.',
  })
  source?: string | null;

  @Field(() => String, { nullable: true, description: 'Address of the page.' })
  sourceUrl?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Who wrote it; left out, it is looked for on the page.',
  })
  byline?: string | null;

  @Field(() => String, { nullable: true, description: 'Licence of the text, best as an SPDX identifier.' })
  license?: string | null;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  idempotencyKey?: string | null;
}

@ObjectType({ description: 'The article as it was stored.' })
export class ArticleIngestPayload {
  @Field(() => Article, { description: 'The article.' })
  article!: Article;

  @Field(() => TextRevision, { description: 'Its original text.' })
  revision!: TextRevision;

  @Field(() => Boolean, {
    description: 'True where the very same article was there already and nothing was written.',
  })
  replayed!: boolean;
}

const ArticleIngestResult = resultOf('ArticleIngestResult', ArticleIngestPayload);

@Resolver()
export class ArticleIngestResolver {
  @Mutation(() => ArticleIngestResult, {
    description: 'Cleans, splits and stores an article in one transaction. Needs the role EDITOR or ADMIN.',
  })
  async articleIngest(
    @Arg('input', () => ArticleIngestInput, { description: 'The article.' }) input: ArticleIngestInput,
    @Ctx() { db, actor }: Context,
  ) {
    try {
      const { articleId, replayed } = await ingestArticle(db, actor, given(input));
      const row = await articleById(db, articleId);
      if (row === null) throw new Error(`article ${articleId} was stored and is missing`);
      const revision = await readRevision(db, { articleId, revisionId: row.revision_id });
      return Object.assign(new ArticleIngestPayload(), { article: new Article(row), revision, replayed });
    } catch (thrown) {
      return asUserError(thrown);
    }
  }
}
