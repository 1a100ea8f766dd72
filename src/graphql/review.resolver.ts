import { Args, Ctx, Extensions, FieldResolver, Resolver, Root } from 'type-graphql';
import { maySeeReviewsOf } from '../flows/actor.js';
import { beadsOf } from '../store/queries/alignments.js';
import { feedbackFor, reasonsOf, reviewsOf } from '../store/queries/reviews.js';
import { translationById } from '../store/queries/translations.js';
import { isInsider } from '../store/queries/visible-rows.js';
import { readAlignment } from './alignment.resolver.js';
import { Alignment, Bead } from './alignment.type.js';
import type { Connection } from './connection.js';
import type { Context } from './context.js';
import { LISTS } from './lists.js';
import { PageArgs } from './page-args.js';
import { pageOf } from './page-of.js';
import { readPage } from './read-page.js';
import { Reason, Review, ReviewConnection } from './review.type.js';
import { readRevision, readUser } from './revision.resolver.js';
import { TextRevision } from './revision.type.js';
import { Translation } from './translation.type.js';
import { User } from './user.type.js';

@Resolver(() => Review)
export class ReviewResolver {
  @FieldResolver(() => Translation, { description: 'The translation that was reviewed.' })
  async translation(@Root() { row }: Review, @Ctx() { db }: Context): Promise<Translation> {
    const translation = await translationById(db, row.article_id, row.translation_id);
    if (translation === null)
      throw new Error(`translation ${row.translation_id} was reviewed and is missing`);
    return new Translation(translation);
  }

  @FieldResolver(() => TextRevision, { description: 'The text as the reviewer read it.' })
  async revision(@Root() { row }: Review, @Ctx() { db }: Context): Promise<TextRevision> {
    return readRevision(db, { articleId: row.article_id, revisionId: row.revision_id });
  }

  @FieldResolver(() => Alignment, { description: 'The alignment as the reviewer saw it.' })
  async alignment(@Root() { row }: Review, @Ctx() { db }: Context): Promise<Alignment> {
    return readAlignment(db, row.article_id, row.alignment_id);
  }

  @FieldResolver(() => User, { description: 'Who reviewed.' })
  async reviewer(@Root() { row }: Review, @Ctx() { db }: Context): Promise<User> {
    return readUser(db, row.reviewer_id);
  }

  // A review has up to 200.
  @Extensions({ usualSize: 20 })
  @FieldResolver(() => [Reason], { description: 'Why, at most 200 reasons in the order given.' })
  async reasons(@Root() { row }: Review, @Ctx() { db }: Context): Promise<Reason[]> {
    const reasons = await reasonsOf(db, row.article_id, row.id);
    const { row: alignment } = await readAlignment(db, row.article_id, row.alignment_id);
    return Promise.all(
      reasons.map(async ({ reason, comment, bead_index: index }) => {
        const [bead] = index === null ? [] : await beadsOf(db, row.article_id, alignment.id, index, 1);
        const shown = bead === undefined ? null : new Bead(bead, alignment);
        return Object.assign(new Reason(), { reason, comment, bead: shown });
      }),
    );
  }
}

@Resolver(() => Translation)
export class TranslationReviewsResolver {
  @Extensions({ usualPage: 20 })
  @FieldResolver(() => ReviewConnection, {
    nullable: true,
    description:
      'What reviewers said of it, the newest first; 20 a page. Null for all but its translator, reviewers of its languages, editors and admins.',
  })
  async reviews(
    @Args(() => PageArgs) args: PageArgs,
    @Root() { row }: Translation,
    @Ctx() { db, actor }: Context,
  ): Promise<Connection<Review> | null> {
    if (!(await isInsider(db, actor, row))) return null;
    const slice = readPage(args, LISTS.reviews);
    const rows = await reviewsOf(db, row.article_id, row.id, slice);
    return pageOf(LISTS.reviews, slice, rows, (review) => new Review(review));
  }
}

@Resolver(() => User)
export class FeedbackResolver {
  @Extensions({ usualPage: 20 })
  @FieldResolver(() => ReviewConnection, {
    nullable: true,
    description:
      "What reviewers said of this translator's work, the newest first; 20 a page. Null for all but the translator, reviewers, editors and admins.",
  })
  async feedback(
    @Args(() => PageArgs) args: PageArgs,
    @Root() { row }: User,
    @Ctx() { db, actor }: Context,
  ): Promise<Connection<Review> | null> {
    if (!maySeeReviewsOf(actor, row.id)) return null;
    const slice = readPage(args, LISTS.feedback);
    const rows = await feedbackFor(db, row.id, slice, actor);
    return pageOf(LISTS.feedback, slice, rows, (review) => new Review(review));
  }
}
