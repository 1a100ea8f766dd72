import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { reviseArticle } from '../flows/revise-article.js';
import { articleById } from '../store/queries/articles.js';
import { staleTranslations } from '../store/queries/translations.js';
import { Article } from './article.type.js';
import type { Context } from './context.js';
import { given } from './given.js';
import { decodeIdOf } from './global-id.js';
import { IDEMPOTENCY_KEY } from './idempotency-key.js';
import { readRevision } from './revision.resolver.js';
import { TextRevision } from './revision.type.js';
import { ContentHash } from './scalars.js';
import { Translation } from './translation.type.js';
import { asUserError, resultOf } from './user-error.type.js';

@InputType({ description: "A new text for an article's original, as `body` or as a raw `page`." })
export class ArticleReviseInput {
  @Field(() => ContentHash, { description: '`contentHash` of the revision that was edited.' })
  expectedRevision!: string;

  @Field(() => String, {
    nullable: true,
    description: 'New title; left out, it stays, or is found on the page.',
  })
  title?: string | null;

  @Field(() => String, { nullable: true, description: 'The new text, one line a paragraph.' })
  body?: string | null;

  @Field(() => String, { nullable: true, description: 'A raw page from which the text is to be taken.' })
  page?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'True where it only mends a slip, such as a typo.',
  })
  minorEdit?: boolean;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  idempotencyKey?: string | null;
}

@ObjectType({ description: 'The revision as it was stored.' })
export class ArticleRevisePayload {
  @Field(() => Article, { description: 'The article.' })
  article!: Article;

  @Field(() => TextRevision, { description: 'Its new current text.' })
  revision!: TextRevision;

  @Field(() => [Translation], {
    description: 'Translations that are based on an earlier revision now, at most 100.',
  })
  staleTranslations!: Translation[];

  @Field(() => Boolean, { description: 'True where nothing was written, since the text was this already.' })
  replayed!: boolean;
}

const ArticleReviseResult = resultOf('ArticleReviseResult', ArticleRevisePayload);

@Resolver()
export class ArticleReviseResolver {
  @Mutation(() => ArticleReviseResult, {
    description:
      'Gives an article a new revision of its original. Translations stay as they are and become stale by sentence. Needs the role EDITOR or ADMIN.',
  })
  async articleRevise(
    @Arg('articleId', () => ID, { description: '`id` of the article.' }) articleId: string,
    @Arg('input', () => ArticleReviseInput, { description: 'The new text.' }) input: ArticleReviseInput,
    @Ctx() { db, actor }: Context,
  ) {
    try {
      const [id = 0] = decodeIdOf('Article', articleId);
      const stored = await reviseArticle(db, actor, id, {
        ...given(input),
        expectedRevision: input.expectedRevision,
      });
      const row = await articleById(db, id);
      if (row === null) throw new Error(`article ${id} was revised and is missing`);
      return Object.assign(new ArticleRevisePayload(), {
        article: new Article(row),
        revision: await readRevision(db, { articleId: id, revisionId: stored.revisionId }),
        staleTranslations: (await staleTranslations(db, id, 100)).map((stale) => new Translation(stale)),
        replayed: stored.replayed,
      });
    } catch (thrown) {
      return asUserError(thrown);
    }
  }
}
