import { Arg, Ctx, Field, ID, Mutation, ObjectType, Resolver } from 'type-graphql';
import { eraseArticle } from '../flows/erase-article.js';
import type { Context } from './context.js';
import { decodeIdOf } from './global-id.js';
import { IDEMPOTENCY_KEY } from './idempotency-key.js';
import { asUserError, resultOf } from './user-error.type.js';

@ObjectType({ description: 'The article is gone; its history ends with a tombstone.' })
export class ArticleErasePayload {
  @Field(() => ID, { description: '`id` that the article had.' })
  articleId!: string;

  @Field(() => Boolean, { description: 'True where the same request had been answered before.' })
  replayed!: boolean;
}

const ArticleEraseResult = resultOf('ArticleEraseResult', ArticleErasePayload);

@Resolver()
export class ArticleEraseResolver {
  @Mutation(() => ArticleEraseResult, {
    description:
      'Deletes an article with all its texts, translations, alignments and reviews, for legal reasons. It cannot be undone. Needs the role ADMIN.',
  })
  async articleErase(
    @Arg('articleId', () => ID, { description: '`id` of the article.' }) articleId: string,
    @Arg('reason', () => String, { description: 'Why; it is kept in the history.' }) reason: string,
    @Arg('idempotencyKey', () => String, { nullable: true, description: IDEMPOTENCY_KEY })
    idempotencyKey: string | null | undefined,
    @Ctx() { db, actor }: Context,
  ) {
    try {
      const [id = 0] = decodeIdOf('Article', articleId);
      const erased = await eraseArticle(db, actor, id, {
        reason,
        idempotencyKey: idempotencyKey ?? undefined,
      });
      return Object.assign(new ArticleErasePayload(), { articleId, replayed: erased.replayed });
    } catch (thrown) {
      return asUserError(thrown);
    }
  }
}
