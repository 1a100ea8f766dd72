import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { articleById } from '../store/queries/articles.js';
import { seenAlignment, seenReview, seenTranslation } from '../store/queries/visible-rows.js';
import { Alignment } from './alignment.type.js';
import { Article } from './article.type.js';
import type { Context } from './context.js';
import { Event, JSONObject } from './event.type.js';
import { Node } from './node.type.js';
import { Review } from './review.type.js';
import { readUser } from './revision.resolver.js';
import { Translation } from './translation.type.js';
import { User } from './user.type.js';

@Resolver(() => Event)
export class EventResolver {
  @FieldResolver(() => User, { description: 'Who did it.' })
  async actor(@Root() { row }: Event, @Ctx() { db }: Context): Promise<User> {
    return readUser(db, row.actor_id);
  }

  @FieldResolver(() => Node, {
    nullable: true,
    description:
      'What it is about: the review, else the alignment where beads changed, else the translation, else the article. Null where that is gone or not for you.',
  })
  async subject(@Root() event: Event, @Ctx() context: Context): Promise<Node | null> {
    const { kind, translation_id } = event.row;
    if (kind === 'TRANSLATION_REVIEWED') return this.review(event, context);
    if (kind.startsWith('ALIGNMENT_')) return this.alignment(event, context);
    return translation_id === null ? this.article(event, context) : this.translation(event, context);
  }

  @FieldResolver(() => Article, { nullable: true, description: 'The article; null where it was erased.' })
  async article(@Root() { row }: Event, @Ctx() { db }: Context): Promise<Article | null> {
    const article = await articleById(db, row.article_id);
    return article && new Article(article);
  }

  @FieldResolver(() => Translation, { nullable: true, description: 'The translation that it is about.' })
  async translation(@Root() { row }: Event, @Ctx() { db, actor }: Context): Promise<Translation | null> {
    if (row.translation_id === null) return null;
    const translation = await seenTranslation(db, actor, row.article_id, row.translation_id);
    return translation && new Translation(translation);
  }

  @FieldResolver(() => Alignment, { nullable: true, description: 'The alignment that it left behind.' })
  async alignment(@Root() { row }: Event, @Ctx() { db, actor }: Context): Promise<Alignment | null> {
    if (row.alignment_id === null) return null;
    const alignment = await seenAlignment(db, actor, row.article_id, row.alignment_id);
    return alignment && new Alignment(alignment);
  }

  @FieldResolver(() => Review, {
    nullable: true,
    description: 'The review; null for all but the translator, reviewers, editors and admins.',
  })
  async review(@Root() { row }: Event, @Ctx() { db, actor }: Context): Promise<Review | null> {
    if (row.review_id === null) return null;
    const review = await seenReview(db, actor, row.article_id, row.review_id);
    return review && new Review(review);
  }

  @FieldResolver(() => JSONObject, {
    description:
      'What else there is to know, by kind. Of an erased article nothing but the reason of the erasure.',
  })
  async detail(@Root() { row }: Event, @Ctx() { db }: Context): Promise<unknown> {
    const isLeft = row.kind === 'ARTICLE_ERASED' || (await articleById(db, row.article_id)) !== null;
    return isLeft ? row.detail : {};
  }
}
